import type { FileOutput, FileResult } from './attempt';
import { attempt } from './attempt';
import type { Crew } from './crew';
import type { ExitCode } from './exit';
import { exit } from './exit';
import type { Input } from './inputs';
import { sizeOf } from './inputs';
import { print, write } from './io';
import { makeProgress } from './progress';
import type { Session } from './session';

/** Files above this size take long enough for a bar of their own. */
const LARGE = 4_000_000;

/**
 * Works on files, with a crew on several at a time, and prints each result in order as soon as
 * those before it are there. A file that fails is named with its reason and never stops the rest.
 * Gives the worst exit code.
 */
export async function eachFile(
  session: Session,
  work: (input: Input) => Promise<FileResult>,
  crew: Crew | null = null,
): Promise<ExitCode> {
  const { inputs, json, io } = session;
  const { files, single } = inputs;
  const bar = makeProgress(io.stderr, files.length);
  const long = files.length > 1 || (await sizeOf(files[0]!)) > LARGE;
  const begin = (input: Input): Promise<FileOutput> =>
    crew && input.failure === undefined ? crew.work(input) : attempt(input, work, session);
  const ahead = crew?.ahead ?? 1;
  const begun: Promise<FileOutput>[] = [];
  let code: ExitCode = exit.fine;
  let printed = 0;
  if (json && !single) await write(io.stdout, '[\n');
  for (const [index, { name }] of files.entries()) {
    if (long) bar.next(name);
    while (begun.length < Math.min(index + ahead, files.length)) {
      begun.push(begin(files[begun.length]!));
    }
    const output = await begun[index]!;
    bar.pause();
    for (const notice of output.notices) await print(io.stderr, `${name}: ${notice}\n`);
    if (json) {
      const { text } = output;
      await write(io.stdout, single ? `${text}\n` : `${printed > 0 ? ',\n' : ''}${text}`);
    } else if (output.text !== '') {
      await print(io.stdout, `${printed > 0 ? '\n' : ''}${output.text}`);
    }
    if (json || output.text !== '') printed += 1;
    if (output.code > code) code = output.code;
  }
  if (json && !single) await write(io.stdout, '\n]\n');
  return code;
}
