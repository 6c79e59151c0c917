import { anyOf, monthNumbers } from './dates/words';
import { roman } from './ids';

/** An item of a list in a cell, or the whole text where it holds no list. */
export interface Item {
  /** As written, without its punctuation: `1`, `a`, `iv`, `1-3`; null for a bullet or plain text. */
  readonly number: string | null;
  /** Every number it speaks for: `1-3` speaks for three; empty where it has none. */
  readonly covers: readonly string[];
  /** The mark it starts with (`1.`, `•`); null for plain text and for words that lead a list in. */
  readonly marker: string | null;
  /** The words without the mark; lines of one item keep their line breaks. */
  readonly text: string;
  /** Where the words stand in the text given, end excluded. */
  readonly span: readonly [start: number, end: number];
}

type Scheme = 'digit' | 'letter' | 'roman' | 'dotted' | 'bullet';

interface Mark {
  readonly scheme: Scheme;
  readonly marker: string;
  readonly number: string | null;
  readonly covers: readonly string[];
  /** Its place in its own series, from 1; 0 for bullets. */
  readonly order: number;
  /** Where the marker and where its words begin in the text. */
  readonly at: number;
  readonly words: number;
}

const BULLET = /^[•●▪■◦‣·*○➢➤✓\uf0b7\u2043]\s*(?=\S)|^[-–—]\s+(?=\S)/;
/** `1-3 Complete`, `1 & 2.`, `1, 2 and 3:` at the start of a line. */
const RANGE =
  /^\(?(\d{1,2})(\s?(?:-|–|to)\s?|\s?(?:&|and|,)\s?)((?:\d{1,2}\s?(?:,|&|and)\s?)*)(\d{1,2})(?:[.):]\s*|\s+)(?=[A-Za-z‘“"(])/;
/** What makes such numbers a length of time or days of a month: `2-4 weeks`, `1-5 March 2025`. */
const TIME = new RegExp(
  String.raw`^(?:(?:(?:calendar|working|business)\s)?(?:hours?|days?|weeks?|months?|years?|terms?)\b|(?:${anyOf(monthNumbers.keys())})\b(?!\s[a-z]))`,
  'i',
);
const DOTTED = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.):]?\s+(?=\S)/;
const DIGIT = /^\(?(\d{1,2})\s?(?:[.)](?!\d)|:(?=\s))\s*(?=\S)/;
const LETTER = /^(?:\(([a-z])\)|([a-z])\)|([a-z])\.(?=\s))\s*(?=\S)/i;
const ROMAN = /^(?:\(([ivx]{1,5})\)|([ivx]{1,5})\)|([ivx]{1,5})\.(?=\s))\s*(?=\S)/i;

/**
 * Splits a cell's text into the items of its list: numbered (`1.`, `1)`, `(1)`, `a)`, `i.`, `1.1`)
 * or bulleted, on lines of their own or running on in one line. Lines that carry no mark of the
 * list belong to the item above; words before the first mark are an item without a marker. A text
 * with no list is one item; a blank text is none.
 */
export function splitItems(text: string): Item[] {
  if (text.trim() === '') return [];
  const marks = marksOf(text);
  if (!marks) return [plain(text, 0, text.length)];
  const items: Item[] = [];
  if (text.slice(0, marks[0]!.at).trim() !== '') items.push(plain(text, 0, marks[0]!.at));
  marks.forEach((mark, i) => {
    const { number, covers, marker } = mark;
    const words = plain(text, mark.words, marks[i + 1]?.at ?? text.length);
    items.push({ ...words, number, covers, marker });
  });
  return items;
}

/** The marks of the text's list: on lines of their own, else in one line; null where none. */
function marksOf(text: string): Mark[] | null {
  const onLines = listMarks(lineMarks(text));
  if (onLines && onLines.length > 1) return onLines;
  const inline = inlineMarks(text);
  return onLines && inline && inline[0]!.at > onLines[0]!.at ? onLines : (inline ?? onLines);
}

/**
 * The lines of a text as items, for a cell whose lines stand beside those of another. Blank lines
 * are passed over, marks are taken off.
 */
export function splitLines(text: string): Item[] {
  const marks = new Map(lineMarks(text).map((mark) => [mark.at, mark]));
  return linesOf(text).map(({ at, end }) => {
    const mark = marks.get(at);
    if (!mark) return plain(text, at, end);
    const { number, covers, marker } = mark;
    return { ...plain(text, mark.words, end), number, covers, marker };
  });
}

