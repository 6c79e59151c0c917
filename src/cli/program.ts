import type { CommanderError } from 'commander';
import { Command } from 'commander';
import { parseAsAt, parseHeaderRow, parseMapping } from './arguments';
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
    .addHelpText('after', `\n${say('help/program-after')}`)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: (text) => (shown += text), writeErr: () => undefined });

  const add = (command: CommandName, files: string, about: string): Command =>
    program
      .command(files === '' ? command : `${command} ${files}`)
      .description(say(`help/${command}`))
      .addHelpText('after', `\n${say(`help/${command}-after`)}`)
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
    addWriting(addReading(add(command, '<file...>', '[options] FILE...'))).option(
      '--in-place',
      say('help/in-place'),
    );
  }
  addWriting(add('clear', '<file...>', '[options] FILE...'))
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
      throw wrongCall(failure as CommanderError);
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

function addWriting(command: Command): Command {
  return command
    .option('-o, --output <path>', say('help/output'))
    .option('--overwrite', say('help/overwrite'));
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** A wrong call in our own words: commander names the culprit between quotes. */
function wrongCall(failure: CommanderError): Error {
  if (!failure.code?.startsWith('commander.')) return failure;
  const name = /'([^']*)'/.exec(failure.message)?.[1] ?? '';
  const hint = /Did you mean (?:one of )?(.*)\?/.exec(failure.message)?.[1] ?? '';
  return problem(`call/${failure.code.slice('commander.'.length)}`, { name, hint }, failure);
}
