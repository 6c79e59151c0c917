import type { DateExpression } from '../plan/date-expression';
import { daysBetween, type IsoDay } from '../workbook/day';
import type { Closure } from './closure';
import type { Deadline } from './deadline';
import type { Standing } from './standing';

/** What a closure and a deadline come to on a day. */
export type Verdict = Pick<Standing, 'kind' | 'reason' | 'daysLate'>;

export interface JudgeOptions {
  readonly asAt: IsoDay;
  readonly dueSoonDays: number;
}

/** Judges one action or step. What is due today is not overdue until tomorrow. */
export function judge(
  closure: Closure,
  deadline: Deadline,
  completion: DateExpression | null,
  options: JudgeOptions,
): Verdict {
  const reason = closure.reason ?? 'status';
  switch (closure.state) {
    case 'open':
      return judgeOpen(closure, deadline, options);
    case 'to-confirm':
      return { kind: 'to-confirm', reason, daysLate: late(deadline.final, options.asAt) };
    case 'not-pursued':
      return { kind: 'not-pursued', reason, daysLate: null };
    case 'signed-off':
      return { kind: 'signed-off', reason, daysLate: lateAtCompletion(deadline.final, completion) };
    case 'completed': {
      const daysLate = lateAtCompletion(deadline.final, completion);
      const kind = daysLate !== null && daysLate > 0 ? 'completed-late' : 'completed';
      return { kind, reason, daysLate };
    }
  }
}

function judgeOpen(
  closure: Closure,
  deadline: Deadline,
  { asAt, dueSoonDays }: JudgeOptions,
): Verdict {
  const daysLate = late(deadline.due, asAt);
  if (daysLate !== null) {
    const kind = daysLate > 0 ? 'overdue' : daysLate >= -dueSoonDays ? 'due-soon' : 'not-yet-due';
    return { kind, reason: closure.reason ?? 'deadline', daysLate };
  }
  if (deadline.state === 'open-ended') {
    return { kind: 'open-ended', reason: closure.reason ?? 'open-ended-words', daysLate };
  }
  const reason = deadline.state === 'unusable' ? 'unusable-date' : 'no-date-found';
  return { kind: 'no-date', reason: closure.reason ?? reason, daysLate };
}

function late(due: IsoDay | null, on: IsoDay): number | null {
  return due === null ? null : daysBetween(due, on);
}

/** A completion known only to its month is late only where all of the month is. */
function lateAtCompletion(due: IsoDay | null, completion: DateExpression | null): number | null {
  const end = completion?.end ?? null;
  if (due === null || end === null) return null;
  const start = completion?.start ?? end;
  if (start > due) return daysBetween(due, start);
  return Math.min(0, daysBetween(due, end));
}

/** The day of a completion; a month that is not over counts up to the as-at day. */
export function completionDay(completion: DateExpression | null, asAt: IsoDay): IsoDay | null {
  const end = completion?.end ?? null;
  if (end === null || completion?.doubt === 'impossible-date') return null;
  const start = completion?.start ?? end;
  return end > asAt && start <= asAt ? asAt : end;
}
