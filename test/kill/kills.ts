import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/file/read';
import { saveFile } from '../../src/hosts/file/save';
import { Random } from '../fuzz/random';
import { repoRoot } from '../tools/sources';
import { asAt, bigPlan, digest, highlighted } from './material';

/** How a file is saved while its process is killed. */
const manners = ['in-place', 'over', 'new', 'command'] as const;
type Manner = (typeof manners)[number];

/** What was found after the kills. */
export interface KillResult {
  readonly kills: number;
  /** How often the process had ended before it could be killed. */
  readonly late: number;
  /** How often the old file was there afterwards, the new one, and (where there was no old) none. */
  readonly old: number;
  readonly new: number;
  readonly none: number;
  /** How often a whole copy of the old file stood beside it. */
  readonly copies: number;
  /** How often a temporary file was left, which the next run took out. */
  readonly leftovers: number;
  /** What must not be. */
  readonly faults: readonly string[];
}

interface Scene {
  readonly folder: string;
  readonly old: Uint8Array;
  readonly fresh: Uint8Array;
  /** How long a save takes here that nobody disturbs, in milliseconds. */
  readonly time: number;
}

const runTs = join(repoRoot, 'test/tools/run-ts.js');
const temporary = /^\.followthrough-.*\.tmp$/;
const silent = { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] } as const;

/**
 * Kills processes while they save a workbook of some megabytes, at random moments, and looks at
 * what they left: the old file or the new one, whole, and nothing else under a workbook's name.
 */
export async function kill(
  kills: number,
  seed: number,
  megabytes: number,
  progress: (done: number) => void = () => undefined,
): Promise<KillResult> {
  const root = await mkdtemp(join(tmpdir(), 'followthrough-kill-'));
  try {
    const scene = await setScene(root, megabytes);
    const tally = { kills, late: 0, old: 0, new: 0, none: 0, copies: 0, leftovers: 0, faults: [] };
    for (let number = 0; number < kills; number++) {
      await killOnce(number, new Random(seed, number), scene, tally);
      progress(number + 1);
    }
    return tally;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

type Tally = { -readonly [Key in keyof KillResult]: KillResult[Key] } & { faults: string[] };

async function setScene(folder: string, megabytes: number): Promise<Scene> {
  const old = bigPlan(megabytes);
  const fresh = await highlighted(old);
  for (const bytes of [old, fresh]) await readWorkbook(bytes);
  await writeFile(join(folder, 'fresh'), fresh);
  const times: number[] = [];
  for (let n = 0; n < 3; n++) {
    const path = join(folder, `measured-${n}.xlsx`);
    await writeFile(path, old);
    const start = performance.now();
    await saveFile(path, fresh, { inPlace: true });
    times.push(performance.now() - start);
  }
  return { folder, old, fresh, time: Math.max(...times) };
}

async function killOnce(number: number, random: Random, scene: Scene, tally: Tally): Promise<void> {
  const manner = manners[number % 8 === 7 ? 3 : number % 3]!;
  const folder = join(scene.folder, String(number));
  const path = join(folder, 'plan.xlsx');
  await mkdir(folder);
  if (manner !== 'new') await writeFile(path, scene.old);
  const child = launch(manner, path, scene);
  const ended = once(child, 'exit');
  await momentOf(manner, child, folder, ended);
  await pause(random.next() * scene.time * 1.1);
  if (child.exitCode !== null || !child.kill('SIGKILL')) tally.late++;
  await ended;
  const faults = await look(manner, folder, path, scene, tally);
  tally.faults.push(...faults.map((fault) => `kill ${number}, ${manner}: ${fault}`));
  await rm(folder, { recursive: true });
}

function launch(manner: Manner, path: string, { folder }: Scene): ChildProcess {
  const args =
    manner === 'command'
      ? [join(__dirname, 'command.ts'), 'highlight', path, '--in-place', '--as-at', asAt]
      : [join(__dirname, 'saver.ts'), join(folder, 'fresh'), path, manner];
  return fork(runTs, args, { ...silent, stdio: [...silent.stdio] });
}

/** Waits for the moment from which it may be killed: it is told to save, or it has begun to. */
async function momentOf(
  manner: Manner,
  child: ChildProcess,
  folder: string,
  ended: Promise<unknown>,
): Promise<void> {
  if (manner !== 'command') {
    await Promise.race([once(child, 'message'), ended]);
    if (child.connected) child.send('go');
    return;
  }
  const watcher = watch(folder);
  await Promise.race([once(watcher, 'change'), ended]);
  watcher.close();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What is wrong with what a killed process left; then saves again, as its user would. */
async function look(
  manner: Manner,
  folder: string,
  path: string,
  { old, fresh }: Scene,
  tally: Tally,
): Promise<string[]> {
  const faults: string[] = [];
  const left = await readdir(folder);
  const target = left.includes('plan.xlsx') ? digest(await readFile(path)) : null;
  if (target === null && manner === 'new') tally.none++;
  else if (target === digest(fresh)) tally.new++;
  else if (target === digest(old) && manner !== 'new') tally.old++;
  else
    faults.push(target === null ? 'the file is gone' : 'the file is neither the old nor the new');
  for (const name of left.filter((each) => each !== 'plan.xlsx' && !temporary.test(each))) {
    if (!/^plan - before .*\.xlsx$/.test(name)) faults.push(`${name} is there`);
    else if (digest(await readFile(join(folder, name))) === digest(old)) tally.copies++;
    else faults.push(`${name} is not whole`);
  }
  const keepsCopy = manner === 'in-place' || manner === 'command';
  const hasCopy = left.some((name) => name.startsWith('plan - before '));
  if (keepsCopy && target === digest(fresh) && !hasCopy) faults.push('no copy of the old file');
  if (left.some((name) => temporary.test(name))) tally.leftovers++;
  await saveFile(path, fresh, { inPlace: false });
  const after = await readdir(folder);
  if (after.some((name) => temporary.test(name))) faults.push('a temporary file stays');
  if (digest(await readFile(path)) !== digest(fresh)) faults.push('it could not be saved again');
  return faults;
}
