import { readFile } from 'node:fs/promises';
import { check } from '../actions/check';
import { clear } from '../actions/clear';
import { highlight } from '../actions/highlight';
import { read } from '../actions/read';
import { summarise } from '../actions/summarise';
import { FileHost } from '../hosts/file/file-host';
import { demo } from './demo';
import type { FileResult } from './each-file';
import { eachFile } from './each-file';
import type { ExitCode } from './exit';
import { exit } from './exit';
import { importFile } from './import-file';
import type { Input } from './inputs';
import { findInputs } from './inputs';
import type { Io } from './io';
import { wantsColour } from './io';
import { checkJson } from './json-check';
import { readJson } from './json-read';
import { readOptions } from './options';
import { makePaint } from './paint';
import { checkText } from './print-check';
import { readText } from './print-read';
import { problem } from './problem';
import type { Call, CommandName } from './program';
import { changedResult, clearedResult } from './save-result';
import type { Session } from './session';

/** What a command does with one workbook. */
type Work = (host: FileHost, input: Input, session: Session) => Promise<FileResult>;

const works: Readonly<Record<Exclude<CommandName, 'import' | 'demo'>, Work>> = {
  check: async (host, input, { options, json, paint }) => {
    const result = check(await host.read(), options);
    return {
      text: json ? '' : checkText(input.name, result, paint),
      json: json ? checkJson(result) : {},
      code: result.counts.findings.error > 0 ? exit.found : exit.fine,
      notices: [],
    };
  },
  read: async (host, input, { options, json, paint }) => {
    const result = read(await host.read(), options);
    return {
      text: json ? '' : readText(input.name, result, paint),
      json: json ? readJson(result) : {},
      code: result.plan.sheets.length > 0 ? exit.fine : exit.found,
      notices: [],
    };
  },
  highlight: async (host, input, session) =>
    changedResult('highlighted', await highlight(host, session.options), host, input, session),
  summarise: async (host, input, session) =>
    changedResult('summarised', await summarise(host, session.options), host, input, session),
  clear: async (host, input, session) => {
    const written = await clear(host, { history: session.flags.history === true });
    return clearedResult(written, host, input, session);
  },
};

/** Does what a call asks for. */
export async function runCommand(call: Call, io: Io): Promise<ExitCode> {
  const { command, files, flags } = call;
  if (flags.inPlace && flags.output !== undefined) throw problem('call/in-place-and-output');
  const session: Session = {
    io,
    command,
    flags,
    options: await readOptions(flags, io),
    inputs: await findInputs(command in works ? files : [], io.cwd),
    json: flags.json === true,
    paint: makePaint(wantsColour(io.stdout, io.env)),
  };
  if (command === 'demo') return demo(session);
  if (command === 'import') return importFile(files[0]!, session);
  return eachFile(session, async (input) =>
    works[command](new FileHost(await readFile(input.path)), input, session),
  );
}
