import { existsSync, realpathSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { IsoDay } from '../core/workbook/day';
import type { Input } from './inputs';
import { problem } from './problem';
import type { Session } from './session';

/** What was done to a file, as its new name says it. */
export type Deed =
  | 'recorded'
  | 'settings'
  | 'fixed'
  | 'to publish'
  | 'highlighted'
  | 'summarised'
  | 'cleared'
  | 'demo'
  | 'issued'
  | 'chased'
  | 'merged'
  | 'compared';

/**
 * The path to write a result to. Without `-o` it stands beside the input as
 * `plan - highlighted 2026-11-23.xlsx`, numbered where that name is taken; a name that the user
 * chose is never taken over unless `--overwrite` says so, and an input never but by `--in-place`.
 * Throws a `CommandProblem` where the choice cannot be followed.
 */
export async function chooseOutput(
  input: Input,
  deed: Deed,
  asAt: IsoDay,
  { inputs, flags, io }: Session,
): Promise<string> {
  if (flags.inPlace) return input.path;
  const overwrite = flags.overwrite === true;
  const kind = extname(input.path) || '.xlsx';
  const name = `${basename(input.path, extname(input.path))} - ${deed} ${asAt}${kind}`;
  if (flags.output === undefined) {
    return freePath(join(dirname(input.path), name), overwrite, inputs.files);
  }
  const target = resolve(io.cwd, flags.output);
  if (inputs.single && !isFolder(flags.output, target)) {
    return chosenPath(target, kind, overwrite, inputs.files);
  }
  if (existsSync(target) && !statSync(target).isDirectory()) {
    throw problem('call/output-not-a-folder', { name: flags.output });
  }
  const folder = join(target, dirname(input.within));
  await mkdir(folder, { recursive: true });
  return freePath(join(folder, name), overwrite, inputs.files);
}

/** The path of a text that belongs beside what is written for an input, wherever `-o` puts that. */
export function besideOutput(input: Input, name: string, session: Session): string {
  const { inputs, flags, io } = session;
  if (flags.inPlace || flags.output === undefined) {
    return freePath(join(dirname(input.path), name), false, inputs.files);
  }
  const target = resolve(io.cwd, flags.output);
  const isFile = inputs.single && !isFolder(flags.output, target);
  const folder = isFile ? dirname(target) : join(target, dirname(input.within));
  return freePath(join(folder, name), false, inputs.files);
}

/**
 * The path of a workbook that is made from no other: `name` in `folder`, or what `-o` names. Throws
 * a `CommandProblem` where the choice cannot be followed.
 */
export async function chooseNewOutput(
  folder: string,
  name: string,
  { inputs, flags, io }: Pick<Session, 'inputs' | 'flags' | 'io'>,
): Promise<string> {
  const overwrite = flags.overwrite === true;
  const target = resolve(io.cwd, flags.output ?? folder);
  if (flags.output !== undefined && !isFolder(flags.output, target)) {
    return chosenPath(target, extname(name), overwrite, inputs.files);
  }
  await mkdir(target, { recursive: true });
  return freePath(join(target, name), overwrite, inputs.files);
}

/** The path of a new file that the user named, checked as `chooseOutput` checks it. */
async function chosenPath(
  target: string,
  kind: string,
  overwrite: boolean,
  inputs: readonly Input[],
): Promise<string> {
  if (extname(target).toLowerCase() !== kind.toLowerCase()) {
    throw problem('call/output-kind', { name: basename(target), kind });
  }
  if (isInput(target, inputs)) throw problem('call/output-is-input');
  if (existsSync(target) && !overwrite) {
    throw problem('call/output-exists', { name: basename(target) });
  }
  await mkdir(dirname(target), { recursive: true });
  return target;
}

/** A path that is free: `plan.xlsx`, else `plan (2).xlsx` and so on. */
function freePath(path: string, overwrite: boolean, inputs: readonly Input[]): string {
  const taken = (each: string): boolean =>
    isInput(each, inputs) || (existsSync(each) && !overwrite);
  const kind = extname(path);
  const stem = path.slice(0, path.length - kind.length);
  let candidate = path;
  for (let number = 2; taken(candidate); number++) candidate = `${stem} (${number})${kind}`;
  return candidate;
}

function isFolder(named: string, target: string): boolean {
  return (
    named.endsWith('/') ||
    named.endsWith(sep) ||
    (existsSync(target) && statSync(target).isDirectory())
  );
}

function isInput(path: string, inputs: readonly Input[]): boolean {
  const real = existsSync(path) ? realpathSync(path) : path;
  return inputs.some(
    (input) => input.path === path || (existsSync(input.path) && realpathSync(input.path) === real),
  );
}
