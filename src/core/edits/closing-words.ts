import { closingWords, statusByWord } from '../plan/statuses/vocabulary';
import { textLiteral, trimmed } from './formula';

/**
 * The test "nothing but closing words and a date" as a formula, and the same test here, step for
 * step, so that we know which rows the formula sees as closed. A formula has no patterns: signs
 * take the place of digits, months and whole dates until the words that are left can be looked up.
 * It asks nothing of the machine's language or date order. What it does not know, it does not
 * take for closed.
 */
const month = '¤';
const date = 'Δ';
const edge = '§';

const monthNames = [
  ...['january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december', 'sept', 'jan', 'feb', 'mar', 'apr', 'may', 'aug', 'sep', 'oct'],
  ...['nov', 'dec'],
];

type Replacement = readonly [from: string, to: string];

/** What is replaced by what, in order. Excel nests 64 functions: with the rest of a formula, these do. */
const replacements: readonly Replacement[] = [
  ['\n', ' '],
  ...monthNames.map((name) => [name, month] as const),
  ...[...'012345678'].map((digit) => [digit, '9'] as const),
  [' ', ''],
  [':', ''],
  ['.', '/'],
  ['-', '/'],
  ['–', '/'],
  // Two digits are one x, and so is a year in the end; days and months may have one digit.
  ['99', 'x'],
  ['9/', 'x/'],
  ['x/x/xx', date],
  ['xx', 'x'],
  [`/${month}`, month],
  [`${month}/`, month],
  ...['st', 'nd', 'rd', 'th'].map((ending) => [`${ending}${month}`, month] as const),
  [`9${month}`, month],
  [`x${month}`, month],
  [`${month}x`, date],
  // With a short year only after the words: before them, 1/2/13 may be items of a list.
  [`x/x/x${edge}`, edge],
  [`/${date}`, date],
  [`${date}/`, date],
  [`on${date}`, date],
  [`${date}${edge}`, edge],
  [`${edge}${date}`, edge],
  [`/${edge}`, edge],
];

/** Which part of a cell must hold nothing but closing words and a date. */
export type ClosingPart = 'whole' | 'first-line' | 'last-line';

/** How long the last line of a cell may be to be looked at. */
const lineLength = 150;
/** No closing text is longer, once its runs of spaces are one space. */
const longestClosing = 120;
/** Room in the formula for the words that are looked up: the shortest come first. */
const listLength = 860;

/** Closing texts that are no single closing word. */
const otherClosings = ['complete and ongoing', 'completed and ongoing', '✓', '✔'];

/** What a text in lower case comes to. */
function reduce(text: string, steps: readonly Replacement[] = replacements): string {
  let rest = edge + text + edge;
  for (const [find, put] of steps) rest = rest.replaceAll(find, put);
  return rest;
}

/**
 * The reduced closing words, the shortest first. Words for "not pursued" are not among them: whether
 * something is given up is for the board to say.
 */
const closings: ReadonlySet<string> = new Set(
  [
    ...otherClosings,
    ...[...closingWords]
      .filter((word) => statusByWord.get(word)?.kind !== 'not-pursued')
      .sort((a, b) => a.length - b.length),
  ]
    .map((word) => reduce(word))
    .reduce((known, word) => {
      const used = known.join('').length;
      return used + word.length <= listLength ? [...known, word] : known;
    }, [] as string[]),
);

/**
 * Steps, and what tells most texts at little cost: no step takes away a character that none of
 * them looks for, so that of a closed text those are the ones of a closing word.
 */
class Steps {
  private readonly sought: RegExp;
  private readonly left: ReadonlySet<string>;

  constructor(private readonly steps: readonly Replacement[]) {
    const signs = steps.flatMap(([find]) => [...find]).map((sign) => (sign === '-' ? '\\-' : sign));
    this.sought = new RegExp(`[${[...new Set(signs)].join('')}]+`, 'g');
    this.left = new Set(['', ...closings].map((closing) => closing.replace(this.sought, '')));
  }

