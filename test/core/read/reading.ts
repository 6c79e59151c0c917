import type { Action, Plan, PlanSheet, Recommendation } from '../../../src/core/plan/plan';
import type { ReadOptions } from '../../../src/core/read/options';
import { readPlan } from '../../../src/core/read/read-plan';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { CellInput, SheetInput } from '../../tools/sheet';
import { makeWorkbook } from '../../tools/sheet';

/** Reading with default settings, as at the day that the tests share. */
export const options: ReadOptions = {
  settings: defaultSettings,
  asAt: '2026-11-23',
  sheets: null,
  headerRow: null,
};

type Input = SheetInput | readonly (readonly CellInput[])[];

/** Reads a workbook of one sheet, `Plan`. */
export function read(sheet: Input, more: Partial<ReadOptions> = {}): Plan {
  return readPlan(makeWorkbook({ Plan: sheet }), { ...options, ...more });
}

/** Reads a workbook of several sheets. */
export function readAll(
  sheets: Readonly<Record<string, Input>>,
  more: Partial<ReadOptions> = {},
): Plan {
  return readPlan(makeWorkbook(sheets), { ...options, ...more });
}

/** The only sheet of a plan; fails where there is none or more. */
export function onlySheet(plan: Plan): PlanSheet {
  expect(plan.skipped).toEqual([]);
  expect(plan.sheets).toHaveLength(1);
  return plan.sheets[0]!;
}

export function recommendationsOf(plan: Plan): readonly Recommendation[] {
  return plan.sheets.flatMap((sheet) => sheet.recommendations);
}

export function actionsOf(plan: Plan): readonly Action[] {
  return recommendationsOf(plan).flatMap((recommendation) => recommendation.actions);
}

/** What a plan says, without where it says it: for comparing layouts. */
export function facts(plan: Plan): unknown {
  return recommendationsOf(plan).map((recommendation) => ({
    id: recommendation.id.value,
    text: recommendation.text.value,
    scope: recommendation.scope.value,
    addressedTo: names(recommendation.addressedTo.value),
    actions: recommendation.actions.map((action) => ({
      text: action.text.value,
      leads: names(action.leads.value),
      target: action.target.value?.map((date) => date.end) ?? [],
      status: action.status.value?.kind ?? null,
      completion: action.completion.value?.end ?? null,
      evidence: action.evidence.value,
      outcome: action.outcome.value,
      progress: action.progress.value,
      milestones: action.milestones.map((step) => [
        step.number,
        step.text.value,
        step.target.value?.end ?? null,
        step.status.value?.kind ?? null,
        step.completion.value?.end ?? null,
      ]),
    })),
  }));
}

export function names(leads: readonly { name: string }[] | null): string[] {
  return leads?.map((lead) => lead.name) ?? [];
}
