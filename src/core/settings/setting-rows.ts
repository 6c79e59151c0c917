import type { CellRef } from '../workbook/address';
import { valueAt, type Scalar } from '../workbook/cells';
import { findTable, type FoundHeadings } from '../workbook/headings';
import { ownSheetId } from '../workbook/mark';
import type { Sheet, Workbook } from '../workbook/workbook';

/** The id that marks the settings sheet, and the name it goes by. */
export const settingsSheetId = 'followthrough-settings';
export const settingsSheetName = 'Followthrough settings';
export const settingHeadings = ['Setting', 'For', 'Value'] as const;

/** What a row of the settings sheet says: `Setting | For | Value`. */
export interface SettingWords {
  readonly setting: string;
  readonly about: string;
  readonly value: Scalar;
}

export interface SettingRow extends SettingWords {
  readonly cells: Readonly<Record<'setting' | 'about' | 'value', CellRef>>;
}

/** The rows of the *Followthrough settings* sheet; none where the workbook has no such sheet. */
export function readSettingRows(workbook: Workbook): SettingRow[] {
  const { sheets } = workbook;
  const marked = sheets.filter(({ name }) => ownSheetId(workbook, name) === settingsSheetId);
  const wanted = settingsSheetName.toLowerCase();
  const named = sheets.filter(({ name }) => name.trim().toLowerCase() === wanted);
  for (const sheet of [...marked, ...named]) {
    const header = findTable(sheet, settingHeadings);
    if (header) return readRows(sheet, header);
  }
  return [];
}

function readRows(sheet: Sheet, { row: headerRow, columns: found }: FoundHeadings): SettingRow[] {
  const columns = found as readonly [setting: number, about: number, value: number];
  const rows: SettingRow[] = [];
  for (const row of sheet.cells.rows) {
    if (row <= headerRow) continue;
    const [setting, about, value] = columns.map((column) => valueAt(sheet.cells, row, column));
    if (textOf(setting!) === '') continue;
    const cell = (column: number): CellRef => ({ sheet: sheet.name, row, column });
    rows.push({
      setting: textOf(setting!),
      about: textOf(about!),
      value: typeof value === 'string' && value.trim() === '' ? null : value!,
      cells: { setting: cell(columns[0]), about: cell(columns[1]), value: cell(columns[2]) },
    });
  }
  return rows;
}

/** A scalar as its user would write it. */
export function textOf(value: Scalar): string {
  if (value === null || typeof value === 'object') return '';
  return String(value).replace(/\s+/g, ' ').trim();
}
