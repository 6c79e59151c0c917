import type { DateContext } from '../../../../src/core/plan/date-expression';
import { parseDates } from '../../../../src/core/plan/dates';

const column: DateContext = { place: 'date-column', order: null, publication: null, near: null };
const published: DateContext = { ...column, publication: '2024-11-15' };

/** From when to when, or what it is instead, with its doubt. */
function read(text: string, context = column): string[] {
  return parseDates(text, context).map(({ kind, start, end, doubt, alternative }) =>
    [
      start === null && end === null ? kind : `${start ?? ''}..${end ?? ''}`,
      kind === 'recurring' && start !== null && kind,
      doubt,
      alternative && `or ${alternative}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('two dates are a span', () => {
  it.each([
    ['1 April 2025 until 30 June 2025', '2025-04-01..2025-06-30'],
    ['1 April 2025 through 30 June 2025', '2025-04-01..2025-06-30'],
    ['1 April 2025 up to the 30 June 2025', '2025-04-01..2025-06-30'],
    ['1 April 2025  -  30 June 2025', '2025-04-01..2025-06-30'],
    ['1 April 2025  to  the end of June 2025', '2025-04-01..2025-06-30'],
    ['1 April to the 30 June 2025', '2025-04-01..2025-06-30'],
    ['Between 1 April 2025 and 30 June 2025', '2025-04-01..2025-06-30'],
    ['Between the 1 April 2025  and  the 30 June 2025', '2025-04-01..2025-06-30'],
    ['Work between  1 April & 30 June 2025', '2025-04-01..2025-06-30'],
    ['Q1 2025/26 / Q2 2025/26', '2025-04-01..2025-09-30'],
    ['Nov 2023/Jan 2024', '2023-11-01..2024-01-31'],
    ['spring 2025 to autumn 2025', '2025-03-01..2025-11-30'],
    ['30 Dec until 31 January 2025', '2024-12-30..2025-01-31'],
    ['early 2025 to December 2025', '2025-01-01..2025-12-31 inferred'],
    ['04/05/2025 - 06/07/2025', '2025-05-04..2025-07-06 ambiguous-day-month or 2025-06-07'],
    ['From April 2025 to March 2026', '2025-04-01..2026-03-31'],
    ['Ongoing until 31 March 2026', '2026-03-31..2026-03-31'],
    ['Ongoing up to March 2026', '2026-03-01..2026-03-31'],
    ['Ongoing, through to the 31 March 2026', '2026-03-31..2026-03-31'],
    ['Ongoing from April 2025 to March 2026', '2026-03-01..2026-03-31'],
    ['Monthly, until the 31 March 2026', '2026-03-31..2026-03-31 recurring'],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('two dates stay two', () => {
  it.each([
    ['1 April 2025 and 30 June 2025', ['2025-04-01..2025-04-01', '2025-06-30..2025-06-30']],
    ['31/03/2025 / 30/06/2025', ['2025-03-31..2025-03-31', '2025-06-30..2025-06-30']],
    ['Nov 2023 / 31 Jan 2024', ['2023-11-01..2023-11-30', '2024-01-31..2024-01-31']],
    // The first ends last, or with the other.
    ['30 June 2025 to 1 April 2025', ['2025-06-30..2025-06-30', '2025-04-01..2025-04-01']],
    ['1 April 2025 to 1 April 2025', ['2025-04-01..2025-04-01', '2025-04-01..2025-04-01']],
    // One of them is no date that exists, or none at all.
    ['31/02/2025 to 30/06/2025', ['day impossible-date or 2025-02-28', '2025-06-30..2025-06-30']],
    ['31/03/2025 to 31/06/2025', ['2025-03-31..2025-03-31', 'day impossible-date or 2025-06-30']],
    ['1 April 2025 to ongoing', ['2025-04-01..2025-04-01', 'open-ended']],
    ['Ongoing, to be reviewed March 2026', ['open-ended', '2026-03-01..2026-03-31']],
    ['Ongoing from TBC', ['open-ended', 'none']],
    ['Ongoing\nuntil 31 March 2026', ['open-ended', '2026-03-31..2026-03-31']],
    ['31 March 2025\n- 30 June 2025', ['2025-03-31..2025-03-31', '2025-06-30..2025-06-30']],
    ['1. Ongoing 2. to March 2026', ['open-ended', '2026-03-01..2026-03-31']],
    // Moved from one to the other.
    [
      'Moved from 31 March 2025 to 30 June 2025',
      ['2025-03-31..2025-03-31', '2025-06-30..2025-06-30'],
    ],
    ['April 2025 and ongoing thereafter', ['2025-04-01..2025-04-30', 'open-ended']],
    ['In between April 2025 or June 2025', ['2025-04-01..2025-04-30', '2025-06-01..2025-06-30']],
    [
      'Between meetings April 2025 and June 2025',
      ['2025-04-01..2025-04-30', '2025-06-01..2025-06-30'],
    ],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('one year for several days', () => {
  it.each([
    ['30 June and 31 July 2025', ['2025-06-30..2025-06-30', '2025-07-31..2025-07-31']],
    [
      '30 June, 31 July and by 31 August 2025',
      ['2025-06-30..2025-06-30', '2025-07-31..2025-07-31', '2025-08-31..2025-08-31'],
    ],
    ['30 Nov; 31 Dec 2025', ['2025-11-30..2025-11-30', '2025-12-31..2025-12-31']],
    ['30 Nov  /  the 31 Dec 2025', ['2025-11-30..2025-11-30', '2025-12-31..2025-12-31']],
    // Over the turn of the year, the first is of the year before.
    ['30 Dec or 31 January 2025', ['2024-12-30..2024-12-30', '2025-01-31..2025-01-31']],
    ['31 Dec and 31 December 2025', ['2025-12-31..2025-12-31', '2025-12-31..2025-12-31']],
    ['31 June and 31 July 2025', ['day impossible-date or 2025-06-30', '2025-07-31..2025-07-31']],
    // Other lines and other sentences are of other years.
    ['30 June\n31 July 2025', ['day no-year', '2025-07-31..2025-07-31']],
    ['30 June then on 31 July 2025', ['day no-year', '2025-07-31..2025-07-31']],
    ['30 June plan, 31 July 2025', ['day no-year', '2025-07-31..2025-07-31']],
    ['30 June, then 31 July 2025', ['day no-year', '2025-07-31..2025-07-31']],
    ['30 June, ongoing', ['day no-year', 'open-ended']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a date said twice is read once', () => {
  it.each([
    ['Within 6 months (by 30 June 2025)', '2025-06-30..2025-06-30'],
    ['Within 6 months\n(by 30 June 2025)', '2025-06-30..2025-06-30'],
    ['Within 6 months; by June 2025', '2025-06-01..2025-06-30'],
    ['Within 6 months that is June 2025', '2025-06-01..2025-06-30'],
    ['Immediately, no later than 30 June 2025', '2025-06-30..2025-06-30'],
    ['Immediate (i.e. 30 June 2025)', '2025-06-30..2025-06-30'],
    ['Short term - within 6 months', 'relative needs-anchor'],
    ['Q1 2025/26: April 2025 - June 2025', '2025-04-01..2025-06-30'],
    ['Q1 2025/26  =  1 April 2025 - 30 June 2025', '2025-04-01..2025-06-30'],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['Within 6 months (by 30 June 2025)', ['2025-06-30..2025-06-30']],
    ['Short term (within 6 months)', ['2024-11-15..2025-05-15 inferred']],
    [
      'Immediately and within 3 months',
      ['2024-11-15..2024-11-15 inferred', '2024-11-15..2025-02-15 inferred'],
    ],
    [
      'Within 1 month to 31 December 2025',
      ['2024-11-15..2024-12-15 inferred', '2025-12-31..2025-12-31'],
    ],
    [
      '31 October 2024 to within 6 months',
      ['2024-10-31..2024-10-31', '2024-11-15..2025-05-15 inferred'],
    ],
    ['3 months from publication onwards', ['2024-11-15..2025-02-15']],
  ])('%j, where the day of publication is known', (text, expected) => {
    expect(read(text, published)).toEqual(expected);
  });

  it.each([
    ['Within 6 months 30 June 2025', ['relative needs-anchor', '2025-06-30..2025-06-30']],
    ['Within 6 months to embed 30 June 2025', ['relative needs-anchor', '2025-06-30..2025-06-30']],
    ['Within 6 months - ongoing', ['relative needs-anchor', 'open-ended']],
    ['Q1 2025/26: April 2025', ['2025-04-01..2025-06-30', '2025-04-01..2025-04-30']],
    ['Q1 2025/26: June 2025', ['2025-04-01..2025-06-30', '2025-06-01..2025-06-30']],
    ['Q1 2025/26 or April - June 2025', ['2025-04-01..2025-06-30', '2025-04-01..2025-06-30']],
    ['31/03/2025 - 31 March 2025', ['2025-03-31..2025-03-31', '2025-03-31..2025-03-31']],
    ['Ongoing: ongoing', ['open-ended', 'open-ended']],
  ])('%j is two', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('takes in the bracket', () => {
    const text = (cell: string): unknown => parseDates(cell, column)[0]?.text;
    expect(text('Within 6 months (by 30 June 2025) as agreed')).toBe(
      'Within 6 months (by 30 June 2025)',
    );
    expect(text('Within 6 months (by 30 June 2025 at most)')).toBe(
      'Within 6 months (by 30 June 2025',
    );
    expect(text('(Within 6 months, by 30 June 2025)')).toBe('Within 6 months, by 30 June 2025');
  });
});

describe('a time counted from a date', () => {
  it.each([
    ['3 months from 1 April 2025', '2025-04-01..2025-07-01'],
    ['3 months after the 1 April 2025', '2025-04-01..2025-07-01'],
    ['6 weeks  following  1 April 2025', '2025-04-01..2025-05-13'],
    ['within 10 days of 1 April 2025', '2025-04-01..2025-04-11'],
    ['3 months from 04/05/2025', '2025-05-04..2025-08-04 ambiguous-day-month'],
    // From a month it is counted once that is over.
    ['3 months from April 2025', '2025-04-30..2025-07-31 inferred'],
    ['Within 6 months of the January 2025 board', '2025-01-31..2025-07-31 inferred'],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['3 months from 31 June 2025', ['relative needs-anchor', 'day impossible-date or 2025-06-30']],
  ])('%j is none', (text, expected) => {
    expect(read(text).slice(-expected.length)).toEqual(expected);
  });
});

describe('a date that only begins something', () => {
  it.each([
    ['From April 2025', '2025-04-01..'],
    ['Starting from 1 April 2025', '2025-04-01..'],
    ['with effect from 1 April 2025', '2025-04-01..'],
    ['From 04/05/2025', '2025-05-04.. ambiguous-day-month'],
    ['From 04/05/2025 onwards', '2025-05-04.. ambiguous-day-month'],
    ['April 2025 onwards', '2025-04-01..'],
    // The earliest day is none by which it is due.
    ['Not before 31 March 2025', '2025-03-31..'],
    ['No earlier than April 2025', '2025-04-01..'],
    ['No sooner than Q1 2025/26', '2025-04-01..'],
    ['Soon after 31 March 2025', '2025-03-31..'],
    ['Earliest April 2025', '2025-04-01..'],
    ['April 2025 at the earliest', '2025-04-01..'],
    ['31 March 2025 (at the earliest)', '2025-03-31..'],
    ['31 March 2025, or later', '2025-03-31..'],
    ['31 March 2025 or after', '2025-03-31..'],
    ['April 2025 onward', '2025-04-01..'],
    ['April 2025 on-wards', '2025-04-01..'],
    ['April 2025  and beyond', '2025-04-01..'],
    ['April 2025 and onward', '2025-04-01..'],
    ['04/05/2025 onwards', '2025-05-04.. ambiguous-day-month'],
    ['Ongoing from April 2025', '2025-04-01..'],
    ['Ongoing since the 4/5/2025', '2025-05-04.. ambiguous-day-month'],
    ['Monthly  from  April 2025', '2025-04-01.. recurring'],
    ['Quarterly, commencing 1 April 2025', '2025-04-01.. recurring'],
    ['Weekly wef 1 April 2025', '2025-04-01.. recurring'],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['April 2025 onwardly', ['2025-04-01..2025-04-30']],
    ['April 2025 as agreed, onwards', ['2025-04-01..2025-04-30']],
    ['April 2025\nonwards', ['2025-04-01..2025-04-30']],
    ['From April 2025 to March 2026 and beyond', ['2025-04-01..2026-03-31']],
    // "From" of another kind.
    ['Email received from 3 March 2025', ['2025-03-03..2025-03-03']],
    ['Changed from 1 April 2025', ['2025-04-01..2025-04-01']],
    ['Date from 1 April 2025', ['2025-04-01..2025-04-01']],
    ['Complete from 1 April 2025', ['2025-04-01..2025-04-01']],
    ['Completed from 1 April 2025', ['2025-04-01..2025-04-01']],
    ['Completed from 1 April 2025 to 9 May 2025', ['2025-04-01..2025-05-09']],
    ['Extended, from 1 April 2025', ['2025-04-01..2025-04-01']],
    // Nothing to begin with.
    ['From 31/06/2025', ['day impossible-date or 2025-06-30']],
    ['From TBC', ['none']],
    ['Weekly from within 3 months', ['recurring', 'relative needs-anchor']],
    ['31 March 2025 from 30 June 2025', ['2025-03-31..2025-03-31', '2025-06-30..']],
  ])('not %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('gives the words that say so', () => {
    const text = (cell: string): unknown => parseDates(cell, column)[0]?.text;
    expect(text('Training: from April 2025 onwards, all staff')).toBe('from April 2025 onwards');
    expect(text('Training: from April 2025, all staff')).toBe('from April 2025');
    expect(text('Training: April 2025 onwards, all staff')).toBe('April 2025 onwards');
    expect(text('Ongoing from April 2025, all staff')).toBe('Ongoing from April 2025');
  });
});

describe('words that refer elsewhere, with a date of their own', () => {
  it.each([
    ['When: 31 March 2025', '2025-03-31..2025-03-31'],
    ['Subject to funding, 31 March 2025', '2025-03-31..2025-03-31'],
    ['Once funding is agreed - March 2025', '2025-03-01..2025-03-31'],
    ['Following the inquest, in 2025', '2025-01-01..2025-12-31'],
    ['See action 3: 31/03/2025', '2025-03-31..2025-03-31'],
    ['Dependent on recruitment: 31st of March 2025', '2025-03-31..2025-03-31'],
    ['As per strategy, Q2 2025/26', '2025-07-01..2025-09-30'],
  ])('%j is read as that date', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    'As per strategy and action plan',
    'As per the domestic abuse strategy 2023-2026',
    'See 2.1, 2.2 and 2.3',
    'See section 3: training',
    'After the inquest, or sooner',
  ])('%j gives none', (text) => {
    expect(read(text)).toEqual(['by-reference by-reference']);
  });

  it('keeps a date that its own words lead up to', () => {
    expect(read('Subject to funding, by the end of March 2025')).toContain(
      '2025-03-01..2025-03-31',
    );
  });
});
