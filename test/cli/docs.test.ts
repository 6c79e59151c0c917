import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { readRepoFile } from '../tools/sources';
import { runCli } from './run-cli';

/** The plan that the examples of `docs/cli.md` are about. */
const plan = [
  ['Ref', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Progress'],
  [
    'R1',
    'Staff should know the policy.',
    'Brief every team.',
    'MPS',
    'By 31/10/2026',
    'Completed: 6 November 2026',
  ],
];

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'followthrough-docs-'));
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Plan').addRows(plan);
  await workbook.xlsx.writeFile(join(folder, 'plan.xlsx'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['read', 'check'])(
  'what docs/cli.md shows of %s --json is what it prints',
  async (name) => {
    const command = `followthrough ${name} plan.xlsx --as-at 2026-11-23 --json`;
    const shown = new RegExp(`\`${command}\`[^\`]*\`\`\`json\\n([^]*?)\`\`\``).exec(
      readRepoFile('docs/cli.md'),
    );
    expect(shown).not.toBeNull();
    const { out } = await runCli(command.split(' ').slice(1), { cwd: folder });
    expect(JSON.parse(out)).toEqual(JSON.parse(shown![1]!));
  },
);
