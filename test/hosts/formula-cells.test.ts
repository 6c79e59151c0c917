import type { CellChange, SetCellsEdit } from '../../src/core/workbook/edit';
import { valueAt } from '../../src/core/workbook/cells';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { FileHost } from '../../src/hosts/file/file-host';
import { readWorkbook } from '../../src/hosts/file/read';
import type { WorkbookHost } from '../../src/hosts/port';
import { SimulatedExcel } from '../excel/simulated-excel';
import { refusedAs } from './file/refused';
import { sheetData, tinyWorkbook } from './file/tiny-package';

/** A1 holds 1, B1 works out its double, C1 holds a text that looks like a formula. */
const plan = tinyWorkbook({
  sheets: [
    sheetData(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c>' +
        '<c r="C1" t="inlineStr"><is><t>=A1*2</t></is></c></row>',
    ),
  ],
});

function set(
  ...cells: Pick<CellChange, 'column' | 'expected' | 'value' | 'overFormula'>[]
): SetCellsEdit {
  const changes = cells.map((cell) => ({ row: 0, numberFormat: null, ...cell }));
  return { kind: 'set-cells', sheet: 'Sheet1', cells: changes };
}

interface Opened {
  readonly host: WorkbookHost;
  readonly saved: () => Promise<Uint8Array>;
}

const hosts: Readonly<Record<string, () => Promise<Opened>>> = {
  'a file': () => {
    const host = new FileHost(plan);
    return Promise.resolve({ host, saved: () => Promise.resolve(host.bytes) });
  },
  Excel: async () => {
    const excel = await SimulatedExcel.open(plan);
    return { host: new ExcelHost(), saved: () => excel.save() };
  },
};

describe.each(Object.entries(hosts))('a cell with a formula, in %s', (_, open) => {
  const held = async ({ saved }: Opened): Promise<unknown[]> => {
    const { cells } = (await readWorkbook(await saved())).sheets[0]!;
    return [0, 1, 2].map((column) => valueAt(cells, 0, column));
  };

  test('is not overwritten by whoever knows nothing of it, and nothing else is changed', async () => {
    const opened = await open();
    const edit = set(
      { column: 0, expected: 1, value: 5 },
      { column: 1, expected: 2, value: 'two' },
    );
    expect(await refusedAs(opened.host.apply([edit]))).toMatch(
      /^B1 of the sheet “Sheet1” holds a formula, .*nothing was changed/,
    );
    expect(await held(opened)).toEqual([1, 2, '=A1*2']);
  });

  test('takes what is typed over it knowingly; a text that looks like one is no formula', async () => {
    const opened = await open();
    await opened.host.apply([
      set(
        { column: 1, expected: 2, value: 'two', overFormula: true },
        { column: 2, expected: '=A1*2', value: 'twice' },
      ),
    ]);
    expect(await held(opened)).toEqual([1, 'two', 'twice']);
  });
});
