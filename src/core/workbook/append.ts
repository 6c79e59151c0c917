import type { Area } from './address';
import { areaHolds, MAX_ROWS } from './address';
import { cellText } from './cell-text';
import type { Scalar } from './cells';
import { styleAt } from './cells';
import { serialOfDay } from './day';
import type { AppendRowsEdit, CellChange, Edit } from './edit';
import { findHeadings } from './headings';
import { ownSheetName } from './mark';
import { isDateFormat } from './number-format';
import type { Report, ReportCell, ReportRow, TableBlock } from './report';
import type { Phrase } from './words';
import { phrase } from './words';
import type { Sheet, Table, Workbook } from './workbook';

/** Where the rows of an `append-rows` edit go on the sheet that stands. */
export interface Append {
  readonly sheet: string;
  /** Each into a cell that is blank. */
  readonly changes: readonly CellChange[];
  /** The row whose looks the new rows take from `stylesFrom` on; null where there is none to take. */
  readonly model: number | null;
  readonly stylesFrom: number;
  /** The Excel table that has to grow, and the area it then has; null where none does. */
  readonly table: { readonly name: string; readonly area: Area } | null;
  readonly notices: readonly Phrase[];
}

export type AppendPlan =
  | { readonly kind: 'new-sheet' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly why: Phrase }
  | ({ readonly kind: 'rows' } & Append);

/** How a day is shown where the row above shows none. */
export const keptDateFormat = '[$-809]d mmmm yyyy';
/** Serial dates agree with the calendar from this day on; earlier days are written as text. */
const firstSafeDay = '1904-01-02';

/**
 * Finds the place of rows that are to be added to a sheet kept with the plan: the sheet that bears
 * the report's mark, or one of the report's name that has its headings. Headings are found by name,
 * wherever the user moved them. The rows go under the last row that is filled; an Excel table grows
 * with them, unless something stands under it: then they go below that, and a notice says so.
 */
export function planAppend(workbook: Workbook, report: Report<string>): AppendPlan {
  const block = tableOf(report);
  if (block.rows.length === 0) return { kind: 'nothing' };
  const standing = standingSheet(workbook, report, block);
  if (standing === null) return { kind: 'new-sheet' };
  const { sheet, header } = standing;
  if (sheet.isProtected) return refused('write.kept-sheet-protected', sheet);
  if (header.missing.length > 0) {
    const headings = header.missing;
    return refused('write.kept-headings-missing', sheet, { headings });
  }
  const table = sheet.tables.find(
    ({ area, hasHeaderRow }) =>
      hasHeaderRow && area.top === header.row && areaHolds(area, header.row, header.left),
  );
  if (table?.hasTotalsRow) return refused('write.kept-totals-row', sheet);
  const place = placeOf(sheet, header, table, block.rows.length);
  if (place.first + block.rows.length > MAX_ROWS) return refused('write.kept-sheet-full', sheet);
  return {
    kind: 'rows',
    sheet: sheet.name,
    changes: block.rows.flatMap((row, at) =>
      changesOf(workbook, sheet, header, {
        row,
        at: place.first + at,
        model: place.model,
        isRestyled: place.model !== null && place.first + at >= place.stylesFrom,
      }),
    ),
    model: place.model,
    stylesFrom: place.stylesFrom,
    table: place.table,
    notices: place.isOutside ? [phrase('write.kept-below', { sheet: sheet.name })] : [],
  };
}

/** Several additions to one sheet as one, in the place of the first; other edits as they are. */
export function joinAppends(edits: readonly Edit<string>[]): Edit<string>[] {
  const joined: Edit<string>[] = [];
  const places = new Map<string, number>();
  for (const edit of edits) {
    const at = edit.kind === 'append-rows' ? places.get(edit.report.id) : undefined;
    if (edit.kind !== 'append-rows') joined.push(edit);
    else if (at === undefined) places.set(edit.report.id, joined.push(edit) - 1);
    else joined[at] = joinTwo(joined[at] as AppendRowsEdit<string>, edit);
  }
  return joined;
}

function joinTwo(one: AppendRowsEdit<string>, other: AppendRowsEdit<string>): Edit<string> {
  const { rows } = tableOf(other.report);
  const blocks = one.report.blocks.map((block) =>
    block.kind === 'table' ? { ...block, rows: [...block.rows, ...rows] } : block,
  );
  return { kind: 'append-rows', report: { ...one.report, blocks } };
}

function tableOf(report: Report<string>): TableBlock<string> {
  const tables = report.blocks.filter((block) => block.kind === 'table');
  if (tables.length !== 1) throw new RangeError(`${report.id} must hold one table`);
  return tables[0]!;
}

function refused(
  message: string,
  { name }: Sheet,
  data: { readonly headings?: readonly string[] } = {},
): AppendPlan {
  return { kind: 'refused', why: phrase(message, { sheet: name, ...data }) };
}

/** The headings of a table on a sheet. */
interface Header {
  readonly row: number;
  /** The column of each of the report's columns, null where the sheet has none. */
  readonly columns: readonly (number | null)[];
  readonly left: number;
  readonly right: number;
  /** Headings that the rows need and that are not there. */
  readonly missing: readonly string[];
}

