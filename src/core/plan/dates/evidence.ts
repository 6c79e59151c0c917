import { dayExists } from '../../workbook/day';
import { fold } from './fold';
import { fullYear } from './reading';

const figures = /(?<![\d./-])(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d\d)(?![\d])/g;

/** How many dates must show that the month comes first, in plans from where the day does. */
const LEAST_MONTH_FIRST = 2;

/** What every date in figures has, found at less cost. */
const mayBeFigures = /\d ?[/.-] ?\d/;

export type DayMonthOrder = 'day-first' | 'month-first';

/** How many texts show that the day comes first, and how many that the month does. */
export interface ShownOrders {
  readonly dayFirst: number;
  readonly monthFirst: number;
}

/** Counts the texts that show an order: those with dates in figures, one number of which is above 12. */
export function shownOrders(texts: Iterable<string>): ShownOrders {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    const shown = /\d[ /.-]/.test(text) ? orderOf([fold(text)]) : null;
    if (shown === 'day-first') dayFirst++;
    else if (shown === 'month-first') monthFirst++;
  }
  return { dayFirst, monthFirst };
}

export function sumOfOrders(shown: readonly ShownOrders[]): ShownOrders {
  return {
    dayFirst: shown.reduce((sum, { dayFirst }) => sum + dayFirst, 0),
    monthFirst: shown.reduce((sum, { monthFirst }) => sum + monthFirst, 0),
  };
}

/**
 * The order that the dates in figures of a column show; where they show none, that of the dates
 * around it, from the nearest outwards, each of which counts those before. Null where none shows
 * it, where they contradict each other, and where a single one shows the month first: that may be
 * a slip, and would turn every other date round.
 */
export function dayMonthEvidence(
  ...nearestFirst: readonly (() => ShownOrders)[]
): DayMonthOrder | null {
  for (const shown of nearestFirst) {
    const { dayFirst, monthFirst } = shown();
    if (dayFirst > 0 && monthFirst > 0) return null;
    if (dayFirst > 0) return 'day-first';
    if (monthFirst >= LEAST_MONTH_FIRST) return 'month-first';
  }
  return null;
}

/** The order that folded texts show; null where they show none, or both. */
export function orderOf(folded: readonly string[]): DayMonthOrder | null {
  let order: DayMonthOrder | null = null;
  for (const text of folded) {
    if (!mayBeFigures.test(text)) continue;
    for (const [, first, second, year] of text.matchAll(figures)) {
      const dayFirst = dayExists(fullYear(year!), Number(second), Number(first));
      const monthFirst = dayExists(fullYear(year!), Number(first), Number(second));
      if (dayFirst === monthFirst) continue;
      const shown = dayFirst ? 'day-first' : 'month-first';
      if (order !== null && shown !== order) return null;
      order = shown;
    }
  }
  return order;
}
