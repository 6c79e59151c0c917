import { areaHolds, type Area } from '../../core/workbook/address';
import { valueAt, type Scalar } from '../../core/workbook/cells';
import type { Sheet } from '../../core/workbook/workbook';
import type { ShownColumns } from './columns';

/**
 * How wide a text is drawn, in pixels: outside the tables of a plan it goes on over the blank cells
 * to its right, as titles and notes do in Excel.
 */
export function drawnWidth(
  sheet: Sheet,
  { columns, widths }: ShownColumns,
  tables: readonly Area[],
  row: number,
  /** Where the column is among those shown. */
  place: number,
  value: Scalar,
): number {
  let width = widths[place]!;
  if (typeof value !== 'string') return width;
  if (tables.some((area) => areaHolds(area, row, columns[place]!))) return width;
  for (let next = place + 1; next < columns.length; next++) {
    if (valueAt(sheet.cells, row, columns[next]!) !== null) break;
    width += widths[next]!;
  }
  return width;
}
