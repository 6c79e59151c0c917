import type { DateExpression } from '../plan/date-expression';
import type { Doubt, Field } from '../plan/field';
import type { Milestone } from '../plan/plan';
import type { PlacedAction } from './define-rule';

/** A date of a row, with the field and the step that it stands in. */
export interface PlacedDate {
  readonly date: DateExpression;
  readonly field: Field<unknown>;
  readonly is: 'target' | 'revised' | 'completion' | 'added';
  readonly step: Milestone | null;
}

/** Every date of an action and its steps. */
export function datesOf({ action }: PlacedAction): PlacedDate[] {
  const dates: PlacedDate[] = [];
  const add = (
    field: Field<DateExpression | readonly DateExpression[]>,
    is: PlacedDate['is'],
    step: Milestone | null = null,
  ): void => {
    if (field.value === null) return;
    const values = Array.isArray(field.value) ? field.value : [field.value];
    for (const date of values as readonly DateExpression[]) dates.push({ date, field, is, step });
  };
  add(action.target, 'target');
  add(action.revised, 'revised');
  add(action.completion, 'completion');
  add(action.dateAdded, 'added');
  for (const step of action.milestones) {
    add(step.target, 'target', step);
    add(step.completion, 'completion', step);
  }
  return dates;
}

/** The dates of an action that have a doubt. */
export function doubtfulDates(place: PlacedAction, doubt: Doubt): PlacedDate[] {
  return datesOf(place).filter(({ date }) => date.doubt === doubt);
}
