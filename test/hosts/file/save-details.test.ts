import disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { saveFile } from '../../../src/hosts/file/save';
import { removeLeftovers, temporaryPath } from '../../../src/hosts/file/temporary';
import { HostProblem } from '../../../src/hosts/port';

// What disks, folders and other programs do to somebody who saves her plan.

const { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } = disk;
const bytes = new TextEncoder().encode('new');
const now = new Date(2026, 0, 2, 3, 4);

let folder: string;
let undo: (() => void)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'followthrough-save-'));
});
afterEach(async () => {
  for (const back of undo.reverse()) back();
  undo = [];
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);

/** Does something else in place of what Node does, until the test ends. */
function instead<T extends object, K extends keyof T>(of: T, name: K, does: T[K]): void {
  const before = of[name];
  of[name] = does;
  undo.push(() => (of[name] = before));
}

const fault = (code?: unknown) =>
  Object.assign(new Error('it failed'), code === undefined ? {} : { code });
const fails = (code?: unknown) => () => Promise.reject(fault(code));

async function problemOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostProblem)) throw error;
  return { message: error.phrase.message, ...error.phrase.data };
}

/** What the system says, and what a user is told. */
test.each([
  ['ENOENT', 'save.no-folder'],
  ['ENOTDIR', 'save.no-folder'],
  ['EACCES', 'save.not-allowed'],
  ['EPERM', 'save.not-allowed'],
  ['EROFS', 'save.not-allowed'],
  ['EBUSY', 'save.in-use'],
  ['ETXTBSY', 'save.in-use'],
  ['ENOSPC', 'save.disk-full'],
  ['EDQUOT', 'save.disk-full'],
  ['EFBIG', 'save.disk-full'],
  ['EISDIR', 'save.is-folder'],
  ['ENAMETOOLONG', 'save.name-too-long'],
  ['EIO', 'save.failed'],
])('%s while it is given its name: %s; what was there stays', async (code, message) => {
  await writeFile(at('plan.xlsx'), 'old');
  instead(disk, 'rename', fails(code));
  const problem = await problemOf(saveFile(at('plan.xlsx'), bytes, { inPlace: false }));
  expect(problem).toEqual({ message, name: 'plan.xlsx', folder, code });
  expect(await readdir(folder)).toEqual(['plan.xlsx']);
  expect(await readFile(at('plan.xlsx'), 'utf8')).toBe('old');
});

test.each([[undefined], [7]])('a fault without a code (%s) is told all the same', async (code) => {
  instead(disk, 'rename', fails(code));
  const problem = await problemOf(saveFile(at('plan.xlsx'), bytes, { inPlace: false }));
  expect(problem).toEqual({ message: 'save.failed', name: 'plan.xlsx', folder, code: '' });
});

test('what the system said is kept for a report of the problem', async () => {
  const said = fault('EIO');
  instead(disk, 'rename', () => Promise.reject(said));
  const saving = saveFile(at('plan.xlsx'), bytes, { inPlace: false });
  await expect(saving).rejects.toMatchObject({ cause: said });
});

