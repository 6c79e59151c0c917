import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { installExternal, type DesktopAnswer } from '../excel/desktop/external';
import type { EventEntry } from '../excel/protocol/events';
import { SimulatedExcel, type Options } from '../excel/simulated-excel';
import { errorNumber } from '../excel/web/behind';
import { builtPages } from '../tools/built-pages';
import type { OpenPage, PageOptions, TestBrowser } from './in-browser';
import { siteOrigin } from './network';

/** The built pane as desktop Excel shows it: alone in its window, with Office's theme. */
export async function openInDesktopExcel(
  browser: TestBrowser,
  workbook: Uint8Array,
  options: PageOptions & { readonly excel?: Options },
): Promise<OpenPage & { readonly excel: SimulatedExcel }> {
  const excel = await SimulatedExcel.load(workbook, options.excel);
  const open = await browser.page(options);
  const { page, network } = open;
  network.serveSite(join(builtPages(), 'site'));
  await page.exposeFunction('askExcel', (text: string): DesktopAnswer => {
    const answer = excel.answer(text);
    const error = errorNumber(answer);
    return error === null ? { body: answer.body } : { error };
  });
  await page.addInitScript(installExternal, {
    requirements: excel.requirements,
    isDark: options.colours === 'dark',
  });
  excel.listen((entries) => void push(page, entries));
  await page.goto(`${siteOrigin}/taskpane.html`);
  return { ...open, excel };
}

function push(page: Page, entries: readonly EventEntry[]): Promise<void> {
  return page.evaluate(
    (told) =>
      (window as unknown as { pushToOffice(entries: readonly EventEntry[]): void }).pushToOffice(
        told,
      ),
    entries,
  );
}
