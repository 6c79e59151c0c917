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
import { workOn, worksOnFiles } from './works';

/** Does what a call asks for. */
export async function runCommand(call: Call, io: Io): Promise<ExitCode> {
  const { command, files, flags } = call;
  if (flags.inPlace && flags.output !== undefined) throw problem('call/in-place-and-output');
  const session: Session = {
    io,
    command,
    flags,
    options: await readOptions(flags, io),
    inputs: await findInputs(worksOnFiles(command) ? files : [], io.cwd),
    json: flags.json === true,
    paint: makePaint(wantsColour(io.stdout, io.env)),
  };
  if (command === 'demo') return demo(session);
  if (command === 'import') return importFile(files[0]!, session);
  const crew = await hireCrew(session);
  try {
    return await eachFile(session, (input) => workOn(input, session), crew);
  } finally {
    await crew?.close();
  }
}
