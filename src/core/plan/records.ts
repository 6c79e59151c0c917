import type { IsoDay } from '../workbook/day';
import type { Source } from './field';

/**
 * What the board itself has decided, from the workbook's visible *Sign-off record* sheet. Only a
 * record makes an action signed off, a moved date agreed, or a doubtful closure confirmed.
 */
export type Decision =
  | 'signed-off'
  | 'outcome-achieved'
  | 'sent-back'
  | 'not-pursued'
  | 'date-agreed'
  | 'date-refused'
  | 'confirmed-complete';

/** The decisions as the sheet writes them. */
export const decisionWords: Readonly<Record<Decision, string>> = {
  'signed-off': 'Signed off',
  'outcome-achieved': 'Outcome achieved',
  'sent-back': 'Sent back',
  'not-pursued': 'Not pursued',
  'date-agreed': 'Date agreed',
  'date-refused': 'Date refused',
  'confirmed-complete': 'Confirmed complete',
};

export const decisions = Object.keys(decisionWords) as Decision[];

/** The decision of its words, whatever their capitals, spaces and hyphens; null where it is none. */
export function decisionOfWords(words: string): Decision | null {
  const key = words
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '-');
  return decisions.find((decision) => decision === key) ?? null;
}

/** The id that marks the sheet, and the name it goes by. */
export const recordSheetId = 'sign-off-record';
export const recordSheetName = 'Sign-off record';
/** Its columns; without the first three a sheet is no record. */
export const recordHeadings = [
  'Action',
  'Decision',
  'Date',
  'Sheet',
  'Meeting',
  'New date',
  'Reason',
] as const;

export interface BoardRecord {
  /** The action's id as the record names it. */
  readonly action: string;
  /** The sheet it stands on, where the record says so. */
  readonly sheet: string | null;
  readonly decision: Decision;
  readonly decided: IsoDay | null;
  readonly meeting: string;
  /** The date that was agreed or refused. */
  readonly newDate: IsoDay | null;
  readonly reason: string;
  readonly source: Source;
}
