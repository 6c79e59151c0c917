import { addDays, makeDay } from '../../../workbook/day';
import type { DateForm, Setting } from '../form';
import { words } from '../form';
import {
  currentPeriod,
  dayReading,
  financialYear,
  fullYear,
  isPlausible,
  lastOfMonth,
  monthsReading,
  quarterReading,
  yearless,
} from '../reading';
import type { Reading } from '../reading';
import { monthNumbers, numbers, ordinals, seasons, terms } from '../words';

const monthJoin = ' (?:,|and|&|-|/|to|or|until|through|\\+) ';

function month(name: string | undefined): number {
  return monthNumbers.get(name!)!;
}

function monthReading(year: number, number: number): Reading {
  return monthsReading('month', 'month', year, number, number);
}

/** From one month to another: `Dec/Jan 2024` begins in 2023. */
function monthSpan(first: number, last: number, year: number): Reading {
  return monthsReading(
    'span',
    'month',
    first > last ? year - 1 : year,
    first,
    first > last ? last + 12 : last,
  );
}

/** The first of two years in a row (`2019/20`, `19/20`), or null where they are not. */
export function firstOfFinancialYear(text: string): number | null {
  const [first, second] = text.split(/[/-]|to|and/) as [string, string];
  const from = fullYear(first.trim());
  return Number(second.trim().slice(-2)) === (from + 1) % 100 ? from : null;
}

function inFinancialYear(text: string, read: (year: number) => Reading): Reading | null {
  const year = firstOfFinancialYear(text);
  return year === null ? null : read(year);
}

/** A financial year named by one year is the one that ends in it (FY25 ends on 31 March 2025); the other is its alternative. */
function financialYearNamed(year: number): Reading {
  return { ...financialYear(year - 1), doubt: 'inferred', alternative: financialYear(year).end! };
}

function quarterNumber(parts: Readonly<Record<string, string | undefined>>, name: string): number {
  const digits = parts[name];
  if (digits) return Number(digits);
  return numbers.get(parts[`${name}w`]!) ?? ordinals.get(parts[`${name}o`]!)!;
}

/** A quarter beside one year is the calendar year's; the financial year's is its alternative. */
function quarterOfYear(year: number, quarter: number): Reading {
  return {
    ...quarterReading(year, quarter, false),
    doubt: 'inferred',
    alternative: quarterReading(year, quarter, true).end!,
  };
}

function halfYear(year: number, half: number, financial: boolean): Reading {
  const to = half * 6 + (financial ? 3 : 0);
  return monthsReading('span', 'month', year, to - 5, to);
}

/** A week, fortnight or half of a month, counted from its first day; beyond its last, the last. */
function partOfMonth(year: number, number: number, part: string, count: number): Reading {
  const length = part === 'week' ? 7 : part === 'half' ? 15 : 14;
  const last = Number(lastOfMonth(year, number).slice(8));
  const whole = count * length >= 28;
  const to = whole ? last : count * length;
  const from = whole && part === 'half' ? 16 : to - length + 1;
  return {
    kind: 'span',
    start: makeDay(year, number, from),
    end: makeDay(year, number, to),
    precision: 'day',
    doubt: 'inferred',
  };
}

/** A bare month is one only where its words stand alone or with a capital ("may" is a verb, "march" too). */
function isMonthName(name: string | undefined, setting: Setting): boolean {
  if (setting.alone) return true;
  return setting.led && (setting.capital || (name !== 'may' && name !== 'march' && name !== 'mar'));
}

