import { dayOfSerial, makeDay } from '../../workbook/day';
import { shownParts } from '../../workbook/number-format';
import type { DateExpression } from '../date-expression';
import { dateless, isPlausible, lastOfMonth } from './reading';
import type { Reading } from './reading';

/**
 * The date of a real date cell: a serial number shown by a date format. Where the format shows
 * only month and year the cell gives a month; Excel makes such cells, and `d-mmm` ones, of words
 * like "12 May" and "May 12", which is doubted. A serial of 1899 to 1900 is a placeholder, and one
 * that no date has reads as none. The text is the day as ISO; it has no place in a text.
 */
export function dateOfCell(
  serial: number,
  numberFormat: string,
  date1904: boolean,
): DateExpression {
  const reading = readSerial(serial, numberFormat, date1904);
  const text = reading.end ?? String(serial);
  return {
    kind: reading.kind,
    start: reading.start,
    end: reading.end,
    precision: reading.precision,
    role: null,
    text,
    span: [0, text.length],
    ...(reading.doubt && { doubt: reading.doubt }),
  };
}

function readSerial(serial: number, numberFormat: string, date1904: boolean): Reading {
  const day = Number.isFinite(serial) ? dayOfSerial(serial, date1904) : null;
  // A day of 1900 (1904) is what an empty or zero cell looks like, not a date.
  if (day === null)
    return serial < 1 || serial === 60 ? dateless('none') : dateless('none', 'impossible-date');
  const year = Number(day.slice(0, 4));
  if (day < '1901-01-01' || (date1904 && day < '1905-01-01')) return dateless('none');
  const single: Reading = { kind: 'day', start: day, end: day, precision: 'day' };
  if (!isPlausible(year)) return { ...single, doubt: 'implausible-year' };
  const shown = shownParts(numberFormat);
  if (shown.month && shown.year && !shown.day) return monthCell(day);
  if (shown.month && shown.day && !shown.year) return { ...single, doubt: 'mangled-date' };
  return single;
}

/** `May-12`: May 2012, or "May 12" that Excel took for it, which is a day in that month. */
function monthCell(day: string): Reading {
  const year = Number(day.slice(0, 4));
  const number = Number(day.slice(5, 7));
  const end = lastOfMonth(year, number);
  const month: Reading = {
    kind: 'month',
    start: makeDay(year, number, 1),
    end,
    precision: 'month',
  };
  if (!day.endsWith('-01')) return month;
  const asDay = year % 100;
  return asDay >= 1 && asDay <= 31 ? { ...month, doubt: 'mangled-date' } : month;
}
