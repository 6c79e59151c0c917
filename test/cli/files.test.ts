import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findInputs } from '../../src/cli/inputs';
import { chooseOutput } from '../../src/cli/outputs';
import { sentenceOf } from '../../src/cli/problem';
import type { Flags } from '../../src/cli/program';
import type { Session } from '../../src/cli/session';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followthrough-cli-'));
  for (const path of ['b.xlsx', 'a.xlsm', 'notes.txt', '~$b.xlsx', 'sub/c.xlsx', '.git/d.xlsx']) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the files of a call', () => {
  async function names(...given: string[]): Promise<string[]> {
    return (await findInputs(given, folder)).files.map((file) => file.name);
  }

  test('a folder stands for its workbooks, by name, without lock files and hidden folders', async () => {
    expect(await names('.')).toEqual(['a.xlsm', 'b.xlsx', join('sub', 'c.xlsx')]);
  });

  test('files keep the order of the call and are worked on once', async () => {
    expect(await names('sub', 'b.xlsx', '.')).toEqual([join('sub', 'c.xlsx'), 'b.xlsx', 'a.xlsm']);
  });

  test('a link to a folder is not followed, so that no walk is endless', async () => {
    symlinkSync(folder, join(folder, 'sub', 'round'));
    expect(await names('sub')).toEqual([join('sub', 'c.xlsx')]);
  });

  test('what is not there keeps its place and its reason', async () => {
    mkdirSync(join(folder, 'empty'));
    const { files } = await findInputs(['none.xlsx', 'b.xlsx', 'empty'], folder);
    expect(files.map(({ name, failure }) => [name, failure && sentenceOf(failure)])).toEqual([
      ['none.xlsx', expect.stringContaining('no such file')],
      ['b.xlsx', undefined],
      ['empty', expect.stringContaining('no .xlsx or .xlsm workbook')],
    ]);
  });

  test('one named file is a single call; a folder is not, even with one workbook in it', async () => {
    expect((await findInputs(['b.xlsx'], folder)).single).toBe(true);
    expect((await findInputs(['sub'], folder)).single).toBe(false);
  });
});

describe('where a result is written', () => {
  async function output(names: readonly string[], flags: Flags, at = 0): Promise<string> {
    const inputs = await findInputs(names, folder);
    const session = { inputs, flags, io: { cwd: folder } } as unknown as Session;
    const path = await chooseOutput(inputs.files[at]!, 'highlighted', '2026-11-23', session);
    return relative(folder, path);
  }

  async function refusal(names: readonly string[], flags: Flags): Promise<string> {
    return output(names, flags).then(
      (path) => `written to ${path}`,
      (failure: unknown) => sentenceOf(failure),
    );
  }

  test('beside the workbook, saying what was done and as at when, in its own kind', async () => {
    expect(await output(['b.xlsx'], {})).toBe('b - highlighted 2026-11-23.xlsx');
    expect(await output(['a.xlsm'], {})).toBe('a - highlighted 2026-11-23.xlsm');
  });

  test('under the next number where that name is taken, unless it may be replaced', async () => {
    writeFileSync(join(folder, 'b - highlighted 2026-11-23.xlsx'), '');
    expect(await output(['b.xlsx'], {})).toBe('b - highlighted 2026-11-23 (2).xlsx');
    expect(await output(['b.xlsx'], { overwrite: true })).toBe('b - highlighted 2026-11-23.xlsx');
  });

  test('under the name that the user chose, never over a file that is there', async () => {
    expect(await output(['b.xlsx'], { output: 'new/board.xlsx' })).toBe(join('new', 'board.xlsx'));
    writeFileSync(join(folder, 'board.xlsx'), '');
    expect(await refusal(['b.xlsx'], { output: 'board.xlsx' })).toContain('already exists');
    expect(await output(['b.xlsx'], { output: 'board.xlsx', overwrite: true })).toBe('board.xlsx');
  });

  test('never over an input, even when told to replace', async () => {
    symlinkSync(join(folder, 'b.xlsx'), join(folder, 'link.xlsx'));
    for (const path of ['b.xlsx', './sub/../b.xlsx', 'link.xlsx']) {
      expect(await refusal(['b.xlsx'], { output: path, overwrite: true })).toContain('--in-place');
    }
    expect(await output(['b.xlsx'], { inPlace: true })).toBe('b.xlsx');
  });

  test('in the kind of the workbook, because a wrong ending would not open', async () => {
    expect(await refusal(['a.xlsm'], { output: 'a.xlsx' })).toContain('must end in .xlsm');
    expect(await refusal(['b.xlsx'], { output: 'board.pdf' })).toContain('must end in .xlsx');
  });

  test('for several workbooks in a folder, which mirrors theirs', async () => {
    expect(await output(['.'], { output: 'out' }, 2)).toBe(
      join('out', 'sub', 'c - highlighted 2026-11-23.xlsx'),
    );
    expect(await output(['b.xlsx'], { output: 'out/' })).toBe(
      join('out', 'b - highlighted 2026-11-23.xlsx'),
    );
    expect(await refusal(['.'], { output: 'notes.txt' })).toContain('give --output a folder');
  });
});
