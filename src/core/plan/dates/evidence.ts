import { dayExists } from '../../workbook/day';
import { fold } from './fold';
import { fullYear } from './reading';

const figures = /(?<![\d./-])(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d\d)(?![\d])/g;

/** How many dates must show that the month comes first, in plans from where the day does. */
const LEAST_MONTH_FIRST = 2;

/** What every date in figures has, found at less cost. */
const mayBeFigures = /\d ?[/.-] ?\d/;

/**
 * The order that a column's own dates in figures show: those with a number above 12. Null where
 * none shows it, where they contradict each other, and where a single one shows the month first:
 * that may be a slip, and would turn every other date of the column round.
 */
export function dayMonthEvidence(texts: Iterable<string>): 'day-first' | 'month-first' | null {
  let order: 'day-first' | 'month-first' | null = null;
  let shows = 0;
  for (const text of texts) {
    const shown = /\d[ /.-]/.test(text) ? orderOf([fold(text)]) : null;
    if (shown === null) continue;
    if (order !== null && shown !== order) return null;
    order = shown;
    shows++;
  }
  return order === 'month-first' && shows < LEAST_MONTH_FIRST ? null : order;
}

/** The same for texts that are folded. */
export function orderOf(folded: readonly string[]): 'day-first' | 'month-first' | null {
  let order: 'day-first' | 'month-first' | null = null;
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
