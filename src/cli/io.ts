import { once } from 'node:events';
import type { IsoDay } from '../core/workbook/day';
import { makeDay } from '../core/workbook/day';
import { fold } from './fold';

/** What the command line sees of the machine: tests give their own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Buffer | string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The local calendar day: the only clock of the product. */
  readonly today: () => IsoDay;
}

export type Output = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

/** The machine as the process has it. */
export function processIo(process: NodeJS.Process): Io {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    env: process.env,
    cwd: process.cwd(),
    today: () => {
      const now = new Date();
      return makeDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
    },
  };
}

/** Writes a text and waits while the reader is slow, so that a long list costs no memory. */
export async function write(output: Output, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}

/** Writes a text for a person: folded to the width of the terminal, as it is elsewhere. */
export async function print(output: Output, text: string): Promise<void> {
  const { isTTY, columns } = output;
  await write(output, isTTY && columns !== undefined ? fold(text, columns) : text);
}

/** True where colours are welcome: on a terminal, unless the user said otherwise. */
export function wantsColour(output: Output, env: Io['env']): boolean {
  return output.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
