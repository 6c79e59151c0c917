import type { Assessment, Standing } from '../assess/standing';
import type { Action, Plan, PlanSheet, Recommendation } from '../plan/plan';
import type { Field } from '../plan/field';
import type { ReportCell, ReportColumn } from '../workbook/report';
import { phrase, type Words } from '../workbook/words';
import { column, linkCell, textCell } from './cells';

/** An action beside where it stands, in both senses. */
export interface PlacedAction {
  readonly action: Action;
  readonly recommendation: Recommendation;
  readonly sheet: PlanSheet;
  readonly standing: Standing;
}

/** Every action of the plan, in its order. */
export function placedActions(plan: Plan, assessment: Assessment): PlacedAction[] {
  const placed: PlacedAction[] = [];
  for (const sheet of plan.sheets) {
    for (const recommendation of sheet.recommendations) {
      for (const action of recommendation.actions) {
        const standing = assessment.actions.get(action.key);
        if (standing) placed.push({ action, recommendation, sheet, standing });
      }
    }
  }
  return placed;
}

/**
 * The id of an action; null where it has none. Its recommendation's is its own where that has no
 * other action, and where `1.1` stands on its row and `1.2` on the next one of the recommendation.
 */
export function idOf({ action, recommendation }: PlacedAction): string | null {
  const { actions, id } = recommendation;
  if (action.id.value !== null || id.value === null) return action.id.value;
  const { value } = id;
  const isHere = id.sources.some(({ row }) => action.rows.includes(row));
  const isOneOfThem =
    isHere &&
    actions.some((other) => other.id.value !== null && areSiblings(other.id.value, value));
  return actions.length === 1 || isOneOfThem ? value : null;
}

/** True for `2.1` and `2.3`, which count the same things. */
function areSiblings(one: string, other: string): boolean {
  const stem = (id: string): string => id.replace(/[^.]*$/, '');
  return stem(one) !== '' && stem(one) === stem(other);
}

/** The row that an action stands on, counted from 1 as Excel does. */
export function rowOf({ action }: PlacedAction): number {
  return (action.rows[0] ?? 0) + 1;
}

/** The name of an action, leading back to it. */
export function linkTo(place: PlacedAction): ReportCell {
  const { action, recommendation, sheet } = place;
  const source =
    ownSource(action.text, action.rows) ??
    ownSource(action.id, action.rows) ??
    recommendation.text.sources[0];
  const row = source?.row ?? action.rows[0] ?? 0;
  return linkCell(idOf(place) ?? phrase('summaries/row', { row: rowOf(place) }), {
    sheet: sheet.name,
    row,
    column: source?.column ?? 0,
  });
}

function ownSource(
  { sources }: Field<unknown>,
  rows: readonly number[],
): Field<unknown>['sources'][number] | undefined {
  return sources.find(({ row }) => rows.includes(row)) ?? undefined;
}

/** What an action says; its recommendation's words where it has none of its own. */
export function wordsOf({ action, recommendation }: PlacedAction): string {
  return action.text.text.trim() || recommendation.text.text.trim();
}

/** Those who lead an action, as reports print them. */
export function leadsOf({ action }: PlacedAction): Words {
  const leads = action.leads.value ?? [];
  if (leads.length === 0) return action.leads.text.trim() || phrase('summaries/no-lead');
  return [...new Set(leads.map(({ name }) => name))].join('; ');
}

/** A column that names the plan's sheet, in plans that have several. */
export function sheetColumn(plan: Plan): {
  readonly columns: readonly ReportColumn[];
  cells(place: PlacedAction): readonly ReportCell[];
} {
  const filled = plan.sheets.filter(({ recommendations }) => recommendations.length > 0);
  if (filled.length < 2) return { columns: [], cells: () => [] };
  return {
    columns: [column('sheet', 'text', 2.4, phrase('summaries/sheet'))],
    cells: ({ sheet }) => [textCell(sheet.name)],
  };
}
