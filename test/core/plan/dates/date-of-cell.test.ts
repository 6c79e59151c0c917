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
  ])('%s shown as %s is a %s that ends %s', (day, format, kind, end, doubt) => {
    const cell = dateOfCell(serialOfDay(day, false), format, false);
    expect([cell.kind, cell.end, cell.doubt]).toEqual([kind, end, doubt]);
  });

  it.each([0, 0.5, 60, -3])('serial %s is a placeholder', (serial) => {
    expect(dateOfCell(serial, 'dd/mm/yyyy', false)).toMatchObject({ kind: 'none', end: null });
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
