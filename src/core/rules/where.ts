import type { Field } from '../plan/field';
import type { FieldName, PlanSheet, PlanTable } from '../plan/plan';
import type { CellRef } from '../workbook/address';
import type { PlacedAction } from './define-rule';

/** The cells that a field was read from. */
export function cellsOf(field: Field<unknown>): readonly CellRef[] {
  return field.sources;
}

/**
 * The cell of an action's row where a field belongs: where it was read from, else the row's cell
 * in the field's column, else the cell of the action's words, which the reader then looks at.
 */
export function cellsFor(
  place: PlacedAction,
  name: FieldName,
  field: Field<unknown>,
): readonly CellRef[] {
  if (field.sources.length > 0) return cellsOf(field);
  const row = place.action.rows[0];
  const cell = row === undefined ? null : cellInColumnOfRow(place.sheet, row, name);
  return [cell ?? actionCell(place)];
}

/** The cell that stands for a whole action: its words, else the start of its first row. */
export function actionCell({ action, recommendation, sheet }: PlacedAction): CellRef {
  const [cell] = cellsOf(action.text.sources.length > 0 ? action.text : recommendation.text);
  if (cell && action.rows.includes(cell.row)) return cell;
  const row = action.rows[0] ?? recommendation.rows[0] ?? 0;
  return { sheet: sheet.name, row, column: tableAt(sheet, row)?.area.left ?? 0 };
}

/** The cell of a row in the column of a field, null where the table has no such column. */
export function cellInColumnOfRow(sheet: PlanSheet, row: number, name: FieldName): CellRef | null {
  const column = tableAt(sheet, row)?.columns.find((one) => one.fields.includes(name))?.column;
  return column === undefined ? null : { sheet: sheet.name, row, column };
}

/** The table of a sheet that a row belongs to. */
export function tableAt(sheet: PlanSheet, row: number): PlanTable | undefined {
  return sheet.tables.find(({ area }) => row >= area.top && row <= area.bottom) ?? sheet.tables[0];
}

/** True where a table of the sheet has a column for the field. */
export function hasColumn(sheet: PlanSheet, name: FieldName): boolean {
  return sheet.tables.some((table) => table.columns.some((one) => one.fields.includes(name)));
}

/**
 * Where to point for something that a whole sheet lacks: the heading of the field's column, else
 * the start of the header row.
 */
export function headingCell(sheet: PlanSheet, name: FieldName): CellRef[] {
  const [first] = sheet.tables;
  if (!first) return [];
  const table =
    sheet.tables.find((one) => one.columns.some((c) => c.fields.includes(name))) ?? first;
  const column = table.columns.find((one) => one.fields.includes(name))?.column;
  const row = table.headerRow ?? table.area.top;
  return [{ sheet: sheet.name, row, column: column ?? table.area.left }];
}
