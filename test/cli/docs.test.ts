import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { standingKinds } from '../../src/core/assess/standing';
import { parseSettings } from '../../src/core/settings/parse-settings';
import { settingNames } from '../../src/core/settings/sheet-settings';
import { settingsSchema } from '../../src/core/settings/settings';
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

const document = readRepoFile('docs/cli.md');

test('the settings that docs/cli.md shows are good, and all there are', () => {
  const shown = /## Settings[^]*?```json\n([^]*?)```/.exec(document)![1]!;
  const settings = JSON.parse(shown) as Record<string, unknown>;
  expect(parseSettings(settings).problems).toEqual([]);
  expect(Object.keys(settings).sort()).toEqual(Object.keys(settingsSchema.shape).sort());
  expect(settingNames.filter((name) => !document.includes(name))).toEqual([]);
});

test('docs/cli.md names every standing', () => {
  expect(standingKinds.filter((kind) => !document.includes(`| \`${kind}\``))).toEqual([]);
});
