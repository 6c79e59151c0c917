import type { Cells } from '../workbook/cells';

/**
 * The most lines of text that the tables of one plan may hold, all their cells together: a bound on
 * what one check can ask of the machine. A plan of 100,000 rows and eight columns in prose, the most
 * that `docs/performance.md` measures, has about 810,000; other shapes of cells cost less a line.
 */
export const MOST_LINES = 900_000;

/** The lines of text in the filled cells of a sheet; counting ends where there are more than `most`. */
export function linesOf({ values }: Cells, most: number): number {
  let lines = 0;
  for (const value of values) {
    if (value === null) continue;
    lines++;
    if (typeof value === 'string') lines += breaksIn(value);
    if (lines > most) break;
  }
  return lines;
}

function breaksIn(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}
