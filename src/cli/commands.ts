import { hireCrew } from './crew';
import { demo } from './demo';
import { eachFile } from './each-file';
import type { ExitCode } from './exit';
import { importFile } from './import-file';
import { findInputs } from './inputs';
import type { Io } from './io';
import { wantsColour } from './io';
import { readOptions } from './options';
import { makePaint } from './paint';
import { problem } from './problem';
import type { Call } from './program';
import type { Session } from './session';
import { workOn } from './works';

/** Does what a call asks for. */
export async function runCommand(call: Call, io: Io): Promise<ExitCode> {
  const { command, files, flags } = call;
  if (flags.inPlace && flags.output !== undefined && !writesElsewhere(command)) {
    throw problem('call/in-place-and-output');
  }
  const session: Session = {
    io,
    command,
    flags,
    options: await readOptions(flags, io),
    inputs: await findInputs(takesWorkbooks(command) ? files : [], io.cwd),
    json: flags.json === true,
    paint: makePaint(wantsColour(io.stdout, io.env)),
  };
  if (command === 'demo') return demo(session);
  if (command === 'import') return importFile(files[0]!, session);
  if (command === 'compare' || command.startsWith('returns ')) {
    const { runReturns } = await import('./returns/run.js');
    return runReturns(files, session);
  }
  const crew = await hireCrew(session);
  try {
    return await eachFile(session, (input) => workOn(input, session), crew);
  } finally {
    await crew?.close();
  }
}

/** Returns that are checked may be in any form; a text that is imported is no workbook. */
function takesWorkbooks(command: Call['command']): boolean {
  return command !== 'demo' && command !== 'import' && command !== 'returns check';
}

/** What these write into a folder are returns and reminders; the plan is another matter. */
function writesElsewhere(command: Call['command']): boolean {
  return command === 'returns issue' || command === 'returns chase';
}
