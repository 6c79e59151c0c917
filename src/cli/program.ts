import type { CommanderError } from 'commander';
import { Command } from 'commander';
import type { ReturnField } from '../core/returns/columns';
import { parseAccept, parseAsAt, parseField, parseHeaderRow, parseMapping } from './arguments';
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
  readonly returnBy?: string;
  readonly agency?: readonly string[];
  readonly allRows?: boolean;
  readonly from?: readonly string[];
  readonly template?: string;
  readonly close?: boolean;
  readonly plan?: readonly string[];
  readonly corrections?: string;
  readonly typed?: string;
  readonly accept?: 'none' | 'routine' | 'all';
  readonly answers?: string;
  readonly questions?: string;
  readonly addColumn?: readonly ReturnField[];
  readonly action?: readonly string[];
  readonly decision?: string;
  readonly date?: string;
  readonly meeting?: string;
  readonly newDate?: string;
  readonly reason?: string;
  readonly set?: readonly string[];
  readonly unset?: readonly string[];
  readonly only?: string;
  readonly list?: boolean;
  readonly names?: string;
  readonly remove?: readonly string[];
}

/** The commands that keep something with the plan, put it right, or prepare it. */
export type KeepCommand = 'record' | 'settings' | 'fix' | 'publish';

export type ReturnsCommand = 'returns issue' | 'returns chase' | 'returns check' | 'returns merge';

export type CommandName =
  | 'check'
  | 'read'
  | 'highlight'
  | 'summarise'
  | 'clear'
  | 'import'
  | 'compare'
  | 'demo'
  | KeepCommand
  | ReturnsCommand;

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

  const add = (command: CommandName, files: string, about: string, under = program): Command =>
    under
      .command([command.split(' ').at(-1)!, files].join(' ').trim())
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
    .option('--settings <file>', say('help/settings-file'))
    .option('--json', say('help/json'));
  addWriting(addReading(add('compare', '<file...>', '[options] OLD NEW')), 'help/output').option(
    '--in-place',
    say('help/in-place'),
  );
  addReturns(program, add, (text) => (shown += text));
  addKeeping(add);
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

type Add = (command: CommandName, files: string, about: string, under: Command) => Command;

/** The commands of the returns cycle, in its order. */
function addReturns(program: Command, add: Add, show: (text: string) => void): void {
  const group = program
    .command('returns')
    .summary(say('help/returns'))
    .description(asSentence(say('help/returns')))
    .helpOption('-h, --help', say('help/help'))
    .helpCommand(false)
    .usage('COMMAND')
    .configureOutput({ writeOut: show, writeErr: () => undefined })
    .exitOverride()
    .addHelpText('after', `\n${fold(say('help/returns-after'), HELP_WIDTH)}`);
  const plans = '[options] PLAN...';
  addReading(add('returns issue', '<file...>', plans, group))
    .option('-o, --output <folder>', say('help/returns-output'))
    .option('--overwrite', say('help/overwrite'))
    .option('--in-place', say('help/in-place'))
    .option('--return-by <day>', say('help/return-by'), parseAsAt)
    .option('--agency <name>', say('help/agency'), collect)
    .option('--all-rows', say('help/all-rows'));
  addReading(add('returns chase', '<file...>', plans, group))
    .option('-o, --output <folder>', say('help/reminders-output'))
    .option('--in-place', say('help/in-place'))
    .option('--from <folder>', say('help/chase-from'), collect)
    .option('--template <file>', say('help/template'))
    .option('--close', say('help/close'));
  addReading(add('returns check', '<file...>', '[options] RETURN... --plan PLAN', group))
    .option('--plan <file>', say('help/plan'), collect)
    .option('--agency <name>', say('help/from-agency'), collect)
    .option('--corrections <folder>', say('help/corrections'));
  addWriting(addReading(add('returns merge', '<file...>', plans, group)), 'help/output')
    .option('--in-place', say('help/in-place'))
    .option('--from <file>', say('help/from'), collect)
    .option('--typed <file>', say('help/typed'))
    .option('--agency <name>', say('help/from-agency'), collect)
    .option('--accept <which>', say('help/accept'), parseAccept)
    .option('--answers <file>', say('help/answers'))
    .option('--questions <file>', say('help/questions'))
    .option('--add-column <field>', say('help/add-column'), parseField);
}

/** What keeps decisions and settings with the plan, puts it right, and prepares it for others. */
function addKeeping(add: (command: KeepCommand, files: string, about: string) => Command): void {
  const writing = (command: KeepCommand): Command =>
    addWriting(addReading(add(command, '<file...>', '[options] FILE...')), 'help/output').option(
      '--in-place',
      say('help/in-place'),
    );
  writing('record')
    .option('--action <name>', say('help/action'), collect)
    .option('--decision <words>', say('help/decision'))
    .option('--date <day>', say('help/date'), parseAsAt)
    .option('--meeting <words>', say('help/meeting'))
    .option('--new-date <day>', say('help/new-date'), parseAsAt)
    .option('--reason <words>', say('help/reason'));
  writing('settings')
    .option('--set <setting=value>', say('help/set'), collect)
    .option('--unset <setting>', say('help/unset'), collect);
  writing('fix').option('--only <rule>', say('help/only')).option('--list', say('help/list'));
  addWriting(add('publish', '<file...>', '[options] FILE...'), 'help/output')
    .option('--names <file>', say('help/names'))
    .option('--remove <kind>', say('help/remove'), collect)
    .option('--as-at <day>', say('help/as-at-name'), parseAsAt)
    .option('--json', say('help/json'));
}

function addReading(command: Command): Command {
  return command
    .option('--as-at <day>', say('help/as-at'), parseAsAt)
    .option('--sheet <name>', say('help/sheet'), collect)
    .option('--header-row <number>', say('help/header-row'), parseHeaderRow)
    .option('--map <field=heading>', say('help/map'), parseMapping)
    .option('--settings <file>', say('help/settings-file'))
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
