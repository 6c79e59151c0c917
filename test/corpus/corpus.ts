// Every workbook of the corpus through every command, each result proven by others. What is found
// is printed; --record writes it to docs/quality.md:
// npm run corpus -- [--record] [--jobs=2] [--folder=<other workbooks>] [part of a name]
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

interface Call {
  readonly isRecorded: boolean;
  readonly jobs: number;
  /** Where the workbooks are, if not in the corpus beside the repository. */
  readonly folder: string | undefined;
  readonly wanted: string;
}

function callOf(args: readonly string[]): Call {
  const option = (name: string): string | undefined =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(`--${name}=`.length);
  return {
    isRecorded: args.includes('--record'),
    jobs: Number(option('jobs') ?? 2),
    folder: option('folder'),
    wanted: args.find((arg) => !arg.startsWith('-')) ?? '',
  };
}

function pairsOf(corpus: string, outcomes: readonly FileOutcome[]): Pair[] {
  return outcomes.flatMap(({ name, result }) =>
    typeof result === 'string'
      ? []
      : result.written.map((each) => ({ ...each, original: join(corpus, name) })),
  );
}

async function main(): Promise<void> {
  const { isRecorded, jobs, folder, wanted } = callOf(process.argv.slice(2));
  const shared = sharedFolder();
  const corpus = folder ?? (shared === null ? null : join(shared, 'corpus'));
  if (corpus === null) {
    console.log('There is no shared folder beside the repository: nothing to try.');
    return;
  }
  const names = filesOf(corpus, wanted);
  const scratch = mkdtempSync(join(tmpdir(), 'followthrough-corpus-'));
  try {
    console.log(`${names.length} files through check, highlight, summarise and clear`);
    const outcomes = await inPool(names, jobs, (name, index) =>
      runFile(corpus, name, join(scratch, String(index))),
    );
    const pairs = pairsOf(corpus, outcomes);
    const proofs = await prove(pairs, scratch, jobs, (text) => console.log(text));
    const text = corpusReport(outcomes, proofs, corpus);
    console.log(`\n${text}\n`);
    const problems = [
      ...outcomes.flatMap((each) => each.problems.map((problem) => `${each.name}: ${problem}`)),
      ...proofs.flatMap(({ pair, problems }) =>
        problems.map((problem) => `${relative(corpus, pair.original)} (${pair.name}): ${problem}`),
      ),
    ];
    for (const problem of problems) console.log(problem);
    if (isRecorded) await record('quality', 'The corpus', text);
    process.exitCode = problems.length > 0 ? 1 : 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

void main();
