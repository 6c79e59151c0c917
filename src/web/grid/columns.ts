import type { Sheet } from '../../core/workbook/workbook';

/** The columns of a sheet that are shown, from left to right. */
export interface ShownColumns {
  /** Indexes of the sheet's columns. */
  readonly columns: Uint32Array;
  /** Pixels. */
  readonly widths: Uint16Array;
  readonly hidden: number;
}

const usual = 8.43;
const narrowest = 24;
const widest = 420;

/** How many columns and rows a sheet uses: up to its last cell that holds something. */
export function extentOf({ cells, merges }: Sheet): { rows: number; columns: number } {
  let columns = 0;
  let rows = 0;
  for (let at = 0; at < cells.rows.length; at++) {
    for (let cell = cells.starts[at]!; cell < cells.starts[at + 1]!; cell++) {
      if (cells.values[cell] === null) continue;
      rows = cells.rows[at]! + 1;
      if (cells.columns[cell]! >= columns) columns = cells.columns[cell]! + 1;
    }
  }
  for (const { bottom, right, top, left } of merges) {
    if (top < rows && left < columns) {
      rows = Math.max(rows, Math.min(bottom + 1, rows + 100));
      columns = Math.max(columns, Math.min(right + 1, columns + 20));
    }
  }
  return { rows, columns };
}

export function shownColumns(sheet: Sheet, count: number, showsHidden: boolean): ShownColumns {
  const columns: number[] = [];
  const widths: number[] = [];
  let hidden = 0;
  let span = 0;
  for (let column = 0; column < count; column++) {
    while (span < sheet.columns.length && sheet.columns[span]!.last < column) span++;
    const set = sheet.columns[span];
    const own = set && set.first <= column ? set : null;
    if (own?.hidden) hidden++;
    if (own?.hidden && !showsHidden) continue;
    columns.push(column);
    widths.push(pixels(own?.hidden ? usual : (own?.width ?? usual)));
  }
  return { columns: Uint32Array.from(columns), widths: Uint16Array.from(widths), hidden };
}

/** A width in characters of the default font, as Excel draws it. */
function pixels(characters: number): number {
  return Math.min(widest, Math.max(narrowest, Math.round(characters * 7 + 5)));
}