  /** What a text in lower case comes to, null where that is surely no closing word. */
  reduce(text: string): string | null {
    return this.left.has(text.replace(this.sought, '')) ? reduce(text, this.steps) : null;
  }
}

const ofMonths = [month, ...monthNames];
const hasMonth = new RegExp(ofMonths.join('|'));
const allSteps = new Steps(replacements);
/** Those that find something in a text without a month. */
const otherSteps = new Steps(
  replacements.filter(([find]) => !ofMonths.some((each) => find.includes(each))),
);

/** True where the formula of `closedText` sees the text as closed (its test for a future date apart). */
export function readsClosed(text: string, part: ClosingPart, bareDate: boolean): boolean {
  const said = partOf(text, part);
  if (said === null || isTooLong(said)) return false;
  const lower = said.toLowerCase();
  const reduced = (hasMonth.test(lower) ? allSteps : otherSteps).reduce(lower);
  if (reduced === null) return false;
  if (!bareDate) return closings.has(reduced);
  return isLong(said) && (closings.has(reduced) || reduced === edge + edge);
}

function isTooLong(text: string): boolean {
  return text.length > longestClosing && text.replace(/ +/g, ' ').length > longestClosing;
}

/** A dash alone, as many put in an empty cell, is no date. */
const shortestClosing = 4;

function isLong(text: string): boolean {
  return trimmed(text).length >= shortestClosing;
}

function partOf(text: string, part: ClosingPart): string | null {
  if (part === 'whole') return text;
  if (part === 'first-line') return text.split('\n', 1)[0]!;
  const last = text.slice(text.lastIndexOf('\n') + 1);
  return last.length < lineLength ? last : null;
}

/**
 * 1 where the part of a cell (or of each cell of a range, within SUMPRODUCT) is closed, else 0.
 * A date that the machine can read must not lie in the future.
 */
export function closedText(cell: string, part: ClosingPart, bareDate: boolean): string {
  const text = partFormula(cell, part);
  const steps = part === 'whole' ? replacements : replacements.slice(1);
  let reduced = `${part === 'last-line' ? '' : `"${edge}"&`}LOWER(${text})&"${edge}"`;
  for (const [find, put] of steps) {
    reduced = `SUBSTITUTE(${reduced},${textLiteral(find)},${textLiteral(put)})`;
  }
  const known = textLiteral(closingList(bareDate));
  const filled = bareDate ? `*(LEN(TRIM(${text}))>=${shortestClosing})` : '';
  return `ISNUMBER(FIND(${reduced},${known}))${filled}*(1-IFERROR(1*(DATEVALUE(${dateFormula(text)})>TODAY()),0))`;
}

/** `§complete§done§…`: an edge is shared by its neighbours. */
function closingList(bareDate: boolean): string {
  const words = [...closings].map((word) => word.slice(1, -1));
  return `${bareDate ? edge : ''}${edge}${words.join(edge)}${edge}`;
}

function partFormula(cell: string, part: ClosingPart): string {
  switch (part) {
    case 'whole':
      return cell;
    case 'first-line':
      return `LEFT(${cell},FIND(CHAR(10),${cell}&CHAR(10))-1)`;
    case 'last-line':
      // Each line has room and an edge put before it: the edge is in sight only of a short last line.
      return `RIGHT(SUBSTITUTE(CHAR(10)&${cell},CHAR(10),REPT(" ",${lineLength})&"${edge}"),${lineLength})`;
  }
}

/** The text without the commonest closing words, for the machine to read a date from. */
function dateFormula(text: string): string {
  let rest = `LOWER(${text})`;
  for (const each of [edge, 'completed', 'complete', ':'])
    rest = `SUBSTITUTE(${rest},"${each}","")`;
  return `TRIM(${rest})`;
}
