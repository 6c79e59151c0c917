import type { FieldName } from '../../core/plan/plan';
import { columnName, parseArea } from '../../core/workbook/address';
import type { Scalar } from '../../core/workbook/cells';
import { dayOfSerial, serialOfDay, type IsoDay } from '../../core/workbook/day';
import { isDateFormat } from '../../core/workbook/number-format';
import type { Sheet, Workbook } from '../../core/workbook/workbook';
import { styleAt, valueAt } from '../../core/workbook/cells';
import type { CheckView } from '../../taskpane/desk/views';

/** How a cell is corrected. */
export type EditKind = 'date' | 'status' | 'text';

const dates: readonly FieldName[] = ['target', 'revised', 'completion', 'dateAdded'];

/** What a column was taken for where a row of a table stands; null outside its rows. */
export function columnAt(
  view: CheckView | null,
  sheet: string,
  row: number,
  column: number,
): { heading: string; fields: readonly FieldName[]; top: number; bottom: number } | null {
  const letter = columnName(column);
  for (const table of view?.sheets.find(({ name }) => name === sheet)?.tables ?? []) {
    const area = parseArea(table.area);
    if (!area || row < area.top || row > area.bottom) continue;
    if (table.headerRow !== null && row < table.headerRow) continue;
    const found = table.columns.find((each) => each.letter === letter);
    if (!found) continue;
    const top = table.headerRow ?? area.top;
    return { heading: found.heading, fields: found.fields, top, bottom: area.bottom };
  }
  return null;
}

/** How a cell is corrected: a column that mixes fields takes words alone. */
export function editKind(
  view: CheckView | null,
  sheet: string,
  row: number,
  column: number,
): EditKind {
  const fields = columnAt(view, sheet, row, column)?.fields ?? [];
  if (fields.length !== 1) return 'text';
  if (dates.includes(fields[0]!)) return 'date';
  return fields[0] === 'status' ? 'status' : 'text';
}

/** The day that a cell holds as a date; null where it holds words. */
export function dayIn(value: Scalar, numberFormat: string, date1904: boolean): IsoDay | null {
  if (typeof value !== 'number' || !isDateFormat(numberFormat)) return null;
  return dayOfSerial(value, date1904);
}

/** A day as a cell holds it, in the format of the other dates of its column. */
export function cellOfDay(
  day: IsoDay,
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): { value: number; numberFormat: string | null } {
  const value = serialOfDay(day, workbook.date1904);
  const formatOf = (at: number): string =>
    workbook.styles[styleAt(sheet.cells, at, column)]!.numberFormat;
  if (isDateFormat(formatOf(row))) return { value, numberFormat: null };
  const counts = new Map<string, number>();
  for (const at of sheet.cells.rows) {
    if (typeof valueAt(sheet.cells, at, column) !== 'number') continue;
    const code = formatOf(at);
    if (isDateFormat(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [usual] = [...counts].sort((one, other) => other[1] - one[1]);
  return { value, numberFormat: usual?.[0] ?? 'd mmmm yyyy' };
}

/** A day as people in Britain type it in figures, `31/12/2026`; null where the text is anything else. */
export function dayTyped(text: string): IsoDay | null {
  const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? [];
  if (day === undefined || month === undefined) return null;
  const typed = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as IsoDay;
  const date = new Date(`${typed}T00:00:00Z`);
  // The 31st of a month that has none would roll over into the next.
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day) ? null : typed;
}

/** The statuses that a column holds already, the commonest first. */
export function statusesOf(sheet: Sheet, column: number, top: number, bottom: number): string[] {
  const counts = new Map<string, number>();
  for (const row of sheet.cells.rows) {
    if (row < top || row > bottom) continue;
    const value = valueAt(sheet.cells, row, column);
    if (typeof value !== 'string' || value.length > 40 || value.includes('\n')) continue;
    const words = value.trim();
    if (words !== '') counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const words = [...counts].sort((one, other) => other[1] - one[1]).map(([word]) => word);
  return words.slice(0, 20);
}

/** What was typed, as the cell holds it: a number stays one where there was one. */
export function typedValue(text: string, before: Scalar): Scalar {
  if (text === '') return null;
  const plain = text.trim().replaceAll(',', '');
  if (typeof before === 'number' && /^-?\d+(\.\d+)?$/.test(plain)) return Number(plain);
  return text;
}
