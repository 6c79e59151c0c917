import { dateOfCell, parseDates } from '../plan/dates';
import type { BoardRecord, Decision } from '../plan/records';
import type { Scalar } from '../workbook/cells';
import type { IsoDay } from '../workbook/day';
import { ownSheetId } from '../workbook/mark';
import { isDateFormat } from '../workbook/number-format';
import type { Sheet, Workbook } from '../workbook/workbook';
import { Grid } from './grid';
import { headingRow } from './own-sheets';

const REPORT_ID = 'sign-off-record';
const HEADINGS = ['Action', 'Sheet', 'Decision', 'Date', 'Meeting', 'New date', 'Reason'] as const;

const decisions: Readonly<Record<string, Decision>> = {
  'signed off': 'signed-off',
  'outcome achieved': 'outcome-achieved',
  'sent back': 'sent-back',
  'not pursued': 'not-pursued',
  'date agreed': 'date-agreed',
  'date refused': 'date-refused',
  'confirmed complete': 'confirmed-complete',
};

/** True where a sheet is the *Sign-off record*: by its mark, or by its name with its headings. */
export function isRecordSheet(workbook: Workbook, sheet: Sheet): boolean {
  if (ownSheetId(workbook, sheet.name) === REPORT_ID) return true;
  const isNamed = sheet.name.trim().toLowerCase() === 'sign-off record';
  return isNamed && headingRow(sheet, HEADINGS) !== null;
}

/**
 * The board's decisions, from the workbook's *Sign-off record* sheet, in the order written. A row
 * without an action or with a decision that is none of ours is no record; its date may be blank or
 * unreadable (`decided` is null then).
 */
export function readRecords(workbook: Workbook): BoardRecord[] {
  return workbook.sheets
    .filter((sheet) => isRecordSheet(workbook, sheet))
    .flatMap((sheet) => recordsOf(workbook, sheet));
}

function recordsOf(workbook: Workbook, sheet: Sheet): BoardRecord[] {
  const heading = headingRow(sheet, HEADINGS);
  if (!heading) return [];
  const grid = new Grid(workbook, sheet);
  const records: BoardRecord[] = [];
  for (const at of grid.filledRows) {
    const row = grid.rowAt(at);
    if (row <= heading.row) continue;
    const column = (name: (typeof HEADINGS)[number]): number =>
      heading.column + HEADINGS.indexOf(name);
    const text = (name: (typeof HEADINGS)[number]): string => grid.text(row, column(name)).trim();
    const decision =
      decisions[
        text('Decision')
          .toLowerCase()
          .replace(/[\s-]+/g, ' ')
      ];
    if (!decision || text('Action') === '') continue;
    records.push({
      action: text('Action'),
      sheet: text('Sheet') || null,
      decision,
      decided: dayOf(grid, row, column('Date')),
      meeting: text('Meeting'),
      newDate: dayOf(grid, row, column('New date')),
      reason: text('Reason'),
      source: { sheet: sheet.name, row, column: column('Action'), via: 'own' },
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
