import type { Decision } from '../core/plan/records';
import type { Severity } from '../core/rules/finding';
import type { FieldName } from '../core/plan/plan';
import { cellName, type CellRef } from '../core/workbook/address';
import type { IsoDay } from '../core/workbook/day';
import { formatCount, formatDay, formatList } from './values';

/** As they stand on the *Sign-off record* sheet. */
const decisionWords: Readonly<Record<Decision, string>> = {
  'confirmed-complete': 'Confirmed complete',
  'signed-off': 'Signed off',
  'outcome-achieved': 'Outcome achieved',
  'sent-back': 'Sent back',
  'not-pursued': 'Not pursued',
  'date-agreed': 'Date agreed',
  'date-refused': 'Date refused',
};

/**
 * What the task pane and the browser page say. Used directly, not through `en`: the sentences of
 * the core stay in the worker, so that the pane starts at once.
 */
export const pane = {
  title: 'Followthrough',
  tabs: {
    check: 'Check',
    overdue: 'Overdue',
    'sign-off': 'Sign off',
    returns: 'Returns',
    summary: 'Summary',
    publish: 'Publish',
    settings: 'Settings',
  },
  tabsLabel: 'What to look at',
  loadingTab: 'Opening …',

  working: {
    check: 'Checking the plan',
    highlight: 'Highlighting what is overdue',
    'remove-highlights': 'Taking the highlights out',
    summarise: 'Writing the summary sheets',
    'remove-summaries': 'Taking the summary sheets out',
    record: 'Recording the decisions',
    fix: 'Putting cells right',
    remember: 'Keeping the settings',
    issueReturns: 'Making the returns',
    chaseReturns: 'Drafting the reminders',
    readReturns: 'Reading what came back',
    mergeReturns: 'Merging what was accepted',
    correctReturn: 'Writing the corrections',
    compareVersions: 'Comparing the versions',
    writeChanges: 'Writing what changed',
  },
  progress: {
    reading: 'Reading the workbook …',
    checking: 'Checking every row …',
    writing: 'Writing to the workbook …',
  },
  cancel: 'Cancel',
  stopped: 'The check was stopped',
  nothingChanged: 'Nothing was changed.',
  cancelled: 'Stopped. Nothing was changed, and what is shown is what was found before.',
  deskLost:
    'The check broke off, as can happen when the computer is short of memory. Nothing was lost: close what you do not need, and check again.',
  unexpected:
    'Something went wrong that Followthrough does not know. Nothing of yours was lost. Check again; if it happens again, tell whoever looks after Followthrough.',
  notDrawn:
    'This part could not be shown. Nothing of yours was lost. Try again; if it happens again, close the pane and open it anew.',
  done: {
    highlight: (): string =>
      'Overdue and due-soon dates are highlighted in the sheet. The highlights stay right from day to day, also without Followthrough.',
    'remove-highlights': (): string => 'The highlights are gone.',
    summarise: (sheets: number): string =>
      sheets === 0
        ? 'No action was found, so there was nothing to summarise.'
        : `${formatCount(sheets, 'summary sheet')} ${sheets === 1 ? 'is' : 'are'} written.`,
    'remove-summaries': (): string => 'The summary sheets are taken out.',
    fix: (cells: number): string => `${formatCount(cells, 'cell')} put right.`,
    remember: (): string =>
      'The settings stand on the “Followthrough settings” sheet, and hold wherever the workbook is read.',
    record: (): string => 'The decisions stand on the “Sign-off record” sheet.',
  },
  checked: (found: Readonly<Record<Severity, number>>): string =>
    found.error + found.warning + found.advice === 0
      ? 'Checked. Nothing to put right was found.'
      : `Checked. Found ${formatList([
          formatCount(found.error, 'error'),
          formatCount(found.warning, 'warning'),
          formatCount(found.advice, 'piece of advice', 'pieces of advice'),
        ])}.`,
  cannotSelect: (cell: CellRef): string =>
    `${cellLabel(cell)} of the sheet “${cell.sheet}” could not be selected. The sheet may be hidden, protected or gone; look in the workbook, and check again.`,
  cannotShow: (sheet: string): string =>
    `The sheet “${sheet}” could not be shown. It may be hidden or gone; look in the workbook, and check again.`,
  goTo: 'Go to:',
  show: 'Show',
  dismiss: 'Close this message',

  agency: 'Lead agency',
  sheet: 'Sheet',
  allAgencies: 'All agencies',
  more: (count: number): string => `Show ${count.toLocaleString('en-GB')} more`,

  stale: 'The workbook has changed since the check.',
  checkAgain: 'Check again',
  checkAtOnce: 'Check after every change',
  retry: 'Try again',

  head: {
    label: 'The plan',
    read: (sheets: readonly string[], asAt: IsoDay): string =>
      `${
        sheets.length > 3
          ? `${sheets.slice(0, 2).join(', ')} and ${sheets.length - 2} more sheets`
          : formatList(sheets)
      } · as at ${formatDay(asAt)}`,
    understood: 'How it was read',
    doubtful: (count: number): string =>
      `${formatCount(count, 'column')} to look at: the ${count === 1 ? 'heading fits' : 'headings fit'} loosely`,
    table: (area: string, headerRow: number | null): string =>
      headerRow === null
        ? `Table ${area}, without headings`
        : `Table ${area}, headings in row ${headerRow}`,
    column: 'Column',
    takenFor: 'Taken for',
    noHeading: '(no heading)',
    unused: 'not used',
    loose: 'fits loosely',
    hidden: 'hidden sheet',
    protected: 'protected sheet: it can be checked, and not changed',
    marking: (marking: string): string => `Protective marking: ${marking}`,
    unreadable: (sheets: readonly string[]): string =>
      `Not read: ${formatList(sheets.map((sheet) => `“${sheet}”`))}. ${sheets.length === 1 ? 'Nothing of it is' : 'Nothing of them is'} checked or counted; “How it was read” says why.`,
    skipped: 'Sheets that were not read as plans',
  },

  noPlan: {
    title: 'This is not an action plan, as far as Followthrough can tell',
    sheet: (name: string): string => `Sheet “${name}”`,
    remedy: 'Put that right and check again, or open the workbook that holds the plan.',
  },
  unreadable: {
    title: 'Excel does not give what is on a sheet',
    remedy:
      'Nothing was changed. If the plan is on another sheet, open that workbook or unhide that sheet.',
  },
  headerRow: {
    title: 'If the plan is here all the same',
    settingsTitle: 'Row of the headings',
    sheet: 'Sheet',
    row: 'Headings in row',
    use: 'Read it from there',
    asFound: 'Find it again',
    keep: 'Keep with the workbook',
    keepHint: 'On a visible sheet, “Followthrough settings”, once a plan is read from there.',
    now: (sheet: string, row: number, isKept: boolean): string =>
      `“${sheet}” is read with its headings in row ${row}${isKept ? ', as its settings sheet says' : ', until the pane is closed'}.`,
  },
  failed: { title: 'The plan could not be checked' },

  figures: {
    label: 'How the actions stand',
    overdue: 'overdue',
    'due-soon': 'due soon',
    awaiting: 'await sign-off',
    'to-confirm': 'to confirm',
    awaitingOne: 'awaits sign-off',
  },

  check: {
    allClear: 'Nothing to put right was found.',
    allClearMore: 'Every row has what it needs, and nothing in it contradicts itself.',
    filtered: 'Nothing here for this choice.',
    severity: {
      error: (count: number): string => formatCount(count, 'error'),
      warning: (count: number): string => formatCount(count, 'warning'),
      advice: (count: number): string => `${count.toLocaleString('en-GB')} advice`,
    },
    severityHeading: {
      error: 'Errors, to put right first',
      warning: 'Warnings',
      advice: 'Advice',
    },
    severityWord: { error: 'Error', warning: 'Warning', advice: 'Advice' },
    severityFilter: 'Show',
    groupBy: 'Group by',
    bySeverity: 'Severity',
    byAgency: 'Lead agency',
    ofThePlan: 'About the plan itself',
    places: (cells: readonly CellRef[], count: number, sheets: readonly string[]): string => {
      const names = cells.map(cellLabel);
      const more = count - names.length;
      const list = formatList(
        more > 0 ? [...names, `${more.toLocaleString('en-GB')} more`] : names,
      );
      return sheets.length === 1 ? list : `${list} (${formatCount(sheets.length, 'sheet')})`;
    },
    position: (cell: CellRef, index: number, count: number): string =>
      count === 1
        ? cellLabel(cell)
        : `${cellLabel(cell)}, ${index + 1} of ${count.toLocaleString('en-GB')}`,
    onSheet: (sheet: string): string => `on “${sheet}”`,
    previous: 'Previous cell',
    next: 'Next cell',
    keys: 'Enter selects the cell. The left and right arrow keys go through the cells of a finding, up and down through the findings.',
  },

  fix: {
    offered: 'can be put right here',
    one: 'Put it right',
    seeAll: (count: number): string => `See all ${count.toLocaleString('en-GB')} of this kind`,
    all: (count: number): string =>
      `${formatCount(count, 'cell')} ${count === 1 ? 'changes' : 'change'}:`,
    more: (count: number): string => `and ${count.toLocaleString('en-GB')} more in the same way`,
    make: (count: number): string => `Put ${formatCount(count, 'cell')} right`,
    back: 'Back',
    after: 'becomes',
    asDate: '(as a date)',
    blank: '(blank)',
  },

  overdue: {
    counts: (overdue: number, soon: number, days: number): string =>
      `${formatCount(overdue, 'action')} overdue, ${soon.toLocaleString('en-GB')} due within ${formatCount(days, 'day')}.`,
    none: (days: number): string =>
      `Nothing is overdue, and nothing is due within ${formatCount(days, 'day')}.`,
    highlight: 'Highlight in the sheet',
    remove: 'Take highlights out',
    about:
      'The highlights are ordinary conditional formats: they stay right from day to day, go when a row is completed, and work without Followthrough.',
    order: 'Order',
    latest: 'Latest first',
    byAgency: 'By agency',
    due: (day: IsoDay): string => `due ${formatDay(day)}`,
    original: (day: IsoDay): string => `first due ${formatDay(day)}`,
    requested: (day: IsoDay): string => `${formatDay(day)} asked for, not agreed`,
    rating: (rating: string): string => `rated “${rating}”`,
    overdueHeading: 'Overdue',
    soonHeading: 'Due soon',
    row: (row: number): string => `Row ${row}`,
  },

  summary: {
    choose: 'Sheets to write',
    all: 'All of them',
    forBoard: 'for the board',
    standing: (sheet: string): string => `stands on the sheet “${sheet}”, which is rewritten`,
    write: (count: number): string => `Write ${formatCount(count, 'sheet')}`,
    noUndo:
      'Excel’s Undo cannot take new sheets back. Followthrough can: “Take the summary sheets out” below removes what it wrote.',
    moves:
      'The new sheets come in front of those that stand already. Excel cannot undo that, and with it forgets what was done before.',
    preview: 'Preview',
    moreRows: (count: number): string => `and ${formatCount(count, 'more row')}`,
    remove: 'Take the summary sheets out',
    removeAbout: 'Only the sheets that Followthrough wrote are taken out.',
    history: 'Also the figures of earlier reports, which nothing brings back',
    total: 'Total',
  },

  signOff: {
    intro:
      'What is recorded here stands on the visible “Sign-off record” sheet, which every summary follows.',
    sections: {
      'to-confirm': 'To confirm',
      awaiting: 'Reported complete, sign-off not recorded',
      moved: 'A later date is asked for',
      'signed-off': 'Signed off',
    },
    none: 'Nothing awaits a decision.',
    noneMore:
      'No action is reported complete without a sign-off, none is to confirm, and no later date is asked for.',
    decision: 'Decision',
    noDecision: 'None yet',
    decisions: decisionWords,
    reason: 'Reason',
    newDate: 'New date',
    faults: {
      'no-reason': 'Give the reason: without it nobody can follow the decision later.',
      'no-date': 'Give the date that it is about.',
    },
    meeting: 'Meeting',
    meetingHint: 'such as Board, 4th quarter',
    decided: 'Date of the decision',
    futureDecided: 'This day is still to come.',
    record: (count: number): string => `Record ${formatCount(count, 'decision')}`,
    incomplete: (names: readonly string[]): string =>
      `Complete the ${names.length === 1 ? 'decision' : 'decisions'} on ${formatList(names)} first.`,
    lost: (names: readonly string[]): string =>
      `The sheet has changed, and what was decided on ${formatList(names)} has no place any more. Decide on ${names.length === 1 ? 'it' : 'them'} again where ${names.length === 1 ? 'it stands' : 'they stand'} now, then take the old ${names.length === 1 ? 'decision' : 'decisions'} back.`,
    clear: 'Take back',
    waiting: 'Decisions to record',
    says: 'Status',
    completed: 'Completed',
    evidence: 'Evidence',
    outcome: 'Outcome',
    noEvidence: 'none given',
    due: 'Due',
    first: 'First due',
    asked: 'Asked for',
    before: 'Last decision',
    lastDecision: (decision: Decision, day: IsoDay | null, meeting: string): string =>
      [decisionWords[decision], day === null ? '' : formatDay(day), meeting]
        .filter((part) => part !== '')
        .join(', '),
    show: 'Go to the row',
    achieved: 'outcome achieved',
  },

  settings: {
    kept: (sheet: string): string => `Kept with the workbook, on the sheet “${sheet}”.`,
    notKept: 'Nothing is kept with the workbook yet.',
    asAt: 'As at',
    asAtLabel: 'Judge everything as at',
    asAtHint: 'Holds until the pane is closed.',
    asAtSet: 'Check as at this day',
    asAtToday: 'Today',
    dates: 'Dates',
    dueSoonDays: 'Due soon, days before',
    staleDays: 'No update, days until asked about',
    publication: 'Published on',
    publicationHint: 'Dates such as “within six months of publication” count from it.',
    revisedDates: 'A revised date counts',
    revised: {
      requested: 'once the board’s agreement is recorded',
      agreed: 'as soon as it is entered',
    },
    reports: 'Summary sheets',
    reviewTitle: 'Title of the review',
    reviewType: 'Kind of review',
    marking: 'Protective marking',
    markingHint: 'Repeated as it is on every sheet that is written.',
    columns: 'Columns',
    columnsHint: 'Where a column was taken for the wrong thing, say which one it is.',
    sheet: 'Sheet',
    notFound: 'not found',
    headings: 'Headings',
    headingsHint: 'What a column with this heading holds, on every sheet.',
    heading: 'Heading',
    holds: 'Holds',
    agencies: 'Agencies',
    agenciesHint:
      'Agencies of this plan that Followthrough does not know, with their other spellings.',
    agency: 'Agency',
    spellings: 'Other spellings, parted by ;',
    addLead: (name: string): string => `Add “${name}”`,
    unknownLeads: 'Leads in the plan that are in no list:',
    add: 'Add',
    ratings: 'Ratings (RAG)',
    ratingsHint: 'What each rating means in this plan. It is compared with the dates.',
    meanings: {
      '': 'not said',
      'On track': 'on track',
      'Some delay': 'some delay, not said to be late',
      Late: 'late, or not on track',
      Completed: 'completed',
    },
    noRatings: 'This plan has no ratings.',
    keep: 'Keep with the workbook',
    keepHint:
      'On a visible sheet, “Followthrough settings”, which every check of this workbook follows.',
    apply: 'Apply and check',
    discard: 'Discard',
    changed: 'Changed settings',
    problems: 'On the settings sheet:',
    notANumber: (least: number, most: number): string => `A whole number from ${least} to ${most}.`,
  },

  fields: {
    id: 'reference',
    recommendation: 'recommendation',
    scope: 'scope',
    response: 'response',
    addressedTo: 'addressed to',
    action: 'action',
    lead: 'lead agency',
    owner: 'owner',
    milestone: 'milestones',
    target: 'target date',
    revised: 'revised date',
    progress: 'progress',
    status: 'status',
    rating: 'agency’s rating',
    evidence: 'evidence',
    outcome: 'outcome',
    completion: 'completion date',
    risk: 'risk or priority',
    theme: 'theme',
    plannedOutcome: 'planned outcome',
    dateAdded: 'date added',
    nextSteps: 'next steps',
  } satisfies Readonly<Record<FieldName, string>>,
} as const;

/** `G20`. */
function cellLabel({ row, column }: CellRef): string {
  return cellName(row, column);
}
