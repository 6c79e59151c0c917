import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { highlight } from '../../src/actions/highlight';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { shades } from '../../src/hosts/layout/tones';
import { repoRoot } from '../tools/sources';
import { evaluate, holds } from './formulas/evaluate';
import { FormulaError, type Value } from './formulas/values';
import { SimulatedExcel } from './simulated-excel';
import { viewOf } from './web/view';

const cells: Readonly<Record<string, Value>> = {
  '0:0': 'Done ',
  '1:0': 46_000,
  '1:1': 2,
  '2:1': 3,
};
const around = {
  cell: (row: number, column: number): Value => cells[`${row}:${column}`] ?? null,
  today: '2026-11-23',
  rows: 0,
  columns: 0,
};

describe('formulas as Excel documents them', () => {
  test.each<[string, unknown]>([
    ['=1+2*3', 7],
    ['-(1-3)&"x"', '2x'],
    ['"a""b"="A""B"', true],
    ['EXACT("a","A")', false],
    ['TRIM("  a   b ")', 'a b'],
    ['LEFT("abc",2)&RIGHT("abc",1)&REPT("-",3)', 'abc---'],
    ['FIND("b","abc")', 2],
    ['ISNUMBER(FIND("x","abc"))', false],
    ['IFERROR(DATEVALUE("nothing"),5)', 5],
    ['DATEVALUE("1/4/2026")=DATE(2026,4,1)', true],
    ['DATE(2026,13,0)=DATE(2026,12,31)', true],
    ['YEAR(A2)*100+MONTH(A2)', 202_512],
    ['SUBSTITUTE(LOWER($A$1),"done","x")', 'x '],
    ['Z9=""', true],
    ['Z9=0', true],
    ['Z9<TODAY()', true],
    // A text is more than any number.
    ['$A$1>99999', true],
    ['SUMPRODUCT((B2:B4<>"")*1)', 2],
    ['SUMPRODUCT(B2:B4)', 5],
    ['AND(N("followthrough:overdue")=0,1)', true],
    ['OR(FALSE,0)', false],
  ])('%s', (formula, value) => {
    expect(evaluate(formula, around)).toBe(value);
  });

  test('an error runs through to where it is caught', () => {
    expect(evaluate('1+FIND("x","abc")', around)).toBeInstanceOf(FormulaError);
    expect(holds('AND(1/0,FALSE)', around)).toBe(false);
  });

  test('references move with the cell unless they are fixed', () => {
    const below = { ...around, rows: 1, columns: 1 };
    expect(evaluate('A1', below)).toBe(2);
    expect(evaluate('$A1', below)).toBe(46_000);
    expect(evaluate('$A$1', below)).toBe('Done ');
  });

  test('what our highlights do not use is refused by its name', () => {
    expect(() => evaluate('VLOOKUP(1,A1:B2,2)', around)).toThrow('VLOOKUP');
    expect(() => evaluate('Sheet2!A1', around)).toThrow();
  });
});

describe('the highlights as they are drawn', () => {
  const options = {
    settings: {},
    mapping: {},
    asAt: '2026-11-23',
    today: '2030-01-01',
    sheets: null,
    headerRow: null,
  };

  async function drawn(change: (excel: SimulatedExcel) => void = () => undefined) {
    const bytes = readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx'));
    const excel = await SimulatedExcel.open(new Uint8Array(bytes));
    const { view } = await highlight(new ExcelHost(), options).then(() => ({
      view: (day: string) => viewOf(excel.model, { row: 0, column: 0 }, day),
    }));
    change(excel);
    return (day: string, tone: 'overdue' | 'due-soon') =>
      view(day)
        .rows.flatMap((row) => row.cells)
        .filter(({ fill }) => fill?.toUpperCase() === `#${shades[tone].fill.toUpperCase()}`)
        .map(({ name }) => name);
  }

  test('show what is overdue and due soon on the day, and nothing else', async () => {
    const shown = await drawn();
    expect(shown('2026-11-23', 'overdue')).toHaveLength(5);
    expect(shown('2026-11-23', 'due-soon')).toHaveLength(3);
    // A day long before, and one long after.
    expect(shown('2020-01-01', 'overdue')).toEqual([]);
    expect(shown('2020-01-01', 'due-soon')).toEqual([]);
    expect(shown('2035-01-01', 'overdue').length).toBeGreaterThan(8);
  });

  test('follow rows that come and go', async () => {
    const before = (await drawn())('2026-11-23', 'overdue');
    const moved = await drawn((excel) => excel.model.shiftRows(excel.model.active, 3, 2));
    const rowOf = (name: string): number => Number(/\d+$/.exec(name)![0]);
    expect(moved('2026-11-23', 'overdue').map(rowOf)).toEqual(
      before.map((name) => rowOf(name) + 2),
    );
    const wider = await drawn((excel) => excel.model.shiftColumns(excel.model.active, 1, 1));
    expect(wider('2026-11-23', 'overdue').map(rowOf)).toEqual(before.map(rowOf));
  });
});
