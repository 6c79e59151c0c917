import { eachCellOfRow, type Scalar } from '../../core/workbook/cells';
import type { Sheet } from '../../core/workbook/workbook';
import type { Area } from '../../core/workbook/address';
import type { ShownColumns } from './columns';
import { drawnWidth } from './spill';

const lineHeight = 18;
/** No text of so many characters is wider than its cell where each takes so many pixels. */
const narrowest = 5;
/** A date or a number is about so wide. */
const dateWidth = 86;
const padding = 7;
/** A cell shows so many lines; the bar above the grid shows all of them. */
const mostLines = 9;
/** Browsers draw nothing taller. */
const tallest = 25_000_000;

/**
 * How tall each shown row is, in pixels: wrapped text whole, up to a limit. By counting, not by
 * measuring, so that going to a row far down arrives where it should.
 */
export function rowHeights(
  sheet: Sheet,
  rows: Uint32Array,
  shown: ShownColumns,
  tables: readonly Area[],
  valueOf: (row: number, column: number, filed: Scalar) => Scalar,
  marksWidth: (row: number, column: number) => number,
): Uint16Array {
  const { columns, widths } = shown;
  const most = Math.max(1, Math.min(mostLines, Math.floor(tallest / rows.length / lineHeight)));
  const places = new Map(Array.from(columns, (column, place) => [column, place]));
  const merged = mergedCells(sheet);
  const heights = new Uint16Array(rows.length);
  rows.forEach((row, index) => {
    let lines = 1;
    eachCellOfRow(sheet.cells, row, (column, filed) => {
      const place = places.get(column);
      if (place === undefined || lines >= most || merged?.has(row * 16_384 + column)) return;
      const value = valueOf(row, column, filed);
      const marked = marksWidth(row, column);
      if (typeof value !== 'string') {
        if (marked + dateWidth > widths[place]!) lines = Math.max(lines, Math.min(most, 2));
        return;
      }
      const width =
        value.length * narrowest > widths[place]! || value.includes('\n')
          ? drawnWidth(sheet, shown, tables, row, place, value)
          : widths[place]!;
      const room = Math.max(3, (width - 14) / 6.6);
      lines = Math.max(lines, Math.min(most, linesOf(value, room, marked / 6.6)));
    });
    heights[index] = lines * lineHeight + padding;
  });
  return heights;
}

/** How many lines a text takes where so many characters fit on one, `taken` of them on the first. */
export function linesOf(text: string, room: number, taken = 0): number {
  if (text.length + taken <= room && !text.includes('\n')) return 1;
  if (!text.includes('\n')) return Math.max(1, Math.ceil((text.length * 1.04 + taken) / room));
  let lines = taken > 0 && text.split('\n', 1)[0]!.length % room > room - taken ? 1 : 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil((line.length * 1.04) / room));
  return lines;
}

/** Merged cells do not make their row taller, as in Excel. */
function mergedCells({ merges }: Sheet): Set<number> | null {
  if (merges.length === 0) return null;
  return new Set(merges.map(({ top, left }) => top * 16_384 + left));
}
