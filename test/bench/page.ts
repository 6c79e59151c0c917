/**
 * Measures the built page in a browser beside the command line, in one run, and writes the section
 * of it in docs/performance.md: `npm run bench:page`. Options: `--rows 50000`, `--runs 3`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../browser/find-browser';
import { quiet, TestBrowser } from '../browser/in-browser';
import { ThePage } from '../browser/the-page';
import { repoRoot } from '../tools/sources';
import { writeSection } from './kept-section';
import { measure } from './measure';
import { writeBenchPlan } from './plan-file';

interface Run {
  /** Seconds, until the plan is checked and shown; and of the command line for the same. */
  readonly page: number;
  readonly cli: number;
  /** Milliseconds between two frames while the grid is scrolled, the longest first. */
  readonly frames: readonly number[];
  /** The longest task of the page's own thread while it opened the plan, in milliseconds. */
  readonly blocked: number;
  /** The most memory that the page's process ever held, and the command line's, in bytes. */
  readonly peak: number;
  readonly cliPeak: number;
  /** What the page's own thread still holds once it is idle, in bytes; and after more work. */
  readonly held: number;
  readonly heldAfterWork: number;
}

/** What the page may take at 50,000 rows, in bytes; a run that takes more fails. */
const bound = { peak: 1_500_000_000, held: 250_000_000, growth: 'the same and 10 MB' };

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

async function run(started: Browser, path: string): Promise<Run> {
  const { total, peak: cliPeak } = measure('check', join(repoRoot, 'dist'), path)!;
  const cli = total.wall;
  const browser = new TestBrowser(() => started);
  const page = await ThePage.start(browser, 'served', { today: '2026-11-23' });
  await page.page.getByRole('heading', { name: 'Check an action plan' }).waitFor();
  await page.page.evaluate(watch);
  const from = performance.now();
  await page.chooseFile(path);
  await page.grid.waitFor({ timeout: 300_000 });
  await page.page.getByRole('tab', { name: 'Check' }).waitFor({ timeout: 300_000 });
  const seconds = (performance.now() - from) / 1000;
  await page.idle();
  const blocked = await page.page.evaluate(() =>
    Math.max(0, ...(window as unknown as { blocked: number[] }).blocked),
  );
  const frames = await page.page.evaluate(scroll);
  const peak = await peakOf(started);
  const held = await heldBy(page);
  for (let turn = 0; turn < turns; turn++) await correctAndTakeBack(page);
  const heldAfterWork = await heldBy(page);
  await browser.closePages();
  return { page: seconds, cli, frames, blocked, peak, cliPeak, held, heldAfterWork };
}

/** So often a cell is corrected and the correction taken back: nothing of it may pile up. */
const turns = 20;

async function correctAndTakeBack(page: ThePage): Promise<void> {
  await page.grid.focus();
  await page.page.keyboard.press('Control+Home');
  await page.type('Corrected');
  await page.grid.focus();
  await page.page.keyboard.press('Control+z');
}

/** What is alive of the page's own thread, after what is not has been cleared away, in bytes. */
async function heldBy(page: ThePage): Promise<number> {
  const session = await page.page.context().newCDPSession(page.page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Runs in the page: notes what blocks its thread. */
function watch(): void {
  const blocked: number[] = [];
  Object.assign(window, { blocked });
  new PerformanceObserver((list) =>
    blocked.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ type: 'longtask' });
}

/** Runs in the page: scrolls through the grid, first gently, then by leaps, for ten seconds. */
function scroll(): Promise<number[]> {
  const grid = document.querySelector('[role="grid"]')!;
  const gaps: number[] = [];
  return new Promise((resolve) => {
    const from = performance.now();
    let last = from;
    const step = (): void => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      const share = (now - from) / 10_000;
      grid.scrollTop += share < 0.5 ? 120 : grid.scrollHeight / 200;
      if (share < 1) requestAnimationFrame(step);
      else resolve(gaps.sort((one, other) => other - one));
    };
    requestAnimationFrame(step);
  });
}

/** The most memory that a process of a page held. */
async function peakOf(started: Browser): Promise<number> {
  const session = await started.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
  return Math.max(...peaks.map((peak) => Number(peak ?? 0) * 1024));
}

const least = (values: readonly number[]): number => Math.min(...values);
const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1]!;

