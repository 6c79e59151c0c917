import { anyOf, monthNumbers, numberInWords, numbers, ordinals, seasons, terms } from './words';
import type { ReadContext, Reading } from './reading';

/** The words that a form's fragments matched, by name. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** Where a match stands, for forms that are dates only in some places. */
export interface Setting extends ReadContext {
  /** The folded text and the match's place in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True where the words fill their line or list item, but for "by", "end of" and the like. */
  readonly alone: boolean;
  /** True where nothing but such words stands before them in their line or item. */
  readonly opens: boolean;
  /** True where no date stands before them in their line or item. */
  readonly first: boolean;
  /** True where a word such as "by", "in" or "end of" stands directly before them. */
  readonly led: boolean;
  /** True where the text's own letter at `start` is a capital. */
  readonly capital: boolean;
  /** True where "May" is written with a capital. */
  readonly monthCapital: boolean;
}

/**
 * A way to write a date: one row of the vocabulary. Of all forms that match at a place the one
 * that takes the most characters is read, so the order of rows does not matter.
 */
export interface DateForm {
  /** What it is called in this vocabulary. */
  readonly form: string;
  /**
   * Folded text. `{name}` is a fragment below (a digit may follow its name, where a form has it
   * twice), a space is any gap or none, `_` a gap; the rest is a regular expression. It must
   * begin with a fragment, and may hold no unbounded repetition.
   */
  readonly pattern: string;
  /** What the words mean, or null where they are no date after all. */
  readonly read: (parts: Parts, setting: Setting) => Reading | null;
  /**
   * Examples and the day each ends (null: none), as at 2025-02-01 with the report published on
   * 2024-11-15. They are its tests.
   */
  readonly examples: Readonly<Record<string, string | null>>;
}

interface Fragment {
  /** A regular expression; `@` stands for the placeholder's name. */
  readonly source: string;
  /** The words that it can begin with; `0` for a digit. */
  readonly opens: readonly string[];
}

const DIGIT = '0';
/** What follows a two-digit number that is no year: `May 24 hours`, `12:00`, `25%`. */
const notAYear = `(?![\\d%]|[:.,/]\\d|-\\d(?!\\d?[/.])| {0,2}(?:hours?|hrs?|days?|weeks?|months?|years?|per cent|people|staff|cases|officers|of|am|pm|st|nd|rd|th|times)(?![a-z]))`;

const fragments: Readonly<Record<string, Fragment>> = {
  /** A day of the month, ordinal or not. */
  d: { source: '(?<@>\\d{1,2})(?!\\d)(?: ?(?:st|nd|rd|th))?', opens: [DIGIT] },
  /** A day of the month that only an ordinal makes one. */
  dth: { source: '(?<@>\\d{1,2})(?: ?(?:st|nd|rd|th))(?![a-z])', opens: [DIGIT] },
  /** A month's name. */
  m: { source: `(?<@>${anyOf(monthNumbers.keys())})(?![a-z])`, opens: [...monthNumbers.keys()] },
  /** A month's number. */
  n: { source: '(?<@>\\d{1,2})(?!\\d)', opens: [DIGIT] },
  /** A year of four digits. */
  y: { source: '(?<@>(?:19|20|21)\\d\\d)(?!\\d)', opens: [DIGIT] },
  /** A year of two digits. */
  yy: { source: `'? ?(?<@>\\d\\d)${notAYear}`, opens: [DIGIT] },
  /** A year of two or four digits. */
  year: {
    source: `'? ?(?<@>\\d{4}(?!\\d)|\\d\\d${notAYear}(?! {0,3}(?:${anyOf(monthNumbers.keys())})(?![a-z])))`,
    opens: [DIGIT],
  },
  /** A financial year: two years in a row. */
  fy: {
    source:
      '(?<@>(?:19|20)\\d\\d ?(?:[/-]|to|and) ?(?:(?:19|20)\\d\\d|\\d\\d)|\\d\\d ?[/-] ?\\d\\d)(?![\\d/-])',
    opens: [DIGIT],
  },
  /** The words before a financial year. */
  financial: {
    source: '(?:financial|fiscal|municipal)[ -]{1,3}year|eofy|f\\.? ?y\\.?e?',
    opens: ['financial', 'fiscal', 'municipal', 'eofy', 'f', 'fy', 'fye'],
  },
  academic: {
    source: '(?:academic|school|ay)(?:[ -]{1,3}year)?',
    opens: ['academic', 'school', 'ay'],
  },
  /** A quarter's number. */
  q: {
    source: `(?:(?:quarter|qtr|q)\\.? ?-?(?:(?<@>[1-4])(?!\\d)|(?<@w>one|two|three|four)(?![a-z]))|(?<@o>${anyOf(ordinals.keys())}) (?:quarter|qtr))`,
    opens: ['q', 'qtr', 'quarter', ...ordinals.keys(), DIGIT],
  },
  half: {
    source: `(?:h ?(?<@>[12])(?!\\d)|(?<@o>first|1st|second|2nd|last|latter) half)`,
    opens: ['h', 'first', 'second', 'last', 'latter', DIGIT],
  },
  ordinal: { source: `(?<@>${anyOf(ordinals.keys())})(?![a-z])`, opens: [...ordinals.keys()] },
  /** A day's figures without a stop between them. */
  figures: { source: '(?<@>\\d{8})(?!\\d)', opens: [DIGIT] },
  season: { source: `(?<@>${anyOf(seasons.keys())})(?![a-z])`, opens: [...seasons.keys()] },
  term: {
    source: `(?<@>${anyOf(terms.keys())}) (?:half )?term(?:time)?(?![a-z])`,
    opens: [...terms.keys()],
  },
  /** How many, in digits or words, or the upper of two numbers. */
  count: {
    source: `(?:(?:\\d{1,3}|${numberInWords}) ?(?:-|/|to|or) ?)?(?<@>\\d{1,3}(?![\\d.])|${numberInWords}(?![a-z])) ?-?(?:\\(\\d{1,3}\\))?`,
    opens: [DIGIT, ...numbers.keys()],
  },
  /** A unit of time. */
  unit: {
    source:
      '(?<@>hours?|hrs?|(?:calendar |working |business )?days?|weeks?|wks?|wk|fortnights?|calendar months?|months?|mths?|mth|quarters?|terms?|years?|yrs?|yr)(?![a-z])',
    opens: [],
  },
};

