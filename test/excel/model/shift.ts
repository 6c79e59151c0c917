import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../src/core/workbook/address';
import { isOurFormula } from '../../../src/core/workbook/mark';
import { movedFormula, type Shift } from '../formulas/move';
import type { Cell } from './cell';
import { anchorOf, type ModelSheet } from './sheet';

/** Inserts whole rows before `at`, or deletes them where `count` is negative; all that is held follows. */
export function shiftRows(sheet: ModelSheet, at: number, count: number): void {
  const moved = new Map<number, Map<number, Cell>>();
  for (const [row, cells] of sheet.rows) {
    const to = shifted(row, at, count);
    if (to !== null && to < MAX_ROWS) moved.set(to, cells);
  }
  sheet.rows.clear();
  for (const [row, cells] of moved) sheet.rows.set(row, cells);
  sheet.hiddenRows.shift(at, count);
  moveKeys(sheet.rowHeights, at, count);
  moveHeld(sheet, (area) => shiftedArea(area, at, count, 'top', 'bottom'), {
    rows: (row) => shifted(row, at, count),
    columns: (column) => column,
  });
  finish(sheet);
}

/** The same with whole columns. */
export function shiftColumns(sheet: ModelSheet, at: number, count: number): void {
  for (const [row, cells] of sheet.rows) {
    const moved = new Map<number, Cell>();
    for (const [column, cell] of cells) {
      const to = shifted(column, at, count);
      if (to !== null && to < MAX_COLUMNS) moved.set(to, cell);
    }
    sheet.rows.set(row, moved);
  }
  sheet.hiddenColumns.shift(at, count);
  moveKeys(sheet.columnWidths, at, count);
  moveHeld(sheet, (area) => shiftedArea(area, at, count, 'left', 'right'), {
    rows: (row) => row,
    columns: (column) => shifted(column, at, count),
  });
  finish(sheet);
}

/** Moves whatever follows the cells, and names them anew in the formulas of our highlights. */
function moveHeld(
  sheet: ModelSheet,
  move: (area: Area) => Area | null,
  { rows, columns }: { readonly rows: Shift; readonly columns: Shift },
): void {
  const before = sheet.conditionalFormats.map(anchorOf);
  for (const held of sheet.held()) held.area = held.area && move(held.area);
  for (const [index, format] of sheet.conditionalFormats.entries()) {
    const [from, to] = [before[index], anchorOf(format)];
    if (!from || !to || !isOurFormula(format.formula)) continue;
    format.formula = movedFormula(format.formula, from, to, rows, columns);
  }
}

function finish(sheet: ModelSheet): void {
  sheet.version++;
  sheet.isShifted = true;
  sheet.merges = sheet.merges.filter(({ area }) => area !== null);
  sheet.tables = sheet.tables.filter(({ place }) => place.area !== null);
  sheet.comments = sheet.comments.filter(({ place }) => place.area !== null);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ places }) =>
    places.some(({ area }) => area !== null),
  );
}

/** Where a row or column comes to stand; null where it is deleted. */
function shifted(index: number, at: number, count: number): number | null {
  if (index < at) return index;
  return count < 0 && index < at - count ? null : index + count;
}

function shiftedArea(
  area: Area,
  at: number,
  count: number,
  first: 'top' | 'left',
  last: 'bottom' | 'right',
): Area | null {
  const from = shifted(area[first], at, count) ?? at;
  // Where the end is deleted, the area ends before what was taken out.
  const to = shifted(area[last], at, count) ?? at - 1;
  return from > to ? null : { ...area, [first]: from, [last]: to };
}

function moveKeys(map: Map<number, number>, at: number, count: number): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const to = shifted(key, at, count);
    if (to !== null) map.set(to, value);
  }
}
