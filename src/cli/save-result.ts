import { relative } from 'node:path';
import type { Written } from '../actions/apply';
import type { Changed } from '../actions/highlight';
import type { IsoDay } from '../core/workbook/day';
import type { FileHost } from '../hosts/file/file-host';
import { saveFile } from '../hosts/file/save';
import type { FileResult } from './attempt';
import { exit } from './exit';
import type { Input } from './inputs';
import type { Deed } from './outputs';
import { chooseOutput } from './outputs';
import { say } from './say';
import type { Session } from './session';

/** Saves what `highlight` or `summarise` did, and says so. */
export async function changedResult(
  deed: Deed,
  { checked, written }: Changed,
  host: FileHost,
  input: Input,
  session: Session,
): Promise<FileResult> {
  if (written === null) {
    const text = session.json ? '' : `${say('written/no-plan', { name: input.name })}\n`;
    const json = { asAt: checked.asAt, written: null };
    return { text, json, code: exit.found, notices: [] };
  }
  const said = [say(`written/${deed}`, { name: input.name }), ...checked.figures.slice(0, 1)];
  return save(deed, written, said, checked.asAt, host, input, session);
}

/** Saves what `clear` did, and says so. */
export async function clearedResult(
  written: Written,
  host: FileHost,
  input: Input,
  session: Session,
): Promise<FileResult> {
  const { asAt, today } = session.options;
  const said = [say('written/cleared', { name: input.name })];
  return save('cleared', written, said, asAt ?? today, host, input, session);
}

/** Saves what was written, and says so; `more` stands in the JSON before where it went. */
export async function save(
  deed: Deed,
  { sheets, notices }: Written,
  said: readonly string[],
  asAt: IsoDay,
  host: FileHost,
  input: Input,
  session: Session,
  more: object = {},
): Promise<FileResult> {
  const { io, json, flags } = session;
  const path = await chooseOutput(input, deed, asAt, session);
  const { backup } = await saveFile(path, host.bytes, { inPlace: flags.inPlace === true });
  const shown = (each: string): string => relative(io.cwd, each) || each;
  const lines = [
    ...said,
    ...(sheets.length > 0 ? [say('written/sheets', { sheets })] : []),
    say('written/file', { path: shown(path) }),
    ...(backup === null ? [] : [say('written/backup', { path: shown(backup) })]),
  ];
  return {
    text: json ? '' : `${lines.join('\n')}\n`,
    json: { asAt, ...more, written: path, backup, sheets, notices },
    code: exit.fine,
    notices,
  };
}
