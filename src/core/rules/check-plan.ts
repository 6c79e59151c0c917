import type { Assessment } from '../assess/standing';
import type { Plan } from '../plan/plan';
import type { BoardRecord } from '../plan/records';
import type { Settings } from '../settings/settings';
import type { Workbook } from '../workbook/workbook';
import type { Fault, PlacedAction, PlacedSheet, Rule, RuleContext, RuleGroup } from './define-rule';
import type { Finding } from './finding';
import { rules as allRules } from './index';
import { joinFaults, type RaisedFault } from './join-faults';

export interface CheckInput {
  readonly plan: Plan;
  readonly records: readonly BoardRecord[];
  readonly assessment: Assessment;
  readonly settings: Settings;
  readonly workbook: Workbook;
}

const groups: readonly RuleGroup[] = ['table', 'columns', 'rows', 'contradictions', 'quality'];

/**
 * What is wrong with a plan, in reading order: equal sentences joined with all their cells, and
 * nothing said that only follows from something else that is.
 */
export function checkPlan(input: CheckInput, rules: readonly Rule[] = allRules): Finding[] {
  const sheets = placeActions(input);
  const actions = sheets.flatMap((sheet) => sheet.actions);
  const ruleIds = allRules.map(({ id }) => id);
  const faults: RaisedFault[][] = [];
  for (const group of groups) {
    const running = rules.flatMap((rule): RunningRule[] => {
      const severity = input.settings.severities[rule.id] ?? rule.severity;
      if (rule.group !== group || severity === 'off') return [];
      const raised: RaisedFault[] = [];
      const report = (fault: Fault): void => void raised.push({ rule, severity, fault });
      return [{ rule, raised, context: { ...input, sheets, actions, ruleIds, report } }];
    });
    runRules(running, actions);
    faults.push(...running.map(({ raised }) => raised));
    if (running.some(({ rule, raised }) => rule.stops === true && raised.length > 0)) break;
  }
  return joinFaults(withoutKnockOns(faults.flat()), input.workbook);
}

interface RunningRule {
  readonly rule: Rule;
  readonly raised: RaisedFault[];
  readonly context: RuleContext;
}

/** Runs the rules of a group: those about the whole plan, then those about an action on each. */
function runRules(running: readonly RunningRule[], actions: readonly PlacedAction[]): void {
  for (const { rule, context } of running) rule.check?.(context);
  const ofActions = running.flatMap(({ rule, context }) =>
    rule.checkAction ? [{ check: rule.checkAction, context }] : [],
  );
  for (const place of actions) {
    for (const { check, context } of ofActions) check(place, context);
  }
}

function placeActions({ plan, assessment }: CheckInput): PlacedSheet[] {
  return plan.sheets.map((sheet) => {
    const actions: PlacedAction[] = [];
    for (const recommendation of sheet.recommendations) {
      for (const action of recommendation.actions) {
        const standing = assessment.actions.get(action.key);
        if (standing) actions.push({ sheet, recommendation, action, standing });
      }
    }
    return { sheet, actions };
  });
}

/** Leaves out what another finding about the same action already explains. */
function withoutKnockOns(raised: readonly RaisedFault[]): RaisedFault[] {
  const hidden = new Map<string, Set<string>>();
  for (const { rule, fault } of raised) {
    if (fault.about === undefined) continue;
    for (const id of rule.hides ?? []) {
      const keys = hidden.get(id) ?? new Set();
      hidden.set(id, keys.add(fault.about));
    }
  }
  return raised.filter(
    ({ rule, fault }) => fault.about === undefined || !hidden.get(rule.id)?.has(fault.about),
  );
}
