import type { Standing } from '../../src/core/assess/standing';
import type { Outcome } from '../../src/core/run';
import { run } from '../../src/core/run';
import { defaultSettings } from '../../src/core/settings/settings';
import { summarise } from '../../src/core/summaries/summarise';
import type { Report } from '../../src/core/workbook/report';
import type { Workbook } from '../../src/core/workbook/workbook';
import { wordReport } from '../../src/messages/format';
import { asAt, type GeneratedPlan } from '../tools/generated-plan';
import { layOut, plainLayout, type Layout } from '../tools/plan-layout';
import { makeWorkbook } from '../tools/sheet';

const settings = defaultSettings;

/** The workbook of a plan, as a host would give it. */
export function workbookOf(plan: GeneratedPlan, layout: Layout = plainLayout): Workbook {
  return makeWorkbook(layOut(plan, layout));
}

export function outcomeOf(
  plan: GeneratedPlan,
  { layout = plainLayout, on = asAt }: { layout?: Layout; on?: string } = {},
): Outcome {
  return run(workbookOf(plan, layout), { settings, asAt: on, sheets: null, headerRow: null });
}

/** The standing of every action of a plan, by the action's id. */
export function standingsOf(outcome: Outcome): Map<string, Standing> {
  return new Map(
    outcome.plan.sheets
      .flatMap(({ recommendations }) => recommendations)
      .flatMap(({ actions }) => actions)
      .map((action) => [String(action.id.value), outcome.assessment.actions.get(action.key)!]),
  );
}

/** What can be said of a standing wherever its row comes to stand. */
export function bare(standing: Standing): object {
  const { key, action, record, overdueMilestones, ...rest } = standing;
  void [key, action];
  return { ...rest, decision: record?.decision ?? null, late: overdueMilestones.length };
}

/** The worded reports of a workbook, by id. */
export function reportsOf(workbook: Workbook, on = asAt): Map<string, Report<string>> {
  const outcome = run(workbook, { settings, asAt: on, sheets: null, headerRow: null });
  const reports = summarise({ ...outcome, settings, workbook }).map(wordReport);
  return new Map(reports.map((report) => [report.id, report]));
}
