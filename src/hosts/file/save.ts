import { constants } from 'node:fs';
import { access, copyFile, link, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { phrase } from '../../core/workbook/words';
import { HostProblem } from '../port';
import { removeLeftovers, temporaryPath } from './temporary';

export interface SaveOptions {
  /** True where the path is the input itself: a dated copy of it is put beside it first. */
  readonly inPlace: boolean;
  /** When it is saved, for the name of that copy. */
  readonly now?: Date;
}

export interface Saved {
  /** The path of the copy of what stood there before, null where none was made. */
  readonly backup: string | null;
}

/**
 * Writes a file so that, whatever happens, either the old one or the new one is there, whole: into
 * a temporary file in the same folder, through to the disk, and only then under its name. A process
 * that is killed leaves at most that temporary file, which the next one to save there takes out.
 * Throws a `HostProblem` that names the file and the remedy.
 */
export async function saveFile(
  path: string,
  bytes: Uint8Array,
  { inPlace, now = new Date() }: SaveOptions,
): Promise<Saved> {
  const name = basename(path);
  try {
    // A link stays a link: what it leads to is written.
    const target = await realpath(path).catch(() => path);
    const mode = await modeOf(target);
    // A file that must not be written would be replaced all the same, since only its folder is asked.
    if (mode !== null) {
      await access(target, constants.W_OK);
      await refuseOpenFile(target);
    }
    await removeLeftovers(dirname(target));
    const backup = inPlace && mode !== null ? await backUp(target, now) : null;
    await replace(target, bytes, mode);
    return { backup };
  } catch (error) {
    throw saveProblem(error, name, dirname(path));
  }
}

async function modeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mode;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Excel keeps a small file beside each workbook that it has open; saving over that loses somebody's work. */
async function refuseOpenFile(path: string): Promise<void> {
  const lock = join(dirname(path), `~$${basename(path)}`);
  if (!(await isThere(lock))) return;
  const data = { name: basename(path), lock: basename(lock) };
  throw new HostProblem(phrase('save.open-in-excel', data));
}

/**
 * Copies a file beside itself as `plan - before 2026-11-23 14.05.xlsx`, numbered where that is
 * taken. The copy gets its name only once it is whole.
 */
async function backUp(path: string, now: Date): Promise<string> {
  const kind = extname(path);
  const stem = `${path.slice(0, path.length - kind.length)} - before ${stamp(now)}`;
  const temporary = temporaryPath(dirname(path));
  try {
    await copyFile(path, temporary, constants.COPYFILE_EXCL);
    await flush(temporary);
    for (let number = 1; ; number++) {
      const copy = number === 1 ? `${stem}${kind}` : `${stem} (${number})${kind}`;
      if (await takeName(temporary, copy)) return copy;
    }
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Gives a file a second name, unless another has it: then false. */
async function takeName(path: string, name: string): Promise<boolean> {
  try {
    await link(path, name);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || (await isThere(name))) return false;
    // Some disks know no second names: there it is renamed.
    await rename(path, name);
    return true;
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}

function stamp(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}.${two(now.getMinutes())}`;
}

async function replace(path: string, bytes: Uint8Array, mode: number | null): Promise<void> {
  const folder = dirname(path);
  const temporary = temporaryPath(folder);
  try {
    const file = await open(temporary, 'wx', 0o666);
    try {
      await file.writeFile(bytes);
      if (mode !== null) await file.chmod(mode & 0o777).catch(() => undefined);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flush(folder);
}

/** Waits until a file or folder is on the disk, where the system can tell. */
async function flush(path: string): Promise<void> {
  try {
    const file = await open(path, 'r');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  } catch {
    // Some systems cannot do this for folders; what was written to the file itself is safe by now.
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'save.no-folder',
  ENOTDIR: 'save.no-folder',
  EACCES: 'save.not-allowed',
  EPERM: 'save.not-allowed',
  EROFS: 'save.not-allowed',
  EBUSY: 'save.in-use',
  ETXTBSY: 'save.in-use',
  ENOSPC: 'save.disk-full',
  EDQUOT: 'save.disk-full',
  EFBIG: 'save.disk-full',
  EISDIR: 'save.is-folder',
  ENAMETOOLONG: 'save.name-too-long',
};

function codeOf(error: unknown): string {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

function saveProblem(error: unknown, name: string, folder: string): HostProblem {
  if (error instanceof HostProblem) return error;
  const code = codeOf(error);
  const message = reasons[code] ?? 'save.failed';
  return new HostProblem(phrase(message, { name, folder, code }), { cause: error });
}
