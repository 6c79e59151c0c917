import { valueAt } from '../workbook/cells';
import type { Sheet } from '../workbook/workbook';

/** Rows that the headings of a sheet of ours may stand on: its title and what it is come first. */
const HEADING_ROWS = 12;

/** The row of a sheet that holds these headings, in this order from some column on; null where none. */
export function headingRow(
  sheet: Sheet,
  headings: readonly string[],
): { row: number; column: number } | null {
  const { cells } = sheet;
  for (let at = 0; at < Math.min(cells.rows.length, HEADING_ROWS); at++) {
    const row = cells.rows[at]!;
    for (let cell = cells.starts[at]!; cell < cells.starts[at + 1]!; cell++) {
      const column = cells.columns[cell]!;
      const holds = headings.every((heading, i) => {
        const value = valueAt(cells, row, column + i);
        return typeof value === 'string' && value.trim().toLowerCase() === heading.toLowerCase();
      });
      if (holds) return { row, column };
    }
  }
  return null;
}

/** True where a sheet is the visible one that keeps this plan's settings. */
export function isSettingsSheet(sheet: Sheet): boolean {
  const isNamed = sheet.name.trim().toLowerCase() === 'followthrough settings';
  return isNamed && headingRow(sheet, ['Setting', 'For', 'Value']) !== null;
}
