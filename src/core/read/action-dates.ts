import type { DateExpression } from '../plan/date-expression';
import type { DayMonthOrder } from '../plan/dates';
import type { Doubt, Field } from '../plan/field';
import { blankField } from '../plan/field';
import type { StatusLine } from '../plan/statuses';
import { findStatusLines } from '../plan/statuses';
import type { IsoDay } from '../workbook/day';
import { cellField, fieldOf, sourceOf } from './cell';
import type { PlanCell } from './cell';
import type { DateColumns } from './date-columns';
import type { Grid } from './grid';
import { DateReader, Memory } from './parser';

/** What dates of a plan are read against. */
export interface Anchors {
  readonly publication: IsoDay | null;
  readonly near: IsoDay | null;
}

/** Reads the dates of a table, each column by its order of day and month. */
export class TableDates {
  private readonly readers = new Map<number, DateReader>();
  private readonly statusLines = new Map<number, Memory<readonly StatusLine[]>>();
  private readonly logs = new Map<number, DateReader>();

  constructor(
    private readonly grid: Grid,
    private readonly anchors: Anchors,
    private readonly columns: Pick<DateColumns, 'isSwapped'> & {
      readonly orderOf: (column: number) => DayMonthOrder | null;
    },
  ) {}

  /** The dates of a cell of a date column. */
  of(cell: PlanCell): readonly DateExpression[] {
    if (this.grid.isDate(cell.value, cell.style)) {
      const reader = this.reader(this.readers, cell.column, 'date-column');
      const found = reader.ofSerial(cell.value, this.grid.format(cell.style));
      return this.columns.isSwapped(cell.column) ? found.map(perhapsSwapped) : found;
    }
    return this.reader(this.readers, cell.column, 'date-column').ofText(cell.text);
  }

  /** The status lines of a mixed cell, with the dates beside them. */
  lines(cell: PlanCell): readonly StatusLine[] {
    let found = this.statusLines.get(cell.column);
    if (!found) {
      const context = { order: this.columns.orderOf(cell.column), ...this.anchors };
      found = new Memory((text: string) => findStatusLines(text, context));
      this.statusLines.set(cell.column, found);
    }
    return found.get(cell.text);
  }

  /** The dates that a line of a log begins with; spans are the line's. */
  ofLog(cell: PlanCell, line: string): readonly DateExpression[] {
    return this.reader(this.logs, cell.column, 'log').ofText(line);
  }

  private reader(
    readers: Map<number, DateReader>,
    column: number,
    place: 'date-column' | 'log',
  ): DateReader {
    let found = readers.get(column);
    if (!found) {
      const { date1904 } = this.grid.workbook;
      found = new DateReader(place, this.columns.orderOf(column), this.anchors, date1904);
      readers.set(column, found);
    }
    return found;
  }
}

/** A day of which day and month may have changed places, with the other reading. */
function perhapsSwapped(date: DateExpression): DateExpression {
  const { end, kind, doubt } = date;
  if (end === null || kind !== 'day' || doubt !== undefined) return date;
  const [year, month, day] = end.split('-');
  const alternative = `${year}-${day}-${month}`;
  return alternative === end ? date : { ...date, doubt: 'mangled-date', alternative };
}

/**
 * The dates that hold beside those that took their place: "31 August revised to 30 November" gives
 * August and November. What was moved more than once gives its first date and all later ones.
 */
export function partMoved(found: readonly DateExpression[]): {
  readonly first: readonly DateExpression[];
  readonly moved: readonly DateExpression[];
} {
  if (!found.some((date) => date.superseded)) return { first: found, moved: [] };
  const first: DateExpression[] = [];
  const moved: DateExpression[] = [];
  for (const item of new Set(found.map((date) => date.item))) {
    const own = found.filter((date) => date.item === item);
    const dated = own.filter((date) => date.end !== null && !isCompletion(date));
    if (!dated.some((date) => date.superseded)) {
      first.push(...own);
      continue;
    }
    dated.sort((a, b) => (a.end! < b.end! ? -1 : 1));
    const original = dated.find((date) => date.superseded)!;
    first.push(original);
    moved.push(...dated.filter((date) => date !== original));
  }
  return { first, moved };
}

/** The dates of target cells, and the later dates that the same cells say took their place. */
export function targetDates(
  cells: readonly PlanCell[],
  dates: TableDates,
): { target: Field<readonly DateExpression[]>; moved: Field<readonly DateExpression[]> } {
  const all = dueDates(cells, dates);
  if (!all.value?.some((date) => date.superseded)) return { target: all, moved: blankField() };
  const { first, moved } = partMoved(all.value);
  return {
    target: fieldOf(first, all.text, all.sources, doubtOf(first)),
    moved:
      moved.length === 0 ? blankField() : fieldOf(moved, all.text, all.sources, doubtOf(moved)),
  };
}

/** The target or revised dates that cells give; dates of completion among them are kept out. */
export function dueDates(
  cells: readonly PlanCell[],
  dates: TableDates,
): Field<readonly DateExpression[]> {
  const [first] = cells;
  if (!first) return blankField();
  if (cells.length === 1) {
    const found = dates.of(first);
    const due = found.some(isCompletion) ? found.filter((date) => !isCompletion(date)) : found;
    return cellField(due.length > 0 ? due : null, first, doubtOf(due));
  }
  const found = cells.flatMap((cell) => dates.of(cell)).filter((date) => !isCompletion(date));
  const text = cells.map((cell) => cell.text).join('\n');
  return fieldOf(found.length > 0 ? found : null, text, cells.map(sourceOf), doubtOf(found));
}

/** The first date of a cell that says when something was completed, added or raised. */
export function singleDate(cell: PlanCell | undefined, dates: TableDates): Field<DateExpression> {
  if (!cell) return blankField();
  const found = dates.of(cell).filter((date) => date.role !== 'subject');
  const date = found.find(isCompletion) ?? found[0] ?? null;
  return cellField(date, cell, date?.doubt);
}

export function isCompletion(date: DateExpression): boolean {
  return date.role === 'completion';
}

/** The doubt of the first date that has one. */
export function doubtOf(dates: readonly DateExpression[]): Doubt | undefined {
  return dates.find((date) => date.doubt !== undefined)?.doubt;
}

/** The filled cells of several rows for a field, each merged cell once. */
export function distinctCells(cells: readonly PlanCell[]): PlanCell[] {
  if (cells.length < 2) return [...cells];
  const seen = new Set<string>();
  return cells.filter((cell) => {
    const key = `${cell.row} ${cell.column}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
