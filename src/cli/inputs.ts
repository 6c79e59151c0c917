import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { problem } from './problem';

/** A workbook to work on. */
export interface Input {
  /** Where it is. */
  readonly path: string;
  /** As messages and JSON name it: the way it was named in the call. */
  readonly name: string;
  /** Its place below the folder that was named, or its file name where it was named itself. */
  readonly within: string;
  /** Why it cannot be worked on, where that is known already. */
  readonly failure?: unknown;
}

export interface Inputs {
  readonly files: readonly Input[];
  /** True where the call names one file: its output may be a file, its JSON is one object. */
  readonly single: boolean;
  /** Files of other kinds in the folders: nothing is read of them. */
  readonly others?: readonly string[];
}

const workbook = /\.xls[xm]$/i;

/**
 * The workbooks that a call names, in its order: files as they are, folders walked (names in
 * order) for .xlsx and .xlsm. Excel's lock files and hidden folders are passed by, links to
 * folders are not followed, and a file named twice is worked on once.
 */
export async function findInputs(names: readonly string[], cwd: string): Promise<Inputs> {
  const files = new Map<string, Input>();
  const others: string[] = [];
  let folders = 0;
  for (const name of names) {
    const path = resolve(cwd, name);
    try {
      if ((await stat(path)).isDirectory()) {
        folders += 1;
        const walked = await walk(path);
        const found = walked.filter((file) => workbook.test(file));
        const rest = walked.filter((file) => !workbook.test(file));
        others.push(...rest.map((file) => join(name, relative(path, file))));
        if (found.length === 0) throw problem('command/empty-folder');
        for (const file of found) {
          const within = relative(path, file);
          if (!files.has(file)) files.set(file, { path: file, name: join(name, within), within });
        }
      } else if (!files.has(path)) {
        files.set(path, { path, name, within: basename(path) });
      }
    } catch (failure) {
      files.set(path, { path, name, within: basename(path), failure });
    }
  }
  return { files: [...files.values()], single: names.length === 1 && folders === 0, others };
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(path)));
    else found.push(path);
  }
  return found;
}

/** A file's size in bytes, 0 where it cannot be told. */
export async function sizeOf({ path }: Input): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
