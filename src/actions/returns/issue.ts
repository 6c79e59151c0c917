import { issueReturns } from '../../core/returns/issue';
import { digestOf } from '../../core/returns/digest';
import type { AgencyIssue } from '../../core/returns/issue';
import { registerReport } from '../../core/returns/register';
import type { RegisterEntry } from '../../core/returns/register';
import { returnBook } from '../../core/returns/return-book';
import type { PlanRow } from '../../core/returns/plan-rows';
import { addDays, type IsoDay } from '../../core/workbook/day';
import type { Edit } from '../../core/workbook/edit';
import type { FormBook } from '../../core/workbook/form';
import { phrase } from '../../core/workbook/words';
import { HostProblem } from '../../hosts/port';
import { word } from '../../messages/format';
import { wordBook } from '../../messages/form';
import type { OpenPlans } from './plans';

export interface IssueRequest {
  /** Three weeks after the day of issue where null. */
  readonly returnBy: IsoDay | null;
  readonly all: boolean;
  readonly agencies: readonly string[] | null;
}

/** A workbook for one agency, ready to be built. */
export interface IssuedBook {
  readonly agency: string;
  readonly book: FormBook<string>;
  readonly rows: number;
}

/** What an issue comes to. */
export interface Issued {
  readonly issued: IsoDay;
  readonly returnBy: IsoDay;
  readonly books: readonly IssuedBook[];
  /** What is to be written into each plan, in the order of the plans. */
  readonly edits: readonly (readonly Edit[])[];
  /** What was not sent to anybody, and why. */
  readonly notices: readonly string[];
}

const DAYS_TO_ANSWER = 21;

/** Makes a return for each lead agency, and what the plans' registers are to say of it. */
export function issue(plans: OpenPlans, request: IssueRequest): Issued {
  const { asAt, sources, rows } = plans;
  const returnBy = request.returnBy ?? addDays(asAt, DAYS_TO_ANSWER);
  if (returnBy < asAt) throw new HostProblem(phrase('returns/return-by-past', { returnBy }));
  const { all, agencies } = request;
  const issues = issueReturns(rows, { issued: asAt, returnBy, all, agencies });
  if (agencies) refuseUnknown(agencies, issues, rows);
  const books = issues.map((one) => ({
    agency: one.agency.name,
    rows: one.rows.length,
    book: wordBook(
      returnBook(one, { returnBy, contact: contactOf(plans), marking: markingOf(plans) }),
    ),
  }));
  const edits = sources.map((source): Edit[] => {
    const entries = issues.flatMap((one, at): RegisterEntry[] => {
      const own = one.rows.filter(({ plan }) => plan === source.name).length;
      if (own === 0) return [];
      return [
        {
          agency: one.agency.name,
          file: `${books[at]!.book.name}.xlsx`,
          ...{ issued: asAt, returnBy, rows: own, digest: digestOf(one.issued), state: 'issued' },
          at: null,
        },
      ];
    });
    if (entries.length === 0) return [];
    return [{ kind: 'append-rows', report: registerReport(entries, source.settings.marking) }];
  });
  return { issued: asAt, returnBy, books, edits, notices: noticesOf(rows) };
}

function refuseUnknown(
  wanted: readonly string[],
  issues: readonly AgencyIssue[],
  rows: OpenPlans['rows'],
): void {
  const names = [
    ...new Set(rows.flat().flatMap(({ agencies }) => agencies.map(({ name }) => name))),
  ].sort();
  const known = new Set(
    issues.flatMap(({ agency }) => [agency.name.toLowerCase(), agency.key.toLowerCase()]),
  );
  for (const one of wanted) {
    if (known.has(one.trim().toLowerCase())) continue;
    throw new HostProblem(phrase('returns/no-such-agency', { wanted: one, names }));
  }
}

function contactOf({ sources }: OpenPlans): string {
  return sources.find(({ settings }) => settings.contact !== '')?.settings.contact ?? '';
}

function markingOf({ sources }: OpenPlans): string {
  return sources.find(({ settings }) => settings.marking !== '')?.settings.marking ?? '';
}

function noticesOf(rows: OpenPlans['rows']): string[] {
  const leaderless = rows.flat().filter((row: PlanRow) => row.agencies.length === 0);
  if (leaderless.length === 0) return [];
  const names = leaderless
    .slice(0, 8)
    .map(({ id, action }) => (id === '' ? action.slice(0, 40) : id));
  return [word(phrase('returns/no-lead', { count: leaderless.length, names }))];
}
