/**
 * Measures the product and writes docs/performance.md: `npm run bench`. Options: `--rows
 * 1000,10000`, `--repetitions 3`, `--built <folder>`, `--out <file>`.
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
import { performanceDoc } from './performance-doc';
import { writeBenchPlan } from './plan-file';

const root = resolve(__dirname, '../..');

function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1]!;
}

const rows = option('rows', '1000,10000,100000').split(',').map(Number);
const repetitions = Number(option('repetitions', '3'));
const built = resolve(option('built', join(root, 'dist')));
const out = resolve(option('out', join(root, 'docs/performance.md')));

const jobs: readonly Job[] = ['exceljs', 'check', 'openpyxl', 'highlight', 'summarise'];
const FOLDER_FILES = 48;
const FOLDER_ROWS = 1000;
const TOP_FUNCTIONS = 15;

async function bench(folder: string): Promise<Bench> {
  const loadBefore = loadavg()[0]!;
  const files = rows.map((count) => join(folder, `plan-${count}.xlsx`));
  for (const [at, count] of rows.entries()) await writeBenchPlan(files[at]!, count);
  const sizes = rows.map((count, at) => {
    const measured = new Map<Job, Measured[]>();
    // Interleaved, so that what else the machine does falls on all of them.
    for (let turn = 0; turn < repetitions; turn++) {
      for (const job of jobs) {
        const one = measure(job, built, files[at]!, join(folder, `out-${turn}-${job}.xlsx`));
        console.log(`${count} rows, ${job}: ${one ? `${one.total.wall.toFixed(1)} s` : 'none'}`);
        if (one) measured.set(job, [...(measured.get(job) ?? []), one]);
      }
    }
    const medians = [...measured].map(([job, all]) => [job, medianOf(all)] as const);
    return { rows: count, jobs: new Map(medians) };
  });
  return {
    sizes,
    threads: await threads(folder),
    profile: profileOf(built, files.at(-1)!, TOP_FUNCTIONS),
    repetitions,
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
  const first = join(many, 'plan-01.xlsx');
  await writeBenchPlan(first, FOLDER_ROWS);
  for (let at = 2; at <= FOLDER_FILES; at++) {
    copyFileSync(first, join(many, `plan-${String(at).padStart(2, '0')}.xlsx`));
  }
  const found = [1, 2].map((size): [number, Measured[]] => [size, []]);
  for (let turn = 0; turn < repetitions; turn++) {
    for (const [size, all] of found) {
      const one = measure('folder', built, many, String(size));
      if (one) all.push(one);
    }
  }
  return found.flatMap(([size, all]) => (all.length === 0 ? [] : [{ size, ...medianOf(all) }]));
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
    const text = `${performanceDoc(await bench(folder))}\n${measured.join('\n')}`;
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
