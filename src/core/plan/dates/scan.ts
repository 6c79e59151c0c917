import { formsByOpening } from './forms';
import type { CompiledForm } from './form';
import { modifierBefore } from './modifiers';
import { Place } from './place';
import type { ReadContext, Reading } from './reading';
import type { Segment } from './segments';

/** A date found in a text: what it reads, and where. */
export interface Found {
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
  readonly segment: Segment;
}

const token = /[a-z]+|\d+/g;

/** Every date of a folded text, in order, none overlapping another. */
export function scan(
  folded: string,
  raw: string,
  segments: readonly Segment[],
  context: ReadContext,
): Found[] {
  const found: Found[] = [];
  for (const segment of segments) scanSegment(folded, raw, segment, context, found);
  return found;
}

function scanSegment(
  folded: string,
  raw: string,
  segment: Segment,
  context: ReadContext,
  found: Found[],
): void {
  let since = segment.start;
  token.lastIndex = segment.start;
  for (
    let match = token.exec(folded);
    match && match.index < segment.end;
    match = token.exec(folded)
  ) {
    const resume = token.lastIndex;
    const start = openingIn(match[0], match.index, raw);
    if (start < 0 || !mayStartAt(folded, start, since)) continue;
    const best = bestMatch(folded, raw, segment, since, start, context);
    if (!best) {
      token.lastIndex = resume;
      continue;
    }
    const widened = modifierBefore(folded, since, start);
    const changed =
      widened?.modifier.change && !widened.modifier.joins
        ? widened.modifier.change(best.reading)
        : best.reading;
    const keep = widened && changed && !widened.modifier.joins;
    found.push({
      reading: keep ? changed : best.reading,
      start: keep ? widened.start : start,
      end: best.end,
      segment,
    });
    since = best.end;
    token.lastIndex = best.end;
  }
}

/** Where in a run of letters or digits a form may begin; a capital inside a run begins a fused word. */
function openingIn(run: string, index: number, raw: string): number {
  if (run.charCodeAt(0) < 58 || formsByOpening.has(run)) return index;
  for (let at = 1; at < run.length - 2; at++) {
    const char = raw.charCodeAt(index + at);
    if (char >= 65 && char <= 90 && raw.charCodeAt(index + at - 1) >= 97) {
      if (formsByOpening.has(run.slice(at))) return index + at;
    }
  }
  return -1;
}

/** False inside a longer number, a sum of money or a reference. */
function mayStartAt(folded: string, start: number, since: number): boolean {
  const char = folded.charCodeAt(start);
  if (char > 57 || start <= since) return true;
  const before = folded.charAt(start - 1);
  if ('£$€#'.includes(before)) return false;
  if ('./-:,'.includes(before) && start - 1 > since) return !/\d/.test(folded.charAt(start - 2));
  return true;
}

function bestMatch(
  folded: string,
  raw: string,
  segment: Segment,
  since: number,
  start: number,
  context: ReadContext,
): { reading: Reading; end: number } | null {
  const char = folded.charCodeAt(start);
  const forms =
    char < 58
      ? formsByOpening.get('0')!
      : formsByOpening.get(/[a-z]+/y.exec(folded.slice(start, start + 24))![0])!;
  const matches: { form: CompiledForm; match: RegExpExecArray }[] = [];
  for (const form of forms) {
    form.regExp.lastIndex = start;
    const match = form.regExp.exec(folded);
    if (match && start + match[0].length <= segment.end + 6) matches.push({ form, match });
  }
  matches.sort((one, other) => other.match[0].length - one.match[0].length);
  for (const { form, match } of matches) {
    const end = start + match[0].trimEnd().length;
    const place = new Place(folded, raw, segment, since, start, end, context);
    if (char < 58 && fused(folded, start) && match[0].length < 8) continue;
    const reading = form.read(match.groups ?? {}, place);
    if (reading) return { reading, end };
  }
  return null;
}

function fused(folded: string, start: number): boolean {
  return start > 0 && /[a-z]/.test(folded.charAt(start - 1));
}
