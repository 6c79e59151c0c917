import { FileHost } from '../../src/hosts/file/file-host';
import { paneReturns as say } from '../../src/messages/pane-returns';
import {
  boardSummary,
  expectedBoard,
  expectedQuarter,
  mergedPlan,
  quarterLayouts,
  type QuarterLayout,
} from '../returns/quarter';
import { rowsOf } from '../returns/quarter-run';
import { xlsxOf } from '../tools/xlsx-of';
import { axeFindings } from './axe';
import { ExcelOnTheWeb } from './excel-on-the-web';
import { describeInBrowser } from './in-browser';
import { openTab } from './pane';
import { picture } from './pictures';
import { ThePage } from './the-page';
import { TheQuarter, wholeQuarter } from './the-quarter';

/**
 * The whole quarter on two plans, on the surfaces with an interface: each ends with what
 * `test/returns/quarter.ts` expects, and `test/returns/quarter.test.ts` of the command line too.
 */

const names = ['dhr.xlsx', 'sar.xlsx'] as const;
const plan = async (layout: QuarterLayout, at: 0 | 1): Promise<Uint8Array> =>
  xlsxOf(quarterLayouts[layout](at));

async function expectMerged(layout: QuarterLayout, at: 0 | 1, bytes: Uint8Array): Promise<void> {
  const workbook = await new FileHost(bytes).read();
  expect(mergedPlan(workbook)).toEqual(expectedQuarter(layout, at));
}

async function expectBoard(layout: QuarterLayout, at: 0 | 1, bytes: Uint8Array): Promise<void> {
  const workbook = await new FileHost(bytes).read();
  expect(boardSummary(workbook)).toEqual(expectedBoard(layout, at));
}

/** What else the tab does, once the quarter is merged: Haven Larkmere has not answered for one plan. */
async function alsoInThePane(excel: ExcelOnTheWeb, quarter: TheQuarter): Promise<void> {
  const { place, page } = quarter;
  await quarter.remind('{plan}: please send your return');
  const draft = await quarter.downloads(1, () =>
    quarter.button(`${say.chase.draft}: Haven Larkmere`).click(),
  );
  const text = Buffer.from([...draft.values()][0]!).toString('latin1');
  expect(text).toMatch(/^Subject: Larkmere .*: please send your return\r$/m);
  expect(text).toContain('filename="Haven Larkmere - return 2026-10-01.xlsx"');
  await quarter.button(`${say.chase.copy}: Haven Larkmere`).click();
  await place.getByText(say.chase.copied).waitFor();

  await quarter.button(`${say.issue.open}: ${say.issue.of('Haven Larkmere')}`).click();
  await quarter.compareWith({ name: 'Plan of June.xlsx', bytes: await plan('tidy', 0) });
  expect(excel.excel.model.opened).toHaveLength(1);
  const opened = await new FileHost(
    new Uint8Array(Buffer.from(excel.excel.model.opened[0]!, 'base64')),
  ).read();
  expect(opened.sheets.map(({ name }) => name)).toEqual([
    ...['Action plan return', 'About this return', 'As issued'],
  ]);
  await picture(page, 'returns-pane-compared');
  expect(await axeFindings(place)).toEqual([]);
  const saved = await new FileHost(await excel.excel.save()).read();
  expect(saved.sheets.map(({ name }) => name)).toContain('Changes since Plan of June');
  expect(rowsOf(saved, 'Followthrough settings', 'Setting')).toContainEqual(
    expect.arrayContaining(['Message subject', '{plan}: please send your return']),
  );
}

describeInBrowser('a quarter in the pane', (browser) => {
  test.each([
    // The one plan is open in Excel, the other is picked from a file.
    ['tidy plans', 'tidy', 0, 1, 450],
    ["the seed's layout", 'seed', 0, 1, 320],
  ] as const)(
    'on %s ends as on the command line',
    async (_, layout, open, other, width) => {
      const excel = await ExcelOnTheWeb.start(browser, await plan(layout, open), {
        today: '2026-10-20',
        pane: width,
      });
      const pane = await excel.openPane();
      const quarter = new TheQuarter(pane, excel.page);
      await openTab(pane, 'returns');
      await pane.getByText(say.plans.title).click();
      await quarter.pick(say.plans.pick, [
        { name: names[other], bytes: await plan(layout, other) },
      ]);
      await wholeQuarter(quarter, async (name) => {
        await picture(excel.page, `returns-pane-${layout}-${name}`);
        expect(await axeFindings(pane)).toEqual([]);
      });
      await expectMerged(layout, open, await excel.excel.save());
      const saved = await quarter.downloads(1, () =>
        quarter.button(`${say.plans.save}: ${names[other]}`).click(),
      );
      await expectMerged(layout, other, saved.get(names[other])!);
      await quarter.summarise();
      await expectBoard(layout, open, await excel.excel.save());
      if (layout === 'tidy') await alsoInThePane(excel, quarter);
      expect(excel.network.refused).toEqual([]);
      expect(excel.problems).toEqual([]);
    },
    240_000,
  );
});

/** What was typed in, and what is half typed, is there again after the page was loaded anew. */
async function typedIsKept(open: ThePage, quarter: TheQuarter): Promise<void> {
  const { page } = open;
  await page.getByRole('button', { name: names[0], exact: true }).click();
  await openTab(page, 'returns');
  await page.getByText('1 update typed in').first().click();
  await page.getByLabel(say.typed.text).fill('The leaflet has been');
  await open.hasKept('The leaflet has been');
  await page.reload();
  await page.getByRole('button', { name: names[0], exact: true }).click();
  await openTab(page, 'returns');
  await quarter.done();
  await page.getByText('1 update typed in').first().click();
  expect(await page.getByText(/Two interpreters have been found/).count()).toBe(1);
  expect(await page.getByLabel(say.typed.text).inputValue()).toBe('The leaflet has been');
}

describeInBrowser('a quarter in the page', (browser) => {
  test.each([
    ['tidy plans', 'tidy'],
    ["the seed's layout", 'seed'],
  ] as const)(
    'on %s ends as on the command line',
    async (_, layout) => {
      const page = await ThePage.start(browser, 'served', { today: '2026-10-20' });
      for (const at of [1, 0] as const) {
        await page.choose(names[at], await plan(layout, at));
        await page.checked();
      }
      const quarter = new TheQuarter(page.page, page.page);
      await openTab(page.page, 'returns');
      await page.page.getByRole('checkbox', { name: names[1] }).check();
      await page.idle();
      await wholeQuarter(quarter, async (name) => {
        await picture(page.page, `returns-page-${layout}-${name}`);
        expect(await axeFindings(page.page)).toEqual([]);
      });
      for (const at of [0, 1] as const) {
        await page.page.getByRole('button', { name: names[at], exact: true }).click();
        await page.checked();
        await expectMerged(layout, at, (await page.save()).bytes);
        await quarter.summarise();
        await expectBoard(layout, at, (await page.save()).bytes);
      }
      if (layout === 'tidy') await typedIsKept(page, quarter);
      expect(page.problems).toEqual([]);
    },
    240_000,
  );
});
