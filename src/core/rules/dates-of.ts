import type { DateExpression } from '../plan/date-expression';
import type { Doubt, Field } from '../plan/field';
import type { Action, Milestone } from '../plan/plan';
import type { PlacedAction } from './define-rule';

/** A date of a row, with the field and the step that it stands in. */
export interface PlacedDate {
  readonly date: DateExpression;
  readonly field: Field<unknown>;
  readonly is: 'target' | 'revised' | 'completion' | 'added';
  readonly step: Milestone | null;
}

/** Calls `visit` for every date of an action and its steps. */
export function eachDate({ action }: PlacedAction, visit: (placed: PlacedDate) => void): void {
  visitField(action.target, 'target', null, visit);
  visitField(action.revised, 'revised', null, visit);
  visitField(action.completion, 'completion', null, visit);
  visitField(action.dateAdded, 'added', null, visit);
  for (const step of action.milestones) {
    visitField(step.target, 'target', step, visit);
    visitField(step.completion, 'completion', step, visit);
  }
}

function visitField(
  field: Field<DateExpression | readonly DateExpression[]>,
  is: PlacedDate['is'],
  step: Milestone | null,
  visit: (placed: PlacedDate) => void,
): void {
  if (field.value === null) return;
  const dates = Array.isArray(field.value) ? field.value : [field.value];
  for (const date of dates as readonly DateExpression[]) visit({ date, field, is, step });
}

/** The dates of an action that have a doubt. */
export function doubtfulDates(place: PlacedAction, doubt: Doubt): readonly PlacedDate[] {
  if (!hasDoubt(place.action, doubt)) return none;
  const found: PlacedDate[] = [];
  eachDate(place, (placed) => {
    if (placed.date.doubt === doubt) found.push(placed);
  });
  return found;
}

const none: readonly PlacedDate[] = [];

/** Whether there are any: asked of every action by every rule about doubts, so it makes nothing. */
function hasDoubt(action: Action, doubt: Doubt): boolean {
  if (isDoubtful(action.target, doubt) || isDoubtful(action.revised, doubt)) return true;
  if (isDoubtful(action.completion, doubt) || isDoubtful(action.dateAdded, doubt)) return true;
  for (const { target, completion } of action.milestones) {
    if (isDoubtful(target, doubt) || isDoubtful(completion, doubt)) return true;
  }
  return false;
}

function isDoubtful(
  { value }: Field<DateExpression | readonly DateExpression[]>,
  doubt: Doubt,
): boolean {
  if (value === null) return false;
  if ('kind' in value) return value.doubt === doubt;
  for (const date of value) if (date.doubt === doubt) return true;
  return false;
}
