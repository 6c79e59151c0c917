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
