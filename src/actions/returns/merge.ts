import { compareReturn, joinReturns, type ComparedReturn } from '../../core/returns/compare';
import { changeLogReport } from '../../core/returns/change-log';
import type { Answers } from '../../core/returns/decide';
import { answersSchema, decide } from '../../core/returns/decide';
import { matchReturn } from '../../core/returns/match-return';
import type { MergedChange, Merged } from '../../core/returns/merge';
import { mergeChanges } from '../../core/returns/merge';
import { readOwnLayout } from '../../core/returns/own-layout';
import type { ReturnedFile, TypedUpdate } from '../../core/returns/read-return';
import { readForm, typedReturns } from '../../core/returns/read-return';
import type { RegisterEntry, ReturnState } from '../../core/returns/register';
import { stateEdits } from '../../core/returns/register';
import type { Returned } from '../../core/returns/returned';
import { run } from '../../core/run';
import { wordsKey } from '../../core/returns/value';
import type { Edit } from '../../core/workbook/edit';
import { phrase } from '../../core/workbook/words';
import { HostProblem } from '../../hosts/port';
import { formatDay, word } from '../../messages/format';
import type { CommandOptions } from '../options';
import { settle } from '../options';
import type { OpenPlans } from './plans';

/** Reads what came back: our form, whatever was done to it, else a table on the agency's own layout. */
export function readReturn(file: ReturnedFile, options: CommandOptions): Returned {
  const form = readForm(file);
  if (form) return form;
  const readOptions = settle(file.workbook, {
    ...options,
    sheets: null,
    headerRow: null,
    mapping: {},
  });
  const outcome = run(file.workbook, readOptions);
  const { settings } = readOptions;
  return readOwnLayout(file, { name: file.name, workbook: file.workbook, outcome, settings });
}

/** Compares each return with the plans; one that was compared with them before is not again. */
export function compareReturns(
  plans: OpenPlans,
  returned: readonly Returned[],
  typed: readonly TypedUpdate[] = [],
): ComparedReturn[] {
  let known = comparisons.get(plans);
  if (!known) comparisons.set(plans, (known = new WeakMap()));
  return [...returned, ...typedReturns(typed)].map((one) => {
    let compared = known.get(one);
    if (!compared) {
      compared = compareReturn(matchReturn(one, plans.set), plans.asAt);
      known.set(one, compared);
    }
    return compared;
  });
}

const comparisons = new WeakMap<OpenPlans, WeakMap<Returned, ComparedReturn>>();

/** The coordinator's answers from outside, checked. Throws a `HostProblem` where they are none. */
export function readAnswers(given: unknown): Answers {
  const parsed = answersSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new HostProblem(phrase('returns/answers-wrong', { at: issue?.path.join('.') ?? '' }));
}

/** How many of each there are, before anything is written. */
export interface MergeCounts {
  /** Changes that go into the plans. */
  readonly updated: number;
  /** Cells of the returns that say what the plans say already. */
  readonly unchanged: number;
  /** Sides of conflicts that nobody has decided. */
  readonly conflicts: number;
  /** Other changes that wait for an answer. */
  readonly questions: number;
  /** Changes that the answers turned down. */
  readonly rejected: number;
  /** What an agency should not have touched, and what cannot be written into its cell. */
  readonly refused: number;
}

/** What merging comes to, not yet written. */
export interface MergePlan {
  readonly counts: MergeCounts;
  readonly changes: readonly MergedChange[];
  readonly refusals: ReturnType<typeof joinReturns>['refusals'];
  readonly merged: Merged;
  /** What is to be written into each plan, in the order of the plans; nothing where nothing changes. */
  readonly edits: readonly (readonly Edit[])[];
  /** One line for each agency. */
  readonly quarter: readonly QuarterLine[];
}

/** Where an agency's return of the quarter stands. */
export interface QuarterLine {
  readonly agency: string;
  readonly returned: boolean;
  readonly updates: number;
  readonly questions: number;
  readonly sources: readonly string[];
}

