import { Workbook as ExcelWorkbook } from 'exceljs';
import type { AppendRowsEdit, Edit } from '../../src/core/workbook/edit';
import type { Report, ReportCell } from '../../src/core/workbook/report';
import { valueAt } from '../../src/core/workbook/cells';
import { parseArea } from '../../src/core/workbook/address';
import type { Sheet, Workbook } from '../../src/core/workbook/workbook';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { FileHost } from '../../src/hosts/file/file-host';
import { openPackage } from '../../src/hosts/file/package';
import { readWorkbook } from '../../src/hosts/file/read';
import { NotProven } from '../../src/hosts/file/verify/report';
import { verify } from '../../src/hosts/file/verify/verify';
import { HostProblem } from '../../src/hosts/port';
import { word } from '../../src/messages/format';
import { SimulatedExcel } from '../excel/simulated-excel';
import { report } from './file/reports';
import { writtenIn } from './contract';

type Row = readonly [action: string, day: string | null, reason?: string];

const text = (words: string): ReportCell<string> => ({ kind: 'text', text: words });

/** A list that is kept with the plan, as the two hosts are asked to add to it. */
function list(...rows: readonly Row[]): Report<string> {
  return report({
    id: 'kept-list',
    sheetName: 'Kept list',
    title: 'What was decided',
    subtitle: 'Kept with the plan.',
    blocks: [
      {
        kind: 'table',
        id: 'list',
        title: null,
        columns: [
          { id: 'action', heading: 'Action', kind: 'text', weight: 2 },
          { id: 'day', heading: 'Date', kind: 'date', weight: 1 },
          { id: 'reason', heading: 'Reason', kind: 'text', weight: 2 },
        ],
        rows: rows.map(([action, day, reason]) => ({
          cells: [
            text(action),
            day === null ? null : { kind: 'date', day },
            reason === undefined ? null : text(reason),
          ],
        })),
        total: null,
        empty: '',
      },
    ],
  });
}

const add = (...rows: readonly Row[]): AppendRowsEdit<string> => ({
  kind: 'append-rows',
  report: list(...rows),
});

interface Done {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly notices: readonly string[];
  readonly sheets: Readonly<Record<string, string>>;
}

/** Makes the edits through both hosts, which must leave the same. */
async function both(bytes: Uint8Array, edits: readonly Edit<string>[]): Promise<Done> {
  const file = new FileHost(bytes);
  const applied = await file.apply(edits);
  const excel = await SimulatedExcel.open(bytes);
  const appliedThere = await new ExcelHost().apply(edits);
  expect(excel.faults).toEqual([]);
  expect(appliedThere).toEqual(applied);
  expect(await writtenIn(await excel.save())).toEqual(await writtenIn(file.bytes));
  return {
    bytes: file.bytes,
    workbook: await file.read(),
    notices: applied.notices.map(word),
    sheets: applied.sheets,
  };
}

/** What both hosts refuse it with. */
async function refusal(bytes: Uint8Array, edits: readonly Edit<string>[]): Promise<string> {
  const file = new FileHost(bytes);
  const said: string[] = [];
  const excel = await SimulatedExcel.open(bytes);
  for (const host of [file, new ExcelHost()]) {
    await host.apply(edits).catch((problem: unknown) => {
      if (!(problem instanceof HostProblem)) throw problem;
      said.push(word(problem.phrase));
    });
  }
  expect(file.bytes).toBe(bytes);
  expect(await writtenIn(await excel.save())).toEqual(await writtenIn(bytes));
  expect(said[1]).toBe(said[0]);
  return said[0]!;
}

interface Standing {
  readonly rows: readonly (readonly (string | Date | null)[])[];
  readonly table?: string;
  readonly isProtected?: boolean;
  readonly totals?: boolean;
}

