import type { FieldName } from '../plan/plan';
import { settingsSchema } from './settings';

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

const names = new Map<string, FieldName>(
  Object.keys(settingsSchema.shape.mapping.unwrap().valueType.keyType.enum).map((name) => [
    name.toLowerCase(),
    name as FieldName,
  ]),
);

/** The field that a user's word names: `target`, `Target date`, `planned outcome`; null where none. */
export function fieldOfWord(word: string): FieldName | null {
  const key = word.trim().toLowerCase();
  return names.get(key.replace(/\s+/g, '')) ?? words[key] ?? null;
}

/** Every field by its own name. */
export const fieldNames: readonly FieldName[] = [...names.values()];
