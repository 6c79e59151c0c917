import {
  chromium,
  type Browser,
  type BrowserContext,
  type Frame,
  type Page,
} from 'playwright-core';
import { builtPages } from '../tools/built-pages';
import { findBrowser } from './find-browser';
import { Network } from './network';

/** Chromium does what these tests ask of it, and nothing by itself. */
export const quiet: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colours?: 'light' | 'dark';
  /** True for Windows' high contrast. */
  readonly highContrast?: boolean;
  /** The day that it is for the page; the real one where there is none. */
  readonly today?: string;
}

/** A page, what it asked of the network, and what it complained of. */
export interface OpenPage {
  readonly page: Page;
  readonly network: Network;
  /** Errors that nobody caught or that the console shows, such as a breach of the policy. */
  readonly problems: string[];
}

/** The browser of a test file: every page stands in a context of its own. */
export class TestBrowser {
  private readonly contexts: BrowserContext[] = [];

  constructor(private readonly started: () => Browser) {}

  /** An empty page without a network, but for what `Network` is told to serve. */
  async page(options: PageOptions = {}): Promise<OpenPage> {
    const { width = 1280, height = 800, colours = 'light', highContrast = false } = options;
    const context = await this.started().newContext({
      viewport: { width, height },
      colorScheme: colours,
      forcedColors: highContrast ? 'active' : 'none',
      reducedMotion: 'reduce',
      locale: 'en-GB',
    });
    this.contexts.push(context);
    const network = await Network.of(context);
    if (options.today !== undefined) await context.addInitScript(setDay, `${options.today}T12:00`);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    return { page, network, problems };
  }

  async closePages(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
  }
}

/** Runs in the page: its clock goes on from another moment, and nothing else of it is changed. */
function setDay(moment: string): void {
  const RealDate = Date;
  const shift = new RealDate(moment).getTime() - RealDate.now();
  class ShiftedDate extends RealDate {
    constructor(...parts: unknown[]) {
      super(...((parts.length === 0 ? [RealDate.now() + shift] : parts) as [number]));
    }

    static override now(): number {
      return RealDate.now() + shift;
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor;
}

const found = findBrowser();

/**
 * Tests in a real browser. Where there is none they are reported as skipped; `npm test` says how to
 * get one. Starting the browser is not counted against the first test.
 */
export function describeInBrowser(name: string, tests: (browser: TestBrowser) => void): void {
  if (found === null) {
    describe.skip(`${name} (no Chromium, Chrome or Edge here)`, () => {
      test('needs a browser', () => undefined);
    });
    return;
  }
  describe(name, () => {
    let started: Browser | null = null;
    const browser = new TestBrowser(() => started!);
    beforeAll(async () => {
      // Where this is not the whole of `npm test`, nobody has built the pages yet.
      builtPages();
      started = await chromium.launch({
        executablePath: found,
        args: [...quiet],
        // Dates are entered as on a British computer.
        env: { ...process.env, LANGUAGE: 'en_GB' } as Record<string, string>,
      });
    }, 300_000);
    afterEach(() => browser.closePages());
    afterAll(() => started?.close());
    tests(browser);
  });
}

/** The text that a page or frame shows, as a reader meets it. */
export function shownText(place: Page | Frame): Promise<string> {
  return place.locator('body').innerText();
}
