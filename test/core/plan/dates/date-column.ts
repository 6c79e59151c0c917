import type { DateContext } from '../../../../src/core/plan/date-expression';

/** A date column of a plan that is read near February 2025. */
export const column: DateContext = {
  place: 'date-column',
  order: null,
  publication: null,
  near: '2025-02-01',
};
