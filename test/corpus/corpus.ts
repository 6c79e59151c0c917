// Every workbook of the corpus through every command, each result proven by others. What is found
// is printed; --record writes it to docs/quality.md:
// npm run corpus -- [--record] [--jobs=2] [part of a name]
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { record } from '../tools/record';
import { sharedFolder } from '../tools/shared';
import { corpusReport } from './corpus-report';
import { inPool } from './pool';
import { prove, type Pair } from './prove';
import type { EngineResult } from './results';
import { engineProblems, runEngine } from './run-engine';

/** What became of one file. */
export interface FileOutcome {
  readonly name: string;
  readonly result: EngineResult | string;
  readonly problems: string[];
}

function filesOf(corpus: string, wanted: string): string[] {
  return readdirSync(corpus, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== 'index.csv')
    .map((entry) => relative(corpus, join(entry.parentPath, entry.name)))
    .filter((name) => name.includes(wanted))
    .sort();
}

const digest = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

async function runFile(corpus: string, name: string, folder: string): Promise<FileOutcome> {
  const path = join(corpus, name);
  mkdirSync(folder, { recursive: true });
  const before = digest(path);
  const result = await runEngine(path, folder);
  const problems = engineProblems(result);
  if (digest(path) !== before) problems.push('the input was changed');
  return { name, result, problems };
}

async function main(): Promise<void> {
  const shared = sharedFolder();
  if (shared === null) {
    console.log('There is no shared folder beside the repository: nothing to try.');
    return;
  }
  const args = process.argv.slice(2);
  const isRecorded = args.includes('--record');
  const names = filesOf(join(shared, 'corpus'), args.find((arg) => !arg.startsWith('-')) ?? '');
  const jobs = Number(args.find((arg) => arg.startsWith('--jobs='))?.slice('--jobs='.length) ?? 2);
  const scratch = mkdtempSync(join(tmpdir(), 'followthrough-corpus-'));
  try {
    console.log(`${names.length} files through check, highlight, summarise and clear`);
    const run = (name: string, index: number): Promise<FileOutcome> =>
      runFile(join(shared, 'corpus'), name, join(scratch, String(index)));
    const outcomes = await inPool(names, jobs, run);
    const pairs = outcomes.flatMap(({ name, result }): Pair[] =>
      typeof result === 'string'
        ? []
        : result.written.map((each) => ({ ...each, original: join(shared, 'corpus', name) })),
    );
    const proofs = await prove(pairs, scratch, jobs, (text) => console.log(text));
    const text = corpusReport(outcomes, proofs, join(shared, 'corpus'));
    console.log(`\n${text}`);
    const problems = [...outcomes, ...proofs].flatMap((each) =>
      each.problems.map(
        (problem) =>
          `${'name' in each ? each.name : `${relative(join(shared, 'corpus'), each.pair.original)} (${each.pair.name})`}: ${problem}`,
      ),
    );
    for (const problem of problems) console.log(problem);
    if (isRecorded) await record('quality', 'The corpus', text);
    process.exitCode = problems.length > 0 ? 1 : 0;
  } finally {
    if (process.env['KEEP'] === undefined) rmSync(scratch, { recursive: true, force: true });
    else console.log(scratch);
  }
}

void main();
