import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/actions/check';
import { clear } from '../../src/actions/clear';
import { highlight } from '../../src/actions/highlight';
import type { CommandOptions } from '../../src/actions/options';
import { summarise } from '../../src/actions/summarise';
import type { Edit } from '../../src/core/workbook/edit';
import { highlightTerm } from '../../src/core/workbook/mark';
import type { Workbook } from '../../src/core/workbook/workbook';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { FileHost } from '../../src/hosts/file/file-host';
import { readWorkbook } from '../../src/hosts/file/read';
import { SimulatedExcel } from '../excel/simulated-excel';
import type { PlanShape } from '../plans/layouts';
import { fileOf } from '../plans/shape-file';
import { describeWithShared } from '../tools/shared';
import { repoRoot } from '../tools/sources';
import { comparable, writtenIn } from './contract';
import { corpusFiles, isThorough, writtenFiles } from './contract-corpus';
import { report } from './file/reports';
import { tinyPackages } from './tiny-packages';

const options: CommandOptions = {
  settings: {},
  mapping: {},
  asAt: '2026-11-23',
  today: '2030-01-01',
  sheets: null,
  headerRow: null,
};

const sample = new Uint8Array(readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx')));

/** The same workbook read by both hosts. */
async function readBoth(bytes: Uint8Array): Promise<{ file: unknown; excel: unknown }> {
  const excel = await SimulatedExcel.open(bytes);
  const read = await new ExcelHost().read();
  expect(excel.faults).toEqual([]);
  return { file: comparable(await readWorkbook(bytes)), excel: comparable(read) };
}

/** What both hosts leave of a file after the same commands. */
async function writeBoth(bytes: Uint8Array): Promise<{ file: unknown; excel: unknown }> {
  const file = new FileHost(bytes);
  await highlight(file, options);
  await summarise(file, options);
  const excel = await SimulatedExcel.open(bytes);
  const host = new ExcelHost();
  await highlight(host, options);
  await summarise(host, options);
  expect(excel.faults).toEqual([]);
  const saved = await excel.save();
  expect(check(await readWorkbook(saved), options).counts).toEqual(
    check(await file.read(), options).counts,
  );
  return { file: await writtenIn(file.bytes), excel: await writtenIn(saved) };
}

describe('read through Excel and as a file', () => {
  test('the sample is the same', async () => {
    const { file, excel } = await readBoth(sample);
    expect(excel).toEqual(file);
  });

  test.each(tinyPackages)('$name', async ({ bytes }) => {
    const { file, excel } = await readBoth(bytes);
    expect(excel).toEqual(file);
  });
});

describe('written through Excel and as a file', () => {
  test('the sample comes out the same', async () => {
    const { file, excel } = await writeBoth(sample);
    expect(excel).toEqual(file);
  });

  test('the sheets come into their order, whichever was written first', async () => {
    const file = new FileHost(sample);
    const excel = await SimulatedExcel.open(sample);
    const places: string[][] = [];
    for (const host of [file, new ExcelHost()]) {
      await summarise(host, options, ['data-quality']);
      await summarise(host, options, ['overdue']);
      await summarise(host, options);
      places.push((await host.read()).sheets.map(({ name }) => name));
    }
    expect(places[0]!.slice(-7)).toEqual([
      ...['Board summary', 'Overdue', 'Coming up', 'By lead agency', 'Closed'],
      ...['Figures history', 'Data quality'],
    ]);
    expect(places[1]).toEqual(places[0]);
    expect(excel.faults).toEqual([]);
    expect(await writtenIn(await excel.save())).toEqual(await writtenIn(file.bytes));
  });

  test('commands repeated in Excel change nothing more, and clear leaves the plan as it was', async () => {
    const excel = await SimulatedExcel.open(sample);
    const host = new ExcelHost();
    for (const command of [highlight, summarise]) await command(host, options);
    const once = await writtenIn(await excel.save());
    for (const command of [highlight, summarise]) await command(host, options);
    expect(await writtenIn(await excel.save())).toEqual(once);
    await clear(host, { history: true });
    expect(excel.model.sheets[0]!.conditionalFormats).toEqual([]);
    const before = comparable(await readWorkbook(sample)) as { sheets: unknown[] };
    const after = comparable(await host.read()) as { sheets: unknown[] };
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
    expect(excel.faults).toEqual([]);
  });
});

describeWithShared('published plans', (shared) => {
  const shapes = readdirSync(join(shared, 'plans'))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const shape = JSON.parse(readFileSync(join(shared, 'plans', name), 'utf8')) as PlanShape;
      return Array.isArray(shape.headings) && Array.isArray(shape.rows) ? [{ name, shape }] : [];
    });

  // Reading each takes little, writing each a second or two.
  const written = isThorough ? shapes : shapes.filter((_, index) => index % 4 === 0);

  test.each(shapes)('$name is read the same', async ({ shape }) => {
    const { file, excel } = await readBoth(await fileOf(shape));
    expect(excel).toEqual(file);
  });

  test.each(written)('$name is written the same', async ({ shape }) => {
    const { file, excel } = await writeBoth(await fileOf(shape));
    expect(excel).toEqual(file);
  });
});

describeWithShared('real workbooks', (shared) => {
  test.each(corpusFiles)('%s is read the same', async (name) => {
    const { file, excel } = await readBoth(
      new Uint8Array(readFileSync(join(shared, 'corpus', name))),
    );
    expect(excel).toEqual(file);
  });
});

describeWithShared('real workbooks with the same edits', (shared) => {
  test.each(writtenFiles)('%s is written the same', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(shared, 'corpus', name)));
    const edits = editsFor(await readWorkbook(bytes));
    const file = new FileHost(bytes);
    await file.apply(edits);
    const excel = await SimulatedExcel.open(bytes);
    await new ExcelHost().apply(edits);
    expect(excel.faults).toEqual([]);
    expect(await writtenIn(await excel.save())).toEqual(await writtenIn(file.bytes));
  });
});

/** A sheet of ours, highlights on one that stands there, and one of its cells changed. */
function editsFor({ sheets, structureProtected }: Workbook): Edit<string>[] {
  const written: Edit<string>[] = structureProtected
    ? []
    : [{ kind: 'write-sheet', report: report() }];
  const sheet = sheets.find(
    ({ kind, isProtected, cells, tables }) =>
      kind === 'worksheet' &&
      !isProtected &&
      tables.length === 0 &&
      cells.values.some((value) => typeof value === 'string'),
  );
  if (!sheet) return written;
  const at = sheet.cells.values.findIndex((value) => typeof value === 'string');
  const { rows, starts } = sheet.cells;
  const row = rows.find((_, index) => starts[index + 1]! > at)!;
  const column = sheet.cells.columns[at]!;
  const expected = sheet.cells.values[at]!;
  const area = { top: row, left: column, bottom: row + 3, right: column };
  const formula = `AND(${highlightTerm('overdue')},A${row + 1}<TODAY())`;
  return [
    ...written,
    {
      kind: 'highlight',
      sheet: sheet.name,
      rules: [{ areas: [area], formula, tone: 'overdue', numberFormat: null }],
    },
    {
      kind: 'set-cells',
      sheet: sheet.name,
      // The first text may be what a formula shows.
      cells: [
        { row, column, expected, value: '31 March 2027', numberFormat: null, overFormula: true },
      ],
    },
  ];
}
