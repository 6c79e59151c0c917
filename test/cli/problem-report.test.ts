import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficePackage } from '../../src/hosts/file/package';
import { readWorkbook } from '../../src/hosts/file/read';
import { repoRoot } from '../tools/sources';
import { runCli } from './run-cli';

let folder: string;
const sample = join(repoRoot, 'assets/sample/action-plan.xlsx');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followthrough-report-'));
  copyFileSync(sample, join(folder, 'plan.xlsx'));
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** A fault in what writes: a part that was only to be copied comes out as something else. */
function breakWriting(): void {
  const { write } = OfficePackage.prototype;
  jest.spyOn(OfficePackage.prototype, 'write').mockImplementation(function (
    this: OfficePackage,
    changes: ReadonlyMap<string, Uint8Array | null>,
  ) {
    const part = this.parts.find((name) => !changes.has(name) && /theme|app\.xml/.test(name))!;
    return write.call(this, new Map([...changes, [part, new TextEncoder().encode('<other/>')]]));
  });
}

test.each(['highlight', 'summarise'])(
  'a %s that is not proven writes nothing but a report without the plan’s words',
  async (command) => {
    breakWriting();
    const { code, out, err } = await runCli([command, 'plan.xlsx'], { cwd: folder });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/Nothing was written/);
    expect(err).toContain('The report is “plan - problem report.txt”.');
    expect(readdirSync(folder).sort()).toEqual(['plan - problem report.txt', 'plan.xlsx']);
    expect(readFileSync(join(folder, 'plan.xlsx'))).toEqual(readFileSync(sample));

    const report = readFileSync(join(folder, 'plan - problem report.txt'), 'utf8');
    expect(report).toMatch(/^part-changed: \w+ \d+$/m);
    expect(report).toContain(`command ${command}`);
    const { sheets } = await readWorkbook(new Uint8Array(readFileSync(sample)));
    const words = sheets.flatMap(({ name, cells }) => [name, ...cells.values.map(String)]);
    const telling = words.filter((word) => word.length > 8);
    expect(telling.filter((word) => report.includes(word))).toEqual([]);
  },
);

test('the report stands where the output was to be, never in place of an earlier one', async () => {
  breakWriting();
  const call = ['highlight', 'plan.xlsx', '-o', 'out/copy.xlsx', '--json'];
  await runCli(call, { cwd: folder });
  const { out } = await runCli(call, { cwd: folder });
  expect(JSON.parse(out)).toMatchObject({
    problem: expect.stringContaining('Nothing was written'),
    report: join(folder, 'out/plan - problem report (2).txt'),
  });
  expect(readdirSync(join(folder, 'out')).sort()).toEqual([
    'plan - problem report (2).txt',
    'plan - problem report.txt',
  ]);
});

test('where no report can be kept either, the sentence is still said', async () => {
  breakWriting();
  const call = ['highlight', 'plan.xlsx', '-o', 'plan.xlsx/copy.xlsx'];
  const { code, err } = await runCli(call, { cwd: folder });
  expect(code).toBe(2);
  expect(err).toMatch(/Nothing was written/);
  expect(err).not.toMatch(/The report is/);
});
