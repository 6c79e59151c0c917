import { monthNumbers } from './words';

/** A line of a cell, or a list item of it, without its number. Offsets are the text's. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Where its line, or its item's number, begins. */
  readonly from: number;
  /** The item's number as written (`2`, `a`, `1-3`), null where the line has none. */
  readonly item: string | null;
}

const label =
  '(?:(?:action|item|rec|recommendation|milestone|point|part|step|phase|stage|no|number)s?(?:\\.? {1,2}|(?=\\d)))';
const number = '(?:\\d{1,2}(?:\\.\\d{1,2})?[a-z]?|[a-z]|[ivx]{2,4})';
/** `1.`, `(2)`, `a)`, `Action 3:`, `1-3`, `1, 2 and 4:` at the start of a line. */
const marker = new RegExp(
  `[ *>"'-]{0,6}(?:(?<label>${label})|\\()? {0,2}(?<number>${number}(?: {0,2}(?:-|to|&|and|,) {0,2}${number}){0,5})(?<stop> ?[.):]|(?= {1,3}-? {0,2}(?!(?:and|to) {0,2}\\d)[a-z]{2})|(?= {0,2}- {0,2}[a-z]{2}))`,
  'y',
);
/** What every marker begins with, found at less cost. */
const mayMark =
  /[ *>"'-]{0,6} {0,2}(?:[(\d]|[a-z](?![a-z])|[ivx]{2,4}(?![a-z])|(?:action|item|rec|milestone|point|part|step|phase|stage|no|number)|[a-z]{1,4}(?:to|and))/y;
const inline =
  /(?<=[\d;,/|.)]|[a-z]{3}) {0,3}[/;,|]? {1,3}\(?(?<number>\d{1,2}|[ivx]{2,4}|[a-z])[.)] ?(?=[a-z*'"(]|\d{1,2}(?:st|nd|rd|th)? {0,2}[/.a-z-])/g;

/** What every further item has, found at less cost. */
const mayInline = / \(?(?:\d{1,2}|[ivx]{2,4}|[a-z])[.)]/;
const stop = /[;,|.)]/;
const stopOfItem = /[:)]|- /;

/** `; 3: …`, `. Action 3: …`, `, 3 & 4: …` further on in a line whose first words are an item's. */
const later = new RegExp(
  `[;,.|)] {0,3}(?:and {1,2})?(?:(?<label>${label}) {0,2})?\\(?(?<number>${number}(?: {0,2}(?:-|to|&|and|,) {0,2}${number}){0,5}) ?(?:[:)] {0,3}|- {1,3})(?=[a-z'"(*]|\\d{1,2}(?:st|nd|rd|th)?[ /.-])`,
  'g',
);

/** `1 - June 2025`, `2 - …`: alone the first would be a day. */
const dashedList = /^ {0,3}1 {1,2}- [^\n]{1,200}\n\s{0,9}2 {1,2}- /;

/** The lines of a folded text, and the numbered items on each. */
export function segmentsOf(folded: string): Segment[] {
  const segments: Segment[] = [];
  const dashed = dashedList.test(folded);
  let from = 0;
  while (from <= folded.length) {
    const newline = folded.indexOf('\n', from);
    const end = newline < 0 ? folded.length : newline;
    if (end > from) splitLine(folded, from, end, dashed, segments);
    from = end + 1;
  }
  return segments.some(({ item }) => item !== null) ? settled(folded, segments) : segments;
}

function splitLine(
  folded: string,
  from: number,
  end: number,
  dashed: boolean,
  into: Segment[],
): void {
  mayMark.lastIndex = marker.lastIndex = from;
  const first = mayMark.test(folded) ? marker.exec(folded) : null;
  const found =
    first && marker.lastIndex <= end ? markedItem(folded, first, marker.lastIndex, dashed) : null;
  let start = found ? found.start : from;
  let begins = from;
  let item = found ? found.item : null;
  if (item !== null) {
    const base = start;
    for (const next of itemsAfter(folded.slice(base, end))) {
      const number = next.groups!['number']!.replace(/ /g, '');
      const last = coveredItems(item!).at(-1);
      if (base + next.index < start || !follows(last ?? item!, coveredItems(number)[0] ?? number))
        continue;
      const at = base + next.index;
      into.push({ start, end: at, from: begins, item });
      begins = at;
      start = at + next[0].length;
      item = number;
    }
  }
  into.push({ start, end, from: begins, item });
}