/** Makes one result of a set of returns, the same whatever order they come in. */
export function mergeReturns(
  plans: OpenPlans,
  compared: readonly ComparedReturn[],
  answers: Answers,
): MergePlan {
  const joined = joinReturns(compared);
  const decided = decide(joined.changes, answers);
  const merged = mergeChanges(plans.sources, decided, answers, mergeWords);
  const { changes } = merged;
  const blockedForGood = changes.filter(
    ({ blocked }) => blocked !== null && neverWritten.has(blocked),
  ).length;
  const pending = changes.filter(isPending);
  const conflicts = pending.filter(({ change }) => change.class === 'conflict').length;
  return {
    counts: {
      updated: changes.filter(({ verdict, blocked }) => verdict === 'accepted' && !blocked).length,
      unchanged: joined.unchanged,
      conflicts,
      questions: pending.length - conflicts,
      rejected: changes.filter(({ verdict }) => verdict === 'rejected').length,
      refused: joined.refusals.length + blockedForGood,
    },
    changes,
    refusals: joined.refusals,
    merged,
    edits: plans.sources.map((source, at) => [
      ...merged.plans[at]!.edits,
      ...logEdits(plans, merged, at),
      ...stateChanges(plans, source.name, compared, changes),
    ]),
    quarter: quarterOf(plans, compared, changes),
  };
}

const neverWritten: ReadonlySet<NonNullable<MergedChange['blocked']>> = new Set([
  ...(['merged-cell', 'several-cells', 'too-long'] as const),
]);

/** True for a change that still waits for somebody. */
export function isPending({ verdict, blocked }: MergedChange): boolean {
  return verdict === 'pending' || blocked === 'no-column' || blocked === 'mixed-column';
}

const mergeWords = {
  day: formatDay,
  reason: (revised: string | null, reason: string) =>
    word(phrase('returns/reason-entry', { revised, reason })),
};

function logEdits({ sources, asAt }: OpenPlans, merged: Merged, at: number): Edit[] {
  const { log } = merged.plans[at]!;
  if (log.length === 0) return [];
  const { settings, workbook } = sources[at]!;
  const about = { day: asAt, marking: settings.marking, date1904: workbook.date1904 };
  return [{ kind: 'append-rows', report: changeLogReport(log, about) }];
}

/** A return is merged once nothing of it waits any more; until then it is checked. */
function stateChanges(
  { registers }: OpenPlans,
  plan: string,
  compared: readonly ComparedReturn[],
  changes: readonly MergedChange[],
): Edit[] {
  const waiting = new Set(
    changes
      .filter(isPending)
      .map(({ change: { row, agency } }) => `${row.plan}\u001f${agency.name}`),
  );
  const updates = compared.flatMap(({ matched }) => {
    const entry = entryOf(registers.get(plan) ?? [], matched.agency);
    if (!entry || !matched.rows.some(({ row }) => row?.plan === plan)) return [];
    const waits = waiting.has(`${plan}\u001f${matched.agency}`);
    const state: ReturnState = waits ? 'checked' : 'merged';
    return [{ entry, state, word: word(phrase(`returns/state-${state}`)) }];
  });
  const seen = new Set<RegisterEntry>();
  return stateEdits(updates.filter(({ entry }) => !seen.has(entry) && seen.add(entry)));
}

/** The latest that was issued to an agency. */
export function entryOf(
  register: readonly RegisterEntry[],
  agency: string | null,
): RegisterEntry | null {
  if (agency === null) return null;
  const wanted = wordsKey(agency);
  const own = register.filter(
    (entry) => entry.agency === agency || wordsKey(entry.agency) === wanted,
  );
  return own.at(-1) ?? null;
}

function quarterOf(
  { registers }: OpenPlans,
  compared: readonly ComparedReturn[],
  changes: readonly MergedChange[],
): QuarterLine[] {
  const names = new Map<string, string>();
  for (const { agency } of [...registers.values()].flat()) names.set(wordsKey(agency), agency);
  for (const { matched } of compared) {
    const name = matched.agency ?? matched.returned.source;
    if (!names.has(wordsKey(name))) names.set(wordsKey(name), name);
  }
  const changed = grouped(changes, ({ change }) => change.agency.name);
  const came = grouped(compared, ({ matched }) => matched.agency ?? matched.returned.source);
  return [...names.values()]
    .map((agency): QuarterLine => {
      const own = changed.get(agency) ?? [];
      const sources = came.get(agency) ?? [];
      const waiting = own.filter(isPending).length;
      return {
        agency,
        returned: sources.length > 0,
        updates: own.length - waiting,
        questions: waiting,
        sources: sources.map(({ matched }) => matched.returned.source).sort(),
      };
    })
    .sort((a, b) => (a.agency < b.agency ? -1 : 1));
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
