import { existsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { FileOutput } from './attempt';
import { attempt } from './attempt';
import type { Input } from './inputs';
import { sizeOf } from './inputs';
import { wantsColour } from './io';
import { problem } from './problem';
import type { Session } from './session';

/** Threads that work on files beside each other. */
export interface Crew {
  /** How many files from the one that is waited for are begun, so that no thread waits for a slow one. */
  readonly ahead: number;
  /** Works on a file; like `attempt`, it never rejects. */
  work(input: Input): Promise<FileOutput>;
  close(): Promise<void>;
}

/** What every thread is told once; functions cannot be handed over. */
export interface Orders extends Pick<Session, 'command' | 'flags' | 'options' | 'inputs' | 'json'> {
  readonly colour: boolean;
  readonly cwd: string;
  readonly env: Session['io']['env'];
}

export interface CrewOptions {
  readonly size: number;
  /** The compiled file that a thread runs. */
  readonly script: string;
  /** How long one file may take, in milliseconds. */
  readonly patience: number;
  /** What a thread may hold, in megabytes. */
  readonly memory: number;
}

/** Work in seconds below which starting threads costs more than they save: see `docs/performance.md`. */
const WORTH_SHARING = 2.5;
const SECONDS_PER_FILE = 0.02;
const SECONDS_PER_MEGABYTE = 0.9;

const MOST_THREADS = 8;
/** What a thread needs for the largest file that is let in, in megabytes. */
const THREAD_MEMORY = 1500;
const PATIENCE = 5 * 60_000;

/** A crew for the files of a call; null where they are too few, or one thread must see to them in turn. */
export async function hireCrew(session: Session): Promise<Crew | null> {
  const { files } = session.inputs;
  const memory = totalmem() / 1e6;
  const size = Math.min(
    availableParallelism(),
    files.length,
    Math.floor(memory / THREAD_MEMORY),
    MOST_THREADS,
  );
  const script = join(__dirname, 'worker.js');
  if (size < 2 || sharesOutputs(session) || !existsSync(script)) return null;
  if ((await secondsOf(files)) < WORTH_SHARING) return null;
  return makeCrew(session, { size, script, patience: PATIENCE, memory: memory / size });
}

/** True where two files would be written under one name, which is theirs in the order of the call. */
function sharesOutputs({ flags, inputs }: Session): boolean {
  if (flags.output === undefined) return false;
  const names = new Set(inputs.files.map(({ within }) => within.toLowerCase()));
  return names.size < inputs.files.length;
}

async function secondsOf(files: readonly Input[]): Promise<number> {
  let seconds = 0;
  for (const file of files) {
    if (file.failure !== undefined) continue;
    seconds += SECONDS_PER_FILE + ((await sizeOf(file)) / 1e6) * SECONDS_PER_MEGABYTE;
    if (seconds >= WORTH_SHARING) break;
  }
  return seconds;
}

/** A crew of `size` threads. A file that stops its thread gets its sentence; the others go on. */
export async function makeCrew(session: Session, options: CrewOptions): Promise<Crew> {
  const { size, script, patience, memory } = options;
  // Threads are loaded only where there is a crew.
  const { Piscina } = await import('./threads.js');
  const pool = new Piscina({
    filename: script,
    minThreads: size,
    maxThreads: size,
    workerData: ordersOf(session),
    resourceLimits: { maxOldGenerationSizeMb: Math.floor(memory) },
  });
  const turns = new Turns(size);
  return {
    ahead: size * 8,
    close: () => pool.destroy(),
    async work(input) {
      await turns.wait();
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), patience);
      try {
        return (await pool.run(input, { signal: late.signal })) as FileOutput;
      } catch (cause) {
        const failure = late.signal.aborted
          ? problem('command/too-slow', { minutes: Math.ceil(patience / 60_000) }, cause)
          : isOutOfMemory(cause)
            ? problem('command/too-much-memory', {}, cause)
            : problem('command/stopped', {}, cause);
        return await attempt({ ...input, failure }, () => Promise.reject(failure), session);
      } finally {
        clearTimeout(timer);
        turns.done();
      }
    },
  };
}

function ordersOf({ command, flags, options, inputs, json, io }: Session): Orders {
  const files = inputs.files.map(({ path, name, within }) => ({ path, name, within }));
  const debug = io.env['FOLLOWTHROUGH_DEBUG'];
  return {
    ...{ command, flags, options, json, cwd: io.cwd },
    inputs: { ...inputs, files },
    colour: wantsColour(io.stdout, io.env),
    env: debug === undefined ? {} : { FOLLOWTHROUGH_DEBUG: debug },
  };
}

function isOutOfMemory(cause: unknown): boolean {
  return (cause as { code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** As many at a time as there are threads: a file's time runs from when a thread takes it up. */
class Turns {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  async wait(): Promise<void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  done(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}
