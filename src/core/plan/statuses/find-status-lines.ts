import type { DateContext, DateExpression } from '../date-expression';
import { fold } from '../dates/fold';
import { allDates } from '../dates/parse-dates';
import { segmentsOf } from '../dates/segments';
import type { Doubt } from '../field';
import type { Status } from '../status';
import { clustersOf } from './clusters';

/** A status that stands at the start or the end of a line, or of a list item, of a mixed cell. */
export interface StatusLine {
  readonly status: Status;
  readonly doubt?: Doubt;
  /** The status words and the dates beside them, end excluded. */
  readonly span: readonly [start: number, end: number];
  /** The dates beside it; beside a closing status they are completions, never targets. */
  readonly dates: readonly DateExpression[];
  /** The number of the list item it stands in, as written (`2`, `1-3`), null where in none. */
  readonly item: string | null;
  /** The line or item, its number left out. */
  readonly line: readonly [start: number, end: number];
  /** The line's other words, verbatim; `''` where it holds nothing else. */
  readonly rest: string;
}

/** The statuses of a mixed cell, in order; a line that gives none is not among them. */
export function findStatusLines(
  text: string,
  context: Pick<DateContext, 'order' | 'publication' | 'near'> = {
    order: null,
    publication: null,
    near: null,
  },
): StatusLine[] {
  const folded = fold(text);
  const segments = segmentsOf(folded);
  const dates = (): DateExpression[] => allDates(folded, text, context, segments);
  return clustersOf(folded, text, dates, segments).map((cluster) => {
    const { status, doubt, start, end, dates, segment } = cluster;
    const before = text.slice(segment.start, start).trim();
    const after = text
      .slice(end, segment.end)
      .replace(/^[\s.,:;)\]-]+/, '')
      .trim();
    return {
      status,
      ...(doubt && { doubt }),
      span: [start, end],
      dates,
      item: segment.item,
      line: [segment.start, segment.end],
      rest: [before, after].filter((part) => /[\p{L}\p{N}]/u.test(part)).join(' '),
    };
  });
}
