import type { Area } from '../workbook/address';
import type { Data } from '../workbook/words';
import type { Lead } from './agency';
import type { DateExpression } from './date-expression';
import type { Field, Via } from './field';
import type { Status } from './status';
import type { IsoDay } from '../workbook/day';

/** What a column of a plan can hold. */
export type FieldName =
  | 'id'
  | 'recommendation'
  | 'scope'
  | 'response'
  | 'addressedTo'
  | 'action'
  | 'lead'
  | 'owner'
  | 'milestone'
  | 'target'
  | 'revised'
  | 'progress'
  | 'status'
  | 'rating'
  | 'evidence'
  | 'outcome'
  | 'completion'
  | 'risk'
  | 'theme'
  | 'plannedOutcome'
  | 'dateAdded'
  | 'nextSteps';

/** Everything in a workbook that is an action plan. */
export interface Plan {
  readonly sheets: readonly PlanSheet[];
  /** The sheets that were looked at and are no plan, and why. Sheets of ours are not among them. */
  readonly skipped: readonly SkippedSheet[];
  /** When the plan or its review was published, from settings or from the plan's own words. */
  readonly publication: Field<IsoDay>;
}

export interface PlanSheet {
  readonly name: string;
  /** The plan's title: the words above its table, or null. */
  readonly title: string | null;
  /** The review's protective marking where the sheet carries one, verbatim. */
  readonly marking: string | null;
  readonly hidden: boolean;
  readonly tables: readonly PlanTable[];
  readonly recommendations: readonly Recommendation[];
  /** Rows of the tables that no reading could place; none is lost silently. */
  readonly unread: readonly UnreadRow[];
}

export interface PlanTable {
  /** The whole table, its header included. */
  readonly area: Area;
  /** The header's row (the last, where it has several), null where there is none. */
  readonly headerRow: number | null;
  readonly columns: readonly MappedColumn[];
}

export interface MappedColumn {
  readonly column: number;
  /** As written, line breaks as spaces; `''` where the column has none. */
  readonly heading: string;
  /** What it was taken for; a mixed column holds more than one; empty where nothing fits. */
  readonly fields: readonly FieldName[];
  /** How well the heading fits, 0 to 1; 1 where the user said so. */
  readonly confidence: number;
}

export interface SkippedSheet {
  readonly name: string;
  /**
   * The message's id; see `messages/`. With `not-a-plan`, `data.why` is `rating-definitions`,
   * `counts`, `blank-template`, `fields-in-rows`, `copied-summary` or `no-recommendations-or-actions`.
   * With `too-much`, `data.rows` is how many rows of the sheet are filled.
   */
  readonly reason:
    | 'empty'
    | 'no-table'
    | 'no-header'
    | 'not-a-plan'
    | 'not-a-worksheet'
    | 'unreadable'
    | 'not-read'
    | 'too-much';
  readonly data: Data;
}

export interface UnreadRow {
  readonly row: number;
  readonly reason: 'prompt' | 'repeated-header' | 'section' | 'note' | 'total';
}

export interface Recommendation {
  /** Unique in the plan and stable for one file: what standings and findings refer to. */
  readonly key: string;
  readonly id: Field<string>;
  readonly text: Field<string>;
  readonly scope: Field<string>;
  readonly response: Field<string>;
  readonly theme: Field<string>;
  /** Those whom the recommendation is addressed to, where a column says so. */
  readonly addressedTo: Field<readonly Lead[]>;
  readonly actions: readonly Action[];
  readonly sheet: string;
  readonly rows: readonly number[];
}

export interface Action {
  readonly key: string;
  readonly id: Field<string>;
  readonly text: Field<string>;
  readonly leads: Field<readonly Lead[]>;
  readonly owner: Field<string>;
  readonly milestones: readonly Milestone[];
  /** Target dates, in order; several where the cell gives several that pair with no milestone. */
  readonly target: Field<readonly DateExpression[]>;
  readonly revised: Field<readonly DateExpression[]>;
  readonly status: Field<Status>;
  /** The agency's own rating, such as `Amber` or a fill's colour, verbatim: shown, never replaced. */
  readonly rating: Field<string>;
  readonly completion: Field<DateExpression>;
  readonly evidence: Field<string>;
  readonly outcome: Field<string>;
  readonly plannedOutcome: Field<string>;
  readonly progress: Field<string>;
  readonly log: readonly LogEntry[];
  readonly nextSteps: Field<string>;
  readonly risk: Field<string>;
  readonly dateAdded: Field<DateExpression>;
  readonly sheet: string;
  /** The sheet's rows that the action stands on. */
  readonly rows: readonly number[];
  /** True where a row of it is hidden. */
  readonly hidden: boolean;
}

/** A dated step of an action, or an item of its lists. */
export interface Milestone {
  readonly key: string;
  /** Its number as written (`1`, `a`), null where it has none. */
  readonly number: string | null;
  readonly text: Field<string>;
  readonly target: Field<DateExpression>;
  readonly status: Field<Status>;
  readonly completion: Field<DateExpression>;
}

/** A dated line of a progress cell: when a row was last updated. */
export interface LogEntry {
  readonly day: IsoDay;
  readonly text: string;
  readonly via: Via;
}
