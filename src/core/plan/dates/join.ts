import { addDays } from '../../workbook/day';
import type { Reading } from './reading';
import { modifierBefore } from './modifiers';
import type { Found } from './scan';

const toWords = /^ {0,3}(?:-|to|until|till|through|up to|\/)(?: to)? {0,3}(?:the )?$/;
const betweenWords = /(?:^|[^a-z])between {1,3}(?:the )?$/;
const andWords = /^ {0,3}(?:and|&) {0,3}(?:the )?$/;
const listWords = /^ {0,3}(?:-|to|until|till|\/|,|;|and|&|or|, and) {0,3}(?:the )?(?:by )?$/;
const restated =
  /^[ ,;:(\n-]{0,4}(?:(?:i\.?e\.?|that is|namely|which is|so|or|and|but)[ ,.]{0,3})?(?:no later than|by|=|-|until|on|from)?[ ,:-]{0,3}(?:end of )?$/;

/** Makes one of the two ends of a span, of a date said twice, and gives years to those without. */
export function joinSpans(folded: string, found: readonly Found[]): Found[] {
  const years = borrowYears(folded, found);
  const joined: Found[] = [];
  for (const next of years) {
    let each = next;
    for (let last = joined.at(-1); last; last = joined.at(-1)) {
      const merged = mergeTwo(folded, last, each);
      if (!merged) break;
      joined.pop();
      each = merged;
    }
    joined.push(each);
  }
  return joined.map((each, index) => opened(folded, each, joined[index - 1]?.end ?? 0));
}

/** `28 Feb - 3 March 2024`: the year that follows in the same list is meant for each. */
function borrowYears(folded: string, found: readonly Found[]): Found[] {
  const result = [...found];
  for (let at = result.length - 2; at >= 0; at--) {
    const one = result[at]!;
    const other = result[at + 1]!;
    const { inYear } = one.reading;
    if (!inYear || other.reading.inYear || one.segment !== other.segment) continue;
    if (other.reading.end === null || !listWords.test(folded.slice(one.end, other.start))) continue;
    const year = Number(other.reading.end.slice(0, 4));
    const same = inYear(year);
    const later = same.end !== null && same.end > other.reading.end;
    result[at] = { ...one, reading: later ? inYear(year - 1) : same };
  }
  return result;
}

/** One date of two that stand together, or null where each stays its own. */
function mergeTwo(folded: string, one: Found, other: Found): Found | null {
  const between = folded.slice(one.end, other.start);
  if (between.length > 24) return null;
  const near = one.segment === other.segment;
  return (
    (near ? counted(between, one, other) : null) ??
    saidTwice(folded, between, one, other) ??
    sameDays(between, one, other) ??
    (near ? (bounded(between, one, other) ?? span(folded, between, one, other)) : null)
  );
}

/** "within 6 months ie, by June 2006": the date that the words themselves give. */
function saidTwice(folded: string, between: string, one: Found, other: Found): Found | null {
  if (one.reading.kind !== 'relative' && one.reading.kind !== 'immediate') return null;
  if (!/[^ ]/.test(between) || !restated.test(between)) return null;
  const better =
    other.reading.kind === 'relative' ? one.reading.end === null : other.reading.end !== null;
  if (!better) return null;
  const bracket = between.includes('(') && folded.charAt(other.end) === ')' ? 1 : 0;
  return { ...other, start: one.start, end: other.end + bracket };
}

/** "Q1 2024/25: Apr 2024 - Jun 2024": one date in two ways. */
function sameDays(between: string, one: Found, other: Found): Found | null {
  const { start, end } = one.reading;
  if (end === null || start !== other.reading.start || end !== other.reading.end) return null;
  return one.segment === other.segment && /^ {0,3}[:(=-] {0,3}$/.test(between) && start !== end
    ? { ...one, end: other.end }
    : null;
}

/** "3 months from 1 April 2025"; from a month or a year it is counted once that is over. */
function counted(between: string, one: Found, other: Found): Found | null {
  const { countedFrom } = one.reading;
  const day = other.reading.end;
  if (
    !countedFrom ||
    day === null ||
    !/^ {0,3}(?:of|(?:on {1,3})?from|after|following) {0,3}(?:the )?$/.test(between)
  )
    return null;
  const exact = other.reading.precision === 'day';
  const doubt = other.reading.doubt ?? (exact ? undefined : 'inferred');
  const reading: Reading = {
    kind: 'relative',
    start: day,
    end: exact ? countedFrom(day) : addDays(countedFrom(addDays(day, 1)), -1),
    precision: 'day',
    ...(doubt && { doubt }),
  };
  return { ...one, reading, end: other.end };
}

/** "Ongoing until March 2026", "Monthly from April 2025": the day that ends or begins it. */
function bounded(between: string, one: Found, other: Found): Found | null {
  const { kind } = one.reading;
  if (kind !== 'open-ended' && kind !== 'recurring') return null;
  if (/^[ ,]{0,3}(?:until|till|to|up to|through to) {0,3}(?:the )?$/.test(between)) {
    return {
      ...other,
      reading: kind === 'recurring' ? { ...other.reading, kind } : other.reading,
      start: one.start,
    };
  }
  const from =
    /^[ ,]{0,3}(?:from|since|starting|starting from|commencing|beginning|wef) {0,3}(?:the )?$/.test(
      between,
    );
  if (!from || other.reading.start === null) return null;
  const { start, doubt } = other.reading;
  return { ...one, reading: { ...one.reading, start, ...(doubt && { doubt }) }, end: other.end };
}

function span(folded: string, between: string, one: Found, other: Found): Found | null {
  const first = one.reading;
  const last = other.reading;
  if (first.start === null || first.end === null || last.start === null || last.end === null)
    return null;
  if (first.kind === 'relative' || last.kind === 'relative' || first.end >= last.end) return null;
  const before = folded.slice(Math.max(0, one.start - 32), one.start);
  if (replaced.test(before)) return null;
  if (!toWords.test(between) && !(andWords.test(between) && betweenWords.test(before))) return null;
  // "31/03/2025 / 30/06/2025" are two days; "Nov 2023/Jan 2024" is a span.
  if (/\//.test(between) && (first.precision === 'day' || first.precision !== last.precision))
    return null;
  const doubt = last.doubt ?? first.doubt;
  const { precision, alternative } = last;
  return {
    reading: {
      kind: 'span',
      start: first.start,
      end: last.end,
      precision,
      ...(doubt && { doubt }),
      ...(alternative && { alternative }),
    },
    start: one.start,
    end: other.end,
    segment: one.segment,
  };
}

const onwards =
  /^[ ,(]{0,3}(?:onwards?|on-wards|(?:and|or) (?:beyond|after|later|onwards?)|(?:at (?:the )?)?earliest)(?![a-z])\)?/;

/** "From April 2025", "not before April 2025" and "April 2025 onwards" give the day it begins, and no end. */
function opened(folded: string, found: Found, from: number): Found {
  const { reading } = found;
  if (reading.kind === 'span' || reading.start === null || reading.kind === 'relative')
    return found;
  const after = onwards.exec(folded.slice(found.end, Math.min(found.segment.end, found.end + 28)));
  const before = modifierBefore(folded, Math.max(from, found.segment.start), found.start);
  if (
    before?.modifier.joins &&
    !isNoBeginning(folded.slice(Math.max(from, found.segment.start), found.start))
  ) {
    const changed = before.modifier.change?.(reading);
    if (changed)
      return {
        ...found,
        reading: changed,
        start: before.start,
        end: found.end + (after?.[0].length ?? 0),
      };
  }
  if (!after) return found;
  const open: Reading = {
    kind: 'open-ended',
    start: reading.start,
    end: null,
    precision: null,
    ...(reading.doubt && { doubt: reading.doubt }),
  };
  return { ...found, reading: open, end: found.end + after[0].length };
}

/** Words before the first of two dates that say which date the other took the place of. */
const replaced =
  /(?:revised|changed|moved|extended|deferred|slipped|amended|delayed|altered|postponed|rescheduled|back|over|updated|date)[ ,]{1,3}from {0,3}$/;
/** Words before a date that say where something came from, or when it was done: no beginning. */
const came = /(?:completed?|email|received|publication|publication of report)[ ,]{1,3}from {0,3}$/;

function isNoBeginning(before: string): boolean {
  return replaced.test(before) || came.test(before);
}
