import { fieldNames } from '../plan/field-names';
import type { FieldName } from '../plan/plan';

/** What users call a field, beside its own name. */
const words: Readonly<Record<string, FieldName>> = {
  no: 'id',
  number: 'id',
  reference: 'id',
  'lead agency': 'lead',
  leads: 'lead',
  'target date': 'target',
  'due date': 'target',
  'revised date': 'revised',
  'revised target date': 'revised',
  milestones: 'milestone',
  'key milestones': 'milestone',
  rag: 'rating',
  'rag rating': 'rating',
  'completion date': 'completion',
  'date of completion': 'completion',
};

const names = new Map<string, FieldName>(fieldNames.map((name) => [name.toLowerCase(), name]));

/** The field that a user's word names: `target`, `Target date`, `planned outcome`; null where none. */
export function fieldOfWord(word: string): FieldName | null {
  const key = word.trim().toLowerCase();
  return names.get(key.replace(/\s+/g, '')) ?? words[key] ?? null;
}
