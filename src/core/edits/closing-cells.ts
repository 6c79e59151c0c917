import type { Field } from '../plan/field';
import type { PlanTable } from '../plan/plan';
import { valueAt, type Scalar } from '../workbook/cells';
import { dayOfSerial, type IsoDay } from '../workbook/day';
import type { Sheet } from '../workbook/workbook';
import { closedText, readsClosed, type ClosingPart } from './closing-words';
import { cellRef, dayTerm, firstDay } from './formula';
import { holdsWords, type HeldWords } from './held-words';
import type { Grid } from './plan-grid';

/** How a column can say that a row is closed. */
interface ClosingTest {
  readonly part: ClosingPart;
  /** True where a date alone says it: in a column of completion dates. */
  readonly bareDate: boolean;
}

/** A cell whose words or date close a row. */
export interface ClosingCell extends ClosingTest {
  readonly row: number;
  readonly column: number;
}

/**
 * The columns of a table that can close a row, and how: the first of each kind, for that is what
 * a formula has room for.
 */
function closingColumns(table: PlanTable): (ClosingTest & { readonly column: number })[] {
  const all = table.columns.flatMap(({ column, fields }): (ClosingTest & { column: number })[] => {
    if (fields.includes('milestone')) return [{ column, part: 'last-line', bareDate: false }];
    if (fields.includes('completion')) return [{ column, part: 'first-line', bareDate: true }];
    if (fields.includes('status')) return [{ column, part: 'whole', bareDate: false }];
    return [];
  });
  return all.filter(({ part }, index) => all.findIndex((other) => other.part === part) === index);
}

/**
 * The cells that can close what stands on a row. A value that was carried down or merged stands
 * higher up; its field says where.
 */
export function closingCells(
  table: PlanTable,
  row: number,
  grid: Grid,
  fields: readonly Field<unknown>[] = [],
): ClosingCell[] {
  return closingColumns(table).map((test) => {
    const source = fields
      .flatMap(({ sources }) => sources)
      .find(({ column, via }) => column === test.column && via !== 'section' && via !== 'context');
    return { ...test, row: source?.row ?? grid.valueRow(row, test.column) };
  });
}

/** True where the formula of the cell sees what it holds as closed on the as-at day. */
export function cellReadsClosed(
  cell: ClosingCell,
  sheet: Sheet,
  asAt: IsoDay,
  date1904: boolean,
): boolean {
  const value = valueAt(sheet.cells, cell.row, cell.column);
  if (typeof value === 'string') return readsClosed(value, cell.part, cell.bareDate);
  if (typeof value !== 'number' || !cell.bareDate) return false;
  const day = dayOfSerial(value, date1904);
  return day !== null && day >= firstDay && day <= asAt;
}

/** The formulas of a sheet, each made once: most rows are closed by the same cells as the next. */
export class ClosedSums {
  private readonly sums = new Map<string, string>();

  /** As `closedSum`. */
  of(
    cells: readonly ClosingCell[],
    base: number,
    held: ReadonlyMap<ClosingCell, Scalar> = new Map(),
  ): string {
    const key = cells
      .map((cell) => [cell.column, cell.row - base, cell.part, held.get(cell) ?? ''].join(' '))
      .join('|');
    let sum = this.sums.get(key);
    if (sum === undefined) this.sums.set(key, (sum = closedSum(cells, base, held)));
    return sum;
  }
}

/**
 * A sum that is 0 while a row is open, for the row `base`. Cells in `held` do not close it while
 * they hold these values: the board has looked at them and the row is open none the less.
 */
function closedSum(
  cells: readonly ClosingCell[],
  base: number,
  held: ReadonlyMap<ClosingCell, Scalar>,
): string {
  const terms = cells.map((cell) => {
    const ref = cellRef(cell.column, cell.row - base);
    const value = held.get(cell);
    const test = closedCell(ref, cell);
    return value === undefined ? test : `(${test})*(1-(${holdsWords(ref, heldWords(value))}))`;
  });
  return terms.length === 0 ? '0' : terms.join('+');
}

/** As `closedSum`, for a run of rows at once within SUMPRODUCT. */
export function closedCell(ref: string, { part, bareDate }: ClosingTest): string {
  const text = closedText(ref, part, bareDate);
  if (!bareDate) return text;
  return `${text}+ISNUMBER(${ref})*IFERROR((${ref}>=${dayTerm(firstDay)})*(${ref}<TODAY()+1),0)`;
}

function heldWords(value: Scalar): HeldWords {
  return typeof value === 'number'
    ? { kind: 'number', value }
    : { kind: 'whole', text: String(value) };
}
