import type { Scalar } from '../workbook/cells';
import { dayOfSerial, daysInMonth, type IsoDay } from '../workbook/day';
import { shownParts } from '../workbook/number-format';
import { dayTerm, firstDay } from './formula';
import { longestWhole, type HeldWords } from './held-words';

/** How a cell carries a deadline. */
export type DeadlineTest =
  /** A real date: that day. */
  | { readonly kind: 'date' }
  /** A real date that shows its month only: the last day of that month. */
  | { readonly kind: 'month' }
  /** Words, or a number that stands for another day: the day holds while the cell holds them. */
  | { readonly kind: 'held'; readonly words: HeldWords; readonly day: IsoDay };

/** How the cell that holds `value` carries the deadline; null where it is blank. */
export function deadlineTest(
  value: Scalar,
  numberFormat: string,
  span: readonly [start: number, end: number] | null,
  deadline: IsoDay,
  date1904: boolean,
): DeadlineTest | null {
  if (typeof value === 'number') {
    const day = dayOfSerial(value, date1904);
    const showsDay = shownParts(numberFormat).day;
    if (day !== null && day >= firstDay) {
      if (showsDay && day === deadline) return { kind: 'date' };
      if (!showsDay && monthEnd(day) === deadline) return { kind: 'month' };
    }
    return { kind: 'held', words: { kind: 'number', value }, day: deadline };
  }
  if (typeof value !== 'string' || value.trim() === '') return null;
  const whole = span === null || span[1] - span[0] >= value.trim().length;
  return {
    kind: 'held',
    words: whole ? { kind: 'whole', text: value } : { kind: 'line', text: lineOf(value, span) },
    day: deadline,
  };
}

function monthEnd(day: IsoDay): IsoDay {
  const days = daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  return day.slice(0, 8) + String(days);
}

/** The whole lines of a cell that its deadline stands in. */
function lineOf(text: string, [start, end]: readonly [number, number]): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const line = text.slice(start === 0 ? 0 : from, to < 0 ? text.length : to);
  return line.length <= longestWhole ? line : text.slice(start, end);
}

/** The formula of the day that a deadline falls on, as a number. */
export function dayFormula(ref: string, test: DeadlineTest): string {
  switch (test.kind) {
    case 'date':
      return ref;
    case 'month':
      return `DATE(YEAR(${ref}),MONTH(${ref})+1,0)`;
    case 'held':
      return dayTerm(test.day);
  }
}
