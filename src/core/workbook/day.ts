/**
 * Calendar days. A day is an ISO text such as `2016-10-31`: it compares as text,
 * prints as data, and has no clock time and no time zone to get wrong.
 */
export type IsoDay = string;

const MS_PER_DAY = 86_400_000;

/** True where the year, month (1–12) and day (1–31) name a day that exists. */
export function dayExists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The number of days in a month (1–12) of the proleptic Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day with these parts; throws a RangeError where no such day exists (it is never rolled over). */
export function makeDay(year: number, month: number, day: number): IsoDay {
  if (!dayExists(year, month, day)) throw new RangeError(`no such day: ${year}-${month}-${day}`);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1970-01-01, negative before it. */
export function dayNumber(day: IsoDay): number {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) /
    MS_PER_DAY
  );
}

/** The day that is `number` days after 1970-01-01. */
export function dayFromNumber(number: number): IsoDay {
  const date = new Date(number * MS_PER_DAY);
  return makeDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** `day` moved by a number of days, forwards or back. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return dayFromNumber(dayNumber(day) + days);
}

/** `day` moved by whole months; the day of the month is kept, or becomes the month's last. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return makeDay(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)));
}

/** How many days `to` is after `from`; negative where it is before. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from);
}

const EPOCH_1900 = dayNumber('1899-12-30');
const EPOCH_1904 = dayNumber('1904-01-01');

/**
 * The day of an Excel serial date (its time of day is dropped), or null where the number is no
 * date: below 1, past the year 9999, or serial 60 of the 1900 system, the 29 February 1900 that
 * never was. Serials 1–59 of that system count from 31 December 1899, as Excel shows them.
 */
export function dayOfSerial(serial: number, date1904: boolean): IsoDay | null {
  const whole = Math.floor(serial);
  if (date1904) return whole >= 0 && whole <= 2_957_003 ? dayFromNumber(EPOCH_1904 + whole) : null;
  if (whole < 1 || whole > 2_958_465 || whole === 60) return null;
  return dayFromNumber(EPOCH_1900 + whole + (whole < 60 ? 1 : 0));
}

/** The Excel serial date of a day (1900 system from 1 March 1900, or the 1904 system). */
export function serialOfDay(day: IsoDay, date1904: boolean): number {
  return dayNumber(day) - (date1904 ? EPOCH_1904 : EPOCH_1900);
}
