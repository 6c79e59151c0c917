import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { ExitCode } from './exit';
import { exit } from './exit';
import type { Input } from './inputs';
import { print, write } from './io';
import { detailsOf, sentenceOf } from './problem';
import { keepReport } from './problem-report';
import { makeProgress } from './progress';
import { say } from './say';
import type { Session } from './session';
import { version } from './version';

/** What a command has to say about one file. */
export interface FileResult {
  readonly text: string;
  /** What stands in the JSON beside `followthrough` and `file`. */
  readonly json: object;
  readonly code: ExitCode;
  /** What the user should know beside the result. */
  readonly notices: readonly string[];
}

/** Files above this size take long enough for a bar of their own. */
const LARGE = 4_000_000;

/**
 * Works on one file after the other, in order, and prints each result when it is there. A file
 * that fails is named with its reason and never stops the rest. Gives the worst exit code.
 */
export async function eachFile(
  session: Session,
  work: (input: Input) => Promise<FileResult>,
): Promise<ExitCode> {
  const { inputs, json, io } = session;
  const bar = makeProgress(io.stderr, inputs.files.length);
  const long = inputs.files.length > 1 || (await isLarge(inputs.files[0]!));
  let code: ExitCode = exit.fine;
  let printed = 0;
  if (json && !inputs.single) await write(io.stdout, '[\n');
  for (const input of inputs.files) {
    if (long) bar.next(input.name);
    const result = await attempt(input, work, session);
    bar.pause();
    for (const notice of result.notices) await print(io.stderr, `${input.name}: ${notice}\n`);
    if (json) {
      const value = { followthrough: version(), file: input.name, ...result.json };
      const text = JSON.stringify(value, null, 2);
      await write(io.stdout, inputs.single ? `${text}\n` : `${printed > 0 ? ',\n' : ''}${text}`);
    } else if (result.text !== '') {
      await print(io.stdout, `${printed > 0 ? '\n' : ''}${result.text}`);
    }
    if (json || result.text !== '') printed += 1;
    if (result.code > code) code = result.code;
  }
  if (json && !inputs.single) await write(io.stdout, '\n]\n');
  return code;
}

async function attempt(
  input: Input,
  work: (input: Input) => Promise<FileResult>,
  session: Session,
): Promise<FileResult> {
  const { io } = session;
  try {
    if (input.failure !== undefined) throw input.failure;
    return await work(input);
  } catch (failure) {
    const problem = sentenceOf(failure);
    const notices = [problem];
    const report = await keepReport(failure, input, session);
    if (report !== null) {
      notices.push(say('problem-report/kept', { path: relative(io.cwd, report) || report }));
    }
    if (io.env['FOLLOWTHROUGH_DEBUG']) notices.push(detailsOf(failure));
    const json = report === null ? { problem } : { problem, report };
    return { text: '', json, code: exit.failed, notices };
  }
}

async function isLarge(input: Input): Promise<boolean> {
  try {
    return (await stat(input.path)).size > LARGE;
  } catch {
    return false;
  }
}
