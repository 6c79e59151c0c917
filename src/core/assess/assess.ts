import type { Action, Plan } from '../plan/plan';
import type { BoardRecord } from '../plan/records';
import type { Settings } from '../settings/settings';
import type { IsoDay } from '../workbook/day';
import { closureOf } from './closure';
import { deadlineOf } from './deadline';
import { decisionOf, type BoardDecision } from './decision';
import { completionDay, judge } from './judge';
import { matchRecords } from './match-records';
import type { Assessment, Standing } from './standing';
import { decidingDeadline, judgeSteps, lastCompletion, type StepStanding } from './steps';

export interface AssessOptions {
  readonly settings: Settings;
  readonly asAt: IsoDay;
}

/**
 * How every action of a plan, and every step of an action with several, stands on the as-at day.
 * Only `records` make anything signed off, not pursued, or agreed to a later date.
 */
export function assess(
  plan: Plan,
  records: readonly BoardRecord[],
  options: AssessOptions,
): Assessment {
  const { asAt } = options;
  const { byAction, unmatched } = matchRecords(plan, records, asAt);
  const actions = new Map<string, Standing>();
  const milestones = new Map<string, Standing>();
  for (const sheet of plan.sheets) {
    for (const recommendation of sheet.recommendations) {
      for (const action of recommendation.actions) {
        const { own, steps } = assessAction(action, byAction.get(action.key) ?? none, options);
        actions.set(action.key, own);
        for (const step of steps) milestones.set(step.key, step);
      }
    }
  }
  return { asAt, actions, milestones, unmatchedRecords: unmatched };
}

const none: readonly never[] = [];

/** The standings of an action and, where it has several, of its steps. */
function assessAction(
  action: Action,
  records: readonly BoardRecord[],
  { settings, asAt }: AssessOptions,
): { own: Standing; steps: readonly Standing[] } {
  const options = { asAt, dueSoonDays: settings.dueSoonDays };
  const decision = decisionOf(records);
  const closure = closureOf(action, decision, asAt);
  const planned = deadlineOf(action, records, settings.revisedDates);
  const steps = judgeSteps(action, closure, planned, options);
  const isOpen = closure.state === 'open';
  const { deadline, fromStep } = decidingDeadline(planned, steps, isOpen);
  const completion = action.completion.value ?? lastCompletion(action);
  const verdict = judge(closure, deadline, completion, options);
  const row = { action, asAt, updated: lastUpdated(action, asAt), decision };
  const reason = verdict.reason === 'deadline' && fromStep ? 'milestone' : verdict.reason;
  const late = isOpen && steps.length > 1 ? steps.filter(isOverdue) : none;
  return {
    own: makeStanding(
      row,
      { key: action.key, closure, deadline, completion, verdict: { ...verdict, reason } },
      late.length > 0 ? late.map(({ step }) => step.key) : none,
    ),
    steps: steps.length > 1 ? steps.map((one) => stepStanding(row, one)) : none,
  };
}

function stepStanding(row: AssessedRow, one: StepStanding): Standing {
  const { closure, deadline, completion, verdict } = one;
  return makeStanding(row, { key: one.step.key, closure, deadline, completion, verdict }, none);
}

function isOverdue({ verdict }: StepStanding): boolean {
  return verdict.kind === 'overdue';
}

/** What an action and its steps have in common. */
interface AssessedRow {
  readonly action: Action;
  readonly asAt: IsoDay;
  readonly updated: IsoDay | null;
  readonly decision: BoardDecision;
}

function makeStanding(
  { action, asAt, updated, decision }: AssessedRow,
  { key, closure, deadline, completion, verdict }: Omit<StepStanding, 'step'> & { key: string },
  overdueMilestones: readonly string[],
): Standing {
  const open = closure.state === 'open';
  return {
    key,
    action: action.key,
    kind: verdict.kind,
    reason: verdict.reason,
    deadline: open ? deadline.due : deadline.final,
    original: deadline.original,
    requested: deadline.requested,
    moves: deadline.moves,
    completed: open ? null : completionDay(completion, asAt),
    daysLate: verdict.daysLate,
    lastUpdated: updated,
    continuing: closure.continuing,
    outcomeAchieved: decision.outcomeAchieved,
    record: closure.record,
    overdueMilestones,
  };
}

/** The latest day, up to the as-at day, on which the row says that something happened. */
function lastUpdated(action: Action, asAt: IsoDay): IsoDay | null {
  let last: IsoDay | null = null;
  const seen = (day: IsoDay | null | undefined): void => {
    if (day && day <= asAt && (last === null || day > last)) last = day;
  };
  for (const entry of action.log) seen(entry.day);
  seen(action.completion.value?.end);
  for (const step of action.milestones) seen(step.completion.value?.end);
  return last;
}
