import { sentenceOf } from '../../src/cli/problem';
import { parseCall } from '../../src/cli/program';

function shown(...args: string[]): string {
  const call = parseCall(args);
  if (!('show' in call)) throw new Error('a call, not a text');
  return call.show;
}

function refusal(...args: string[]): string {
  try {
    parseCall(args);
  } catch (failure) {
    return sentenceOf(failure);
  }
  throw new Error('accepted');
}

const commands = ['check', 'read', 'highlight', 'summarise', 'clear', 'import', 'demo'];

test('the help names every command and says how to begin', () => {
  const help = shown('--help');
  for (const command of commands) expect(help).toContain(`  ${command} `);
  expect(help).toContain('followthrough demo');
  expect(shown()).toContain('Usage: followthrough');
  expect(shown('help')).toBe(help);
});

test.each(commands)('%s has help of its own', (command) => {
  expect(shown(command, '--help')).toContain(`Usage: followthrough ${command}`);
  expect(shown('help', command)).toBe(shown(command, '--help'));
});

test('the version is that of the package', () => {
  expect(shown('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a call is read with its options', () => {
  expect(
    parseCall([
      'check',
      'a.xlsx',
      'Plans',
      '--as-at',
      '2026-09-30',
      '--sheet',
      'One',
      '--sheet',
      'Two',
      '--header-row',
      '4',
      '--map',
      'lead=Owner',
      '--map',
      'target=G',
      '--json',
    ]),
  ).toEqual({
    command: 'check',
    files: ['a.xlsx', 'Plans'],
    flags: {
      asAt: '2026-09-30',
      sheet: ['One', 'Two'],
      headerRow: 3,
      map: { lead: 'Owner', target: 'G' },
      json: true,
    },
  });
});

test.each([
  [['chekc', 'a.xlsx'], 'There is no command “chekc”. Did you mean check?'],
  [
    ['check', 'a.xlsx', '--as-of', '2026-09-30'],
    'There is no option “--as-of”. Did you mean --as-at?',
  ],
  [['check', 'a.xlsx', '--in-place'], 'There is no option “--in-place”.'],
  [['check'], 'Say which file to work on'],
  [['check', 'a.xlsx', '--as-at'], 'needs a value after it'],
  [['import', 'a.txt', 'b.txt'], 'more files than this command takes'],
  [['demo', 'a.xlsx'], 'more files than this command takes'],
  [['check', 'a.xlsx', '--as-at', '31/12/2026'], '“31/12/2026” is not a day'],
])('a wrong call %j is told in a sentence', (args, sentence) => {
  expect(refusal(...args)).toContain(sentence);
});
