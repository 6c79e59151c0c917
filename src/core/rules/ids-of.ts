import type { PlanSheet, Recommendation } from '../plan/plan';

/** True where anything on the sheet is numbered. */
export function hasIds(sheet: PlanSheet): boolean {
  return sheet.recommendations.some(isNumbered);
}

/** True where a recommendation or each of its actions has an id. */
export function isNumbered({ id, actions }: Recommendation): boolean {
  return id.value !== null || (actions.length > 0 && actions.every((one) => one.id.value !== null));
}

/** An id as it is compared: `R1`, `r 1` and `R1.` are one. */
export function idKey(id: string): string {
  if (/^[0-9a-z.-]*[0-9a-z]$/.test(id)) return id;
  return id
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[.:]+$/, '');
}