/** Months, quarters, seasons, terms, halves, years and financial years. */
export const periodForms: readonly DateForm[] = [
  {
    form: 'month name and year',
    pattern: "{m}[.,]? ?(?:-|/|of|in)? ?'?{y}",
    read: ({ m, y }) => monthReading(Number(y), month(m)),
    examples: {
      'August 2015': '2015-08-31',
      'Jan 2016': '2016-01-31',
      'February-2024': '2024-02-29',
    },
  },
  {
    form: 'month name and two-digit year',
    pattern: "{m}[.]? {0,2}[-/ '.]{0,2}{yy}",
    read: ({ m, yy }, setting) => {
      const { near, text, start, end } = setting;
      if (m === 'may' && !setting.alone && !setting.capital) return null;
      const reading = monthReading(fullYear(yy!), month(m));
      const day = Number(yy);
      const shown = text.slice(start, end);
      if (shown.includes("'") || day < 1 || day > 31) return reading;
      const asDay =
        near === null
          ? undefined
          : yearless({ near, order: null, publication: null }, (year) =>
              dayReading(year, month(m), day),
            ).end;
      const other = asDay ? { alternative: asDay } : {};
      // Excel shows both a month (`May-12`) and a day that it took for one (12 May) like this.
      if (/^[a-z]{3}-\d\d$/.test(shown)) return { ...reading, doubt: 'mangled-date', ...other };
      // No plan reaches so far: "March 31" is a day.
      if (near !== null && fullYear(yy!) > Number(near.slice(0, 4)) + 5 && asDay) {
        return {
          ...yearless(setting, (year) => dayReading(year, month(m), day)),
          alternative: reading.end!,
        };
      }
      const far = near !== null && Math.abs(Number(near.slice(0, 4)) - fullYear(yy!)) > 10;
      return far && !yy!.startsWith('0') ? { ...reading, doubt: 'inferred', ...other } : reading;
    },
    examples: {
      'Sept 08': '2008-09-30',
      'May-12': '2012-05-31',
      "March '25": '2025-03-31',
      'Apr 25': '2025-04-30',
    },
  },
  {
    form: 'year and month name',
    pattern: '{y}[ ,/-]{1,3}{m}(?![ ,/-]{0,3}\\d)',
    read: ({ m, y }) => monthReading(Number(y), month(m)),
    examples: { '2025 March': '2025-03-31' },
  },
  {
    form: 'month and year in figures',
    pattern: '{n} ?[./-] ?{y}(?![./-]\\d)',
    read: ({ n, y }, setting) =>
      (setting.alone || setting.led) && Number(n) >= 1 && Number(n) <= 12
        ? monthReading(Number(y), Number(n))
        : null,
    examples: { '03/2025': '2025-03-31', '3.2025': '2025-03-31' },
  },
  {
    form: 'months of a year',
    pattern: `{m1}(?:[.]?${monthJoin}(?:[a-z]{3,9})){0,4}[.]?${monthJoin}{m2}[.,]? ?'?-?{year}`,
    read: ({ m1, m2, year }) => monthSpan(month(m1), month(m2), fullYear(year!)),
    examples: {
      'June/July 2012': '2012-07-31',
      'September/October 2023': '2023-10-31',
      'January - March 2024': '2024-03-31',
      'Dec/Jan 2024': '2024-01-31',
      'Jan, Feb and March 2025': '2025-03-31',
      'Aug-Sept 2025': '2025-09-30',
    },
  },
  {
    form: 'month, no year',
    pattern: '{m}(?! ?\\d)',
    read: ({ m }, setting) =>
      isMonthName(m, setting) ? yearless(setting, (year) => monthReading(year, month(m))) : null,
    examples: { 'by end of May': '2025-05-31', June: '2025-06-30' },
  },
  {
    form: 'months, no year',
    pattern: `{m1}[.]?${monthJoin}{m2}(?! ?\\d)`,
    read: ({ m1, m2 }, setting) =>
      setting.alone ? yearless(setting, (year) => monthSpan(month(m1), month(m2), year)) : null,
    examples: { 'March/April': '2025-04-30' },
  },
  {
    form: 'season and year',
    pattern: '{season}(?: (?:holidays?|break|recess))?[ ,-]{0,3}(?:of )?{year}(?! ?[/-] ?\\d)',
    read: ({ season, year }) => {
      const { from, to } = seasons.get(season!)!;
      const reading = monthsReading('season', 'season', fullYear(year!), from, to);
      // "winter 2025" may also mean the winter that began in 2024.
      return season === 'winter'
        ? { ...reading, doubt: 'inferred', alternative: lastOfMonth(fullYear(year!), 2) }
        : reading;
    },
    examples: { 'spring 2024': '2024-05-31', 'Winter 2025': '2026-02-28' },
  },
  {
    form: 'season over two years',
    pattern: '{season}[ ,-]{0,3}{fy}',
    read: ({ season, fy }) =>
      inFinancialYear(fy!, (year) => {
        const { from, to } = seasons.get(season!)!;
        const shift = season === 'autumn' || season === 'winter' ? 0 : 1;
        return monthsReading('season', 'season', year + shift, from, to);
      }),
    examples: { 'winter 2024/25': '2025-02-28' },
  },
  {
    form: 'seasons of a year',
    pattern: '{season1} (?:-|/|and|to|or) {season2} {year}',
    read: ({ season1, season2, year }) => {
      const first = seasons.get(season1!)!.from;
      const last = seasons.get(season2!)!.to;
      return first < last ? monthsReading('span', 'season', fullYear(year!), first, last) : null;
    },
    examples: { 'spring/summer 2025': '2025-08-31' },
  },
  {
    form: 'season, no year',
    pattern: '{season}',
    read: ({ season }, setting) => {
      if (!setting.alone) return null;
      const { from, to } = seasons.get(season!)!;
      return yearless(setting, (year) => monthsReading('season', 'season', year, from, to));
    },
    examples: { Autumn: '2024-11-30' },
  },
  {
    form: 'school term',
    pattern: '{term}(?:,? {year}(?! ?[/-] ?\\d)|,? {fy})?',
    read: ({ term, year, fy }, setting) => {
      const { from, to } = terms.get(term!)!;
      const read = (named: number): Reading => monthsReading('season', 'season', named, from, to);
      if (year) return read(fullYear(year));
      if (fy) return inFinancialYear(fy, (first) => read(from < 9 ? first + 1 : first));
      return yearless(setting, read);
    },
    examples: { 'Autumn term 2025': '2025-12-31', 'spring term 2024/25': '2025-03-31' },
  },
  {
    form: 'academic year',
    pattern: '{academic} {fy}',
    read: ({ fy }) => inFinancialYear(fy!, (year) => monthsReading('year', 'year', year, 9, 20)),
    examples: { 'academic year 2024/25': '2025-08-31' },
  },
  {
    form: 'years, then "academic year"',
    pattern: '{fy} (?:academic|school) year',
    read: ({ fy }) => inFinancialYear(fy!, (year) => monthsReading('year', 'year', year, 9, 20)),
    examples: { '2024/25 academic year': '2025-08-31' },
  },
  {
    form: 'academic year named by its end',
    pattern: '{academic} {year}(?! ?[/-] ?\\d)',
    read: ({ year }) => ({
      ...monthsReading('year', 'year', fullYear(year!) - 1, 9, 20),
      doubt: 'inferred',
      alternative: makeDay(fullYear(year!) + 1, 8, 31),
    }),
    examples: { 'end of academic year 2025': '2025-08-31' },
  },
  {
    form: 'half term',
    pattern: '{m} half[ -]{0,1}term(?:,? {year})?',
    read: ({ m, year }, setting) => {
      const read = (named: number): Reading => monthReading(named, month(m));
      return year ? read(fullYear(year)) : yearless(setting, read);
    },
    examples: { 'October half term 2025': '2025-10-31' },
  },
  {
    form: 'week or half of a month',
    pattern: '{ordinal} (?<part>week|half|fortnight) (?:of|in) {m}[., ]{0,3}(?:{year})?',
    read: ({ ordinal, part, m, year }, setting) => {
      const number = ordinals.get(ordinal!)!;
      const read = (named: number): Reading =>
        partOfMonth(named, month(m), part!, /last|final/.test(ordinal!) ? 9 : number);
      return year ? read(fullYear(year)) : yearless(setting, read);
    },
    examples: {
      'first week of April 2025': '2025-04-07',
      'last week in March 2025': '2025-03-31',
      'second half of May 2025': '2025-05-31',
    },
  },
  {
    form: 'academic year, no year',
    pattern: `${words('academic year', 'school year')}`,
    read: (_, setting) =>
      currentPeriod(setting, (year) => monthsReading('year', 'year', year, 9, 20)),
    examples: { 'end of the academic year': '2025-08-31' },
  },
  {
    form: 'quarter of a year',
    pattern:
      '{q}(?:[ ,/-]{0,3}(?:of |in |- )?(?:the )?(?:calendar year )?){year}(?! ?[/-] ?\\d\\d?(?!\\d))',
    read: (parts) => quarterOfYear(fullYear(parts['year']!), quarterNumber(parts, 'q')),
    examples: {
      'Q2 2025': '2025-06-30',
      '1st quarter of 2025': '2025-03-31',
      'Quarter 3 2025': '2025-09-30',
    },
  },
  {
    form: 'year and quarter',
    pattern: '{y}[ /-]{0,3}{q}',
    read: (parts) => quarterOfYear(Number(parts['y']), quarterNumber(parts, 'q')),
    examples: { '2025-Q3': '2025-09-30', '2025 Q3': '2025-09-30' },
  },
  {
    form: 'quarter of a financial year',
    pattern: '{q}(?:[ ,/(-]{0,3}(?:of |in )?(?:the )?(?:{financial} )?){fy}\\)?',
    read: (parts) =>
      inFinancialYear(parts['fy']!, (year) =>
        quarterReading(year, quarterNumber(parts, 'q'), true),
      ),
    examples: { 'End of Q3 2019/20': '2019-12-31', 'Q4 24/25': '2025-03-31' },
  },
  {
    form: 'quarter of a financial year named by its end',
    pattern: '{q}(?:[ ,/(-]{0,3}(?:of |in )?(?:the )?){financial} ?{year}(?! ?[/-] ?\\d)\\)?',
    read: (parts) => {
      const year = fullYear(parts['year']!);
      const quarter = quarterNumber(parts, 'q');
      return {
        ...quarterReading(year - 1, quarter, true),
        doubt: 'inferred',
        alternative: quarterReading(year, quarter, true).end!,
      };
    },
    examples: { 'Q1 FY26': '2025-06-30' },
  },
  {
    form: 'financial year and quarter',
    pattern: '{fy}[ ,/-]{0,3}{q}',
    read: (parts) =>
      inFinancialYear(parts['fy']!, (year) =>
        quarterReading(year, quarterNumber(parts, 'q'), true),
      ),
    examples: { '2025/26 Q3': '2025-12-31' },
  },
  {
    form: 'named financial year and quarter',
    pattern: '{financial} ?{fy}[ ,/-]{0,3}{q}',
    read: (parts) =>
      inFinancialYear(parts['fy']!, (year) =>
        quarterReading(year, quarterNumber(parts, 'q'), true),
      ),
    examples: { 'FY24/25 Q4': '2025-03-31' },
  },
  {
    form: 'quarters of a year',
    pattern:
      '{q1} (?:-|/|and|&|to|or) (?:{q2}|(?<plain>[1-4]))(?: ?(?:of )?(?:{fy}|{year}(?! ?[/-] ?\\d)))',
    read: (parts) => {
      const first = quarterNumber(parts, 'q1');
      const last = parts['plain'] ? Number(parts['plain']) : quarterNumber(parts, 'q2');
      const years = parts['fy'] ? firstOfFinancialYear(parts['fy']) : fullYear(parts['year']!);
      if (years === null || first > last) return null;
      const shift = parts['fy'] ? 3 : 0;
      return monthsReading('span', 'quarter', years, first * 3 - 2 + shift, last * 3 + shift);
    },
    examples: {
      'Q1/Q2 2025': '2025-06-30',
      'Q3-4 2025': '2025-12-31',
      'Q3 and Q4 2025/26': '2026-03-31',
    },
  },
  {
    form: 'quarter, no year',
    pattern: '{q}',
    read: (parts, setting) => {
      // UK public bodies count quarters from April: a bare one is the financial year's.
      if (!setting.alone) return null;
      return yearless(setting, (year) => quarterReading(year, quarterNumber(parts, 'q'), true));
    },
    examples: { Q4: '2025-03-31' },
  },
  {
    form: 'half of a year',
    pattern:
      '{half}(?:[ ,/-]{0,3}(?:of )?(?:the )?(?:{financial} )?)(?:{fy}|{year}(?! ?[/-] ?\\d))',
    read: (parts) => {
      const half = parts['half']
        ? Number(parts['half'])
        : /^(?:first|1st)$/.test(parts['halfo']!)
          ? 1
          : 2;
      if (parts['fy']) return inFinancialYear(parts['fy'], (year) => halfYear(year, half, true));
      return halfYear(fullYear(parts['year']!), half, false);
    },
    examples: { 'first half of 2025': '2025-06-30', 'H2 2025/26': '2026-03-31' },
  },
  {
    form: 'financial year',
    pattern: '{financial} ?(?:of |ending |end |ends )?(?:the )?{fy}',
    read: ({ fy }) => inFinancialYear(fy!, financialYear),
    examples: {
      'across financial year 2012/13': '2013-03-31',
      'Financial year 2023 to 2024': '2024-03-31',
      'FY24/25': '2025-03-31',
    },
  },
  {
    form: 'financial year that ends in a month',
    pattern:
      '{financial} (?:ending|end|ends|ended|to) (?:on |in )?(?:the )?(?:{d}[ .-]{0,2}(?:of )?)?{m}[., -]{0,3}{year}',
    read: ({ m, year }) => {
      const last = month(m);
      return monthsReading('financial-year', 'year', fullYear(year!), last - 11, last);
    },
    examples: { 'financial year ending March 2026': '2026-03-31' },
  },
  {
    form: 'financial year named by its end',
    pattern: '{financial} ?(?:of |ending |end |ends )?(?:in )?{year}(?! ?(?:[/-]|to|and) ?\\d)',
    read: ({ year }) => financialYearNamed(fullYear(year!)),
    examples: { FY25: '2025-03-31', 'financial year end 2026': '2026-03-31' },
  },
  {
    form: 'two years in a row',
    pattern:
      '{y1} ?(?:[/-]|to|and) ?(?<last>(?:19|20)\\d\\d|\\d\\d)(?![\\d/-]|\\.\\d)(?: (?:financial|fiscal) years?)?',
    read: ({ y1, last }) => {
      const from = Number(y1);
      const to = last!.length === 4 ? Number(last) : Math.floor(from / 100) * 100 + Number(last);
      if (to === from + 1) return financialYear(from);
      if (to <= from || to > from + 20) {
        // `2025-03` and `2025/03` are months.
        return Number(last) >= 1 && Number(last) <= 12 ? monthReading(from, Number(last)) : null;
      }
      // A strategy's years (`2017-2020`) may be calendar or financial ones.
      const reading = monthsReading('span', 'year', from, 1, (to - from + 1) * 12);
      return { ...reading, doubt: 'inferred', alternative: makeDay(to, 3, 31) };
    },
    examples: {
      'During 2017-2018': '2018-03-31',
      '2012/13': '2013-03-31',
      '2017-2020': '2020-12-31',
      '2025-03': '2025-03-31',
    },
  },
  {
    form: 'short financial year',
    pattern: '{fy}',
    read: ({ fy }, setting) => (setting.alone ? inFinancialYear(fy!, financialYear) : null),
    examples: { '24/25': '2025-03-31' },
  },
  {
    form: 'financial year, no year',
    pattern: `${words('financial year', 'fiscal year', 'financial yr', 'fy')}(?:[ -]end(?![a-z]))?`,
    read: (_, setting) => currentPeriod(setting, financialYear),
    examples: {
      'by the end of the financial year': '2025-03-31',
      'financial year end': '2025-03-31',
    },
  },
  {
    form: 'next financial year',
    pattern: `${words('next financial year', 'next fiscal year', 'following financial year')}`,
    read: (_, setting) => currentPeriod(setting, financialYear, true),
    examples: { 'by end of next financial year': '2026-03-31' },
  },
  {
    form: 'calendar year',
    pattern: `${words('calendar year', 'cal year')} {year}`,
    read: ({ year }) => monthsReading('year', 'year', fullYear(year!), 1, 12),
    examples: { 'End of calendar year 2025': '2025-12-31' },
  },
  {
    form: 'year, then "calendar year"',
    pattern: '{y} (?:calendar|cal) year',
    read: ({ y }) => monthsReading('year', 'year', Number(y), 1, 12),
    examples: { '2025 calendar year': '2025-12-31' },
  },
  {
    form: 'year end',
    pattern: `${words('year end', 'year-end', 'yearend', 'eoy')}(?:,? (?:{fy}|{year}(?! ?[/-] ?\\d)))?`,
    read: ({ year, fy }, setting) => {
      if (fy) return inFinancialYear(fy, financialYear);
      if (!year && !setting.alone) return null;
      const read = (named: number): Reading => ({
        ...dayReading(named, 12, 31),
        doubt: 'inferred',
        alternative: makeDay(named, 3, 31),
      });
      return year ? read(fullYear(year)) : currentPeriod(setting, read);
    },
    examples: {
      'year end 2025': '2025-12-31',
      'year end 25/26': '2026-03-31',
      'by year end': '2025-12-31',
    },
  },
  {
    form: 'end of an unnamed year',
    pattern: `${words('end of the calendar year', 'end of calendar year', 'end of the year', 'end of year', 'end of this year')}(?! ?(?:\\d|one|two|three))`,
    read: (_, setting) =>
      currentPeriod(setting, (year) => monthsReading('year', 'year', year, 1, 12)),
    examples: { 'by the end of the year': '2025-12-31' },
  },
  {
    form: 'week in words',
    pattern: `${words('week commencing', 'week beginning', 'wk commencing', 'wk beginning', 'week of', 'w/c', 'wc', 'w/b', 'wb')}[ :.-]{0,3}(?:the )?{d}(?:[ ./-]{0,3}(?:of )?)(?:{m}|{n})(?:[ ,./-]{0,3}{year})?`,
    read: ({ d, m, n, year }, setting) => {
      const number = m ? month(m) : Number(n);
      if (number < 1 || number > 12) return null;
      const read = (named: number): Reading => {
        const first = dayReading(named, number, Number(d));
        return first.end === null ? first : { ...first, kind: 'span', end: addDays(first.end, 6) };
      };
      return year ? read(fullYear(year)) : yearless(setting, read);
    },
    examples: { 'w/c 12 May 2025': '2025-05-18', 'week commencing 12/05/2025': '2025-05-18' },
  },
  {
    form: 'year',
    pattern: '{y}(?! ?[/-] ?\\d)',
    read: ({ y }, setting) => {
      if (!(setting.alone || setting.led) || !isPlausible(Number(y))) return null;
      return monthsReading('year', 'year', Number(y), 1, 12);
    },
    examples: { 'during 2025': '2025-12-31', '2026': '2026-12-31' },
  },
];
