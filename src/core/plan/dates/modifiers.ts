import { addDays, daysBetween } from '../../workbook/day';
import { anyOf, weekdays } from './words';
import { dateless } from './reading';
import type { Reading } from './reading';

/** Words before a date that change which days it covers: one row each. */
export interface Modifier {
  readonly words: readonly string[];
  /** Absent where the words only belong to the date, as a weekday does. */
  readonly change?: (reading: Reading) => Reading | null;
  /** True where a second date may follow ("from … to …"): applied once spans are joined. */
  readonly joins?: true;
}

export const modifiers: readonly Modifier[] = [
  { words: weekdays },
  {
    words: [
      'end of',
      'end',
      'close of',
      'ending',
      'late',
      'later in',
      'latter part of',
      'back end of',
      'end of the',
    ],
  },
  {
    words: [
      'early',
      'early in',
      'beginning of',
      'the beginning of',
      'start of',
      'beg',
      'beg of',
      'the start of',
      'first part of',
      'early part of',
    ],
    change: (reading) => part(reading, 1 / 4, 1 / 3),
  },
  {
    words: [
      'mid',
      'middle of',
      'the middle of',
      'mid-point of',
      'mid way through',
      'midway through',
    ],
    change: (reading) => part(reading, 1 / 2, 1 / 2),
  },
  {
    words: ['week ending', 'wk ending', 'week end', 'w/e', 'w.e', 'week ending the'],
    change: (reading) =>
      reading.kind === 'day' && reading.end !== null
        ? { ...reading, kind: 'span', start: addDays(reading.end, -6) }
        : null,
  },
  {
    words: [
      'since',
      'from',
      'starting',
      'starting from',
      'commencing',
      'as from',
      'with effect from',
      'w.e.f',
      'wef',
      'beginning',
      ...['not before', 'not until', 'on or after', 'earliest', 'soon after', 'shortly after'],
      ...['no earlier than', 'not earlier than', 'no sooner than', 'not sooner than'],
      ...['straight after', 'immediately after', 'any time after'],
    ],
    joins: true,
    change: (reading) => ({
      ...dateless('open-ended'),
      start: reading.start,
      ...(reading.doubt && { doubt: reading.doubt }),
    }),
  },
];

/** The part of a period that "early" and "mid" mean: a share of it, less where it is a year. */
function part(reading: Reading, ofYear: number, ofOther: number): Reading | null {
  const { start, end, precision } = reading;
  if (precision === 'day') return null;
  if (start === null || end === null) return reading;
  const days = daysBetween(start, end) + 1;
  const share = precision === 'year' ? ofYear : ofOther;
  const last =
    precision === 'year'
      ? monthEnd(addDays(start, Math.floor(days * share) - 1))
      : addDays(start, Math.floor(days * share) - 1);
  return { ...reading, end: last, doubt: reading.doubt ?? 'inferred' };
}

/** The last day of the month that the day is nearest the end of. */
function monthEnd(day: string): string {
  let reached = day;
  while (addDays(reached, 1).slice(8) !== '01')
    reached = addDays(reached, reached.slice(8) < '16' ? -1 : 1);
  return reached;
}

const byWords: ReadonlyMap<string, Modifier> = new Map(
  modifiers.flatMap((modifier) => modifier.words.map((word) => [word, modifier] as const)),
);

const before = new RegExp(`(?:^|[^a-z])(${anyOf(byWords.keys())})[ ,.:-]{0,3}$`);

/** The modifier whose words stand directly before `start` (not before `from`), and where they begin. */
export function modifierBefore(
  folded: string,
  from: number,
  start: number,
): { modifier: Modifier; start: number } | null {
  const words = folded.slice(Math.max(from, start - 32), start);
  const match = before.exec(words);
  if (!match) return null;
  const word = match[1]!.replace(/ {2,}/g, ' ');
  const modifier = byWords.get(word)!;
  return { modifier, start: start - words.length + match.index + match[0].indexOf(match[1]!) };
}
