import type { Grid } from './text-table';
import { tidyCell } from './text-table';

/** The rows of a Markdown table, null where the text holds none. */
export function markdownGrid(text: string): Grid | null {
  const lines = text.split(/\r?\n/);
  const isRule = (line: string): boolean =>
    /^\s*\|?\s*(?:-{2,}|:-+|:?-+:)\s*(?:\|\s*(?:-{2,}|:-+|:?-+:)\s*)+\|?\s*$/.test(line);
  if (!lines.some(isRule)) return null;
  const rows = lines
    .filter((line) => line.includes('|') && !isRule(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => tidyCell(cell.replaceAll('\\|', '|').replace(/<br\s*\/?>/gi, '\n'))),
    );
  return rows.length > 1 ? rows : null;
}

/**
 * The rows of text with a delimiter (tabs as spreadsheets copy them, commas, semicolons), with
 * quoted cells that may run over lines; null where the text does not fit.
 */
export function delimitedGrid(text: string): Grid | null {
  for (const delimiter of ['\t', ',', ';', '|']) {
    const rows = parse(text, delimiter);
    if (rows && isTable(rows)) return rows.map((row) => row.map(tidyCell));
  }
  return null;
}

function parse(text: string, delimiter: string): string[][] | null {
  if (!text.includes(delimiter)) return null;
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n');
  for (let i = 0; i < source.length; i++) {
    const letter = source[i]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (source[i + 1] === '"') cell += source[++i]!;
      else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (letter === delimiter) {
      rows.at(-1)!.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.at(-1)!.push(cell);
      cell = '';
      rows.push([]);
    } else cell += letter;
  }
  if (quoted) return null;
  rows.at(-1)!.push(cell);
  return rows.filter((row) => row.some((value) => value.trim() !== ''));
}

/**
 * Prose with commas is no table: nearly all rows must be as wide as the widest usual one. Rows of
 * one cell (titles, sections) may stand among them.
 */
function isTable(rows: readonly (readonly string[])[]): boolean {
  const widths = rows
    .filter((row) => row.filter((cell) => cell.trim() !== '').length > 1)
    .map((row) => row.length);
  if (widths.length < 2) return false;
  const usual = [...widths].sort((a, b) => a - b)[widths.length >> 1]!;
  return widths.filter((width) => width === usual).length >= widths.length * 0.9;
}
