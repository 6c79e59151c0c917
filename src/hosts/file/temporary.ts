import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Names the machine and the process that writes the file, so that others can tell when it is left. */
const pattern = /^\.followthrough-([0-9a-f]{8})-(\d+)-[0-9a-f-]{36}\.tmp$/;
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
/** Nobody writes one file for this long, on any machine. In milliseconds. */
const longest = 24 * 60 * 60 * 1000;

/** The path of a new temporary file in a folder. It is hidden, and no workbook by its name. */
export function temporaryPath(folder: string): string {
  return join(folder, `.followthrough-${machine}-${process.pid}-${randomUUID()}.tmp`);
}

/**
 * Takes out of a folder what a process that was killed while it saved left there. What another
 * process may still be writing stays. Fails at nothing: leftovers do no harm.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const match = pattern.exec(name);
    if (match === null) continue;
    const path = join(folder, name);
    const isDead = match[1] === machine && !isRunning(Number(match[2]));
    if (isDead || (await age(path)) > longest) {
      await rm(path, { force: true }).catch(() => undefined);
    }
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // A process of another user may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function age(path: string): Promise<number> {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}
