import type { CellRef } from '../workbook/address';

/** How a value came to its row: its own cell, a merge, carried down, a section row, or the plan's context. */
export type Via = 'own' | 'merge' | 'carried' | 'section' | 'context';

/** The cell that a value was read from. */
export interface Source extends CellRef {
  /** The characters of the cell's text that say it, end excluded; absent where all of them do. */
  readonly span?: readonly [start: number, end: number];
  readonly via: Via;
}

/** Why an interpreted value is not certain. Each has its sentence in `messages/`. */
export type Doubt =
  | 'ambiguous-day-month'
  | 'no-year'
  | 'impossible-date'
  | 'implausible-year'
  | 'needs-anchor'
  | 'mangled-date'
  | 'several-dates'
  | 'expected-date'
  | 'unknown-status'
  | 'contradicted'
  | 'unknown-agency'
  | 'unpaired-items'
  | 'unpaired-dates'
  | 'by-reference'
  | 'inferred';

/**
 * An interpreted value beside the words it came from. `value` is null where the words say nothing
 * that could be interpreted; `text` keeps them as they stand, `''` where the cells are blank.
 */
export interface Field<T> {
  readonly value: T | null;
  readonly text: string;
  readonly sources: readonly Source[];
  readonly doubt?: Doubt;
}

const blank: Field<never> = Object.freeze({ value: null, text: '', sources: Object.freeze([]) });

/** A field that nothing was found for: one shared object, so that wide plans stay cheap. */
export function blankField<T>(): Field<T> {
  return blank;
}

/** True where a field has no words and no value. */
export function isBlank(field: Field<unknown>): boolean {
  return field.value === null && field.text.trim() === '';
}
