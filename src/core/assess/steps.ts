import type { DateExpression } from '../plan/date-expression';
import type { Action, Milestone } from '../plan/plan';
import type { IsoDay } from '../workbook/day';
import { stepClaim, type Closure } from './closure';
import { stepDeadline, type Deadline } from './deadline';
import { judge, type JudgeOptions, type Verdict } from './judge';

/** A step of an action, judged. */
export interface StepStanding {
  readonly step: Milestone;
  readonly closure: Closure;
  readonly deadline: Deadline;
  readonly completion: DateExpression | null;
  readonly verdict: Verdict;
}

/** Judges each step by its own date and words, else by those of its action. */
export function judgeSteps(
  action: Action,
  whole: Closure,
  deadline: Deadline,
  options: JudgeOptions,
): StepStanding[] {
  return action.milestones.map((step) => {
    const closure = closureOfStep(step, action, whole, options.asAt);
    const due = stepDeadline(step.target, deadline);
    const completion = step.completion.value ?? action.completion.value;
    const verdict = judge(closure, due, completion, options);
    return { step, closure, deadline: due, completion, verdict };
  });
}

function closureOfStep(step: Milestone, action: Action, whole: Closure, asAt: IsoDay): Closure {
  if (whole.state === 'signed-off' || whole.state === 'not-pursued') return whole;
  const continuing = step.status.value?.continuing ?? whole.continuing;
  const own = { record: null, continuing };
  switch (stepClaim(step, action, asAt)) {
    case 'complete':
      return { ...own, state: 'completed', reason: 'status' };
    case 'not-pursued':
      return { ...own, state: 'to-confirm', reason: 'claimed-not-pursued' };
    case 'contradicted':
      return { ...own, state: 'to-confirm', reason: 'contradicted-by-words' };
    case 'open':
      return { ...own, state: 'open', reason: null };
    case 'nothing':
      return whole.state === 'open' ? { ...own, state: 'open', reason: null } : whole;
  }
}

/** The date that decides an action, and whether one of its steps gave it. */
export interface DecidingDeadline {
  readonly deadline: Deadline;
  readonly fromStep: boolean;
}

/**
 * While an action is open, the earliest date of itself and its unfinished steps decides: it is
 * overdue when any of them is. Once it is closed, the latest does.
 */
export function decidingDeadline(
  own: Deadline,
  steps: readonly StepStanding[],
  open: boolean,
): DecidingDeadline {
  const unfinished = steps.filter(({ closure }) => closure.state === 'open');
  const counted = open && unfinished.length > 0 ? unfinished : steps;
  const earliest = open && unfinished.length > 0;
  let best: DecidingDeadline = { deadline: own, fromStep: false };
  for (const { deadline } of counted) {
    if (deadline === own) continue;
    if (isBetter(deadline, best.deadline, earliest)) best = { deadline, fromStep: true };
  }
  return best;
}

function isBetter(deadline: Deadline, than: Deadline, earliest: boolean): boolean {
  if (deadline.due === null || deadline.final === null) {
    return than.state === 'none' && deadline.state !== 'none';
  }
  if (than.due === null || than.final === null) return true;
  return earliest ? deadline.due < than.due : deadline.final > than.final;
}

/** The completion date of an action that gives none itself: the last of its steps'. */
export function lastCompletion(action: Action): DateExpression | null {
  let last: DateExpression | null = null;
  for (const { completion } of action.milestones) {
    const end = completion.value?.end ?? null;
    if (end !== null && (last === null || end > last.end!)) last = completion.value;
  }
  return last;
}
