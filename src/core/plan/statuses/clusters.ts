import type { DateExpression } from '../date-expression';
import { coveredItems } from '../dates/segments';
import type { Segment } from '../dates/segments';
import type { Doubt } from '../field';
import type { Status, StatusKind } from '../status';
import { hitsIn, partDone, percentBefore, shareOf } from './hits';
import type { Hit } from './hits';
import { anyStatusWord, isClosed } from './vocabulary';
import type { StatusWord } from './vocabulary';

/** A status at the start or the end of a line or list item of a folded text. */
export interface Cluster {
  readonly status: Status;
  readonly doubt?: Doubt;
  /** From the first to the last character of status and dates. */
  readonly start: number;
  readonly end: number;
  readonly dates: readonly DateExpression[];
  readonly segment: Segment;
}

const quick = new RegExp(`(?:${anyStatusWord})`);

const labels =
  /^[ *>"'([<\]-]{0,8}(?:(?:current |overall |action )?(?:status|update|progress|position|rag|outcome|result)(?: update)?[ :-]{1,3})?(?:(?:this|the|all|action|actions|task|recommendation|recommendations|work|item|now|fully|red|amber|green|blue|purple|grey|r|a|g|b)[ ,:-]{1,4}){0,4}(?:(?:has|have|is|are|was|were|now|been|fully|all|[-(]) {0,3}){0,4}$/;
const joint =
  /^[ ,;:/&()[\]|>-]{0,5}(?:(?:and|but|also|then|now|is|with|remains|work|yet)[ ,]{1,3}){0,2}$/;
/** What may follow a status at a line's start: an end, a stop, a date, "and …" but not an object ("Complete plan …"). */
const stops = /^ {0,3}(?:$|[.:;,!()\n/|*>&[\]-]|\d{1,2}[/.-]\d)/;
const goesOn =
  /^ {1,3}(?:and|as|on|in|at|from|since|with|by|per|subject|but|within|during|via|through|however|although|following|after|awaiting|pending|until|for|this|see|\()(?![a-z])/;
/** "Deferred to 2027", "Extended until the end of March 2026". */
const putOff = /^ {1,3}(?:to|until|till|into)(?![a-z])/;
const imperative =
  /^ {1,3}and {1,3}(?![a-z]{1,14}(?:ed|ing)(?![a-z])|(?:now|on|in|is|was|has|been|sent|put|built|held|met|made|set|shown|known|given|taken|written|begun|found|told|kept|seen|gone|brought|taught|fed|led|shared|being|occurs|takes|runs|continues|repeated|no|all|will|to)(?![a-z]))/;
const continuing =
  /^[ ,;:/&()-]{0,5}(?:(?:and|but|also|with|is|now|being|it|this|work|action|then|as|in|on|an|remains?) {1,3}){0,3}(?:ongoing|on-going|on going|continuing|continues|continuous|continual|embedded|(?:occurs|repeated|repeats|takes place|runs|monitored|reviewed|happens) (?:monthly|quarterly|annually|regularly|weekly|(?:every|each)(?: [a-z\d]{1,8})? [a-z]{3,8}))(?![a-z])/;
const unfinished =
  /(?:^|[^a-z])(?:outstanding|remaining|remains to|still to|still outstanding|awaiting|awaited|pending|yet to|to follow|in part|except|apart from|other than|not yet|not all|in progress|underway|incomplete|to be (?:completed|done|delivered|finalised|confirmed|agreed|signed|rolled|arranged|reviewed|implemented)|subject to|still in|still being|not (?:complete|completed|started|done|delivered|finished))(?![a-z])/;

/** True where folded words that speak of a status say that something is still to be done. */
export function saysUnfinished(folded: string): boolean {
  // What fewest texts have is asked first.
  return unfinished.test(folded) && !folded.includes('?') && quick.test(folded);
}

/**
 * The statuses of a folded text, one a line or item at most, with the dates beside them. Most texts
 * hold no status word: their dates are never asked for.
 */
export function clustersOf(
  folded: string,
  text: string,
  dates: () => readonly DateExpression[],
  segments: readonly Segment[],
): Cluster[] {
  const words = segments.map((segment) => wordsOf(folded, text, segment));
  if (!words.some((found) => found !== null)) return [];
  const clusters: Cluster[] = [];
  let index = 0;
  eachSegment(segments, dates(), (segment, own) => {
    const found = words[index++];
    const cluster = found ? clusterOf(folded, text, segment, found, own) : null;
    if (cluster) clusters.push(cluster);
  });
  return clusters;
}

/** The status words of a line or item, and the length of the tick that it begins with. */
interface SegmentWords {
  readonly hits: readonly Hit[];
  readonly tick: number;
}

const tickAt = /[ \n]*[✓✔√☑✅\u{f0fc}\u{f0fe}]/uy;

function wordsOf(folded: string, text: string, segment: Segment): SegmentWords | null {
  const hits = hitsIn(folded, segment);
  tickAt.lastIndex = segment.start;
  const tick = tickAt.test(text) && tickAt.lastIndex <= segment.end ? tickAt.lastIndex : 0;
  return hits.length > 0 || tick > 0 ? { hits, tick: tick - segment.start } : null;
}

/** A cross-reference or a placeholder on a line of its own is no date of the row. */
export function countsAlone({ kind }: DateExpression): boolean {
  return kind !== 'by-reference' && kind !== 'none';
}

/** Each segment with the dates that begin in it; both come in order. */
export function eachSegment(
  segments: readonly Segment[],
  dates: readonly DateExpression[],
  visit: (segment: Segment, own: readonly DateExpression[]) => void,
): void {
  let at = 0;
  for (const segment of segments) {
    while (at < dates.length && dates[at]!.span[0] < segment.start) at += 1;
    const from = at;
    while (at < dates.length && dates[at]!.span[0] < segment.end) at += 1;
    visit(segment, dates.slice(from, at));
  }
}

function clusterOf(
  folded: string,
  text: string,
  segment: Segment,
  { hits, tick }: SegmentWords,
  dates: readonly DateExpression[],
): Cluster | null {
  if (hits.length === 0) return cluster(folded, segment, tickHit(segment, tick), [], dates);
  const first = opening(folded, segment, hits, dates);
  if (first) return cluster(folded, segment, first, hits, dates);
  const last = closing(folded, text, segment, hits, dates);
  return last ? cluster(folded, segment, last, hits, dates) : null;
}

function tickHit(segment: Segment, length: number): Hit {
  const row: StatusWord = { word: 'tick', kind: 'completed' };
  return {
    row,
    start: segment.start,
    end: segment.start + length,
    from: segment.start,
    negated: false,
  };
}

/** The status that a segment opens with, but for labels, a date, or a short subject before a date. */
function opening(
  folded: string,
  segment: Segment,
  hits: readonly Hit[],
  dates: readonly DateExpression[],
): Hit | null {
  const hit = hits[0]!;
  let before = folded.slice(segment.start, hit.from);
  const dated = dates.find(({ span, end }) => end !== null && span[1] <= hit.from);
  if (dated && /^[ *([-]*$/.test(folded.slice(segment.start, dated.span[0]))) {
    before = folded.slice(dated.span[1], hit.from).replace(/^[ ,:;.)\]|/-]{1,5}/, '');
  }
  const after = folded.slice(hit.end, segment.end);
  const share = partDone.test(before) || percentBefore.test(before);
  if (before.length <= 60 && (labels.test(before) || share)) {
    if (!follows(hit, after, dates)) return null;
    return hit;
  }
  if (!isClosed(hit.row.kind) || hit.row.whole || hit.negated) return null;
  const subject = before.trim().split(/\s+/).length;
  const date = dates.find(({ span }) => span[0] >= hit.end && span[0] - hit.end < 10);
  const close = date && /^[ :,(-]{0,4}(?:on )?$/.test(folded.slice(hit.end, date.span[0]));
  return subject <= 4 &&
    close &&
    date.precision === 'day' &&
    !/^[ ]*(?:review|audit of|ensure|check)(?![a-z])/.test(before)
    ? hit
    : null;
}

function follows(hit: Hit, after: string, dates: readonly DateExpression[]): boolean {
  if (/^ {0,3}[?]/.test(after)) return false;
  if (stops.test(after)) return true;
  const isDated = (within: number): boolean =>
    dates.some(({ span }) => span[0] >= hit.end && span[0] - hit.end <= within);
  if (hit.row.kind === 'in-progress' && putOff.test(after) && isDated(18)) return true;
  if (hit.row.whole) return false;
  if (isDated(6)) return true;
  if (hit.negated) return true;
  if (/^(?:complete|open|closed?)$/.test(hit.row.word) && imperative.test(after)) {
    return !/^ {1,3}and /.test(after);
  }
  if (goesOn.test(after))
    return (
      !/^(?:ongoing|continuous|continuing|on-going|on going)$/.test(hit.row.word) ||
      /^ {1,3}(?:and|as|with|but|until|at|-)/.test(after)
    );
  return / /.test(hit.row.word) && !/^(?:on going|has been|have been)/.test(hit.row.word);
}

/** The status that a segment ends with, as a sentence or a note of its own. */
function closing(
  folded: string,
  text: string,
  segment: Segment,
  hits: readonly Hit[],
  dates: readonly DateExpression[],
): Hit | null {
  const tail = tailOf(folded, segment, dates);
  const at = hits.filter(({ end }) => end <= tail.end + 1).length - 1;
  const hit = hits[at];
  if (!hit || !tail.reaches(hit.end)) return null;
  let first = hit;
  for (let index = at - 1; index >= 0; index--) {
    if (!joint.test(folded.slice(hits[index]!.end, first.from))) break;
    first = hits[index]!;
  }
  const before = folded.slice(Math.max(segment.start, first.from - 60), first.from);
  if (/[.:;!?)\]>/*] {0,4}$|(?:^| )- {0,3}$| -{1,2}$|-{1,2} {1,3}$/.test(before)) return first;
  if (first.row.whole) return null;
  if (
    /^[A-Z]/.test(text.charAt(first.from)) &&
    !/[A-Z]{3}[^a-z]*$/.test(text.slice(Math.max(segment.start, first.from - 40), first.from))
  )
    return first;
  // "The policy has been completed." ends in a status; "staff who had training completed" need not.
  if (
    /(?:has been|have been|is now|are now|now|is|are) {0,3}$/.test(before) ||
    /^(?:has|have|is|are|now|was|were) /.test(first.row.word)
  ) {
    return first.row.kind === 'not-pursued'
      ? null
      : { ...first, row: { ...first.row, unsure: true } };
  }
  return null;
}

/** Where the text of a segment ends before its closing dates and stops. */
function tailOf(
  folded: string,
  segment: Segment,
  dates: readonly DateExpression[],
): { end: number; reaches: (end: number) => boolean } {
  let trimmed = segment.end;
  while (trimmed > segment.start && ' .)]*'.includes(folded.charAt(trimmed - 1))) trimmed -= 1;
  const last = dates.at(-1);
  const dated = last !== undefined && last.span[1] >= trimmed - 1;
  const end = dated ? last.span[0] : trimmed;
  return {
    end,
    reaches: (from) =>
      from >= end
        ? true
        : /^(?:[ ,:;.()[\]/&>-]|on|in|by|at|as of|and|is|now|ongoing|on-going|on going|continuing|embedded|date|the|all|fully|from|since){0,12}$/.test(
            folded.slice(from, end),
          ),
  };
}

const strength: readonly StatusKind[] = [
  'completed',
  'signed-off',
  'outcome-achieved',
  'not-pursued',
];

function cluster(
  folded: string,
  segment: Segment,
  hit: Hit,
  hits: readonly Hit[],
  dates: readonly DateExpression[],
): Cluster {
  let kind: StatusKind = hit.negated ? 'in-progress' : hit.row.kind;
  let goes = hit.row.continuing === true && !hit.negated;
  let unsure = hit.row.unsure === true;
  let end = hit.end;
  for (const other of hits.slice(hits.indexOf(hit) + 1)) {
    if (other.from < end) continue;
    if (!joint.test(folded.slice(end, other.from))) break;
    if (isClosed(kind)) {
      if (other.negated || other.row.kind === 'in-progress' || other.row.kind === 'not-started')
        kind = 'in-progress';
      else if (other.row.kind === 'ongoing' || other.row.continuing) goes = true;
      else if (isNoMore(other) && kind === 'completed' && !/^closed?$/.test(hit.row.word)) {
        // "Completed - no further action required": it was done, and not dropped.
      } else if (isNoMore(hit) && other.row.kind === 'completed') kind = 'completed';
      else if (strength.indexOf(other.row.kind) > strength.indexOf(kind)) kind = other.row.kind;
    }
    unsure ||= other.row.unsure === true && !isClosed(kind);
    end = other.end;
  }
  const after = folded.slice(end, segment.end);
  const goesOnAfter = continuing.exec(after);
  if (goesOnAfter && isClosed(kind)) {
    goes = true;
    end += goesOnAfter[0].length;
  }
  const sentence = /^[^.\n]{0,120}/.exec(folded.slice(end, segment.end))![0];
  if (isClosed(kind) && kind !== 'not-pursued' && unfinished.test(sentence)) kind = 'in-progress';
  const share = shareOf(folded, segment, hit, end);
  if (share !== null && share < 1 && isClosed(kind)) kind = 'in-progress';
  const near = datesBeside(folded, segment, hit, end, dates.filter(countsAlone));
  const status: Status = {
    kind,
    continuing: goes && isClosed(kind),
    items: segment.item === null ? null : coveredItems(segment.item),
    share,
  };
  return {
    status,
    ...(unsure && { doubt: 'inferred' as const }),
    start: Math.min(hit.from, near[0]?.span[0] ?? hit.from),
    end: Math.max(end, near.at(-1)?.span[1] ?? end),
    dates: near.map((date) => withRole(date, kind)),
    segment,
  };
}

/** "No further action", which alone may mean that it was done, or dropped. */
function isNoMore({ row }: Hit): boolean {
  return row.word === 'no further action' || row.word === 'nfa';
}

function withRole(date: DateExpression, kind: StatusKind): DateExpression {
  if (!isClosed(kind)) return date.role === 'completion' ? { ...date, role: null } : date;
  // "Completed 31/03/2025, review due 30/09/2025": what the words call a target stays one.
  return date.end === null || date.role === 'target' ? date : { ...date, role: 'completion' };
}

const between =
  /^[ ,:;.()[\]/|*>-]{0,6}(?:(?:on|in|by|at|as|of|from|since|until|to|due|date|target|review|the|and|ongoing|is|was|expected|for|completion|dated|before|no later than|this|week|year|end|during|all|agencies|partners|board|sab|csp|lscb|panel)[ ,:;.()-]{1,4}){0,6}$/;

/** The dates that stand directly before or after the status words, or end its sentence after a dash. */
function datesBeside(
  folded: string,
  segment: Segment,
  hit: Hit,
  end: number,
  dates: readonly DateExpression[],
): DateExpression[] {
  const beside: DateExpression[] = [];
  let reached = end;
  for (const date of dates) {
    if (date.span[1] <= hit.from) {
      const only = /^[ *([-]*$/.test(folded.slice(segment.start, date.span[0]));
      if (only && folded.slice(date.span[1], hit.from).length < 24) beside.push(date);
    } else if (date.span[0] >= end) {
      const gap = folded.slice(reached, date.span[0]);
      const noted =
        /^[^.;\n]{1,100}[ ]-{1,2} ?$|^[^.;\n]{1,100} \($/.test(gap) &&
        /^ ?\)?(?:[.;\n]|$)/.test(folded.slice(date.span[1], segment.end + 1)) &&
        date.precision === 'day';
      if (!between.test(gap) && !noted) break;
      beside.push(date);
      reached = date.span[1];
    }
  }
  return beside;
}
