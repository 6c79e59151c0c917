import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repoRoot } from '../tools/sources';

const bin = join(repoRoot, 'bin/followthrough.js');
const sample = join(repoRoot, 'assets/sample/action-plan.xlsx');
const isBuilt = existsSync(join(repoRoot, 'dist/cli/main.js'));
const describeBuilt = isBuilt ? describe : describe.skip;

function run(...args: string[]) {
  return spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', input: '' });
}

describeBuilt('the program as it is installed (run "npm run build" first)', () => {
  test('answers with its exit code', () => {
    expect(run('--help').status).toBe(0);
    expect(run('check', sample, '--as-at', '2026-11-23').status).toBe(1);
    expect(run('check', 'none.xlsx').status).toBe(2);
  });

  test('takes today from the local calendar, also where that is tomorrow already', () => {
    const clock = new Date();
    const shown = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) => {
      const { stdout } = spawnSync(process.execPath, [bin, 'read', sample, '--json'], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      });
      const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(clock);
      return { zone, asAt: (JSON.parse(stdout) as { asAt: string }).asAt, local };
    });
    expect(shown.map(({ asAt }) => asAt)).toEqual(shown.map(({ local }) => local));
  });

  test('does not complain when the reader of a pipe has seen enough', () => {
    const command = `"${process.execPath}" "${bin}" read "${sample}" --json | head -c 20`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stdout).toHaveLength(20);
    expect(stderr).toBe('');
  });

  test.each([
    ['help', ['--help'], 'exceljs|zip\\.js|zod'],
    ['a check', ['check', sample], 'exceljs'],
  ])('%s loads no more than it needs', (_name, args, heavy) => {
    const script = `
      process.argv = ${JSON.stringify([process.execPath, bin, ...args])};
      require(${JSON.stringify(bin)});
      process.on('exit', () => {
        const loaded = Object.keys(require.cache).filter((path) => /${heavy}/.test(path));
        process.stderr.write(JSON.stringify(loaded));
      });`;
    const { stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect(JSON.parse(stderr)).toEqual([]);
  });

  test('leaves nothing behind in the folder it is called from', () => {
    const folder = mkdtempSync(join(tmpdir(), 'followthrough-bin-'));
    try {
      spawnSync(process.execPath, [bin, 'check', sample], { cwd: folder });
      expect(execFileSync('ls', ['-A', folder], { encoding: 'utf8' })).toBe('');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