/** A workbook whose user keeps the list by herself. */
async function standing({ rows, table, isProtected, totals }: Standing): Promise<Uint8Array> {
  const workbook = new ExcelWorkbook();
  const plan = workbook.addWorksheet('Plan');
  plan.addRow(['Recommendation', 'Action']);
  plan.getCell('D4').value = { formula: "'Kept list'!A4", result: 'x' };
  const sheet = workbook.addWorksheet('Kept list');
  rows.forEach((row) => sheet.addRow(row));
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = 'dd/mm/yyyy';
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEEFF' } };
    }),
  );
  const area = table === undefined ? null : parseArea(table);
  if (area) {
    const headings = rows[area.top]!.slice(area.left, area.right + 1);
    sheet.addTable({
      name: 'HerList',
      ref: table!.split(':')[0]!,
      headerRow: true,
      totalsRow: totals ?? false,
      columns: headings.map((name) => ({ name: String(name), filterButton: true })),
      rows: rows
        .slice(area.top + 1, area.bottom + 1)
        .map((row) => row.slice(area.left, area.right + 1)),
    });
  }
  if (isProtected) await sheet.protect('', {});
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function sheetOf({ workbook }: Pick<Done, 'workbook'>, name = 'Kept list'): Sheet {
  return workbook.sheets.find((sheet) => sheet.name === name)!;
}

function rowOf(done: Pick<Done, 'workbook'>, row: number, name?: string): unknown[] {
  const { cells } = sheetOf(done, name);
  return [0, 1, 2, 3, 4].map((column) => valueAt(cells, row - 1, column));
}

function formatOf({ workbook }: Done, row: number, column: number): unknown {
  const { cells } = sheetOf({ workbook });
  const at = cells.rows.indexOf(row - 1);
  for (let cell = cells.starts[at]!; cell < cells.starts[at + 1]!; cell++) {
    if (cells.columns[cell] === column) return workbook.styles[cells.styles[cell]!];
  }
  return null;
}

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const serial = 46_022; // 31 December 2025

const ownColumns: Standing = {
  rows: [
    ['Kept by the partnership office'],
    [null],
    ['Reason', 'Seen by', 'Action', 'Date'],
    ['Enough seen', 'Chair', '1.1', day('2025-01-10')],
    [null, 'Deputy chair', '1.2', day('2025-02-10')],
  ],
  table: 'A3:D5',
};

test('a list that nobody keeps yet is a new sheet, and grows from then on', async () => {
  const blank = await standing({ rows: [['Something else']] });
  const first = await both(blank, [add(['1.1', '2025-12-31'])]);
  // The user's own sheet of that name holds no such list, so it is not taken for it.
  expect(first.sheets).toEqual({ 'kept-list': 'Kept list (2)' });
  const again = await both(first.bytes, [
    add(['6.1.1', '2025-12-31', '=SUM(A1)'], ['21.10', '1899-12-31']),
  ]);
  const name = 'Kept list (2)';
  const [table] = sheetOf(again, name).tables;
  expect(table!.area).toEqual({ top: 2, left: 0, bottom: 5, right: 2 });
  expect(rowOf(again, 4, name)).toEqual(['1.1', serial, null, null, null]);
  expect(rowOf(again, 5, name)).toEqual(['6.1.1', serial, '=SUM(A1)', null, null]);
  expect(rowOf(again, 6, name)).toEqual(['21.10', '1899-12-31', null, null, null]);
});

test('columns that the user moved or added are found by their headings; looks are those of the row above', async () => {
  const done = await both(await standing(ownColumns), [
    add(['2.1', '2025-12-31', 'Agreed'], ['2.2', null]),
  ]);
  expect(rowOf(done, 6)).toEqual(['Agreed', null, '2.1', serial, null]);
  expect(rowOf(done, 7)).toEqual([null, null, '2.2', null, null]);
  expect(rowOf(done, 4)).toEqual(['Enough seen', 'Chair', '1.1', 45_667, null]);
  expect(sheetOf(done).tables[0]!.area).toEqual({ top: 2, left: 0, bottom: 6, right: 3 });
  expect(formatOf(done, 6, 3)).toMatchObject({ numberFormat: 'dd/mm/yyyy', fill: '#DDEEFF' });
  expect(done.sheets).toEqual({ 'kept-list': 'Kept list' });
  expect(done.notices).toEqual([]);
});

