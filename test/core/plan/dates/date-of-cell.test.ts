import { dateOfCell } from '../../../../src/core/plan/dates';
import { serialOfDay } from '../../../../src/core/workbook/day';
import { isDateFormat } from '../../../../src/core/workbook/number-format';

describe('a real date cell', () => {
  it.each([
    ['2016-10-31', 'dd/mm/yyyy', 'day', '2016-10-31', undefined],
    ['2016-10-31', 'd mmmm yyyy', 'day', '2016-10-31', undefined],
    ['2016-10-31', '[$-809]dd mmmm yyyy;@', 'day', '2016-10-31', undefined],
    ['2012-05-01', 'mmm-yy', 'month', '2012-05-31', 'mangled-date'],
    ['2040-05-01', 'mmm-yy', 'month', '2040-05-31', undefined],
    ['2014-03-17', 'mmmm yyyy', 'month', '2014-03-31', undefined],
    ['2025-05-12', 'd-mmm', 'day', '2025-05-12', 'mangled-date'],
    ['1925-05-12', 'dd/mm/yyyy', 'day', '1925-05-12', 'implausible-year'],
    ['2125-05-12', 'dd/mm/yyyy', 'day', '2125-05-12', 'implausible-year'],
    ['1900-12-30', 'dd/mm/yyyy', 'none', null, undefined],
    ['1901-01-01', 'dd/mm/yyyy', 'day', '1901-01-01', 'implausible-year'],
    // "May 12" that Excel took for a month: only a year that could be a day shows it.
    ['2000-05-01', 'mmm-yy', 'month', '2000-05-31', undefined],
    ['2001-05-01', 'mmm-yy', 'month', '2001-05-31', 'mangled-date'],
    ['2031-05-01', 'mmm-yy', 'month', '2031-05-31', 'mangled-date'],
    ['2032-05-01', 'mmm-yy', 'month', '2032-05-31', undefined],
    // A format that shows no more than one part of a date changes nothing.
    ['2025-05-12', 'yyyy', 'day', '2025-05-12', undefined],
    ['2025-05-12', 'mmm', 'day', '2025-05-12', undefined],
    ['2025-05-12', 'dddd', 'day', '2025-05-12', undefined],
    ['2025-05-12', 'd yyyy', 'day', '2025-05-12', undefined],
  ])('%s shown as %s is a %s that ends %s', (day, format, kind, end, doubt) => {
    const cell = dateOfCell(serialOfDay(day, false), format, false);
    expect([cell.kind, cell.end, cell.doubt]).toEqual([kind, end, doubt]);
  });

  it('is given as its ISO day, with nothing that it does not say', () => {
    expect(dateOfCell(serialOfDay('2016-10-31', false), 'dd/mm/yyyy', false)).toEqual({
      kind: 'day',
      start: '2016-10-31',
      end: '2016-10-31',
      precision: 'day',
      role: null,
      text: '2016-10-31',
      span: [0, 10],
    });
    expect(dateOfCell(serialOfDay('2012-05-01', false), 'mmm-yy', false)).toEqual({
      kind: 'month',
      start: '2012-05-01',
      end: '2012-05-31',
      precision: 'month',
      role: null,
      text: '2012-05-31',
      span: [0, 10],
      doubt: 'mangled-date',
    });
  });

  it.each([0, 0.5, 60, -3])('serial %s is a placeholder', (serial) => {
    expect(dateOfCell(serial, 'dd/mm/yyyy', false)).toEqual({
      kind: 'none',
      start: null,
      end: null,
      precision: null,
      role: null,
      text: String(serial),
      span: [0, String(serial).length],
    });
  });

  it.each([
    ['1904-12-31', null],
    ['1905-01-01', '1905-01-01'],
  ])('%s of the 1904 system is a day: %s', (day, end) => {
    expect(dateOfCell(serialOfDay(day, true), 'dd/mm/yyyy', true).end).toBe(end);
  });

  it('drops the time of day and knows the 1904 system', () => {
    const serial = serialOfDay('2020-02-29', true);
    expect(dateOfCell(serial + 0.99, 'dd/mm/yyyy hh:mm', true).end).toBe('2020-02-29');
  });

  it.each([3e6, Infinity, NaN])('serial %s is no date that exists', (serial) => {
    expect(dateOfCell(serial, 'dd/mm/yyyy', false)).toMatchObject({
      end: null,
      doubt: 'impossible-date',
    });
  });
});

describe('a number format', () => {
  it.each([
    ['dd/mm/yyyy', true],
    ['mmm-yy', true],
    ['d-mmm', true],
    ['mmm', true],
    ['m/d/yy h:mm', true],
    ['[$-F800]dddd, mmmm dd, yyyy', true],
    ['yyyy"年"m"月"', true],
    ['mm', true],
    ['General', false],
    ['@', false],
    ['0.00', false],
    ['0%', false],
    ['h:mm', false],
    ['mm:ss', false],
    ['[h]:mm', false],
    ['"Due" 0', false],
    ['[Red]0.00', false],
    ['#,##0.00 "days"', false],
    ['', false],
  ])('%j shows a date: %s', (code, expected) => {
    expect(isDateFormat(code)).toBe(expected);
  });
});