/** A fragment made of given words, for forms that begin with words of their own. */
export function words(...list: readonly string[]): string {
  return `{=${list.join(',')}}`;
}

export interface CompiledForm extends DateForm {
  readonly regExp: RegExp;
}

/** The forms by the word, or the digit, that they can begin with. */
export function compileForms(
  forms: readonly DateForm[],
): ReadonlyMap<string, readonly CompiledForm[]> {
  const byOpening = new Map<string, CompiledForm[]>();
  for (const form of forms) {
    for (const opening of new Set(openingsOf(form.pattern))) {
      // Only the words that begin so: most places in prose then fail at their second word.
      const pattern = form.pattern.replace(/^\{=([^}]+)\}/, (_, list: string) =>
        words(...list.split(',').filter((word) => openingOf(word) === opening)),
      );
      const compiled = { ...form, regExp: new RegExp(expand(pattern), 'y') };
      const listed = byOpening.get(opening);
      if (listed) listed.push(compiled);
      else byOpening.set(opening, [compiled]);
    }
  }
  return byOpening;
}

const placeholder = /\{(?:=([^}]+)|([a-z]+)(\d?))\}/g;

function expand(pattern: string): string {
  let expanded = '';
  let from = 0;
  for (const match of pattern.matchAll(placeholder)) {
    expanded += spaced(pattern.slice(from, match.index), 4);
    expanded += match[1]
      ? `(?:${anyOf(match[1].split(','))})(?![a-z])`
      : `(?:${spacedFragment(match[2]!, match[2]! + match[3]!)})`;
    from = match.index + match[0].length;
  }
  return expanded + spaced(pattern.slice(from), 4);
}

/** Spaces as gaps of up to `most` spaces, `_` as a gap that must be there; classes stay as they are. */
function spaced(source: string, most: number): string {
  return source.replace(/\[(?:\\.|[^\]\\])*\]| (?![?{])|_/g, (part) =>
    part === ' ' ? ` {0,${most}}` : part === '_' ? ` {1,${most}}` : part,
  );
}

function spacedFragment(name: string, group: string): string {
  const fragment = fragments[name];
  if (!fragment) throw new Error(`no such fragment: ${name}`);
  return spaced(fragment.source.replaceAll('@', group), 3);
}

function openingsOf(pattern: string): readonly string[] {
  const first = /^\{(?:=([^}]+)|([a-z]+)\d?)\}/.exec(pattern);
  if (!first) throw new Error(`a form must begin with a fragment: ${pattern}`);
  const openingWords = first[1] ? first[1].split(',') : fragments[first[2]!]!.opens;
  return openingWords.map(openingOf);
}

function openingOf(word: string): string {
  return /^\d/.test(word) ? DIGIT : /^[a-z]+/.exec(word)![0];
}
