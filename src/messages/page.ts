import type { Scalar } from '../core/workbook/cells';
import type { StandingKind } from '../core/assess/standing';
import type { Severity } from '../core/rules/finding';
import { publishView } from './publish-view';
import { formatCount, formatList, quote } from './values';

/** What the browser page says beside the pane. */
export const page = {
  title: 'Followthrough',
  tagline: 'Action plans, checked and ready for the board',
  nothingLeaves: 'Nothing you open leaves this computer.',
  loading: 'Opening …',

  bar: {
    label: 'Followthrough',
    books: 'Open workbooks',
    open: 'Open a workbook',
    paste: 'Paste',
    undo: 'Undo',
    redo: 'Redo',
    save: 'Save a copy',
    print: 'Print summary',
    publish: 'Prepare to publish',
    forget: 'Forget',
    close: (name: string): string => `Close ${name}`,
  },

  welcome: {
    title: 'Check an action plan',
    lead: 'Open the workbook. Every row is checked, what is overdue is shown, and the board’s summary is one click away.',
    returnTitle: 'Check my return',
    returnLead:
      'Open the workbook you are about to send back. You see what you can put right, in the words the coordinator will see.',
    drop: 'Drop a workbook here',
    choose: 'Choose a workbook',
    kinds: 'Excel workbooks, .xlsx or .xlsm. Several at once are welcome.',
    or: 'or',
    paste: 'Paste a table or text',
    sample: 'Look at the sample plan',
    promises: [
      'Your file stays as it is: you take away a checked copy.',
      'Nothing leaves this computer: the page works with the network cable pulled.',
      'Unsaved work is kept in this browser until you save it or choose Forget.',
    ],
    toReturn: 'I am an agency: check my return',
    toPlan: 'I keep the plan: check all of it',
  },

  open: {
    unreadable: (name: string): string =>
      `${quote(name)} could not be read from where it is. Copy it to this computer, and open the copy.`,
    pastedName: 'Pasted plan.xlsx',
    pasteFailed:
      'The text could not be made into a plan. Copy the whole table, its headings included, and paste it again.',
    sampleName: 'Sample action plan.xlsx',
    dropped: 'Let go to open',
  },

  paste: {
    title: 'Paste a table or text',
    about:
      'Copy the plan from Excel, Word, a web page or a PDF, its headings included, and paste it here.',
    label: 'The plan as text',
    make: 'Make a plan of it',
    cancel: 'Cancel',
    working: 'Reading the text …',
    doubts: 'Compare with what you pasted:',
    fewer: 'Understood',
  },

  notices: {
    restored: (count: number): string =>
      count === 1
        ? 'Your work of the last visit is here again. It is kept in this browser only.'
        : `Your work of the last visit is here again: ${formatCount(count, 'workbook')}. It is kept in this browser only.`,
    notKept:
      'This browser keeps nothing between visits, as in a private window. Save a copy before you close the page.',
    dismiss: 'Close this message',
    forgetOne: (name: string): string =>
      `Close ${quote(name)}? What you changed and did not save is erased from this browser.`,
    forgetAll:
      'Forget everything? All open workbooks are closed and everything kept of them in this browser is erased. Files on your disk stay as they are.',
    forget: 'Forget',
    keep: 'Keep',
  },

  grid: {
    area: 'The workbook',
    label: (sheet: string): string => `Sheet ${sheet}`,
    sheets: 'Sheets',
    hiddenSheet: 'hidden',
    veryHiddenSheet: 'hidden from Excel’s menus',
    chartSheet: 'chart',
    protectedSheet: 'protected',
    ours: 'by Followthrough',
    rows: 'Rows',
    agency: 'Lead agency',
    anyAgency: 'All agencies',
    standing: 'Standing',
    anyStanding: 'Any standing',
    finding: 'Findings',
    anyFinding: 'All rows',
    withFinding: 'Rows with a finding',
    severity: {
      error: 'Rows with an error',
      warning: 'Rows with a warning',
      advice: 'Rows with advice',
    } satisfies Readonly<Record<Severity, string>>,
    shown: (shown: number, all: number): string =>
      `${shown.toLocaleString('en-GB')} of ${formatCount(all, 'row')} of actions`,
    clear: 'Show all rows',
    showHidden: (rows: number, columns: number): string =>
      `Show ${formatList(
        [
          rows > 0 ? formatCount(rows, 'hidden row') : '',
          columns > 0 ? formatCount(columns, 'hidden column') : '',
        ].filter((words) => words !== ''),
      )}`,
    noCells: 'This sheet has no cells to show.',
    chartOnly: 'This sheet is a chart. It stays in the workbook as it is.',
    nothingFits: 'No row fits this choice.',
    cell: 'Cell',
    blank: 'blank',
    edit: 'Correct',
    corrected: 'corrected',
    was: (value: string): string => (value === '' ? 'was blank' : `was ${quote(value)}`),
    mark: {
      error: 'Error',
      warning: 'Warning',
      advice: 'Advice',
    } satisfies Readonly<Record<Severity, string>>,
    more: (count: number): string => `+${count}`,
    showFinding: (sentence: string): string => `Show in the list: ${sentence}`,
    keys: 'Arrow keys move, Enter corrects the cell, F8 goes to its finding in the list.',
    formula: 'worked out by a formula',
    severalCells:
      'Several cells were copied, and one is corrected at a time. Copy one of them, or make the change in Excel and open the workbook again. A whole table is opened with Paste, at the top.',
    refused: (sentence: string, typed: Scalar): string =>
      `${sentence} What you entered, ${quote(String(typed ?? ''))}, was not kept.`,
  },

  editor: {
    text: (cell: string): string => `New text of ${cell}`,
    date: (cell: string): string => `New date of ${cell}`,
    status: (cell: string): string => `New status of ${cell}`,
    words: 'Words instead',
    pick: 'A date instead',
    keep: 'Enter',
    cancel: 'Cancel',
    formula: 'A formula works out what this cell shows. What you enter takes its place.',
    hint: 'Enter keeps it, Esc leaves the cell as it was.',
    textHint: 'Enter keeps it, Shift+Enter begins a line, Esc leaves the cell as it was.',
    statuses: ['Not started', 'In progress', 'Ongoing', 'Completed'],
  },

  save: {
    title: 'Save a copy',
    about: 'Your file stays as it is. The copy has what you changed here, and:',
    highlights: 'highlights of what is overdue or due soon',
    summaries: 'the summary sheets',
    standing: 'there already',
    save: 'Save',
    cancel: 'Cancel',
    working: 'Writing and comparing with the original …',
    saved: (name: string): string =>
      `Saved as ${quote(name, 120)}, with your downloads. It was compared with your file: nothing but what you asked for is different.`,
    failed:
      'The copy could not be made. Nothing of yours is lost; close what you do not need, and try again.',
    copyOf: 'copy',
    deeds: {
      correct: 'corrected',
      record: 'with decisions',
      highlight: 'highlighted',
      summarise: 'with summaries',
      publish: 'prepared to publish',
    },
  },

  print: {
    title: 'Board summary',
    print: 'Print',
    back: 'Back to the plan',
    nothing: 'There is no plan to summarise yet.',
  },

  publish: publishView,

  myReturn: {
    title: 'Check my return',
    mine: 'My agency',
    anyone: 'Every agency in the file',
    done: 'Nothing left to correct',
    doneMore: 'You can send the workbook back. Save a copy first if you changed it here.',
    left: (count: number): string => `${formatCount(count, 'thing')} left to correct`,
    how: 'Choose one to go to its cell. Correct it in the sheet, and it goes from this list.',
    noPlan: 'No action plan was found in this workbook, so it could not be checked.',
  },

  standings: {
    'signed-off': 'Signed off',
    completed: 'Completed – sign-off not recorded',
    'completed-late': 'Completed late – sign-off not recorded',
    overdue: 'Overdue',
    'due-soon': 'Due soon',
    'not-yet-due': 'Not yet due',
    'open-ended': 'No end date – cannot be judged',
    'no-date': 'No date',
    'not-pursued': 'Closed – not pursued',
    'to-confirm': 'To confirm',
  } satisfies Readonly<Record<StandingKind, string>>,
} as const;