test('two additions in one go are one', async () => {
  const done = await both(await standing(ownColumns), [add(['2.1', null]), add(['2.2', null])]);
  expect([rowOf(done, 6)[2], rowOf(done, 7)[2]]).toEqual(['2.1', '2.2']);
  expect(sheetOf(done).tables[0]!.area.bottom).toBe(6);
});

test('blank rows that the table has already are filled first', async () => {
  const done = await both(
    await standing({
      rows: [['Action', 'Date', 'Reason'], ['1.1', day('2025-01-10'), null], [null], [null]],
      table: 'A1:C4',
    }),
    [add(['2.1', '2025-12-31'], ['2.2', null], ['2.3', null])],
  );
  expect([3, 4, 5].map((row) => rowOf(done, row)[0])).toEqual(['2.1', '2.2', '2.3']);
  expect(sheetOf(done).tables[0]!.area.bottom).toBe(4);
});

test('what stands under the table stays, and the rows go below it', async () => {
  const rows = [...ownColumns.rows, [null], ['Ask the chair about 1.2.']];
  const done = await both(await standing({ ...ownColumns, rows }), [
    add(['2.1', '2025-12-31'], ['2.2', null]),
  ]);
  expect(rowOf(done, 7)[0]).toBe('Ask the chair about 1.2.');
  expect([rowOf(done, 8)[2], rowOf(done, 9)[2]]).toEqual(['2.1', '2.2']);
  expect(formatOf(done, 8, 3)).toMatchObject({ numberFormat: 'dd/mm/yyyy' });
  expect(sheetOf(done).tables[0]!.area.bottom).toBe(4);
  expect(done.notices).toEqual([
    'Something stands under the table on the sheet “Kept list”, so the new rows were put below that, outside the table. They count all the same.',
  ]);
  // Room for one row is enough for one.
  const one = await both(await standing({ ...ownColumns, rows }), [add(['2.1', null])]);
  expect(rowOf(one, 6)[2]).toBe('2.1');
});

test('a list whose table the user took off is kept as cells', async () => {
  const done = await both(
    await standing({ rows: [['Action', 'Date', 'Reason'], ['1.1', null, 'x'], ['A note']] }),
    [add(['2.1', '2025-12-31', 'y'])],
  );
  expect(rowOf(done, 4)).toEqual(['2.1', serial, 'y', null, null]);
  // The row above shows no date, so the day says itself how it is shown.
  expect(formatOf(done, 4, 1)).toMatchObject({ numberFormat: '[$-809]d mmmm yyyy' });
  expect(sheetOf(done).tables).toEqual([]);
});

test('a list that holds only its headings', async () => {
  const done = await both(await standing({ rows: [['Action', 'Date', 'Reason']] }), [
    add(['2.1', '2025-12-31']),
  ]);
  expect(rowOf(done, 2)).toEqual(['2.1', serial, null, null, null]);
});

test('nothing to add changes nothing', async () => {
  const bytes = await standing(ownColumns);
  expect((await both(bytes, [add()])).bytes).toBe(bytes);
});

describe('refused, with nothing changed', () => {
  test('a protected sheet', async () => {
    const said = await refusal(await standing({ ...ownColumns, isProtected: true }), [
      add(['2.1', null]),
    ]);
    expect(said).toBe(
      'The sheet “Kept list” is protected, so no row was added to it and nothing was changed. In Excel choose Review, then Unprotect Sheet, and repeat the step.',
    );
  });

  test('a total row under the table', async () => {
    const said = await refusal(await standing({ ...ownColumns, totals: true }), [
      add(['2.1', null]),
    ]);
    expect(said).toContain('Table Design');
  });

  test('a heading that the rows need and that was taken out', async () => {
    const { bytes } = await both(await standing({ rows: [] }), [add(['1.1', null])]);
    const { workbook } = await both(bytes, []);
    const edit: Edit<string> = {
      kind: 'append-rows',
      report: {
        ...list(['2.1', null]),
        blocks: list(['2.1', null]).blocks.map((block) =>
          block.kind === 'table'
            ? {
                ...block,
                columns: block.columns.map((column, index) =>
                  index === 0 ? { ...column, heading: 'Reference' } : column,
                ),
              }
            : block,
        ),
      },
    };
    expect(workbook.sheets.map(({ name }) => name)).toContain('Kept list (2)');
    expect(await refusal(bytes, [edit])).toContain('no column headed “Reference”');
  });
});