/** The items of a list without the words that lead it in. */
export function listItems(items: readonly Item[]): readonly Item[] {
  return items.length > 1 && items[0]!.marker === null ? items.slice(1) : items;
}

function plain(text: string, from: number, to: number): Item {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const end = from + piece.trimEnd().length;
  return {
    number: null,
    covers: [],
    marker: null,
    text: text.slice(start, Math.max(start, end)),
    span: [start, Math.max(start, end)],
  };
}

function linesOf(text: string): { at: number; end: number }[] {
  const lines: { at: number; end: number }[] = [];
  let from = 0;
  while (from < text.length) {
    let end = from;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    const line = text.slice(from, end);
    const at = from + (line.length - line.trimStart().length);
    if (at < end) lines.push({ at, end });
    from = end + 1;
  }
  return lines;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function lineMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { at, end } of linesOf(text)) {
    const mark = opensWithMark(text, at) ? markAt(text.slice(at, end), at) : null;
    if (mark) marks.push(mark);
  }
  return marks;
}

/** False where a line begins with a word: of marks only `a.`, `b)` and `iv.` begin with letters. */
function opensWithMark(text: string, at: number): boolean {
  let letters = 0;
  while (letters <= MOST_NUMERALS && isLetter(text.charCodeAt(at + letters))) letters++;
  if (letters === 0) return true;
  const next = text.charCodeAt(at + letters);
  return next === 0x2e || next === 0x29;
}

/** The most letters of a mark such as `xviii.` that are read. */
const MOST_NUMERALS = 5;

/** True for a letter that a mark may be made of: those which ignoring case takes for one, too. */
function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function markAt(line: string, at: number): Mark | null {
  const range = RANGE.exec(line);
  if (range && !TIME.test(line.slice(range[0].length))) {
    const covers = coverage(range);
    if (covers) {
      const marker = range[0].trim();
      const number = marker.replace(/[().:]/g, '');
      return mark('digit', marker, number, covers, Number(range[1]), at, range[0].length);
    }
  }
  const dotted = DOTTED.exec(line);
  if (dotted) return mark('dotted', dotted[0].trim(), dotted[1]!, null, 0, at, dotted[0].length);
  const digit = DIGIT.exec(line);
  if (digit) {
    const number = String(Number(digit[1]));
    return mark('digit', digit[0].trim(), number, null, Number(number), at, digit[0].length);
  }
  const numeral = ROMAN.exec(line);
  if (numeral) {
    const number = (numeral[1] ?? numeral[2] ?? numeral[3])!;
    const order = roman(number.toLowerCase());
    return mark('roman', numeral[0].trim(), number, null, order, at, numeral[0].length);
  }
  const letter = LETTER.exec(line);
  if (letter) {
    const number = (letter[1] ?? letter[2] ?? letter[3])!;
    return mark('letter', letter[0].trim(), number, null, order(number), at, letter[0].length);
  }
  const bullet = BULLET.exec(line);
  return bullet && mark('bullet', bullet[0].trim(), null, [], 0, at, bullet[0].length);
}

function mark(
  scheme: Scheme,
  marker: string,
  number: string | null,
  covers: readonly string[] | null,
  place: number,
  at: number,
  length: number,
): Mark {
  const own = number === null ? [] : [number];
  return { scheme, marker, number, covers: covers ?? own, order: place, at, words: at + length };
}

function order(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - 96;
}

/** The numbers of `1-3` or `1, 2 and 3`; null where they do not rise. */
function coverage(range: RegExpExecArray): string[] | null {
  const [first, last] = [Number(range[1]), Number(range[4])];
  if (first < 1 || last <= first || last - first > 30) return null;
  const isRange = /[-–]|to/.test(range[2]!);
  const listed = [first, ...(range[3]!.match(/\d+/g) ?? []).map(Number), last];
  const numbers = isRange ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : listed;
  return numbers.every((number, i) => i === 0 || number > numbers[i - 1]!)
    ? numbers.map(String)
    : null;
}

