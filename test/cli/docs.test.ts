import { standingKinds } from '../../src/core/assess/standing';
import { parseSettings } from '../../src/core/settings/parse-settings';
import { settingsSchema } from '../../src/core/settings/settings';
import { settingNames } from '../../src/core/settings/sheet-settings';
import { exampleBlock, exampleCommands, runExample } from '../tools/cli-examples';
import { readRepoFile, repoRoot } from '../tools/sources';
import { runCli } from './run-cli';

const document = readRepoFile('docs/cli.md');

test.each(exampleCommands)(
  'docs/cli.md shows what "%s" prints: "npm run docs"',
  async (command) => {
    const [, , shown] = exampleBlock(command).exec(document) ?? [];
    expect(JSON.parse(shown ?? 'null')).toEqual(await runExample(command));
  },
);

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

test('what the README shows of a check is what it prints', async () => {
  const shown = /\$ npx followthrough (.*)\n([^]*?)```/.exec(readRepoFile('README.md'))!;
  const { out } = await runCli(shown[1]!.split(' '), { cwd: repoRoot });
  const printed = out.split('\n');
  const lines = shown[2]!.split('\n').filter((line) => line.trim() !== '…');
  expect(lines.filter((line) => !printed.includes(line))).toEqual([]);
});
