/**
 * Measures the product and writes docs/performance.md: `npm run bench`. Options: `--rows
 * 1000,10000`, `--repetitions 3`, `--minutes 11`, `--files 120`, `--built
 * <folder>`, `--out <file>`.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import prettier from 'prettier';
import type { Job, Measured } from './measure';
import { findPython, measure, medianOf, profileOf } from './measure';
import type { Bench } from './performance-doc';
import { keptSection } from './kept-section';
import { paneSection } from './pane-section';
import { aimsOf, performanceDoc, profileTable } from './performance-doc';
import { writeBenchPlan } from './plan-file';

const root = resolve(__dirname, '../..');

function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1]!;
}

const rows = option('rows', '1000,10000,100000').split(',').map(Number);
const repetitions = Number(option('repetitions', '3'));
/** What is measured again is left out once the whole of it would take longer; rows never are. */
const minutes = Number(option('minutes', '11'));
const built = resolve(option('built', join(root, 'dist')));
const out = resolve(option('out', join(root, 'docs/performance.md')));

const jobs: readonly Job[] = ['exceljs', 'check', 'openpyxl', 'highlight', 'summarise'];
const folderFiles = Number(option('files', '120'));
const FOLDER_ROWS = 1000;
const TOP_FUNCTIONS = 15;

const started = performance.now();
const seconds = (): number => (performance.now() - started) / 1000;

/**
 * Measures again and again, as often as asked for and as there is time: each kind of measurement
 * may have its share of the minutes. Gives how often.
 */
function again(share: number, measureOnce: (turn: number) => void): number {
  const from = seconds();
  let turn = 0;
  do measureOnce(turn++);
  while (turn < repetitions && ((seconds() - from) * (turn + 1)) / turn < minutes * 60 * share);
  return turn;
}

/** The shares of the minutes: of the largest plan, of each other one, of files beside each other. */
const shares = { largest: 0.65, other: 0.08, folder: 0.12 } as const;

async function bench(folder: string): Promise<Bench> {
  const loadBefore = loadavg()[0]!;
  const files = rows.map((count) => join(folder, `plan-${count}.xlsx`));
  for (const [at, count] of rows.entries()) await writeBenchPlan(files[at]!, count);
  const sizes = rows.map((count, at) => {
    const measured = new Map<Job, Measured[]>();
    // Interleaved, so that what else the machine does falls on all of them.
    const runs = again(count === Math.max(...rows) ? shares.largest : shares.other, (turn) => {
      for (const job of jobs) {
        const one = measure(job, built, files[at]!, join(folder, `out-${turn}-${job}.xlsx`));
        say(`${count} rows, ${job}`, one);
        if (one) measured.set(job, [...(measured.get(job) ?? []), one]);
      }
    });
    const medians = [...measured].map(([job, all]) => [job, medianOf(all)] as const);
    return { rows: count, runs, jobs: new Map(medians) };
  });
  return {
    sizes,
    threads: await threads(folder),
    profile: profileOf(built, files.at(-1)!, TOP_FUNCTIONS),
    hasOpenpyxl: findPython() !== null,
    machine: {
      processors: cpus().length,
      memory: totalmem(),
      node: process.version,
      load: [loadBefore, loadavg()[0]!],
    },
    day: new Date().toISOString().slice(0, 10),
  };
}

/** Files a second over one thread and over two. */
async function threads(folder: string): Promise<Bench['threads']> {
  const many = join(folder, 'many');
  mkdirSync(many);
  const first = join(many, 'plan-001.xlsx');
  await writeBenchPlan(first, FOLDER_ROWS);
  for (let at = 2; at <= folderFiles; at++) {
    copyFileSync(first, join(many, `plan-${String(at).padStart(3, '0')}.xlsx`));
  }
  const found = [1, 2].map((size): [number, Measured[]] => [size, []]);
  const runs = again(shares.folder, () => {
    for (const [size, all] of found) {
      const one = measure('folder', built, many, String(size));
      say(`${folderFiles} files, threads: ${size}`, one);
      if (one) all.push(one);
    }
  });
  return found.flatMap(([size, all]) =>
    all.length === 0 ? [] : [{ size, runs, ...medianOf(all) }],
  );
}

function say(what: string, one: Measured | null): void {
  const found = one ? `${one.total.wall.toFixed(1)} s, ${one.total.cpu.toFixed(1)} s` : 'none';
  console.log(`${seconds().toFixed(0).padStart(4)} s  ${what}: ${found}`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));
  try {
    // The figures of the pane, of the page and of returns are measured apart, and stay.
    const measured = [
      paneSection(),
      keptSection('The page in a browser'),
      keptSection('A quarter of returns'),
    ];
    const found = await bench(folder);
    console.log(`\n${aimsOf(found)}\n\n${profileTable(found)}`);
    const text = `${performanceDoc(found)}\n${measured.join('\n')}`;
    const config = (await prettier.resolveConfig(join(root, 'docs/performance.md'))) ?? {};
    writeFileSync(out, await prettier.format(text, { ...config, parser: 'markdown' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((problem: unknown) => {
  console.error(problem);
  process.exitCode = 1;
});
