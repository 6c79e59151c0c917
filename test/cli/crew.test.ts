import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { makeCrew } from '../../src/cli/crew';
import { eachFile } from '../../src/cli/each-file';
import { exit } from '../../src/cli/exit';
import type { Input } from '../../src/cli/inputs';
import { makePaint } from '../../src/cli/paint';
import { problem } from '../../src/cli/problem';
import { say } from '../../src/cli/say';
import type { Session } from '../../src/cli/session';

function input(name: string, failure?: unknown): Input {
  return {
    path: `/nowhere/${name}`,
    name,
    within: name,
    ...(failure !== undefined && { failure }),
  };
}

/** Runs files through a crew whose threads do what the files' names say. */
async function runCrew(files: readonly Input[], patience = 60_000, json = false) {
  const out: string[] = [];
  const err: string[] = [];
  const session: Session = {
    io: {
      stdout: collect(out),
      stderr: collect(err),
      stdin: Readable.from([]),
      env: {},
      cwd: '/nowhere',
      today: () => '2026-11-23',
    },
    command: 'check',
    flags: {},
    options: {
      settings: {},
      mapping: {},
      asAt: null,
      today: '2026-11-23',
      sheets: null,
      headerRow: null,
    },
    inputs: { files, single: false },
    json,
    paint: makePaint(false),
  };
  const crew = await makeCrew(session, {
    size: 2,
    script: join(__dirname, 'threads/thread.js'),
    patience,
    memory: 48,
  });
  try {
    const code = await eachFile(session, () => Promise.reject(new Error('not here')), crew);
    return { code, out: out.join(''), err: err.join('') };
  } finally {
    await crew.close();
  }
}

function collect(chunks: string[]) {
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  return stream;
}

const done = (...names: string[]): string => names.map((name) => `${name}: done\n`).join('\n');

describe('a crew of threads', () => {
  test('prints results in the order of the call, however soon they are there', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `${i % 3 === 0 ? 'slow' : 'quick'} ${i}`);
    const { code, out, err } = await runCrew(names.map((name) => input(name)));
    expect(out).toBe(done(...names));
    expect(err).toBe('');
    expect(code).toBe(exit.fine);
  });

  test('a file that cannot be opened is named in its place', async () => {
    const files = [input('a'), input('lost', problem('command/not-found')), input('b')];
    const { code, out, err } = await runCrew(files);
    expect(out).toBe(done('a', 'b'));
    expect(err).toBe(`lost: ${say('command/not-found')}\n`);
    expect(code).toBe(exit.failed);
  });

  test.each([
    ['dies', 'command/stopped'],
    ['throws', 'command/stopped'],
    ['hoards', 'command/too-much-memory'],
  ])('a thread that %s takes one file with it, and no other', async (name, sentence) => {
    const files = ['a', name, 'b', 'c', 'd'].map((each) => input(each));
    const { code, out, err } = await runCrew(files);
    expect(out).toBe(done('a', 'b', 'c', 'd'));
    expect(err).toBe(`${name}: ${say(sentence)}\n`);
    expect(code).toBe(exit.failed);
  });

  test('a file that takes too long is given up, and the others are done', async () => {
    const files = ['a', 'hangs', 'b', 'c', 'd'].map((each) => input(each));
    const { out, err } = await runCrew(files, 2_000);
    expect(out).toBe(done('a', 'b', 'c', 'd'));
    expect(err).toBe(`hangs: ${say('command/too-slow', { minutes: 1 })}\n`);
  });

  test('in JSON each file stands in the list, those that failed with why', async () => {
    const { out } = await runCrew([input('dies')], 60_000, true);
    expect(JSON.parse(out)).toEqual([
      expect.objectContaining({ file: 'dies', problem: say('command/stopped') }),
    ]);
  });
});
