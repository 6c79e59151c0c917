import type { DateContext, DateExpression } from '../../../../src/core/plan/date-expression';
import { dayMonthEvidence, parseDates, shownOrders } from '../../../../src/core/plan/dates';

const column: DateContext = { place: 'date-column', order: null, publication: null, near: null };
const published: DateContext = { ...column, publication: '2016-10-13', near: '2016-10-13' };
const in2025: DateContext = { ...column, near: '2025-02-01' };

/** Kind, end, doubt and alternative in one short text, as a table can hold them. */
function brief({ kind, end, doubt, alternative }: DateExpression): string {
  return [kind, end ?? 'no end', doubt, alternative && `or ${alternative}`]
    .filter(Boolean)
    .join(' ');
}

function read(text: string, context = column): string[] {
  return parseDates(text, context).map(brief);
}

describe('one date, as plans write it', () => {
  it.each([
    ['31 October 2016', 'day 2016-10-31'],
    ['28 February 2020', 'day 2020-02-28'],
    ['31/03/2023', 'day 2023-03-31'],
    ['31/3/15', 'day 2015-03-31'],
    ['14/09/20', 'day 2020-09-14'],
    ['By 31/12/2016', 'day 2016-12-31'],
    ['04/03/2020', 'day 2020-03-04 ambiguous-day-month or 2020-04-03'],
    ['12.05.25', 'day 2025-05-12 ambiguous-day-month or 2025-12-05'],
    ['05/05/2025', 'day 2025-05-05'],
    ['2/13/2025', 'day 2025-02-13 inferred'],
    ['31 September 2020', 'day no end impossible-date or 2020-09-30'],
    ['31/4/15', 'day no end impossible-date or 2015-04-30'],
    ['30 February 2024', 'day no end impossible-date or 2024-02-29'],
    ['29 February 2023', 'day no end impossible-date or 2023-02-28'],
    ['31/13/2025', 'day no end impossible-date'],
    ['August 2015', 'month 2015-08-31'],
    ['Jan 2016', 'month 2016-01-31'],
    ['Sept 08', 'month 2008-09-30'],
    ['May-12', 'month 2012-05-31 mangled-date'],
    ['Mar-14', 'month 2014-03-31 mangled-date'],
    ["March '25", 'month 2025-03-31'],
    ['June/July 2012', 'span 2012-07-31'],
    ['September/October 2023', 'span 2023-10-31'],
    ['18th and 22nd of March 2024', 'span 2024-03-22'],
    ['19 - 23/2/2018', 'span 2018-02-23'],
    ['28 Feb - 3 March 2024', 'span 2024-03-03'],
    ['From 1 April 2024 to 31 March 2025', 'span 2025-03-31'],
    ['01/04/24 – 31/03/25', 'span 2025-03-31'],
    ['between March and June 2025', 'span 2025-06-30'],
    ['w/c 12 May 2025', 'span 2025-05-18'],
    ['w/e 16/05/25', 'span 2025-05-16'],
    ['spring 2024', 'season 2024-05-31'],
    ['Winter 2024/25', 'season 2025-02-28'],
    ['Autumn term 2025', 'season 2025-12-31'],
    ['Q2 2025', 'quarter 2025-06-30 inferred or 2025-09-30'],
    ['End of Q3 2019/20', 'quarter 2019-12-31'],
    ['FY24/25 Q4', 'quarter 2025-03-31'],
    ['across financial year 2012/13', 'financial-year 2013-03-31'],
    ['During 2017-2018', 'financial-year 2018-03-31'],
    ['FY25', 'financial-year 2025-03-31 inferred or 2026-03-31'],
    ['2017-2020', 'span 2020-12-31 inferred or 2020-03-31'],
    ['by end of 2025', 'year 2025-12-31'],
    ['early 2026', 'year 2026-03-31 inferred'],
    ['mid-2025', 'year 2025-06-30 inferred'],
    ['mid March 2025', 'month 2025-03-15 inferred'],
    ['Christmas 2025', 'day 2025-12-25'],
    ['Easter 2026', 'day 2026-04-05'],
    ['Ongoing', 'open-ended no end'],
    ['On going', 'open-ended no end'],
    ['On-going', 'open-ended no end'],
    ['From April 2025 onwards', 'open-ended no end'],
    ['Ongoing until 31 March 2025', 'day 2025-03-31'],
    ['With immediate effect from 1 April 2025', 'day 2025-04-01'],
    ['Q1 2024/25: Apr 2024 - Jun 2024', 'quarter 2024-06-30'],
    ['April 2026 and after', 'open-ended no end'],
    ['After the inquest (June 2025)', 'month 2025-06-30'],
    ['Next review: 12 June 2025', 'day 2025-06-12'],
    ['Awaiting Home Office approval', 'none no end'],
    ['monthly', 'recurring no end'],
    ['every two months', 'recurring no end'],
    ['Monthly until March 2026', 'recurring 2026-03-31'],
    ['within six months of the publication of this report', 'relative no end needs-anchor'],
    ['Action to remain open for a further period of three months', 'relative no end needs-anchor'],
    ['Within 24 hours', 'relative no end needs-anchor'],
    ['3 months from 1 April 2025', 'relative 2025-07-01'],
    ['For immediate action:', 'immediate no end needs-anchor'],
    ['As per strategy and action plan', 'by-reference no end by-reference'],
    ['next SAB meeting', 'by-reference no end by-reference'],
    ['TBC', 'none no end'],
    ['TBD', 'none no end'],
    ['Redacted', 'none no end'],
    ['Awaiting update.', 'none no end'],
    ['1900-12-30', 'none no end'],
    ['< Select >', 'none no end'],
    ['-', 'none no end'],
    ['01/01/1875', 'day 1875-01-01 implausible-year'],
    ['13th January', 'day no end no-year'],
    ['by end of May', 'month no end no-year'],
    ['From date of publication of report – 13 October 2016.', 'day 2016-10-13'],
    ['From date of publication of report –\n13 October 2016.', 'day 2016-10-13'],
    ['SHORT TERM TARGETS (Achievable within 6 months ie, by June 2006).', 'month 2006-06-30'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['within six months of the publication of this report', 'relative 2017-04-13'],
    ['3 months from publication', 'relative 2017-01-13'],
    ['within 6 months', 'relative 2017-04-13 inferred'],
    ['For immediate action:', 'immediate 2016-10-13 inferred'],
    ['within 3 months of sign-off', 'relative no end needs-anchor'],
    ['within 24 hours of admission', 'relative no end needs-anchor'],
  ])('%j, with the report published on 13 October 2016, is %s', (text, expected) => {
    expect(read(text, published)).toEqual([expected]);
  });

  it.each([
    ['13th January', 'day 2025-01-13 no-year'],
    ['by end of May', 'month 2025-05-31 no-year'],
    ['30th Sept', 'day 2024-09-30 no-year'],
    ['May-12', 'month 2012-05-31 mangled-date or 2025-05-12'],
    ['by the end of the financial year', 'financial-year 2025-03-31 no-year'],
    ['by end of next financial year', 'financial-year 2026-03-31 no-year'],
    ['Q4', 'quarter 2025-03-31 no-year'],
    ['31 June', 'day no end impossible-date or 2025-06-30'],
  ])('%j, near February 2025, is %s', (text, expected) => {
    expect(read(text, in2025)).toEqual([expected]);
  });

  it.each([
    ['31 October\u00a02016', '2016-10-31'],
    ['31\u2009October 2016', '2016-10-31'],
    ['31  October   2016', '2016-10-31'],
    ['31OctoberÂ 2016', '2016-10-31'],
    ['By31/12/2016', '2016-12-31'],
    ['byMarch 2025', '2025-03-31'],
    ['31st  of March, 2025', '2025-03-31'],
    ['2017â€“2018', '2018-03-31'],
    ['March â€™25', '2025-03-31'],
    ['31 / 03 / 2025', '2025-03-31'],
    ['29 Febuary 2024', '2024-02-29'],
  ])('reads %j in spite of its odd characters', (text, end) => {
    expect(parseDates(text, column).map((expression) => expression.end)).toEqual([end]);
  });

  it.each([
    ['6.1.1'],
    ['21.10.1'],
    ['Section 5 may apply to them'],
    ['Staff may 12 times a year'],
    ['Priority 1'],
    ['£1.2.2020'],
    ['Completed'],
    [''],
    ['\n\n'],
  ])('%j holds no date', (text) => {
    expect(read(text, in2025)).toEqual([]);
  });
});

describe('the order of day and month', () => {
  it('follows the column and then leaves no doubt', () => {
    expect(read('04/03/2020', { ...column, order: 'day-first' })).toEqual(['day 2020-03-04']);
    expect(read('04/03/2020', { ...column, order: 'month-first' })).toEqual(['day 2020-04-03']);
  });

  it('is shown by another date of the same cell', () => {
    expect(read('31/01/2020\n04/03/2020')).toEqual(['day 2020-01-31', 'day 2020-03-04']);
  });

  it.each([
    [['31/12/2016', '04/03/2020'], 'day-first'],
    [['12/31/2016', '12/30/2017', '04/03/2020'], 'month-first'],
    // A single one may be a slip, and must not turn the others round.
    [['12/31/2016', '04/03/2020'], null],
    [['04/03/2020', 'August 2015'], null],
    [['31/12/2016', '12/31/2016'], null],
  ])('is read from %j as %s', (texts, order) => {
    expect(dayMonthEvidence(() => shownOrders(texts))).toBe(order);
  });
});

describe('several dates in a cell', () => {
  function items(text: string): string[] {
    return parseDates(text, column).map(({ item, end }) => `${item ?? 'no item'}: ${end}`);
  }

  it.each([
    [
      '1. 31 January 2020\n2. 31 January 2020\n3. 31 January 2020\n4. 30 September 2020',
      ['1: 2020-01-31', '2: 2020-01-31', '3: 2020-01-31', '4: 2020-09-30'],
    ],
    [
      '1. 31 January 2020 / 2. 28 February 2020 / 4. 30 September 2020',
      ['1: 2020-01-31', '2: 2020-02-28', '4: 2020-09-30'],
    ],
    ['1. On going\n2. 31 March 2020', ['1: null', '2: 2020-03-31']],
    ['(a) March 2025 (b) June 2025', ['a: 2025-03-31', 'b: 2025-06-30']],
    ['1-3: 31 March 2025', ['1-3: 2025-03-31']],
    ['1-3 March 2025', ['no item: 2025-03-03']],
    ['30.6.25 and 31.12.25', ['no item: 2025-06-30', 'no item: 2025-12-31']],
    ['1 - June 2025\n2 - Sept 2025', ['1: 2025-06-30', '2: 2025-09-30']],
    ['Action 1 - June 2025\nAction 2 - Sept 2025', ['1: 2025-06-30', '2: 2025-09-30']],
    ['i) June 2025 ii) Sept 2025', ['i: 2025-06-30', 'ii: 2025-09-30']],
    ['30. September 2020', ['no item: 2020-09-30']],
    ['c. June 2025', ['no item: 2025-06-30']],
    [
      'By 31/12/2016\nBy 31/01/2017\nBy 31/01/2017\nBy 31/03/2017',
      ['no item: 2016-12-31', 'no item: 2017-01-31', 'no item: 2017-01-31', 'no item: 2017-03-31'],
    ],
    [
      '31 January, 30 April and 31 July 2025',
      ['no item: 2025-01-31', 'no item: 2025-04-30', 'no item: 2025-07-31'],
    ],
  ])('%j', (text, expected) => {
    expect(items(text)).toEqual(expected);
  });
});

describe('what a date is about', () => {
  function roles(text: string, place: DateContext['place'] = 'date-column'): string[] {
    return parseDates(text, { ...column, place }).map(
      ({ role, end }) => `${role ?? 'unsaid'} ${end}`,
    );
  }

  it.each([
    ['31 October 2016', ['unsaid 2016-10-31']],
    ['By 31/12/2016', ['target 2016-12-31']],
    ['no later than 30/06/2025', ['target 2025-06-30']],
    ['Completed: 31 October 2016', ['completion 2016-10-31']],
    ['Complete and ongoing: 31 October 2016', ['completion 2016-10-31']],
    ['Complete 31/01/2020', ['completion 2020-01-31']],
    ['Completed - June 2020.', ['completion 2020-06-30']],
    ['31/03/2025 – completed', ['completion 2025-03-31']],
    ['to be completed by March 2025', ['target 2025-03-31']],
    ['Complete by March 2025', ['target 2025-03-31']],
    ['To be reviewed in March 2025', ['target 2025-03-31']],
    ['Due 31 March 2025, completed 14 April 2025', ['target 2025-03-31', 'completion 2025-04-14']],
    ['Email dated 15/11/2016 from the trust', ['update 2016-11-15']],
    ['Target: Sept 2025 / Actual: Oct 2025', ['target 2025-09-30', 'completion 2025-10-31']],
  ])('%j in a date column', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it.each([
    ['04/11/2020 - Clinical quality manager reported back', ['update 2020-11-04']],
    ['Email dated 15/11/2016 from the trust – agreed', ['update 2016-11-15']],
    ['Update as at 12 May 2025: on track for 30 June 2025', ['update 2025-05-12']],
    ['The audit is to commence on 14/09/20.', []],
    ['Jan 2025: first draft.\nMarch 2025: sent out', ['update 2025-01-31', 'update 2025-03-31']],
  ])('%j in a log', (text, expected) => {
    expect(roles(text, 'log')).toEqual(expected);
  });

  it.each([
    ['Dip sample search created\n\nCompleted: 31 October 2016', ['completion 2016-10-31']],
    ['Terms of reference added to the system. Complete 04/03/2020', ['completion 2020-03-04']],
    ['Full review completed 02/03/2020 and fed back on 04/03/2020', ['completion 2020-03-02']],
    [
      '1-3 Complete and shown on templates in use -20/01/2020. As a result, better',
      ['completion 2020-01-20'],
    ],
    ['Draft the policy\nBy 31/12/2016', ['target 2016-12-31']],
    ['Draft the policy\n31 March 2025', ['unsaid 2025-03-31']],
    ['No discharge within 24 hours of admission', []],
    ['Policies were issued in November 2014', []],
    ['Review the findings of the audit completed in December 2018.', []],
    ['The process was piloted; the next round is to commence on 14/09/20. Standards are set.', []],
    ['Please see recommendation 2.4 for an update.', []],
  ])('%j in a mixed cell', (text, expected) => {
    expect(roles(text, 'status-line')).toEqual(expected);
  });

  it.each([
    ['30 June 2025 (revised from 31 March 2025)', ['2025-06-30', 'was 2025-03-31']],
    ['31/03/25 extended to 30/06/25', ['was 2025-03-31', '2025-06-30']],
    ['31 March 2025 → 30 June 2025', ['was 2025-03-31', '2025-06-30']],
    ['Original: 31 March 2025. Revised: 30 June 2025', ['was 2025-03-31', '2025-06-30']],
    ['Slipped from March 2025 to June 2025', ['was 2025-03-31', '2025-06-30']],
    ['Original: 31 March 2025', ['2025-03-31']],
  ])('%j keeps the date that was replaced', (text, expected) => {
    const read = parseDates(text, column).map(
      ({ superseded, end }) => `${superseded ? 'was ' : ''}${end}`,
    );
    expect(read).toEqual(expected);
  });

  it.each([
    ['September 2014 (website permitting)', '2014-09-30', 'website permitting'],
    ['March 2015 as per training strategy', '2015-03-31', 'as per training strategy'],
    ['March 2025 subject to funding', '2025-03-31', 'subject to funding'],
    ['March 2025 (TBC)', '2025-03-31', 'TBC'],
  ])('%j keeps its condition', (text, end, caveat) => {
    expect(parseDates(text, column)).toMatchObject([{ end, caveat }]);
  });
});
