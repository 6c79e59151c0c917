import type { Datum } from '../core/workbook/words';
import type { Catalogue } from './en';
import { formatCount, formatList, quote, someOf } from './values';

const texts = (value: Datum | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

/** What the command line says, and how it names what a plan is made of. */
export const commands: Catalogue = {
  'help/program':
    'Reads the action plans of reviews in Excel workbooks as they are: checks every row, highlights what is overdue and writes the summary sheets for the board. Nothing leaves this computer, and your file is not changed unless you say so.',
  'help/program-after':
    'Try it on the plan that comes with it:\n  followthrough demo\n\nThen on your own:\n  followthrough check "My plan.xlsx"\n\nMore about a command: followthrough help check',
  'help/version': 'say which version this is',
  'help/help': 'say how to use this',
  'help/help-command': 'say how to use a command',
  'help/check': 'check every row and say what to put right, and how the actions stand',
  'help/check-after':
    'FILE is a workbook (.xlsx or .xlsm) or a folder; there may be several. Nothing is written.\n\nEnds with code 0 where no error was found, 1 where one was, 2 where a file could not be read.\n\nExamples:\n  followthrough check "My plan.xlsx"\n  followthrough check "My plan.xlsx" --as-at 2026-09-30\n  followthrough check Plans --json > findings.json',
  'help/read': 'show how each column and each row was understood',
  'help/read-after':
    'FILE is a workbook (.xlsx or .xlsm) or a folder; there may be several. Nothing is written.\n\nExamples:\n  followthrough read "My plan.xlsx"\n  followthrough read "My plan.xlsx" --sheet "Action plan" --header-row 4 --map lead="Who does it"',
  'help/highlight': 'write a copy in which overdue and due-soon actions stand out, from day to day',
  'help/highlight-after':
    'The copy stands beside the file, such as "My plan - highlighted 2026-11-23.xlsx". The highlights are ordinary conditional formats: they stay right tomorrow, and without Followthrough.\n\nExamples:\n  followthrough highlight "My plan.xlsx"\n  followthrough highlight "My plan.xlsx" -o "For the board.xlsx"\n  followthrough highlight "My plan.xlsx" --in-place',
  'help/summarise': "write a copy with the board's summary sheets",
  'help/summarise-after':
    'The copy stands beside the file, such as "My plan - summarised 2026-11-23.xlsx". Run again on a workbook that has the sheets, it rewrites them.\n\nExamples:\n  followthrough summarise "My plan.xlsx"\n  followthrough summarise Plans -o "Board papers"',
  'help/clear': 'write a copy without our highlights and summary sheets',
  'help/clear-after':
    'Only what Followthrough made is taken out.\n\nExample:\n  followthrough clear "My plan.xlsx" --in-place',
  'help/import': 'make a workbook of a plan that is text, copied from a web page, a PDF or Word',
  'help/import-after':
    'FILE is a text file, or - for text that is piped in. The workbook stands beside it under its name.\n\nExamples:\n  followthrough import "Action plan.txt"\n  followthrough import - -o "Action plan.xlsx" < "Action plan.txt"',
  'help/demo': 'check, highlight and summarise the plan that comes with Followthrough',
  'help/demo-after': 'The workbook is written into the folder "demo".',
  'help/as-at': 'judge everything as at this day, such as 2026-09-30 (otherwise today)',
  'help/as-at-name': 'the day to put in the name of the copy (otherwise today)',
  'help/sheet': 'read only this sheet (may be given several times)',
  'help/header-row': 'the row that the headings stand in, as Excel numbers it',
  'help/map':
    'say which column holds a field, by its heading or letter, such as lead=Owner (may be given several times)',
  'help/settings-file': 'use the settings in this file (see docs/cli.md)',
  'help/settings': 'list the settings that a workbook keeps, or change them',
  'help/json': 'print the result for another program (see docs/cli.md)',
  'help/output': 'write here: a file for one workbook, a folder for several',
  'help/output-one': 'write here: a file or a folder',
  'help/overwrite': 'replace a file that already has the name of the copy',
  'help/history': 'take the figures of earlier reports out as well, which nothing brings back',
  'help/in-place': 'write into the workbook itself; a dated backup is kept beside it',

  'call/unknownCommand': ({ name, hint }) =>
    `There is no command “${name}”.${hint ? ` Did you mean ${hint}?` : ''} “followthrough help” lists the commands.`,
  'call/unknownOption': ({ name, hint }) =>
    `There is no option “${name}”.${hint ? ` Did you mean ${hint}?` : ''} “followthrough help” followed by the command lists its options.`,
  'call/missingArgument': ({ command }) =>
    `Say which file to work on, such as: followthrough ${command} "My plan.${command === 'import' ? 'txt' : 'xlsx'}".`,
  'call/optionMissingArgument': ({ name }) =>
    `The option “${name}” needs a value after it. “followthrough help” followed by the command says which.`,
  'call/excessArguments':
    'The call names more files than this command takes. “followthrough help” followed by the command says what it takes.',
  'call/as-at': ({ value }) =>
    `“${value}” is not a day. Write the as-at day as year-month-day, such as --as-at 2026-09-30.`,
  'call/header-row': ({ value }) =>
    `“${value}” is not a row. Give the row as Excel numbers it, such as --header-row 4.`,
  'call/map': ({ value, fields }) =>
    `“${value}” does not say which column holds a field. Write the field, an equals sign and the heading or letter of its column, such as --map lead=Owner. The fields are ${texts(fields).join(', ')}.`,
  'call/in-place-and-output':
    'Use either --in-place or --output: the first writes into the workbook itself, the second writes elsewhere.',
  'call/settings-not-read': ({ name }) =>
    `The settings file “${name}” could not be read. Check that it is there and that you may open it.`,
  'call/settings-not-json': ({ name }) =>
    `The settings file “${name}” is not well-formed JSON. docs/cli.md shows an example to start from.`,
  'call/settings-wrong': ({ name, sentences }) =>
    `The settings file “${name}” cannot be used. ${texts(sentences).join(' ')}`,
  'settings/wrong': ({ sentences }) => `The settings cannot be used. ${texts(sentences).join(' ')}`,
  'call/output-not-a-folder': ({ name }) =>
    `“${name}” is a file. For several workbooks, give --output a folder.`,
  'call/output-kind': ({ name, kind }) =>
    `“${name}” must end in ${kind}, because the result is a workbook of that kind. Choose such a name.`,
  'call/output-is-input':
    'The result would replace the workbook it is made from. Choose another name, or use --in-place, which keeps a backup.',
  'call/output-exists': ({ name }) =>
    `“${name}” already exists and was left as it is. Choose another name, or add --overwrite to replace it.`,

  'command/not-found': 'There is no such file or folder. Check the name and where you are.',
  'command/not-allowed':
    'This computer does not allow it. Check that you may open the file and write to its folder, and that it is not open in Excel.',
  'command/in-use': 'The file is in use. Close it in Excel and try again.',
  'command/is-folder': 'This is a folder where a file is needed. Name the file itself.',
  'command/disk-full': 'The disk is full. Make room, or write elsewhere with --output.',
  'command/read-only': 'The folder is read-only. Write elsewhere with --output.',
  'command/name-too-long':
    'The name is too long for this computer. Choose a shorter one with --output.',
  'command/too-many-open': 'Too many files are open. Close some programs and try again.',
  'command/no-such-sheet': ({ wanted, names }) =>
    `There is no sheet ${quote(wanted)} in this workbook. Its sheets are ${someOf(texts(names), 20)}.`,
  'command/empty-folder':
    'There is no .xlsx or .xlsm workbook in this folder. Name a folder that holds one.',
  'command/too-slow': ({ minutes }) =>
    `This took longer than ${formatCount(Number(minutes), 'minute')}, so it was stopped. Take out the sheets that hold no plan, and try this file by itself.`,
  'command/too-much-memory':
    'This takes more memory than there is here. Close other programs and try this file by itself.',
  'command/stopped':
    'The work on this file stopped before it was done. Try it by itself, and send what it says to whoever looks after Followthrough.',
  'command/unexpected':
    'Something went wrong that Followthrough does not know. Nothing was changed. Try again with FOLLOWTHROUGH_DEBUG=1 set, and send what it prints to whoever looks after it.',

  'check/title': ({ name, day }) => `${name}, checked as at ${day}`,
  'check/error': ({ count }) => `${formatCount(Number(count), 'error')}, to put right first`,
  'check/warning': ({ count }) => `${formatCount(Number(count), 'warning')}`,
  'check/advice': ({ count }) =>
    `${formatCount(Number(count), 'piece of advice', 'pieces of advice')}`,
  'check/nothing-found': 'Nothing to put right was found.',

  'read/title': ({ name, day }) => `${name}, read as at ${day}`,
  'read/publication': ({ day }) =>
    `Published ${day}; dates that count from publication start there.`,
  'read/sheet': ({ sheet }) => `Sheet “${sheet}”`,
  'read/hidden-sheet': ({ sheet }) => `Sheet “${sheet}” (hidden)`,
  'read/marking': ({ marking }) => `Protective marking: ${marking}`,
  'read/table': ({ area, row }) => `Table ${area}, headings in row ${row}:`,
  'read/table-no-header': ({ area }) => `Table ${area}, without headings:`,
  'read/column-unused': 'not used',
  'read/column-doubt': '(the heading fits loosely: correct it with --map if it is wrong)',
  'read/column-no-heading': '(no heading)',
  'read/counts': ({ recommendations, actions }) => `${recommendations}, ${actions}`,
  'read/no-action': 'No action stands under this recommendation.',
  'read/no-plan': 'No action plan was found in this workbook.',
  'read/skipped': 'Sheets that were not read as plans',
  'read/addressed-to': ({ names }) => `Addressed to ${names}`,
  'read/lead': 'Lead',
  'read/target': 'Target',
  'read/revised': 'Revised',
  'read/status': 'Status',
  'read/completion': 'Completed',
  'read/milestones': 'Milestones',
  'read/milestone-due': ({ date }) => `due ${date}`,
  'read/status-items': ({ kind, items }) => `${kind}: ${formatList(texts(items))} of the list`,
  'read/status-continuing': ({ kind }) => `${kind}, and goes on`,
  'read/date': ({ day, words }) => `${day}, from “${words}”`,
  'read/doubt': ({ doubt }) => `(${doubt})`,

  'problem-report/name': 'problem report',
  'problem-report/kept': ({ path }) => `The report is “${path}”.`,
  'problem-report/about':
    'Problem report of Followthrough.\nA workbook was changed, compared with its original, and not written, because more than what was asked for would have changed. This report names kinds of parts, their places in the file and cells; it holds none of the words in the workbook.',
  'problem-report/made-by': ({ version, command, node, system }) =>
    `Followthrough ${version}, command ${command}, Node ${node}, ${system}`,
  'problem-report/differences': ({ count, listed }) =>
    `Differences: ${count}${listed === count ? '' : `, of which the first ${listed} are listed`}`,

  'written/no-plan': ({ name }) =>
    `No action plan was found in ${name}, so nothing was written. “followthrough read” says why.`,
  'written/highlighted': ({ name }) => `Highlighted ${name}.`,
  'written/summarised': ({ name }) => `Summarised ${name}.`,
  'written/cleared': ({ name }) => `Took the highlights and summary sheets out of ${name}.`,
  'written/sheets': ({ sheets }) => `Sheets written: ${formatList(texts(sheets))}.`,
  'written/file': ({ path }) => `Written to ${path}`,
  'written/backup': ({ path }) => `The workbook as it was: ${path}`,

  'import/not-text':
    'This is not a text file. Open it, copy the table, paste it into a text file and import that.',
  'import/done': ({ recommendations, actions }) =>
    `Found ${formatCount(Number(recommendations), 'recommendation')} and ${formatCount(Number(actions), 'action')} in the text.`,
  'import/doubts': 'Compare these with the text:',

  'demo/intro': 'The sample plan: an invented review, with the habits of real ones.',
  'demo/name': 'Sample plan',
  'demo/written': ({ path }) => `Open it in Excel or LibreOffice: ${path}`,

  'field/id': 'reference',
  'field/recommendation': 'recommendation',
  'field/scope': 'scope',
  'field/response': 'response',
  'field/addressedTo': 'whom the recommendation is addressed to',
  'field/action': 'action',
  'field/lead': 'lead agency',
  'field/owner': 'owner',
  'field/milestone': 'milestones',
  'field/target': 'target date',
  'field/revised': 'revised date',
  'field/progress': 'progress',
  'field/status': 'status',
  'field/rating': "agency's rating",
  'field/evidence': 'evidence',
  'field/outcome': 'outcome',
  'field/completion': 'completion date',
  'field/risk': 'risk or priority',
  'field/theme': 'theme',
  'field/plannedOutcome': 'planned outcome',
  'field/dateAdded': 'date added',
  'field/nextSteps': 'next steps',

  'status/not-started': 'not started',
  'status/in-progress': 'in progress',
  'status/ongoing': 'ongoing',
  'status/completed': 'completed, as the agency says',
  'status/signed-off': 'signed off, as the agency says',
  'status/outcome-achieved': 'outcome achieved, as the agency says',
  'status/not-pursued': 'closed, not pursued',
  'status/unknown': 'not understood',

  'doubt/ambiguous-day-month': 'day and month could be the other way round',
  'doubt/no-year': 'no year is given; it was inferred',
  'doubt/impossible-date': 'there is no such day',
  'doubt/implausible-year': 'the year is hardly meant',
  'doubt/needs-anchor': 'counts from a day that the plan does not give',
  'doubt/mangled-date': 'may have been changed by Excel',
  'doubt/several-dates': 'several dates',
  'doubt/expected-date': 'expected, not a completion',
  'doubt/unknown-status': 'the status word is not known',
  'doubt/contradicted': 'the row contradicts it',
  'doubt/unknown-agency': 'not in the list of agencies',
  'doubt/unpaired-items': 'the lists of the row do not match',
  'doubt/unpaired-dates': 'the dates do not match the list',
  'doubt/by-reference': 'refers to another document',
  'doubt/inferred': 'inferred from its surroundings',

  'skipped/empty': 'it is empty.',
  'skipped/no-table': 'it holds no table.',
  'skipped/no-header':
    'its table has no headings that a plan has; --header-row or --map can name them.',
  'skipped/not-a-plan': ({ why }) =>
    why === 'rating-definitions'
      ? 'its table explains ratings; it is not an action plan.'
      : why === 'counts'
        ? 'its table holds counts; it is not an action plan.'
        : why === 'blank-template'
          ? 'its table is a template that nobody has filled in.'
          : why === 'fields-in-rows'
            ? 'its headings stand in a column, with their values beside them; a plan needs one row for each action, under a row of headings.'
            : why === 'copied-summary'
              ? 'it is a copy of a sheet that Followthrough made.'
              : 'its table has no recommendations or actions; it is not an action plan.',
  'skipped/not-a-worksheet': 'it is not a worksheet.',
  'skipped/unreadable':
    'Excel does not give what is on it, so nothing of it is checked or counted. Save the workbook, close it and open it again, then check again.',
  'skipped/too-much':
    'it holds more than can be read at a time; move rows that are no longer followed into another workbook.',
  'skipped/not-read': 'the call names other sheets.',
};
