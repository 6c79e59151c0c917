import { relative } from 'node:path';
import type { ExitCode } from './exit';
import { exit } from './exit';
import type { Input } from './inputs';
import { detailsOf, sentenceOf } from './problem';
import { keepReport } from './problem-report';
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

/** What is printed of one file: plain data, so that another thread can hand it over. */
export interface FileOutput extends Pick<FileResult, 'code' | 'notices'> {
  /** For standard output: a text for a person, or the file's JSON. */
  readonly text: string;
}

/** Works on one file. It never rejects: a file that fails gives the sentence that says why. */
export async function attempt(
  input: Input,
  work: (input: Input) => Promise<FileResult>,
  session: Session,
): Promise<FileOutput> {
  const { text, json, code, notices } = await resultOf(input, work, session);
  if (!session.json) return { text, code, notices };
  const value = { followthrough: version(), file: input.name, ...json };
  return { text: JSON.stringify(value, null, 2), code, notices };
}

async function resultOf(
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
