import { formatCount, formatDay } from './values';

/** What the *Returns* tab says, in the pane and in the page. */
export const paneReturns = {
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
    open: 'Open',
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
  back: {
    title: '3. What came back',
    about:
      'Pick the files that came back. They are read on this computer and never leave it; nothing is written before you say so.',
    pick: 'Pick returns …',
    again: 'Pick others …',
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
    row: 'Row (its number or reference)',
    field: 'What it is about',
    text: 'What they say',
    source: 'Source',
    sourceHint: 'Such as “telephone call”',
    day: 'Day',
    add: 'Add',
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
    nothingChanged: 'Nothing changed: the plan says all of it already.',
  },
} as const;
