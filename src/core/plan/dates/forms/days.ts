import { dayExists, daysInMonth, makeDay } from '../../../workbook/day';
import type { DateForm } from '../form';
import { words } from '../form';
import { dateless, dayReading, easter, fullYear, lastOfMonth, yearless } from '../reading';
import type { ReadContext, Reading } from '../reading';
import { monthNumbers } from '../words';

/** What may stand between a day, a month and a year: `31st of March, 2025`, `31-Mar-25`, `31March`. */
const gap = '(?:[ .,/\\\\-]{0,4}(?:(?:day )?of )?(?:the )?)';
const slash = ' [./\\\\-]{1,2} ';
const joined = ' (?:,|and|&|-|/|to|until|or|\\+) (?:the )?';

function month(name: string | undefined): number {
  return monthNumbers.get(name!)!;
}

/** A day in figures, in the order that the column shows, else in UK order. */
function figures(first: number, second: number, year: number, context: ReadContext): Reading {
  // An empty date as sheets show it, or figures left to fill in: a placeholder.
  if (year === 1900 || year === 0 || (first === 0 && second === 0)) return dateless('none');
  const dayFirst = dayExists(year, second, first);
  const monthFirst = dayExists(year, first, second);
  if (dayFirst && monthFirst) {
    const swap = context.order === 'month-first';
    const reading = swap ? dayReading(year, first, second) : dayReading(year, second, first);
    if (reading.doubt || context.order !== null || first === second) return reading;
    return {
      ...reading,
      doubt: 'ambiguous-day-month',
      alternative: makeDay(year, first, second),
    };
  }
  if (monthFirst) {
    const reading = dayReading(year, first, second);
    return context.order === 'month-first' || reading.doubt
      ? reading
      : { ...reading, doubt: 'inferred' };
  }
  // Neither order exists: what can still be a month decides which month's end to suggest.
  return second <= 12 || first > 12
    ? dayReading(year, second, first)
    : dayReading(year, first, second);
}

function span(year: number, month: number, from: number, to: number): Reading {
  const last = dayReading(year, month, to);
  if (last.end === null || !dayExists(year, month, from)) return { ...last, kind: 'span' };
  return from > to ? last : { ...last, kind: 'span', start: makeDay(year, month, from) };
}

