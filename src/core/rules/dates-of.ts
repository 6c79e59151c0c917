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

/** Whether there are any: every rule about doubts asks this of one action after the other. */
function hasDoubt(action: Action, doubt: Doubt): boolean {
  if (action !== asked.action) asked = { action, doubts: doubtsOf(action) };
  return asked.doubts.includes(doubt);
}

let asked: { action: Action | null; doubts: readonly Doubt[] } = { action: null, doubts: [] };
const noDoubts: readonly Doubt[] = [];

/** The doubts of all its dates; most have none. */
function doubtsOf(action: Action): readonly Doubt[] {
  let found: Doubt[] | null = null;
  const look = ({ value }: Field<DateExpression | readonly DateExpression[]>): void => {
    if (value === null) return;
    if ('kind' in value) {
      if (value.doubt !== undefined) (found ??= []).push(value.doubt);
      return;
    }
    for (const { doubt } of value) if (doubt !== undefined) (found ??= []).push(doubt);
  };
  look(action.target);
  look(action.revised);
  look(action.completion);
  look(action.dateAdded);
  for (const { target, completion } of action.milestones) {
    look(target);
    look(completion);
  }
  return found ?? noDoubts;
}

/** True of a date cell whose day and month Excel may have changed round. */
export function isSwapped({ doubt, alternative, text, end }: DateExpression): boolean {
  return doubt === 'mangled-date' && alternative !== undefined && text === end;
}
