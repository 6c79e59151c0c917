import { basename } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { WordedVersionChange } from '../../actions/returns/compare';
import { compareVersions } from '../../actions/returns/compare';
import { applyEdits } from '../../actions/apply';
import { changeKinds } from '../../core/returns/changes-since';
import { FileHost } from '../../hosts/file/file-host';
import { saveFile } from '../../hosts/file/save';
import type { ExitCode } from '../exit';
import { exit } from '../exit';
import type { Input } from '../inputs';
import { print, write } from '../io';
import { chooseOutput } from '../outputs';
import { problem, sentenceOf } from '../problem';
import { say } from '../say';
import type { Session } from '../session';
import { shownPath } from './files';

/** Says what changed between two versions of a plan; with `-o` also as a sheet in a copy of the newer. */
export async function compareFiles(session: Session): Promise<ExitCode> {
  const { io, inputs, flags, json, options } = session;
  const [older, newer, ...others] = inputs.files;
  if (!older || !newer || others.length > 0) throw problem('returns/two-files');
  const [oldHost, newHost] = [await open(older), await open(newer)];
  const compared = compareVersions(
    { name: basename(older.path), workbook: await oldHost.read() },
    { name: basename(newer.path), workbook: await newHost.read() },
    options,
  );
  let written: string | null = null;
  if (flags.output !== undefined || flags.inPlace) {
    await applyEdits(newHost, compared.edits);
    const single = { ...session, inputs: { files: inputs.files, single: true } };
    written = await chooseOutput(newer, 'compared', compared.asAt, single);
    await saveFile(written, newHost.bytes, { inPlace: flags.inPlace === true });
  }
  const { changes, lead, asAt, result } = compared;
  if (json) {
    const counts = { ...result, changes: changes.length };
    const data = { asAt, older: older.name, newer: newer.name, counts, changes, written };
    await write(io.stdout, `${JSON.stringify(data, null, 2)}\n`);
    return exit.fine;
  }
  const lines = [
    say('returns/compared', { older: older.name, newer: newer.name }),
    lead,
    ...changeKinds.flatMap((kind) => {
      const own = changes.filter((change) => change.kind === kind);
      return own.length === 0 ? [] : ['', `${own[0]!.kindName} (${own.length})`, ...own.map(line)];
    }),
    ...(written === null ? [] : ['', say('written/file', { path: shownPath(written, io) })]),
  ];
  await print(io.stdout, `${lines.join('\n')}\n`);
  return exit.fine;
}

async function open(input: Input): Promise<FileHost> {
  try {
    if (input.failure !== undefined) throw input.failure;
    return new FileHost(await readFile(input.path));
  } catch (failure) {
    throw problem('returns/plan-not-read', { name: input.name, why: sentenceOf(failure) }, failure);
  }
}

function line(change: WordedVersionChange): string {
  return `  ${say(`returns/change-line-${change.days !== null ? 'date' : change.before === '' && change.after === '' ? 'row' : 'words'}`, { ...change })}`;
}
