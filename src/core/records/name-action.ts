import type { ActionNames } from '../assess/match-records';
import type { Action, Recommendation } from '../plan/plan';

/** What a record calls an action so that it is found again, and nothing else is. */
export interface ActionName {
  readonly name: string;
  /** `row` holds only as long as the action stays on its row. */
  readonly by: 'id' | 'words' | 'row';
}

/** Enough to tell most actions apart and to read well in a cell. */
const FEW_LETTERS = 60;

/**
 * The best name of an action for the record: its number; else its first words, as many as tell it
 * from the others; else its row. Null where the plan gives none that means it alone.
 */
export function nameAction(
  action: Action,
  recommendation: Recommendation,
  names: ActionNames,
): ActionName | null {
  const means = (name: string): boolean =>
    name !== '' && names.find({ action: name, sheet: action.sheet }) === action.key;
  for (const id of [action.id.value, recommendation.id.value]) {
    if (id !== null && means(id)) return { name: id, by: 'id' };
  }
  const words = action.text.text.replace(/\s+/g, ' ').trim();
  for (let length = FEW_LETTERS; words !== ''; length *= 2) {
    const name = shortened(words, length);
    if (means(name)) return { name, by: 'words' };
    if (length >= words.length) break;
  }
  for (const row of action.rows) {
    const name = `row ${row + 1}`;
    if (means(name)) return { name, by: 'row' };
  }
  return null;
}

/** The first words of a text, whole ones. */
function shortened(words: string, length: number): string {
  if (words.length <= length) return words;
  return words.slice(0, length).replace(/\s+\S*$/, '');
}
