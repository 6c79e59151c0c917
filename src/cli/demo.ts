import { mkdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { highlight } from '../actions/highlight';
import { summarise } from '../actions/summarise';
import { FileHost } from '../hosts/file/file-host';
import { saveFile } from '../hosts/file/save';
import { eachFile } from './each-file';
import type { ExitCode } from './exit';
import { exit } from './exit';
import { chosenPath, freePath, isFolder } from './outputs';
import { checkText } from './print-check';
import { say } from './say';
import type { Session } from './session';

const sample = join(__dirname, '../../assets/sample/action-plan.xlsx');

/** The whole job on the sample plan: checks it, highlights it, writes its summaries. */
export async function demo(session: Session): Promise<ExitCode> {
  const { io, options, paint } = session;
  const input = { path: sample, name: 'action-plan.xlsx', within: 'action-plan.xlsx' };
  return eachFile({ ...session, inputs: { files: [input], single: true } }, async () => {
    const host = new FileHost(await readFile(sample));
    const { checked } = await highlight(host, options);
    const { written } = await summarise(host, options);
    const target = await choosePath(session, checked.asAt);
    await saveFile(target, host.bytes, { inPlace: false });
    const lines = [
      say('demo/intro'),
      '',
      checkText(say('demo/name'), checked, paint),
      say('written/sheets', { sheets: written?.sheets ?? [] }),
      say('demo/written', { path: relative(io.cwd, target) || target }),
    ];
    return { text: `${lines.join('\n')}\n`, json: {}, code: exit.fine, notices: [] };
  });
}

/** A new file in the folder `demo`, or as `-o` says. */
async function choosePath({ flags, io }: Session, asAt: string): Promise<string> {
  const overwrite = flags.overwrite === true;
  const target = resolve(io.cwd, flags.output ?? 'demo');
  if (flags.output !== undefined && !isFolder(flags.output, target)) {
    return chosenPath(target, '.xlsx', overwrite, []);
  }
  await mkdir(target, { recursive: true });
  return freePath(join(target, `action-plan - demo ${asAt}.xlsx`), overwrite, []);
}
