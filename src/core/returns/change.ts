import type { IsoDay } from '../workbook/day';
import type { Phrase } from '../workbook/words';
import type { ReturnField } from './columns';
import type { PlanRow, RowAgency } from './plan-rows';
import type { ReturnValue } from './value';

/**
 * How much a change asks of the coordinator: `routine` may be taken with all others of its kind
 * (progress, evidence), `plain` goes in when she accepts it, `asked` is always put to her, and
 * `conflict` only goes in when she chooses one of its sides.
 */
export type ChangeClass = 'routine' | 'plain' | 'asked' | 'conflict';

/** Something that an agency says otherwise than the plan does. */
export interface Change {
  readonly row: PlanRow;
  readonly agency: RowAgency;
  readonly field: ReturnField;
  /** The file, or what the coordinator typed as the source. */
  readonly source: string;
  readonly day: IsoDay;
  /** What was sent; null where that cannot be relied upon. */
  readonly base: ReturnValue | null;
  readonly theirs: ReturnValue;
  /** What the plan says now, as far as this agency is concerned. */
  readonly now: ReturnValue;
  readonly class: ChangeClass;
  /** Why it is asked. */
  readonly reasons: readonly Phrase[];
  /** The reason that the agency gives for a new date, in its words; `''` elsewhere. */
  readonly reason: string;
}

/** Something in a return that is never written into the plan. */
export interface Refusal {
  readonly source: string;
  readonly agency: string;
  readonly plan: string | null;
  /** What the row is called. */
  readonly name: string;
  readonly sentence: Phrase;
}

/** What comparing a return with the plan comes to. */
export interface Comparison {
  readonly changes: readonly Change[];
  readonly refusals: readonly Refusal[];
  /** Cells (see `cellKey`) where a return changed something that the plan says as well by now. */
  readonly agreed: readonly string[];
  /** Cells of the agencies' columns that say what the plan says already. */
  readonly unchanged: number;
}

/** What a change is about: two changes of the same cell meet here. */
export function cellKey({ row, field, agency }: Change): string {
  return keyOfCell(row, field, agency.name);
}

export function keyOfCell(row: PlanRow, field: ReturnField, agency: string): string {
  const isOwn = row.agencies.length > 1 && field !== 'revised';
  return [row.plan, row.key, field, isOwn ? agency : ''].join('\u001f');
}
