/** An id as a plan writes it, and what follows it. */
export interface ReadId {
  /**
   * The id without the word of its own column: `Recommendation 1.1` → `1.1`. Other words stay,
   * because one plan may hold several series: `SCR Finding 1`.
   */
  readonly id: string;
  /** Every id it covers: `Advisory Points 3, 4 and 5` covers three; else `id` alone. */
  readonly ids: readonly string[];
  /** The text after the id and its punctuation, `''` where the id stands alone. */
  readonly rest: string;
}

/** Words that only say what the row is; the id reads the same without them. */
const ROW_WORDS = String.raw`(?:recommendations?|recs?|action\s+points?|actions?|references?|refs?|numbers?|nos?|items?)`;

/** Words of a series of its own, kept with the number. */
const SERIES_WORDS = String.raw`(?:(?:[A-Z]{2,6}|serious\s+case\s+review|overview|multi-?agency|single-?agency|key|learning|advisory|further|national|local|interim)\s+){0,2}(?:findings?|recommendations?|points?|lessons?|priorit(?:y|ies)|objectives?|issues?|questions?|requirements?|concerns?)`;

/** Most ids are this and no more. */
const PLAIN_NUMBER = /^\d+$/;
/** A number with more digits is no id. */
const MOST_DIGITS = 3;

/** `1`, `2a`, `R10`, `6.1.1`, `33.10a`, `2 (i)`, `MD-4`, `1(b)`. */
const NUMBER = String.raw`(?:[A-Z]{1,4}[-–.]?)?\d{1,3}(?:\.\d{1,3})*[a-z]?(?:\s?\((?:[ivx]{1,4}|[a-z])\))?(?![\w%£])`;

const ROW_ID = new RegExp(
  String.raw`^(?:${ROW_WORDS}[\s.:#-]+){1,2}(?:#\s*)?((?:[A-Z]{2,5}\s)?${NUMBER})`,
  'i',
);
const SERIES_ID = new RegExp(String.raw`^(${SERIES_WORDS})[\s.:#-]*(${NUMBER})`, 'i');
const BARE_ID = new RegExp(String.raw`^#?\s?(${NUMBER})`);
/** `PEEL-23-01`, `SAR/2026/04`: a register's own code, alone in its cell. */
const CODE_ID = /^(?=.*\d)[A-Z][A-Z0-9]{1,7}(?:[-/][A-Z0-9]{1,6}){1,4}$/;
const MORE = new RegExp(String.raw`^\s*(?:,|;|&|and|to|-|–)\s*(?:and\s+)?(${NUMBER})`, 'i');

/**
 * Reads the id at the start of a text, or that is all of it. A number cell is given as its number.
 * Null where there is none: a date, a measure ("24 hours"), or the first item of a list.
 */
export function readId(cell: string | number): ReadId | null {
  if (typeof cell === 'string' && PLAIN_NUMBER.test(cell)) {
    return cell.length <= MOST_DIGITS ? { id: cell, ids: [cell], rest: '' } : null;
  }
  const given = typeof cell === 'number' ? String(Number(cell.toPrecision(12))) : cell;
  const lead = given.length - given.replace(/^[\s\u00a0]+/, '').length;
  // As long as the text given, so that places in one are places in the other.
  const text = given
    .slice(lead)
    .replace(/\u00a0/g, ' ')
    .replace(/\r/g, '\n')
    .trimEnd();
  const read = readAt(text);
  return (
    read && {
      ...read,
      rest: read.rest === '' ? '' : given.slice(given.trimEnd().length - read.rest.length).trim(),
    }
  );
}

function readAt(text: string): ReadId | null {
  const series = SERIES_ID.exec(text);
  if (series && !isRowWord(series[1]!)) return labelled(text, series[1]!, series[2]!, series[0]);
  const row = ROW_ID.exec(text);
  if (row) return labelled(text, '', row[1]!, row[0]);
  return bare(text);
}

const ROW_WORD = new RegExp(`^${ROW_WORDS}$`, 'i');

function isRowWord(words: string): boolean {
  return ROW_WORD.test(words.trim());
}

