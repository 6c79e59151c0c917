import type { FieldName, PlanSheet, PlanTable } from '../plan/plan';
import { cellName, type Area } from '../workbook/address';
import type { Sheet } from '../workbook/workbook';

/** What the cells of a plan's table are for, as highlights need to know it. */
export interface Grid {
  /** The table that a row stands in, null where it is in none. */
  tableOfRow(row: number): PlanTable | null;
  /** The row that holds the value of a cell: the top of its merged area, or its own. */
  valueRow(row: number, column: number): number;
  /** True where nothing of the plan stands on the row: a section, a repeated header, a prompt. */
  isUnread(row: number): boolean;
}

/** Indexes a sheet of a plan by rows. */
export function makeGrid(planSheet: PlanSheet, sheet: Sheet): Grid {
  const tables = [...planSheet.tables].sort((a, b) => a.area.top - b.area.top);
  const unread = new Set(planSheet.unread.map(({ row }) => row));
  const tops = mergedTops(sheet.merges, tables);
  return {
    tableOfRow: (row) => tables.find(({ area }) => row >= area.top && row <= area.bottom) ?? null,
    valueRow: (row, column) => (tops.size === 0 ? row : (tops.get(cellName(row, column)) ?? row)),
    isUnread: (row) => unread.has(row),
  };
}

/** The rows of merged areas that reach below their first row, within the tables. */
function mergedTops(
  merges: readonly Area[],
  tables: readonly PlanTable[],
): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  for (const merge of merges) {
    if (merge.bottom === merge.top) continue;
    for (const { area } of tables) {
      const bottom = Math.min(merge.bottom, area.bottom);
      const right = Math.min(merge.right, area.right);
      for (let row = Math.max(merge.top + 1, area.top); row <= bottom; row++) {
        for (let column = Math.max(merge.left, area.left); column <= right; column++) {
          tops.set(cellName(row, column), merge.top);
        }
      }
    }
  }
  return tops;
}

/** The first column that holds a field, or null. */
export function columnOf(table: PlanTable, field: FieldName): number | null {
  return table.columns.find(({ fields }) => fields.includes(field))?.column ?? null;
}

/** The first row of the body: the one under the header. */
export function bodyTop(table: PlanTable): number {
  return table.headerRow === null ? table.area.top : table.headerRow + 1;
}
