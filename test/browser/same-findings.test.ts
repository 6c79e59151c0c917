import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { check } from '../../src/actions/check';
import { FileHost } from '../../src/hosts/file/file-host';
import { repoRoot } from '../tools/sources';
import { ExcelOnTheWeb } from './excel-on-the-web';
import { describeInBrowser } from './in-browser';
import { ThePage } from './the-page';

const today = '2026-11-23';
const sample = new Uint8Array(readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx')));

/** What the pane says of a plan: each finding with its cells, and the figures. */
async function shownBy(pane: Page | Frame): Promise<{ findings: string[]; summary: string }> {
  await pane.locator('[data-item]').first().waitFor({ timeout: 60_000 });
  const findings = await pane
    .locator('[data-item]')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.item!));
  await pane.getByRole('tab', { name: 'Summary', exact: true }).click();
  const report = pane.locator('article').first();
  await report.waitFor();
  return { findings: findings.sort(), summary: await report.innerText() };
}

describeInBrowser('one workbook on three surfaces', (browser) => {
  test('the page, the add-in and the command line find the same and count the same', async () => {
    const page = await ThePage.start(browser, 'served', { today });
    await page.choose('plan.xlsx', sample);
    const inPage = await shownBy(page.page);
    const excel = await ExcelOnTheWeb.start(browser, sample, { today });
    const inExcel = await shownBy(await excel.openPane());
    expect(inPage).toEqual(inExcel);

    // What the command line prints: see test/cli for the printing itself.
    const printed = check(await new FileHost(sample).read(), {
      settings: {},
      mapping: {},
      asAt: null,
      today,
      sheets: null,
      headerRow: null,
    });
    const sentences = printed.findings.flatMap(({ rule, sentence, cells }) =>
      cells.length > 0 ? [`${rule}: ${sentence}`] : [],
    );
    expect(inPage.findings).toEqual(sentences.sort());
    expect(inPage.summary).toContain(printed.figures[0]);
  }, 120_000);
});
