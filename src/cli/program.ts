import type { CommanderError } from 'commander';
import { Command } from 'commander';
import { parseAsAt, parseHeaderRow, parseMapping } from './arguments';
import { fold } from './fold';
import { problem } from './problem';
import { say } from './say';
import { version } from './version';

/** The options of a command, as commander collects them. */
export interface Flags {
  readonly asAt?: string;
  readonly sheet?: readonly string[];
  readonly headerRow?: number;
  readonly map?: Readonly<Record<string, string>>;
  readonly settings?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly overwrite?: boolean;
  readonly history?: boolean;
}

export type CommandName =
  'check' | 'read' | 'highlight' | 'summarise' | 'clear' | 'import' | 'demo';

/** What commander itself folds help to where there is no terminal. */
const HELP_WIDTH = 80;

/** What a call asks for. */
export interface Call {
  readonly command: CommandName;
  readonly files: readonly string[];
  readonly flags: Flags;
}

/**
 * What a call asks for, or the text it asked to see (help, the version). Throws a
 * `CommandProblem` where the call is wrong.
 */
export function parseCall(args: readonly string[]): Call | { readonly show: string } {
  let call: Call | null = null;
  let shown = '';
  const program = new Command('followthrough')
    .description(say('help/program'))
    .version(version(), '-V, --version', say('help/version'))
    .helpOption('-h, --help', say('help/help'))
    .helpCommand('help [command]', say('help/help-command'))
    .addHelpText('after', `\n${fold(say('help/program-after'), HELP_WIDTH)}`)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: (text) => (shown += text), writeErr: () => undefined });

  const add = (command: CommandName, files: string, about: string): Command =>
    program
      .command(files === '' ? command : `${command} ${files}`)
      .summary(say(`help/${command}`))
      .description(asSentence(say(`help/${command}`)))
      .addHelpText('after', `\n${fold(say(`help/${command}-after`), HELP_WIDTH)}`)
      .configureOutput({ writeOut: (text) => (shown += text), writeErr: () => undefined })
      .helpOption('-h, --help', say('help/help'))
      .usage(about)
      .action((...given: unknown[]) => {
        const command_ = given.at(-1) as Command;
        const files_ = command_.processedArgs[0] as string | readonly string[] | undefined;
        call = { command, files: [files_ ?? []].flat(), flags: command_.opts<Flags>() };
      });

  for (const command of ['check', 'read'] as const) {
    addReading(add(command, '<file...>', '[options] FILE...'));
  }
  for (const command of ['highlight', 'summarise'] as const) {
    addWriting(addReading(add(command, '<file...>', '[options] FILE...')), 'help/output').option(
      '--in-place',
      say('help/in-place'),
    );
  }
  addWriting(add('clear', '<file...>', '[options] FILE...'), 'help/output')
    .option('--in-place', say('help/in-place'))
    .option('--history', say('help/history'))
    .option('--as-at <day>', say('help/as-at-name'), parseAsAt)
    .option('--json', say('help/json'));
  addWriting(add('import', '<file>', '[options] FILE'))
    .option('--as-at <day>', say('help/as-at'), parseAsAt)
    .option('--settings <file>', say('help/settings'))
    .option('--json', say('help/json'));
  addWriting(add('demo', '', '[options]')).option('--as-at <day>', say('help/as-at'), parseAsAt);

  try {
    program.parse([...args], { from: 'user' });
  } catch (failure) {
    const { code } = failure as CommanderError;
    if (!/^commander\.(help|helpDisplayed|version)$/.test(code)) {
      throw wrongCall(failure as CommanderError, args[0] ?? '');
    }
  }
  if (call !== null) return call;
  if (shown === '') program.outputHelp();
  return { show: shown };
}

function addReading(command: Command): Command {
  return command
    .option('--as-at <day>', say('help/as-at'), parseAsAt)
    .option('--sheet <name>', say('help/sheet'), collect)
    .option('--header-row <number>', say('help/header-row'), parseHeaderRow)
    .option('--map <field=heading>', say('help/map'), parseMapping)
    .option('--settings <file>', say('help/settings'))
    .option('--json', say('help/json'));
}

function addWriting(command: Command, output = 'help/output-one'): Command {
  return command
    .option('-o, --output <path>', say(output))
    .option('--overwrite', say('help/overwrite'));
}

/** What a list of commands says in passing, as the first line of a command's own help. */
function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** A wrong call in our own words: commander names the culprit between quotes. */
function wrongCall(failure: CommanderError, command: string): Error {
  if (!failure.code?.startsWith('commander.')) return failure;
  const name = /'([^']*)'/.exec(failure.message)?.[1] ?? '';
  const hint = /Did you mean (?:one of )?(.*)\?/.exec(failure.message)?.[1] ?? '';
  return problem(
    `call/${failure.code.slice('commander.'.length)}`,
    { name, hint, command },
    failure,
  );
}
