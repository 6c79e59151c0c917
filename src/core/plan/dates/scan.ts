import { formsByOpening } from './forms';
import type { CompiledForm } from './form';
import { modifierBefore } from './modifiers';
import type { Modifier } from './modifiers';
import { Openings } from './openings';
import { Place } from './place';
import { eachRun } from './runs';
import type { ReadContext, Reading } from './reading';
import type { Segment } from './segments';

/** A date found in a text: what it reads, and where. */
export interface Found {
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
  readonly segment: Segment;
}

const DIGIT = '0';
const openings = new Openings([...formsByOpening.keys()].filter((word) => word !== DIGIT));

/** Every date of a folded text, in order, none overlapping another. */
export function scan(
  folded: string,
  raw: string,
  segments: readonly Segment[],
  context: ReadContext,
): Found[] {
  const found: Found[] = [];
  const hasFused = /[a-z][A-Z]/.test(raw);
  for (const segment of segments) scanSegment(folded, raw, segment, hasFused, context, found);
  return found;
}

function scanSegment(
  whole: string,
  raw: string,
  segment: Segment,
  hasFused: boolean,
  context: ReadContext,
  found: Found[],
): void {
  // What follows the segment is no part of its dates: `9. March 10. April`.
  const folded = segment.end < whole.length ? whole.slice(0, segment.end) : whole;
  let since = segment.start;
  eachRun(folded, segment.start, segment.end, (from, to) => {
    const start = openingIn(folded, raw, from, to, hasFused);
    if (start < 0 || !mayStartAt(folded, start, since)) return to;
    const best = bestMatch(folded, raw, segment, since, start, to, context);
    if (!best) return to;
    const before = modifierBefore(folded, since, start);
    const changed = before && !before.modifier.joins && modified(before.modifier, best.reading);
    found.push({
      reading: changed || best.reading,
      start: changed ? before.start : start,
      end: best.end,
      segment,
    });
    since = best.end;
    return best.end;
  });
}

function modified({ change }: Modifier, reading: Reading): Reading | null {
  return change ? change(reading) : reading;
}

/** Where in a run of letters or digits a form may begin; a capital inside a run begins a fused word. */
function openingIn(
  folded: string,
  raw: string,
  from: number,
  to: number,
  hasFused: boolean,
): number {
  if (folded.charCodeAt(from) < 58 || isOpening(folded, from, to)) return from;
  if (!hasFused) return -1;
  for (let at = from + 1; at < to - 2; at++) {
    const char = raw.charCodeAt(at);
    if (char >= 65 && char <= 90 && raw.charCodeAt(at - 1) >= 97) {
      if (isOpening(folded, at, to)) return at;
    }
  }
  return -1;
}

function isOpening(folded: string, from: number, to: number): boolean {
  return openings.mayHold(folded, from, to) && formsByOpening.has(folded.slice(from, to));
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
  runEnd: number,
  context: ReadContext,
): { reading: Reading; end: number } | null {
  const char = folded.charCodeAt(start);
  const forms = formsByOpening.get(char < 58 ? DIGIT : folded.slice(start, runEnd))!;
  const matches: { form: CompiledForm; match: RegExpExecArray }[] = [];
  for (const form of forms) {
    form.regExp.lastIndex = start;
    const match = form.regExp.exec(folded);
    if (match) matches.push({ form, match });
  }
  if (matches.length > 1) {
    matches.sort((one, other) => other.match[0].length - one.match[0].length);
  }
  for (const { form, match } of matches) {
    const end = start + match[0].trimEnd().length;
    const place = new Place(folded, raw, segment, since, start, end, context);
    if (char < 58 && isReference(folded, start, match[0])) continue;
    const reading = form.read(match.groups ?? {}, place);
    if (reading) return { reading, end };
  }
  return null;
}

/** In `R1 March 2025` and `Rec7 June` the figures are not the day; in `By31/12/16` they are. */
function isReference(folded: string, start: number, words: string): boolean {
  const before = folded.slice(Math.max(0, start - 2), start);
  if (!/[a-z]$/.test(before)) return false;
  return !/[a-z]{2}/.test(before) || (words.length < 8 && !/\d\/\d{1,2}\/\d/.test(words));
}
