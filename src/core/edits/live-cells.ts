import type { Assessment, StandingKind } from '../assess/standing';
import type { PlanSheet } from '../plan/plan';
import { MAX_COLUMNS } from '../workbook/address';
import { styleAt, valueAt, type Scalar } from '../workbook/cells';
import type { IsoDay } from '../workbook/day';
import type { Sheet, Workbook } from '../workbook/workbook';
import { cellReadsClosed, closedCell, type ClosedSums, type ClosingCell } from './closing-cells';
import { deadlineTest, type DeadlineTest } from './deadline-tests';
import { dueItems, type DueItem } from './due-items';
import { formulaLength, rangeRef } from './formula';
import { columnOf, type Grid } from './plan-grid';

/** A cell to colour, how it carries its deadline, and what closes it. */
export interface LiveCell {
  readonly row: number;
  readonly column: number;
  readonly test: DeadlineTest;
  /** A formula template: above 0 where the row is closed. */
  readonly closed: string;
}

/** The cells of a sheet that carry deadlines, and those that are best left alone. */
export interface LiveCells {
  readonly cells: readonly LiveCell[];
  /** Cells of rows that the board closed, or whose closing words no formula can read. */
  readonly left: ReadonlySet<number>;
}

const openKinds: ReadonlySet<StandingKind> = new Set(['overdue', 'due-soon', 'not-yet-due']);

/** A number for each cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** Finds the deadline cells of a sheet of a plan. */
export function liveCells(
  planSheet: PlanSheet,
  sheet: Sheet,
  workbook: Workbook,
  assessment: Assessment,
  grid: Grid,
  sums: ClosedSums,
): LiveCells {
  const byCell = new Map<number, DueItem[]>();
  for (const item of dueItems(planSheet, sheet, assessment, grid)) {
    const key = cellKey(item.row, item.column);
    const others = byCell.get(key);
    if (others) others.push(item);
    else byCell.set(key, [item]);
  }
  const reader = new Reader(sheet, workbook, assessment.asAt, sums);
  const cells: LiveCell[] = [];
  const left = new Set<number>();
  for (const [key, items] of byCell) {
    const cell = liveCell(items, reader, grid);
    if (cell) cells.push(cell);
    else left.add(key);
  }
  return { cells, left };
}

class Reader {
  constructor(
    readonly sheet: Sheet,
    readonly workbook: Workbook,
    readonly asAt: IsoDay,
    readonly sums: ClosedSums,
  ) {}

  value(row: number, column: number): Scalar {
    return valueAt(this.sheet.cells, row, column);
  }

  numberFormat(row: number, column: number): string {
    return this.workbook.styles[styleAt(this.sheet.cells, row, column)]?.numberFormat ?? 'General';
  }

  /** The closing cells that the formula sees as closed. */
  closedBy({ closing }: DueItem): ClosingCell[] {
    return closing.filter((cell) =>
      cellReadsClosed(cell, this.sheet, this.asAt, this.workbook.date1904),
    );
  }
}

/** True where the formula would keep a highlight that the row's standing does not have. */
function isOverread(item: DueItem, reader: Reader): boolean {
  return !openKinds.has(item.standing.kind) && reader.closedBy(item).length === 0;
}

function liveCell(items: readonly DueItem[], reader: Reader, grid: Grid): LiveCell | null {
  const counted = items.filter((item) => !item.closedByRecord && !isOverread(item, reader));
  const open = counted.filter(({ standing }) => openKinds.has(standing.kind));
  const due = [...(open.length > 0 ? open : counted)].sort((a, b) =>
    a.deadline < b.deadline ? -1 : 1,
  );
  const first = due[0];
  if (!first) return null;
  const { row, column, deadline, span } = first;
  const test = deadlineTest(
    reader.value(row, column),
    reader.numberFormat(row, column),
    span,
    deadline,
    reader.workbook.date1904,
  );
  if (!test) return null;
  return { row, column, test, closed: closedTemplate(counted, row, reader, grid) };
}

/** Whether everything that shares a deadline cell is closed. */
function closedTemplate(
  items: readonly DueItem[],
  base: number,
  reader: Reader,
  grid: Grid,
): string {
  const [first] = items;
  const rows = [...new Set(items.map(({ ownRow }) => ownRow))].sort((a, b) => a - b);
  if (rows.length === 1) {
    const open = items.filter(({ standing }) => openKinds.has(standing.kind));
    const held = new Map<ClosingCell, Scalar>();
    for (const cell of open.flatMap((item) => reader.closedBy(item))) {
      held.set(cell, reader.value(cell.row, cell.column));
    }
    const cells = open.length > 0 ? open : items;
    return reader.sums.of(
      distinct(
        cells.flatMap(({ closing }) => closing),
        held,
      ),
      base,
      held,
    );
  }
  return sharedTemplate(rows, first!, base, reader, grid);
}

/** One of each cell; of equal ones the one that is held. */
function distinct(
  cells: readonly ClosingCell[],
  held: ReadonlyMap<ClosingCell, Scalar>,
): readonly ClosingCell[] {
  if (cells.length < 2) return cells;
  const byKey = new Map<number, ClosingCell>();
  for (const cell of cells) {
    const key = cellKey(cell.row, cell.column);
    if (!byKey.has(key) || held.has(cell)) byKey.set(key, cell);
  }
  return [...byKey.values()];
}

/**
 * Rows that share one deadline, such as those under a section row: 1 when none of them is open.
 * Where so many runs of rows share it that no formula holds them, the highlight stays until the
 * next one is made.
 */
function sharedTemplate(
  rows: readonly number[],
  { ownRow, closing }: DueItem,
  base: number,
  reader: Reader,
  grid: Grid,
): string {
  const table = grid.tableOfRow(ownRow);
  const action = table && columnOf(table, 'action');
  const isOther = (row: number): boolean => action === null || reader.value(row, action) !== null;
  const open = runsOf(rows, isOther).map(([top, bottom]) => {
    const range = (column: number): string => rangeRef(column, top - base, bottom - base);
    const closed = closing.map((cell) => closedCell(range(cell.column), cell));
    const filled = action === null ? '1' : `(${range(action)}<>"")`;
    return `SUMPRODUCT(${filled}*((${closed.length > 0 ? closed.join('+') : '0'})=0))`;
  });
  const sum = `(${open.join('+')}=0)*1`;
  return sum.length < formulaLength - 500 ? sum : '0';
}

/** Rows as runs; rows between that hold no other action (continuations, blanks) break none. */
function runsOf(
  rows: readonly number[],
  isOther: (row: number) => boolean,
): (readonly [top: number, bottom: number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    let joined = last !== undefined;
    for (let at = (last?.[1] ?? row) + 1; joined && at < row; at++) joined = !isOther(at);
    if (last && joined) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