/** The item that a marker opens, or null where its figures are a date's: `1-3 March`, `31.3.15`. */
function markedItem(
  folded: string,
  match: RegExpExecArray,
  end: number,
  dashed: boolean,
): { item: string; start: number } | null {
  const { label: labelled, number: item, stop } = match.groups as Record<string, string>;
  const after = folded.slice(end, end + 14);
  const next = /^[ -]{0,4}([a-z]+)/.exec(after)?.[1] ?? '';
  const single = !/[-,&/ ]|to|and/.test(item!);
  if (stop === '') {
    // Without a stop only a list of numbers, or a labelled one, is no part of the sentence.
    if (!labelled && !dashed && monthNumbers.has(next)) return null;
    if (/^(?:st|nd|rd|th|of|q|am|pm)$/.test(next)) return null;
    if (/^(?:day|week|wk|month|mth|year|yr|hour|hr|working|quarter)/.test(next)) return null;
    if (single && !labelled && !dashed) return null;
    if (/^[a-z]/.test(item!) && !labelled) return null;
  } else {
    // `31.3.15`, `12.5`, `10:30` are no items; `1.31 January` is.
    if (/^\d/.test(after) && /\./.test(item!)) return null;
    if (/^[a-z]$/.test(item!) && stop!.trim() === ':') return null;
    // Nor is `t.b.c.`
    if (/^[a-z]/.test(item!) && folded.charAt(end - 1) === '.' && /^[a-z]{1,2}\./.test(after))
      return null;
    if (/^\d/.test(after) && !/^\d{1,2}(?:st|nd|rd|th)? {0,2}(?:[a-z]{3}|\/)/.test(after))
      return null;
    if (!single && monthNumbers.has(next) && stop !== ':' && stop !== ')') return null;
  }
  return { item: item!.replace(/ /g, ''), start: end };
}

/** What may open a further item of a line, in order. */
function itemsAfter(rest: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  if (mayInline.test(rest)) found.push(...rest.matchAll(inline));
  if (mayComeLater(rest)) found.push(...rest.matchAll(later));
  return found.sort((one, other) => one.index - other.index);
}

function mayComeLater(rest: string): boolean {
  const from = rest.search(stop);
  return from >= 0 && stopOfItem.test(rest.slice(from + 1));
}

const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

function follows(item: string, next: string): boolean {
  const steps =
    numerals.includes(item) && numerals.includes(next)
      ? numerals.indexOf(next) - numerals.indexOf(item)
      : stepsBetween(item, next);
  return steps >= 1 && steps <= 4;
}

/** From `2` to `4`, `b` to `d`, `1.1` to `1.3`, `2a` to `2c`: how many further. */
function stepsBetween(item: string, next: string): number {
  const one = numbered.exec(item);
  const other = numbered.exec(next);
  if (!one || !other || one[1] !== other[1]) return 0;
  if (one[2] && other[2]) return Number(other[2]) - Number(one[2]);
  return one[3] && other[3] ? other[3].charCodeAt(0) - one[3].charCodeAt(0) : 0;
}

/** What comes before an item's last number or letter, and that. */
const numbered = /^(\d{1,2}\.|\d{1,2}(?=[a-z])|)(?:(\d{1,2})|([a-z]))$/;

/** `30. September 2020` alone is a day, `c. June 2025` about June; beside other items they are items. */
function settled(folded: string, segments: Segment[]): Segment[] {
  if (segments.filter(({ item }) => item !== null).length > 1) return segments;
  return segments.map((segment) => {
    const words = folded.slice(segment.from, segment.end);
    const named = /^[ *>"'-]{0,6}(?:[b-hj-z]|[2-9]|[12]\d|3[01]) ?\.[. ]{0,4}([a-z]+)/.exec(words);
    return named && monthNumbers.has(named[1]!)
      ? { ...segment, start: segment.from, item: null }
      : segment;
  });
}

/** The numbers that an item such as `1-3` or `1,2and4` covers. */
export function coveredItems(item: string): readonly string[] {
  const covered: string[] = [];
  for (const part of item.split(/,|&|and|\//)) {
    const [first, last] = part.split(/-|to/).map((word) => word.trim()) as [string, string?];
    if (last === undefined) {
      if (first) covered.push(first);
    } else if (/^\d+$/.test(first) && /^\d+$/.test(last) && Number(last) - Number(first) < 100) {
      for (let each = Number(first); each <= Number(last); each++) covered.push(String(each));
    } else if (/^[a-z]$/.test(first) && /^[a-z]$/.test(last)) {
      for (let each = first.charCodeAt(0); each <= last.charCodeAt(0); each++) {
        covered.push(String.fromCharCode(each));
      }
    } else covered.push(first, last);
  }
  return covered;
}
