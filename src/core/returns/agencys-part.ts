import type { FieldName } from '../plan/plan';
import { columnName } from '../workbook/address';
import { CellsBuilder } from '../workbook/cells';
import type { Workbook } from '../workbook/workbook';
import { planFieldOf, type ReturnColumnId } from './columns';
import type { Returned } from './returned';

/**
 * What of a form is read as a plan is. What the agency is only shown (number, lead, last update)
 * says nothing of its own cells, and was read where it comes from, in the plan.
 */
const readAs: Readonly<Partial<Record<ReturnColumnId, FieldName>>> = {
  action: 'action',
  target: 'target',
  ...planFieldOf,
};

/** A sheet that can be read as a plan, and which of its columns holds which field, by letters. */
export interface AgencysPart {
  readonly workbook: Workbook;
  readonly mapping: Readonly<Partial<Record<FieldName, string>>>;
}

/**
 * The rows of a form as a plan of the agency's own cells, each where it stands in the file. Null
 * for what has no sheet, or is no form of ours: that is read like any plan.
 */
export function agencysPart(
  { form, sheet: name, headerRow, rows }: Returned,
  workbook: Workbook,
): AgencysPart | null {
  const sheet = workbook.sheets.find((one) => one.name === name);
  const columns = rows[0]?.columns;
  if (!sheet || !columns || headerRow === null || form === 'own-layout') return null;
  const read = new Map<number, FieldName>();
  for (const [id, column] of columns) {
    const field = readAs[id];
    if (field) read.set(column, field);
  }
  const { cells } = sheet;
  const builder = new CellsBuilder();
  cells.rows.forEach((row, at) => {
    if (row < headerRow) return;
    for (let cell = cells.starts[at]!; cell < cells.starts[at + 1]!; cell++) {
      const column = cells.columns[cell]!;
      if (read.has(column)) builder.add(row, column, cells.values[cell]!, cells.styles[cell]);
    }
  });
  const part = { ...sheet, cells: builder.build(), merges: [], tables: [], links: [] };
  return {
    workbook: { ...workbook, sheets: [part] },
    mapping: Object.fromEntries([...read].map(([column, field]) => [field, columnName(column)])),
  };
}
