import type { ExitCode } from './exit';
import { exit } from './exit';
import type { Io } from './io';
import { print, processIo, write } from './io';
import { detailsOf, sentenceOf } from './problem';
import { parseCall } from './program';

/** Runs a call and gives its exit code. Whatever goes wrong, a person is told one sentence. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const call = parseCall(args);
    if ('show' in call) {
      await write(io.stdout, call.show);
      return exit.fine;
    }
    // The engine is loaded only once there is something to do, so that help comes at once.
    const { runCommand } = await import('./commands.js');
    return await runCommand(call, io);
  } catch (failure) {
    const details = io.env['FOLLOWTHROUGH_DEBUG'] ? `${detailsOf(failure)}\n` : '';
    await print(io.stderr, `${sentenceOf(failure)}\n${details}`);
    return exit.failed;
  }
}

/** Runs the call that the process was started with. */
export function start(process: NodeJS.Process): void {
  for (const output of [process.stdout, process.stderr]) {
    // The reader of a pipe may stop reading (`… | head`): then there is nobody left to tell.
    output.on('error', (failure: NodeJS.ErrnoException) => {
      process.exit(failure.code === 'EPIPE' ? Number(process.exitCode ?? exit.fine) : exit.failed);
    });
  }
  void main(process.argv.slice(2), processIo(process)).then((code) => {
    process.exitCode = code;
  });
}
