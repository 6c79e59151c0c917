import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../tools/sources';
import type { Group } from './packages';
import type { Job, JobResult } from './worker';

/** What one job may take: milliseconds of the processor, and bytes. */
export const bounds = { time: 10_000, memory: 1e9 } as const;

/** What became of a job: what its worker says, or that it did not live to say it. */
export type Outcome =
  | (JobResult & { readonly kind: 'answered' })
  | { readonly kind: 'hang' | 'died'; readonly story: string };

/** A process that keeps more than this is replaced before its next job, so that peaks are its own. */
const KEPT = 650e6;
/** A job that has kept the processor busy for this long is a hang, in milliseconds. */
const PATIENCE = 3 * bounds.time;
/** So is one that has not ended by then though it kept the processor idle: a busy machine is slow. */
const IDLE_PATIENCE = 1_800_000;
/** How often a job that has not answered is looked at. */
const LOOK = 2_000;
/** Loading takes longer where the machine is busy. */
const START = 600_000;

/** A process of its own that works on one job after the other, and is killed where one hangs. */
export class Worker {
  private process: ChildProcess | null = null;

  /** `groups` are the packages that it has at hand before its first job. */
  constructor(readonly groups: readonly Group[] = []) {}

  async run(job: Job): Promise<Outcome> {
    this.process ??= await start(this.groups);
    const child = this.process;
    const outcome = await answer(child, job);
    const isWorn = outcome.kind !== 'answered' || outcome.peak > KEPT;
    if (isWorn) this.stop();
    return outcome;
  }

  stop(): void {
    this.process?.removeAllListeners();
    this.process?.kill('SIGKILL');
    this.process = null;
  }
}

function start(groups: readonly Group[]): Promise<ChildProcess> {
  const child = fork(
    join(__dirname, '../tools/run-ts.js'),
    [join(__dirname, 'worker.ts'), ...groups],
    {
      cwd: repoRoot,
      // More than the bound lets it answer, and be told, instead of being ended by the machine.
      execArgv: ['--max-old-space-size=1200'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('a worker did not start'));
    }, START);
    child.once('message', () => {
      clearTimeout(late);
      child.removeAllListeners('exit');
      resolve(child);
    });
    child.once('exit', () => {
      clearTimeout(late);
      reject(new Error('a worker ended before it began'));
    });
  });
}

function answer(child: ChildProcess, job: Job): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      clearInterval(watch);
      child.removeAllListeners();
      resolve(outcome);
    };
    const start = performance.now();
    const before = busyTime(child);
    const watch = setInterval(() => {
      const waited = performance.now() - start;
      const busy = before === null ? waited : (busyTime(child) ?? Infinity) - before;
      if (busy <= PATIENCE && waited <= IDLE_PATIENCE) return;
      const [worked, passed] = [busy, waited].map((time) => Math.round(time / 1000));
      settle({ kind: 'hang', story: `no answer in ${worked} s of work, ${passed} s by the clock` });
    }, LOOK);
    child.once('message', (result: JobResult) => settle({ kind: 'answered', ...result }));
    child.once('exit', (code, signal) => {
      settle({ kind: 'died', story: `the process ended: ${signal ?? code}` });
    });
    child.send(job);
  });
}

/** How long a process has kept the processor busy, in milliseconds; null where the system does not tell. */
function busyTime({ pid }: ChildProcess): number | null {
  try {
    // The name in parentheses may hold blanks; the 12th and 13th numbers after it are 1/100 s.
    const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return (Number(after[11]) + Number(after[12])) * 10;
  } catch {
    return null;
  }
}

/** What is wrong with an outcome; empty where nothing is. */
export function faultsOf(outcome: Outcome): readonly string[] {
  if (outcome.kind !== 'answered') return [`${outcome.kind}: ${outcome.story}`];
  const { faults, time, peak } = outcome;
  return [
    ...faults,
    ...(time > bounds.time ? [`it took ${Math.round(time)} ms`] : []),
    ...(peak > bounds.memory ? [`it took ${Math.round(peak / 1e6)} MB`] : []),
  ];
}

/**
 * Works on a job. One that seems to take too much is tried again in a process of its own: what
 * another job left behind, or a busy machine, is not its fault.
 */
export async function settle(worker: Worker, job: Job): Promise<Outcome> {
  const outcome = await worker.run(job);
  const tookTooMuch =
    outcome.kind !== 'answered' || outcome.time > bounds.time || outcome.peak > bounds.memory;
  if (!tookTooMuch) return outcome;
  const own = new Worker(worker.groups);
  try {
    return await own.run(job);
  } finally {
    own.stop();
  }
}
