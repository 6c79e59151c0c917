import { parseDates } from '../../../../src/core/plan/dates';

/** What a text says, read near a day (null: none is known). */
function read(text: string, near: string | null): string {
  return parseDates(text, { place: 'date-column', order: null, publication: null, near })
    .map(({ kind, precision, start, end, doubt, alternative }) =>
      [kind, precision, start, end, doubt, alternative && `or ${alternative}`]
        .filter(Boolean)
        .join(' '),
    )
    .join('; ');
}

describe('the year that a date means', () => {
  it.each([
    ['31/03/79', 'day day 2079-03-31 2079-03-31'],
    ['31/03/80', 'day day 1980-03-31 1980-03-31 implausible-year'],
    ['31/03/1990', 'day day 1990-03-31 1990-03-31'],
    ['31/03/1989', 'day day 1989-03-31 1989-03-31 implausible-year'],
    ['31/03/2100', 'day day 2100-03-31 2100-03-31'],
    ['31/03/2101', 'day day 2101-03-31 2101-03-31 implausible-year'],
    ['32/12/2025', 'day day impossible-date or 2025-12-31'],
    ['32/01/2025', 'day day impossible-date or 2025-01-31'],
    ['31/13/2025', 'day day impossible-date'],
    ['32/00/2025', 'day day impossible-date'],
    ['2025/26', 'financial-year year 2025-04-01 2026-03-31'],
    ['Q3 2025/26', 'quarter quarter 2025-10-01 2025-12-31'],
    ['Q1 2025', 'quarter quarter 2025-01-01 2025-03-31 inferred or 2025-06-30'],
  ])('%j', (text, expected) => {
    expect(read(text, null)).toBe(expected);
  });

  it.each([
    // The one that lies nearest.
    ['31 January', '2025-11-01', 'day day 2026-01-31 2026-01-31 no-year'],
    ['31 January', '2025-06-01', 'day day 2025-01-31 2025-01-31 no-year'],
    ['30 November', '2025-02-01', 'day day 2024-11-30 2024-11-30 no-year'],
    ['31 June', '2025-11-01', 'day day impossible-date or 2025-06-30'],
    ['31 June', null, 'day day impossible-date'],
    ['29 February', null, 'day day no-year'],
    ['31 January', null, 'day day no-year'],
    // As near before as after: the year of the day itself.
    ['2 July', '2025-01-01', 'day day 2025-07-02 2025-07-02 no-year'],
  ])('%j near %s', (text, near, expected) => {
    expect(read(text, near)).toBe(expected);
  });

  it.each([
    [
      'by the end of the financial year',
      '2025-03-31',
      'financial-year year 2024-04-01 2025-03-31 no-year',
    ],
    [
      'by the end of the financial year',
      '2025-04-01',
      'financial-year year 2025-04-01 2026-03-31 no-year',
    ],
    [
      'by the end of the financial year',
      '2025-12-31',
      'financial-year year 2025-04-01 2026-03-31 no-year',
    ],
    [
      'by end of next financial year',
      '2025-12-31',
      'financial-year year 2026-04-01 2027-03-31 no-year',
    ],
    ['by the end of the year', '2025-12-31', 'year year 2025-01-01 2025-12-31 no-year'],
    ['by the end of the year', '2026-01-01', 'year year 2026-01-01 2026-12-31 no-year'],
    ['end of the academic year', '2025-09-01', 'year year 2025-09-01 2026-08-31 no-year'],
    ['end of the academic year', '2025-08-31', 'year year 2024-09-01 2025-08-31 no-year'],
    ['by the end of the financial year', null, 'financial-year year no-year'],
    ['by the end of the year', null, 'year year no-year'],
  ])('%j near %s', (text, near, expected) => {
    expect(read(text, near)).toBe(expected);
  });
});

describe('Easter', () => {
  it.each([
    ['2000', '2000-04-23'],
    ['2008', '2008-03-23'],
    ['2011', '2011-04-24'],
    ['2016', '2016-03-27'],
    ['2018', '2018-04-01'],
    ['2019', '2019-04-21'],
    ['2024', '2024-03-31'],
    ['2038', '2038-04-25'],
    // The two exceptions of the reckoning.
    ['2049', '2049-04-18'],
    ['2076', '2076-04-19'],
    ['2100', '2100-03-28'],
  ])('%s', (year, day) => {
    expect(read(`Easter ${year}`, null)).toBe(`day day ${day} ${day}`);
  });
});

describe('a part of a period', () => {
  it.each([
    ['early 2025', 'year year 2025-01-01 2025-03-31 inferred'],
    ['mid 2025', 'year year 2025-01-01 2025-06-30 inferred'],
    ['early March 2025', 'month month 2025-03-01 2025-03-10 inferred'],
    ['early in April 2025', 'month month 2025-04-01 2025-04-10 inferred'],
    ['mid April 2025', 'month month 2025-04-01 2025-04-15 inferred'],
    ['beginning of 2025/26', 'financial-year year 2025-04-01 2025-06-30 inferred'],
    ['early summer 2025', 'season season 2025-06-01 2025-06-30 inferred'],
    ['late March 2025', 'month month 2025-03-01 2025-03-31'],
    ['latter part of 2025', 'year year 2025-01-01 2025-12-31'],
    ['close  of March 2025', 'month month 2025-03-01 2025-03-31'],
    ['mid Q1 2025', 'quarter quarter 2025-01-01 2025-02-14 inferred or 2025-06-30'],
    // No day has a beginning.
    ['early 12 March 2025', 'day day 2025-03-12 2025-03-12'],
    ['early June', 'month month no-year'],
    ['early TBC', 'none'],
    ['week ending 16 May 2025', 'span day 2025-05-10 2025-05-16'],
    ['w/e: 16/05/2025', 'span day 2025-05-10 2025-05-16'],
    ['week ending March 2025', 'month month 2025-03-01 2025-03-31'],
    ['week ending 31/06/2025', 'day day impossible-date or 2025-06-30'],
    ['Friday 16 May 2025', 'day day 2025-05-16 2025-05-16'],
  ])('%j', (text, expected) => {
    expect(read(text, null)).toBe(expected);
  });

  it('is part of the date\u2019s words', () => {
    const words = (text: string): string[] =>
      parseDates(text, { place: 'date-column', order: null, publication: null, near: null }).map(
        (date) => date.text,
      );
    expect(words('Training by early  in March 2025')).toEqual(['early  in March 2025']);
    expect(words('Friday, 16 May 2025 or Monday 19 May 2025')).toEqual([
      'Friday, 16 May 2025',
      'Monday 19 May 2025',
    ]);
    expect(words('early 12 March 2025')).toEqual(['12 March 2025']);
    expect(words('Training yearly March 2025')).toEqual(['yearly', 'March 2025'].slice(-1));
  });
});
