import { contraryWords, headings, neededWords } from './headings';
import type { FieldName } from './plan';
import { slips } from './slips';

/** How well a heading fits a field, 0 to 1. */
export interface HeadingFit {
  readonly field: FieldName;
  readonly score: number;
}

interface Entry {
  readonly field: FieldName;
  readonly words: readonly string[];
  readonly weight: number;
  readonly grade: number;
}

const USUAL = 1;
const POSSIBLE = 0.78;
/** Below this a heading says nothing about a field. */
const LEAST_SCORE = 0.3;
/** Headings are short; longer texts are prompts or prose. */
const MOST_LETTERS = 120;

const smallWords = new Set(
  'of the to in for and or a an by this be is it are was will what how has been with on as from'.split(
    ' ',
  ),
);

/** Headings that stand in the rows of plans as well. */
const dataWords = new Set([
  'completed',
  'complete',
  'done',
  'closed',
  'achieved',
  'accepted',
  'agreed',
]);

/** A quarter, a year or a month in a heading. */
const PERIOD =
  /^(?:q[1-4]|\d+|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** Words too common in headings to say anything beside another: they count only alone. */
const loneWords = new Set([
  ...['date', 'item', 'key', 'line', 'step', 'stage', 'post', 'state', 'document', 'position'],
  ...[
    'result',
    'manager',
    'team',
    'what',
    'who',
    'when',
    'due',
    'number',
    'no',
    'how',
    'to',
    'id',
    'ref',
    'note',
  ],
  ...['contact', 'partner', 'standard', 'service', 'gap', 'problem', 'grade', 'section', 'area'],
  ...['subject', 'level', 'completed', 'complete', 'done', 'closed', 'paragraph', 'serial', 'rec'],
]);

/** Words after which a heading explains: what comes before is the thing itself. */
const prepositions = new Set(['of', 'for', 'to', 'in', 'by', 'from', 'with', 'against', 'on']);

/** The words of a heading: lower case, singular, without punctuation and bracketed explanation. */
export function headingWords(text: string): readonly string[] {
  const outside = text.replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' ');
  const kept = /[\p{L}#]/u.test(outside) ? outside : text;
  return kept
    .replace(/([\p{Ll}])([\p{Lu}])/gu, '$1 $2')
    .toLowerCase()
    .replace(/#/g, ' no ')
    .replace(/&/g, ' and ')
    .replace(/['’‘`]/g, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
    .split(' ')
    .map(singular);
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) {
    return word.slice(0, -1);
  }
  return word;
}

function weightOf(word: string): number {
  return smallWords.has(word) ? 0.25 : 1;
}

type OwnHeadings = Readonly<Partial<Record<FieldName, readonly string[]>>>;

const matchers = new WeakMap<OwnHeadings, HeadingMatcher>();

/** Matches headings against the vocabulary and the user's own headings; remembers what it has seen. */
export class HeadingMatcher {
  private readonly byWord = new Map<string, Entry[]>();
  private readonly byLetters = new Map<string, Entry[]>();
  private readonly exact = new Set<string>();
  private readonly seen = new Map<string, readonly HeadingFit[]>();

  /** The matcher for a user's headings: readings with the same settings share one. */
  static of(own: OwnHeadings): HeadingMatcher {
    let made = matchers.get(own);
    if (!made) matchers.set(own, (made = new HeadingMatcher(own)));
    return made;
  }

  constructor(own: OwnHeadings = {}) {
    for (const field of Object.keys(headings) as FieldName[]) {
      for (const text of own[field] ?? []) this.add(field, text, USUAL);
      for (const text of headings[field].usual) this.add(field, text, USUAL);
      for (const text of headings[field].possible ?? []) this.add(field, text, POSSIBLE);
    }
  }

  /** The fields that a heading may stand for, best first; none for a count or for prose. */
  match(heading: string): readonly HeadingFit[] {
    let found = this.seen.get(heading);
    if (!found) this.seen.set(heading, (found = this.find(heading)));
    return found;
  }

  /** The best field of a heading, or null. */
  best(heading: string): HeadingFit | null {
    return this.match(heading)[0] ?? null;
  }

  /** True where a text is, letter for letter, a heading of the vocabulary: a quick first test. */
  isExact(text: string): boolean {
    return text.length <= 60 && this.exact.has(text.trim().toLowerCase());
  }

  private add(field: FieldName, text: string, grade: number): void {
    const words = headingWords(text);
    const entry = { field, words, grade, weight: total(words) };
    if (!dataWords.has(text)) this.exact.add(text).add(`${text}s`);
    push(this.byLetters, words.join(''), entry);
    for (const word of new Set(words)) push(this.byWord, word, entry);
  }

  private find(heading: string): readonly HeadingFit[] {
    if (heading.length > MOST_LETTERS || isCount(heading)) return [];
    const best = new Map<FieldName, number>();
    const consider = (text: string, factor: number): void => {
      for (const { field, score } of this.scores(text)) {
        if (score * factor > (best.get(field) ?? LEAST_SCORE)) best.set(field, score * factor);
      }
    };
    consider(heading, 1);
    const parts = headingParts(heading);
    if (parts.length > 1) for (const part of parts) consider(part, 0.92);
    return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
  }

  private scores(text: string): HeadingFit[] {
    const words = withoutPeriods(headingWords(text)).map((word) => this.known(word));
    const whole = this.byLetters.get(words.join(''));
    const fits: HeadingFit[] = (whole ?? []).map(({ field, grade }) => ({ field, score: grade }));
    const weight = total(words);
    const present = new Set(words);
    const head = headOf(words);
    const entries = new Set(words.flatMap((word) => this.byWord.get(word) ?? []));
    for (const entry of entries) {
      const shared = total(entry.words.filter((word) => present.has(word)));
      const said = shared / entry.weight;
      const covered = Math.min(1, shared / weight);
      const [word, another] = entry.words.filter((each) => !smallWords.has(each));
      const isLone = another === undefined && loneWords.has(word ?? entry.words[0]!);
      if (said < 0.6 || (isLone && covered < 1)) continue;
      const onHead = covered >= 1 ? 0 : entry.words.includes(head) ? 0.06 : -0.14;
      const score = entry.grade * said * said * (0.55 + 0.43 * covered + onHead);
      fits.push({ field: entry.field, score: this.isDenied(entry, present) ? score * 0.5 : score });
    }
    return fits;
  }

  private isDenied({ field, words }: Entry, present: ReadonlySet<string>): boolean {
    const lacks = neededWords[field]?.every((word) => !present.has(word)) ?? false;
    return (
      lacks ||
      (contraryWords[field]?.some((word) => present.has(word) && !words.includes(word)) ?? false)
    );
  }

  /** The word of the vocabulary that a misspelt one stands for, else the word itself. */
  private known(word: string): string {
    if (word.length < 6 || this.byWord.has(word)) return word;
    const reach = word.length >= 10 ? 2 : 1;
    for (const other of this.byWord.keys()) {
      if (other.length < 6 || other[0] !== word[0]) continue;
      if (slips(word, other, reach) <= reach) return other;
    }
    return word;
  }
}

/** The parts of a heading that names more than one thing: `Evidence / outcome`, `Lead and date`. */
export function headingParts(heading: string): string[] {
  return heading
    .replace(/\([^)]*\)?/g, ' ')
    .split(/\s*(?:\/|&|\+|;|\band\b)\s*/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A heading without the period that one of several columns is for: `Update Q1`, `Progress May 2026`. */
function withoutPeriods(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !PERIOD.test(word));
  return kept.length > 0 ? kept : words;
}

/** True where a heading names a month, a quarter or a year: one of several columns for the same thing. */
export function namesPeriod(heading: string): boolean {
  return headingWords(heading).some(
    (word) => PERIOD.test(word) && /^(?:\D|(?:19|20)\d\d$)/.test(word),
  );
}

/** True where a heading is a month, a quarter or a year and nothing else. */
export function isPeriod(heading: string): boolean {
  return namesPeriod(heading) && headingWords(heading).every((word) => PERIOD.test(word));
}

/** The word that says what a heading is: the last one before it begins to explain. */
function headOf(words: readonly string[]): string {
  const end = words.findIndex((word, i) => i > 0 && prepositions.has(word));
  return words[(end < 0 ? words.length : end) - 1] ?? '';
}

function isCount(heading: string): boolean {
  return /^\s*(?:(?:total\s+)?(?:number|no\.?|count|%|percentage|percent|proportion|sum|share)\s+of\b|total\b|count\b|(?:%|percent(?:age)?\b)(?!\s*(?:complete|completed|done|progress)\s*$))/i.test(
    heading,
  );
}

function total(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0);
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
