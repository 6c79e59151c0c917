import type { Lead } from '../plan/agency';
import type { Field } from '../plan/field';
import { blankField } from '../plan/field';
import type { PlanSheet, PlanTable, Recommendation, SkippedSheet, UnreadRow } from '../plan/plan';
import type { Anchors } from './action-dates';
import { TableDates } from './action-dates';
import { BodyRows } from './body-rows';
import type { Inherited } from './build-action';
import { fieldOf } from './cell';
import { colourKey } from './colour-key';
import { DateColumns } from './date-columns';
import type { FoundTable } from './find-tables';
import type { Grid } from './grid';
import { Layout } from './layout';
import { mapColumns } from './map-columns';
import type { ReadOptions } from './options';
import type { Parser } from './parser';
import { RowReader } from './read-rows';
import { refuseTable } from './refusal';
import { rowsBeforeNotes, tellingRows } from './row-kinds';
import { markingOf, titleOf } from './sheet-words';
import { statusKey } from './status-key';

type Refused = { readonly refusal: Pick<SkippedSheet, 'reason' | 'data'> };

/** Reads the tables of a sheet, or says why none of them is a plan. */
export function readSheet(
  grid: Grid,
  tables: readonly FoundTable[],
  parser: Parser,
  anchors: Anchors,
  options: ReadOptions,
): PlanSheet | Refused {
  const read: PlanTable[] = [];
  const recommendations: Recommendation[] = [];
  const unread: UnreadRow[] = [];
  let refusal: Refused['refusal'] | null = null;
  const mapped = tables.map((table) => {
    // Prompts and theme rows hide what columns hold, and are known only once columns are mapped.
    const first = new Layout(grid, mapColumns(grid, parser, table, options.settings));
    const telling = tellingRows(table.body, first, parser);
    return mapColumns(grid, parser, { ...table, body: telling }, options.settings);
  });
  const dateColumns = tables.map(({ body }, i) => new DateColumns(grid, body, mapped[i]!));
  tables.forEach((table, i) => {
    const columns = mapped[i]!;
    const layout = new Layout(grid, columns);
    const own = dateColumns[i]!;
    const dates = new TableDates(grid, anchors, {
      orderOf: (column) => own.orderOf(column, dateColumns),
      isSwapped: (column) => own.isSwapped(column),
    });
    const body = new BodyRows(layout, table.body);
    const keys = [...tables[0]!.above, ...keyRows(grid, body, table.body, parser)];
    const colours = colourKey(grid, keys);
    const beside = i > 0 && tables[i - 1]!.header?.top === table.header?.top ? `${i + 1}:` : '';
    const prefix = `${grid.sheet.name}!${beside}`;
    const context = inheritedOf(grid, table, parser);
    const rows = new RowReader(
      { layout, parser, dates, colours, statusKey: statusKey(grid, parser, keys) },
      body,
      table.above,
      context,
      prefix,
    ).read();
    const refused = refuseTable(grid, table, columns, rows.recommendations, parser);
    if (refused) {
      refusal ??= refused;
      return;
    }
    const top = table.header?.top ?? (table.body[0] === undefined ? 0 : grid.rowAt(table.body[0]));
    const bottom = rows.lastRow ?? table.header?.bottom ?? top;
    const { left, right } = extent(table, columns);
    const headerRow = table.header?.bottom ?? null;
    const outside = columnsOutside(grid, table, rows.recommendations, columns);
    read.push({ area: { top, left, bottom, right }, headerRow, columns: [...columns, ...outside] });
    recommendations.push(...rows.recommendations);
    unread.push(...rows.unread);
  });
  if (read.length === 0) return { refusal: refusal ?? { reason: 'no-table', data: {} } };
  const above = tables[0]!.above;
  const below = unread.filter((row) => row.reason === 'note').map((row) => row.row);
  const belowAt = grid.filledRows.filter((at) => below.includes(grid.rowAt(at)));
  return {
    name: grid.sheet.name,
    title: titleOf(grid, above),
    marking: markingOf(grid, [...above, ...belowAt]),
    hidden: grid.sheet.visibility !== 'visible',
    tables: read,
    recommendations,
    unread,
  };
}

/** Columns without a heading, right of the last one, in which rows of the plan say something. */
function columnsOutside(
  grid: Grid,
  table: FoundTable,
  recommendations: readonly Recommendation[],
  columns: PlanTable['columns'],
): PlanTable['columns'] {
  const { header } = table;
  if (!header) return [];
  const known = Math.max(...columns.map(({ column }) => column));
  const headed = grid
    .rowTexts(header.bottom)
    .map(({ column }) => column)
    .filter((column) => column > known);
  const end = Math.min(grid.lastColumn + 1, ...headed);
  if (end <= known + 1) return [];
  const found = new Set<number>();
  for (const row of recommendations.flatMap((one) => one.rows)) {
    for (const { column } of grid.rowTexts(row))
      if (column > known && column < end) found.add(column);
  }
  return [...found]
    .sort((a, b) => a - b)
    .map((column) => ({ column, heading: '', fields: [], confidence: 0 }));
}

/** The rows under a table that are none of it: a key of colours may be among them. */
function keyRows(
  grid: Grid,
  rows: BodyRows,
  body: readonly number[],
  parser: Parser,
): readonly number[] {
  const first = rowsBeforeNotes(rows, parser);
  if (first === rows.length) return [];
  const end = rows.rowAt(first);
  return body.filter((at) => grid.rowAt(at) >= end);
}

function extent(table: FoundTable, columns: PlanTable['columns']): { left: number; right: number } {
  const all = columns.map(({ column }) => column);
  return { left: Math.min(table.left, ...all), right: Math.max(table.right, ...all) };
}

/** Bodies whose name on a sheet says whose findings are followed up there, not who does so. */
const inspecting: ReadonlySet<string> = new Set(['hmicfrs', 'cqc', 'ofsted']);

/**
 * What rows inherit from the sheet: the agency that its name, or a line above the table, names
 * and nothing else, as in workbooks with one sheet for each agency.
 */
function inheritedOf(grid: Grid, table: FoundTable, parser: Parser): Inherited {
  return { leads: sheetAgency(grid, table, parser), target: blankField() };
}

function sheetAgency(grid: Grid, table: FoundTable, parser: Parser): Field<readonly Lead[]> {
  const { name } = grid.sheet;
  for (const at of [...table.above].reverse().slice(0, 6)) {
    const cells = grid.rowTexts(grid.rowAt(at));
    const labelled =
      cells.length === 2 && /^(?:lead )?(?:agency|organisation)\s*:?$/i.test(cells[0]!.text.trim());
    const cell = labelled ? cells[1] : cells.length === 1 ? cells[0] : undefined;
    if (!cell) continue;
    const prefix = /^\s*(?:lead )?(?:agency|organisation)\s*[:–-]\s*/i.exec(cell.text)?.[0] ?? '';
    const words = cell.text.slice(prefix.length);
    if (!parser.isAgency(words)) continue;
    const source = {
      sheet: name,
      row: grid.rowAt(at),
      column: cell.column,
      via: 'context' as const,
    };
    const { leads, doubt } = parser.leads(words);
    return fieldOf(leads, cell.text, [source], doubt);
  }
  if (!parser.isAgency(name)) return blankField();
  const { leads, doubt } = parser.leads(name);
  if (leads.some((lead) => lead.agency !== null && inspecting.has(lead.agency)))
    return blankField();
  const source = {
    sheet: name,
    row: table.header?.bottom ?? 0,
    column: table.left,
    via: 'context' as const,
  };
  return fieldOf(leads, name, [source], doubt);
}
