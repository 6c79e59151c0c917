import type { Reading } from './reading';
import { modifierBefore } from './modifiers';
import type { Found } from './scan';

const toWords = /^ {0,3}(?:-|to|until|till|through|up to|\/|>)(?: to)? {0,3}(?:the )?$/;
const betweenWords = /(?:^|[^a-z])between {1,3}(?:the )?$/;
const andWords = /^ {0,3}(?:and|&) {0,3}(?:the )?$/;
const listWords = /^ {0,3}(?:-|to|until|till|\/|,|;|and|&|or|, and) {0,3}(?:the )?(?:by )?$/;
const restated =
  /^[ ,;:(\n-]{0,4}(?:(?:i\.?e\.?|that is|namely|which is|so|or)[ ,.]{0,3})?(?:by|=|-|until|on)?[ ,:-]{0,3}$/;

/** Makes one of the two ends of a span, of a date said twice, and gives years to those without. */
export function joinSpans(folded: string, found: readonly Found[]): Found[] {
  const years = borrowYears(folded, found);
  const joined: Found[] = [];
  for (const next of years) {
    const last = joined.at(-1);
    const merged = last && mergeTwo(folded, last, next);
    if (merged) joined[joined.length - 1] = merged;
    else joined.push(next);
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

function mergeTwo(folded: string, one: Found, other: Found): Found | null {
  const between = folded.slice(one.end, other.start);
  if (between.length > 24) return null;
  const first = one.reading;
  const last = other.reading;
  if (
    /^(?:relative|immediate)$/.test(first.kind) &&
    last.end !== null &&
    last.kind !== 'relative'
  ) {
    // "within 6 months ie, by June 2006": the date that the words themselves give.
    return restated.test(between) && /[^ ]/.test(between) ? { ...other, start: one.start } : null;
  }
  if (one.segment !== other.segment) return null;
  if (first.start === null || first.end === null || last.start === null || last.end === null)
    return null;
  if (first.kind === 'relative' || last.kind === 'relative' || first.end >= last.end) return null;
  const isSpan =
    toWords.test(between) ||
    (andWords.test(between) &&
      betweenWords.test(folded.slice(Math.max(0, one.start - 12), one.start)));
  if (!isSpan || />/.test(between)) return null;
  if (/[/>]/.test(between) && (first.precision === 'day' || first.precision !== last.precision))
    return null;
  const doubt = last.doubt ?? first.doubt;
  return {
    reading: {
      kind: 'span',
      start: first.start,
      end: last.end,
      precision: last.precision,
      ...(doubt && { doubt }),
      ...(last.alternative && { alternative: last.alternative }),
    },
    start: one.start,
    end: other.end,
    segment: one.segment,
  };
}

const onwards =
  /^ {0,3}(?:onwards?|on-wards|and beyond|and onwards?|and ongoing thereafter)(?![a-z])/;

/** "From April 2025" and "April 2025 onwards" give the day it begins, and no end. */
function opened(folded: string, found: Found, from: number): Found {
  const { reading } = found;
  if (reading.kind === 'span' || reading.start === null || reading.kind === 'relative')
    return found;
  const after = onwards.exec(folded.slice(found.end, Math.min(found.segment.end, found.end + 28)));
  const before = modifierBefore(folded, Math.max(from, found.segment.start), found.start);
  if (
    before?.modifier.joins &&
    !replaced.test(folded.slice(Math.max(from, found.segment.start), found.start))
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

const replaced =
  /(?:revised|changed|moved|extended|deferred|slipped|amended|delayed|altered|postponed|rescheduled|back|over|updated|date|completed?|email|received|publication|publication of report)[ ,]{1,3}from {0,3}$/;
