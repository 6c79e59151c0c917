import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { builtPages } from '../tools/built-pages';
import type { OpenPage, PageOptions, TestBrowser } from './in-browser';
import { siteOrigin } from './network';

/** The two ways in which the page comes to its users. */
export const kinds = ['served', 'as one file'] as const;
export type Kind = (typeof kinds)[number];

/** The page for the browser, as its user has it before her. */
export class ThePage {
  constructor(
    private readonly open: OpenPage,
    readonly address: string,
  ) {}

  static async start(
    browser: TestBrowser,
    kind: Kind,
    options: PageOptions & { readonly hash?: string } = {},
  ): Promise<ThePage> {
    const open = await browser.page(options);
    const file = pathToFileURL(join(builtPages(), 'followthrough.html')).href;
    if (kind === 'served') open.network.serveSite(join(builtPages(), 'site'));
    else open.network.passOn(file);
    const address = kind === 'served' ? `${siteOrigin}/index.html` : file;
    const page = new ThePage(open, address);
    await open.page.goto(address + (options.hash ?? ''));
    await page.page.getByRole('banner').waitFor();
    return page;
  }

  get page(): Page {
    return this.open.page;
  }

  /** What was asked of the network beyond the page's own files, and what went wrong. */
  get problems(): string[] {
    return [...this.open.network.refused, ...this.open.problems];
  }

  /** The addresses that were asked for since the page was there. */
  get asked(): readonly string[] {
    return this.open.network.asked;
  }

  async choose(name: string, bytes: Uint8Array): Promise<void> {
    const mimeType = 'application/octet-stream';
    await this.page.setInputFiles('input[type=file]', {
      name,
      mimeType,
      buffer: Buffer.from(bytes),
    });
    await this.page.getByRole('button', { name, exact: true }).waitFor();
  }

  /** Chooses a file of the disk, whose bytes nobody but the page has to handle. */
  async chooseFile(path: string): Promise<void> {
    await this.page.setInputFiles('input[type=file]', path);
    await this.page.getByRole('button', { name: basename(path), exact: true }).waitFor();
  }

  /** Waits until the plan has been checked, and nothing goes on any more. */
  async checked(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Check', exact: true }).waitFor({ timeout: 60_000 });
    await this.idle();
  }

  async idle(): Promise<void> {
    // There may be two at once: none must be left.
    const bars = this.page.getByRole('progressbar').first();
    await bars.waitFor({ state: 'detached', timeout: 60_000 });
  }

  /** Waits until the browser keeps words that were typed: only then may they be asked for again. */
  async hasKept(words: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) =>
        new Promise((resolve) => {
          const open = indexedDB.open('followthrough');
          open.onsuccess = () => {
            const all = open.result.transaction('books').objectStore('books').getAll();
            all.onsuccess = () => {
              open.result.close();
              const plain = (_key: string, value: unknown): unknown =>
                value instanceof Map || value instanceof Set ? [...value] : value;
              resolve(JSON.stringify(all.result, plain).includes(wanted));
            };
          };
        }),
      words,
    );
  }

  get grid(): ReturnType<Page['locator']> {
    return this.page.getByRole('grid');
  }

  /** Types into the cell that is chosen, with the keyboard alone. */
  async type(text: string): Promise<void> {
    await this.grid.focus();
    await this.page.keyboard.press('F2');
    const box = this.page
      .getByRole('textbox', { name: /^New/ })
      .or(this.page.getByRole('combobox', { name: /^New/ }));
    await box.fill(text);
    await box.press('Enter');
    await box.waitFor({ state: 'detached' });
  }

  /** The sentences of the findings in the list, in order. */
  findings(): Promise<string[]> {
    return this.page
      .locator('[data-item]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-item')!));
  }

  /** Saves a copy as the user would. */
  async save(wishes: readonly string[] = []): Promise<{ name: string; bytes: Uint8Array }> {
    const { page } = this;
    await page.getByRole('button', { name: 'Save a copy' }).click();
    for (const wish of wishes) await page.getByRole('checkbox', { name: wish }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name: 'Save', exact: true }).click(),
    ]);
    const bytes = new Uint8Array(readFileSync((await download.path())!));
    await page.keyboard.press('Escape');
    return { name: download.suggestedFilename(), bytes };
  }
}