/** Single days, and lists and spans of days within a month. */
export const dayForms: readonly DateForm[] = [
  {
    form: 'day, month name, year',
    pattern: `{d}${gap}{m}(?:${gap}{year}| ?[([] ?{y}[)\\]]?)`,
    read: ({ d, m, year, y }) => dayReading(fullYear((year ?? y)!), month(m), Number(d)),
    examples: {
      '31 October 2016': '2016-10-31',
      '31st of March, 2025': '2025-03-31',
      '31-Mar-25': '2025-03-31',
      '31March2025': '2025-03-31',
      "3rd Sept '24": '2024-09-03',
      '31 March (2025)': '2025-03-31',
      '31 September 2020': null,
    },
  },
  {
    form: 'month name, day, year',
    pattern: '{m}[ ./-]{0,3}{d}(?:[ ,./-]{1,3}){y}',
    read: ({ d, m, y }) => dayReading(Number(y), month(m), Number(d)),
    examples: { 'March 31, 2025': '2025-03-31', 'Mar 31st 2025': '2025-03-31' },
  },
  {
    form: 'year, month name, day',
    pattern: '{y}[ /-]{1,3}{m}[ /-]{1,3}{d}',
    read: ({ d, m, y }) => dayReading(Number(y), month(m), Number(d)),
    examples: { '2025-Mar-31': '2025-03-31' },
  },
  {
    form: 'day, month, year in figures',
    pattern: `{d}${slash}{n}${slash}(?:{year}|(?<odd>\\d{4})(?!\\d))(?![./]\\d)`,
    read: ({ d, n, year, odd }, setting) =>
      figures(Number(d), Number(n), fullYear((year ?? odd)!), setting),
    examples: {
      '31/12/2016': '2016-12-31',
      '31/3/15': '2015-03-31',
      '14.09.20': '2020-09-14',
      '28-02-2025': '2025-02-28',
      '31/4/15': null,
      '2/13/2025': '2025-02-13',
      '00/01/1900': null,
      '00/00/0000': null,
    },
  },
  {
    form: 'day, month, year in figures, spaces between',
    pattern: '{d} {1,2}(?<n>0[1-9]|1[0-2]) {1,2}{y}',
    read: ({ d, n, y }, setting) => figures(Number(d), Number(n), Number(y), setting),
    examples: { '31 03 2025': '2025-03-31' },
  },
  {
    form: 'day in eight figures',
    pattern: '{figures}',
    read: ({ figures: shown }, { alone }) => {
      const [year, number, day] = [shown!.slice(0, 4), shown!.slice(4, 6), shown!.slice(6)].map(
        Number,
      );
      if (alone && year! >= 1990 && year! <= 2100 && dayExists(year!, number!, day!)) {
        return dayReading(year!, number!, day!);
      }
      const [first, second, last] = [shown!.slice(0, 2), shown!.slice(2, 4), shown!.slice(4)].map(
        Number,
      );
      return alone && last! >= 1990 && last! <= 2100 && dayExists(last!, second!, first!)
        ? dayReading(last!, second!, first!)
        : null;
    },
    examples: { '20250331': '2025-03-31', '31032025': '2025-03-31' },
  },
  {
    form: 'ISO day',
    pattern:
      '{y}[./-](?<n>\\d{1,2})[./-](?<d>\\d{1,2})(?!\\d)(?:[t ]{1,2}\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?z?)?',
    read: ({ y, n, d }) => dayReading(Number(y), Number(n), Number(d)),
    examples: {
      '2025-03-31': '2025-03-31',
      '2025/03/31 00:00:00': '2025-03-31',
      '1900-12-30': null,
    },
  },
  {
    form: 'day and month name, no year',
    pattern: `{d}${gap}{m}`,
    read: ({ d, m }, setting) => {
      // "section 5 may apply": without a year, the verb needs a capital to be the month.
      if (m === 'may' && !setting.alone && !setting.monthCapital) return null;
      return yearless(setting, (year) => dayReading(year, month(m), Number(d)));
    },
    examples: { '13th January': '2025-01-13', '31st of March': '2025-03-31' },
  },
  {
    form: 'month name and day, no year',
    pattern: '{m}_(?:the )?{dth}',
    read: ({ dth, m }, setting) =>
      yearless(setting, (year) => dayReading(year, month(m), Number(dth))),
    examples: { 'March 31st': '2025-03-31' },
  },
  {
    form: 'day and month in figures, no year',
    pattern: '{d} (?<sep>[/.]) {n}(?! ?[/.]\\d)',
    read: ({ d, n, sep }, setting) => {
      if (sep === '.' && (d!.length < 2 || n!.length < 2)) return null;
      if (!setting.alone || Number(n) > 12 || Number(d) > 31 || Number(d) === 0) return null;
      if (Number(n) === 0) return null;
      return yearless(setting, (year) => figures(Number(d), Number(n), year, setting));
    },
    examples: { '31/3': '2025-03-31', '31.03': '2025-03-31' },
  },
  {
    form: 'days of a month',
    pattern: `{d1}(?:${joined}(?:\\d{1,2}(?!\\d)(?:st|nd|rd|th)?)){0,5}${joined}{d2}${gap}{m}${gap}{year}`,
    read: ({ d1, d2, m, year }) => span(fullYear(year!), month(m), Number(d1), Number(d2)),
    examples: {
      '18th and 22nd of March 2024': '2024-03-22',
      '1-5 March 2024': '2024-03-05',
      '3, 10 & 17 June 2025': '2025-06-17',
    },
  },
  {
    form: 'days of a month, no year',
    pattern: `{d1}(?:${joined}(?:\\d{1,2}(?!\\d)(?:st|nd|rd|th)?)){0,5}${joined}{d2}${gap}{m}`,
    read: ({ d1, d2, m }, setting) =>
      m === 'may' && !setting.alone && !setting.monthCapital
        ? null
        : yearless(setting, (year) => span(year, month(m), Number(d1), Number(d2))),
    examples: { '18th and 22nd of March': '2025-03-22' },
  },
  {
    form: 'days of a month in figures',
    pattern: '{d1} (?:-|to|and|&) {d2} [/.] {n} [/.] {year}',
    read: ({ d1, d2, n, year }) => {
      const number = Number(n);
      return number < 1 || number > 12
        ? null
        : span(fullYear(year!), number, Number(d1), Number(d2));
    },
    examples: { '19 - 23/2/2018': '2018-02-23' },
  },
  {
    form: 'feast with its year',
    pattern: `${words('christmas', 'xmas', 'new year', 'new years', 'easter')}(?:'s)? ?(?:day|eve|time|break|holidays?)? {year}`,
    read: ({ year }, { text, start }) => feast(text.slice(start, start + 3), fullYear(year!)),
    examples: {
      'Christmas 2025': '2025-12-25',
      'New Year 2026': '2026-01-01',
      'Easter 2025': '2025-04-20',
    },
  },
  {
    form: 'feast without a year',
    pattern: `${words('christmas', 'xmas', 'new year', 'easter')}(?! ?(?:card|part|\\d))`,
    read: (_, setting) => {
      if (!setting.alone) return null;
      return yearless(setting, (year) =>
        feast(setting.text.slice(setting.start, setting.start + 3), year),
      );
    },
    examples: { 'by Christmas': '2024-12-25', 'before Easter': '2025-04-20' },
  },
  {
    form: 'last day of a month in words',
    pattern: `${words('last day of', 'last working day of', 'last working day in')} {m} {year}`,
    read: ({ m, year }, { text, start }) => {
      const number = fullYear(year!);
      const last = lastOfMonth(number, month(m));
      const working = /^last {1,3}working/.test(text.slice(start, start + 20));
      return dayReading(
        number,
        month(m),
        working ? lastWorkingDay(number, month(m)) : Number(last.slice(8)),
      );
    },
    examples: {
      'last day of May 2025': '2025-05-31',
      'last working day of May 2025': '2025-05-30',
    },
  },
];

function feast(word: string, year: number): Reading {
  if (word === 'eas') return easter(year);
  return word === 'new' ? dayReading(year, 1, 1) : dayReading(year, 12, 25);
}

function lastWorkingDay(year: number, number: number): number {
  const last = daysInMonth(year, number);
  const weekday = new Date(Date.UTC(year, number - 1, last)).getUTCDay();
  return weekday === 0 ? last - 2 : weekday === 6 ? last - 1 : last;
}
