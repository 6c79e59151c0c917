import type { IsoDay } from '../workbook/day';
import type { BoardRecord } from '../plan/records';

/**
 * How an action or a milestone stands on the as-at day. What could mislead a board has the safe
 * reading; the closures are kept apart and are never added together.
 */
export type StandingKind =
  | 'signed-off'
  | 'completed'
  | 'completed-late'
  | 'overdue'
  | 'due-soon'
  | 'not-yet-due'
  | 'open-ended'
  | 'no-date'
  | 'not-pursued'
  | 'to-confirm';

/** Every kind, in the order in which reports print them. */
export const standingKinds: readonly StandingKind[] = [
  'signed-off',
  'completed',
  'completed-late',
  'overdue',
  'due-soon',
  'not-yet-due',
  'open-ended',
  'no-date',
  'not-pursued',
  'to-confirm',
];

/** What decided a standing; each has its words in `messages/`. */
export type StandingReason =
  | 'record'
  | 'status'
  | 'completion-date'
  | 'milestone'
  | 'deadline'
  | 'open-ended-words'
  | 'no-date-found'
  | 'unusable-date'
  | 'contradicted-by-words'
  | 'completion-in-future'
  | 'open-with-completion-date'
  | 'partly-complete'
  | 'claimed-not-pursued'
  | 'sent-back';

export interface Standing {
  /** The key of the action or milestone. */
  readonly key: string;
  /** The key of the action, which is its own for an action. */
  readonly action: string;
  readonly kind: StandingKind;
  readonly reason: StandingReason;
  /** The last agreed date: what lateness is measured against. */
  readonly deadline: IsoDay | null;
  /** The first target date, always printed. */
  readonly original: IsoDay | null;
  /** A later date that was asked for and not agreed, null where none was. */
  readonly requested: IsoDay | null;
  /** How often the date was moved (agreed moves and the requested one). */
  readonly moves: number;
  /** The completion date, where there is one. */
  readonly completed: IsoDay | null;
  /**
   * Days late (positive) or left (negative, 0 on the day itself): up to the as-at day while open,
   * up to completion once completed. Null without a deadline.
   */
  readonly daysLate: number | null;
  /** The day of the latest dated update in the row. */
  readonly lastUpdated: IsoDay | null;
  /** True where the words say that completed work goes on. */
  readonly continuing: boolean;
  /** True where a record says that the outcome was achieved. */
  readonly outcomeAchieved: boolean;
  /** The record that decided, null where none did. */
  readonly record: BoardRecord | null;
  /** The unfinished milestones that are overdue, by key. */
  readonly overdueMilestones: readonly string[];
}

export interface Assessment {
  readonly asAt: IsoDay;
  /** By action key, in plan order. */
  readonly actions: ReadonlyMap<string, Standing>;
  /** By milestone key, in plan order; only actions with more than one milestone have any. */
  readonly milestones: ReadonlyMap<string, Standing>;
  /** Records that name no action of the plan, or more than one. */
  readonly unmatchedRecords: readonly BoardRecord[];
}
