import {
  areaName,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  type Area,
} from '../../../src/core/workbook/address';

export const wholeSheet: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function rowsOf({ top, bottom }: Area): number {
  return bottom - top + 1;
}

export function columnsOf({ left, right }: Area): number {
  return right - left + 1;
}

/** True for whole rows or columns, whose cells Excel does not give one by one. */
export function isUnbounded(area: Area): boolean {
  return rowsOf(area) === MAX_ROWS || columnsOf(area) === MAX_COLUMNS;
}

export function isInGrid({ top, left, bottom, right }: Area): boolean {
  const isOrdered = top >= 0 && left >= 0 && top <= bottom && left <= right;
  return isOrdered && bottom < MAX_ROWS && right < MAX_COLUMNS;
}

export function meet(one: Area, other: Area): Area | null {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function join(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** Excel quotes a sheet's name only where it has to. */
export function sheetPrefix(name: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}[0-9]+$/.test(name);
  return `${isPlain ? name : `'${name.replaceAll("'", "''")}'`}!`;
}

/** `A1:B2`, `A:C` for whole columns, `3:5` for whole rows. */
export function localName(area: Area): string {
  if (columnsOf(area) === MAX_COLUMNS) return `${area.top + 1}:${area.bottom + 1}`;
  if (rowsOf(area) === MAX_ROWS) return `${columnName(area.left)}:${columnName(area.right)}`;
  return areaName(area);
}

/** A reference such as `'Plan A'!B2:C3`: its sheet, null where it names none, and its area. */
export function parseReference(text: string): { sheet: string | null; area: Area } | null {
  const bang = text.lastIndexOf('!');
  const area = parseArea(text.slice(bang + 1).trim());
  if (!area) return null;
  if (bang < 0) return { sheet: null, area };
  const sheet = text
    .slice(0, bang)
    .trim()
    .replace(/^=?'(.*)'$/, '$1');
  return { sheet: sheet.replace(/^=/, '').replaceAll("''", "'"), area };
}
