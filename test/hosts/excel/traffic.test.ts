import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clear } from '../../../src/actions/clear';
import { highlight } from '../../../src/actions/highlight';
import type { CommandOptions } from '../../../src/actions/options';
import { summarise } from '../../../src/actions/summarise';
import type { Edit } from '../../../src/core/workbook/edit';
import { highlightTerm } from '../../../src/core/workbook/mark';
import { valueAt } from '../../../src/core/workbook/cells';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { plainFormat } from '../../excel/model/cell';
import { SimulatedExcel } from '../../excel/simulated-excel';
import { repoRoot } from '../../tools/sources';
import { report, table, text } from '../file/reports';

const sample = new Uint8Array(readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx')));
const options: CommandOptions = {
  settings: {},
  mapping: {},
  asAt: '2026-11-23',
  today: '2030-01-01',
  sheets: null,
  headerRow: null,
};
const megabyte = 1024 * 1024;
const words = 'Staff are trained to ask about the safety of children. '.repeat(3);

/** A sheet of so many rows and columns of text, as a large plan has them. */
function large(rows: number, columns: number): SimulatedExcel {
  const excel = SimulatedExcel.blank(['Plan']);
  const sheet = excel.sheet('Plan');
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = column === 0 ? row : words;
      const cell = { value, isError: false, formula: null, format: plainFormat, link: null };
      sheet.put(row, column, cell);
    }
  }
  return excel;
}

describe('what a command asks of Excel, on the sample', () => {
  async function trafficOf(command: (host: ExcelHost) => Promise<unknown>): Promise<number> {
    const excel = await SimulatedExcel.open(sample);
    await command(new ExcelHost());
    expect(excel.faults).toEqual([]);
    expect(excel.traffic.mostObjects).toBeLessThan(1_500);
    return excel.traffic.requests;
  }

  test('check takes at most four syncs', async () => {
    expect(await trafficOf((host) => host.read())).toBeLessThanOrEqual(4);
  });

  test('highlight takes at most three beside the check', async () => {
    expect(await trafficOf((host) => highlight(host, options))).toBeLessThanOrEqual(3 + 3);
  });

  test('summarise takes at most six, the check included', async () => {
    expect(await trafficOf((host) => summarise(host, options))).toBeLessThanOrEqual(6);
  });

  test('clear takes at most three', async () => {
    expect(await trafficOf((host) => clear(host, { history: false }))).toBeLessThanOrEqual(3);
  });
});

describe('50,000 rows', () => {
  test('are read in answers of less than 5 MB, two syncs a block at most', async () => {
    const excel = large(50_000, 4);
    const read = await new ExcelHost().read();
    expect(valueAt(read.sheets[0]!.cells, 49_999, 0)).toBe(49_999);
    const { traffic } = excel;
    expect(traffic.largestResponse).toBeLessThan(5 * megabyte);
    const blocks = Math.ceil((50_000 * 4 * (170 + words.length)) / (3.5 * megabyte));
    expect(traffic.requests).toBeLessThanOrEqual(4 + 2 * blocks);
    expect(traffic.mostObjects).toBeLessThan(50);
    expect(excel.faults).toEqual([]);
  });

  test('are highlighted in three syncs, however scattered', async () => {
    const excel = large(2, 1);
    const scattered = Array.from({ length: 10_000 }, (_, index) => ({
      top: index * 5 + 1,
      left: 2,
      bottom: index * 5 + 1,
      right: 2,
    }));
    const edit: Edit<string> = {
      kind: 'highlight',
      sheet: 'Plan',
      rules: [
        {
          areas: scattered,
          formula: `AND(${highlightTerm('overdue')},$C2="End of June 2026")`,
          tone: 'overdue',
          numberFormat: null,
        },
      ],
    };
    await new ExcelHost().apply([edit]);
    expect(excel.traffic.requests).toBe(3);
    const places = excel.sheet('Plan').conditionalFormats.map(({ places: each }) => each);
    // Each part begins at the cell that the formula is relative to.
    expect(places.every(([first]) => first!.area!.top === 1)).toBe(true);
    const covered = new Set(places.flat().map(({ area }) => area!.top));
    expect(covered.size).toBe(10_000);
    expect(excel.faults).toEqual([]);
  });

  test('are written in requests of less than 5 MB, one for each 4 MB and a few more', async () => {
    const excel = SimulatedExcel.blank(['Plan']);
    const rows = Array.from({ length: 50_000 }, (_, index) => ({
      cells: [text(`Action ${index + 1}: ${words}`), { kind: 'count' as const, count: index }],
    }));
    await new ExcelHost().apply([
      { kind: 'write-sheet', report: report({ blocks: [table({ rows })] }) },
    ]);
    const { traffic } = excel;
    expect(traffic.largestRequest).toBeLessThan(5 * megabyte);
    expect(traffic.requests).toBeLessThanOrEqual(6 + Math.ceil(traffic.sentBytes / (4 * megabyte)));
    expect(traffic.mostObjects).toBeLessThan(1_000);
    expect(excel.sheet('Overdue').tables[0]!.place.area!.bottom).toBeGreaterThan(49_999);
    expect(excel.faults).toEqual([]);
  });

  test('have 2,000 of their cells changed, wherever they stand, in a few syncs', async () => {
    const excel = large(50_000, 2);
    const cells = Array.from({ length: 2_000 }, (_, index) => ({
      row: index * 25,
      column: 1,
      expected: words,
      value: index % 2 === 0 ? '12/03/2027' : 46_000,
      numberFormat: index % 2 === 0 ? null : 'd mmmm yyyy',
    }));
    await new ExcelHost().apply([{ kind: 'set-cells', sheet: 'Plan', cells }]);
    expect(excel.traffic.requests).toBeLessThanOrEqual(8);
    expect(excel.traffic.largestResponse).toBeLessThan(5 * megabyte);
    expect(excel.traffic.largestRequest).toBeLessThan(5 * megabyte);
    expect(excel.traffic.mostObjects).toBeLessThan(500);
    const sheet = excel.sheet('Plan');
    // A text that looks like a date stays a text.
    expect(sheet.cell(0, 1).value).toBe('12/03/2027');
    expect(sheet.cell(25, 1)).toMatchObject({
      value: 46_000,
      format: { numberFormat: 'd mmmm yyyy' },
    });
    expect(sheet.cell(1, 1).value).toBe(words);
    expect(excel.faults).toEqual([]);
  });
});

test('answers that are too large are asked for again in halves', async () => {
  const excel = await SimulatedExcel.open(sample);
  const whole = await new ExcelHost().read();
  const small = await SimulatedExcel.open(sample, { responseBytes: 40_000 });
  expect(await new ExcelHost().read()).toEqual(whole);
  expect([...excel.faults, ...small.faults]).toEqual([]);
});
