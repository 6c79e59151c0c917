import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook as ExcelWorkbook } from 'exceljs';
import type { Frame } from 'playwright-core';
import { pane as say } from '../../src/messages/pane';
import type { SimulatedExcel } from '../excel/simulated-excel';
import { repoRoot } from '../tools/sources';
import { axeFindings } from './axe';
import { ExcelOnTheWeb, type ExcelOptions } from './excel-on-the-web';
import { describeInBrowser } from './in-browser';
import { openTab } from './pane';
import { picture } from './pictures';

const sample = new Uint8Array(readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx')));
const today = '2026-11-23';
const plan = 'Action plan';

/** What stands in the workbook, for comparison. */
function contentOf({ model }: SimulatedExcel): unknown {
  return model.sheets.map(({ name, rows, conditionalFormats, tables }) => ({
    name,
    cells: [...rows].map(([row, cells]) => [row, [...cells].map(([at, { value }]) => [at, value])]),
    formats: conditionalFormats.length,
    tables: tables.length,
  }));
}

async function highlight(pane: Frame): Promise<void> {
  await openTab(pane, 'overdue');
  await pane.getByRole('button', { name: say.overdue.highlight }).click();
}

async function summarise(pane: Frame): Promise<void> {
  await openTab(pane, 'summary');
  await pane.getByRole('button', { name: /^Write \d+ sheets$/ }).click();
}

interface Failure {
  readonly title: string;
  /** What is wrong, once the pane has checked the plan. */
  readonly arrange: (excel: SimulatedExcel) => void;
  readonly act: (pane: Frame) => Promise<void>;
  readonly says: RegExp;
}

const failures: readonly Failure[] = [
  {
    title: 'a protected sheet',
    arrange: (excel) => {
      excel.sheet(plan).protection = { options: {}, password: null };
    },
    act: highlight,
    says: /is protected, so nothing was changed\. In Excel choose Review, then Unprotect Sheet/,
  },
  {
    title: 'a protected structure',
    arrange: (excel) => {
      excel.model.isStructureProtected = true;
    },
    act: summarise,
    says: /structure of this workbook is protected/,
  },
  {
    title: 'a cell that is being edited',
    arrange: (excel) => {
      excel.isEditingCell = true;
    },
    act: highlight,
    says: /A cell is being edited in Excel, so nothing was done\. Finish with Enter/,
  },
  {
    title: 'a cell that was changed since the check',
    arrange: ({ model }) => {
      // Nobody says so: what is written is guarded by what was read.
      model.eventsOn = false;
      model.type(model.active, 12, 6, 'Hers');
    },
    act: async (pane) => {
      await pane.getByRole('button', { name: say.fix.offered }).first().click();
      await pane.getByRole('button', { name: say.fix.one }).click();
    },
    says: /G13 does not hold any more what you were shown, so nothing was changed/,
  },
  {
    title: 'a sheet that was deleted since the check',
    arrange: ({ model }) => {
      const { sheets, active } = model;
      // Nobody says so: the pane must find out by itself.
      model.eventsOn = false;
      model.deleteSheet(active);
      model.active = sheets[0]!;
    },
    act: highlight,
    says: /not an action plan, as far as/,
  },
];

describeInBrowser('what the pane says when', (browser) => {
  test.each(failures)(
    '$title is met',
    async ({ title, arrange, act, says }) => {
      const excel = await ExcelOnTheWeb.start(browser, sample, { today });
      const pane = await excel.openPane();
      await pane.getByRole('tab', { name: say.tabs.check }).waitFor();
      arrange(excel.excel);
      const before = contentOf(excel.excel);
      await act(pane);
      await pane.getByText(says).first().waitFor();
      expect(contentOf(excel.excel)).toEqual(before);
      await picture(excel.page, `failure-${title.replaceAll(' ', '-')}`);
      expect(await axeFindings(pane)).toEqual([]);
      expect(excel.network.refused).toEqual([]);
      expect(excel.problems).toEqual([]);
    },
    60_000,
  );

  test('a sheet is not given, among thirty that are plans', async () => {
    const book = new ExcelWorkbook();
    for (let at = 1; at <= 30; at++) {
      book.addWorksheet(`Review ${at}`).addRows([
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status'],
        ['Share more', 'Agree a protocol', 'Larkshire Police', '31 March 2026', 'In progress'],
        ['Train more', 'Train all staff', 'Larkshire Police', '31 March 2026', 'Completed'],
      ]);
    }
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const excel = await ExcelOnTheWeb.start(browser, bytes, { today, pane: 320 });
    excel.excel.sheet('Review 30').isBroken = true;
    const pane = await excel.openPane();
    await pane.getByText('Review 1, Review 2 and 27 more sheets').waitFor();
    await pane.getByText(say.head.unreadable(['Review 30'])).waitFor();
    await openTab(pane, 'overdue');
    // Every sheet has such a row: its card names the sheet.
    await pane.getByText('Review 7 · Larkshire Police').waitFor();
    await picture(excel.page, 'failure-one-of-thirty');
    expect(await axeFindings(pane)).toEqual([]);
    await openTab(pane, 'sign-off');
    await pane.getByText('Review 7', { exact: true }).waitFor();
    await picture(excel.page, 'sign-off-of-thirty');
    expect(await axeFindings(pane)).toEqual([]);

    // Where the others are no plans, it may be the one: that is said, and not that there is none.
    for (const sheet of excel.excel.model.sheets.slice(0, 29)) {
      ['Name', 'Telephone', '', '', ''].forEach((text, column) =>
        [0, 1, 2].forEach((row) => excel.excel.model.type(sheet, row, column, text)),
      );
    }
    await pane.getByRole('button', { name: say.checkAgain }).first().click();
    await pane.getByText(say.unreadable.title).waitFor();
    await picture(excel.page, 'failure-not-given');
    expect(await axeFindings(pane)).toEqual([]);
    expect(excel.problems).toEqual([]);
  }, 60_000);

  async function workbook(...rows: readonly string[][]): Promise<Uint8Array> {
    const book = new ExcelWorkbook();
    book.addWorksheet('Contacts').addRows(rows as string[][]);
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  test.each<[string, () => Promise<Uint8Array>, Omit<ExcelOptions, 'today'>, RegExp]>([
    [
      'this Excel is too old',
      () => Promise.resolve(sample),
      { excel: { excelApi: '1.12' } },
      /too old for Followthrough, which needs the features that Microsoft calls ExcelApi 1\.13/,
    ],
    [
      'Excel refuses to say so much at once',
      () => Promise.resolve(sample),
      { excel: { responseBytes: 1_000 } },
      /Excel refused this because it is too much at once/,
    ],
    ['the workbook is empty', () => workbook(), {}, /not an action plan/],
    [
      'no sheet is an action plan',
      () => workbook(['Name', 'Telephone'], ['Front desk', '12345']),
      {},
      /not an action plan/,
    ],
  ])(
    '%s',
    async (title, make, options, says) => {
      const excel = await ExcelOnTheWeb.start(browser, await make(), { today, ...options });
      const before = contentOf(excel.excel);
      const pane = await excel.openPane();
      await pane.getByText(says).first().waitFor();
      await picture(excel.page, `failure-${title.replaceAll(' ', '-')}`);
      expect(contentOf(excel.excel)).toEqual(before);
      expect(await axeFindings(pane)).toEqual([]);
      expect(excel.network.refused).toEqual([]);
      expect(excel.problems).toEqual([]);
    },
    60_000,
  );
});
