import type { BodyRows } from './body-rows';
import { isRatingWord } from './column-evidence';
import type { BodyRow, Layout } from './layout';
import type { Parser } from './parser';

/** What a key explains: a few letters or a digit; colours are known by their words. */
const MARK = /^(?:[A-Z]{1,3}|\d)$/;
/** "R = Overdue", "Green: complete": mark and meaning in one cell. */
const JOINED =
  /^([A-Z]|(?:red|amber|green|blue|yellow|orange|purple|black|gr[ae]y|white))\s*(?:=|:|[-–—](?=\s))\s*\S/i;
/** Letters that the first recommendations of a list have too. */
const LIST_LETTER = /^[AB]$/;
const TITLE = /^(?:\S+\s+){0,4}(?:key|legend|b?rag|ratings?|colou?rs?|status(?:es)?)\b\W*$/i;

/**
 * How many of the first `end` rows come before a key of colours or letters at their end, one to a
 * row: "R | Overdue", "NS | Not started". The key may have its own title.
 */
export function rowsBeforeKey(rows: BodyRows, end: number, parser: Parser): number {
  const marks = new Set<string>();
  let start = end;
  let isSure = false;
  while (start > 0) {
    const entry = entryOf(rows.at(start - 1)!, rows.layout, parser);
    if (!entry || marks.has(entry.mark)) break;
    marks.add(entry.mark);
    isSure ||= entry.isSure;
    start--;
  }
  if (marks.size < 2 || !isSure || start === 0) return end;
  const above = rows.at(start - 1)!;
  const title = above.filled === 1 ? above.texts.find((text) => text !== '')! : '';
  return TITLE.test(title.trim()) ? start - 1 : start;
}

/** What a row explains, were it one of a key; null where it cannot be. */
function entryOf(
  { row }: BodyRow,
  { grid }: Layout,
  parser: Parser,
): { readonly mark: string; readonly isSure: boolean } | null {
  const [first, ...more] = grid.rowTexts(row);
  if (!first || more.length > 2) return null;
  const mark = first.text.trim();
  const meaning = more.at(-1);
  if (!meaning) {
    const joined = JOINED.exec(mark)?.[1];
    if (joined) return { mark: joined, isSure: !LIST_LETTER.test(joined) };
    const fill = first.column > 0 ? grid.fill(row, first.column - 1) : null;
    return fill && parser.isStatus(mark) ? { mark: fill, isSure: true } : null;
  }
  const isBeside = meaning.column - first.column <= more.length + 1;
  const isMeaning = parser.isStatus(meaning.text);
  if (!isBeside || !(isRatingWord(mark) || (MARK.test(mark) && isMeaning))) return null;
  return { mark, isSure: isMeaning || !LIST_LETTER.test(mark) };
}
