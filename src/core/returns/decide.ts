import * as z from 'zod';
import { returnFields } from './columns';
import type { Change } from './change';
import { cellKey } from './change';
import { wordsKey } from './value';

const fieldName = z.enum(
  returnFields as unknown as ['progress', ...(typeof returnFields)[number][]],
);

/** What the coordinator says of changes: of one cell, of a row, of an agency, or of all. */
const decisionSchema = z.strictObject({
  choice: z.enum(['accept', 'reject']),
  agency: z.string().optional(),
  plan: z.string().optional(),
  /** The row's reference, or its number. */
  row: z.string().optional(),
  field: fieldName.optional(),
  source: z.string().optional(),
});

/** The coordinator's answers, as the pane collects them and as a file holds them. */
export const answersSchema = z.strictObject({
  /** What is taken without a word about it: nothing, routine updates, or all but conflicts. */
  accept: z.enum(['none', 'routine', 'all']).default('none'),
  /** The later wins over the earlier. A conflict is settled only by accepting one of its sides. */
  decisions: z.array(decisionSchema).default([]),
  /** Fields for which a column may be added to the plan. */
  addColumns: z.array(fieldName).default([]),
});

export type Answers = z.output<typeof answersSchema>;
export type Decision = z.output<typeof decisionSchema>;

export type Verdict = 'accepted' | 'rejected' | 'pending';

export interface DecidedChange {
  readonly change: Change;
  readonly verdict: Verdict;
}

/** What becomes of each change by the answers. Of two sides of a conflict at most one is accepted. */
export function decide(changes: readonly Change[], answers: Answers): DecidedChange[] {
  const decided = changes.map((change) => ({ change, verdict: verdictOf(change, answers) }));
  const accepted = new Map<string, number>();
  for (const { change, verdict } of decided) {
    if (verdict !== 'accepted' || change.field === 'progress') continue;
    accepted.set(cellKey(change), (accepted.get(cellKey(change)) ?? 0) + 1);
  }
  return decided.map(({ change, verdict }) => {
    const count = accepted.get(cellKey(change)) ?? 0;
    if (change.field === 'progress' || count === 0) return { change, verdict };
    if (count > 1) return { change, verdict: 'pending' };
    // One side of a conflict was chosen: the others are turned down by that.
    return { change, verdict: verdict === 'accepted' ? verdict : 'rejected' };
  });
}

function verdictOf(change: Change, { accept, decisions }: Answers): Verdict {
  let verdict: Verdict = 'pending';
  const takes =
    accept === 'all'
      ? change.class !== 'conflict'
      : accept === 'routine' && change.class === 'routine';
  if (takes) verdict = 'accepted';
  for (const decision of decisions) {
    if (!isAbout(decision, change)) continue;
    if (decision.choice === 'reject') verdict = 'rejected';
    else if (change.class !== 'conflict' || isPrecise(decision)) verdict = 'accepted';
  }
  return verdict;
}

/** True where a decision names one cell: only such a one settles a conflict. */
function isPrecise({ row, field }: Decision): boolean {
  return row !== undefined && field !== undefined;
}

function isAbout(decision: Decision, change: Change): boolean {
  const { agency, plan, row, field, source } = decision;
  const is = (wanted: string | undefined, ...names: readonly string[]): boolean =>
    wanted === undefined ||
    names.some((name) => name !== '' && wordsKey(name) === wordsKey(wanted));
  return (
    is(agency, change.agency.name, change.agency.key) &&
    is(plan, change.row.plan) &&
    is(row, change.row.reference, change.row.id) &&
    is(source, change.source) &&
    (field === undefined || field === change.field)
  );
}
