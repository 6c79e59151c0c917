import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { highlight } from '../actions/highlight';
import { summarise } from '../actions/summarise';
import { FileHost } from '../hosts/file/file-host';
import { saveFile } from '../hosts/file/save';
import { eachFile } from './each-file';
import type { ExitCode } from './exit';
import { exit } from './exit';
import { chooseNewOutput } from './outputs';
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
    const name = `action-plan - demo ${checked.asAt}.xlsx`;
    const target = await chooseNewOutput('demo', name, session);
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
