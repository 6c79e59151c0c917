import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { inPool } from './pool';

const batch = 12;
const seconds = 240;
/** Comma, quotes, UTF-8, cells as they are rather than as they are shown, every sheet in a file. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** A workbook as LibreOffice sees it: the rows of every sheet by its name, null where it cannot open it. */
export type Seen = ReadonlyMap<string, string> | null;

/** Opens workbooks in LibreOffice, several in one process; those of a process that dies are tried alone. */
export async function seenByOffice(
  paths: readonly string[],
  folder: string,
  jobs: number,
): Promise<Map<string, Seen>> {
  const inputs = join(folder, 'in');
  mkdirSync(inputs, { recursive: true });
  const waiting = paths.map((path, index) => {
    const stem = `book${index}`;
    const copy = join(inputs, stem + extname(path).toLowerCase());
    copyFileSync(path, copy);
    return { path, stem, copy };
  });
  const seen = new Map<string, Seen>();
  const collect = (out: string, books: typeof waiting): typeof waiting => {
    const files = readdirSync(out);
    return books.filter(({ path, stem }) => {
      const own = files.filter((file) => file.startsWith(`${stem}-`));
      if (own.length === 0) return true;
      const sheets = own.map((file): [string, string] => [
        file.slice(stem.length + 1, -'.csv'.length),
        readFileSync(join(out, file), 'utf8'),
      ]);
      seen.set(path, new Map(sheets));
      return false;
    });
  };
  const batches = Array.from({ length: Math.ceil(waiting.length / batch) }, (_, index) =>
    waiting.slice(index * batch, (index + 1) * batch),
  );
  // A profile serves one process at a time.
  const profiles = Array.from({ length: jobs }, (_, index) => join(folder, `profile${index}`));
  await inPool(batches, jobs, async (books, index) => {
    const profile = profiles.pop()!;
    const out = join(folder, `out${index}`);
    await convert(profile, out, books);
    for (const alone of collect(out, books)) {
      await convert(profile, out, [alone]);
      for (const { path } of collect(out, [alone])) seen.set(path, null);
    }
    profiles.push(profile);
  });
  return seen;
}

function convert(
  profile: string,
  out: string,
  books: readonly { readonly copy: string }[],
): Promise<void> {
  mkdirSync(out, { recursive: true });
  const args = [
    `-env:UserInstallation=file://${profile}`,
    ...['--headless', '--convert-to', everySheet, '--outdir', out],
    ...books.map(({ copy }) => copy),
  ];
  return new Promise((resolve) => {
    execFile('soffice', args, { timeout: seconds * 1000, killSignal: 'SIGKILL' }, () => resolve());
  });
}
