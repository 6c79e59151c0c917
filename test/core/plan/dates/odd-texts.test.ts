import { dayMonthEvidence, parseDates, shownOrders } from '../../../../src/core/plan/dates';
import { fold } from '../../../../src/core/plan/dates/fold';
import { column } from './date-column';

function ends(text: string, context = column): string[] {
  return parseDates(text, context).map(({ text: words, end }) => `${words} = ${end}`);
}

describe('letters, quotes, dashes and spaces of other kinds', () => {
  it.each([
    ['31 March', '31 march'],
    ['31\u00a0March\u20092025', '31 march 2025'],
    ['2024\u20132025 \u2014 done', '2024-2025 - done'],
    ['March \u201925', "march '25"],
    ['\u201cMarch\u201d', '"march"'],
    ['\u2022 March\rApril', '* march\napril'],
    ['March \u2192 April', 'march > april'],
    ['31\u204403', '31/03'],
    // A letter that would be two in lower case, or another at a word's end, keeps its place.
    ['\u0130 31\u2013March', '\u0130 31-march'],
    ['\u03a3\u03a3 MARCH', '\u03c3\u03c3 march'],
    ['\u00c9T\u00c9', '\u00e9t\u00e9'],
    // UTF-8 that was read as Windows-1252.
    ['2017â€“2018', '2017 - 2018'],
    ['2017â€”2018â€“2019', '2017 - 2018 - 2019'],
    ['Marchâ€™25', "march  '25"],
    ['31Â March ofÂ 2025Â', '31  march of  2025 '],
    ['Âge', 'âge'],
  ])('%j is compared as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(folded).toHaveLength(text.length);
  });

  it('and the words are given as they stand', () => {
    expect(ends('\u0130nci: 31\u00a0MARCH 2025 \u2013 done')).toEqual([
      '31\u00a0MARCH 2025 = 2025-03-31',
    ]);
  });
});

describe('words that were run together', () => {
  it.each([
    ['SeniorLeadershipMarch 2025', ['March 2025 = 2025-03-31']],
    ['auditJUNE 2025', ['JUNE 2025 = 2025-06-30']],
    ['byApril 2025', ['April 2025 = 2025-04-30']],
    ['viaApril 2025', ['April 2025 = 2025-04-30']],
    ['viaMay 2025', ['May 2025 = 2025-05-31']],
    ['By31 March 2025', ['31 March 2025 = 2025-03-31']],
    ['By31/12/2016', ['31/12/2016 = 2016-12-31']],
    ['By1/3/25', ['1/3/25 = 2025-03-01']],
    ['By31/3/25 and on5 June', ['31/3/25 = 2025-03-31']],
    ['AUDITJUNE 2025', []],
    ['auditjune 2025', []],
    ['auditjune 2025 of SeniorLeadership', []],
    ['Audit{June 2025', ['June 2025 = 2025-06-30']],
  ])('%j', (text, expected) => {
    expect(ends(text)).toEqual(expected);
  });
});

describe('figures that belong to something else', () => {
  it.each([
    // A reference's, before a month.
    ['R1 March 2025', ['March 2025 = 2025-03-31']],
    ['A12 March 2025', ['March 2025 = 2025-03-31']],
    ['Form7 June', []],
    ['Section 5.12 March 2025', ['March 2025 = 2025-03-31']],
    ['Section 5-12 March 2025', ['5-12 March 2025 = 2025-03-12']],
    ['At 10:30 June 2025', ['June 2025 = 2025-06-30']],
    ['Ref 1,200 March 2025', ['March 2025 = 2025-03-31']],
    ['\u00a331 March 2025', ['March 2025 = 2025-03-31']],
    ['$31 March 2025', ['March 2025 = 2025-03-31']],
    ['#31 March 2025', ['March 2025 = 2025-03-31']],
    // These are dates.
    ['Ref 2 31 March 2025', ['31 March 2025 = 2025-03-31']],
    ['Ref 2: 31 March 2025', ['31 March 2025 = 2025-03-31']],
    ['Ref:31 March 2025', ['31 March 2025 = 2025-03-31']],
    ['31/03/2025,30/06/2025', ['31/03/2025 = 2025-03-31', '30/06/2025 = 2025-06-30']],
    ['Stage 3.March 2025', ['March 2025 = 2025-03-31']],
    ['9. March 10. April', ['March = 2025-03-31', 'April = 2025-04-30']],
  ])('%j', (text, expected) => {
    expect(ends(text)).toEqual(expected);
  });
});