test('a disk that is full halfway leaves nothing half written', async () => {
  await writeFile(at('plan.xlsx'), 'old');
  const { open } = disk;
  instead(disk, 'open', async (...args) => {
    const file = await open(...args);
    file.writeFile = fails('ENOSPC');
    return file;
  });
  const problem = await problemOf(saveFile(at('plan.xlsx'), bytes, { inPlace: true, now }));
  expect(problem.message).toBe('save.disk-full');
  expect(await readFile(at('plan.xlsx'), 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['plan - before 2026-01-02 03.04.xlsx', 'plan.xlsx']);
});

test('a file that cannot even be looked at is not written over', async () => {
  await writeFile(at('plan.xlsx'), 'old');
  instead(disk, 'stat', fails('EACCES'));
  const problem = await problemOf(saveFile(at('plan.xlsx'), bytes, { inPlace: false }));
  expect(problem.message).toBe('save.not-allowed');
  expect(await readFile(at('plan.xlsx'), 'utf8')).toBe('old');
});

test('a file that may only be read is not replaced', async () => {
  await writeFile(at('plan.xlsx'), 'old');
  const { access } = disk;
  instead(disk, 'access', (path, mode) =>
    mode === disk.constants.W_OK ? Promise.reject(fault('EACCES')) : access(path, mode),
  );
  const problem = await problemOf(saveFile(at('plan.xlsx'), bytes, { inPlace: false }));
  expect(problem.message).toBe('save.not-allowed');
  expect(await readFile(at('plan.xlsx'), 'utf8')).toBe('old');
  // A file that is not there yet is nobody's.
  await saveFile(at('new.xlsx'), bytes, { inPlace: false });
  expect(await readFile(at('new.xlsx'), 'utf8')).toBe('new');
});

test('what is saved is on the disk before it gets its name, and the copy before that', async () => {
  await writeFile(at('plan.xlsx'), 'old');
  const did: string[] = [];
  const { open, link, rename } = disk;
  instead(disk, 'open', async (path, ...more) => {
    const file = await open(path, ...more);
    const sync = file.sync.bind(file);
    file.sync = () => {
      did.push(path === folder ? 'the folder is on the disk' : 'a file is on the disk');
      return sync();
    };
    return file;
  });
  instead(disk, 'link', (from, to) => {
    did.push(`name: ${basename(String(to))}`);
    return link(from, to);
  });
  instead(disk, 'rename', (from, to) => {
    did.push(`name: ${basename(String(to))}`);
    return rename(from, to);
  });
  await saveFile(at('plan.xlsx'), bytes, { inPlace: true, now });
  expect(did).toEqual([
    'a file is on the disk',
    'name: plan - before 2026-01-02 03.04.xlsx',
    'a file is on the disk',
    'name: plan.xlsx',
    'the folder is on the disk',
  ]);
});

test('every file that was opened is closed', async () => {
  await writeFile(at('plan.xlsx'), 'old');
  let open_ = 0;
  const { open } = disk;
  instead(disk, 'open', async (...args) => {
    const file = await open(...args);
    open_++;
    const close = file.close.bind(file);
    file.close = () => {
      open_--;
      return close();
    };
    return file;
  });
  await saveFile(at('plan.xlsx'), bytes, { inPlace: true, now });
  expect(open_).toBe(0);
});

test('a disk that cannot tell when it is done, or keep rights, is no fault', async () => {
  await writeFile(at('plan.xlsx'), 'old');
  const { open } = disk;
  instead(disk, 'open', async (path, flags, mode) => {
    if (flags === 'r') throw fault('EPERM');
    const file = await open(path, flags, mode);
    file.chmod = fails('EPERM');
    return file;
  });
  const { backup } = await saveFile(at('plan.xlsx'), bytes, { inPlace: true, now });
  expect(await readFile(backup!, 'utf8')).toBe('old');
  expect(await readFile(at('plan.xlsx'), 'utf8')).toBe('new');
});

test.each(['EPERM', 'ENOTSUP', 'ENOSYS'])(
  'on a disk that knows no second names (%s) the copy is renamed, and never over another',
  async (code) => {
    instead(disk, 'link', fails(code));
    const copies: (string | null)[] = [];
    for (const words of ['first', 'second']) {
      await writeFile(at('plan.xlsx'), words);
      copies.push((await saveFile(at('plan.xlsx'), bytes, { inPlace: true, now })).backup);
    }
    const stem = 'plan - before 2026-01-02 03.04';
    expect(copies).toEqual([at(`${stem}.xlsx`), at(`${stem} (2).xlsx`)]);
    expect(await readFile(copies[0]!, 'utf8')).toBe('first');
    expect(await readFile(copies[1]!, 'utf8')).toBe('second');
    expect(await readdir(folder)).toHaveLength(3);
  },
);

test('the copies of a busy minute are numbered on', async () => {
  for (const words of ['1', '2', '3', '4']) {
    await writeFile(at('plan'), words);
    await saveFile(at('plan'), bytes, { inPlace: true, now });
  }
  const stem = 'plan - before 2026-01-02 03.04';
  expect(await readdir(folder)).toEqual(
    ['plan', stem, `${stem} (2)`, `${stem} (3)`, `${stem} (4)`].sort(),
  );
  expect(await readFile(at(`${stem} (4)`), 'utf8')).toBe('4');
});

test('an input that is gone by now needs no copy', async () => {
  expect(await saveFile(at('plan.xlsx'), bytes, { inPlace: true, now })).toEqual({ backup: null });
  expect(await readdir(folder)).toEqual(['plan.xlsx']);
});

test.each([
  ['A plan', true],
  ['A summary that is made anew', false],
])('%s that Excel has open is named with the file that says so', async (_, inPlace) => {
  await writeFile(at('plan.xlsx'), 'old');
  await writeFile(at('~$plan.xlsx'), '');
  const problem = await problemOf(saveFile(at('plan.xlsx'), bytes, { inPlace, now }));
  expect(problem).toEqual({
    message: 'save.open-in-excel',
    name: 'plan.xlsx',
    lock: '~$plan.xlsx',
  });
  expect(await readdir(folder)).toEqual(['plan.xlsx', '~$plan.xlsx']);
  expect(await readFile(at('plan.xlsx'), 'utf8')).toBe('old');
});

test('what Excel left beside a plan that is gone keeps nobody from saving there', async () => {
  await writeFile(at('~$plan.xlsx'), '');
  await saveFile(at('plan.xlsx'), bytes, { inPlace: false });
  expect(await readFile(at('plan.xlsx'), 'utf8')).toBe('new');
});

test('a folder in which nothing may be made is told as that', async () => {
  instead(disk, 'open', fails('EACCES'));
  const problem = await problemOf(saveFile(at('plan.xlsx'), bytes, { inPlace: false }));
  expect(problem).toEqual({
    message: 'save.not-allowed',
    name: 'plan.xlsx',
    folder,
    code: 'EACCES',
  });
});

test('others may do with a new file what they may do with any file of its user', async () => {
  await saveFile(at('plan.xlsx'), bytes, { inPlace: false });
  await writeFile(at('other.xlsx'), '');
  expect((await stat(at('plan.xlsx'))).mode).toBe((await stat(at('other.xlsx'))).mode);
});

describe('what processes that were killed left', () => {
  const machine = /^\.followthrough-([0-9a-f]{8})-/.exec(basename(temporaryPath('/')))![1]!;
  const noProcess = 4_194_305;
  const left = (process_: number, of = machine) =>
    `.followthrough-${of}-${process_}-00000000-0000-4000-8000-000000000000.tmp`;
  const elsewhere = 'ffffffff';
  const days = (n: number) => new Date(Date.now() - n * 24 * 60 * 60 * 1000);

  test.each<[string, string, number, boolean]>([
    ['by one that is gone', left(noProcess), 0, true],
    ['by one that is still there', left(process.pid), 0, false],
    ['long ago, under a number that another has now', left(process.pid), 1.1, true],
    ['on another machine, just now', left(noProcess, elsewhere), 0, false],
    ['on another machine, this day', left(noProcess, elsewhere), 0.9, false],
    ['on another machine, before', left(noProcess, elsewhere), 1.1, true],
    ['what only ends like it', `x${left(noProcess)}`, 9, false],
    ['what only begins like it', `${left(noProcess)}.xlsx`, 9, false],
    ['what another program keeps', '.followthrough-settings.tmp', 9, false],
    ['a workbook', 'plan.xlsx', 9, false],
  ])('%s', async (_, name, age, goes) => {
    await writeFile(at(name), 'half');
    await utimes(at(name), days(age), days(age));
    await removeLeftovers(folder);
    expect(await readdir(folder)).toEqual(goes ? [] : [name]);
  });

  test.each([
    ['EPERM', false],
    ['ESRCH', true],
  ])('a process that may not be asked (%s) is there', async (code, goes) => {
    await writeFile(at(left(77)), 'half');
    instead(process, 'kill', () => {
      throw fault(code);
    });
    await removeLeftovers(folder);
    expect(await readdir(folder)).toEqual(goes ? [] : [left(77)]);
  });

  test('what cannot be taken out, or is gone by now, does no harm', async () => {
    for (const name of [left(noProcess), left(noProcess, elsewhere)]) await writeFile(at(name), '');
    instead(disk, 'rm', fails('EACCES'));
    instead(disk, 'stat', fails('ENOENT'));
    await removeLeftovers(folder);
    await removeLeftovers(at('gone'));
    expect(await readdir(folder)).toHaveLength(2);
  });
});
