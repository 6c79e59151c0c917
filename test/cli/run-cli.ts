import { PassThrough, Readable } from 'node:stream';
import { main } from '../../src/cli/main';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly today?: string;
  readonly terminal?: boolean;
}

/** Runs a call as a shell would, without a process: what it printed, and its exit code. */
export async function runCli(args: readonly string[], around: Surroundings): Promise<Ran> {
  const { cwd, stdin = '', env = {}, today = '2026-11-23', terminal = false } = around;
  const out = collect(terminal);
  const err = collect(terminal);
  const code = await main(args, {
    stdout: out.stream,
    stderr: err.stream,
    stdin: Readable.from([Buffer.from(stdin)]),
    env,
    cwd,
    today: () => today,
  });
  return { code, out: out.text(), err: err.text() };
}

function collect(terminal: boolean) {
  const chunks: Buffer[] = [];
  const stream = Object.assign(new PassThrough(), { isTTY: terminal, columns: 100 });
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
