import type { DateContext, DateExpression } from '../date-expression';
import { besideStatus } from '../statuses/beside-status';
import { anyClosingWord } from '../statuses/vocabulary';
import { caveatAfter } from './caveats';
import { orderOf } from './evidence';
import { fold } from './fold';
import { joinSpans } from './join';
import { replacedBefore, replacesBefore, roleOf } from './roles';
import { scan } from './scan';
import type { Found } from './scan';
import { segmentsOf } from './segments';
import type { Segment } from './segments';

/** Longer texts are no dates of an action plan; Excel itself allows no more in a cell. */
const MAX_LENGTH = 32_767;

/**
 * The dates in a text as written, in order: each interpreted, with its words, their place, and a
 * doubt where the reading is not certain. Which dates count follows from `context.place`. Never
 * throws; nothing found is an empty list.
 */
export function parseDates(text: string, context: DateContext): DateExpression[] {
  if (!mayHoldDate.test(text)) return dashes(text, context);
  const folded = fold(text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text);
  const expressions = allDates(folded, text, context);
  if (context.place === 'date-column') return expressions;
  if (context.place === 'status-line') return besideStatus(folded, text, expressions);
  const updates = expressions.flatMap((each) => asUpdate(folded, each));
  const opened = new Set(updates.map(({ span }) => span[0]));
  const completions = besideStatus(folded, text, expressions).filter(
    ({ role, span }) => role === 'completion' && !opened.has(span[0]),
  );
  return [...updates, ...completions].sort((one, other) => one.span[0] - other.span[0]);
}

/** Without a digit, three letters in a row or letters with stops (`t.b.c.`, `dd/mm/yy`) there is no date. */
const mayHoldDate = /\d|[a-z]{3}|[a-z][./-][a-z]|na/i;

/** A date column's "-" or "?" is a placeholder like any other. */
function dashes(text: string, { place }: DateContext): DateExpression[] {
  const shown = text.trim();
  if (place !== 'date-column' || !/^[-–—?.*_/]{1,20}$/.test(shown)) return [];
  const start = text.indexOf(shown);
  return [
    {
      kind: 'none',
      start: null,
      end: null,
      precision: null,
      role: null,
      text: shown,
      span: [start, start + shown.length],
    },
  ];
}

/** Every date of a folded text, wherever it stands, with role, caveat and item. */
export function allDates(
  folded: string,
  text: string,
  context: Pick<DateContext, 'order' | 'publication' | 'near'>,
  segments: readonly Segment[] = segmentsOf(folded),
): DateExpression[] {
  // An American date shows nothing of the cell's others, and is doubted itself.
  const order = context.order ?? (orderOf([folded]) === 'day-first' ? 'day-first' : null);
  const found = joinSpans(folded, scan(folded, text, segments, { ...context, order }));
  if (found.length === 0) return [];
  const dated = withCaveats(
    folded,
    found.filter((each) => !ofStatus(folded, each)),
  );
  return withSuperseded(
    folded,
    dated.map((each, index) => expression(folded, text, each, dated[index - 1])),
  );
}

/** "Complete and ongoing": the second word belongs to the status and is no open end of its own. */
function ofStatus(folded: string, { reading, start }: Found): boolean {
  return (
    reading.kind === 'open-ended' &&
    reading.start === null &&
    continuesStatus.test(folded.slice(Math.max(0, start - 48), start))
  );
}

const continuesStatus = new RegExp(
  `(?:^|[^a-z])(?:${anyClosingWord})[ ,;:/&()-]{1,4}(?:(?:and|but|now|is|it is|action is) {1,3}){0,2}$`,
);

interface Dated extends Found {
  readonly caveat: readonly [start: number, end: number] | null;
}

