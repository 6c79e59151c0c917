import type { DateExpression } from '../date-expression';
import { segmentsOf } from '../dates/segments';
import type { Segment } from '../dates/segments';
import { clustersOf, countsAlone, eachSegment } from './clusters';

const neutral =
  /^(?:[^a-z0-9]|(?:by|on|in|at|due|date|dates|target|review|revised|original|originally|completion|completed|complete|deadline|end|of|the|and|or|to|from|until|before|no|later|than|timescale|expected|planned|now|was|for|approx|extended|new|previously|tbc)(?![a-z]))*$/;

/** Of all the dates of a text, those beside a status, and those on a line that holds nothing else. */
export function besideStatus(
  folded: string,
  text: string,
  dates: readonly DateExpression[],
): DateExpression[] {
  if (dates.length === 0) return [];
  const segments = segmentsOf(folded);
  const kept = new Map<number, DateExpression>();
  for (const { dates: near } of clustersOf(folded, text, () => dates, segments)) {
    for (const date of near) kept.set(date.span[0], date);
  }
  eachSegment(segments, dates, (segment, own) => {
    if (own.length === 0 || !onlyDates(folded, segment, own)) return;
    for (const date of own) {
      if (!kept.has(date.span[0]) && countsAlone(date)) kept.set(date.span[0], date);
    }
  });
  return [...kept.values()].sort((one, other) => one.span[0] - other.span[0]);
}

function onlyDates(folded: string, segment: Segment, dates: readonly DateExpression[]): boolean {
  let at = segment.start;
  let rest = '';
  for (const { span, caveat } of dates) {
    rest += `${folded.slice(at, span[0])} `;
    at = span[1];
    if (caveat) {
      const found = folded.indexOf(caveat.toLowerCase(), at);
      if (found >= 0 && found < segment.end) at = found + caveat.length;
    }
  }
  rest += folded.slice(at, Math.max(at, segment.end));
  return rest.length <= 200 && neutral.test(rest);
}
