import type { IsoDay } from '../workbook/day';
import { daysBetween } from '../workbook/day';
import { agencyStatusText } from './agency-view';
import type { PlanRow } from './plan-rows';
import type { Sureness } from './row-index';
import { RowIndex } from './row-index';
import type { ReturnValue } from './value';
import { plainText, wordsKey } from './value';

/** What happened to an action between two versions of its plan. */
export type ChangeKind =
  | 'completed'
  | 'reopened'
  | 'slipped'
  | 'brought-forward'
  | 'requested'
  | 'status'
  | 'lead'
  | 'reworded'
  | 'added'
  | 'dropped';

/** Every kind, in the order in which a board asks for them. */
export const changeKinds: readonly ChangeKind[] = [
  ...(['completed', 'reopened', 'slipped', 'brought-forward'] as const),
  ...(['requested', 'status', 'lead'] as const),
  ...(['reworded', 'added', 'dropped'] as const),
];

export interface VersionChange {
  readonly kind: ChangeKind;
  /** The action as it is now; as it was, where it was dropped. */
  readonly row: PlanRow;
  readonly before: ReturnValue | null;
  readonly after: ReturnValue | null;
  /** Days later (positive) or earlier, for dates that moved. */
  readonly days: number | null;
  /** What the two were known by to be one action. */
  readonly sure: Sureness | null;
}

export interface VersionChanges {
  readonly changes: readonly VersionChange[];
  /** Actions that are in both. */
  readonly kept: number;
  /** Of these, the ones with nothing among `changes`. */
  readonly same: number;
  /** Of those that are the same, the ones whose progress, evidence or outcome says something new. */
  readonly updated: number;
  readonly before: number;
  readonly after: number;
}

const sureOrder: readonly Sureness[] = ['reference', 'id-and-words', 'words', 'id', 'similar'];

/** What changed between two versions of a plan, action by action, in the order of the newer. */
export function changesSince(older: readonly PlanRow[], newer: readonly PlanRow[]): VersionChanges {
  const pairs = pairRows(older, newer);
  const changes: VersionChange[] = [];
  let same = 0;
  let updated = 0;
  for (const row of newer) {
    const pair = pairs.get(row);
    if (!pair) {
      changes.push({ kind: 'added', row, before: null, after: null, days: null, sure: null });
      continue;
    }
    const found = changesOf(pair.old, row, pair.sure);
    changes.push(...found);
    if (found.length > 0) continue;
    same++;
    if (saysMore(pair.old, row)) updated++;
  }
  const kept = new Set([...pairs.values()].map(({ old }) => old));
  for (const row of older) {
    if (kept.has(row)) continue;
    changes.push({ kind: 'dropped', row, before: null, after: null, days: null, sure: null });
  }
  return { changes, kept: pairs.size, same, updated, before: older.length, after: newer.length };
}

interface Pair {
  readonly old: PlanRow;
  readonly sure: Sureness;
}

/** Each action of the newer version with the older's, the surest pairs first, none twice. */
function pairRows(older: readonly PlanRow[], newer: readonly PlanRow[]): Map<PlanRow, Pair> {
  const pairs = new Map<PlanRow, Pair>();
  let left = [...older];
  for (const least of sureOrder) {
    const index = new RowIndex(left);
    const taken = new Map<PlanRow, PlanRow[]>();
    for (const row of newer) {
      if (pairs.has(row)) continue;
      const found = index.find({ ...row, reference: row.reference, plan: null });
      if (!found || sureOrder.indexOf(found.sure) > sureOrder.indexOf(least)) continue;
      const rivals = taken.get(found.row);
      if (rivals) rivals.push(row);
      else {
        taken.set(found.row, [row]);
        pairs.set(row, { old: found.row, sure: found.sure });
      }
    }
    // Where two say they are the same one, neither is known to be.
    for (const rivals of taken.values()) {
      if (rivals.length > 1 && least !== 'reference') pairs.delete(rivals[0]!);
    }
    const used = new Set([...pairs.values()].map(({ old }) => old));
    left = left.filter((row) => !used.has(row));
  }
  return pairs;
}

function changesOf(old: PlanRow, row: PlanRow, sure: Sureness): VersionChange[] {
  const found: VersionChange[] = [];
  const add = (
    kind: ChangeKind,
    before: ReturnValue | null,
    after: ReturnValue | null,
    days: number | null = null,
  ): void => void found.push({ kind, row, before, after, days, sure });
  const [wasDone, isDone] = [isDoneRow(old), isDoneRow(row)];
  const [was, is] = [old.fields.status.value, row.fields.status.value];
  if (!wasDone && isDone) {
    const completed = row.standing.completed;
    add('completed', was, words(agencyStatusText({ status: is.text, completed })));
  }
  if (wasDone && !isDone) add('reopened', was, is);
  const [from, to] = [dueOf(old), dueOf(row)];
  if (from !== null && to !== null && from !== to) {
    const days = daysBetween(from, to);
    const [before, after] = [dayOnly(from), dayOnly(to)];
    add(days > 0 ? 'slipped' : 'brought-forward', before, after, days);
  }
  const asked = row.standing.requested;
  if (asked !== null && asked !== old.standing.requested) {
    const due = row.standing.deadline;
    const later = due === null ? null : daysBetween(due, asked);
    add('requested', due === null ? null : dayOnly(due), dayOnly(asked), later);
  }
  if (wasDone === isDone && wordsKey(was.text) !== wordsKey(is.text)) add('status', was, is);
  if (!sameLeads(old, row)) add('lead', words(old.lead), words(row.lead));
  if (wordsKey(old.action) !== wordsKey(row.action)) {
    add('reworded', words(old.action), words(row.action));
  } else if (wordsKey(old.recommendation) !== wordsKey(row.recommendation)) {
    add('reworded', words(old.recommendation), words(row.recommendation));
  }
  return found;
}

/** True where the same bodies lead, whatever words name them: "NHS and the SPS", "NHS and SPS". */
function sameLeads(old: PlanRow, row: PlanRow): boolean {
  if (wordsKey(old.lead) === wordsKey(row.lead)) return true;
  const keys = ({ agencies }: PlanRow): string => agencies.map(({ key }) => key).join('\u001f');
  return old.agencies.length > 0 && keys(old) === keys(row);
}

function isDoneRow({ standing }: PlanRow): boolean {
  return ['signed-off', 'completed', 'completed-late'].includes(standing.kind);
}

/** By when an action is due: the last date that was agreed. One that is only asked for is another matter. */
function dueOf({ target, standing }: PlanRow): IsoDay | null {
  return standing.deadline ?? target.day;
}

const dayOnly = (day: IsoDay): ReturnValue => ({ text: day, day });
const words = (text: string): ReturnValue => ({ text, day: null });

function saysMore(old: PlanRow, row: PlanRow): boolean {
  return (['progress', 'evidence', 'outcome'] as const).some(
    (field) => plainText(old.fields[field].value.text) !== plainText(row.fields[field].value.text),
  );
}
