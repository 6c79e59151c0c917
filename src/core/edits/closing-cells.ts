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
function closingColumns(table: PlanTable): readonly ClosingColumn[] {
  let found = closingOfTables.get(table);
  if (!found) closingOfTables.set(table, (found = findClosingColumns(table)));
  return found;
}

type ClosingColumn = ClosingTest & { readonly column: number };

/** Every row of a table asks for them. */
const closingOfTables = new WeakMap<PlanTable, readonly ClosingColumn[]>();

function findClosingColumns(table: PlanTable): ClosingColumn[] {
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
  const sources = fields.flatMap((field) => field.sources);
  return closingColumns(table).map(({ column, part, bareDate }) => {
    const source = sources.find(
      ({ column: one, via }) => one === column && via !== 'section' && via !== 'context',
    );
    return { column, part, bareDate, row: source?.row ?? grid.valueRow(row, column) };
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

/** Rows whose closing words are held need rules of their own; beyond this many wordings they do without. */
const mostHeld = 40;

/** The formulas of a sheet, each made once: most rows are closed by the same cells as the next. */
export class ClosedSums {
  private readonly sums = new Map<string, string>();
  private heldSums = 0;

  /**
   * A sum that is 0 while a row is open, for the row `base`. Cells in `held` do not close it while
   * they hold these values: the board has looked at them and the row is open none the less.
   */
  of(
    cells: readonly ClosingCell[],
    base: number,
    held: ReadonlyMap<ClosingCell, Scalar> = new Map(),
  ): string {
    const terms = cells.map((cell) => {
      const value = held.get(cell);
      return { cell, held: value === undefined ? null : heldWords(value, cell.part) };
    });
    let key = '';
    for (const { cell, held: words } of terms) {
      const kept = words === null ? '' : JSON.stringify(words);
      key += `${cell.column} ${cell.row - base} ${cell.part} ${kept}|`;
    }
    const known = this.sums.get(key);
    if (known !== undefined) return known;
    if (held.size > 0 && ++this.heldSums > mostHeld) {
      return this.of(
        cells.filter((cell) => !held.has(cell)),
        base,
      );
    }
    const sum =
      terms.map(({ cell, held: words }) => closedTerm(cell, base, words)).join('+') || '0';
    this.sums.set(key, sum);
    return sum;
  }
}

function closedTerm(cell: ClosingCell, base: number, held: HeldWords | null): string {
  const ref = cellRef(cell.column, cell.row - base);
  const test = closedCell(ref, cell);
  return held === null ? test : `(${test})*(1-(${holdsWords(ref, held)}))`;
}

/** 1 or more where a cell closes its row, else 0; of a range, for each row within SUMPRODUCT. */
export function closedCell(ref: string, { part, bareDate }: ClosingTest): string {
  const text = closedText(ref, part, bareDate);
  if (!bareDate) return text;
  return `${text}+ISNUMBER(${ref})*IFERROR((${ref}>=${dayTerm(firstDay)})*(${ref}<TODAY()+1),0)`;
}

/** What the board has looked at: the value, or the line of it that says "closed". */
function heldWords(value: Scalar, part: ClosingPart): HeldWords {
  if (typeof value === 'number') return { kind: 'number', value };
  const text = String(value);
  if (part === 'whole' || !text.includes('\n')) return { kind: 'whole', text };
  const lines = text.split('\n');
  return { kind: 'line', text: part === 'first-line' ? lines[0]! : lines.at(-1)! };
}
