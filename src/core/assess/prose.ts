import type { Field } from '../plan/field';
import type { Action } from '../plan/plan';
import { readsAsNotPursued } from '../plan/statuses';

/** Prose of a row that says its action was dropped. */
export interface DroppedProse {
  readonly field: Field<unknown>;
  /** Where in the field's text it says so, end excluded. */
  readonly span: readonly [start: number, end: number];
}

/** The first words of a row that read as "not pursued", whatever its status says; null where none do. */
export function findDroppedProse(action: Action): DroppedProse | null {
  for (const step of action.milestones) {
    const found = look(step.text);
    if (found) return found;
  }
  for (const field of [action.status, action.completion, action.outcome, action.progress]) {
    const found = look(field);
    if (found) return found;
  }
  return null;
}

function look(field: Field<unknown>): DroppedProse | null {
  const span = field.text === '' ? null : readsAsNotPursued(field.text);
  return span ? { field, span } : null;
}
