import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Frame, Page } from 'playwright-core';
import { join } from 'node:path';
import { FileHost } from '../../src/hosts/file/file-host';
import { planTitles, tidyPlan } from '../returns/quarter-plans';
import { Quarter, rowsOf } from '../returns/quarter-run';
import { axeFindings } from './axe';
import { ExcelOnTheWeb } from './excel-on-the-web';
import { describeInBrowser } from './in-browser';
import { picture } from './pictures';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'followthrough-returns-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Merges what came back, in the *Returns* tab of the pane or of the page. */
async function mergeReturns(
  place: Frame | Page,
  cwd: string,
  look: (name: string) => Promise<void>,
): Promise<void> {
  await place.getByRole('tab', { name: 'Returns' }).click();
  const names = ['FINAL v2 (police) update', 'police correction', 'Larkmere Housing - return'];
  const others = ['MHT', 'Larkmere Probation', 'Haven Larkmere', 'care board'];
  const files = [...names, ...others].map((name) => join(cwd, 'Returned', `${name}.xlsx`));
  await place.getByLabel('Pick returns …', { exact: true }).last().setInputFiles(files);
  await place.getByText('7 returns read').first().waitFor();
  await place.getByText('Type in what came').click();
  await place.getByLabel('Agency', { exact: true }).selectOption('Haven Larkmere');
  await place.getByLabel('Row (its number').fill('9.1');
  await place.getByLabel('What they say').fill('Two interpreters have been found.');
  await place.getByLabel('Source').fill('telephone call');
  await place.getByLabel('Day', { exact: true }).fill('2026-10-05');
  await place.getByRole('button', { name: 'Add', exact: true }).click();
  await place.getByText('1 update typed in').first().waitFor();
  await place.getByRole('button', { name: 'Accept all but conflicts' }).click();
  await place.getByRole('button', { name: /^Merge [1-9]\d* changes$/ }).waitFor();
  const conflict = place.getByRole('listitem').filter({ hasText: 'Rota of October' }).last();
  await conflict.getByRole('button', { name: /^Accept/ }).click();
  await conflict.getByText('accepted').waitFor();
  await conflict.scrollIntoViewIfNeeded();
  await look('returns-answered');
  await place.getByRole('button', { name: /^Merge \d+ changes$/ }).click();
  await place
    .getByText(/changes merged/)
    .first()
    .waitFor();
  await look('returns-merged');
}

describeInBrowser('returns in the pane', (browser) => {
  test('the quarter is merged as the command line merges it', async () => {
    const quarter = new Quarter(folder);
    await quarter.start([tidyPlan(0), tidyPlan(1)]);
    await quarter.issue('Q2', '2026-07-01');
    await quarter.issue('Q3', '2026-10-01');
    await quarter.giveBack();
    const bytes = new Uint8Array(readFileSync(join(folder, 'dhr.xlsx')));
    // The pane has one plan open, so the command line is given that one alone.
    await quarter.merge('2026-10-20', ['dhr.xlsx'], '--answers', 'answers.json', '--in-place');

    const excel = await ExcelOnTheWeb.start(browser, bytes, { today: '2026-10-20', pane: 420 });
    const pane = await excel.openPane();
    await mergeReturns(pane, folder, async (name) => {
      await picture(excel.page, name);
      expect(await axeFindings(pane)).toEqual([]);
    });

    const merged = await new FileHost(await excel.excel.save()).read();
    const expected = await quarter.read('dhr.xlsx');
    expect(rowsOf(merged, 'Action plan', 'Recommendation')).toEqual(
      rowsOf(expected, 'Action plan', 'Recommendation'),
    );
    expect(rowsOf(merged, 'Change log', 'Cell')).toEqual(rowsOf(expected, 'Change log', 'Cell'));
    expect(rowsOf(merged, 'Returns register', 'Digest')).toEqual(
      rowsOf(expected, 'Returns register', 'Digest'),
    );
    expect(planTitles[0]).toBe('Larkmere DHR 3');
    expect(excel.network.refused).toEqual([]);
    expect(excel.problems).toEqual([]);
  }, 240_000);

  test('returns are issued: new workbooks open in Excel, and the register is written', async () => {
    const quarter = new Quarter(folder);
    await quarter.start([tidyPlan(0), tidyPlan(1)]);
    const bytes = new Uint8Array(readFileSync(join(folder, 'dhr.xlsx')));
    const excel = await ExcelOnTheWeb.start(browser, bytes, { today: '2026-10-01', pane: 420 });
    const pane = await excel.openPane();
    await pane.getByRole('tab', { name: 'Returns' }).click();
    await pane.getByRole('button', { name: 'Issue returns' }).click();
    await pane.getByText('6 returns are made').first().waitFor();
    await picture(excel.page, 'returns-issued');
    const [download] = await Promise.all([
      excel.page.waitForEvent('download'),
      pane.getByRole('button', { name: 'Download: Return of Haven Larkmere' }).click(),
    ]);
    const made = await new FileHost(new Uint8Array(readFileSync(await download.path()))).read();
    expect(made.sheets.map(({ name }) => name)).toEqual([
      ...['Action plan return', 'About this return', 'As issued'],
    ]);
    const saved = await new FileHost(await excel.excel.save()).read();
    expect(rowsOf(saved, 'Returns register', 'Digest')).toHaveLength(7);
    await pane.getByRole('button', { name: 'Draft reminders' }).click();
    await pane.getByText('6 reminders are drafted').first().waitFor();
    await picture(excel.page, 'returns-chased');
    expect(await axeFindings(pane)).toEqual([]);
    expect(excel.problems).toEqual([]);
  }, 240_000);
});
