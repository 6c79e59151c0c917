import type { TextTable } from './text-table';

const WORD = /[\p{L}\p{N}]{2,}/gu;
const MOST_LINES = 10;

/**
 * The lines of a text whose words stand nowhere in the table made of it, for the reader to be told
 * of. Lines that only repeat a heading, the title or a note are none.
 */
export function leftOutLines(lines: readonly string[], table: TextTable): string[] {
  const kept = new Map<string, number>();
  const { title, notes, headings, rows } = table;
  for (const text of [title ?? '', ...notes, ...headings, ...rows.flat()]) {
    for (const word of wordsOf(text)) kept.set(word, (kept.get(word) ?? 0) + 1);
  }
  const headed = new Set(headings.flatMap(wordsOf));
  const missing = new Map<string, number>();
  for (const word of lines.flatMap(wordsOf)) {
    const left = kept.get(word) ?? 0;
    if (left > 0) kept.set(word, left - 1);
    else missing.set(word, (missing.get(word) ?? 0) + 1);
  }
  const above = new Set([title, ...notes]);
  const told = new Set<string>();
  for (const line of lines) {
    const words = wordsOf(line);
    if (above.has(line) || words.length === 0 || words.every((word) => headed.has(word))) continue;
    const gone = words.filter((word) => (missing.get(word) ?? 0) > 0 || headed.has(word)).length;
    if (gone === words.length) told.add(line);
  }
  return [...told].slice(0, MOST_LINES);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
