import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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
/** What no page should have to open: a file that cannot be read without its password. */
const hostile = 'hard/excelize/encryptSHA512.xlsx';

describeWithShared('workbooks of every kind', (shared) => {
  describeInBrowser('in the page', (browser) => {
    const folder = mkdtempSync(join(tmpdir(), 'followthrough-page-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    const pathOf = (name: string): string => join(shared, 'corpus', name);

    test('are corrected, saved, and have lost nothing', async () => {
      const pairs: Pair[] = [];
      for (const name of workbooks) {
        const page = await ThePage.start(browser, 'served', { today: '2026-11-23' });
        await page.choose(basename(name), new Uint8Array(readFileSync(pathOf(name))));
        await page.grid.waitFor();
        await page.idle();
        await page.grid.focus();
        // Under the last row: whatever stands in the workbook stays as it is.
        await page.page.keyboard.press('Control+End');
        await page.type('Added in the page');
        await page.idle();
        await page.page.keyboard.press('Control+z');
        await page.page.keyboard.press('Control+y');
        const { bytes } = await page.save();
        const where = await placeOf(bytes);
        expect({ name, where }).toMatchObject({ where: { value: 'Added in the page' } });
        const file = join(folder, `${pairs.length}-${basename(name)}`);
        writeFileSync(file, bytes);
        const { sheet, ...cell } = where!;
        const allowed = { sheets: [sheet], cells: [cell], ownSheets: false };
        pairs.push({ name, original: pathOf(name), file, allowed });
        expect({ name, problems: page.problems }).toEqual({ name, problems: [] });
        await browser.closePages();
      }
      expect(pairs).toHaveLength(workbooks.length);
      if (canCompare()) {
        const found = compareAll(pairs, folder).map(({ pair, problems }) => [pair.name, problems]);
        expect(found).toEqual(workbooks.map((name) => [name, []]));
      }
      if (hasProgram('soffice')) {
        const office = new LibreOffice();
        for (const { file } of pairs) {
          expect(office.convert(new Uint8Array(readFileSync(file)), 'xlsx').length).toBeGreaterThan(
            0,
          );
        }
        office.close();
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

/** Where the words stand that were added. */
async function placeOf(bytes: Uint8Array) {
  for (const { name, cells } of (await new FileHost(bytes).read()).sheets) {
    const at = cells.values.indexOf('Added in the page');
    if (at < 0) continue;
    const index = cells.starts.findIndex((start) => start > at) - 1;
    const row = cells.rows[index]!;
    return { sheet: name, row, column: cells.columns[at]!, value: cells.values[at]! };
  }
  return null;
}
