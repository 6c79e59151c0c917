import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { repoRoot } from '../tools/sources';
import { runs } from './runs';

const start = promisify(execFile);
const zones = ['America/New_York', 'Pacific/Auckland'];

async function digestIn(zone: string): Promise<string> {
  const args = ['test/tools/run-ts.js', 'test/properties/digest.ts', String(runs(1).seed)];
  const { stdout } = await start(process.execPath, args, {
    cwd: repoRoot,
    env: { ...process.env, TZ: zone },
  });
  return stdout;
}

test('a plan is read, judged, worded and written the same in every time zone', async () => {
  const [first, second] = await Promise.all(zones.map(digestIn));
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(second).toBe(first);
}, 120_000);
