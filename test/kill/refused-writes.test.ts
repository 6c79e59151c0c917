import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasProgram } from '../tools/libre-office';
import { repoRoot } from '../tools/sources';
import { asAt, bigPlan, digest } from './material';

// Each writes as a user does, on a disk or into a folder that will not take it. A disk of its own
// and a user of its own need root, which machines that run tests mostly have.
const isRoot = process.getuid?.() === 0;
const canMount = isRoot && spawnSync('unshare', ['-m', 'true']).status === 0;
const nobody = isRoot && hasProgram('setpriv');

const plan = bigPlan(3);
const command = [
  process.execPath,
  join(repoRoot, 'test/tools/run-ts.js'),
  join(__dirname, 'command.ts'),
  'highlight',
]
  .map((word) => `"${word}"`)
  .join(' ');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'followthrough-refused-'));
  await chmod(folder, 0o755);
  await writeFile(join(folder, 'plan.xlsx'), plan, { mode: 0o644 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs a script of the shell in which `$RUN` is the command; gives its exit code and its words. */
function shell(script: string): { code: number | null; said: string } {
  const { status, stderr } = spawnSync('sh', ['-c', `cd "${folder}" && ${script}`], {
    encoding: 'utf8',
    env: { ...process.env, RUN: command },
  });
  return { code: status, said: stderr };
}

const run = (args: string): string => `eval "$RUN ${args} --as-at ${asAt}"`;

/** The files of a folder with nothing half written among them: all are the plan as it was. */
async function expectUntouched(where = folder, names = ['plan.xlsx']): Promise<void> {
  expect((await readdir(where)).sort()).toEqual(names);
  for (const name of names) {
    if (name === 'plan.xlsx') {
      expect(digest(await readFile(join(where, name)))).toBe(digest(plan));
    }
  }
}

test('a limit on the size of files is as good as a full disk', async () => {
  // In blocks of 512 bytes: more than the programs need for themselves, less than the plan.
  const { code, said } = shell(`ulimit -f 4000; trap '' XFSZ; ${run('plan.xlsx')}`);
  expect(said).toMatch(/could not be saved, because the disk is full\. Make room/);
  expect(code).toBe(2);
  await expectUntouched();
}, 60_000);

(canMount ? test : test.skip)(
  'a full disk',
  async () => {
    await mkdir(join(folder, 'disk'));
    const { code, said } = shell(
      `unshare -m sh -c 'mount -t tmpfs -o size=4m none disk && cp plan.xlsx disk && cd disk && ` +
        `${run('plan.xlsx --in-place')}; code=$?; ls -A; cmp plan.xlsx ../plan.xlsx || exit 9; ` +
        `test "$(ls -A)" = plan.xlsx || exit 8; exit $code'`,
    );
    expect(said).toMatch(/“plan\.xlsx” could not be saved, because the disk is full\. Make room/);
    expect(code).toBe(2);
  },
  60_000,
);

(canMount ? test : test.skip)(
  'a disk that may only be read',
  async () => {
    const { code, said } = shell(
      `unshare -m sh -c 'mount --bind . . && mount -o remount,ro,bind . && cd "${folder}" && ${run('plan.xlsx')}'`,
    );
    expect(said).toMatch(/could not be saved: it, or the folder .* may only be read/);
    expect(code).toBe(2);
    await expectUntouched();
  },
  60_000,
);

(nobody ? test : test.skip)(
  'a file and a folder of somebody else',
  async () => {
    const { code, said } = shell(
      `setpriv --reuid=65534 --regid=65534 --clear-groups sh -c '${run('plan.xlsx --in-place')}'`,
    );
    expect(said).toMatch(/“plan\.xlsx” could not be saved: it, or the folder .* may only be read/);
    expect(code).toBe(2);
    await expectUntouched();
  },
  60_000,
);

(nobody ? test : test.skip)(
  'a file that may only be read in a folder of one’s own',
  async () => {
    await chmod(folder, 0o777);
    const { code, said } = shell(
      `setpriv --reuid=65534 --regid=65534 --clear-groups sh -c '${run('plan.xlsx --in-place')}'`,
    );
    expect(said).toMatch(/may only be read/);
    expect(code).toBe(2);
    await expectUntouched();
  },
  60_000,
);

test('a file that Excel has open', async () => {
  await writeFile(join(folder, '~$plan.xlsx'), '');
  const { code, said } = shell(run('plan.xlsx --in-place'));
  expect(said).toMatch(/“plan\.xlsx” is open in Excel/);
  expect(code).toBe(2);
  await expectUntouched(folder, ['plan.xlsx', '~$plan.xlsx']);
}, 60_000);

test('a folder that is gone, and one whose name a file has', async () => {
  await writeFile(join(folder, 'file'), '');
  for (const output of ['file/out.xlsx', 'plan.xlsx/out.xlsx']) {
    const { code, said } = shell(run(`plan.xlsx -o ${output}`));
    expect(said).toMatch(/\S.*\.\s*$/);
    expect(said).not.toMatch(/at \w+ \(|Error:/);
    expect(code).toBe(2);
  }
  await expectUntouched(folder, ['file', 'plan.xlsx']);
}, 60_000);