/** An id that words introduce: more ids may follow it ("3, 4 and 5"). */
function labelled(text: string, label: string, first: string, found: string): ReadId | null {
  const numbers = [tidy(first)];
  let at = found.length;
  for (let more = MORE.exec(text.slice(at)); more; more = MORE.exec(text.slice(at))) {
    // "Recommendation 1 - 3 new posts" is a title, not a range of ids.
    const after = text.slice(at + more[0].length);
    if (!/^(?:\s*$|\s*[:.,;)–-]|\s*[\n\t]|\s{2}|\s*and\b|\s*&)/.test(after)) break;
    if (/[-–]|to/i.test(more[0].slice(0, more[0].indexOf(more[1]!)))) {
      numbers.push(...between(numbers[numbers.length - 1]!, tidy(more[1]!)));
    }
    numbers.push(tidy(more[1]!));
    at += more[0].length;
  }
  const words = label.replace(/\s+/g, ' ').trim();
  const singular = words.replace(/ies$/i, 'y').replace(/s$/i, '');
  const ids = numbers.map((number) => (words ? `${singular} ${number}` : number));
  const own = text.slice(0, at).replace(/\s+/g, ' ');
  return {
    id: numbers.length === 1 ? ids[0]! : words ? own : listed(numbers),
    ids,
    rest: restOf(text.slice(at)),
  };
}

/** The whole numbers strictly between two ids, where both are whole numbers. */
function between(first: string, last: string): string[] {
  const [from, to] = [Number(first), Number(last)];
  if (!Number.isInteger(from) || !Number.isInteger(to) || to - from > 50) return [];
  const found: string[] = [];
  for (let number = from + 1; number < to; number++) found.push(String(number));
  return found;
}

function listed(numbers: readonly string[]): string {
  return `${numbers.slice(0, -1).join(', ')} and ${numbers[numbers.length - 1]}`;
}

/** An id that nothing introduces: it must look like one, and not like a date, measure or list. */
function bare(text: string): ReadId | null {
  const code = CODE_ID.exec(text.trim());
  if (code && !isDateLike(code[0])) return { id: code[0], ids: [code[0]], rest: '' };
  const match = BARE_ID.exec(text);
  if (!match) return null;
  const id = tidy(match[1]!);
  const after = text.slice(match[0].length);
  if (after === '' || /^[.):]\s*$/.test(after)) return { id, ids: [id], rest: '' };
  if (/^(?:\/|-\d|\.\d|,\d)/.test(after) || isDateLike(text)) return null;
  const marked = /^(?:\s?[.):\n\t–-]|\s{2})\s*(?=\S)/.test(after) && !/^\s?[-–]\s?\d/.test(after);
  const compound = /[A-Za-z.(]/.test(id) && /^\s(?=["'‘“(]?[A-Z])/.test(after);
  if (!marked && !compound) return null;
  if (startsList(id, after)) return null;
  return { id, ids: [id], rest: restOf(after) };
}

const DATE_LIKE =
  /^\d{1,2}(?:st|nd|rd|th)?[\s.-]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/i;

function isDateLike(text: string): boolean {
  return DATE_LIKE.test(text);
}

/** "1. … 2. …": the number is the first of a list in the cell, not the row's id. */
function startsList(id: string, after: string): boolean {
  const punctuation = /^\s?([.)])/.exec(after)?.[1];
  if (!punctuation || !/^(?:\d{1,2}|[a-z])$/i.test(id)) return false;
  const next = String(Number(id) + 1);
  const mark = punctuation === '.' ? '[.]' : '[)]';
  return new RegExp(String.raw`(?:[\n\t]|[.;:]\s)\s*${next}\s?${mark}\s*\S`).test(after);
}

function tidy(id: string): string {
  return id.replace(/\s+/g, ' ').replace(/\s?\(/, ' (').trim();
}

function restOf(text: string): string {
  return text
    .replace(/^[\s.:)–-]+/, '')
    .replace(/\t/g, ' ')
    .trim();
}

/**
 * Orders ids as people do: 1, 2, 10; 21.1 before 21.10.1; 2 before 2a; R2 before R10;
 * 2 (ii) before 2 (v). Zero only for ids that read the same.
 */
export function compareIds(a: string, b: string): number {
  const [left, right] = [chunks(a), chunks(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [one, two] = [left[i], right[i]];
    if (one === undefined || two === undefined) return one === undefined ? -1 : 1;
    if (one === two) continue;
    if (typeof one === 'number' && typeof two === 'number') return one - two;
    if (typeof one === 'number') return -1;
    if (typeof two === 'number') return 1;
    return one < two ? -1 : 1;
  }
  return 0;
}

function chunks(id: string): (number | string)[] {
  const found: (number | string)[] = [];
  for (const [part] of id.toLowerCase().matchAll(/\d+|\([ivx]+\)|[a-z]+/g)) {
    if (/^\d/.test(part)) found.push(Number(part));
    else if (part.startsWith('(')) found.push('(', roman(part.slice(1, -1)));
    else found.push(part);
  }
  return found;
}

/** The value of a small roman numeral in lower case. */
export function roman(letters: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  let total = 0;
  for (let i = 0; i < letters.length; i++) {
    const value = values[letters[i]!] ?? 0;
    total += value < (values[letters[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}
