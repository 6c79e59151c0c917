/**
 * Measures the built pane in a browser and writes the section of it in docs/performance.md:
 * `npm run bench:pane`. Options: `--rows 10000`, `--runs 5`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Frame } from 'playwright-core';
import { ExcelOnTheWeb } from '../browser/excel-on-the-web';
import { findBrowser } from '../browser/find-browser';
import { quiet, TestBrowser } from '../browser/in-browser';
import { repoRoot } from '../tools/sources';
import { writePaneSection } from './pane-section';
import { writeBenchPlan } from './plan-file';

const slowed = 4;

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** Runs in every page before its own scripts: notes when it can first be used, and what blocks it. */
function watch(): void {
  const noted = { usable: 0, blocked: [] as number[] };
  Object.assign(window, { noted });
  new PerformanceObserver((list) => {
    // Tasks of the page around the pane's frame are not the pane's.
    const own = list.getEntries().filter(({ name }) => name === 'self');
    noted.blocked.push(...own.map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    if (noted.usable === 0 && document.querySelector('#root button')) {
      // The next frame has drawn it, and the thread is free to hear of a click.
      requestAnimationFrame(() => setTimeout(() => (noted.usable ||= performance.now())));
    }
  }).observe(document, { childList: true, subtree: true });
}

interface Noted {
  readonly usable: number;
  readonly blocked: readonly number[];
}

async function run(browser: TestBrowser, workbook: Uint8Array, rate: number): Promise<Noted> {
  const excel = await ExcelOnTheWeb.start(browser, workbook, { today: '2026-11-23' });
  await excel.page.context().addInitScript(watch);
  const session = await excel.page.context().newCDPSession(excel.page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const pane = await excel.openPane();
  const noted = (frame: Frame): Promise<Noted> =>
    frame.evaluate(() => (window as unknown as { noted: Noted }).noted);
  await pane.waitForFunction(() => (window as unknown as { noted: Noted }).noted.usable > 0, null, {
    timeout: 120_000,
  });
  await pane.getByRole('tab').first().waitFor({ timeout: 300_000 });
  const found = await noted(pane);
  await browser.closePages();
  return found;
}

async function main(): Promise<void> {
  const [rows, runs] = [option('rows', 10_000), option('runs', 5)];
  const started = await chromium.launch({ executablePath: findBrowser()!, args: [...quiet] });
  const browser = new TestBrowser(() => started);
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-pane-'));
  const before = loadavg()[0]!;
  try {
    const path = join(folder, 'plan.xlsx');
    await writeBenchPlan(path, rows);
    const large = new Uint8Array(readFileSync(path));
    const sample = new Uint8Array(readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx')));
    const starts: Noted[] = [];
    const checks: Noted[] = [];
    for (let turn = 0; turn < runs; turn++) {
      starts.push(await run(browser, sample, slowed));
      checks.push(await run(browser, large, 1));
    }
    await writePaneSection({
      rows,
      runs,
      slowed,
      usable: median(starts.map(({ usable }) => usable)),
      fastest: Math.min(...starts.map(({ usable }) => usable)),
      longest: median(checks.map(({ blocked }) => Math.max(0, ...blocked))),
      least: Math.min(...checks.map(({ blocked }) => Math.max(0, ...blocked))),
      load: [before, loadavg()[0]!],
      browser: started.version(),
    });
  } finally {
    await started.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((problem: unknown) => {
  console.error(problem);
  process.exitCode = 1;
});
