/**
 * Measures a quarter at scale and writes its section of docs/performance.md: returns checked,
 * compared and merged against a plan of a hundred rows for each, beside openpyxl merely reading the
 * same files in the same run. `npm run bench:returns`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyEdits } from '../../src/actions/apply';
import { checkReturn } from '../../src/actions/returns/check';
import { issue } from '../../src/actions/returns/issue';
import {
  compareReturns,
  mergeReturns,
  readAnswers,
  readReturn,
} from '../../src/actions/returns/merge';
import { openPlans } from '../../src/actions/returns/plans';
import type { CommandOptions } from '../../src/actions/options';
import { buildFormBook } from '../../src/hosts/file/build/form-book';
import { FileHost } from '../../src/hosts/file/file-host';
import { formulaCells } from '../../src/hosts/file/read/formula-cells';
import { xlsxOf } from '../tools/xlsx-of';
import { writeSection } from './kept-section';
import { findPython } from './measure';

const sizes = (process.argv[2] ?? '50,100,200').split(',').map(Number);
const rowsEach = 100;
const agency = (at: number): string => `Agency ${String(at + 1).padStart(3, '0')}`;
const settings = (count: number): unknown => ({
  agencies: Array.from({ length: count }, (_, at) => ({
    id: `agency-${at}`,
    name: agency(at),
    aliases: [],
  })),
});

const topics = [
  'handover',
  'supervision',
  'referral',
  'disclosure',
  'training',
  'audit',
  'discharge',
];

function planRows(count: number) {
  const head = [
    'Ref',
    'Recommendation',
    'Action',
    'Lead agency',
    'Target date',
    'Revised date',
    'Progress',
    'Status',
    'Completion date',
    'Evidence',
    'Outcome',
  ];
  const rows = Array.from({ length: count * rowsEach }, (_, at) => [
    `${Math.floor(at / 4) + 1}.${(at % 4) + 1}`,
    `Agencies should improve the practice of ${topics[at % 7]} in case group ${Math.floor(at / 4) + 1}.`,
    `Write, agree and test a protocol for ${topics[at % 7]} number ${at + 1} with every team.`,
    agency(at % count),
    { day: `2026-${String((at % 12) + 1).padStart(2, '0')}-28` },
    null,
    at % 3 === 0
      ? '01/07/2026 - A first draft was agreed with the group and shared with the teams.'
      : null,
    at % 5 === 0 ? 'Not started' : 'In progress',
    null,
    at % 4 === 0 ? 'Minutes of the group' : null,
    null,
  ]);
  return { 'Action plan': { rows: [head, ...rows] } };
}

interface Figures {
  readonly returns: number;
  readonly read: number;
  readonly merge: number;
  readonly write: number;
  readonly plan: number;
  readonly openpyxl: number | null;
  readonly changes: number;
}

const seconds = (): number => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6;

async function measure(count: number): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-returns-'));
  const options: CommandOptions = {
    ...{ settings: settings(count), mapping: {}, asAt: '2026-10-01', today: '2026-10-01' },
    ...{ sheets: null, headerRow: null },
  };
  try {
    const host = new FileHost(await xlsxOf(planRows(count)));
    const before = openPlans([{ name: 'plan.xlsx', workbook: await host.read() }], options);
    const { books, edits } = issue(before, { returnBy: null, all: true, agencies: null });
    await applyEdits(host, edits[0]!);
    for (const [at, { book }] of books.entries()) {
      writeFileSync(join(folder, `${at}.xlsx`), await filledIn(await buildFormBook(book)));
    }
    const files = readdirSync(folder);
    let start = seconds();
    const plans = openPlans([{ name: 'plan.xlsx', workbook: await host.read() }], options);
    const plan = seconds() - start;
    start = seconds();
    const returned = [];
    for (const name of files) {
      const bytes = readFileSync(join(folder, name));
      const workbook = await new FileHost(bytes).read();
      const formulas = await formulaCells(bytes);
      const one = readReturn(
        { name, workbook, day: '2026-10-20', agency: null, formulas },
        options,
      );
      checkReturn(plans, one, workbook, options);
      returned.push(one);
    }
    const read = seconds() - start;
    start = seconds();
    const compared = compareReturns(plans, returned);
    const merged = mergeReturns(plans, compared, readAnswers({ accept: 'all' }));
    const merge = seconds() - start;
    start = seconds();
    await applyEdits(host, merged.edits[0]!);
    const write = seconds() - start;
    return {
      returns: files.length,
      read,
      merge,
      write,
      plan,
      openpyxl: readByOpenpyxl(folder),
      changes: merged.counts.updated,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What an agency does to its return: a word on every row, and every fourth completed. */
