import type { FieldName } from '../../plan/plan';
import type { Block, Evidence, TableKind } from './evidence';
import { fitOf, isProse, tableKind } from './evidence';

/** Where each block was put. */
export interface Placing {
  /** The cells: rows of columns of the indexes of blocks. */
  readonly rows: readonly (readonly (readonly number[])[])[];
  /** The sum of all evidence for it, for comparing one reading with another. */
  readonly score: number;
  /** Blocks that fit their column badly, or that only their sense puts into it and not the next. */
  readonly doubtful: readonly number[];
}

/** What blank lines mean in a text. */
export type Gaps = 'everywhere' | 'between-cells' | 'between-rows' | 'none';

const NEW_ROW = 0.2;
const BLANK_CELL = -2.2;
const SAME_CELL = -1.2;
/** Lists of leads and ids are seldom several blocks. */
const SAME_SHORT_CELL = -2.4;
const NEW_ID = -3;
const AFTER_STATUS = -1.5;
const ROW_ENDED = 0.8;
const SECTION = 1.5;
const BAD_FIT = -0.9;

/** A neighbour that fits a block this nearly as well leaves a doubt. */
const NEAR_FIT = 0.3;

type Move = 'same-cell' | 'next-cell' | 'new-row';

/** What a move costs where no blank line, and where one, stands before the block. */
const gapPrices: Readonly<Record<Gaps, Readonly<Record<Move, readonly [number, number]>>>> = {
  none: { 'same-cell': [0, 0], 'next-cell': [0, 0], 'new-row': [0, 0] },
  everywhere: { 'same-cell': [0, 0], 'next-cell': [0, 0], 'new-row': [0, 0] },
  'between-cells': { 'same-cell': [3, 0], 'next-cell': [-6, 0], 'new-row': [-6, 0] },
  'between-rows': { 'same-cell': [-2, -6], 'next-cell': [0, -6], 'new-row': [-6, 4] },
};

/**
 * Puts blocks into columns, row by row, in reading order: of all ways to do so the one that the
 * evidence speaks for most (a shortest path over blocks and columns).
 */
export class BlockPlacer {
  private readonly width: number;
  private readonly table: TableKind;
  private readonly scores: Float64Array[] = [];
  /** From which column of the block before, plus the width where a row begins; -1 for the first. */
  private readonly origins: Int16Array[] = [];

  constructor(
    private readonly blocks: readonly Block[],
    private readonly evidence: readonly Evidence[],
    private readonly fields: readonly (FieldName | null)[],
    private readonly gaps: Gaps,
  ) {
    this.width = fields.length;
    this.table = tableKind(fields);
  }

  place(): Placing {
    for (let i = 0; i < this.blocks.length; i++) this.score(i);
    const { rows, score } = this.trace();
    const doubtful = new Set([
      ...this.misfits(rows),
      ...this.unsure(rows),
      ...this.nearly(rows),
      ...this.afterShortRows(rows),
      ...this.overRows(rows),
    ]);
    return { rows, score, doubtful: [...doubtful].sort((a, b) => a - b) };
  }

  private fit(i: number, column: number): number {
    return fitOf(this.evidence[i]!, this.fields[column]!, this.table);
  }

  private score(i: number): void {
    const { width } = this;
    const here = new Float64Array(width).fill(-Infinity);
    const origin = new Int16Array(width).fill(-1);
    const before = this.scores[i - 1];
    for (let column = 0; column < width; column++) {
      const fit = this.fit(i, column);
      if (!before) here[column] = fit + this.skipped(i, column);
      for (let last = 0; before && last < width; last++) {
        const on = before[last]! + this.carryOn(i, last, column) + fit;
        const fresh = before[last]! + this.begin(i, last, column) + fit;
        if (on > here[column]!) [here[column], origin[column]] = [on, last];
        if (fresh > here[column]!) [here[column], origin[column]] = [fresh, last + width];
      }
    }
    this.scores.push(here);
    this.origins.push(origin);
  }

  /** The price of the cells that stay blank before a row's first; a theme row has but one cell. */
  private skipped(i: number, column: number): number {
    return this.evidence[i]!.section ? 0 : column * BLANK_CELL;
  }

  private gapPrice(i: number, move: Move): number {
    const { gap } = this.blocks[i]!;
    return gap === 'page' ? 0 : gapPrices[this.gaps][move][gap === 'blank' ? 1 : 0];
  }

  /** The price of going on in the same row: in the same cell, or in a later one. */
  private carryOn(i: number, last: number, column: number): number {
    const [before, here] = [this.evidence[i - 1]!, this.evidence[i]!];
    if (column < last || before.section || here.section) return -Infinity;
    const flow = flows(before, here);
    if (column > last) {
      return (column - last - 1) * BLANK_CELL - flow + this.gapPrice(i, 'next-cell');
    }
    const field = this.fields[column];
    const short = /^(?:lead|owner|addressedTo|id)$/.test(field ?? '');
    const ended = before.status && !here.status ? AFTER_STATUS : 0;
    const price = (short ? SAME_SHORT_CELL : SAME_CELL) + (here.id ? NEW_ID : 0);
    return price + ended + flow + this.gapPrice(i, 'same-cell');
  }

