import type { Job, Measured } from './measure';

/** Everything that a run of the bench found. */
export interface Bench {
  readonly sizes: readonly {
    readonly rows: number;
    /** How often each job was measured. */
    readonly runs: number;
    readonly jobs: ReadonlyMap<Job, Measured>;
  }[];
  readonly threads: readonly (Measured & { readonly size: number; readonly runs: number })[];
  readonly profile: readonly (readonly [name: string, share: number])[];
  readonly hasOpenpyxl: boolean;
  readonly machine: {
    readonly processors: number;
    readonly memory: number;
    readonly node: string;
    readonly load: readonly [before: number, after: number];
  };
  readonly day: string;
}

/** The page of figures. */
export function performanceDoc(bench: Bench): string {
  const { machine, day } = bench;
  return [
    '# Performance',
    `Measured on ${day} by \`npm run bench\`, which writes this page. The machine had ${machine.processors} processors and ${Math.round(machine.memory / 2 ** 30)} GB of memory, and ran Node ${machine.node}; its load was ${machine.load[0].toFixed(1)} when the run began and ${machine.load[1].toFixed(1)} when it ended. Where the load is above the number of processors other work ran beside it: then the seconds of the processor say more than those of the clock.`,
    `The workbooks are action plans of eight columns in prose that does not repeat: recommendations and actions in sentences, forty agencies and what they share, milestones in lists, dates as dates and in words, statuses in words, evidence in half of the rows. Every measurement is a process of its own; figures are the medians of several runs, interleaved: ${runsOf(bench)}.`,
    '## Against reading alone',
    'What exceljs and openpyxl take only to read the same file, and what Followthrough takes to read it, understand it and check every row, and then to highlight it and prove that nothing else changed. Ratios are to exceljs’s bare read of the same file.',
    comparison(bench),
    '## The aims',
    aimsOf(bench),
    '## Stage by stage',
    'Seconds of the processor, all threads of the process together.',
    stages(bench),
    '## Growth with rows',
    growth(bench),
    '## Several files at a time',
    'A folder of plans of 1,000 rows each, checked by the command line’s own crew of threads, from the start of the threads to the last result.',
    threads(bench),
    '## Where the time of a check goes',
    `The functions that take most themselves, at ${count(bench.sizes.at(-1)!.rows)} rows.`,
    profileTable(bench),
    '',
  ].join('\n\n');
}

function runsOf({ sizes, threads: crews }: Bench): string {
  const ofSizes = sizes.map(({ rows, runs }) => `${runs} of ${count(rows)} rows`);
  const ofFolder = crews.length > 0 ? [`${crews[0]!.runs} of several files`] : [];
  return [...ofSizes, ...ofFolder].join(', ');
}

/** Where the time of a check of the largest plan goes. */
export function profileTable({ profile }: Bench): string {
  return table(
    ['function', 'share of the time'],
    profile.map(([name, share]) => [name, `${(share * 100).toFixed(1)}%`]),
  );
}

const names: Readonly<Record<Exclude<Job, 'folder'>, string>> = {
  exceljs: 'exceljs, read only',
  openpyxl: 'openpyxl, read only',
  check: 'Followthrough, read and check',
  highlight: 'Followthrough, check and verified highlight',
  summarise: 'Followthrough, check and summary sheets',
};

function comparison({ sizes, hasOpenpyxl }: Bench): string {
  const lines = sizes.flatMap(({ rows, jobs }) => {
    const base = jobs.get('exceljs');
    return Object.entries(names).flatMap(([job, name]) => {
      const one = jobs.get(job as Job);
      if (!one) return [];
      const ratio = (of: number, to: number | undefined): string =>
        to === undefined ? '–' : (of / to).toFixed(2);
      return [
        [
          count(rows),
          name,
          one.total.wall.toFixed(2),
          one.total.cpu.toFixed(2),
          ratio(one.total.cpu, base?.total.cpu),
          megabytes(one.peak),
          ratio(one.peak, base?.peak),
        ],
      ];
    });
  });
  const found = table(
    ['rows', 'what', 'clock, s', 'processor, s', 'ratio', 'peak memory', 'ratio'],
    lines,
  );
  return hasOpenpyxl ? found : `${found}\n\nopenpyxl was not there to be measured.`;
}

/** What was aimed at for the largest plan, and what was reached. */
export function aimsOf({ sizes, threads: crews }: Bench): string {
  const { rows, jobs } = sizes.at(-1)!;
  const base = jobs.get('exceljs');
  const lines: string[][] = [];
  const add = (aim: string, limit: number, reached: number | null, atLeast = false): void => {
    if (reached === null) return void lines.push([aim, String(limit), 'not measured', '']);
    const met = atLeast ? reached >= limit : reached <= limit;
    lines.push([aim, String(limit), reached.toFixed(2), met ? 'met' : 'missed']);
  };
  const ratio = (job: Job, pick: (one: Measured) => number): number | null => {
    const one = jobs.get(job);
    return one && base ? pick(one) / pick(base) : null;
  };
  const cpu = (one: Measured): number => one.total.cpu;
  add('read and check, of exceljs’s read, at most', 0.5, ratio('check', cpu));
  add('with the verified highlight, at most', 1, ratio('highlight', cpu));
  add(
    'peak memory of read and check, at most',
    0.6,
    ratio('check', (one) => one.peak),
  );
  const [one, two] = crews;
  const gain = one && two ? one.total.wall / two.total.wall : null;
  add('two threads, times one, at least', 1.5, gain, true);
  const page = table([`at ${count(rows)} rows`, 'aim', 'reached', ''], lines);
  const missed = lines.some(([, , , met]) => met === 'missed');
  return missed ? `${page}\n\nWhat is missed is reported, with the profile below.` : page;
}

function stages({ sizes }: Bench): string {
  const lines = sizes.flatMap(({ rows, jobs }) =>
    (['check', 'highlight', 'summarise'] as const).flatMap((job) =>
      Object.entries(jobs.get(job)?.stages ?? {}).flatMap(([stage, { wall, cpu }]) =>
        job !== 'check' && checking.has(stage)
          ? []
          : [[count(rows), job, stage, cpu.toFixed(2), wall.toFixed(2)]],
      ),
    ),
  );
  return table(['rows', 'command', 'stage', 'processor, s', 'clock, s'], lines);
}

/** Stages that every command begins with. */
const checking = new Set(['file read', 'readPlan', 'assess', 'checkPlan']);

function growth({ sizes }: Bench): string {
  const lines = sizes.slice(1).map(({ rows, jobs }, at) => {
    const before = sizes[at]!;
    const times = (job: Job): string => {
      const [now, then] = [jobs.get(job), before.jobs.get(job)];
      return now && then ? `× ${(now.total.cpu / then.total.cpu).toFixed(1)}` : '–';
    };
    return [
      `${count(before.rows)} → ${count(rows)} (× ${rows / before.rows})`,
      ...(['check', 'highlight', 'summarise', 'exceljs'] as const).map(times),
    ];
  });
  return table(['rows', 'check', 'highlight', 'summarise', 'exceljs'], lines);
}

function threads({ threads: crews }: Bench): string {
  return table(
    ['threads', 'files', 'clock, s', 'processor, s', 'files a second'],
    crews.map(({ size, found, total }) => [
      String(size),
      String(found['files']),
      total.wall.toFixed(2),
      total.cpu.toFixed(2),
      (found['files']! / total.wall).toFixed(1),
    ]),
  );
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');
}

function count(rows: number): string {
  return rows.toLocaleString('en-GB');
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
