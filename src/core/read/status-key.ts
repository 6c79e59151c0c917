import type { ParsedStatus } from '../plan/statuses';
import type { Grid } from './grid';
import type { Parser } from './parser';

/** What the letters of a plan's own key stand for: `C = Complete, D = Delayed`. */
export type StatusKey = ReadonlyMap<string, ParsedStatus>;

const PAIR =
  /(?:^|[\s,;|(])([A-Z]{1,3})\s*(?:=|:|[-–—](?=\s))\s*([A-Za-z][A-Za-z /-]{2,40}?)(?=\s*(?:[,;|.)\n]|$|\s[A-Z]{1,3}\s*[=:]))/g;
/** Beside its meaning a digit is one too. */
const LETTERS = /^(?:[A-Z]{1,3}|\d)$/;
/** Colours are ratings, which are shown and stand for no status. */
const COLOURS = /^(?:R|A|G|B|RAG|BRAG)$/;

/** Reads a key of letters from the rows above and below a table: in one cell, or letter and meaning side by side. */
export function statusKey(grid: Grid, parser: Parser, rows: readonly number[]): StatusKey {
  const key = new Map<string, ParsedStatus>();
  const said = new Set<string>();
  const add = (letters: string, meaning: string): void => {
    const parsed = parser.status(meaning.trim());
    if (!parsed || parsed.status.kind === 'unknown' || key.has(letters)) return;
    said.add(letters);
    if (COLOURS.test(letters)) return;
    key.set(letters, { ...parsed, span: [0, letters.length] });
  };
  for (const at of rows) {
    const cells = grid.rowTexts(grid.rowAt(at));
    cells.forEach(({ text }, i) => {
      const next = cells[i + 1];
      if (next && LETTERS.test(text.trim())) add(text.trim(), next.text);
      for (const [, letters, meaning] of text.slice(0, 400).matchAll(PAIR)) add(letters!, meaning!);
    });
  }
  // One letter alone is no key.
  return said.size < 2 ? new Map() : key;
}
