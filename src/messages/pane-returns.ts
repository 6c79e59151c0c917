import { formatCount, formatDay, formatList, quote } from './values';

/** What the *Returns* tab says, in the pane and in the page. */
export const paneReturns = {
  plans: {
    beside: 'Together with these open workbooks',
    title: 'More plans in this cycle',
    count: (others: number): string => `${formatCount(others + 1, 'plan')} in this cycle`,
    about:
      'Pick the plans of other files that are issued and merged with this one: each agency gets one return for all of them. They are changed in copies, which you save.',
    pick: 'Add plans of other files …',
    remove: 'Leave out',
    changed: ' – changed, not saved yet',
    save: 'Save a copy',
    toSave: (names: readonly string[]): string =>
      `${formatList(names.map((name) => quote(name)))} ${names.length === 1 ? 'was changed as well: save a copy of it' : 'were changed as well: save a copy of each'}, and keep it in place of the old one.`,
    notTaken: (name: string): string =>
      `“${name}” was changed in the meantime, so nothing was written into it. Do the same once more: what is written already stays as it is.`,
  },
  issue: {
    title: '1. Issue',
    about:
      'Makes one workbook for each lead agency, with its rows to fill in. What was issued is kept on the sheet “Returns register”.',
    returnBy: 'Return by',
    returnByHint: 'Three weeks from the day of issue where left blank.',
    all: 'Also the rows that the board has closed',
    button: 'Issue returns',
    made: (count: number, day: string): string =>
      `${formatCount(count, 'return is', 'returns are')} made, to be back by ${formatDay(day)}. Save them where you keep what you send.`,
    rows: (count: number): string => formatCount(count, 'row'),
    open: 'Open in Excel',
    notOpened:
      'The workbook could not be opened in a window of its own. Download it, and open it from there.',
    download: 'Download',
    downloadAll: 'Download all',
    of: (name: string): string => `Return of ${name}`,
  },
  chase: {
    title: '2. Chase',
    about:
      'Drafts a reminder for each agency whose return is not back. Nothing is sent: open a draft in Outlook or Apple Mail, or copy its text.',
    attach: 'Attach the returns that were issued …',
    attached: (count: number): string => `${formatCount(count, 'file')} to attach`,
    button: 'Draft reminders',
    nobody: 'Every return that was issued has come back; there is nobody to remind.',
    made: (count: number): string =>
      `${formatCount(count, 'reminder is', 'reminders are')} drafted.`,
    line: (overdue: number, soon: number, isLate: boolean, isAttached: boolean): string =>
      [
        `${formatCount(overdue, 'action')} overdue, ${soon} due soon`,
        isLate && 'the return is late',
        isAttached && 'return attached',
      ]
        .filter(Boolean)
        .join('; '),
    copy: 'Copy message',
    copied: 'The message is copied.',
    notCopied: 'The message could not be copied. Download the draft and copy it from there.',
    draft: 'Download draft',
  },
  letter: {
    title: 'Words of the reminder',
    subject: 'Subject',
    text: 'Text',
    hint: 'Filled in for each agency: {agency}, {plan}, {issued}, {returnBy}, {rows}, {late}, {overdue}, {dueSoon}, {missing}, {contact}. A line with nothing to fill in is left out.',
    keep: 'Keep with the workbook',
    usual: 'Use the usual words',
    unkept: 'These words are used for the drafts now; they are not kept with the workbook yet.',
  },
  back: {
    title: '3. What came back',
    about:
      'Pick the files that came back. They are read on this computer and never leave it; nothing is written before you say so.',
    pick: 'Pick returns …',
    again: 'Add more returns …',
    clear: 'Leave all out',
    leaveOut: 'Leave this return out',
    read: (files: number, failed: number): string =>
      `${formatCount(files, 'return')} read${failed > 0 ? `, ${failed} could not be` : ''}.`,
    quarter: 'The quarter',
    agency: 'Agency',
    returned: 'Returned',
    updates: 'Updates',
    questions: 'Questions',
    yes: 'Yes',
    no: 'No',
    faults: (count: number): string => `${formatCount(count, 'thing')} to put right`,
    noFaults: 'Nothing has to be put right.',
    correct: 'Download with corrections',
    corrected: 'The copy with its list of corrections is ready to send back.',
    kinds: { error: 'Please correct', warning: 'Please check', advice: 'Note' },
    refused: (count: number): string => `${formatCount(count, 'thing')} never written`,
  },
  typed: {
    title: 'Type in what came by e-mail or telephone',
    agency: 'Agency',
    plan: 'Plan',
    row: 'Row (its number or reference)',
    field: 'What it is about',
    text: 'What they say',
    source: 'Source',
    sourceHint: 'Such as “telephone call”',
    day: 'Day',
    add: 'Add',
    line: (
      one: Readonly<Record<'agency' | 'row' | 'field' | 'text' | 'source' | 'day', string>>,
    ): string =>
      `${one.agency}, ${one.row}, ${one.field}: ${one.text} (${one.source}, ${formatDay(one.day)})`,
    added: (count: number): string => formatCount(count, 'update typed in', 'updates typed in'),
    remove: 'Remove',
  },
  fields: {
    progress: 'Progress',
    status: 'Status',
    revised: 'New date asked for',
    completion: 'Date completed',
    evidence: 'Evidence',
    outcome: 'Outcome',
  },
  versions: {
    title: 'Compare with an older version',
    about:
      'Pick an earlier copy of this plan to see what was completed, reopened, put off, added, dropped and reworded since.',
    pick: 'Pick an older version …',
    since: (older: string): string => `Since ${older}:`,
    from: (before: string, after: string): string =>
      `${before === '' ? 'nothing' : before} → ${after === '' ? 'nothing' : after}`,
    days: (days: number): string =>
      `${formatCount(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`,
    write: 'Write it as a sheet',
    written: 'What changed is written as a sheet of its own.',
  },
  merge: {
    title: '4. Compare and merge',
    what: 'What goes into the plan',
    none: 'What came back says nothing that the plan does not say already.',
    counts: (counts: Readonly<Record<string, number>>): string =>
      [
        formatCount(counts['updated']!, 'change accepted', 'changes accepted'),
        formatCount(counts['questions']!, 'question'),
        formatCount(counts['conflicts']!, 'side of conflicts', 'sides of conflicts'),
        `${counts['unchanged']!.toLocaleString('en-GB')} unchanged`,
        `${counts['refused']!.toLocaleString('en-GB')} refused`,
      ].join(' · '),
    routine: 'Accept routine updates',
    all: 'Accept all but conflicts',
    clear: 'Take all answers back',
    columns: 'The plan has no column of its own for these. Add one for:',
    agencyAll: 'Accept all of this agency',
    agencyNone: 'Reject all of this agency',
    rowAll: 'Accept the row',
    rowNone: 'Reject the row',
    now: 'The plan says',
    theirs: (agency: string): string => `${agency} says`,
    nothing: 'nothing',
    from: (source: string, day: string): string => `${source}, ${day}`,
    reason: 'Reason',
    accept: 'Accept',
    reject: 'Reject',
    accepted: 'accepted',
    rejected: 'rejected',
    show: 'Show in the plan',
    classes: { routine: 'Routine', plain: 'Update', asked: 'Question', conflict: 'Conflict' },
    button: (count: number): string => `Merge ${formatCount(count, 'change')}`,
    done: (count: number): string =>
      `${formatCount(count, 'change')} merged. Each stands on the sheet “Change log”.`,
    changed:
      'The plan was changed since this was shown, so nothing was written. Look through the answers once more and merge again.',
  },
} as const;
