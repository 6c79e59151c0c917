import type { DateContext, DateExpression } from '../../../../src/core/plan/date-expression';
import { parseDates } from '../../../../src/core/plan/dates';

/** A date column of a plan that is read near February 2025; its report was published in November 2024. */
const column: DateContext = {
  place: 'date-column',
  order: null,
  publication: '2024-11-15',
  near: '2025-02-01',
};

/** What the words are, the days they cover, why they are doubted and what else they may mean. */
function brief({ kind, precision, start, end, doubt, alternative }: DateExpression): string {
  return [
    kind,
    precision !== null && precision !== kind && `by ${precision}`,
    end === null ? 'no end' : start === end ? end : `${start} to ${end}`,
    doubt,
    alternative && `or ${alternative}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function read(text: string, context: Partial<DateContext> = {}): string[] {
  return parseDates(text, { ...column, ...context }).map(brief);
}

describe('a month in Welsh', () => {
  it.each([
    ['Ionawr', '01'],
    ['Chwefror', '02'],
    ['Mawrth', '03'],
    ['Ebrill', '04'],
    ['Mai', '05'],
    ['Mehefin', '06'],
    ['Gorffennaf', '07'],
    ['Awst', '08'],
    ['Medi', '09'],
    ['Hydref', '10'],
    ['Tachwedd', '11'],
    ['Rhagfyr', '12'],
  ])('12 %s 2025', (month, number) => {
    expect(read(`12 ${month} 2025`)).toEqual([`day 2025-${number}-12`]);
  });
});

describe('a year of two figures', () => {
  it.each<[string, string[]]>([
    ['4 Nov 24: form drafted', ['day 2024-11-04']],
    ['4.11.24: form drafted', ['day 2024-11-04 ambiguous-day-month or 2024-04-11']],
    ['Nov 24: form drafted', ['month 2024-11-01 to 2024-11-30']],
    ['Nov-24: form drafted', ['month 2024-11-01 to 2024-11-30 mangled-date or 2024-11-24']],
    // Figures that say how many, or the time, are none.
    ['4 Nov 12:30', ['day 2024-11-04 no-year']],
    ['Nov 24%', []],
  ])('may stand before a colon, %j', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('a month, as plans write it', () => {
  it.each([
    ['March 2025', 'month 2025-03-01 to 2025-03-31'],
    ['2025 March', 'month 2025-03-01 to 2025-03-31'],
    ['03/2025', 'month 2025-03-01 to 2025-03-31'],
    ['3/2025', 'month 2025-03-01 to 2025-03-31'],
    ['1/2025', 'month 2025-01-01 to 2025-01-31'],
    ['12/2025', 'month 2025-12-01 to 2025-12-31'],
    ['3.2025', 'month 2025-03-01 to 2025-03-31'],
    ['by 03/2025 all staff', 'month 2025-03-01 to 2025-03-31'],
    ['2025-03', 'month 2025-03-01 to 2025-03-31'],
    ['2025/12', 'month 2025-12-01 to 2025-12-31'],
    ['2025/01', 'month 2025-01-01 to 2025-01-31'],
    ['June 25', 'month 2025-06-01 to 2025-06-30'],
    ['Sept 08', 'month 2008-09-01 to 2008-09-30'],
    ['March 00', 'month 2000-03-01 to 2000-03-31'],
    ["March '31", 'month 2031-03-01 to 2031-03-31'],
    ["March '99", 'month 1999-03-01 to 1999-03-31'],
    ['May 25', 'month 2025-05-01 to 2025-05-31'],
    ['may 25', 'month 2025-05-01 to 2025-05-31'],
    ['By May 25 all staff', 'month 2025-05-01 to 2025-05-31'],
    ['staff May 25 agree', 'month 2025-05-01 to 2025-05-31'],
    ['by the end of May', 'month 2025-05-01 to 2025-05-31 no-year'],
    ['October half term 2025', 'month 2025-10-01 to 2025-10-31'],
    ['October half term', 'month 2024-10-01 to 2024-10-31 no-year'],
    ['first week of April 2025', 'span by day 2025-04-01 to 2025-04-07 inferred'],
    ['first week of April', 'span by day 2025-04-01 to 2025-04-07 no-year'],
    ['second week of May 2025', 'span by day 2025-05-08 to 2025-05-14 inferred'],
    ['third week in June 2025', 'span by day 2025-06-15 to 2025-06-21 inferred'],
    ['fourth week of March 2025', 'span by day 2025-03-25 to 2025-03-31 inferred'],
    ['4th week of February 2025', 'span by day 2025-02-22 to 2025-02-28 inferred'],
    ['final week of June 2025', 'span by day 2025-06-24 to 2025-06-30 inferred'],
    ['first fortnight of May 2025', 'span by day 2025-05-01 to 2025-05-14 inferred'],
    ['second fortnight of May 2025', 'span by day 2025-05-18 to 2025-05-31 inferred'],
    ['first half of May 2025', 'span by day 2025-05-01 to 2025-05-15 inferred'],
    ['second half of February 2025', 'span by day 2025-02-16 to 2025-02-28 inferred'],
    ['second half of May 2025', 'span by day 2025-05-16 to 2025-05-31 inferred'],
  ])('%j is %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a month and a number that may be a day', () => {
  it.each([
    // Excel shows a month and a day that it took for one alike.
    ['Jun-25', 'month 2025-06-01 to 2025-06-30 mangled-date or 2025-06-25'],
    ['Jun-12', 'month 2012-06-01 to 2012-06-30 mangled-date or 2025-06-12'],
    ['June-25', 'month 2025-06-01 to 2025-06-30'],
    ['June 31', 'month 2031-06-01 to 2031-06-30'],
    ['March 99', 'month 1999-03-01 to 1999-03-31'],
    // No plan reaches so far: it is a day.
    ['March 31', 'day 2025-03-31 no-year or 2031-03-31'],
    // It may reach so far.
    ['March 30', 'month 2030-03-01 to 2030-03-31'],
    ['March 29', 'month 2029-03-01 to 2029-03-31'],
    // More than ten years back it may be a day as well.
    ['March 14', 'month 2014-03-01 to 2014-03-31 inferred or 2025-03-14'],
    ['March 12', 'month 2012-03-01 to 2012-03-31 inferred or 2025-03-12'],
    ['March 15', 'month 2015-03-01 to 2015-03-31'],
    ['March 09', 'month 2009-03-01 to 2009-03-31'],
  ])('%j is %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("such a number where nothing tells the plan's time", () => {
  it.each([
    ['Jun-25', 'month 2025-06-01 to 2025-06-30 mangled-date'],
    ['March 31', 'month 2031-03-01 to 2031-03-31'],
    ['March 14', 'month 2014-03-01 to 2014-03-31'],
  ])('%j is %j', (text, ...expected) => {
    expect(read(text, { near: null })).toEqual(expected);
  });
});

describe('months of a year', () => {
  it.each([
    ['June/July 2025', 'span by month 2025-06-01 to 2025-07-31'],
    ['Aug-Sept 2025', 'span by month 2025-08-01 to 2025-09-30'],
    ['Jan, Feb and March 2025', 'span by month 2025-01-01 to 2025-03-31'],
    ['Dec/Jan 2024', 'span by month 2023-12-01 to 2024-01-31'],
    ['March-March 2025', 'span by month 2025-03-01 to 2025-03-31'],
    ['November to January', 'span by month 2024-11-01 to 2025-01-31 no-year'],
    ['July and August', 'span by month 2024-07-01 to 2024-08-31 no-year'],
    ['June until July', 'span by month 2025-06-01 to 2025-07-31 no-year'],
    ['by June or July', 'span by month 2025-06-01 to 2025-07-31 no-year'],
  ])('%j is %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a season or a term', () => {
  it.each([
    ['spring 2025', 'season 2025-03-01 to 2025-05-31'],
    ['winter 2025', 'season 2025-12-01 to 2026-02-28 inferred or 2025-02-28'],
    ['spring 2024/25', 'season 2025-03-01 to 2025-05-31'],
    ['summer 2024/25', 'season 2025-06-01 to 2025-08-31'],
    ['autumn 2024/25', 'season 2024-09-01 to 2024-11-30'],
    ['winter 2024/25', 'season 2024-12-01 to 2025-02-28'],
    ['winter 24-25', 'season 2024-12-01 to 2025-02-28'],
    ['spring/summer 2025', 'span by season 2025-03-01 to 2025-08-31'],
    ['spring and autumn 2025', 'span by season 2025-03-01 to 2025-11-30'],
    ['autumn or winter 2025', 'span by season 2025-09-01 to 2026-02-28'],
    ['autumn/spring 2025', 'span by season 2024-09-01 to 2025-05-31'],
    ['Winter', 'season 2024-12-01 to 2025-02-28 no-year'],
    ['by the summer', 'season 2024-06-01 to 2024-08-31 no-year'],
    ['Autumn term 2025', 'season 2025-09-01 to 2025-12-31'],
    ['Summer term 2025', 'season 2025-04-01 to 2025-07-31'],
    ['Spring term', 'season 2025-01-01 to 2025-03-31 no-year'],
    ['Autumn term 2024/25', 'season 2024-09-01 to 2024-12-31'],
    ['Winter term 2024/25', 'season 2024-09-01 to 2024-12-31'],
    ['Spring term 2024/25', 'season 2025-01-01 to 2025-03-31'],
    ['Summer term 2024-25', 'season 2025-04-01 to 2025-07-31'],
    ['Easter term 2025/26', 'season 2026-01-01 to 2026-03-31'],
    ['academic year 2024/25', 'year 2024-09-01 to 2025-08-31'],
    ['2024-25 school year', 'year 2024-09-01 to 2025-08-31'],
    ['academic year 2025', 'year 2024-09-01 to 2025-08-31 inferred or 2026-08-31'],
    ['end of the school year', 'year 2024-09-01 to 2025-08-31 no-year'],
  ])('%j is %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a quarter or a half', () => {
  it.each([
    ['Q1 2025', 'quarter 2025-01-01 to 2025-03-31 inferred or 2025-06-30'],
    ['Quarter four 2025', 'quarter 2025-10-01 to 2025-12-31 inferred or 2026-03-31'],
    ['third quarter of 2025', 'quarter 2025-07-01 to 2025-09-30 inferred or 2025-12-31'],
    ['last quarter of 2025', 'quarter 2025-10-01 to 2025-12-31 inferred or 2026-03-31'],
    ['2025 Q1', 'quarter 2025-01-01 to 2025-03-31 inferred or 2025-06-30'],
    ['Q1 2025/26', 'quarter 2025-04-01 to 2025-06-30'],
    ['Qtr. 2 25/26', 'quarter 2025-07-01 to 2025-09-30'],
    ['4th qtr 2024/25', 'quarter 2025-01-01 to 2025-03-31'],
    ['Q2 of the financial year 2025/26', 'quarter 2025-07-01 to 2025-09-30'],
    ['Q2 FY2026', 'quarter 2025-07-01 to 2025-09-30 inferred or 2026-09-30'],
    ['2025-26 Q2', 'quarter 2025-07-01 to 2025-09-30'],
    ['FY2025-26 Q1', 'quarter 2025-04-01 to 2025-06-30'],
    ['Q4', 'quarter 2025-01-01 to 2025-03-31 no-year'],
    ['Q1/Q2 2025', 'span by quarter 2025-01-01 to 2025-06-30'],
    ['Q1-Q3 2025', 'span by quarter 2025-01-01 to 2025-09-30'],
    ['Q3-4 2025', 'span by quarter 2025-07-01 to 2025-12-31'],
    ['Q1 to Q2 2025/26', 'span by quarter 2025-04-01 to 2025-09-30'],
    ['Q3-4 2025/26', 'span by quarter 2025-10-01 to 2026-03-31'],
    ['Q2/Q2 2025', 'span by quarter 2025-04-01 to 2025-06-30'],
    ['H1 2025', 'span by month 2025-01-01 to 2025-06-30'],
    ['H2 2025', 'span by month 2025-07-01 to 2025-12-31'],
    ['1st half of 2025', 'span by month 2025-01-01 to 2025-06-30'],
    ['second half of 2025', 'span by month 2025-07-01 to 2025-12-31'],
    ['latter half of 2025', 'span by month 2025-07-01 to 2025-12-31'],
    ['H1 2025/26', 'span by month 2025-04-01 to 2025-09-30'],
    ['second half of 2025/26', 'span by month 2025-10-01 to 2026-03-31'],
    ['H2 FY25/26', 'span by month 2025-10-01 to 2026-03-31'],
  ])('%j is %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a year or years', () => {
  it.each([
    ['2026', 'year 2026-01-01 to 2026-12-31'],
    ['during 2025', 'year 2025-01-01 to 2025-12-31'],
    ['calendar year 2025', 'year 2025-01-01 to 2025-12-31'],
    ['2025 calendar year', 'year 2025-01-01 to 2025-12-31'],
    ['end of the year', 'year 2025-01-01 to 2025-12-31 no-year'],
    ['year end 2025', 'day 2025-12-31 inferred or 2025-03-31'],
    ['year end 24/25', 'financial-year by year 2024-04-01 to 2025-03-31'],
    ['year-end', 'day 2025-12-31 no-year or 2025-03-31'],
    ['2024/25', 'financial-year by year 2024-04-01 to 2025-03-31'],
    ['2024-2025', 'financial-year by year 2024-04-01 to 2025-03-31'],
    ['2009/10', 'financial-year by year 2009-04-01 to 2010-03-31'],
    ['1999/00', 'financial-year by year 1999-04-01 to 2000-03-31'],
    ['24/25', 'financial-year by year 2024-04-01 to 2025-03-31'],
    ['99/00', 'financial-year by year 1999-04-01 to 2000-03-31'],
    ['2024/25 financial year', 'financial-year by year 2024-04-01 to 2025-03-31'],
    ['financial year 2023 to 2024', 'financial-year by year 2023-04-01 to 2024-03-31'],
    ['financial year 23 / 24', 'financial-year by year 2023-04-01 to 2024-03-31'],
    ['financial year ending March 2026', 'financial-year by year 2025-04-01 to 2026-03-31'],
    ['financial year ending 31 March 2026', 'financial-year by year 2025-04-01 to 2026-03-31'],
    ['municipal year ending May 2026', 'financial-year by year 2025-06-01 to 2026-05-31'],
    ['FY2025', 'financial-year by year 2024-04-01 to 2025-03-31 inferred or 2026-03-31'],
    ['financial year', 'financial-year by year 2024-04-01 to 2025-03-31 no-year'],
    ['next financial year', 'financial-year by year 2025-04-01 to 2026-03-31 no-year'],
    ['2024-2027', 'span by year 2024-01-01 to 2027-12-31 inferred or 2027-03-31'],
    ['2024-27', 'span by year 2024-01-01 to 2027-12-31 inferred or 2027-03-31'],
    ['2017-2037', 'span by year 2017-01-01 to 2037-12-31 inferred or 2037-03-31'],
  ])('%j is %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('days of a month, a week', () => {
  it.each([
    ['1-5 March 2025', 'span by day 2025-03-01 to 2025-03-05'],
    ['3, 10 & 17 June 2025', 'span by day 2025-06-03 to 2025-06-17'],
    ['5-5 March 2025', 'span by day 2025-03-05'],
    ['30-31 June 2025', 'span by day no end impossible-date or 2025-06-30'],
    ['31 and 32 March 2025', 'span by day no end impossible-date or 2025-03-31'],
    ['5-3 March 2025', 'day 2025-03-03'],
    ['5 and 6 May', 'span by day 2025-05-05 to 2025-05-06 no-year'],
    ['19-23/1/2018', 'span by day 2018-01-19 to 2018-01-23'],
    ['19 - 23/12/2018', 'span by day 2018-12-19 to 2018-12-23'],
    ['w/c 12 May 2025', 'span by day 2025-05-12 to 2025-05-18'],
    ['w/c 12 May', 'span by day 2025-05-12 to 2025-05-18 no-year'],
    ['w/c 5/1/2025', 'span by day 2025-01-05 to 2025-01-11'],
    ['w/b 8/12/25', 'span by day 2025-12-08 to 2025-12-14'],
    ['week commencing 31 June 2025', 'day no end impossible-date or 2025-06-30'],
  ])('%j is %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a day in figures', () => {
  it.each([
    ['31/12/2025', 'day 2025-12-31'],
    ['5/6/2025', 'day 2025-06-05 ambiguous-day-month or 2025-05-06'],
    ['5/5/2025', 'day 2025-05-05'],
    ['2/13/2025', 'day 2025-02-13 inferred'],
    ['31/2/2025', 'day no end impossible-date or 2025-02-28'],
    ['2/31/2025', 'day no end impossible-date or 2025-02-28'],
    ['31/13/2025', 'day no end impossible-date'],
    ['13/31/2025', 'day no end impossible-date'],
    ['45/12/2025', 'day no end impossible-date or 2025-12-31'],
    ['12/45/2025', 'day no end impossible-date or 2025-12-31'],
    ['6/45/2025', 'day no end impossible-date or 2025-06-30'],
    ['45/45/2025', 'day no end impossible-date'],
    ['13/2/1850', 'day 1850-02-13 implausible-year'],
    ['2/13/1850', 'day 1850-02-13 implausible-year'],
    ['20250331', 'day 2025-03-31'],
    ['19900101', 'day 1990-01-01'],
    ['21001231', 'day 2100-12-31'],
    ['31032025', 'day 2025-03-31'],
    ['01011990', 'day 1990-01-01'],
    ['31122100', 'day 2100-12-31'],
    ['31/3', 'day 2025-03-31 no-year'],
    ['31.03', 'day 2025-03-31 no-year'],
    ['31/12', 'day 2024-12-31 no-year'],
    ['5/12', 'day 2024-12-05 no-year or 2024-05-12'],
    ['2025-03-31T12:30:00Z', 'day 2025-03-31'],
    // What a sheet shows of an empty date, and what was left to fill in.
    ['01/01/1900', 'none no end'],
    ['1/13/1900', 'none no end'],
    ['00/01/1900', 'none no end'],
    ['00/00/0000', 'none no end'],
    ['00/00/00', 'none no end'],
    ['00/03/2025', 'day no end impossible-date or 2025-03-31'],
  ])('%j is %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a day in figures where the column shows the month first', () => {
  it.each([
    ['5/6/2025', 'day 2025-05-06'],
    ['12/31/2025', 'day 2025-12-31'],
    ['31/12/2025', 'day 2025-12-31'],
    ['2/13/1850', 'day 1850-02-13 implausible-year'],
  ])('%j is %j', (text, ...expected) => {
    expect(read(text, { order: 'month-first' })).toEqual(expected);
  });
});

describe('a feast or a last day', () => {
  it.each([
    ['Christmas 2025', 'day 2025-12-25'],
    ['xmas 25', 'day 2025-12-25'],
    ['Christmas', 'day 2024-12-25 no-year'],
    ['New Year 2026', 'day 2026-01-01'],
    ['by New Year', 'day 2025-01-01 no-year'],
    ['Easter 2000', 'day 2000-04-23'],
    ['Easter 2024', 'day 2024-03-31'],
    ['Easter 2025', 'day 2025-04-20'],
    ['Easter', 'day 2025-04-20 no-year'],
    ['last day of February 2024', 'day 2024-02-29'],
    ['last working day of August 2025', 'day 2025-08-29'],
    ['last working day of May 2025', 'day 2025-05-30'],
    ['last working day of May 2026', 'day 2026-05-29'],
    ['last  working day of May 2026', 'day 2026-05-29'],
    ['last working day in June 2025', 'day 2025-06-30'],
    ['The last working group meets on the last day of May 2026', 'day 2026-05-31'],
  ])('%j is %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a length of time, the report published on 15 November 2024', () => {
  it.each([
    ['within 24 hours', 'relative by day 2024-11-15 to 2024-11-16 inferred'],
    ['within 36 hours', 'relative by day 2024-11-15 to 2024-11-17 inferred'],
    ['within 48 hrs of publication', 'relative by day 2024-11-15 to 2024-11-17'],
    ['within 10 working days', 'relative by day 2024-11-15 to 2024-11-29 inferred'],
    ['within 5 business days', 'relative by day 2024-11-15 to 2024-11-22 inferred'],
    ['within 30 days', 'relative by day 2024-11-15 to 2024-12-15 inferred'],
    ['within 10 calendar days', 'relative by day 2024-11-15 to 2024-11-25 inferred'],
    ['within 6 weeks', 'relative by day 2024-11-15 to 2024-12-27 inferred'],
    ['within a fortnight', 'relative by day 2024-11-15 to 2024-11-29 inferred'],
    ['in 2 fortnights', 'relative by day 2024-11-15 to 2024-12-13 inferred'],
    ['within two quarters', 'relative by day 2024-11-15 to 2025-05-15 inferred'],
    ['within 2 terms', 'relative by day 2024-11-15 to 2025-05-15 inferred'],
    ['within 2 years', 'relative by day 2024-11-15 to 2026-11-15 inferred'],
    ['within a year', 'relative by day 2024-11-15 to 2025-11-15 inferred'],
    ['within 3 months', 'relative by day 2024-11-15 to 2025-02-15 inferred'],
    ['in the next 3 calendar months', 'relative by day 2024-11-15 to 2025-02-15 inferred'],
    ['up to 3 months', 'relative by day 2024-11-15 to 2025-02-15 inferred'],
    ['maximum 3 months', 'relative by day 2024-11-15 to 2025-02-15 inferred'],
    ['max 6 weeks', 'relative by day 2024-11-15 to 2024-12-27 inferred'],
    ['3-6 months', 'relative by day 2024-11-15 to 2025-05-15 inferred'],
    ['six-nine months', 'relative by day 2024-11-15 to 2025-08-15 inferred'],
    ['twelve (12) months', 'relative by day 2024-11-15 to 2025-11-15 inferred'],
    ["in six months' time", 'relative by day 2024-11-15 to 2025-05-15 inferred'],
    ["in six month's time", 'relative by day 2024-11-15 to 2025-05-15 inferred'],
    ['6m', 'relative by day 2024-11-15 to 2025-05-15 inferred'],
    ['2/52', 'relative by day 2024-11-15 to 2024-11-29 inferred'],
    // Numbers in words are read whole.
    ['fourteen days', 'relative by day 2024-11-15 to 2024-11-29 inferred'],
    ['twenty-four months', 'relative by day 2024-11-15 to 2026-11-15 inferred'],
    ['twenty four months', 'relative by day 2024-11-15 to 2026-11-15 inferred'],
    ['within thirty-six months', 'relative by day 2024-11-15 to 2027-11-15 inferred'],
    ['within forty-eight hours', 'relative by day 2024-11-15 to 2024-11-17 inferred'],
    ['fifty-six days', 'relative by day 2024-11-15 to 2025-01-10 inferred'],
    ['within thirty to sixty days', 'relative by day 2024-11-15 to 2025-01-14 inferred'],
    ['twenty-four to thirty-six months', 'relative by day 2024-11-15 to 2027-11-15 inferred'],
    // From the publication or from what the plan cannot place.
    ['within 3 months of the review', 'relative by day 2024-11-15 to 2025-02-15'],
    ['within 3 months from today', 'relative by day 2024-11-15 to 2025-02-15'],
    ['within 3 months of this date', 'relative by day 2024-11-15 to 2025-02-15'],
    ['3 months from publication', 'relative by day 2024-11-15 to 2025-02-15'],
    ['three months on from publication', 'relative by day 2024-11-15 to 2025-02-15'],
    ['6 months of publication', 'relative by day 2024-11-15 to 2025-05-15'],
    ['within 3 months of sign-off', 'relative no end needs-anchor'],
    ['8 weeks after appointment', 'relative no end needs-anchor'],
    ['a further 3 months', 'relative no end needs-anchor'],
    ['for another 6 weeks', 'relative no end needs-anchor'],
    ['Further work in 6 weeks', 'relative by day 2024-11-15 to 2024-12-27 inferred'],
    ['On publication', 'relative by day 2024-11-15'],
    ['Publication + 3 months', 'relative by day 2024-11-15 to 2025-02-15'],
    ['medium term', 'relative no end needs-anchor'],
    ['end of the month', 'relative no end needs-anchor'],
    ['next year', 'relative no end needs-anchor'],
    // From a day of its own.
    ['3 months from 1 April 2025', 'relative by day 2025-04-01 to 2025-07-01'],
    ['3 months  from the 1 April 2025', 'relative by day 2025-04-01 to 2025-07-01'],
    ['3 months on from 1 April 2025', 'relative by day 2025-04-01 to 2025-07-01'],
    ['6 weeks after 1 April 2025', 'relative by day 2025-04-01 to 2025-05-13'],
    [
      'Staff are trained for 3 months from 1 April 2025',
      'relative by day 2025-04-01 to 2025-07-01',
    ],
    ['2 weeks from March 2025', 'relative by day 2025-03-31 to 2025-04-14 inferred'],
  ])('%j is %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a length of time, the report published on a Saturday', () => {
  it.each([
    ['within 1 working day', 'relative by day 2024-11-16 to 2024-11-18 inferred'],
    ['within 6 working days', 'relative by day 2024-11-16 to 2024-11-25 inferred'],
  ])('%j is %j', (text, ...expected) => {
    expect(read(text, { publication: '2024-11-16' })).toEqual(expected);
  });
});

describe('a length of time, the report not published yet', () => {
  it.each([
    ['6m', 'relative no end needs-anchor'],
    ['2/52', 'relative no end needs-anchor'],
    ['within 6 weeks', 'relative no end needs-anchor'],
    ['On publication', 'relative no end needs-anchor'],
    ['Publication + 3 months', 'relative no end needs-anchor'],
    ['immediate', 'immediate no end needs-anchor'],
  ])('%j is %j', (text, ...expected) => {
    expect(read(text, { publication: null })).toEqual(expected);
  });
});

describe('words that give no day', () => {
  it.each([
    ['Ongoing', 'open-ended no end'],
    ['Ongoing monitoring', 'open-ended no end'],
    ['the ongoing work', 'open-ended no end'],
    ['rolling programme', 'open-ended no end'],
    ['business as usual', 'open-ended no end'],
    ['until further notice', 'open-ended no end'],
    ['monthly', 'recurring no end'],
    ['Annual audit', 'recurring no end'],
    ['daily', 'recurring no end'],
    ['each quarter', 'recurring no end'],
    ['every other month', 'recurring no end'],
    ['on a regular basis', 'recurring no end'],
    ['every two months', 'recurring no end'],
    ['each third week', 'recurring no end'],
    ['6 monthly', 'recurring no end'],
    ['six-monthly', 'recurring no end'],
    ['twice a year', 'recurring no end'],
    ['three times per term', 'recurring no end'],
    ['Immediate', 'immediate by day 2024-11-15 inferred'],
    ['with immediate effect', 'immediate by day 2024-11-15 inferred'],
    ['Urgent', 'immediate by day 2024-11-15 inferred'],
    ['as soon as possible', 'immediate by day 2024-11-15 inferred'],
    ['In place', 'none no end'],
    ['already in place', 'none no end'],
    ['As 2.1 above', 'by-reference no end by-reference'],
    ['as action 3', 'by-reference no end by-reference'],
    ['As above', 'by-reference no end by-reference'],
    ['See 2.1 above', 'by-reference no end by-reference'],
    ['when the policy is agreed', 'by-reference no end by-reference'],
    ['next SAB meeting', 'by-reference no end by-reference'],
    ['by the next inspection', 'by-reference no end by-reference'],
    ['TBC', 'none no end'],
    ['t.b.c.', 'none no end'],
    ['to be confirmed', 'none no end'],
    ['date to be agreed', 'none no end'],
    ['n/a', 'none no end'],
    ['not yet known', 'none no end'],
    ['pending', 'none no end'],
    ['dd/mm/yyyy', 'none no end'],
    ['dd/mm/yy', 'none no end'],
    ['xx/xx/xx', 'none no end'],
    ['XX/03/2025', 'none no end'],
    ['Awaiting Home Office approval', 'none no end'],
    ['A.S.A.P.', 'immediate by day 2024-11-15 inferred'],
  ])('%j is %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what is no date', () => {
  it.each([
    '13/2025',
    '0/2025',
    'section 3/2025 of the code',
    'they may 25',
    'staff may 25 agree',
    '2025/13',
    '2025/00',
    '2017-2038',
    '2024-24',
    '2025-2024',
    '24/26',
    'Q2 25/27',
    'H1 25/27',
    'staff 2025',
    'by 1066',
    '1985',
    '2101',
    'the summer campaign was good',
    'in Q2 the board reviews progress',
    'staff year end',
    'the year end accounts are good',
    '19891231',
    '21010101',
    '31121989',
    '01012101',
    '20251331',
    '31132025',
    'reference 20250331 here',
    'telephone 31032025 now',
    '3.1',
    '31.3',
    '1.03',
    '32/3',
    '0/3',
    '5/0',
    '5/13',
    'section 31/3 here',
    '19-23/13/2018',
    '19-23/0/2018',
    'we 5 and 6 may see',
    'staff party at Christmas was good',
    '6 months of training',
    '3 weeks on induction',
    'work next year will be good',
    'Medium term plan agreed by staff',
    'Completed 6m of pipe',
    'staff meet monthly',
    'staff act immediately',
    'staff in immediate danger',
    'measures in place by staff',
    'staff trained as 2.1 above',
    'staff awaiting trial',
  ])('%j', (text) => {
    expect(read(text)).toEqual([]);
  });
});
