import { makeDirectory } from '../plan/directory';
import { HeadingMatcher } from '../plan/heading-match';
import type { Settings } from '../settings/settings';
import { defaultSettings } from '../settings/settings';
import { phrase } from '../workbook/words';
import { blockTable } from './text/block-table';
import { delimitedGrid, markdownGrid } from './text/delimited-grid';
import { findHeadings } from './text/heading-line';
import { htmlGrid } from './text/html-grid';
import { labelledTable } from './text/labelled-table';
import { layoutTable } from './text/layout-table';
import { leftOutLines } from './text/left-out';
import type { Grid, TextTable } from './text/text-table';
import { rawLines, tidyLines } from './text/text-table';

export type { TextTable } from './text/text-table';

/**
 * Reads a plan that was copied as text from a web page, a PDF, a document or a spreadsheet: an
 * HTML or Markdown table, values held apart by tabs or commas, labels with values, columns side by
 * side, or cells one after the other under a line of headings. What was inferred is in `doubts`;
 * a text that no reading fits is refused with the reason, never half read.
 */
export function readRunningText(text: string, settings: Settings = defaultSettings): TextTable {
  if (text.trim() === '') return refused('import/empty');
  const lines = tidyLines(text);
  const { isMarkup, table } = tableOf(text, lines, settings);
  if (table.refusal !== null || isMarkup) return table;
  const left = leftOutLines(lines, table).map((line) =>
    phrase('import/left-out', { text: line.slice(0, 80) }),
  );
  return left.length === 0 ? table : { ...table, doubts: [...table.doubts, ...left] };
}

/** The table of a text; `isMarkup` where a format's own marks parted its cells. */
function tableOf(
  text: string,
  lines: readonly string[],
  settings: Settings,
): { readonly isMarkup: boolean; readonly table: TextTable } {
  const matcher = new HeadingMatcher(settings.headings);
  for (const grid of [htmlGrid(text), markdownGrid(text), delimitedGrid(text)]) {
    const table = grid && gridTable(grid, matcher);
    if (table) return { isMarkup: true, table };
  }
  return { isMarkup: false, table: proseTable(text, lines, matcher, settings) };
}

function proseTable(
  text: string,
  lines: readonly string[],
  matcher: HeadingMatcher,
  settings: Settings,
): TextTable {
  const raw = rawLines(text);
  const found = findHeadings(lines, raw, matcher);
  const labelled = labelledTable(lines, matcher);
  if (labelled && (!found || found.from >= labelled.from)) {
    const { from, ...body } = labelled;
    return { ...above(lines.slice(0, from)), ...body, refusal: null };
  }
  if (!found) return refused('import/no-headings');
  if (lines.slice(found.to).every((line) => line === '')) return refused('import/no-rows');
  const directory = makeDirectory(settings.agencies);
  const body = layoutTable(raw, lines, found) ?? blockTable(raw, lines, found, directory);
  if (!body) return refused('import/unclear');
  return { ...above(lines.slice(0, found.from)), ...body, refusal: null };
}

function refused(message: string): TextTable {
  return { title: null, notes: [], headings: [], rows: [], doubts: [], refusal: phrase(message) };
}

/** The words above a table: the first line names it. A line said twice counts once. */
function above(lines: readonly string[]): Pick<TextTable, 'title' | 'notes'> {
  const [title = null, ...notes] = new Set(lines.filter((line) => line !== ''));
  return { title, notes };
}

/** The table in a grid that has a row of headings; null where it has none. */
function gridTable(grid: Grid, matcher: HeadingMatcher): TextTable | null {
  const at = grid.findIndex((row) => isHeadingRow(row, matcher));
  if (at < 0) return null;
  const width = Math.max(...grid.slice(at).map((row) => row.length));
  const pad = (row: readonly string[]): string[] =>
    Array.from({ length: width }, (_, i) => row[i] ?? '');
  const headings = pad(grid[at]!);
  const key = headings.join('\n').toLowerCase();
  const rows = grid
    .slice(at + 1)
    .map(pad)
    .filter((row) => row.some((cell) => cell !== '') && row.join('\n').toLowerCase() !== key);
  if (rows.length === 0) return refused('import/no-rows');
  const words = above(grid.slice(0, at).map((row) => row.filter((cell) => cell !== '').join(' ')));
  return { ...words, headings, rows, doubts: [], refusal: null };
}

function isHeadingRow(row: readonly string[], matcher: HeadingMatcher): boolean {
  const fits = row.filter((cell) => cell !== '').map((cell) => matcher.best(cell));
  const known = fits.filter((fit) => fit !== null && fit.score >= 0.55);
  const names = known.map((fit) => fit!.field);
  return (
    known.length >= 2 &&
    known.length >= fits.length * 0.6 &&
    (names.includes('recommendation') || names.includes('action'))
  );
}
