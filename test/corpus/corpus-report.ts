import { cpus, loadavg } from 'node:os';
import { relative } from 'node:path';
import type { FileOutcome } from './corpus';
import type { Proof } from './prove';
import type { EngineResult } from './results';

/** What was found, as Markdown: counts and the names of files, never what stands in them. */
export function corpusReport(
  outcomes: readonly FileOutcome[],
  proofs: readonly Proof[],
  corpus: string,
): string {
  const failing = new Set([
    ...outcomes.filter(({ problems }) => problems.length > 0).map(({ name }) => name),
    ...proofs
      .filter(({ problems }) => problems.length > 0)
      .map(({ pair }) => relative(corpus, pair.original)),
  ]);
  return [
    `By \`npm run corpus -- --record\` on ${today()}: ${outcomes.length} files that people and other programs made, each through \`check\`, \`highlight\`, \`summarise\` and \`clear\` in a process of its own. Limits: 10 s a step, 1 GB in all. Every workbook that can be read also gets a live highlight, summary sheets of the sample plan and changed cells, whatever it is about; each result is written again (nothing may change) and cleared again.`,
    failing.size === 0
      ? 'No file crashed, hung, passed the limits or lost anything.'
      : `**${failing.size} files have a problem:** ${[...failing].map((name) => `\`${name}\``).join(', ')}.`,
    '### What became of the files',
    kindsTable(outcomes),
    '### Why files are refused',
    refusalsTable(outcomes),
    '### What the commands did',
    stepsTable(outcomes),
    '### What others say of the written workbooks',
    'Part by part and cell by cell (value, formula, and the style down to its font, fill, border and format) by a comparison of our own in another language that shares nothing with the product; by openpyxl; by the validator of the Open XML SDK, against what it says of the original; by LibreOffice, cell by cell.',
    proofsTable(proofs),
    costLine(outcomes),
  ].join('\n\n');
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function kindsTable(outcomes: readonly FileOutcome[]): string {
  const kinds = [...new Set(outcomes.map(kindOf))].sort();
  const columns = ['action plan', 'no action plan', 'refused', 'problem'] as const;
  const count = (kind: string | null, column: string): number =>
    outcomes.filter((each) => (kind === null || kindOf(each) === kind) && fate(each) === column)
      .length;
  const row = (kind: string | null): string[] => {
    const counts = columns.map((column) => count(kind, column));
    const total = counts.reduce((sum, each) => sum + each, 0);
    return [kind === null ? 'all' : `.${kind}`, ...counts.map(String), String(total)];
  };
  return table(
    ['kind', 'read: action plan', 'read: none', 'refused', 'problem', 'all'],
    [...kinds.map(row), row(null)],
  );
}

function kindOf({ name }: FileOutcome): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

function fate({ result, problems }: FileOutcome): string {
  if (typeof result === 'string' || problems.length > 0) return 'problem';
  if (result.steps[0]!.ended.kind === 'refused') return 'refused';
  return result.actions > 0 ? 'action plan' : 'no action plan';
}

function refusalsTable(outcomes: readonly FileOutcome[]): string {
  const counts = new Map<string, number>();
  for (const { ended } of outcomes.flatMap(({ result }) => stepsOf(result).slice(0, 1))) {
    if (ended.kind === 'refused') counts.set(ended.what, (counts.get(ended.what) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return table(
    ['sentence', 'files'],
    sorted.map(([sentence, count]) => [sentence, String(count)]),
  );
}

function stepsTable(outcomes: readonly FileOutcome[]): string {
  const steps = outcomes.flatMap(({ result }) => stepsOf(result));
  const names = [...new Set(steps.map(({ name }) => name))];
  return table(
    ['step', 'done', 'refused', 'failed', 'what was done'],
    names.map((name) => {
      const own = steps.filter((step) => step.name === name);
      const count = (kind: string): string =>
        String(own.filter(({ ended }) => ended.kind === kind).length);
      const done = own.filter(({ ended }) => ended.kind === 'done').map(({ ended }) => ended.what);
      const whats = [...new Set(done)].sort();
      const words = whats.map((what) => `${what}: ${done.filter((each) => each === what).length}`);
      return [name, count('done'), count('refused'), count('failed'), words.join(', ')];
    }),
  );
}

function stepsOf(result: EngineResult | string): EngineResult['steps'] {
  return typeof result === 'string' ? [] : result.steps;
}

function proofsTable(proofs: readonly Proof[]): string {
  const names = [...new Set(proofs.map(({ pair }) => pair.name))];
  const tally = (values: readonly string[]): string =>
    [...new Set(values)]
      .sort()
      .map((value) => `${value}: ${values.filter((each) => each === value).length}`)
      .join(', ');
  return table(
    ['written by', 'files', 'with a difference', 'cells', 'openpyxl', 'validator', 'LibreOffice'],
    names.map((name) => {
      const own = proofs.filter(({ pair }) => pair.name === name);
      const cells = own.reduce((sum, proof) => sum + proof.cells, 0);
      return [
        writers[name] ?? name,
        String(own.length),
        String(own.filter(({ problems }) => problems.length > 0).length),
        cells.toLocaleString('en-GB'),
        tally(own.map(({ reader }) => reader)),
        tally(own.map(({ validator }) => validator)),
        tally(own.map(({ office }) => office)),
      ];
    }),
  );
}

const writers: Readonly<Record<string, string>> = {
  highlight: '`highlight`',
  summarise: '`summarise`',
  clear: '`clear`',
  marked: 'trial: highlight and sheets',
  edited: 'trial: highlight and cells',
  cleared: 'trial: cleared again',
};

function costLine(outcomes: readonly FileOutcome[]): string {
  const steps = outcomes.flatMap(({ name, result }) =>
    stepsOf(result).map((step) => ({ ...step, file: name })),
  );
  const slowest = steps.reduce((most, step) => (step.wall > most.wall ? step : most), steps[0]!);
  const peaks = outcomes.map(({ name, result }) => ({
    name,
    peak: typeof result === 'string' ? 0 : result.peak,
  }));
  const largest = peaks.reduce((most, each) => (each.peak > most.peak ? each : most), peaks[0]!);
  return `The slowest step: ${slowest.name} of \`${slowest.file}\`, ${slowest.wall.toFixed(1)} s (${slowest.cpu.toFixed(1)} s of the processor). The most memory: \`${largest.name}\`, ${Math.round(largest.peak / 1e6)} MB, all steps in one process, what loads the program included. The machine had ${cpus().length} cores and a load of ${loadavg()[2]!.toFixed(0)} meanwhile; a step counts as too slow where the clock and the processor both pass 10 s.`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
