import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import type { Frame, Page } from 'playwright-core';
import { parseArea } from '../../src/core/workbook/address';
import { Behind } from '../excel/web/behind';
import { fileLooks } from '../excel/web/looks';
import { addInOf } from '../excel/web/manifest';
import type { Ask, HostPage } from '../excel/web/protocol';
import { SimulatedExcel, type Options } from '../excel/simulated-excel';
import { builtPages } from '../tools/built-pages';
import { repoRoot } from '../tools/sources';
import type { OpenPage, PageOptions, TestBrowser } from './in-browser';
import { siteOrigin, type Network, type Served } from './network';

/** Excel's own address: not the add-in's, as in life, but of the same host, which office.js trusts. */
const excelOrigin = 'https://localhost';
const pages = join(repoRoot, 'test/excel/web/page');

export interface ExcelOptions extends PageOptions {
  readonly today: string;
  /** The width of the pane, in pixels. */
  readonly pane?: number;
  readonly excel?: Options;
  /** The folder with the built pages. */
  readonly site?: string;
}

/** A workbook in the simulated Excel on the web, with the built add-in beside it. */
export class ExcelOnTheWeb {
  private constructor(
    readonly excel: SimulatedExcel,
    private readonly open: OpenPage,
    private readonly behind: Behind,
  ) {}

  static async start(
    browser: TestBrowser,
    workbook: Uint8Array,
    options: ExcelOptions,
  ): Promise<ExcelOnTheWeb> {
    const excel = await SimulatedExcel.load(workbook, options.excel);
    const open = await browser.page(options);
    const behind = new Behind(excel, options.today, await fileLooks(workbook));
    open.network.serveSite(options.site ?? join(builtPages(), 'site'));
    open.network.serve(excelOrigin, (path, request) => {
      if (path === '/excel/ask') {
        const told = behind.ask(request.postDataJSON() as Ask);
        return { type: 'application/json', body: JSON.stringify(told) };
      }
      if (path === '/excel/add-in.json') {
        const offered = { ...excel.requirements, CompressedFile: '1.1' };
        return { type: 'application/json', body: JSON.stringify(addInOf(siteOrigin, offered)) };
      }
      if (path === '/excel/file') return fileNow(excel);
      return hostFile(path.replace('/excel/', ''));
    });
    await open.page.goto(`${excelOrigin}/excel/index.html`);
    const pane = `${options.pane ?? 350}px`;
    await open.page.evaluate(
      (width) => document.documentElement.style.setProperty('--pane-width', width),
      pane,
    );
    await open.page.waitForSelector('#tabs button');
    return new ExcelOnTheWeb(excel, open, behind);
  }

  get page(): Page {
    return this.open.page;
  }

  get network(): Network {
    return this.open.network;
  }

  /** What the pages complained of, and what of the simulated Excel itself went wrong. */
  get problems(): readonly unknown[] {
    return [...this.open.problems, ...this.excel.faults];
  }

  /** Opens the pane by the ribbon, and gives its frame. */
  async openPane(): Promise<Frame> {
    await this.page.getByRole('button', { name: 'Open', exact: true }).click();
    return this.frame('taskpane.html');
  }

  async closePane(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as { host: HostPage }).host.closePane());
  }

  /** Calls a command of the ribbon, by the name of its function; ends when the add-in says so. */
  async command(name: string): Promise<void> {
    await this.page.evaluate(
      (called) => (window as unknown as { host: HostPage }).host.call(called),
      name,
    );
  }

  private async frame(file: string): Promise<Frame> {
    const element = await this.page.waitForSelector(`iframe[src$="${file}"]`, {
      state: 'attached',
    });
    return (await element.contentFrame())!;
  }

  /** Types into a cell of the sheet in front, as the user does: with a double click and Enter. */
  async type(cell: string, text: string): Promise<void> {
    await this.show(cell);
    await this.cell(cell).dblclick();
    const input = this.page.getByLabel(cell, { exact: true });
    await input.fill(text);
    await input.press('Enter');
    await input.waitFor({ state: 'detached' });
  }

  /** Goes to a cell of the sheet in front, so that it is in view. */
  async show(cell: string): Promise<void> {
    await this.happen(({ model }) => model.select(model.active, parseArea(cell)!));
    await this.cell(cell).waitFor();
  }

  /** The drawn cell, which has to be in view. */
  cell(name: string): ReturnType<Page['locator']> {
    return this.page.locator(`[data-cell="${name}"]`);
  }

  /** The colour that a cell is drawn on, such as `rgb(255, 199, 206)`. */
  colourOf(cell: string): Promise<string> {
    return this.cell(cell).evaluate((element) => getComputedStyle(element).backgroundColor);
  }

  /** What a cell of any sheet holds. */
  valueOf(sheet: string, cell: string): unknown {
    const { top, left } = parseArea(cell)!;
    return this.excel.sheet(sheet).cell(top, left).value;
  }

  /** Lets something happen in Excel without the grid, and tells the pages of it. */
  async happen(change: (excel: SimulatedExcel) => void): Promise<void> {
    change(this.excel);
    await this.page.evaluate(
      (told) => (window as unknown as { host: HostPage }).host.take(told),
      this.behind.told(),
    );
  }
}

/** The workbook as `getFileAsync` gives it: with what was not saved yet. */
async function fileNow(excel: SimulatedExcel): Promise<Served> {
  return { type: 'application/octet-stream', body: Buffer.from(await excel.save()) };
}

/** A file of the page that plays Excel, its TypeScript as a browser takes it. */
function hostFile(name: string): { readonly type: string; readonly body: string } {
  const [, stem, extension = 'js'] = /^(\w+)(?:\.(\w+))?$/.exec(name)!;
  if (extension !== 'js') {
    return { type: `text/${extension}`, body: readFileSync(join(pages, name), 'utf8') };
  }
  const { code } = transformSync(readFileSync(join(pages, `${stem}.ts`), 'utf8'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  return { type: 'text/javascript', body: code };
}
