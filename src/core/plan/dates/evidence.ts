import { dayExists } from '../../workbook/day';
import { fold } from './fold';
import { fullYear } from './reading';

const figures = /(?<![\d./-])(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d\d)(?![\d])/g;

/**
 * The order that a column's own dates in figures show: those with a number above 12. Null where
 * none shows it, or where they contradict each other.
 */
export function dayMonthEvidence(texts: Iterable<string>): 'day-first' | 'month-first' | null {
  let order: 'day-first' | 'month-first' | null = null;
  for (const text of texts) {
    const shown = /\d[ /.-]/.test(text) ? orderOf([fold(text)]) : null;
    if (shown === null) continue;
    if (order !== null && shown !== order) return null;
    order = shown;
  }
  return order;
}

/** The same for texts that are folded. */
export function orderOf(folded: readonly string[]): 'day-first' | 'month-first' | null {
  let order: 'day-first' | 'month-first' | null = null;
  for (const text of folded) {
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
