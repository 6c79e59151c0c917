import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { saveFile } from '../../../src/hosts/file/save';
import { temporaryPath } from '../../../src/hosts/file/temporary';
import { refusedAs } from './refused';

let folder: string;
const bytes = new TextEncoder().encode('new');
const now = new Date(2026, 10, 23, 9, 5);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'followthrough-save-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

test('a new file is written whole, and no other is left behind', async () => {
  expect(await saveFile(at('plan.xlsx'), bytes, { inPlace: false })).toEqual({ backup: null });
  expect(await readdir(folder)).toEqual(['plan.xlsx']);
  expect(await readFile(at('plan.xlsx'), 'utf8')).toBe('new');
});

test('an input that is written over stands beside itself, dated', async () => {
  await writeFile(at('plan.xlsx'), 'old', { mode: 0o640 });
  const { backup } = await saveFile(at('plan.xlsx'), bytes, { inPlace: true, now });
  expect(backup).toBe(at('plan - before 2026-11-23 09.05.xlsx'));
  expect(await readFile(backup!, 'utf8')).toBe('old');
  expect(await readFile(at('plan.xlsx'), 'utf8')).toBe('new');
  expect((await stat(at('plan.xlsx'))).mode & 0o777).toBe(0o640);
});

test('an earlier copy is never written over', async () => {
  await writeFile(at('plan.xlsx'), 'old');
  await saveFile(at('plan.xlsx'), bytes, { inPlace: true, now });
  const { backup } = await saveFile(at('plan.xlsx'), bytes, { inPlace: true, now });
  expect(backup).toBe(at('plan - before 2026-11-23 09.05 (2).xlsx'));
  expect(await readdir(folder)).toHaveLength(3);
});

test('what a link leads to is written, and the link stays', async () => {
  await mkdir(at('real'));
  await writeFile(at('real/plan.xlsx'), 'old');
  await symlink(at('real/plan.xlsx'), at('plan.xlsx'));
  await saveFile(at('plan.xlsx'), bytes, { inPlace: false });
  expect(await readFile(at('real/plan.xlsx'), 'utf8')).toBe('new');
});

test('a file that Excel has open is not saved over', async () => {
  await writeFile(at('plan.xlsx'), 'old');
  await writeFile(at('~$plan.xlsx'), '');
  const said = await refusedAs(saveFile(at('plan.xlsx'), bytes, { inPlace: true, now }));
  expect(said).toMatch(/^“plan\.xlsx” is open in Excel/);
  expect(await readFile(at('plan.xlsx'), 'utf8')).toBe('old');
});

test('a folder that is not there is named', async () => {
  const said = await refusedAs(saveFile(at('gone/plan.xlsx'), bytes, { inPlace: false }));
  expect(said).toContain(`no folder “${at('gone')}”`);
});

test('a folder of that name is said to be one', async () => {
  await mkdir(at('plan.xlsx'));
  const said = await refusedAs(saveFile(at('plan.xlsx'), bytes, { inPlace: false }));
  expect(said).toMatch(/a folder has that name/);
  expect(await readdir(folder)).toEqual(['plan.xlsx']);
});

const asRoot = process.getuid?.() === 0;
(asRoot ? test.skip : test)('what may only be read is left as it is', async () => {
  await writeFile(at('plan.xlsx'), 'old');
  await chmod(at('plan.xlsx'), 0o444);
  const said = await refusedAs(saveFile(at('plan.xlsx'), bytes, { inPlace: false }));
  expect(said).toMatch(/may only be read/);
  expect(await readFile(at('plan.xlsx'), 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['plan.xlsx']);
});

test('what a killed process left is taken out by the next one; what another may be writing stays', async () => {
  const [, machine] = /^\.followthrough-([0-9a-f]+)-/.exec(basename(temporaryPath(folder)))!;
  const left = (process_: number, name = machine) =>
    at(`.followthrough-${name}-${process_}-00000000-0000-4000-8000-000000000000.tmp`);
  // No process has a number as high as that.
  const [dead, alive, elsewhere] = [left(4_194_305), left(process.pid), left(1, '00000000')];
  for (const path of [dead, alive, elsewhere]) await writeFile(path, 'half');
  await saveFile(at('plan.xlsx'), bytes, { inPlace: false });
  expect(await readdir(folder)).toEqual(
    [alive, elsewhere, at('plan.xlsx')].map((path) => basename(path)).sort(),
  );
  await utimes(elsewhere, 0, 0);
  await saveFile(at('plan.xlsx'), bytes, { inPlace: false });
  expect(await readdir(folder)).not.toContain(basename(elsewhere));
});
