import type { Assessment } from '../assess/standing';
import type { PlanSheet, PlanTable } from '../plan/plan';
import type { Settings } from '../settings/settings';
import type { Area } from '../workbook/address';
import { valueAt } from '../workbook/cells';
import type { LiveRule } from '../workbook/edit';
import { highlightTerm } from '../workbook/mark';
import type { Sheet, Workbook } from '../workbook/workbook';
import { ClosedSums, closingCells } from './closing-cells';
import { dayFormula, type DeadlineTest } from './deadline-tests';
import { cellRef, dayTerm, firstDay, formulaAt, formulaLength, mostTerms } from './formula';
import { holdsWords } from './held-words';
import { dateWordFormat, textWordFormat } from './highlight-words';
import { cellKey, liveCells, type LiveCell } from './live-cells';
import { bodyTop, columnOf, makeGrid } from './plan-grid';

/** Cells of one column that the same things close: they share their rules. */
class Body {
  readonly rows = new Set<number>();
  readonly cells: LiveCell[] = [];
  private found: readonly Area[] | null = null;

  constructor(
    readonly column: number,
    readonly closed: string,
  ) {}

  /** The areas of its rows: several rules stand on all of them. */
  get areas(): readonly Area[] {
    return (this.found ??= areasOf(this.rows, this.column));
  }
}

const kinds = ['overdue', 'due-soon'] as const;
type Kind = (typeof kinds)[number];
type Held = Extract<DeadlineTest, { kind: 'held' }>;

/** The conditional formats of one sheet of a plan: as few as say it all. */
export function sheetRules(
  planSheet: PlanSheet,
  sheet: Sheet,
  workbook: Workbook,
  assessment: Assessment,
  settings: Settings,
): LiveRule[] {
  const grid = makeGrid(planSheet, sheet);
  const sums = new ClosedSums();
  const found = liveCells(planSheet, sheet, workbook, assessment, grid, sums);
  const bodies = new Bodies();
  for (const cell of found.cells) bodies.add(cell);
  const known = new Set(found.cells.map(({ row, column }) => cellKey(row, column)));
  const isTaken = (row: number, column: number): boolean =>
    known.has(cellKey(row, column)) ||
    found.left.has(cellKey(row, column)) ||
    typeof valueAt(sheet.cells, row, column) === 'number' ||
    grid.isUnread(row) ||
    grid.valueRow(row, column) !== row;
  for (const table of planSheet.tables) {
    for (const column of dateColumns(table, settings)) {
      for (let row = bodyTop(table); row <= table.area.bottom; row++) {
        if (isTaken(row, column)) continue;
        bodies.of(column, sums.of(closingCells(table, row, grid), row)).rows.add(row);
      }
    }
  }
  const isDateColumn = (column: number): boolean =>
    planSheet.tables.some((table) =>
      [columnOf(table, 'target'), columnOf(table, 'revised')].includes(column),
    );
  return kinds.flatMap((kind) =>
    bodies
      .all()
      .flatMap((body) =>
        bodyRules(body, kind, isDateColumn(body.column), sheet, workbook, settings),
      ),
  );
}

class Bodies {
  private readonly byColumn = new Map<number, Map<string, Body>>();

  of(column: number, closed: string): Body {
    let bodies = this.byColumn.get(column);
    if (!bodies) this.byColumn.set(column, (bodies = new Map()));
    let body = bodies.get(closed);
    if (!body) bodies.set(closed, (body = new Body(column, closed)));
    return body;
  }

  add(cell: LiveCell): void {
    const body = this.of(cell.column, cell.closed);
    body.cells.push(cell);
    body.rows.add(cell.row);
  }

  all(): Body[] {
    return [...this.byColumn.values()].flatMap((bodies) => [...bodies.values()]);
  }
}

/**
 * The columns whose cells have the rules even while they hold no date: one that is entered
 * tomorrow is judged like the others.
 */
function dateColumns(table: PlanTable, { revisedDates }: Settings): number[] {
  const fields =
    revisedDates === 'agreed' ? (['target', 'revised'] as const) : (['target'] as const);
  return fields.map((field) => columnOf(table, field)).filter((column) => column !== null);
}

