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
  const raised: RaisedFault[] = [];
  for (const group of groups) {
    let stopped = false;
    for (const rule of rules) {
      const severity = input.settings.severities[rule.id] ?? rule.severity;
      if (rule.group !== group || severity === 'off') continue;
      const before = raised.length;
      const report = (fault: Fault): void => void raised.push({ rule, severity, fault });
      const context: RuleContext = { ...input, sheets, actions, ruleIds, report };
      rule.check(context);
      if (rule.stops === true && raised.length > before) stopped = true;
    }
    if (stopped) break;
  }
  return joinFaults(withoutKnockOns(raised), input.workbook);
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
