import { readFileSync, writeFileSync } from 'node:fs';
import type { Exercised } from './exercise';
import { exercise } from './exercise';
import { makeCase } from './make-case';
import type { Group, Source } from './packages';
import { packagesOf } from './packages';

/** A case by its number, or a file by its path, which is run but not proven. */
export type Job =
  | { readonly kind: 'case'; readonly group: Group; readonly seed: number; readonly number: number }
  | { readonly kind: 'file'; readonly path: string };

/** What a worker has to say of a job. Sizes are bytes, times milliseconds. */
export interface JobResult extends Exercised {
  readonly source: string;
  readonly story: readonly string[];
  /** How long the job kept the processor busy: the clock of a busy machine says little. */
  readonly time: number;
  /** The most memory that the process held while it worked on the job. */
  readonly peak: number;
}

const known = new Map<Group, Promise<Source[]>>();

function sourcesOf(group: Group): Promise<Source[]> {
  const sources = known.get(group) ?? Promise.resolve(packagesOf(group));
  known.set(group, sources);
  return sources;
}

async function materialOf(
  job: Job,
): Promise<{ bytes: Uint8Array; source: string; story: readonly string[] }> {
  if (job.kind === 'file') return { bytes: readFileSync(job.path), source: job.path, story: [] };
  return makeCase(await sourcesOf(job.group), job.seed, job.number);
}

/** Begins to measure memory anew, where the system can. */
function resetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Elsewhere the peak is that of the process since it began: more, never less.
  }
}

function peak(): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // As above.
  }
  return process.resourceUsage().maxRSS * 1024;
}

async function work(job: Job): Promise<JobResult> {
  const { bytes, source, story } = await materialOf(job);
  resetPeak();
  const start = process.cpuUsage();
  const exercised = await exercise(new Uint8Array(bytes), job.kind === 'case');
  const { user, system } = process.cpuUsage(start);
  return { ...exercised, source, story, time: (user + system) / 1000, peak: peak() };
}

process.on('message', (job: Job) => {
  void work(job).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());
// What takes long is done before the first job's time runs.
void Promise.all(process.argv.slice(2).map((group) => sourcesOf(group as Group))).then(() =>
  process.send?.('ready'),
);
