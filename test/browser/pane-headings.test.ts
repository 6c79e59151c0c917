import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook as ExcelWorkbook } from 'exceljs';
import { pane as say } from '../../src/messages/pane';
import { runCli } from '../cli/run-cli';
import { axeFindings } from './axe';
import { ExcelOnTheWeb } from './excel-on-the-web';
import { describeInBrowser } from './in-browser';
import { openTab } from './pane';
import { picture } from './pictures';

const today = '2026-11-23';
const sheet = 'Our plan';

/** A plan under headings that no vocabulary has, so that nobody finds it by itself. */
async function unusualPlan(): Promise<Uint8Array> {
  const book = new ExcelWorkbook();
  book
    .addWorksheet(sheet)
    .addRows([
      ['Larkmere review: what we will do'],
      [],
      ['No', 'What', 'Whose', 'Finish', 'How far'],
      [
        '1',
        'Train the front desk in the referral protocol',
        'Larkshire Police',
        '31 March 2026',
        '',
      ],
      ['2', 'Write a joint protocol for shared cases', 'Probation Service', '30 June 2027', 'Done'],
    ]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describeInBrowser('a plan that Followthrough does not find by itself', (browser) => {
  test('is read from the row and the columns that she names, here and on the command line', async () => {
    const excel = await ExcelOnTheWeb.start(browser, await unusualPlan(), { today, pane: 320 });
    const pane = await excel.openPane();
    await pane.getByText(say.noPlan.title).waitFor();
    await picture(excel.page, 'headings-1-not-found');
    expect(await axeFindings(pane)).toEqual([]);

    await pane.getByLabel(say.headerRow.row).fill('3');
    await pane.getByRole('button', { name: say.headerRow.use }).click();
    await pane.getByText(say.done.remember()).first().waitFor();
    await openTab(pane, 'settings');
    await pane.getByText(say.headerRow.now(sheet, 3, true)).waitFor();
    await pane.getByLabel(say.fields.lead, { exact: true }).selectOption({ label: 'C Whose' });
    await pane.getByLabel(say.fields.status, { exact: true }).selectOption({ label: 'E How far' });
    await picture(excel.page, 'headings-2-columns');
    expect(await axeFindings(pane)).toEqual([]);
    await pane.getByRole('button', { name: say.settings.apply }).click();
    await pane.getByRole('button', { name: say.settings.apply }).waitFor({ state: 'detached' });
    await openTab(pane, 'overdue');
    await pane.getByText('Larkshire Police').last().waitFor();

    const folder = mkdtempSync(join(tmpdir(), 'followthrough-headings-'));
    writeFileSync(join(folder, 'plan.xlsx'), await excel.excel.save());
    const { out } = await runCli(['read', 'plan.xlsx'], { cwd: folder, today });
    rmSync(folder, { recursive: true });
    expect(out).toMatch(/headings in row 3/);
    expect(out).toMatch(/C\s+Whose\s+lead agency/);
    expect(out).toMatch(/E\s+How far\s+status/);

    // Found again, there is no plan: the row was all that told it.
    await openTab(pane, 'settings');
    await pane.getByRole('button', { name: say.headerRow.asFound }).click();
    await pane.getByText(say.noPlan.title).waitFor();
    expect(excel.network.refused).toEqual([]);
    expect(excel.problems).toEqual([]);
  }, 60_000);
});
