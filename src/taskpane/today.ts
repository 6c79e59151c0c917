import { makeDay, type IsoDay } from '../core/workbook/day';

/** The calendar day of a moment where its user is. */
export function localDay(now: Date): IsoDay {
  return makeDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