function howMeasured(
  times: number,
  rows: string,
  load: readonly number[],
  name: string,
): readonly string[] {
  return [
    `Measured by \`npm run bench:page\`, which writes this section: the production build in Chromium ${name}, a plan of ${rows} rows, ${times} times, each time beside the command line's reading and checking of the same file. The load of the machine was ${load[0]!.toFixed(1)} before and ${load[1]!.toFixed(1)} after; where it is above the number of processors, the least of the runs says more than the median.`,
    `The time of the page runs from the choice of the file until the plan is checked and the sheet is drawn. The grid is then scrolled for ten seconds, half of it row by row and half through the whole sheet; a frame is late where more than 100 ms passed since the one before. Memory is the most that the page's process held, its worker included; most of it is what was not cleared away yet, so what the page's thread holds when it is idle is told apart. Undo goes back over files of 100 MB in all at most. The file is chosen as a user does, so that nothing but the page handles its bytes.`,
  ];
}

function sectionOf(
  runs: readonly Run[],
  rows: number,
  load: readonly number[],
  name: string,
): string {
  const count = rows.toLocaleString('en-GB');
  const ratios = runs.map(({ page, cli }) => page / cli);
  const late = runs.map(({ frames }) => frames.filter((gap) => gap > 100).length);
  const drawn = runs.map(({ frames }) => frames.length);
  const row = (
    what: string,
    of: readonly number[],
    unit: string,
    aim: string,
    digits = 0,
  ): string =>
    `| ${what} | ${median(of).toFixed(digits)}${unit} | ${least(of).toFixed(digits)}${unit} | ${aim} |`;
  return [
    ...howMeasured(runs.length, count, load, name),
    [
      '| what | median | least | aim |',
      '| - | - | - | - |',
      row(
        'the command line reads and checks',
        runs.map(({ cli }) => cli),
        ' s',
        '',
        1,
      ),
      row(
        'the page opens, checks and shows',
        runs.map(({ page }) => page),
        ' s',
        '',
        1,
      ),
      row('the page, of the command line’s time', ratios, '', 'at most 1.5', 2),
      row('frames drawn in ten seconds of scrolling', drawn, '', ''),
      row('late frames', late, '', 'none'),
      row(
        'the longest time between two frames',
        runs.map(({ frames }) => frames[0]!),
        ' ms',
        'at most 100 ms',
      ),
      row(
        'the longest task of the page’s own thread',
        runs.map(({ blocked }) => blocked),
        ' ms',
        'at most 100 ms',
      ),
      row(
        'memory at most',
        runs.map(({ peak }) => peak / 1e6),
        ' MB',
        `at most ${bound.peak / 1e6} MB`,
      ),
      row(
        'the command line, memory at most',
        runs.map(({ cliPeak }) => cliPeak / 1e6),
        ' MB',
        '',
      ),
      row(
        'what the page’s thread holds when it is idle',
        runs.map(({ held }) => held / 1e6),
        ' MB',
        `at most ${bound.held / 1e6} MB`,
      ),
      row(
        `and after ${turns} corrections taken back`,
        runs.map(({ heldAfterWork }) => heldAfterWork / 1e6),
        ' MB',
        `at most ${bound.growth}`,
        0,
      ),
    ].join('\n'),
  ].join('\n\n');
}

async function main(): Promise<void> {
  const [rows, times] = [option('rows', 50_000), option('runs', 3)];
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-page-'));
  const before = loadavg()[0]!;
  const runs: Run[] = [];
  let name = '';
  try {
    const path = join(folder, 'plan.xlsx');
    await writeBenchPlan(path, rows);
    for (let turn = 0; turn < times; turn++) {
      const started = await chromium.launch({ executablePath: findBrowser()!, args: [...quiet] });
      name = started.version();
      try {
        runs.push(await run(started, path));
      } finally {
        await started.close();
      }
    }
    const broken = runs.filter(
      ({ peak, held, heldAfterWork }) =>
        peak > bound.peak || held > bound.held || heldAfterWork > held + 10_000_000,
    );
    if (broken.length > 0) {
      console.error(`${broken.length} of ${runs.length} runs took more memory than is allowed`);
      process.exitCode = 1;
    }
    await writeSection(
      'The page in a browser',
      sectionOf(runs, rows, [before, loadavg()[0]!], name),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((problem: unknown) => {
  console.error(problem);
  process.exitCode = 1;
});
