export { dateOfCell } from './date-of-cell';
export { dayMonthEvidence } from './evidence';
export { parseDates } from './parse-dates';
export { coveredItems } from './segments';
