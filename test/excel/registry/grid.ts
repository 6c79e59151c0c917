import { columnsOf, isUnbounded, rowsOf } from '../model/area';
import { blankCell, type Cell } from '../model/cell';
import { fail } from '../protocol/errors';
import { areaOf, type RangeTarget } from './objects';

/** Excel gives no more cells than this at once. */
const mostCells = 5_000_000;
const wrongShape =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** A value of every cell of a range, row by row; null where the range is unbounded. */
export function grid(target: RangeTarget, of: (cell: Cell) => unknown): unknown[][] | null {
  const area = areaOf(target);
  if (isUnbounded(area)) return null;
  const columns = columnsOf(area);
  if (rowsOf(area) * columns > mostCells) return fail('RangeExceedsLimit');
  const blank = of(blankCell);
  return Array.from({ length: rowsOf(area) }, (_, index) => {
    const cells = target.sheet.rows.get(area.top + index);
    const row: unknown[] = new Array<unknown>(columns).fill(blank);
    if (!cells) return row;
    for (let at = 0; at < columns; at++) {
      const cell = cells.get(area.left + at);
      if (cell) row[at] = of(cell);
    }
    return row;
  });
}

/**
 * Changes every cell of a range: by one value for all, or by a value for each, where null leaves a
 * cell as it is.
 */
export function setGrid(
  target: RangeTarget,
  values: unknown,
  change: (cell: Cell, value: unknown) => Cell,
): void {
  const area = areaOf(target);
  if (isUnbounded(area)) {
    fail('InvalidOperation', 'This operation is not permitted for the current object.');
  }
  const [rows, columns] = [rowsOf(area), columnsOf(area)];
  const isTable = Array.isArray(values);
  const table = values as readonly (readonly unknown[])[];
  if (isTable && (table.length !== rows || table.some((row) => row.length !== columns))) {
    fail('InvalidArgument', wrongShape);
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = isTable ? table[row]![column] : values;
      if (value === null) continue;
      changeCell(target, area.top + row, area.left + column, (cell) => change(cell, value));
    }
  }
}

/** Changes one cell; one that then holds and shows nothing is none. */
export function changeCell(
  { sheet }: Pick<RangeTarget, 'sheet'>,
  row: number,
  column: number,
  change: (cell: Cell) => Cell,
): void {
  const cell = change(sheet.cell(row, column));
  const isBlank = cell.value === '' && cell.formula === null && cell.link === null;
  if (isBlank && cell.format === blankCell.format) sheet.remove(row, column);
  else sheet.put(row, column, cell);
}
