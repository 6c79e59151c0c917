import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, parse } from 'node:path';
import { canCompare, compareAll, type Pair } from '../corpus/prove';
import { hasProgram, LibreOffice } from '../tools/libre-office';
import { describeWithShared } from '../tools/shared';
import { describeInBrowser } from './in-browser';
import { hostileFiles, scriptedPlan, scriptedSheet } from './hostile-files';
import { close, heldAt, tryFile } from './page-trial';
import { ThePage } from './the-page';

/** Macros, charts, pivots, 1904 dates, comments, tables, hidden sheets, protection, merges. */
const workbooks = [
  'hard/calamine/vba.xlsm',
  'trackers/REV_4_FedRAMP-POAM-Template.xlsm',
  'trackers/Risk Log.example.xlsx',
  'hard/poi/64450.xlsx',
  'hard/closedxml/LoadPivotTables.xlsx',
  'hard/exceljs/1904.xlsx',
  'hard/closedxml/HideSheets.xlsx',
  'near/Risk Log.xlsx',
  'hard/poi/56644.xlsx',
];
/** A file that cannot be read without its password. */
const encrypted = 'hard/excelize/encryptSHA512.xlsx';

describeWithShared('workbooks of every kind', (shared) => {
  describeInBrowser('in the page', (browser) => {
    const folder = mkdtempSync(join(tmpdir(), 'followthrough-page-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    const pathOf = (name: string): string => join(shared, 'corpus', name);

    test('are corrected, summarised where they are plans, saved, and have lost nothing', async () => {
      const page = await ThePage.start(browser, 'served', { today: '2026-11-23' });
      const pairs: Pair[] = [];
      for (const [index, name] of workbooks.entries()) {
        const file = join(folder, `${index}-${basename(name)}`);
        const { bytes, trials, allowed } = await tryFile(page, pathOf(name));
        await close(page, basename(name), trials.length > 0);
        writeFileSync(file, bytes);
        expect({ name, trials: trials.length }).not.toEqual({ name, trials: 0 });
        expect({ name, held: await heldAt(bytes, trials) }).toEqual({
          name,
          held: trials.map(({ value }) => value),
        });
        pairs.push({ name, original: pathOf(name), file, allowed });
      }
      expect(page.problems).toEqual([]);
      if (canCompare()) {
        const found = compareAll(pairs, folder).map(({ pair, problems }) => [pair.name, problems]);
        expect(found).toEqual(workbooks.map((name) => [name, []]));
      }
      if (hasProgram('soffice')) {
        const office = new LibreOffice();
        const opened = office.opens(pairs.map(({ file }) => file));
        office.close();
        expect(opened.sort()).toEqual(pairs.map(({ file }) => parse(file).name).sort());
      }
    }, 300_000);

    test('one that cannot be read is refused with its sentence', async () => {
      const page = await ThePage.start(browser, 'served');
      await page.choose('secret.xlsx', new Uint8Array(readFileSync(pathOf(encrypted))));
      await page.page.getByText('The plan could not be checked').waitFor();
      expect(await page.page.locator('main').innerText()).toMatch(/password/);
      expect(page.problems).toEqual([]);
    }, 60_000);
  });
});

describeInBrowser('a hostile file in the page', (browser) => {
  test('is refused with its sentence, and the page goes on', async () => {
    const page = await ThePage.start(browser, 'as one file', { today: '2026-11-23' });
    for (const [name, make, refusal] of hostileFiles) {
      await page.choose(name, make());
      await page.page.getByText('The plan could not be checked').waitFor({ timeout: 60_000 });
      expect(await page.page.locator('main').innerText()).toMatch(refusal);
      await close(page, name, false);
    }
    expect(page.problems).toEqual([]);
  }, 120_000);

  test('whose words try to be orders is shown as words', async () => {
    const page = await ThePage.start(browser, 'as one file', { today: '2026-11-23' });
    let asked = 0;
    page.page.on('dialog', (dialog) => {
      asked++;
      void dialog.dismiss();
    });
    await page.choose('<img src=x onerror=alert(2)>.xlsx', await scriptedPlan());
    await page.checked();
    await page.page.getByRole('tab', { name: scriptedSheet }).waitFor();
    const text = await page.grid.innerText();
    expect(text).toContain('<img src="x" onerror="window.ran = 1">');
    expect(text).toContain('<script>window.ran = 1</script>');
    await page.page.locator('[data-row="1"][data-column="5"]').click();
    await page.page.getByText('worked out by a formula').waitFor();
    for (const tab of ['Overdue', 'Sign off', 'Summary', 'Settings']) {
      await page.page.getByRole('tab', { name: tab, exact: true }).click();
      await page.page.getByRole('tabpanel', { name: tab }).waitFor();
    }
    await page.page.getByRole('button', { name: 'Print summary' }).click();
    await page.page
      .getByRole('heading', { name: /^Board summary/ })
      .first()
      .waitFor();
    await page.page.getByRole('button', { name: 'Back to the plan' }).first().click();
    await page.page.getByRole('button', { name: 'Prepare to publish' }).click();
    await page.page.getByLabel('Names to look for').fill('Larkmere Housing');
    await page.page.getByRole('button', { name: 'Look', exact: true }).click();
    await page.page.getByRole('checkbox', { name: /^Names of your list/ }).waitFor();
    const ran = await page.page.evaluate(() => ({
      ran: 'ran' in window,
      images: document.querySelectorAll('img').length,
      links: document.querySelectorAll('a[href^="javascript"]').length,
    }));
    expect({ ...ran, asked }).toEqual({ ran: false, images: 0, links: 0, asked: 0 });
    expect(page.problems).toEqual([]);
  }, 120_000);
});
