export { dateOfCell } from './date-of-cell';
export { dayMonthEvidence, shownOrders, sumOfOrders } from './evidence';
export type { DayMonthOrder, ShownOrders } from './evidence';
export { parseDates } from './parse-dates';
export { coveredItems } from './segments';
