import type { Action, Plan } from '../plan/plan';
import type { BoardRecord } from '../plan/records';
import type { Settings } from '../settings/settings';
import type { IsoDay } from '../workbook/day';
import { closureOf } from './closure';
import { deadlineOf } from './deadline';
import { decisionOf } from './decision';
import { judge } from './judge';
import { matchRecords } from './match-records';
import type { Assessment, Standing } from './standing';
import { decidingDeadline, judgeSteps, lastCompletion } from './steps';

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
        const { own, steps } = assessAction(action, byAction.get(action.key) ?? [], options);
        actions.set(action.key, own);
        if (steps.length > 1) for (const step of steps) milestones.set(step.key, step);
      }
    }
  }
  return { asAt, actions, milestones, unmatchedRecords: unmatched };
}

function assessAction(
  action: Action,
  records: readonly BoardRecord[],
  { settings, asAt }: AssessOptions,
): { own: Standing; steps: readonly Standing[] } {
  const options = { asAt, dueSoonDays: settings.dueSoonDays };
  const decision = decisionOf(records);
  const closure = closureOf(action, decision, asAt);
  const deadline = deadlineOf(action, records, settings.revisedDates);
  const steps = judgeSteps(action, closure, deadline, options);
  const isOpen = closure.state === 'open';
  const deciding = decidingDeadline(deadline, steps, isOpen);
  const completion = action.completion.value ?? lastCompletion(action);
  const judged = judge(closure, deciding.deadline, completion, options);
  const common = {
    action: action.key,
    lastUpdated: lastUpdated(action, asAt),
    outcomeAchieved: decision.outcomeAchieved,
    record: closure.record,
  };
  const overdueMilestones =
    isOpen && steps.length > 1
      ? steps.filter((one) => one.judged.kind === 'overdue').map((one) => one.step.key)
      : [];
  const reason = judged.reason === 'deadline' && deciding.fromStep ? 'milestone' : judged.reason;
  return {
    own: { key: action.key, ...common, ...judged, reason, overdueMilestones },
    steps: steps.map((one) => ({
      key: one.step.key,
      ...common,
      ...one.judged,
      record: one.closure.record,
      overdueMilestones: [],
    })),
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
