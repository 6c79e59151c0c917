import type { AgencyChase } from '../../core/returns/chase';
import { chaseReturns } from '../../core/returns/chase';
import { issueReturns } from '../../core/returns/issue';
import type { PlanRow } from '../../core/returns/plan-rows';
import type { RegisterEntry } from '../../core/returns/register';
import { latestEntries, stateEdits } from '../../core/returns/register';
import { wordsKey } from '../../core/returns/value';
import type { Edit } from '../../core/workbook/edit';
import { phrase } from '../../core/workbook/words';
import { formatCount, formatDay, word } from '../../messages/format';
import type { OpenPlans } from './plans';

/** A reminder for one agency, in words. */
export interface Reminder {
  readonly agency: string;
  /** The address that the user keeps for it; `''` where she keeps none. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The name of the workbook that was sent. */
  readonly file: string;
  readonly isLate: boolean;
  readonly overdue: number;
  readonly dueSoon: number;
}

export interface Chased {
  readonly reminders: readonly Reminder[];
  /** What each plan's register is to say, in the order of the plans. */
  readonly edits: readonly (readonly Edit[])[];
}

export interface ChaseRequest {
  /** The user's own words, before those of her settings; the usual ones where both are empty. */
  readonly subject: string;
  readonly text: string;
  /** True where what is past its day is put down as not returned: the quarter is closed. */
  readonly close: boolean;
}

/** Drafts a reminder for every agency whose return is not back. Nothing is sent. */
export function chase(plans: OpenPlans, request: ChaseRequest): Chased {
  const { rows, registers, asAt, sources } = plans;
  const latest = new Map<string, RegisterEntry>();
  for (const entries of registers.values()) {
    for (const entry of latestEntries(entries)) latest.set(wordsKey(entry.agency), entry);
  }
  const issued = { issued: asAt, returnBy: asAt, all: false, agencies: null };
  const chases = chaseReturns([...latest.values()], issueReturns(rows, issued), asAt);
  const edits = sources.map(({ name }) => {
    const own = latestEntries(registers.get(name) ?? []);
    return stateEdits(
      own
        .filter((entry) => chases.some(({ agency }) => wordsKey(agency) === wordsKey(entry.agency)))
        .map((entry) => {
          const isOver = request.close && entry.returnBy !== null && entry.returnBy < asAt;
          const state = isOver ? 'not-returned' : 'reminded';
          return { entry, state, word: word(phrase(`returns/state-${state}`)) } as const;
        }),
    );
  });
  return { reminders: chases.map((one) => reminder(one, plans, request)), edits };
}

function reminder(one: AgencyChase, { sources }: OpenPlans, request: ChaseRequest): Reminder {
  const settings = sources.map((source) => source.settings);
  const first = (texts: readonly string[]): string =>
    texts.find((text) => text.trim() !== '') ?? '';
  const subject = first([request.subject, ...settings.map((own) => own.messageSubject)]);
  const text = first([request.text, ...settings.map((own) => own.messageText)]);
  const places = placesOf(
    one,
    first(settings.map(({ contact }) => contact)),
    sources.map(({ name }) => name),
  );
  const addresses = settings.flatMap((own) => Object.entries(own.addresses));
  return {
    agency: one.agency,
    to: addresses.find(([agency]) => wordsKey(agency) === wordsKey(one.agency))?.[1] ?? '',
    subject: filled(subject || word(phrase('returns/letter-subject')), places).replace(/\s+/g, ' '),
    text: filled(text || word(phrase('returns/letter-text')), places),
    file: one.entry.file,
    isLate: one.isLate,
    overdue: one.overdue.length,
    dueSoon: one.dueSoon.length,
  };
}

type Places = Readonly<Record<string, string>>;

function placesOf(one: AgencyChase, contact: string, plans: readonly string[]): Places {
  const { entry, overdue, dueSoon, undated, isLate, agency } = one;
  const rows = [...overdue, ...dueSoon, ...undated];
  const named = [...new Set(rows.map(({ plan }) => plan))];
  const list = (heading: string, of: readonly PlanRow[]): string =>
    of.length === 0
      ? ''
      : [word(phrase(heading)), ...of.map((row) => rowLine(row, plans.length > 1))].join('\n');
  return {
    agency,
    plan: (named.length > 0 ? named : plans).join('; '),
    issued: entry.issued === null ? '' : formatDay(entry.issued),
    returnBy: entry.returnBy === null ? '' : formatDay(entry.returnBy),
    rows: formatCount(entry.rows, 'row'),
    late: isLate ? word(phrase('returns/letter-late')) : '',
    overdue: list('returns/letter-overdue', overdue),
    dueSoon: list('returns/letter-due-soon', dueSoon),
    missing: list('returns/letter-missing', undated),
    contact: contact === '' ? '' : word(phrase('returns/letter-contact', { contact })),
  };
}

const LONGEST_ACTION = 100;

function rowLine({ id, action, standing, plan }: PlanRow, severalPlans: boolean): string {
  const words = action.replace(/\s+/g, ' ');
  const short =
    words.length > LONGEST_ACTION
      ? `${words.slice(0, LONGEST_ACTION).replace(/\s+\S*$/, '')} …`
      : words;
  const due = standing.deadline === null ? '' : ` (${formatDay(standing.deadline)})`;
  return `- ${severalPlans ? `${plan}, ` : ''}${id === '' ? '' : `${id}: `}${short}${due}`;
}

/** A template with its places filled in; a paragraph of nothing but empty places goes. */
export function filled(template: string, places: Places): string {
  const lines = template.split('\n').flatMap((line) => {
    let hadEmpty = false;
    const text = line.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = places[name];
      if (value === '') hadEmpty = true;
      return value ?? whole;
    });
    return hadEmpty && text.trim() === '' ? [] : [text.replace(/[ \t]+$/, '')];
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
