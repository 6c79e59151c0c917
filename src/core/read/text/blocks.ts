import type { FieldName } from '../../plan/plan';
import type { Block, Evidence } from './evidence';
import { fitOf, isProse } from './evidence';

/** Where each block was put: one entry for each block. */
export interface Placing {
  /** The cells: rows of columns of the indexes of blocks. */
  readonly rows: readonly (readonly (readonly number[])[])[];
  /** The sum of all evidence for it, for comparing one reading with another. */
  readonly score: number;
  /** Blocks that fit their column badly. */
  readonly doubtful: readonly number[];
}

/** What blank lines mean in a text. */
export type Gaps = 'everywhere' | 'between-cells' | 'between-rows' | 'none';

const NEW_ROW = 0.2;
const BLANK_CELL = -2.2;
const SAME_CELL = -1.2;
const BAD_FIT = -0.9;

/**
 * Puts blocks into columns, row by row, in reading order: of all ways to do so the one that the
 * evidence speaks for most (a shortest path over blocks and columns).
 */
export function placeBlocks(
  blocks: readonly Block[],
  evidence: readonly Evidence[],
  fields: readonly (FieldName | null)[],
  gaps: Gaps,
): Placing {
  const width = fields.length;
  const mixed = !fields.includes('status') && !fields.includes('completion');
  const score: Float64Array[] = [];
  /** From which column of the block before, +width where a new row begins. */
  const from: Int16Array[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const here = new Float64Array(width).fill(-Infinity);
    const back = new Int16Array(width).fill(-1);
    for (let column = 0; column < width; column++) {
      const fit = fitOf(evidence[i]!, fields[column]!, mixed);
      if (i === 0) here[column] = fit + column * BLANK_CELL;
      for (let last = 0; i > 0 && last < width; last++) {
        const stay = score[i - 1]![last]! + step(blocks, evidence, fields, gaps, i, last, column);
        if (column >= last && stay + fit > here[column]!) {
          here[column] = stay + fit;
          back[column] = last;
        }
        const fresh =
          score[i - 1]![last]! + newRow(blocks, evidence, fields, gaps, i, last, column);
        if (fresh + fit > here[column]!) {
          here[column] = fresh + fit;
          back[column] = last + width;
        }
      }
    }
    score.push(here);
    from.push(back);
  }
  return trace(blocks, evidence, fields, mixed, score, from);
}

/** The price of going on in the same row: in the same cell, or in a later one. */
function step(
  blocks: readonly Block[],
  evidence: readonly Evidence[],
  fields: readonly (FieldName | null)[],
  gaps: Gaps,
  i: number,
  last: number,
  column: number,
): number {
  const [before, here] = [evidence[i - 1]!, evidence[i]!];
  const flow = flows(before, here);
  if (column > last && !(before.section && last === 0)) {
    const gap =
      gaps === 'between-cells' && !blocks[i]!.gap
        ? -6
        : gaps === 'between-rows' && blocks[i]!.gap
          ? -6
          : 0;
    return (column - last - 1) * BLANK_CELL - flow + gap;
  }
  if (column < last || (before.section && last === 0)) return -Infinity;
  const field = fields[column];
  const listed = field === 'lead' || field === 'owner' || field === 'addressedTo';
  const ended = before.status && !here.status ? -1.5 : 0;
  const gap =
    gaps === 'between-cells' && !blocks[i]!.gap
      ? 3
      : gaps === 'between-rows'
        ? blocks[i]!.gap
          ? -6
          : -2
        : 0;
  return (listed || field === 'id' ? SAME_CELL * 2 : SAME_CELL) + flow + ended + gap;
}

/** The price of beginning a row. */
function newRow(
  blocks: readonly Block[],
  evidence: readonly Evidence[],
  fields: readonly (FieldName | null)[],
  gaps: Gaps,
  i: number,
  last: number,
  column: number,
): number {
  const section = evidence[i]!.section && column === 0 ? 1.5 : 0;
  const left = evidence[i - 1]!.section && last === 0 ? 0 : (fields.length - 1 - last) * BLANK_CELL;
  const flow = flows(evidence[i - 1]!, evidence[i]!);
  const ended = evidence[i - 1]!.status || evidence[i - 1]!.date ? 0.8 : 0;
  const gap =
    gaps === 'between-rows'
      ? blocks[i]!.gap
        ? 4
        : -6
      : gaps === 'between-cells' && !blocks[i]!.gap
        ? -6
        : 0;
  return NEW_ROW + section + left + column * BLANK_CELL - flow + ended + gap;
}

/** How much a block reads as the going on of the one before it; more is surer. */
function flows(before: Evidence, here: Evidence): number {
  if (before.unfinished || here.continues) return 4;
  if (here.order !== null && here.order > 1) {
    return before.order === here.order - 1 ? 3 : 1.5;
  }
  if (here.mark !== null && here.mark === before.mark) return 3;
  return before.announces ? 3 : 0;
}

/** The blocks that would go as well into the neighbouring column of prose: only their sense can tell. */
export function unsureBlocks(
  rows: Placing['rows'],
  evidence: readonly Evidence[],
  fields: readonly (FieldName | null)[],
): number[] {
  const unsure: number[] = [];
  for (const row of rows) {
    for (let column = 0; column + 1 < row.length; column++) {
      if (!isProse(fields[column]!) || !isProse(fields[column + 1]!)) continue;
      const [left, right] = [row[column]!, row[column + 1]!];
      const moves = (i: number, to: number, from: number): boolean =>
        fitOf(evidence[i]!, fields[to]!, false) >= fitOf(evidence[i]!, fields[from]!, false) - 0.3;
      const [last, before] = [left.at(-1), left.at(-2)];
      if (last !== undefined && before !== undefined && right.length > 0) {
        if (flows(evidence[before]!, evidence[last]!) === 0 && moves(last, column + 1, column))
          unsure.push(last);
      }
      const [first, next] = right;
      if (first !== undefined && next !== undefined && left.length > 0) {
        if (flows(evidence[first]!, evidence[next]!) === 0 && moves(first, column, column + 1))
          unsure.push(first);
      }
    }
  }
  return unsure;
}

function trace(
  blocks: readonly Block[],
  evidence: readonly Evidence[],
  fields: readonly (FieldName | null)[],
  mixed: boolean,
  score: readonly Float64Array[],
  from: readonly Int16Array[],
): Placing {
  const width = fields.length;
  const count = blocks.length;
  if (count === 0) return { rows: [], score: 0, doubtful: [] };
  // A last row may stop short, at the price of its blank cells.
  const ends = [...score[count - 1]!].map(
    (value, column) => value + (width - 1 - column) * BLANK_CELL,
  );
  let column = ends.indexOf(Math.max(...ends));
  const total = ends[column]!;
  const rows: number[][][] = [];
  const blank = (): number[][] => Array.from({ length: width }, () => []);
  let row = blank();
  const doubtful: number[] = [];
  for (let i = count - 1; i >= 0; i--) {
    row[column]!.unshift(i);
    if (fitOf(evidence[i]!, fields[column]!, mixed) <= BAD_FIT) doubtful.unshift(i);
    const back = from[i]![column]!;
    if (back >= width || back < 0) {
      rows.unshift(row);
      row = blank();
    }
    column = back >= width ? back - width : back;
  }
  return { rows, score: total, doubtful };
}
