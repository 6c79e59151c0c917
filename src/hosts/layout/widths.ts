import type { ReportCell, TableBlock } from '../../core/workbook/report';
import { indentOf, indentWidth, types } from './look';
import { filterRoom } from './tables';
import { headingWidth, longestWordWidth, widthOf } from './measure';

/** The room between the margins of an A4 page, in units of column width at full size. */
export const pageWidth = { portrait: 99, landscape: 146 } as const;

/** A longer word than this is broken rather than let it push other columns aside. */
const longestWord = 20;
const narrowest = 6;
/** Lists can be long; the first rows say enough about what their columns need. */
const sampledRows = 400;
/** Every day has room for the longest one, so that columns of days are equally wide. */
const longestDay = '30 September 2016';

/** The text of a cell as it is printed, for measuring. */
export function printedText(cell: ReportCell<string>): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
    case 'link':
      return cell.text;
    case 'count':
      return cell.count.toLocaleString('en-GB');
    case 'percent':
      return `${Math.round(cell.share * 100)}%`;
    case 'date':
      return longestDay;
  }
}

function wraps(cell: ReportCell<string>): boolean {
  return cell?.kind === 'text' || cell?.kind === 'link';
}

interface Need {
  /** Below this a word is broken or a number shows as ####. */
  least: number;
  /** The sum of the squares of the texts' lengths: how much a column gains by room. */
  demand: number;
}

function needsOf(table: TableBlock<string>): Need[] {
  const indents = table.columns.map(({ kind }, column) => indentOf(kind, column) * indentWidth);
  const needs = table.columns.map(({ heading, kind }, column) => ({
    least: Math.max(
      narrowest,
      headingWidth(heading, types.header, longestWord) +
        indents[column]! +
        filterRoom(table, column),
      kind === 'date' ? widthOf(longestDay, types.body) + indents[column]! : 0,
    ),
    demand: 0,
  }));
  const rows = table.total ? [table.total, ...table.rows] : table.rows;
  for (const row of rows.slice(0, sampledRows)) {
    row.cells.forEach((cell, column) => {
      const need = needs[column];
      if (!need) return;
      const isBold = row === table.total || (row.tone !== undefined && column === 0);
      const type = isBold ? types.total : types.body;
      const text = printedText(cell);
      const least = wraps(cell) ? longestWordWidth(text, type, longestWord) : widthOf(text, type);
      need.least = Math.max(need.least, least + indents[column]!);
      if (wraps(cell)) need.demand += text.length ** 2;
    });
  }
  return needs;
}

/**
 * The widths of a sheet's columns, serving every table on it. Each column has at least what its
 * longest word or number needs. What is left of the page is shared out by the authors' weights
 * where one table stands on the sheet, else by how long the texts of each column are: lines that
 * wrap are fewest when columns grow with the cube root of their squared lengths.
 */
export function columnWidths(tables: readonly TableBlock<string>[], page: number): number[] {
  const count = Math.max(1, ...tables.map(({ columns }) => columns.length));
  const needs: Need[] = Array.from({ length: count }, () => ({ least: 0, demand: 0 }));
  for (const table of tables) {
    needsOf(table).forEach((need, column) => {
      needs[column]!.least = Math.max(needs[column]!.least, need.least);
      needs[column]!.demand += need.demand;
    });
  }
  if (tables.length === 0) return [page];
  const widest = tables.reduce((a, b) => (b.columns.length > a.columns.length ? b : a));
  const weights =
    tables.length === 1
      ? widest.columns.map(({ weight }) => weight)
      : needs.map(({ demand }) => Math.cbrt(demand));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return fill(needs, total > 0 ? weights : widest.columns.map(({ weight }) => weight), page);
}

/** Shares the page out by weights; a column that needs more than its share gets what it needs. */
function fill(needs: readonly Need[], weights: readonly number[], page: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    let room = page;
    let weight = 0;
    needs.forEach(({ least }, column) => {
      if (fixed.has(column)) room -= least;
      else weight += weights[column]!;
    });
    const share = (column: number): number => (weight > 0 ? (weights[column]! / weight) * room : 0);
    const short = needs.findIndex(
      ({ least }, column) => !fixed.has(column) && share(column) <= least,
    );
    if (short < 0)
      return needs.map(({ least }, column) => (fixed.has(column) ? least : share(column)));
    fixed.add(short);
  }
}