function bodyRules(
  body: Body,
  kind: Kind,
  takesDates: boolean,
  sheet: Sheet,
  workbook: Workbook,
  settings: Settings,
): LiveRule[] {
  const ref = cellRef(body.column, 0);
  const when = (test: DeadlineTest): string => timing(kind, dayFormula(ref, test), settings);
  const rule = (
    areas: readonly Area[],
    condition: string,
    numberFormat: string | null,
  ): LiveRule => {
    const template = `AND(${highlightTerm(kind)},${condition},(${body.closed})=0)`;
    return { areas, formula: formulaAt(template, areas[0]!.top), tone: kind, numberFormat };
  };
  const rules: LiveRule[] = [];
  const rowsWith = (wanted: DeadlineTest['kind']): Set<number> =>
    new Set(body.cells.filter(({ test }) => test.kind === wanted).map(({ row }) => row));
  const months = rowsWith('month');
  const numbers = new Set(
    body.cells
      .filter(({ test }) => test.kind === 'held' && test.words.kind === 'number')
      .map(({ row }) => row),
  );
  const dated = takesDates
    ? [...body.rows].filter((row) => !months.has(row) && !numbers.has(row))
    : [...rowsWith('date')];
  const isDate = `ISNUMBER(${ref}),${ref}>=${dayTerm(firstDay)}`;
  const judge = (test: DeadlineTest): string => `AND(${isDate},${when(test)})`;
  if (dated.length > 0) {
    const format = dateWordFormat(kind, dated, body.column, sheet, workbook);
    rules.push(rule(areasOf(dated, body.column), judge({ kind: 'date' }), format));
  }
  if (months.size > 0) {
    rules.push(rule(areasOf(months, body.column), judge({ kind: 'month' }), null));
  }
  const room = formulaLength - body.closed.length;
  for (const { areas, conditions, numberFormat } of heldPacks(body, kind, ref, when, room)) {
    const condition = conditions.length === 1 ? conditions[0]! : `OR(${conditions.join(',')})`;
    rules.push(rule(areas, condition, numberFormat));
  }
  return rules;
}

/** An overdue deadline lies before today; a due-soon one today or within the days set. */
function timing(kind: Kind, day: string, { dueSoonDays }: Settings): string {
  return kind === 'overdue'
    ? `${day}<TODAY()`
    : `${day}>=TODAY(),${day}<TODAY()+${dueSoonDays + 1}`;
}

/** The formulas of "the cell still holds these words": many rows hold the same. */
function formulasOnce(ref: string): (words: Held['words']) => string {
  const made = new Map<string, string>();
  return (words) => {
    const key = words.kind === 'number' ? `number ${words.value}` : `${words.kind} ${words.text}`;
    let formula = made.get(key);
    if (formula === undefined) made.set(key, (formula = holdsWords(ref, words)));
    return formula;
  };
}

interface Pack {
  readonly areas: readonly Area[];
  readonly conditions: string[];
  readonly numberFormat: string | null;
}

/**
 * Distinct wordings, each with its day, packed into as few formulas as their length allows. They
 * cover the whole body, unless the same words stand for different days in different rows.
 */
function heldPacks(
  body: Body,
  kind: Kind,
  ref: string,
  when: (test: Held) => string,
  room: number,
): Pack[] {
  const wordings = new Map<string, Map<string, { test: Held; rows: number[] }>>();
  const known = formulasOnce(ref);
  for (const { row, test } of body.cells) {
    if (test.kind !== 'held') continue;
    const holds = known(test.words);
    const days = wordings.get(holds) ?? new Map<string, { test: Held; rows: number[] }>();
    wordings.set(holds, days);
    const same = days.get(test.day);
    if (same) same.rows.push(row);
    else days.set(test.day, { test, rows: [row] });
  }
  const packs: Pack[] = [];
  const open = new Map<string | null, { pack: Pack; length: number }>();
  for (const [holds, days] of wordings) {
    for (const { test, rows } of days.values()) {
      const condition = `AND(${holds},${when(test)})`;
      const numberFormat = textWordFormat(kind, test.words);
      if (days.size > 1) {
        packs.push({ areas: areasOf(rows, body.column), conditions: [condition], numberFormat });
        continue;
      }
      let current = open.get(numberFormat);
      const length = (current?.length ?? 0) + condition.length + 1;
      if (!current || length > room || current.pack.conditions.length >= mostTerms) {
        current = { pack: { areas: body.areas, conditions: [], numberFormat }, length: 0 };
        packs.push(current.pack);
        open.set(numberFormat, current);
      }
      current.pack.conditions.push(condition);
      current.length += condition.length + 1;
    }
  }
  return packs;
}

/** Rows of a column as areas, from top to bottom. */
function areasOf(rows: Iterable<number>, column: number): Area[] {
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const row of Uint32Array.from(rows).sort()) {
    const last = areas.at(-1);
    if (last && last.bottom + 1 === row) last.bottom = row;
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas;
}
