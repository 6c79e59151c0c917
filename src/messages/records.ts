import { decisionWords } from '../core/plan/records';
import type { Catalogue } from './en';
import { formatDay, formatList, quote } from './values';

/** What is said of the record of sign-offs. */
export const records: Catalogue = {
  'record-sheet/title': 'Sign-off record',
  'record-sheet/subtitle':
    'What the board has decided about each action. Kept with the plan: add rows, or correct them, as need be.',

  'record-problem/action': 'Say which action was decided on: its number, or its first words.',
  'record-problem/no-action': ({ text }) =>
    `No action of the plan is called ${quote(text)}, or several are. Give its number and its sheet, its first words, or its row, such as “row 12”.`,
  'record-problem/no-name': ({ text }) =>
    `The action ${quote(text)} cannot be told from another by its number, its words or its row, so a decision about it would not be found again. Give it a number of its own first.`,
  'record-problem/sheet': 'The name of the sheet must be text.',
  'record-problem/decision': `Say what was decided: ${formatList(Object.values(decisionWords)).replace(/ and ([^ ]+ ?[^ ]*)$/, ' or $1')}.`,
  'record-problem/decided': 'Give the day on which it was decided, such as 30 September 2026.',
  'record-problem/in-future': ({ decided, asAt }) =>
    `${formatDay(String(decided))} is still to come (the plan is read as at ${formatDay(String(asAt))}). Give the day on which it was decided.`,
  'record-problem/meeting': 'Name the meeting in words, such as Board, September 2026.',
  'record-problem/reason': 'Give the reason why the action is not pursued. It may be published.',
  'record-problem/newDate': 'Give the new date as a day, such as 31 March 2027.',
  'record-problem/new-date-date-agreed': 'Give the date that was agreed, such as 31 March 2027.',
  'record-problem/new-date-date-refused': 'Give the date that was refused, such as 31 March 2027.',
  'record-problem/new-date-unused':
    'A new date belongs only to “Date agreed” and “Date refused”. Leave it out, or choose one of these.',
  'record-problem/too-long': 'This is too long to be kept. Shorten it.',

  'record/known': ({ decision, decided, cell }) =>
    `${quote(decision)} of ${formatDay(String(decided))} is recorded already${cell === '' ? '' : ` (${String(cell)})`}, so it was not added again.`,
  'record/by-row': ({ row }) =>
    `The action has no number and no words of its own, so the record knows it by its row (${Number(row)}). Give it a number before rows are moved or added above it, and enter that number in the record.`,
  'record/changed': ({ decision, before, after }) =>
    `${quote(decision)}: ${String(before)} → ${String(after)}`,
  'record/unchanged': ({ decision, after }) => `${quote(decision)}: still ${String(after)}`,
};
