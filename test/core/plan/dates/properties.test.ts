import * as fc from 'fast-check';
import type { DateContext } from '../../../../src/core/plan/date-expression';
import { parseDates } from '../../../../src/core/plan/dates';
import {
  findStatusLines,
  isClosingText,
  parseStatus,
  readsAsNotPursued,
} from '../../../../src/core/plan/statuses';
import { dayFromNumber, dayNumber } from '../../../../src/core/workbook/day';

const pieces = [
  ...[
    '31',
    '1',
    '30',
    '2',
    '12',
    '2025',
    '25',
    '1900',
    '2019/20',
    "'25",
    '00',
    '99',
    '1.',
    '2)',
    '(a)',
  ],
  ...[
    '/',
    '-',
    ' - ',
    ' – ',
    '.',
    ',',
    ':',
    ';',
    '(',
    ')',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '\u00a0',
    '→',
    '✓',
  ],
  ...[
    'March',
    'mar',
    'September',
    'Sept',
    'may',
    'June/July',
    'st',
    'th',
    'of',
    'the',
    'and',
    'to',
    'by',
  ],
  ...[
    'Q2',
    'FY',
    'quarter',
    'spring',
    'autumn term',
    'end of',
    'mid',
    'early',
    'w/c',
    'from',
    'until',
  ],
  ...[
    'within',
    'six',
    'months',
    'weeks',
    'publication',
    'report',
    'ongoing',
    'monthly',
    'every',
    'TBC',
  ],
  ...[
    'completed',
    'Complete',
    'not',
    'to be',
    'signed off',
    'revised',
    'was',
    'now',
    'extended to',
    'immediate',
  ],
  ...[
    'audit',
    'training',
    'outstanding',
    '50%',
    'deemed',
    'unworkable',
    'rejected',
    'permitting',
    'as per',
  ],
];
const written = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ', ' ')), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const anyText = fc.oneof(
  written,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
);
const day = fc
  .integer({ min: dayNumber('1995-01-01'), max: dayNumber('2060-12-31') })
  .map(dayFromNumber);
const context: fc.Arbitrary<DateContext> = fc.record({
  place: fc.constantFrom('date-column', 'status-line', 'log'),
  order: fc.constantFrom('day-first', 'month-first', null),
  publication: fc.option(day),
  near: fc.option(day),
});

describe('dates in any text', () => {
  it('never end before they start, quote the text they came from, and stand in order', () => {
    fc.assert(
      fc.property(anyText, context, (text, where) => {
        let reached = 0;
        for (const { start, end, span, text: words, doubt } of parseDates(text, where)) {
          if (start !== null && end !== null) expect(end >= start).toBe(true);
          expect(text.slice(...span)).toBe(words);
          expect(words).not.toBe('');
          expect(span[0]).toBeGreaterThanOrEqual(reached);
          if (doubt === 'impossible-date') expect(end).toBeNull();
          reached = span[1];
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('are the same when read again, and with spaces around the text', () => {
    fc.assert(
      fc.property(anyText, context, fc.nat(3), (text, where, spaces) => {
        const strip = (read: ReturnType<typeof parseDates>): unknown[] =>
          read.map(({ kind, start, end, role, text: words, doubt, item }) => [
            kind,
            start,
            end,
            role,
            words,
            doubt,
            item,
          ]);
        const once = strip(parseDates(text, where));
        expect(strip(parseDates(text, where))).toEqual(once);
        const padded = ' '.repeat(spaces) + text + ' '.repeat(spaces);
        expect(strip(parseDates(padded, where))).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('give back each day that a common form names', () => {
    const months =
      'January February March April May June July August September October November December'.split(
        ' ',
      );
    fc.assert(
      fc.property(day, (iso) => {
        const [year, month, date] = iso.split('-') as [string, string, string];
        const name = months[Number(month) - 1]!;
        for (const text of [
          `${Number(date)} ${name} ${year}`,
          `${date}/${month}/${year}`,
          `${Number(date)}.${Number(month)}.${year.slice(2)}`,
          `${Number(date)}-${name.slice(0, 3)}-${year.slice(2)}`,
          `Completed: ${Number(date)} ${name} ${year}`,
          `${name} ${Number(date)}, ${year}`,
          iso,
        ]) {
          const read = parseDates(text, {
            place: 'date-column',
            order: 'day-first',
            publication: null,
            near: null,
          });
          expect([text, ...read.map(({ end }) => end)]).toEqual([text, iso]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('statuses in any text', () => {
  it('never throw, and stand in the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseStatus(text);
        if (parsed) expect(text.slice(...parsed.span)).not.toBe('');
        for (const { span, line, status } of findStatusLines(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(line[0]);
          expect(span[1]).toBeLessThanOrEqual(line[1]);
          if (status.share !== null) expect(status.share).toBeLessThanOrEqual(1);
        }
        const dropped = readsAsNotPursued(text);
        if (dropped) expect(dropped[1]).toBeGreaterThan(dropped[0]);
      }),
      { numRuns: 1500 },
    );
  });

  it('close a row only where the status cell reads as closed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (!isClosingText(text)) return;
        expect(parseStatus(text)?.status.kind).toMatch(
          /completed|signed-off|outcome-achieved|not-pursued/,
        );
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the time that reading takes', () => {
  const all = (text: string): void => {
    for (const place of ['date-column', 'status-line', 'log'] as const) {
      parseDates(text, { place, order: null, publication: '2024-11-15', near: '2025-02-01' });
    }
    findStatusLines(text);
    parseStatus(text);
    readsAsNotPursued(text);
    isClosingText(text);
  };
  /** Microseconds of the processor: the clock would count what other programs do as well. */
  const fastest = (text: string): number => {
    let best = Infinity;
    for (let turn = 0; turn < 3; turn++) {
      const from = process.cpuUsage();
      all(text);
      const { user, system } = process.cpuUsage(from);
      best = Math.min(best, user + system);
    }
    return best;
  };

  it.each([
    ...[
      '1 ',
      '1/',
      '1. \n',
      '\nmay ',
      'not \n',
      '- ',
      ' ',
      '\n',
      'complete ',
      'to be ',
      'A',
      '31/03/2025 ',
    ],
    ...[
      'completed 31/03/2025 ',
      '1. a 2. b ',
      'within six ',
      'as per ',
      'was rejected and ',
      '24/25 ',
      "'",
      '((',
    ],
    ...['q1 - ', 'months of the ', 'no plans ', 'now 1/1/25 ', 'ongoing and ', '2025-', 'end of '],
  ])('grows with the text, not with its square: %j', (unit) => {
    const short = fastest(unit.repeat(Math.ceil(1000 / unit.length)));
    const long = fastest(unit.repeat(Math.ceil(16_000 / unit.length)));
    // Sixteen times the text: linear is about 16, quadratic 256.
    expect(long / Math.max(short, 150)).toBeLessThan(90);
  });
});