async function filledIn(bytes: Uint8Array): Promise<Uint8Array> {
  const host = new FileHost(bytes);
  const workbook = await host.read();
  const sheet = workbook.sheets[0]!;
  const header = [...sheet.cells.rows].findIndex(
    (_, at) => sheet.cells.values[sheet.cells.starts[at]!] === 'Reference',
  );
  const top = sheet.cells.rows[header]!;
  const headings = new Map<unknown, number>();
  for (let at = sheet.cells.starts[header]!; at < sheet.cells.starts[header + 1]!; at++) {
    headings.set(sheet.cells.values[at], sheet.cells.columns[at]!);
  }
  const cells = Array.from({ length: rowsEach }, (_, at) => ({
    ...{ row: top + 1 + at, column: headings.get('Progress this quarter')!, expected: null },
    ...{
      value: `The protocol was tried by team ${at + 1} and changed after it.`,
      numberFormat: null,
    },
  }));
  await host.apply([{ kind: 'set-cells', sheet: sheet.name, cells }]);
  return host.bytes;
}

function readByOpenpyxl(folder: string): number | null {
  const python = findPython();
  if (python === null) return null;
  const script = [
    'import sys, glob, time, openpyxl',
    'start = time.process_time()',
    'for name in glob.glob(sys.argv[1] + "/*.xlsx"): openpyxl.load_workbook(name)',
    'print(time.process_time() - start)',
  ].join('\n');
  const { status, stdout } = spawnSync(python, ['-c', script, folder], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}

async function main(): Promise<void> {
  const load = loadavg()[0]!;
  const figures: Figures[] = [];
  for (const count of sizes) figures.push(await measure(count));
  const [first, last] = [figures[0]!, figures.at(-1)!];
  const total = ({ read, merge }: Figures): number => read + merge;
  const each = (one: Figures): number => (total(one) / one.returns) * 1000;
  const ratio = last.openpyxl === null ? null : total(last) / last.openpyxl;
  const rows = figures.map((one) =>
    [
      one.returns,
      (one.returns * rowsEach).toLocaleString('en-GB'),
      one.plan.toFixed(1),
      one.read.toFixed(1),
      one.merge.toFixed(1),
      each(one).toFixed(0),
      one.write.toFixed(1),
      one.openpyxl?.toFixed(1) ?? 'not there',
    ].join(' | '),
  );
  const growth =
    figures.length === 1
      ? ''
      : `One of them took ${each(first).toFixed(0)} ms among ${first.returns} and ${each(last).toFixed(0)} ms among ${last.returns}. `;
  const beside =
    ratio === null
      ? ''
      : `Read, checked, compared and merged, the ${last.returns} took ${ratio.toFixed(2)} times what openpyxl takes to read them (aim: less than 1, ${ratio < 1 ? 'reached' : 'missed'}).`;
  const text = `Measured by \`npm run bench:returns\` (load ${load.toFixed(1)} when it began): returns of ${rowsEach} rows, each with an update on every row, read, checked by every rule, compared with a plan of ${rowsEach} rows for each, and merged into guarded edits of it; then these edits are written into the plan's file and verified. Seconds of the processor. openpyxl only reads the same returns, in the same run.

| returns | rows of the plan | plan, read and checked | returns, read and checked | compared and merged | ms a return | written into the plan | openpyxl, returns read only |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |`).join('\n')}

Of ${last.returns} returns ${last.changes.toLocaleString('en-GB')} changes went in. ${growth}${beside}`;
  await writeSection('A quarter of returns', text);
  console.log(text);
}

main().catch((problem: unknown) => {
  console.error(problem);
  process.exitCode = 1;
});
