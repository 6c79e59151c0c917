import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, relative, resolve } from 'node:path';
import { check } from '../actions/check';
import { importText } from '../actions/import';
import { decodeBytes } from '../hosts/file/decode';
import { createWorkbook } from '../hosts/file/create';
import { FileHost } from '../hosts/file/file-host';
import { saveFile } from '../hosts/file/save';
import { eachFile } from './each-file';
import type { ExitCode } from './exit';
import { exit } from './exit';
import { checkJson } from './json-check';
import { chooseNewOutput } from './outputs';
import { checkText } from './print-check';
import { problem } from './problem';
import { say } from './say';
import type { Session } from './session';

/**
 * Makes a workbook of a plan that is running text, from a file or (`-`) from the input, and
 * checks it: the findings name the cells of the new workbook.
 */
export async function importFile(name: string, session: Session): Promise<ExitCode> {
  const { io, options, json, paint } = session;
  const path = resolve(io.cwd, name);
  const input = { path, name, within: basename(path) };
  return eachFile({ ...session, inputs: { files: [input], single: true } }, async () => {
    const text = decode(name === '-' ? await readAll(io.stdin) : await readFile(path));
    const { report, doubts } = importText(text, options.settings);
    const bytes = await createWorkbook([report]);
    const checked = check(await new FileHost(bytes).read(), options);
    const isPiped = name === '-';
    const stem = isPiped ? say('import/sheet') : basename(name, extname(name));
    const beside = isPiped ? io.cwd : dirname(path);
    const target = await chooseNewOutput(beside, `${stem}.xlsx`, session);
    await saveFile(target, bytes, { inPlace: false });
    const shown = relative(io.cwd, target) || target;
    const lines = [
      say('import/done', {
        recommendations: checked.counts.recommendations,
        actions: checked.counts.actions,
      }),
      say('written/file', { path: shown }),
      ...(doubts.length > 0
        ? ['', say('import/doubts'), ...doubts.map((doubt) => `  ${doubt}`)]
        : []),
    ];
    return {
      text: json ? '' : `${lines.join('\n')}\n\n${checkText(basename(target), checked, paint)}`,
      json: json ? { written: target, doubts, ...checkJson(checked) } : {},
      code: checked.counts.findings.error > 0 ? exit.found : exit.fine,
      notices: [],
    };
  });
}

async function readAll(input: AsyncIterable<Buffer | string>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Text as editors save it: UTF-8, UTF-16 with its mark, or Windows' Western European. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw problem('import/not-text');
  try {
    return decodeBytes(bytes, 'utf-8');
  } catch {
    return decodeBytes(bytes, 'windows-1252');
  }
}
