import type { PlanTable } from '../plan/plan';
import { Grid, isFilled } from '../read/grid';
import { MAX_COLUMNS } from '../workbook/address';
import type { ReturnField } from './columns';
import { addedHeading } from './columns';
import type { PlanRow } from './plan-rows';
import type { PlanSource } from './plan-source';

export interface AddedColumn {
  readonly column: number;
  readonly headerRow: number;
  readonly heading: string;
}

/** Finds room for columns that a plan does not have: right of its table, where nothing stands. */
export class PlanColumns {
  private readonly grids = new Map<string, Grid>();
  private readonly added = new Map<PlanTable, Map<ReturnField, AddedColumn>>();
  private readonly next = new Map<PlanTable, number>();

  constructor(private readonly source: PlanSource) {}

  /** The column for a field in the table of a row; null where it has no row of headings. */
  add(row: PlanRow, field: ReturnField): AddedColumn | null {
    const table = this.tableOf(row);
    if (!table || table.headerRow === null) return null;
    let columns = this.added.get(table);
    if (!columns) this.added.set(table, (columns = new Map()));
    const known = columns.get(field);
    if (known) return known;
    const column = this.next.get(table) ?? this.firstFree(row.sheet, table);
    if (column >= MAX_COLUMNS) return null;
    this.next.set(table, column + 1);
    const added = { column, headerRow: table.headerRow, heading: addedHeading[field] };
    columns.set(field, added);
    return added;
  }

  private tableOf({ sheet, row }: PlanRow): PlanTable | null {
    const tables = this.source.outcome.plan.sheets.find((one) => one.name === sheet)?.tables ?? [];
    const inside = tables.filter(({ area }) => row >= area.top && row <= area.bottom);
    return inside.length === 1 ? inside[0]! : null;
  }

  /** Right of everything that stands beside the table's rows, so that nothing is written over. */
  private firstFree(name: string, { area, headerRow }: PlanTable): number {
    let grid = this.grids.get(name);
    if (!grid) {
      const sheet = this.source.workbook.sheets.find((one) => one.name === name)!;
      this.grids.set(name, (grid = new Grid(this.source.workbook, sheet)));
    }
    let last = area.right;
    for (const at of grid.filledRows) {
      const row = grid.rowAt(at);
      if (row < (headerRow ?? area.top) || row > area.bottom) continue;
      const { starts, columns, values } = grid.cells;
      for (let cell = starts[at + 1]! - 1; cell >= starts[at]!; cell--) {
        if (!isFilled(values[cell]!)) continue;
        last = Math.max(last, columns[cell]!);
        break;
      }
    }
    for (const merge of grid.sheet.merges) {
      if (merge.bottom >= area.top && merge.top <= area.bottom) last = Math.max(last, merge.right);
    }
    return last + 1;
  }
}
