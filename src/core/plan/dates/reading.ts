import {
  addDays,
  addMonths,
  dayExists,
  daysBetween,
  daysInMonth,
  makeDay,
} from '../../workbook/day';
import type { IsoDay } from '../../workbook/day';
import type { DateContext, DateKind, DatePrecision, DateRole } from '../date-expression';
import type { Doubt } from '../field';

/** What a form makes of its words, before role, item and span are known. */
export interface Reading {
  readonly kind: DateKind;
  readonly start: IsoDay | null;
  readonly end: IsoDay | null;
  readonly precision: DatePrecision | null;
  readonly doubt?: Doubt;
  readonly alternative?: IsoDay;
  readonly role?: DateRole;
  readonly caveat?: string;
  /** The reading in a given year, where the words name none. */
  readonly inYear?: (year: number) => Reading;
  /** The day that a length of time ends, counted from a day that the words go on to give. */
  readonly countedFrom?: (day: IsoDay) => IsoDay;
}

/** What readings depend on beside their words. */
export type ReadContext = Pick<DateContext, 'order' | 'publication' | 'near'>;

export const FIRST_PLAUSIBLE_YEAR = 1990;
export const LAST_PLAUSIBLE_YEAR = 2100;

/** True where a plan could hold a date in this year. */
export function isPlausible(year: number): boolean {
  return year >= FIRST_PLAUSIBLE_YEAR && year <= LAST_PLAUSIBLE_YEAR;
}

/** The year that digits name: `08` is 2008, `98` is 1998, `'25` is 2025. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}

export function lastOfMonth(year: number, month: number): IsoDay {
  return makeDay(year, month, daysInMonth(year, month));
}

/** The words give no date; `kind` says what they are instead. */
export function dateless(kind: DateKind, doubt?: Doubt): Reading {
  return { kind, start: null, end: null, precision: null, ...(doubt && { doubt }) };
}

/** A day, or the impossible day with the month's end as its alternative. */
export function dayReading(year: number, month: number, day: number): Reading {
  // Sheets show an empty date as a day of 1900: a placeholder, not a date.
  if (year === 1900 || year === 0) return dateless('none');
  if (!dayExists(year, month, day)) {
    const impossible: Reading = { ...dateless('day', 'impossible-date'), precision: 'day' };
    return month >= 1 && month <= 12
      ? { ...impossible, alternative: lastOfMonth(year, month) }
      : impossible;
  }
  const end = makeDay(year, month, day);
  return plausible({ kind: 'day', start: end, end, precision: 'day' }, year);
}

/** From the first day of one month to the last of another; `to` may run past December. */
export function monthsReading(
  kind: DateKind,
  precision: DatePrecision,
  year: number,
  from: number,
  to: number,
): Reading {
  const start = addMonths(makeDay(year, 1, 1), from - 1);
  const end = addDays(addMonths(makeDay(year, 1, 1), to), -1);
  return plausible({ kind, start, end, precision }, year);
}

/** The financial year that begins in April of `year` and ends on 31 March of the next. */
export function financialYear(year: number): Reading {
  return monthsReading('financial-year', 'year', year, 4, 15);
}

/** A quarter of the calendar year, or of the financial year that begins in `year`. */
export function quarterReading(year: number, quarter: number, financial: boolean): Reading {
  const to = quarter * 3 + (financial ? 3 : 0);
  return monthsReading('quarter', 'quarter', year, to - 2, to);
}

function plausible(reading: Reading, year: number): Reading {
  return isPlausible(year) ? reading : { ...reading, doubt: 'implausible-year' };
}

/**
 * A reading whose words name no year: the one whose end lies nearest the context's day, doubted;
 * without such a day nothing but its kind is known.
 */
export function yearless(context: ReadContext, inYear: (year: number) => Reading): Reading {
  const { near } = context;
  if (near === null) {
    // What a leap year does not have, no year has.
    const { kind, precision, doubt } = inYear(2024);
    const why = doubt === 'impossible-date' ? doubt : 'no-year';
    return { kind, start: null, end: null, precision, doubt: why, inYear };
  }
  const year = Number(near.slice(0, 4));
  let best = inYear(year);
  for (const other of [inYear(year - 1), inYear(year + 1)]) {
    if (distance(other, near) < distance(best, near)) best = other;
  }
  return { ...best, doubt: best.doubt === 'impossible-date' ? best.doubt : 'no-year', inYear };
}

/**
 * "The financial year", "the year": the one that the context's day lies in, or the one after it,
 * doubted as any date without a year.
 */
export function currentPeriod(
  context: ReadContext,
  inYear: (year: number) => Reading,
  next = false,
): Reading {
  const { near } = context;
  if (near === null) return { ...inYear(2024), start: null, end: null, doubt: 'no-year' };
  const year = Number(near.slice(0, 4));
  const current = inYear(year - 1).end! >= near ? year - 1 : year;
  return { ...inYear(next ? current + 1 : current), doubt: 'no-year' };
}

function distance(reading: Reading, near: IsoDay): number {
  const day = reading.end ?? reading.alternative;
  return day === undefined ? Infinity : Math.abs(daysBetween(near, day));
}

/** Easter Sunday (the Gregorian computus, by Meeus). */
export function easter(year: number): Reading {
  const century = Math.floor(year / 100);
  const shift = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const golden = year % 19;
  let moon = (shift + 19 * golden + 15) % 30;
  moon -=
    Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const offset = moon - weekday;
  const month = 3 + Math.floor((offset + 40) / 44);
  return dayReading(year, month, offset + 28 - 31 * Math.floor(month / 4));
}
