import type { DateExpression } from '../plan/date-expression';
import type { Field } from '../plan/field';
import type { Status, StatusKind } from '../plan/status';
import type { IsoDay } from '../workbook/day';
import type { StandingReason } from './standing';

/** What the row's own words say of an action or a step, before the board has spoken. */
export interface Claim {
  /** `contradicted`: they say both that it is closed and that it is not. */
  readonly says: 'complete' | 'not-pursued' | 'contradicted' | 'open' | 'nothing';
  readonly reason: StandingReason;
  readonly continuing: boolean;
}

interface Subject {
  readonly status: Field<Status>;
  readonly completion: Field<DateExpression>;
}

const nothing: Claim = { says: 'nothing', reason: 'no-date-found', continuing: false };

/**
 * The claim of a status beside its completion date. A status that covers only some items, or only
 * a share, does not close the whole; a completion date closes what has no status word.
 */
export function claimOf({ status, completion }: Subject, asAt: IsoDay): Claim {
  const value = status.value;
  const kind = value?.kind ?? 'unknown';
  const date = completion.value?.start ?? completion.value?.end ?? null;
  const continuing = value?.continuing ?? false;
  if (kind === 'unknown') {
    if (date === null || date > asAt) return nothing;
    return { says: 'complete', reason: 'completion-date', continuing };
  }
  if (kind === 'not-pursued')
    return { says: 'not-pursued', reason: 'claimed-not-pursued', continuing };
  if (!saysComplete(kind) || value!.items !== null) {
    if (date === null || date > asAt || value!.items !== null) {
      return { says: 'open', reason: 'status', continuing };
    }
    return { says: 'contradicted', reason: 'open-with-completion-date', continuing };
  }
  if (value!.share !== null && value!.share < 1) {
    return { says: 'contradicted', reason: 'partly-complete', continuing };
  }
  if (date !== null && date > asAt) {
    return { says: 'contradicted', reason: 'completion-in-future', continuing };
  }
  return { says: 'complete', reason: 'status', continuing };
}

/** True where a status word says that the work is done, whoever may have checked it. */
export function saysComplete(kind: StatusKind): boolean {
  return kind === 'completed' || kind === 'signed-off' || kind === 'outcome-achieved';
}
