import type { ComparedReturn } from '../../core/returns/compare';
import type { Correction } from '../../core/returns/corrections';
import { correctionsReport } from '../../core/returns/corrections';
import { returnColumn } from '../../core/returns/columns';
import type { Returned } from '../../core/returns/returned';
import { assess } from '../../core/assess/assess';
import type { ReadOptions } from '../../core/read/options';
import { readPlan } from '../../core/read/read-plan';
import { agencysPart } from '../../core/returns/agencys-part';
import { checkPlan } from '../../core/rules/check-plan';
import type { Finding, Severity } from '../../core/rules/finding';
import { rules as allRules } from '../../core/rules/index';
import { cellName, type CellRef } from '../../core/workbook/address';
import type { Edit } from '../../core/workbook/edit';
import type { Workbook } from '../../core/workbook/workbook';
import { phrase } from '../../core/workbook/words';
import { word } from '../../messages/format';
import type { CommandOptions } from '../options';
import { settle } from '../options';
import { compareReturns, entryOf } from './merge';
import type { OpenPlans } from './plans';

/** Something to put right in a return, in words. */
export interface WordedFault {
  readonly fault: string;
  readonly severity: Severity;
  readonly sentence: string;
  readonly row: string;
  /** Such as `Action plan return!K12`; `''` where it is about the whole. */
  readonly cell: string;
  readonly at: CellRef | null;
}

/** What checking one return found. */
export interface CheckedReturn {
  readonly source: string;
  readonly agency: string;
  readonly form: Returned['form'];
  readonly trust: ComparedReturn['matched']['trust'];
  readonly state: string;
  readonly rows: number;
  readonly answered: number;
  readonly missing: number;
  readonly faults: readonly WordedFault[];
  /** The sheet to send back, as an edit of a copy of the file; none where nothing is to be put right. */
  readonly corrections: readonly Edit[];
}

const order: readonly Severity[] = ['error', 'warning', 'advice'];

/** What the rules for returns say already, in words that fit a return. */
const said: ReadonlySet<string> = new Set([
  ...['completed-without-date', 'completed-without-evidence', 'unknown-status', 'impossible-date'],
  ...['ambiguous-date', 'completion-in-future', 'unreadable-date', 'date-not-agreed', 'no-plan'],
  ...['open-with-completion-date', 'damaged-id', 'duplicate-id', 'missing-id', 'no-ids'],
  ...['completed-late', 'sign-off-not-recorded', 'no-recent-update', 'unread-column'],
]);

/** Checks a return: where it belongs, what is missing, and every rule, in words for its agency. */
export function checkReturn(
  plans: OpenPlans,
  returned: Returned,
  workbook: Workbook | null,
  options: CommandOptions,
): CheckedReturn {
  const [compared] = compareReturns(plans, [returned]);
  const { matched, faults } = compared!;
  const corrections: Correction[] = faults
    .map(({ severity, sentence, at, name }) => ({ severity, sentence, at, name }))
    .concat(workbook ? ordinaryFaults(returned, workbook, plans, options) : []);
  corrections.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const marking =
    plans.sources.find(({ settings }) => settings.marking !== '')?.settings.marking ?? '';
  const about = { agency: matched.agency ?? '', source: returned.source, marking };
  const states = [...plans.registers.values()].flatMap((register) => {
    const entry = entryOf(register, matched.agency);
    return entry ? [entry.state] : [];
  });
  return {
    source: returned.source,
    agency: matched.agency ?? '',
    form: returned.form,
    trust: matched.trust,
    state: states[0] ?? 'issued',
    rows: matched.rows.filter(({ row }) => row !== null).length,
    answered:
      matched.rows.filter(({ row }) => row !== null).length -
      faults.filter(({ fault }) => fault === 'no-answer').length,
    missing: matched.missing.length,
    faults: corrections.map(({ severity, sentence, at, name }) => ({
      fault: sentence.message.replace(/^returns\//, ''),
      ...{ severity, at, row: name, sentence: word(sentence) },
      cell: at === null ? '' : `${at.sheet}!${cellName(at.row, at.column)}`,
    })),
    corrections:
      corrections.length === 0
        ? []
        : [{ kind: 'write-sheet', report: correctionsReport(corrections, about) }],
  };
}

/** The ordinary rules that an agency can do something about, and that say what no other does. */
const ordinary = allRules.filter(({ id, owner }) => owner === 'agency' && !said.has(id));

/** What the ordinary rules say of the agency's own cells, read as the plan is read. */
function ordinaryFaults(
  returned: Returned,
  workbook: Workbook,
  plans: OpenPlans,
  options: CommandOptions,
): Correction[] {
  if (returned.sheet === null || returned.form === 'typed') return [];
  const own = new Set(
    [...(returned.rows[0]?.columns ?? [])]
      .filter(([id]) => returnColumn(id).isAgencys)
      .map(([, at]) => at),
  );
  const isTheirs = (cell: CellRef): boolean =>
    returned.form === 'own-layout' || own.has(cell.column);
  return findingsOf(returned, workbook, plans, options).flatMap((finding): Correction[] =>
    finding.cells.filter(isTheirs).map((at) => ({
      severity: finding.severity,
      sentence: phrase(finding.message, finding.data),
      at,
      name: nameAt(returned, at),
    })),
  );
}

function findingsOf(
  returned: Returned,
  workbook: Workbook,
  { asAt, sources, forms }: OpenPlans,
  options: CommandOptions,
): Finding[] {
  const sheets = [returned.sheet!];
  const { headerRow } = returned;
  const part = agencysPart(returned, workbook);
  const readOptions: ReadOptions = part
    ? { settings: { ...forms, mapping: { '*': part.mapping } }, asAt, sheets, headerRow }
    : settle(workbook, {
        ...options,
        settings: {
          ...(options.settings as object),
          agencies: sources.flatMap(({ settings }) => settings.agencies),
          mapping: {},
        },
        ...{ mapping: {}, asAt, sheets: [...sheets], headerRow },
      });
  const { settings } = readOptions;
  const plan = readPlan(part?.workbook ?? workbook, readOptions);
  const assessment = assess(plan, [], { settings, asAt });
  return checkPlan({ plan, records: [], assessment, settings, workbook }, ordinary);
}

function nameAt({ rows }: Returned, at: CellRef): string {
  const row = rows.find((one) => one.at?.row === at.row);
  return row?.context.id?.text || (row?.context.action?.text ?? '').slice(0, 60);
}
