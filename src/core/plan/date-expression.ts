import type { IsoDay } from '../workbook/day';
import type { Doubt } from './field';

/** What kind of date the words give (domain: dates as written). `none` is a placeholder such as `TBC`. */
export type DateKind =
  | 'day'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'financial-year'
  | 'span'
  | 'relative'
  | 'recurring'
  | 'open-ended'
  | 'immediate'
  | 'by-reference'
  | 'none';

export type DatePrecision = 'day' | 'month' | 'quarter' | 'season' | 'year';

/** What a date is about, where its words tell. */
export type DateRole = 'target' | 'completion' | 'update' | 'subject';

/** One date as written, interpreted. */
export interface DateExpression {
  readonly kind: DateKind;
  /** The first day it covers, null where it has none (open-ended, relative without an anchor …). */
  readonly start: IsoDay | null;
  /** The last day it covers: the deadline, where it is a target. Never before `start`. */
  readonly end: IsoDay | null;
  readonly precision: DatePrecision | null;
  readonly role: DateRole | null;
  /** The words, verbatim, and where they stand in the text that was parsed (end excluded). */
  readonly text: string;
  readonly span: readonly [start: number, end: number];
  readonly doubt?: Doubt;
  /** The other reading of an ambiguous date, or the month end that an impossible one suggests. */
  readonly alternative?: IsoDay;
  /** A condition that the words attach, such as `website permitting`. */
  readonly caveat?: string;
  /** The number of the list item it stands in, such as `2`. */
  readonly item?: string;
  /** True where the words say that a later date took its place: "revised from 31 March 2025". */
  readonly superseded?: true;
}

/** What the text of a date is read against. Nothing here is a clock. */
export interface DateContext {
  /**
   * `date-column`: every date counts. `status-line`: only a date beside a status word at a line's
   * start or end, or a line that is nothing but a date. `log`: leading dates are updates.
   */
  readonly place: 'date-column' | 'status-line' | 'log';
  /** The order that the column's own unambiguous dates show; null where they show none (UK order is read, and doubted where it matters). */
  readonly order: 'day-first' | 'month-first' | null;
  /** The day the plan or its review was published: the anchor of relative dates. */
  readonly publication: IsoDay | null;
  /** A day near which dates without a year lie (the plan's own dates, its publication, or the as-at day). */
  readonly near: IsoDay | null;
}