/** The sheet that keeps the report's rows; null where none does yet. */
function standingSheet(
  workbook: Workbook,
  report: Report<string>,
  block = tableOf(report),
): { readonly sheet: Sheet; readonly header: Header } | null {
  const marked = ownSheetName(workbook, report.id);
  const wanted = report.sheetName.toLowerCase();
  for (const sheet of workbook.sheets) {
    if (sheet.kind !== 'worksheet') continue;
    const isMarked = sheet.name === marked;
    const isNamed = marked === null && sheet.name.trim().toLowerCase() === wanted;
    if (!isMarked && !isNamed) continue;
    const header = findHeader(sheet, block);
    if (isMarked || header.missing.length === 0) return { sheet, header };
  }
  return null;
}

/** The row that holds most of the headings, and which of those that the rows need it lacks. */
function findHeader(sheet: Sheet, block: TableBlock<string>): Header {
  const found = findHeadings(
    sheet,
    block.columns.map(({ heading }) => heading),
  );
  const columns = found?.columns ?? block.columns.map(() => null);
  const there = columns.filter((column) => column !== null);
  const needed = block.columns.map((_, index) => block.rows.some(({ cells }) => cells[index]));
  return {
    row: found?.row ?? -1,
    columns,
    left: Math.min(...there),
    right: Math.max(...there),
    missing: missingOf(block, columns, needed),
  };
}

function missingOf(
  { columns: wanted }: TableBlock<string>,
  columns: readonly (number | null)[],
  needed: readonly boolean[],
): string[] {
  return wanted
    .filter((_, index) => needed[index] && columns[index] === null)
    .map(({ heading }) => heading);
}

interface Place {
  readonly first: number;
  readonly model: number | null;
  readonly stylesFrom: number;
  readonly table: Append['table'];
  readonly isOutside: boolean;
}

function placeOf(sheet: Sheet, header: Header, table: Table | undefined, count: number): Place {
  const { left, right } = table ? table.area : header;
  const filled = filledRows(sheet, header.row, left, right);
  const last = (from: ReadonlyMap<number, number>, to = Infinity): number =>
    Math.max(header.row, ...[...from.keys()].filter((row) => row <= to));
  // A note fills one cell; a row of the list fills more, unless the list has but one column.
  const enough = Math.min(2, header.columns.filter((column) => column !== null).length);
  const lists = new Map([...filled].filter(([, cells]) => cells >= enough));
  if (!table) {
    const first = last(filled) + 1;
    return {
      first,
      model: modelOf(header, last(lists)),
      stylesFrom: first,
      table: null,
      isOutside: false,
    };
  }
  const { area } = table;
  const first = last(filled, area.bottom) + 1;
  const end = first + count - 1;
  const model = modelOf(header, last(lists, area.bottom));
  const isBlocked = [...filled.keys()].some((row) => row > area.bottom && row <= end);
  if (isBlocked) {
    const below = last(filled) + 1;
    return { first: below, model, stylesFrom: below, table: null, isOutside: true };
  }
  return {
    first,
    model,
    stylesFrom: area.bottom + 1,
    table: end > area.bottom ? { name: table.name, area: { ...area, bottom: end } } : null,
    isOutside: false,
  };
}

function modelOf(header: Header, row: number): number | null {
  return row > header.row ? row : null;
}

/** How many cells each row under the headings fills between two columns; what is merged counts too. */
function filledRows(
  { cells, merges, tables }: Sheet,
  header: number,
  left: number,
  right: number,
): Map<number, number> {
  const filled = new Map<number, number>();
  for (let at = 0; at < cells.rows.length; at++) {
    const row = cells.rows[at]!;
    if (row <= header) continue;
    let count = 0;
    for (let cell = cells.starts[at]!; cell < cells.starts[at + 1]!; cell++) {
      const column = cells.columns[cell]!;
      const value = cells.values[cell];
      if (column >= left && column <= right && value !== null) count++;
    }
    if (count > 0) filled.set(row, count);
  }
  const others = tables.map(({ area }) => area).filter((area) => area.top > header);
  for (const area of [...merges, ...others]) {
    if (area.right < left || area.left > right) continue;
    for (let row = Math.max(area.top, header + 1); row <= area.bottom; row++) {
      if (!filled.has(row)) filled.set(row, 1);
    }
  }
  return filled;
}

interface NewRow {
  readonly row: ReportRow<string>;
  readonly at: number;
  readonly model: number | null;
  readonly isRestyled: boolean;
}

function changesOf(
  workbook: Workbook,
  sheet: Sheet,
  { columns }: Header,
  { row, at, model, isRestyled }: NewRow,
): CellChange[] {
  return columns.flatMap((column, index) => {
    const cell = row.cells[index] ?? null;
    if (column === null) return [];
    const value = cell === null ? null : valueOf(cell, workbook.date1904);
    // A blank cell is written for its looks alone, so that the row looks whole.
    if (value === null && !isRestyled) return [];
    const shown = model === null ? 'General' : formatAt(workbook, sheet, model, column);
    const isDay = cell?.kind === 'date' && typeof value === 'number';
    const numberFormat = isDay && !isDateFormat(shown) ? keptDateFormat : null;
    return { row: at, column, expected: null, value, numberFormat };
  });
}

function formatAt({ styles }: Workbook, { cells }: Sheet, row: number, column: number): string {
  return styles[styleAt(cells, row, column)]!.numberFormat;
}

function valueOf(cell: NonNullable<ReportCell<string>>, date1904: boolean): Scalar {
  switch (cell.kind) {
    case 'text':
    case 'link':
      return cellText(cell.text) || null;
    case 'count':
      return cell.count;
    case 'percent':
      return cell.share;
    case 'date':
      return cell.day < firstSafeDay ? cell.day : serialOfDay(cell.day, date1904);
  }
}