describe('the longest words that make a date are read', () => {
  it.each([
    ['March or April', ['March or April = 2025-04-30']],
    ['Q1 or Q2 2025', ['Q1 or Q2 2025 = 2025-06-30']],
    ['first week of April then', ['first week of April = 2025-04-07']],
    ['3 months from publication of the report', ['3 months from publication of the report = null']],
  ])('%j', (text, expected) => {
    expect(ends(text)).toEqual(expected);
  });
});

describe('nothing where a date should be', () => {
  it.each(['-', ' \u2013 ', '?', '??', '...', '_____', '.', '\n-\n', 'n/a', 'NA', 'N/A'])(
    '%j in a date column is a placeholder',
    (text) => {
      const shown = text.trim();
      const start = text.indexOf(shown);
      expect(parseDates(text, column)).toEqual([
        {
          kind: 'none',
          start: null,
          end: null,
          precision: null,
          role: null,
          text: shown,
          span: [start, start + shown.length],
        },
      ]);
      expect(parseDates(text, { ...column, place: 'status-line' })).toEqual([]);
    },
  );

  it.each(['ok', '-x', 'x-', '', '- -', '='])('%j is no placeholder', (text) => {
    expect(parseDates(text, column)).toEqual([]);
  });
});

describe('long texts', () => {
  it('are read to the end of what a cell can hold', () => {
    const filling = '. '.repeat(16_377);
    expect(ends(`${filling} 31/03/2025`)).toEqual(['31/03/2025 = 2025-03-31']);
    expect(ends(`${filling}${filling} 31/03/2025`)).toEqual([]);
  });

  it('keep their last dates, though many of their words open none', () => {
    // Each word may open a date and mostly does not.
    const prose =
      'Next to may be seen, last of all, within reach; second hand, early on, a first, per head. ' +
      'As far as is known 1 of 9 at 12 or q of f. ';
    const dates =
      'By March 2025, next SAB meeting and within 6 months; second quarter of 2025, 31/12/2025';
    expect(ends(`${prose.repeat(105)}\n${dates}`)).toEqual(ends(`${prose}\n${dates}`));
    expect(ends(dates)).toHaveLength(4);
  });
});

describe('the order of day and month that a column shows', () => {
  it.each([
    [['31 / 12 / 2016'], 'day-first'],
    [['due 31.12.16', 'none'], 'day-first'],
    [['12-31-2016 and 12-30-2017', '04/03/2020'], null],
    [['12/31/2016', '1/30/2017'], 'month-first'],
    // A date of both kinds in one text shows nothing.
    [['31/12/2016 or 12/31/2016'], null],
    // No dates: a long number, a reference, three parts too many, a price.
    [['31/12/20161'], null],
    [['1.31.12.16'], null],
    [['31 December 2016'], null],
    [['31/13/2016'], null],
    [[], null],
  ])('%j: %s', (texts, order) => {
    expect(dayMonthEvidence(() => shownOrders(texts))).toBe(order);
  });

  it('decides an ambiguous date of the same text', () => {
    expect(parseDates('31/12/2016, 04/03/2020', column).map(({ doubt }) => doubt)).toEqual([
      undefined,
      undefined,
    ]);
    expect(parseDates('12/31/2016, 04/03/2020', column).map(({ doubt }) => doubt)).toEqual([
      'inferred',
      'ambiguous-day-month',
    ]);
  });
});