  /** The price of beginning a row. */
  private begin(i: number, last: number, column: number): number {
    const [before, here] = [this.evidence[i - 1]!, this.evidence[i]!];
    const left = before.section ? 0 : (this.width - 1 - last) * BLANK_CELL;
    const ended = before.status || before.date ? ROW_ENDED : 0;
    const section = here.section ? SECTION : 0;
    const price = NEW_ROW + section + left + ended + this.skipped(i, column);
    return price - flows(before, here) + this.gapPrice(i, 'new-row');
  }

  private trace(): { rows: number[][][]; score: number } {
    const { width, scores, origins } = this;
    const count = this.blocks.length;
    if (count === 0) return { rows: [], score: 0 };
    // A last row may stop short, at the price of its blank cells.
    const ends = [...scores[count - 1]!].map(
      (value, column) => value + (width - 1 - column) * BLANK_CELL,
    );
    const score = Math.max(...ends);
    let column = ends.indexOf(score);
    const rows: number[][][] = [];
    const blank = (): number[][] => Array.from({ length: width }, () => []);
    let row = blank();
    for (let i = count - 1; i >= 0; i--) {
      row[column]!.unshift(i);
      const origin = origins[i]![column]!;
      if (origin >= width || origin < 0) {
        rows.unshift(row);
        row = blank();
      }
      column = origin >= width ? origin - width : origin;
    }
    return { rows, score };
  }

  private misfits(rows: Placing['rows']): number[] {
    return rows.flatMap((row) =>
      row.flatMap((cell, column) => cell.filter((i) => this.fit(i, column) <= BAD_FIT)),
    );
  }

  /** Last blocks of a cell of several that would go as well into the next cell. */
  private nearly(rows: Placing['rows']): number[] {
    return rows.flatMap((row) =>
      row.slice(0, -1).flatMap((cell, at) => {
        const [before, last] = [cell.at(-2), cell.at(-1)];
        if (before === undefined || last === undefined) return [];
        if (isProse(this.fields[at]!) && isProse(this.fields[at + 1]!)) return [];
        if (flows(this.evidence[before]!, this.evidence[last]!) > 0) return [];
        return this.fit(last, at + 1) >= this.fit(last, at) - NEAR_FIT ? [last] : [];
      }),
    );
  }

  /** What begins a row under one that stops short of columns that others fill may be the rest of that. */
  private afterShortRows(rows: Placing['rows']): number[] {
    return rows.slice(1).flatMap((row, at) => {
      const last = lastFilled(rows[at]!);
      const stopsShort =
        !this.evidence[rows[at]![last]?.[0] ?? 0]!.section &&
        this.fields.some(
          (field, column) =>
            column > last && isProse(field) && rows.some((one) => one[column]!.length > 0),
        );
      const first = row.find((cell) => cell.length > 0)?.[0];
      if (!stopsShort || first === undefined || this.evidence[first]!.section) return [];
      const own = row.findIndex((cell) => cell.length > 0);
      return isProse(this.fields[own]!) && !this.evidence[first]!.id ? [first] : [];
    });
  }

  /** The first of several blocks that begin a row may be the last of the row above, where that ends in prose. */
  private overRows(rows: Placing['rows']): number[] {
    return rows.slice(1).flatMap((row, at) => {
      const ends = this.fields[lastFilled(rows[at]!)];
      const [first, next] = row.find((cell) => cell.length > 0) ?? [];
      if (first === undefined || next === undefined || !ends || !isProse(ends)) return [];
      return flows(this.evidence[first]!, this.evidence[next]!) > 0 ? [] : [first];
    });
  }

  /** Blocks at the border of two columns of prose that only their sense can put left or right. */
  private unsure(rows: Placing['rows']): number[] {
    const apart = (a: number, b: number): boolean =>
      flows(this.evidence[a]!, this.evidence[b]!) === 0;
    return rows.flatMap((row) =>
      row.slice(1).flatMap((right, at) => {
        const left = row[at]!;
        if (!isProse(this.fields[at]!) || !isProse(this.fields[at + 1]!)) return [];
        if (left.length === 0 || right.length === 0) {
          // Which of the two is blank is a guess as well, unless all rows agree on it.
          const [only] = [...left, ...right];
          const blank = left.length === 0 ? at : at + 1;
          const always = rows.every((one) => one[blank]!.length === 0);
          return only === undefined || always || this.evidence[only]!.section ? [] : [only];
        }
        const [last, before] = [left.at(-1)!, left.at(-2)];
        const [first, next] = [right[0]!, right[1]];
        return [
          ...(before !== undefined && apart(before, last) ? [last] : []),
          ...(next !== undefined && apart(first, next) ? [first] : []),
        ];
      }),
    );
  }
}

/** How much a block reads as the going on of the one before it; more is surer. */
function flows(before: Evidence, here: Evidence): number {
  if (here.id || here.section || before.section) return 0;
  if (before.unfinished || here.continues) return 4;
  if (here.order !== null && here.order > 1) return before.order === here.order - 1 ? 3 : 1.5;
  if (here.order === null && here.mark !== null && here.mark === before.mark) return 3;
  return before.announces ? 3 : 0;
}

/** The last column of a row that holds anything, -1 where none does. */
function lastFilled(row: readonly (readonly number[])[]): number {
  return row.reduce((last, cell, column) => (cell.length > 0 ? column : last), -1);
}
