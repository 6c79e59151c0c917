import type { DateExpression } from '../plan/date-expression';
import { daysBetween, type IsoDay } from '../workbook/day';
import type { Closure } from './closure';
import type { Deadline } from './deadline';
import type { Standing } from './standing';

/** What a closure and a deadline come to on a day. */
export type Judged = Pick<
  Standing,
  | 'kind'
  | 'reason'
  | 'deadline'
  | 'original'
  | 'requested'
  | 'moves'
  | 'completed'
  | 'daysLate'
  | 'continuing'
>;

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
): Judged {
  const { asAt } = options;
  const open = closure.state === 'open';
  const closed = !open && closure.state !== 'to-confirm';
  const due = open ? deadline.due : deadline.final;
  const common = {
    deadline: due,
    original: deadline.original,
    requested: deadline.requested,
    moves: deadline.moves,
    completed: open ? null : completionDay(completion, asAt),
    continuing: closure.continuing,
  };
  if (open) return { ...common, ...judgeOpen(closure, deadline, options) };
  const daysLate = closed
    ? closure.state === 'not-pursued'
      ? null
      : lateAtCompletion(due, completion)
    : late(due, asAt);
  const kind =
    closure.state === 'completed' && daysLate !== null && daysLate > 0
      ? 'completed-late'
      : closure.state;
  return {
    ...common,
    kind: kind as Standing['kind'],
    reason: closure.reason ?? 'status',
    daysLate,
  };
}

function judgeOpen(
  closure: Closure,
  deadline: Deadline,
  { asAt, dueSoonDays }: JudgeOptions,
): Pick<Standing, 'kind' | 'reason' | 'daysLate'> {
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

function completionDay(completion: DateExpression | null, asAt: IsoDay): IsoDay | null {
  const end = completion?.end ?? null;
  if (end === null || completion?.doubt === 'impossible-date') return null;
  const start = completion?.start ?? end;
  return end > asAt && start <= asAt ? asAt : end;
}
