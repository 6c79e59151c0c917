import { columnName, type Area } from '../../../src/core/workbook/address';
import { referenceOf, tokens, type Reference } from './parse';

/** Where a row or column comes to stand when others come or go; null where it is taken out. */
export type Shift = (index: number) => number | null;

/**
 * A formula of cells that moved: what it names is named where it stands now. `before` and `after`
 * are the first of the cells that it is for, which what is not fixed by `$` is counted from.
 */
export function movedFormula(
  formula: string,
  before: Area,
  after: Area,
  rows: Shift,
  columns: Shift,
): string {
  const moved = tokens(formula).map(({ kind, text }) =>
    kind === 'cell' ? movedName(referenceOf(text), before, after, rows, columns) : text,
  );
  return (formula.startsWith('=') ? '=' : '') + moved.join('');
}

function movedName(
  { row, column, isRowFixed, isColumnFixed }: Reference,
  before: Area,
  after: Area,
  rows: Shift,
  columns: Shift,
): string {
  const atRow = movedIndex(row, isRowFixed, before.top, after.top, rows);
  const atColumn = movedIndex(column, isColumnFixed, before.left, after.left, columns);
  return `${isColumnFixed ? '$' : ''}${columnName(atColumn)}${isRowFixed ? '$' : ''}${atRow + 1}`;
}

/** Once the first cell is gone, the next one takes its place, and the same distances hold from there. */
function movedIndex(
  index: number,
  isFixed: boolean,
  before: number,
  after: number,
  shift: Shift,
): number {
  const counted = index - before + after;
  return !isFixed && shift(before) === null ? counted : (shift(index) ?? counted);
}
