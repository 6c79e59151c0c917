import { Grid, isFilled } from '../../../src/core/read/grid';
import type { CellInput, SheetInput } from '../../tools/sheet';
import { makeWorkbook } from '../../tools/sheet';
import { actionsOf, read } from './reading';

const gridOf = (sheet: SheetInput | readonly (readonly CellInput[])[]): Grid => {
  const workbook = makeWorkbook({ Plan: sheet });
  return new Grid(workbook, workbook.sheets[0]!);
};

describe('what a cell says', () => {
  it.each<[CellInput, string]>([
    ['MPS', 'MPS'],
    [' kept as it is ', ' kept as it is '],
    [null, ''],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [{ error: '#REF!' }, '#REF!'],
    [21.1, '21.1'],
    [0.1 + 0.2, '0.3'],
    [12, '12'],
    [{ number: 21.1, format: '0.00' }, '21.10'],
    [{ number: 21.1, format: '0.0_ ' }, '21.1'],
    [{ number: 21.1, format: '0.00;-0.00' }, '21.10'],
    [{ number: 21.1, format: '0.00_);(0.00)' }, '21.10'],
    [{ number: 1234.5, format: '#,##0.00' }, '1234.5'],
    [{ number: 21.1, format: '0.00 "km"' }, '21.1'],
    [{ number: 0.5, format: '0%' }, '50%'],
    [{ number: 0.125, format: '0.0%' }, '12.5%'],
    [{ number: 0.125, format: '0.00%' }, '12.50%'],
    [{ number: 1, format: '0%' }, '100%'],
    [{ number: 5, format: '#0%' }, '5'],
    [{ number: 7, format: '000' }, '007'],
    [{ number: 1234, format: '000' }, '1234'],
    [{ number: 7.5, format: '00' }, '7.5'],
    [{ number: 7, format: '0' }, '7'],
    [{ number: 7, format: '"R"00' }, '7'],
    [{ number: 7, format: '00-00' }, '7'],
    [{ day: '2027-03-31' }, '2027-03-31'],
    [{ day: '2027-03-31', format: 'd mmmm yyyy' }, '2027-03-31'],
  ])('%j reads "%s"', (cell, expected) => {
    const grid = gridOf([['x', cell]]);
    expect(grid.text(0, 1)).toBe(expected);
    expect(grid.rowTexts(0)[1]?.text ?? '').toBe(expected);
  });

  it('keeps two dates of one style apart', () => {
    const grid = gridOf([[{ day: '2027-03-31' }, { day: '2027-04-30' }, { day: '2027-03-31' }]]);
    expect(grid.rowTexts(0).map(({ text }) => text)).toEqual([
      ...['2027-03-31', '2027-04-30', '2027-03-31'],
    ]);
  });

  it('knows a date by its format', () => {
    const grid = gridOf([[{ day: '2027-03-31' }, 46000, '31 March 2027']]);
    const isDate = (column: number): boolean =>
      grid.isDate(grid.value(0, column), grid.style(0, column));
    expect([0, 1, 2].map(isDate)).toEqual([true, false, false]);
    expect(grid.isDate('31 March 2027', grid.style(0, 0))).toBe(false);
  });

  it.each<[string | number | boolean | null, boolean]>([
    ...[null, '', ' ', '\n\t', '\u00a0', '\u200b', ' \u00a0\u200b '].map(
      (value): [string | null, boolean] => [value, false],
    ),
    ...['x', '0', ' x ', 0, false].map((value): [string | number | boolean, boolean] => [
      value,
      true,
    ]),
  ])('%j is filled: %s', (value, expected) => expect(isFilled(value)).toBe(expected));

  it('counts the rows and columns that say something', () => {
    const grid = gridOf([['a', null, 'c', ' '], [' '], [], [null, 'b']]);
    expect(grid.filledRows.map((at) => grid.rowAt(at))).toEqual([0, 3]);
    expect(grid.lastColumn).toBe(2);
    expect(grid.rowTexts(0)).toEqual([
      { column: 0, text: 'a' },
      { column: 2, text: 'c' },
    ]);
    expect([1, 2, 9].map((row) => grid.rowTexts(row))).toEqual([[], [], []]);
    expect(gridOf([]).lastColumn).toBe(0);
  });
});

describe('how a cell stands', () => {
  it('is filled with a colour, but not with white', () => {
    const grid = gridOf({
      rows: [['a', 'b', 'c']],
      fills: { A1: '#ff0000', B1: '#ffffff' },
    });
    expect([0, 1, 2, 9].map((column) => grid.fill(0, column))).toEqual([
      ...['#FF0000', null, null, null],
    ]);
  });

  it('is merged with its neighbours, in whatever order the file lists them', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [`r${i}`, 'b', 'c']);
    const merges = ['A9:A10', 'A1:B2', 'A5:A7', 'C4:C4', 'B9:C12', 'A3:A4', 'A11:Z12'];
    const grid = gridOf({ rows, merges });
    const top = (row: number, column: number): number | null =>
      grid.mergeAt(row, column)?.top ?? null;
    expect(rows.map((_, row) => top(row, 0))).toEqual([0, 0, 2, 2, 4, 4, 4, null, 8, 8, 10, 10]);
    expect([0, 1, 2, 7, 8].map((row) => top(row, 1))).toEqual([0, 0, null, null, 8]);
    expect(top(3, 2)).toBe(3);
    expect(top(0, 9)).toBeNull();
    expect(grid.hasMerges).toBe(true);
    expect(gridOf({ rows }).hasMerges).toBe(false);
  });

  it('is hidden with its row', () => {
    const rows = Array.from({ length: 14 }, () => ['x']);
    const grid = gridOf({ rows, hiddenRows: [2, 3, 6, 9, 10, 11, 13] });
    expect(rows.flatMap((_, row) => (grid.isHidden(row) ? [row + 1] : []))).toEqual([
      ...[2, 3, 6, 9, 10, 11, 13],
    ]);
    expect(gridOf({ rows }).isHidden(0)).toBe(false);
  });
});

describe('ids that are numbers', () => {
  it.each<[CellInput, string]>([
    [{ number: 21.1, format: '0.00' }, '21.10'],
    [{ number: 7, format: '000' }, '007'],
    [21.1, '21.1'],
  ])('%j reads "%s"', (cell, expected) => {
    const plan = read([
      ['Ref', 'Recommendation', 'Action', 'Lead'],
      [cell, 'Agencies should review how they keep records', 'Audit them', 'MPS'],
    ]);
    expect(plan.sheets[0]!.recommendations[0]!.id.value).toBe(expected);
  });

  it('and shares that are statuses', () => {
    const plan = read([
      ['Recommendation', 'Action', 'Lead', '% complete'],
      ['Agencies should review records', 'Audit', 'MPS', { number: 1, format: '0%' }],
      ['Agencies should train their staff', 'Course', 'MPS', { number: 0.5, format: '0%' }],
    ]);
    expect(actionsOf(plan).map(({ status }) => status.value?.kind)).toEqual([
      'completed',
      'in-progress',
    ]);
  });
});
