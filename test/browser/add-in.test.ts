import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../tools/sources';
import { axeFindings } from './axe';
import { ExcelOnTheWeb } from './excel-on-the-web';
import { describeInBrowser } from './in-browser';
import { picture } from './pictures';

const sample = new Uint8Array(readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx')));

describeInBrowser('the add-in in Excel on the web', (browser) => {
  test('the pane opens and checks the plan, with no request but for itself and office.js', async () => {
    const excel = await ExcelOnTheWeb.start(browser, sample, { today: '2026-11-23' });
    const pane = await excel.openPane();
    await pane.getByRole('tab').first().waitFor();
    await picture(excel.page, 'first');
    expect(await axeFindings(pane)).toEqual([]);
    expect(excel.network.refused).toEqual([]);
    expect(excel.problems).toEqual([]);
  }, 60_000);
});
