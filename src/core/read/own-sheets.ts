import { findTable } from '../workbook/headings';
import { recordHeadings } from '../plan/records';
import { settingHeadings } from '../settings/setting-rows';
import { isCopyOfOurs } from '../workbook/mark';
import type { Sheet, Workbook } from '../workbook/workbook';

/** True where a sheet is the visible one that keeps this plan's settings. */
export function isSettingsSheet(sheet: Sheet): boolean {
  const isNamed = sheet.name.trim().toLowerCase() === 'followthrough settings';
  return isNamed && findTable(sheet, settingHeadings) !== null;
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
  if (findTable(sheet, recordHeadings, recordHeadings.length - 2)) return true;
  if (findTable(sheet, settingHeadings)) return true;
  const { rows, starts, values } = sheet.cells;
  const end = starts[Math.min(rows.length, SUMMARY_ROWS)] ?? 0;
  for (let cell = 0; cell < end; cell++) {
    const value = values[cell];
    if (typeof value === 'string' && SUMMARY_LINE.test(value)) return true;
  }
  return false;
}
