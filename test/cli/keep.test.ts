import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repoRoot } from '../tools/sources';
import { runCli } from './run-cli';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followthrough-keep-'));
  copyFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx'), join(folder, 'plan.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]): ReturnType<typeof runCli> => runCli(args, { cwd: folder });
const day = ['--as-at', '2026-11-23'];

test('a decision is recorded, once', async () => {
  const decision = ['--action', '2.2', '--decision', 'Signed off', '--date', '2026-11-20', ...day];
  const first = await run('record', 'plan.xlsx', ...decision, '-o', 'kept.xlsx');
  expect(first.out).toContain('2.2  “Signed off”: Overdue → Signed off');
  const again = await run('record', 'kept.xlsx', ...decision, '--json');
  const said = JSON.parse(again.out) as { recorded: unknown[]; known: { sentence: string }[] };
  expect(said.recorded).toEqual([]);
  expect(said.known[0]!.sentence).toMatch(/is recorded already/);
  const wrong = await run('record', 'kept.xlsx', '--action', '2.2');
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringMatching(/^.*Say which action/)]);
});

test('settings are listed, set and set back', async () => {
  const set = ['--set', 'Due soon (days)=14', '--set', 'Agency: Larkfield Refuge=LR; The Refuge'];
  const done = await run('settings', 'plan.xlsx', ...set, '--unset', 'Review type', '--in-place');
  expect(done.out).toContain('Review type: “DHR” → not set');
  const { out } = await run('settings', 'plan.xlsx');
  expect(out).toMatch(/^Due soon \(days\) {2}14$/m);
  expect(out).toMatch(/^Agency, Larkfield Refuge {2}LR; The Refuge$/m);
  const wrong = await run('settings', 'plan.xlsx', '--set', 'As at=soon');
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('is not a date')]);
});

test('fixes are shown, and made only where it is said where', async () => {
  const shown = await run('fix', 'plan.xlsx', ...day);
  expect(shown.out).toContain('“30/06/2026”, text → 30 June 2026, a date  [Action plan!G13]');
  const before = readFileSync(join(folder, 'plan.xlsx'));
  await run('fix', 'plan.xlsx', ...day, '-o', 'fixed.xlsx');
  expect(readFileSync(join(folder, 'plan.xlsx'))).toEqual(before);
  const after = await run('fix', 'fixed.xlsx', ...day);
  expect(after.out).toBe('There is nothing that could be put right for certain.\n');
  const wrong = await run('fix', 'plan.xlsx', '--only', 'weak-verb');
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('offers no fixes')]);
});

test('what is to be published is looked through, and copied without what is chosen', async () => {
  writeFileSync(join(folder, 'names.txt'), '\uFEFFHead of Safeguarding\r\n');
  const list = await run('publish', 'plan.xlsx', '--names', 'names.txt');
  expect(list.out).toMatch(/^Properties of the document/m);
  expect(list.out).toMatch(/read the copy yourself before it is published\.\n$/);
  expect(list.out).not.toMatch(/\bsafe\b/i);
  await run('publish', 'plan.xlsx', '--names', 'names.txt', '--remove', 'all', '-o', 'copy.xlsx');
  const again = await run('publish', 'copy.xlsx', '--names', 'names.txt');
  expect(again.out).toMatch(/^Nothing of what was looked for was found\./);
  const wrong = await run('publish', 'plan.xlsx', '--remove', 'everything');
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('or all')]);
});