/** Each date with its condition; a condition that also reads as a date of its own is none. */
function withCaveats(folded: string, found: readonly Found[]): Dated[] {
  const dated: Dated[] = [];
  found.forEach((each, index) => {
    const last = dated.at(-1);
    const undated = each.reading.kind === 'none' || each.reading.kind === 'by-reference';
    if (undated && last?.caveat && each.start < last.caveat[1] && last.reading.end !== null) return;
    const limit = nextDated(found, index + 1);
    if (undated && limit !== undefined && label.test(folded.slice(each.end, limit))) return;
    const caveat = caveatAfter(folded, each.end, Math.min(each.segment.end, limit ?? Infinity));
    dated.push({ ...each, caveat });
  });
  return dated;
}

/** What may stand between words that only announce a date and the date: "Next review: 12 June 2025". */
const label =
  /^[ :,()-]{0,4}(?:(?:on|in|is|date|by|est|est\.|estimated|approx|approx\.|provisionally|currently)[ :]{1,2})?$/;

/** Where the next date with a day begins, of the few that follow. */
function nextDated(found: readonly Found[], from: number): number | undefined {
  for (let at = from; at < from + 4 && at < found.length; at++) {
    if (found[at]!.reading.end !== null) return found[at]!.start;
  }
  return undefined;
}

function expression(
  folded: string,
  text: string,
  found: Dated,
  previous: Found | undefined,
): DateExpression {
  const { reading, segment, caveat } = found;
  const from = Math.max(segment.start, previous?.end ?? 0);
  const undated = reading.kind === 'none' || reading.kind === 'by-reference';
  const role = undated
    ? null
    : (reading.role ??
      roleOf(
        folded.slice(Math.max(from, found.start - 80), found.start),
        folded.slice(found.end, Math.max(found.end, Math.min(segment.end, found.end + 80))),
      ));
  return {
    kind: reading.kind,
    start: reading.start,
    end: reading.end,
    precision: reading.precision,
    role,
    text: text.slice(found.start, found.end),
    span: [found.start, found.end],
    ...(reading.doubt && { doubt: reading.doubt }),
    ...(reading.alternative && { alternative: reading.alternative }),
    ...(caveat && { caveat: text.slice(...caveat) }),
    ...(segment.item !== null && { item: segment.item }),
  };
}

/** Marks the dates that the words say another took the place of: `30 June 2025 (revised from 31 March 2025)`. */
function withSuperseded(folded: string, expressions: DateExpression[]): DateExpression[] {
  if (expressions.length < 2) return expressions;
  const replaced = new Set<number>();
  expressions.forEach(({ span: [start], end, kind }, index) => {
    // "31 March 2025, now TBC": no other date took its place, but it is taken back.
    if (end === null && kind !== 'none') return;
    const before = folded.slice(
      Math.max(0, start - 48, expressions[index - 1]?.span[1] ?? 0),
      start,
    );
    if (end !== null && replacedBefore.test(before)) replaced.add(index);
    else if (replacesBefore.test(before)) {
      let older = index - 1;
      while (
        older >= 0 &&
        (expressions[older]!.end === null || expressions[older]!.item !== expressions[index]!.item)
      )
        older -= 1;
      if (older >= 0) replaced.add(older);
    }
  });
  if (replaced.size === 0 || replaced.size === expressions.length) return expressions;
  return expressions.map((each, index) =>
    replaced.has(index) && each.role !== 'completion' && each.role !== 'update'
      ? { ...each, role: 'target', superseded: true }
      : each,
  );
}

const leading = /^[ *>"'([-]{0,6}(?:on |at )?$/;

/** In a log, the date that opens an entry is when the row was updated. */
function asUpdate(folded: string, each: DateExpression): DateExpression[] {
  if (each.end === null) return [];
  const line = folded.lastIndexOf('\n', each.span[0] - 1) + 1;
  const before = folded.slice(line, each.span[0]);
  if (
    each.role === 'update' ||
    (before.length < 48 &&
      (leading.test(before) ||
        (each.item !== undefined && /^[ (]*[a-z0-9]{1,3}[.):] *$/.test(before))))
  ) {
    return [{ ...each, role: 'update' }];
  }
  return [];
}
