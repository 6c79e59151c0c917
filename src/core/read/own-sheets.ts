import { valueAt } from '../workbook/cells';
import { isCopyOfOurs } from '../workbook/mark';
import type { Sheet, Workbook } from '../workbook/workbook';

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

/** What the second line of every summary says, whoever copied it and wherever to. */
const SUMMARY_LINE = /\bFigures as at \d{1,2} \p{L}+ \d{4}; run again to update\b/u;
const SUMMARY_ROWS = 4;

/**
 * True where a sheet is a user's copy of one of ours: hers to keep, but no plan. Its actions would
 * count twice.
 */
export function isCopiedSheet(workbook: Workbook, sheet: Sheet): boolean {
  if (isCopyOfOurs(workbook, sheet.name)) return true;
  if (headingRow(sheet, ['Action', 'Sheet', 'Decision', 'Date', 'Meeting'])) return true;
  if (headingRow(sheet, ['Setting', 'For', 'Value'])) return true;
  const { rows, starts, values } = sheet.cells;
  const end = starts[Math.min(rows.length, SUMMARY_ROWS)] ?? 0;
  for (let cell = 0; cell < end; cell++) {
    const value = values[cell];
    if (typeof value === 'string' && SUMMARY_LINE.test(value)) return true;
  }
  return false;
}
