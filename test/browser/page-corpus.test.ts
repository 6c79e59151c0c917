import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, parse } from 'node:path';
import { FileHost } from '../../src/hosts/file/file-host';
import { canCompare, compareAll, type Pair } from '../corpus/prove';
import { hasProgram, LibreOffice } from '../tools/libre-office';
import { describeWithShared } from '../tools/shared';
import { describeInBrowser } from './in-browser';
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
const words = 'Added in the page';

/** What no page should have to open: a file that cannot be read without its password. */
const hostile = 'hard/excelize/encryptSHA512.xlsx';

describeWithShared('workbooks of every kind', (shared) => {
  describeInBrowser('in the page', (browser) => {
    const folder = mkdtempSync(join(tmpdir(), 'followthrough-page-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    const pathOf = (name: string): string => join(shared, 'corpus', name);

    test('are corrected, saved, and have lost nothing', async () => {
      const page = await ThePage.start(browser, 'served', { today: '2026-11-23' });
      const pairs: Pair[] = [];
      for (const [index, name] of workbooks.entries()) {
        const file = join(folder, `${index}-${basename(name)}`);
        const bytes = await correctedCopy(page, pathOf(name));
        writeFileSync(file, bytes);
        const where = await placeOf(bytes);
        expect({ name, where }).toMatchObject({ where: { value: words } });
        const { sheet, ...cell } = where!;
        const allowed = { sheets: [sheet], cells: [cell], ownSheets: false };
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
      await page.choose('secret.xlsx', new Uint8Array(readFileSync(pathOf(hostile))));
      await page.page.getByText('The plan could not be checked').waitFor();
      expect(await page.page.locator('main').innerText()).toMatch(/password/);
      expect(page.problems).toEqual([]);
    }, 60_000);
  });
});

/** Opens a workbook, adds words under its last row, takes them back and adds them again, and saves. */
async function correctedCopy(page: ThePage, path: string): Promise<Uint8Array> {
  await page.choose(basename(path), new Uint8Array(readFileSync(path)));
  await page.grid.waitFor();
  await page.idle();
  await page.grid.focus();
  await page.page.keyboard.press('Control+End');
  await page.type(words);
  await page.idle();
  await page.page.keyboard.press('Control+z');
  await page.page.keyboard.press('Control+y');
  const { bytes } = await page.save();
  await page.page.getByRole('button', { name: `Close ${basename(path)}` }).click();
  await page.page.getByRole('alertdialog').getByRole('button', { name: 'Forget' }).click();
  return bytes;
}

/** Where the words stand that were added. */
async function placeOf(bytes: Uint8Array) {
  for (const { name, cells } of (await new FileHost(bytes).read()).sheets) {
    const at = cells.values.indexOf(words);
    if (at < 0) continue;
    const index = cells.starts.findIndex((start) => start > at) - 1;
    const row = cells.rows[index]!;
    return { sheet: name, row, column: cells.columns[at]!, value: cells.values[at]! };
  }
  return null;
}
