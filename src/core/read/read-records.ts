import { dateOfCell, parseDates } from '../plan/dates';
import type { BoardRecord } from '../plan/records';
import { decisionOfWords, recordHeadings, recordSheetId, recordSheetName } from '../plan/records';
import type { Scalar } from '../workbook/cells';
import type { IsoDay } from '../workbook/day';
import { findTable } from '../workbook/headings';
import { ownSheetId } from '../workbook/mark';
import { isDateFormat } from '../workbook/number-format';
import type { Sheet, Workbook } from '../workbook/workbook';
import { Grid } from './grid';

type Heading = (typeof recordHeadings)[number];
/** Without these headings a sheet is no record: what was decided about which action, and when. */
const needed = 3;

/** True where a sheet is the *Sign-off record*: by its mark, or by its name with its headings. */
export function isRecordSheet(workbook: Workbook, sheet: Sheet): boolean {
  if (ownSheetId(workbook, sheet.name) === recordSheetId) return true;
  const isNamed = sheet.name.trim().toLowerCase() === recordSheetName.toLowerCase();
  return isNamed && findTable(sheet, recordHeadings, needed) !== null;
}

/**
 * The board's decisions, from the workbook's *Sign-off record* sheet, in the order written. Its
 * columns are known by their headings. A row without an action or with a decision that is none of
 * ours is no record; its date may be blank or unreadable (`decided` is null then).
 */
export function readRecords(workbook: Workbook): BoardRecord[] {
  return workbook.sheets
    .filter((sheet) => isRecordSheet(workbook, sheet))
    .flatMap((sheet) => recordsOf(workbook, sheet));
}

function recordsOf(workbook: Workbook, sheet: Sheet): BoardRecord[] {
  const found = findTable(sheet, recordHeadings, needed);
  if (!found) return [];
  const grid = new Grid(workbook, sheet);
  const column = (name: Heading): number | null => found.columns[recordHeadings.indexOf(name)]!;
  const records: BoardRecord[] = [];
  for (const at of grid.filledRows) {
    const row = grid.rowAt(at);
    if (row <= found.row) continue;
    const text = (name: Heading): string => {
      const place = column(name);
      return place === null ? '' : grid.text(row, place).trim();
    };
    const day = (name: Heading): IsoDay | null => {
      const place = column(name);
      return place === null ? null : dayOf(grid, row, place);
    };
    const decision = decisionOfWords(text('Decision'));
    if (!decision || text('Action') === '') continue;
    records.push({
      action: text('Action'),
      sheet: text('Sheet') || null,
      decision,
      decided: day('Date'),
      meeting: text('Meeting'),
      newDate: day('New date'),
      reason: text('Reason'),
      source: { sheet: sheet.name, row, column: column('Action')!, via: 'own' },
    });
  }
  return records;
}

/** The day of a date cell, or of a date in words; null where it is blank or ambiguous nonsense. */
function dayOf(grid: Grid, row: number, column: number): IsoDay | null {
  const value: Scalar = grid.value(row, column);
  if (typeof value === 'number') {
    const format = grid.format(grid.style(row, column));
    const { date1904 } = grid.workbook;
    return dateOfCell(value, isDateFormat(format) ? format : 'dd/mm/yyyy', date1904).end;
  }
  const words = grid.text(row, column);
  const context = {
    place: 'date-column',
    order: 'day-first',
    publication: null,
    near: null,
  } as const;
  return parseDates(words, context).find((date) => date.end !== null)?.end ?? null;
}
