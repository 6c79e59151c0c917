import type { Field } from '../plan/field';
import type { TableDates } from './action-dates';
import type { PlanCell } from './cell';
import { cellField, partField } from './cell';

/** True where a date after these words is no part of their sentence: "held by June" is. */
function standsApart(before: string): boolean {
  return /(?:[\n.;:,–—([-]|^)\s*$/u.test(before);
}

/**
 * The outcome in a cell that holds the completion date as well: what is left when the date, and the
 * status beside it, are taken from its start or its end. Null where nothing is left.
 */
export function outcomeBesideDate(cell: PlanCell, dates: TableDates): Field<string> | null {
  if (typeof cell.value !== 'string') return null;
  const { text } = cell;
  const spans = [
    ...dates
      .of(cell)
      .filter((date) => date.kind !== 'none')
      .map((date) => date.span),
    ...dates.lines(cell).map((line) => line.span),
  ];
  let start = 0;
  let end = text.length;
  for (let moved = true; moved;) {
    moved = false;
    for (const span of spans) {
      if (span[1] > start && !/[\p{L}\p{N}]/u.test(text.slice(start, span[0]))) {
        start = span[1];
        moved = true;
      } else if (
        span[0] >= start &&
        span[0] < end &&
        !/[\p{L}\p{N}]/u.test(text.slice(span[1], end)) &&
        standsApart(text.slice(start, span[0]))
      ) {
        end = span[0];
        moved = true;
      }
    }
  }
  const rest = text.slice(start, end);
  if (!/\p{L}{2}/u.test(rest)) return null;
  if (start === 0 && end === text.length) return cellField(text.trim(), cell);
  const from = start + (/^[^\p{L}\p{N}‘“"'([]*/u.exec(rest)?.[0].length ?? 0);
  const to = start + rest.replace(/[\s,;:(\u2013\u2014-]+$/u, '').length;
  return partField(text.slice(from, to), cell, [from, to]);
}