/** The marks of the outermost list: those of the first mark's kind that carry its series on. */
function listMarks(marks: readonly Mark[]): Mark[] | null {
  // The list that begins first is the outer one; a lone mark counts only at the very start.
  const best = firstSeries(marks);
  const lone = marks[0] && isLoneStart(marks[0]) ? [marks[0]] : null;
  if (lone && (!best || (best[0]!.at > lone[0]!.at && best[0]!.scheme !== lone[0]!.scheme))) {
    return lone;
  }
  return best;
}

/** The first series of more than one mark, or null. */
function firstSeries(marks: readonly Mark[]): Mark[] | null {
  // What none of the marks after one carries on, fewer of them carry on later.
  const alone = new Set<string>();
  for (let i = 0; i < marks.length; i++) {
    const { scheme, marker } = marks[i]!;
    const kind = `${scheme} ${marker}`;
    if (alone.has(kind)) continue;
    const found = series(marks, i);
    if (found.length > 1) return found;
    alone.add(kind);
  }
  return null;
}

function series(marks: readonly Mark[], from: number): Mark[] {
  const first = marks[from]!;
  const found = [first];
  for (let at = from + 1; at < marks.length; at++) {
    const next = marks[at]!;
    const last = found[found.length - 1]!;
    if (first.scheme === 'bullet') {
      if (next.scheme === 'bullet' && next.marker === first.marker) found.push(next);
    } else if (first.scheme === 'dotted') {
      if (next.scheme === 'dotted' && follows(last.number!, next.number!)) found.push(next);
    } else if (next.scheme === first.scheme || alike(first, next)) {
      const place = first.scheme === 'letter' ? order(next.number!) : next.order;
      const reached =
        Number(last.covers[last.covers.length - 1] ?? last.order) || lastOrder(last, first);
      if (place > reached && place - reached <= 3)
        found.push(place === next.order ? next : { ...next, order: place });
    }
  }
  return found;
}

/** `h)` and `j)` frame an `i)` that is no numeral. */
function alike(first: Mark, next: Mark): boolean {
  return first.scheme === 'letter' && next.scheme === 'roman' && next.number!.length === 1;
}

function lastOrder(last: Mark, first: Mark): number {
  return first.scheme === 'letter' ? order(last.number!) : last.order;
}

/** True where `1.2` can come next after `1.1`: as deep, and its last number higher. */
function follows(last: string, next: string): boolean {
  const [a, b] = [last.split('.').map(Number), next.split('.').map(Number)];
  if (a.length !== b.length) return false;
  const difference = a.findIndex((part, i) => part !== b[i]);
  return difference >= 0 && b[difference]! > a[difference]! && b[difference]! - a[difference]! <= 2;
}

/** A text that begins `1.` (or `1-3 …`, or with a bullet) is a list of one. */
function isLoneStart(first: Mark): boolean {
  if (first.scheme === 'digit') return first.order === 1 || first.covers.length > 1;
  if (first.scheme === 'bullet') return true;
  return first.order === 1 && /\)$/.test(first.marker);
}

/** What every mark of such a list has, found at less cost. */
const MAY_RUN_ON = /\d\.|[)•●▪]/;

/** A list that runs on in one line: `1. … 2. … 3. …`, `(a) … (b) …`, `• … • …`. */
function inlineMarks(text: string): Mark[] | null {
  if (!MAY_RUN_ON.test(text)) return null;
  const found: Mark[] = [];
  for (const match of text.matchAll(
    /(?:^|(?<=[\s;:.,]))(?:\(?\d{1,2}[.)]|\(?[a-z]\)|\([ivx]{1,4}\)|[•●▪])(?=\s+[^\s.,)]|[^\s\d.,)])/gi,
  )) {
    const next = markAt(text.slice(match.index), match.index);
    if (next && next.at === match.index) found.push(next);
  }
  const start = found.findIndex((item) => item.order === 1 || item.scheme === 'bullet');
  if (start < 0) return null;
  const list = series(found, start).filter((item, i, all) => i === 0 || sameMark(all[0]!, item));
  return list.length > 1 && runsOn(list) ? list : null;
}

/** The same punctuation round the number. */
function sameMark(a: Mark, b: Mark): boolean {
  const shape = (item: Mark): string => item.marker.replace(/[a-z0-9]+/gi, 'n');
  return shape(a) === shape(b);
}

/** Nothing missing, from the first: prose that mentions `2.` somewhere has gaps. */
function runsOn(list: readonly Mark[]): boolean {
  return list.every((item, i) => item.scheme === 'bullet' || item.order === list[0]!.order + i);
}
