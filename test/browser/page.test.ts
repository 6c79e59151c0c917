import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialOfDay } from '../../src/core/workbook/day';
import { valueAt } from '../../src/core/workbook/cells';
import { FileHost } from '../../src/hosts/file/file-host';
import { builtPages } from '../tools/built-pages';
import { canCompare, compareAll } from '../corpus/prove';
import { hasProgram, LibreOffice } from '../tools/libre-office';
import { describeWithShared } from '../tools/shared';
import { repoRoot } from '../tools/sources';
import { axeFindings } from './axe';
import { describeInBrowser } from './in-browser';
import { picture } from './pictures';
import { closed, serve } from './serve';
import { kinds, ThePage } from './the-page';

const sampleFile = join(repoRoot, 'assets/sample/action-plan.xlsx');
const today = '2026-11-23';
const noSuchDay = /There is no such day as “31 September 2026”/;
const folder = mkdtempSync(join(tmpdir(), 'followthrough-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What another reader finds wrong with a copy: nothing, but for what was asked. */
function lost(original: string, bytes: Uint8Array, allowed: object): string[] {
  const file = join(folder, 'written.xlsx');
  writeFileSync(file, bytes);
  const pair = { name: 'page', original, file, allowed } as Parameters<
    typeof compareAll
  >[0][number];
  return compareAll([pair], folder).flatMap(({ problems }) => problems);
}

describeInBrowser('the page', (browser) => {
  test.each(kinds)(
    '%s: a plan is checked, corrected, summarised and saved',
    async (kind) => {
      const page = await ThePage.start(browser, kind, { today, hash: '#sample', height: 720 });
      await page.checked();
      const before = page.asked.length;
      const finding = page.page.getByRole('button', { name: noSuchDay }).last();
      await finding.click();
      await page.page.getByRole('region', { name: 'Cell' }).getByText('G20').waitFor();
      await picture(page.page, `page-${kind === 'served' ? 'served' : 'file'}`);

      // A date is picked, and its finding goes.
      await page.grid.focus();
      await page.page.keyboard.press('Enter');
      await page.page.getByRole('button', { name: 'A date instead' }).click();
      const date = page.page.getByLabel('New date of G20');
      await date.fill('2026-09-30');
      await date.press('Enter');
      await finding.waitFor({ state: 'detached' });
      // A status is typed, taken back and done again.
      await page.page.locator('[data-row="25"][data-column="9"]').click();
      await page.type('In progress');
      const status = page.page.locator('[data-row="25"][data-column="9"]');
      await expect(status.innerText()).resolves.toContain('In progress');
      await page.page.keyboard.press('Control+z');
      await expect(status.innerText()).resolves.not.toContain('In progress');
      await page.page.keyboard.press('Control+y');
      await expect(status.innerText()).resolves.toContain('In progress');
      await page.idle();

      const { name, bytes } = await page.save(['highlights of', 'the summary sheets']);
      expect(name).toMatch(
        /^Sample action plan - corrected, highlighted, with summaries - \d+ \w+ 20\d\d \d\d\.\d\d\.xlsx$/,
      );
      const { sheets } = await new FileHost(bytes).read();
      const { cells } = sheets.find(({ name: each }) => each === 'Action plan')!;
      expect(valueAt(cells, 19, 6)).toBe(serialOfDay('2026-09-30', false));
      expect(valueAt(cells, 25, 9)).toBe('In progress');
      expect(sheets.map((sheet) => sheet.name)).toContain('Board summary');
      if (canCompare()) {
        const value = (row: number, column: number) => ({
          row,
          column,
          value: valueAt(cells, row, column),
        });
        const allowed = {
          sheets: ['Action plan'],
          cells: [value(19, 6), value(25, 9)],
          ownSheets: true,
        };
        expect(lost(sampleFile, bytes, allowed)).toEqual([]);
      }
      if (hasProgram('soffice')) {
        const office = new LibreOffice();
        expect(office.convert(bytes, 'html').toString()).toContain('In progress');
        office.close();
      }
      // Nothing was asked of the network meanwhile but the page's own scripts.
      expect(page.problems).toEqual([]);
      expect(page.asked.slice(before).filter((url) => !/\/(scripts|icons)\//.test(url))).toEqual(
        [],
      );
    },
    120_000,
  );

  test('what was typed survives a reload, a second tab and the death of its worker', async () => {
    const page = await ThePage.start(browser, 'served', { today, hash: '#sample' });
    await page.checked();
    await page.page.locator('[data-row="9"][data-column="3"]').click();
    await page.type('Entered before');
    await page.idle();
    // The worker dies of something nobody foresaw.
    await page.page.workers()[0]!.evaluate(() => {
      setTimeout(() => {
        throw new Error('out of memory');
      });
    });
    await page.page.locator('[data-row="10"][data-column="3"]').click();
    await page.type('Entered after');
    await page.idle();
    // The next is ended without a word, as the browser does where memory gives out.
    await page.page.evaluate(async () => {
      const isThere = async (): Promise<boolean> =>
        (await navigator.locks.query()).held!.some(({ name }) => name!.startsWith('lifeline'));
      while (!(await isThere())) await new Promise((resolve) => setTimeout(resolve, 20));
    });
    await page.page
      .workers()
      .at(-1)!
      .evaluate(() => self.close());
    await page.page.locator('[data-row="11"][data-column="3"]').click();
    await page.type('Entered last');
    await page.idle();
    // Something is begun in the pane, and half typed in the sheet, when the page is loaded anew.
    await page.page.getByRole('tab', { name: 'Sign off', exact: true }).click();
    await page.page.getByLabel('Decision').first().selectOption('signed-off');
    await page.page.getByLabel('Meeting').fill('Board of November');
    await page.grid.focus();
    await page.page.keyboard.press('F2');
    await page.page.getByRole('textbox', { name: /^New text/ }).fill('Half typed');
    await page.hasKept('Half typed');
    await page.page.reload();
    await page.checked();
    await page.page.getByText('Your work of the last visit is here again').waitFor();
    await page.page.getByRole('textbox', { name: /^New text/ }).waitFor();
    expect(await page.page.getByRole('textbox', { name: /^New text/ }).inputValue()).toBe(
      'Half typed',
    );
    await page.page.keyboard.press('Escape');

    await page.page.getByRole('tab', { name: 'Sign off', exact: true }).click();
    expect(await page.page.getByLabel('Meeting').inputValue()).toBe('Board of November');

    // A second tab leaves alone what this one has open.
    const second = await page.page.context().newPage();
    await second.goto(page.address);
    await second.getByRole('heading', { name: 'Check an action plan' }).waitFor();
    await second.close();

    const { cells } = (await new FileHost((await page.save()).bytes).read()).sheets[0]!;
    expect([9, 10, 11].map((row) => valueAt(cells, row, 3))).toEqual([
      'Entered before',
      'Entered after',
      'Entered last',
    ]);

    // Forget erases it: what is loaded then begins anew.
    await page.page.getByRole('button', { name: 'Forget', exact: true }).click();
    await page.page.getByRole('alertdialog').getByRole('button', { name: 'Forget' }).click();
    await page.page.getByRole('heading', { name: 'Check an action plan' }).waitFor();
    await page.page.reload();
    await page.page.getByRole('heading', { name: 'Check an action plan' }).waitFor();
  }, 120_000);

  test('with the network cut, all of it still works', async () => {
    const { server, address, latest } = await serve(join(builtPages(), 'site'));
    const open = await browser.page({ today });
    open.network.passOn(address);
    const page = new ThePage(open, `${address}index.html`);
    await page.page.goto(address);
    // It asks for its worker by itself, and keeps all of its files before it says that it is there.
    await page.page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active!.state === 'activated') return;
      await new Promise<void>((resolve) =>
        active!.addEventListener('statechange', () => active!.state === 'activated' && resolve()),
      );
    });
    const session = await page.page.context().newCDPSession(page.page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // Tests run in windows that keep nothing, where nobody can install anything.
    const hindrances = installabilityErrors.map(({ errorId }) => errorId);
    expect(hindrances.filter((id) => id !== 'in-incognito')).toEqual([]);
    // A newer build comes, and what was typed is still there.
    await page.page.getByRole('button', { name: 'Look at the sample plan' }).click();
    await page.checked();
    await page.page.locator('[data-row="9"][data-column="3"]').click();
    await page.type('Typed in the older version');
    await page.idle();
    latest.title = 'A newer version';
    await page.page.reload();
    await page.checked();
    expect(await page.page.title()).toBe('A newer version');
    await page.page.getByRole('gridcell', { name: /Typed in the older version/ }).waitFor();
    await closed(server);
    await page.page.reload();
    await page.checked();
    await page.page.getByRole('gridcell', { name: /Typed in the older version/ }).waitFor();
    await page.page.getByRole('tab', { name: 'Summary', exact: true }).click();
    await page.page.getByRole('button', { name: /^Write \d+ sheets/ }).click();
    await page.page.getByRole('tab', { name: 'Board summary' }).waitFor({ timeout: 60_000 });
    const { bytes } = await page.save();
    const names = (await new FileHost(bytes).read()).sheets.map(({ name }) => name);
    expect(names).toContain('Board summary');
    expect(open.problems).toEqual([]);
  }, 120_000);

  test('the workers of the page can reach nobody', async () => {
    const page = await ThePage.start(browser, 'served', { today, hash: '#sample' });
    await page.checked();
    const workers = page.page.workers();
    expect(workers.length).toBeGreaterThan(0);
    for (const worker of workers) {
      const ways = await worker.evaluate(() => {
        const { importScripts } = self as unknown as { importScripts(url: string): void };
        const refused = (): boolean => {
          try {
            importScripts('https://example.org/script.js');
            return false;
          } catch (error) {
            return String(error).includes('somebody else');
          }
        };
        const all = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker'];
        return { open: all.filter((way) => self[way as never] !== undefined), refused: refused() };
      });
      expect(ways).toEqual({ open: [], refused: true });
    }
    expect(page.problems).toEqual([]);
  }, 60_000);

  test('rows are chosen by agency, standing and finding, and a finding outside is shown', async () => {
    const page = await ThePage.start(browser, 'served', { today, hash: '#sample' });
    await page.checked();
    const rows = page.page.getByRole('search');
    await rows.getByLabel('Standing').selectOption({ label: 'Overdue' });
    await rows.getByText('5 of 24 rows of actions').waitFor();
    const before = Number(await page.grid.getAttribute('aria-rowcount'));
    await rows.getByLabel('Findings').selectOption({ label: 'Rows with an error' });
    await rows.getByText('No row fits this choice').waitFor();
    // The choice gives way to the finding.
    await page.page.getByRole('button', { name: noSuchDay }).last().click();
    await page.page.locator('[data-row="19"][data-column="6"]').waitFor();
    expect(Number(await page.grid.getAttribute('aria-rowcount'))).toBeGreaterThan(before);
    await page.page.getByRole('tab', { name: /^RAG key/ }).click();
    await page.page.getByRole('gridcell', { name: /Amber/ }).first().waitFor();
    expect(page.problems).toEqual([]);
  }, 60_000);

  test('what is pasted as a table becomes a plan, and files are opened by drop', async () => {
    const page = await ThePage.start(browser, 'as one file', { today });
    const { page: tab } = page;
    await tab.getByRole('button', { name: 'Paste a table or text' }).click();
    const table =
      '<table><tr><th>Recommendation</th><th>Action</th><th>Lead agency</th><th>Target date</th></tr>' +
      '<tr><td>1. Share what is known.</td><td>Agree a protocol.</td><td>Probation Service</td><td>31/03/2026</td></tr></table>';
    await tab.getByLabel('The plan as text').evaluate((box, markup) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', markup);
      clipboardData.setData('text/plain', 'Recommendation');
      box.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, table);
    await page.checked();
    await tab.getByRole('gridcell', { name: /Agree a protocol/ }).waitFor();
    const sample = readFileSync(sampleFile).toString('base64');
    await tab.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], 'Dropped.xlsx'));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    }, sample);
    await tab.getByRole('button', { name: 'Dropped.xlsx', exact: true }).waitFor();
    await tab.getByRole('button', { name: noSuchDay }).first().waitFor();
    expect(page.problems).toEqual([]);
  }, 60_000);

  test('a copy to be published goes without what is ticked', async () => {
    const page = await ThePage.start(browser, 'served', { today, hash: '#sample' });
    await page.checked();
    await page.page.getByRole('button', { name: 'Prepare to publish' }).click();
    await page.page.getByLabel('Names to look for').fill('Larkshire Police');
    await page.page.getByRole('button', { name: 'Look', exact: true }).click();
    await page.page.getByRole('checkbox', { name: /^Names of your list/ }).check();
    expect(await axeFindings(page.page)).toEqual([]);
    await picture(page.page, 'page-publish');
    const [download] = await Promise.all([
      page.page.waitForEvent('download'),
      page.page.getByRole('button', { name: 'Save the copy' }).click(),
    ]);
    expect(download.suggestedFilename()).toContain('prepared to publish');
    const bytes = new Uint8Array(readFileSync((await download.path())!));
    const { sheets } = await new FileHost(bytes).read();
    const words = sheets.flatMap(({ cells }) =>
      cells.values.filter((value): value is string => typeof value === 'string'),
    );
    expect(words.filter((value) => /Larkshire Police/i.test(value))).toEqual([]);
    expect(words.filter((value) => value.includes('[name removed]'))).not.toEqual([]);
    expect(await page.page.locator('main').innerText()).not.toMatch(/\bsafe\b/i);
    expect(page.problems).toEqual([]);
  }, 60_000);

  test('an agency sees what it can put right, until nothing is left', async () => {
    const page = await ThePage.start(browser, 'served', { today, hash: '#return' });
    await page.page.getByRole('button', { name: 'Look at the sample plan' }).click();
    await page.page.getByText(/things left to correct/).waitFor();
    await picture(page.page, 'page-return');
    expect(await axeFindings(page.page)).toEqual([]);
    const text = await page.page.locator('main').innerText();
    expect(text).not.toMatch(/Sign off|Summary/);
    await page.page.getByLabel('Lead agency').last().selectOption({ label: 'Probation Service' });
    await page.page.getByText('Nothing left to correct').waitFor();
    expect(page.problems).toEqual([]);
  }, 60_000);

  test('the keyboard alone does everything, and axe finds nothing on any screen', async () => {
    const page = await ThePage.start(browser, 'served', { today, width: 1280, height: 720 });
    const { keyboard } = page.page;
    const look = async (screen: string): Promise<void> => {
      await picture(page.page, `page-${screen}`);
      expect({ screen, found: await axeFindings(page.page) }).toEqual({ screen, found: [] });
    };
    const tabTo = async (name: string | RegExp): Promise<void> => {
      for (let tries = 0; tries < 60; tries++) {
        await keyboard.press('Tab');
        const label = await page.page.evaluate(() => {
          const at = document.activeElement as HTMLInputElement;
          return at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent;
        });
        if (typeof name === 'string' ? label === name : name.test(label)) return;
      }
      throw new Error(`the tab key does not reach ${String(name)}`);
    };
    await page.page.getByRole('heading', { name: 'Check an action plan' }).waitFor();
    await look('welcome');
    const chosen = page.page.waitForEvent('filechooser');
    await tabTo('Choose a workbook');
    await keyboard.press('Enter');
    await (await chosen).setFiles(sampleFile);
    await page.checked();
    await tabTo('Sheet Action plan');
    await keyboard.press('Control+Home');
    for (let row = 0; row < 9; row++) await keyboard.press('ArrowDown');
    for (let column = 0; column < 3; column++) await keyboard.press('ArrowRight');
    await look('plan');
    await keyboard.press('Enter');
    await page.page.getByRole('textbox', { name: 'New text of D10' }).waitFor();
    await look('editor');
    await keyboard.press('Control+a');
    await keyboard.type('By keyboard');
    await keyboard.press('Enter');
    await page.page.getByRole('gridcell', { name: /By keyboard/ }).waitFor();
    await page.grid.focus();
    await keyboard.press('Control+z');
    await page.page.getByRole('gridcell', { name: /By keyboard/ }).waitFor({ state: 'detached' });
    await keyboard.press('Control+y');
    await page.page.getByRole('gridcell', { name: /By keyboard/ }).waitFor();
    await page.idle();
    // From a finding to its cell, and back.
    await tabTo(noSuchDay);
    await keyboard.press('Enter');
    await page.page.getByRole('region', { name: 'Cell' }).getByText('G20').waitFor();
    await page.grid.focus();
    await keyboard.press('F8');
    await page.page.waitForFunction(() => document.activeElement?.hasAttribute('data-item'));
    for (const [button, screen] of [
      ['Save a copy', 'save'],
      ['Paste', 'paste'],
      ['Forget', 'forget'],
    ] as const) {
      await page.page.getByRole('button', { name: button, exact: true }).press('Enter');
      await look(screen);
      await keyboard.press('Escape');
    }
    // Through the pane by its tabs, to the summary sheets, and the copy.
    await tabTo('Check');
    for (const tab of ['Overdue', 'Sign off', 'Returns', 'Summary', 'Settings']) {
      await keyboard.press('ArrowRight');
      await keyboard.press('Enter');
      await page.page.getByRole('tabpanel', { name: tab }).waitFor();
      await page.idle();
      if (tab === 'Returns') continue;
      await look(tab.toLowerCase().replace(' ', '-'));
      if (tab !== 'Summary') continue;
      await tabTo(/^Write \d+ sheets/);
      await keyboard.press('Enter');
      await page.page.getByRole('tab', { name: 'Board summary' }).waitFor({ timeout: 60_000 });
      await page.idle();
      await page.page.getByRole('tab', { name: 'Summary', exact: true }).focus();
    }
    await page.page.getByRole('button', { name: 'Save a copy' }).press('Enter');
    // It has the focus at once.
    await page.page.waitForFunction(() => document.activeElement?.textContent === 'Save');
    const [saved] = await Promise.all([
      page.page.waitForEvent('download', { timeout: 60_000 }),
      keyboard.press('Enter'),
    ]);
    expect(saved.suggestedFilename()).toContain('corrected, with summaries');
    await keyboard.press('Escape');
    await page.page.getByRole('button', { name: 'Prepare to publish' }).press('Enter');
    await page.page.getByLabel('Names to look for').waitFor();
    await page.idle();
    await tabTo(/^Look/);
    await keyboard.press('Enter');
    await page.idle();
    await tabTo(/^Properties of the document/);
    await keyboard.press('Space');
    await tabTo('Save the copy');
    const [published] = await Promise.all([
      page.page.waitForEvent('download', { timeout: 60_000 }),
      keyboard.press('Enter'),
    ]);
    expect(published.suggestedFilename()).toContain('prepared to publish');
    await page.page.getByRole('button', { name: 'Print summary' }).press('Enter');
    await page.page.getByRole('heading', { name: /^Board summary:/ }).waitFor();
    await look('print');
    expect(page.problems).toEqual([]);
  }, 180_000);

  test('at 200 % on a small screen, everything can be reached', async () => {
    const page = await ThePage.start(browser, 'served', {
      today,
      hash: '#sample',
      width: 640,
      height: 360,
    });
    await page.checked();
    await picture(page.page, 'page-200');
    const wide = await page.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.page.getByRole('button', { name: noSuchDay }).last().click();
    await page.page.getByRole('region', { name: 'Cell' }).getByText('G20').waitFor();
    expect((await page.grid.boundingBox())!.height).toBeGreaterThan(100);
  }, 60_000);

  test('a file that is none of ours gets its sentence', async () => {
    const page = await ThePage.start(browser, 'served', { today });
    await page.choose('notes.xlsx', new TextEncoder().encode('not a workbook'));
    await page.page.getByText('The plan could not be checked').waitFor();
    expect(await page.page.locator('main').innerText()).toMatch(/workbook/);
    await picture(page.page, 'page-refused');
    expect(await axeFindings(page.page)).toEqual([]);
    expect(page.problems).toEqual([]);
  }, 60_000);
});

describeWithShared('with what is published', (shared) => {
  describeInBrowser('the page', (browser) => {
    test('makes a plan of pasted text', async () => {
      const page = await ThePage.start(browser, 'as one file', { today });
      await page.page.getByRole('button', { name: 'Paste', exact: true }).click();
      await page.page
        .getByLabel('The plan as text')
        .fill(readFileSync(join(shared, 'seeds/dhr7-action-plan.txt'), 'utf8'));
      await page.page.getByRole('button', { name: 'Make a plan of it' }).click();
      await page.checked();
      expect(await page.page.getByRole('grid').innerText()).toContain('MPS');
      expect(await page.findings()).not.toEqual([]);
      expect(page.problems).toEqual([]);
    }, 60_000);
  });
});