test('rows are added beside other edits, each part proven by itself', async () => {
  const bytes = await standing(ownColumns);
  const before = await readWorkbook(bytes);
  const done = await both(bytes, [
    {
      kind: 'set-cells',
      sheet: 'Plan',
      cells: [{ row: 0, column: 1, expected: 'Action', value: 'Actions', numberFormat: null }],
    },
    { kind: 'write-sheet', report: report() },
    add(['2.1', null]),
  ]);
  expect(before.sheets.length).toBe(2);
  expect(done.workbook.sheets.map(({ name }) => name)).toEqual(['Plan', 'Kept list', 'Overdue']);
});

describe('a table that grew is proven', () => {
  const grown = async (change: (xml: string) => string): Promise<unknown> => {
    const bytes = await standing(ownColumns);
    const edits = [add(['2.1', null])];
    const host = new FileHost(bytes);
    await host.apply(edits);
    const written = await openPackage(host.bytes);
    const part = written.parts.find((name) => name.includes('/tables/'))!;
    const xml = new TextDecoder().decode(await written.readXml(part));
    const spoilt = await written.write(new Map([[part, new TextEncoder().encode(change(xml))]]));
    return verify(await openPackage(bytes), await openPackage(spoilt), edits);
  };

  test('as it was asked for', async () => {
    await expect(grown((xml) => xml)).resolves.toBeUndefined();
  });

  test.each([
    ['too far', (xml: string) => xml.replaceAll('A3:D6', 'A3:D7')],
    ['not at all', (xml: string) => xml.replaceAll('A3:D6', 'A3:D5')],
    [
      'without its filter',
      (xml: string) => xml.replace('autoFilter ref="A3:D6"', 'autoFilter ref="A3:D5"'),
    ],
    ['with another heading', (xml: string) => xml.replace('name="Seen by"', 'name="Read by"')],
  ])('%s', async (_, change) => {
    await expect(grown(change)).rejects.toBeInstanceOf(NotProven);
  });
});

/** How high the rows of the kept list are, by what stands in them. */
async function heightsOf(host: FileHost): Promise<Record<string, number | undefined>> {
  const book = new ExcelWorkbook();
  await book.xlsx.load(Buffer.from(host.bytes) as never);
  const heights: Record<string, number | undefined> = {};
  book.getWorksheet('Kept list')!.eachRow((row) => {
    row.eachCell(({ value }) => (heights[String(value)] = row.height));
  });
  return heights;
}

test('a row whose words take several lines is as high as they need, in every program', async () => {
  let host = new FileHost(await standing(ownColumns));
  // Her own list has no heights, and gets none; ours has them.
  await host.apply([add(['One', null, 'A reason '.repeat(60)])]);
  expect((await heightsOf(host))['One']).toBeUndefined();
  host = new FileHost(
    await new ExcelWorkbook()
      .addWorksheet('Plan')
      .workbook.xlsx.writeBuffer()
      .then((made) => new Uint8Array(made)),
  );
  await host.apply([add(['One', null, 'Short'])]);
  await host.apply([add(['Two', null, 'A reason '.repeat(60)], ['Three', null, 'Short'])]);
  const heights = await heightsOf(host);
  expect(heights['Two']).toBeGreaterThan(60);
  expect(heights['Three']).toBeLessThan(20);
});
