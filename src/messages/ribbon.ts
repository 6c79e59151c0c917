import type { IsoDay } from '../core/workbook/day';
import { formatCount, formatDay } from './values';

/**
 * What the ribbon's commands say, with the pane closed. Used directly, not through `en`, whose
 * sentences stay in the worker.
 */
export const ribbon = {
  sheetName: 'Followthrough message',
  title: 'A message from Followthrough',
  subtitle: (command: string, today: IsoDay): string =>
    `${command}, ${formatDay(today)}. This sheet is emptied when a command next goes well; delete it if you like.`,
  command: { check: 'Check', highlight: 'Highlight overdue', summarise: 'Summarise' },
  noPlan: 'No action plan was found in this workbook, so nothing was written.',
  refusal: (sheet: string | null, sentence: string): string =>
    sheet === null ? sentence : `Sheet “${sheet}”: ${sentence}`,
  nothingDue: (asAt: IsoDay, soonDays: number): string =>
    `No action is overdue as at ${formatDay(asAt)}, and none is due in the next ${formatCount(soonDays, 'day')}, so nothing stands out yet. The highlights are in place: they show by themselves once an action is due.`,
  cannotShow: (sheet: string): string =>
    `The outcome is on the sheet “${sheet}”, which cannot be shown. If it is hidden, unhide it: right-click any sheet tab and choose Unhide.`,
  deskLost:
    'This broke off, as can happen when the computer is short of memory. Nothing was lost: close what you do not need, and try again.',
  unexpected:
    'Something went wrong that Followthrough does not know. Nothing of yours was lost. Try again; if it happens again, tell whoever looks after Followthrough.',
};
