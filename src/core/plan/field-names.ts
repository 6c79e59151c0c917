import type { FieldName } from './plan';

/** Every field, as settings and the command line name it. */
export const fieldNames = [
  'id',
  'recommendation',
  'scope',
  'response',
  'addressedTo',
  'action',
  'lead',
  'owner',
  'milestone',
  'target',
  'revised',
  'progress',
  'status',
  'rating',
  'evidence',
  'outcome',
  'completion',
  'risk',
  'theme',
  'plannedOutcome',
  'dateAdded',
  'nextSteps',
] as const satisfies readonly FieldName[];

/** The fields that a day stands for. */
export const dateFields: ReadonlySet<FieldName> = new Set<FieldName>([
  'target',
  'revised',
  'completion',
  'dateAdded',
]);
