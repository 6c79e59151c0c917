import type { Scalar } from '../../core/workbook/cells';
import type { Sheet } from '../../core/workbook/workbook';
import type { Area } from '../../core/workbook/address';
import type { Corrections } from '../book/correction';
import type { ShownColumns } from './columns';
import type { Marks } from './marks';
import type { Sliced } from './slices';
import { drawnWidth } from './spill';

const lineHeight = 18;
/** What a character takes, in pixels: on average, and at most but for a few. */
const perCharacter = 6.6;
const widest = 7.2;
/** The mark of a corrected cell. */
const correctedWidth = 68;
/** A date or a number is about so wide. */
const dateWidth = 86;
const padding = 7;
/** A cell shows so many lines; the bar above the grid shows all of them. */
const mostLines = 9;
/** Browsers draw nothing taller. */
const tallest = 25_000_000;

/** So many rows are counted between two pauses. */
const inAStep = 500;

/** What stands in the cells of a sheet beside what was read. */
export interface Beside {
  readonly corrections: Corrections;
  readonly marks: Marks;
  /** The plan's tables on the sheet. */
  readonly tables: readonly Area[];
}

/**
 * How tall each shown row is, in pixels: wrapped text whole, up to a limit. By counting, not by
 * measuring, so that going to a row far down arrives where it should.
 */
export function* rowHeights(
  sheet: Sheet,
  rows: Uint32Array,
  shown: ShownColumns,
  beside: Beside,
): Sliced<Uint16Array> {
  const most = Math.max(1, Math.min(mostLines, Math.floor(tallest / rows.length / lineHeight)));
  const counter = new LineCounter(sheet, shown, beside, most);
  const heights = new Uint16Array(rows.length);
  let at = 0;
  for (const [index, row] of rows.entries()) {
    if (index % inAStep === inAStep - 1) yield;
    while (at < sheet.cells.rows.length && sheet.cells.rows[at]! < row) at++;
    const lines = sheet.cells.rows[at] === row ? counter.linesOf(row, at) : 1;
    heights[index] = lines * lineHeight + padding;
  }
  return heights;
}

/** Counts the lines of rows; a sheet can have a million of them. */
class LineCounter {
  /** Where each column is among those shown, -1 where it is not. */
  private readonly places: Int32Array;
  /** The cells that are merged: they do not make their row taller, as in Excel. */
  private readonly merged: Set<number> | null;
  private readonly isCorrected: boolean;

  constructor(
    private readonly sheet: Sheet,
    private readonly shown: ShownColumns,
    private readonly beside: Beside,
    private readonly most: number,
  ) {
    this.places = new Int32Array(16_384).fill(-1);
    shown.columns.forEach((column, place) => (this.places[column] = place));
    const { merges, name } = sheet;
    this.merged =
      merges.length > 0 ? new Set(merges.map(({ top, left }) => top * 16_384 + left)) : null;
    this.isCorrected = beside.corrections.ofSheet(name).length > 0;
  }

  /** The lines of a row, which is the one at `at` among those that hold cells. */
  linesOf(row: number, at: number): number {
    const { cells } = this.sheet;
    const marked = this.beside.marks.hasRow(row);
    let lines = 1;
    for (let cell = cells.starts[at]!; cell < cells.starts[at + 1]!; cell++) {
      const column = cells.columns[cell]!;
      const place = this.places[column]!;
      if (place < 0 || this.merged?.has(row * 16_384 + column)) continue;
      lines = Math.max(lines, this.linesOfCell(row, column, place, cells.values[cell]!, marked));
      if (lines >= this.most) return this.most;
    }
    return lines;
  }

  private linesOfCell(
    row: number,
    column: number,
    place: number,
    filed: Scalar,
    isMarked: boolean,
  ): number {
    const { corrections, marks, tables } = this.beside;
    const correction = this.isCorrected ? corrections.at(this.sheet.name, row, column) : null;
    const value = correction ? correction.value : filed;
    const taken = (isMarked ? marks.widthAt(row, column) : 0) + (correction ? correctedWidth : 0);
    const own = this.shown.widths[place]!;
    if (typeof value !== 'string') return taken > 0 && taken + dateWidth > own ? 2 : 1;
    if (value.length * widest + taken < own && !value.includes('\n')) return 1;
    const width = drawnWidth(this.sheet, this.shown, tables, row, place, value);
    return linesOf(value, Math.max(3, (width - 14) / perCharacter), taken / perCharacter);
  }
}

/** How many lines a text takes where so many characters fit on one, `taken` of them on the first. */
export function linesOf(text: string, room: number, taken = 0): number {
  if (text.length + taken <= room && !text.includes('\n')) return 1;
  if (!text.includes('\n')) return Math.max(1, Math.ceil((text.length * 1.04 + taken) / room));
  let lines = taken > 0 && text.split('\n', 1)[0]!.length % room > room - taken ? 1 : 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil((line.length * 1.04) / room));
  return lines;
}
