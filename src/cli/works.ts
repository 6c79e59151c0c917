import { readFile } from 'node:fs/promises';
import { check } from '../actions/check';
import { clear } from '../actions/clear';
import { highlight } from '../actions/highlight';
import { read } from '../actions/read';
import { summarise } from '../actions/summarise';
import { FileHost } from '../hosts/file/file-host';
import type { FileResult } from './attempt';
import { exit } from './exit';
import type { Input } from './inputs';
import { checkJson } from './json-check';
import { readJson } from './json-read';
import { checkText } from './print-check';
import { readText } from './print-read';
import type { CommandName, ReturnsCommand } from './program';
import { keepWorks } from './keep-works';
import { changedResult, clearedResult } from './save-result';
import type { Session } from './session';

/** What a command does with one workbook. */
export type Work = (host: FileHost, input: Input, session: Session) => Promise<FileResult>;

const works: Readonly<
  Record<Exclude<CommandName, 'import' | 'demo' | 'compare' | ReturnsCommand>, Work>
> = {
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
  ...keepWorks,
};

/** Does to one workbook what the call asks for. */
export async function workOn(input: Input, session: Session): Promise<FileResult> {
  const { command } = session;
  const work = (works as Partial<Record<CommandName, Work>>)[command];
  if (!work) throw new TypeError(`no file work: ${command}`);
  return work(new FileHost(await readFile(input.path)), input, session);
}
