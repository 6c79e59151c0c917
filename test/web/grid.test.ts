import type { Sheet } from '../../src/core/workbook/workbook';
import { extentOf, shownColumns } from '../../src/web/grid/columns';
import { linesOf } from '../../src/web/grid/heights';
import { dayTyped, typedValue } from '../../src/web/grid/kinds';
import { Merges } from '../../src/web/grid/merges';
import { isIn, placeOf } from '../../src/web/grid/rows';
import { showValue } from '../../src/web/grid/show-value';
import { stepOf } from '../../src/web/parts/grid-keys';
import { CellsBuilder } from '../../src/core/workbook/cells';

describe('what a cell shows', () => {
  test.each([
    ['d mmmm yyyy', 42_674, false, '31 October 2016'],
    ['m/d/yy', 42_674, false, '31/10/2016'],
    ['mm-dd-yy', 42_674, false, '31/10/2016'],
    ['mmm-yy', 42_674, false, 'Oct-16'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 42_674, false, '31 October 2016'],
    ['d mmmm yyyy', 41_212, true, '31 October 2016'],
    ['d mmmm yyyy', -3, false, '########'],
    ['0%', 0.256, false, '26%'],
    ['General', 0.1 + 0.2, false, '0.3'],
  ])('%s of %d', (code, value, date1904, shown) => {
    expect(showValue(value, code, date1904)).toBe(shown);
  });

  test('words, errors and blanks as they are', () => {
    expect(showValue('=1+1', 'General', false)).toBe('=1+1');
    expect(showValue({ error: '#N/A' }, 'General', false)).toBe('#N/A');
    expect(showValue(null, '0%', false)).toBe('');
    expect(showValue(true, 'General', false)).toBe('TRUE');
  });
});

describe('what is typed', () => {
  test('stays words, but where the cell held a number', () => {
    expect(typedValue('12', 'twelve')).toBe('12');
    expect(typedValue('1,200', 12)).toBe(1200);
    expect(typedValue('=1+1', 12)).toBe('=1+1');
    expect(typedValue('', 'words')).toBeNull();
  });
});

describe('a day typed in figures', () => {
  test.each([
    ['31/12/2026', '2026-12-31'],
    [' 1.2.2027 ', '2027-02-01'],
    ['29-2-2028', '2028-02-29'],
    ['31/09/2026', null],
    ['12/31/2026', null],
    ['31/12/26', null],
    ['by 31/12/2026', null],
    ['3', null],
  ])('%s', (text, day) => {
    expect(dayTyped(text)).toBe(day);
  });
});

function sheetOf(
  cells: readonly [row: number, column: number][],
  part: Partial<Sheet> = {},
): Sheet {
  const builder = new CellsBuilder();
  for (const [row, column] of cells) builder.add(row, column, 'x');
  return {
    name: 'Sheet',
    kind: 'worksheet',
    visibility: 'visible',
    isProtected: false,
    cells: builder.build(),
    merges: [],
    hiddenRows: [],
    columns: [],
    tables: [],
    links: [],
    ...part,
  };
}

describe('rows and columns', () => {
  test('go as far as a cell holds something', () => {
    expect(
      extentOf(
        sheetOf([
          [0, 3],
          [7, 1],
        ]),
      ),
    ).toEqual({ rows: 8, columns: 4 });
    expect(extentOf(sheetOf([]))).toEqual({ rows: 0, columns: 0 });
  });

  test('hidden columns are left out until they are asked for', () => {
    const sheet = sheetOf([[0, 3]], {
      columns: [{ first: 1, last: 2, width: null, hidden: true }],
    });
    expect([...shownColumns(sheet, 4, false).columns]).toEqual([0, 3]);
    expect(shownColumns(sheet, 4, false).hidden).toBe(2);
    expect([...shownColumns(sheet, 4, true).columns]).toEqual([0, 1, 2, 3]);
  });

  test('places are found among what is shown', () => {
    const rows = Uint32Array.from([0, 2, 5]);
    expect([0, 1, 2, 5, 9].map((row) => placeOf(rows, row))).toEqual([0, 0, 1, 2, 2]);
    expect(isIn([{ first: 2, last: 4 }], 4)).toBe(true);
    expect(isIn([{ first: 2, last: 4 }], 5)).toBe(false);
  });

  test('merged cells are found from any cell of theirs, tall ones too', () => {
    const small = { top: 1, left: 0, bottom: 3, right: 1 };
    const tall = { top: 10, left: 2, bottom: 9000, right: 2 };
    const merges = new Merges([small, tall]);
    expect(merges.at(3, 1)).toBe(small);
    expect(merges.at(8999, 2)).toBe(tall);
    expect(merges.at(4, 0)).toBeNull();
  });

  test('text takes as many lines as it fills', () => {
    expect(linesOf('short', 20)).toBe(1);
    expect(linesOf('x'.repeat(50), 20)).toBe(3);
    expect(linesOf('a\nb\nc', 20)).toBe(3);
  });
});

describe('the keys of the grid', () => {
  const at = { row: 4, column: 2, lastRow: 6, lastColumn: 2, rows: 100, columns: 8, page: 20 };
  test.each([
    ['ArrowDown', false, { row: 7, column: 2 }],
    ['ArrowUp', false, { row: 3, column: 2 }],
    ['ArrowDown', true, { row: 99, column: 2 }],
    ['Home', false, { row: 4, column: 0 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 7 }],
    ['PageDown', false, { row: 24, column: 2 }],
    ['a', false, null],
  ])('%s (with Ctrl: %s)', (key, ctrlKey, to) => {
    expect(stepOf({ key, ctrlKey, metaKey: false }, at)).toEqual(to);
  });
});
