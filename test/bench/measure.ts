import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Seconds by the clock, and of the processor (all threads of the process together). */
export interface Seconds {
  readonly wall: number;
  readonly cpu: number;
}

/** What one process measured. */
export interface Measured {
  readonly stages: Readonly<Record<string, Seconds>>;
  readonly total: Seconds;
  /** The most memory the process held, in bytes. */
  readonly peak: number;
  readonly found: Readonly<Record<string, number>>;
}

export type Job = 'check' | 'highlight' | 'summarise' | 'exceljs' | 'folder' | 'openpyxl';

const script = join(__dirname, 'stages.js');

/** Runs a job in a process of its own; null where it failed, as where memory gave out. */
export function measure(
  job: Job,
  built: string,
  file: string,
  output = '',
  flags: string[] = [],
): Measured | null {
  const python = findPython();
  if (job === 'openpyxl' && python === null) return null;
  const [program, args] =
    job === 'openpyxl'
      ? [python!, [join(__dirname, 'openpyxl_read.py'), file]]
      : [process.execPath, [...flags, script, built, job, file, output]];
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 });
  return status === 0 ? (JSON.parse(stdout) as Measured) : null;
}

let python: string | null | undefined;

/** A Python that has openpyxl, or null. */
export function findPython(): string | null {
  python ??=
    ['python3', '/usr/bin/python3'].find(
      (each) => spawnSync(each, ['-c', 'import openpyxl']).status === 0,
    ) ?? null;
  return python;
}

/** The middle of several measurements of one thing, figure by figure. */
export function medianOf(measured: readonly Measured[]): Measured {
  const [first] = measured;
  const middle = (pick: (one: Measured) => number): number => {
    const sorted = measured.map(pick).sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)]!;
  };
  const seconds = (pick: (one: Measured) => Seconds): Seconds => ({
    wall: middle((one) => pick(one).wall),
    cpu: middle((one) => pick(one).cpu),
  });
  return {
    stages: Object.fromEntries(
      Object.keys(first!.stages).map((name) => [name, seconds((one) => one.stages[name]!)]),
    ),
    total: seconds((one) => one.total),
    peak: middle((one) => one.peak),
    found: first!.found,
  };
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Where the time of a check goes: the functions that take most themselves, with their share. */
export function profileOf(built: string, file: string, count: number): [string, number][] {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-profile-'));
  try {
    measure('check', built, file, '', ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
    const [name] = readdirSync(folder);
    if (name === undefined) return [];
    const profile = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile;
    const names = new Map(
      profile.nodes.map(({ id, callFrame: { functionName, url } }) => [
        id,
        functionName.startsWith('RegExp')
          ? 'regular expressions'
          : `${functionName || 'anonymous'}${url === '' ? '' : `, ${basename(url)}`}`,
      ]),
    );
    const taken = new Map<string, number>();
    let whole = 0;
    profile.samples.forEach((id, at) => {
      const key = names.get(id)!;
      const time = profile.timeDeltas[at]!;
      whole += time;
      taken.set(key, (taken.get(key) ?? 0) + time);
    });
    return [...taken]
      .sort((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([key, time]) => [key, time / whole]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
