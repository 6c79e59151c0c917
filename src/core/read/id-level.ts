import { readId } from '../plan/ids';
import type { BodyRows } from './body-rows';

/** True of "Action no", "Task ref": what stands under it numbers no recommendation. */
export function headsActionIds(heading: string): boolean {
  return /\b(?:action|task)\b/i.test(heading);
}

/**
 * True where a table's own column of ids numbers the actions, not the recommendations: rows under
 * one recommendation are `1.1`, `1.2`, `1.3`. Rows under `1` that are `1.1` and `1.2` number both.
 * `ownShare` is the share of rows that give their recommendation themselves: where nearly all do,
 * a blank one with an id of its own is a recommendation whose text is missing.
 */
export function idsNumberActions(rows: BodyRows, ownShare: number): boolean {
  const { layout } = rows;
  const slot = layout.of('id').find((each) => layout.columns[each]!.fields[0] === 'id');
  const said = layout.first('recommendation');
  // Where every row gives its recommendation, none stands under another.
  if (slot === undefined || said < 0 || layout.lacksActions || ownShare === 1) return false;
  const actions = layout.of('action');
  let first: string | null = null;
  for (const row of rows) {
    const id = row.texts[slot] === '' ? null : (readId(row.texts[slot]!)?.id ?? null);
    const isUnder = row.texts[said] === '' && first !== null;
    if (isUnder && actions.every((slot) => row.texts[slot] === '')) continue;
    if (!isUnder) {
      first = row.texts[said] === '' ? null : id;
      continue;
    }
    const mayBeMissing = layout.mergedCell(row.row, said) === null && ownShare >= 0.8;
    if (id !== null && !mayBeMissing && isBeside(id, first!)) return true;
  }
  return false;
}

/** True where an id stands beside another, not under it: `7` after `6`, not `6.1` or `6a`. */
export function isBeside(id: string, other: string): boolean {
  return id !== other && !id.startsWith(other) && depth(id) === depth(other);
}

function depth(id: string): number {
  return id.split('.').length;
}
