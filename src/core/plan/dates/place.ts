import type { Setting } from './form';
import type { ReadContext } from './reading';
import type { Segment } from './segments';

/** Words that may stand before a date without making it part of a sentence. */
const leadWords: ReadonlySet<string> = new Set([
  ...['a', 'about', 'achievable', 'achieve', 'achieved', 'action', 'additional'],
  ...['after', 'again', 'aim', 'aiming', 'all', 'an', 'and', 'anticipated', 'approx'],
  ...['approximately', 'around', 'as', 'at', 'audit', 'be', 'before', 'begin'],
  ...['beginning', 'by', 'circa', 'close', 'commencing', 'complete', 'completed'],
  ...['completion', 'current', 'currently', 'date', 'dates', 'deadline', 'delivered'],
  ...['delivery', 'done', 'due', 'during', 'e', 'each', 'early', 'eg', 'end', 'ending'],
  ...['est', 'estimated', 'every', 'expected', 'extended', 'final', 'for', 'from'],
  ...['fully', 'further', 'i', 'ie', 'in', 'initial', 'initially', 'is', 'it', 'its'],
  ...['last', 'late', 'later', 'latest', 'mid', 'middle', 'minimum', 'new', 'no'],
  ...['not', 'now', 'of', 'on', 'open', 'or', 'original', 'out', 'over'],
  ...['planned', 'prior', 'progress', 'proposed', 'provisional', 'publish', 'remain'],
  ...['report', 'requested', 'required', 'rev', 'review', 'reviewed', 'revised'],
  ...['short', 'since', 'start', 'started', 'starting', 'submit', 'target', 'targeted'],
  ...['targets', 'term', 'than', 'the', 'then', 'this', 'till', 'time'],
  ...['timeframe', 'timeline', 'timescale', 'timescales', 'timetable', 'to', 'today'],
  ...['towards', 'until', 'up', 'update', 'updated', 'was', 'week', 'when', 'will'],
  ...['within', 'working'],
]);
/** What may follow a date that stands alone: an end, a stop, a joint, a condition. */
const delimited =
  /^(?:[ .;:,([\]\-/|&+>*!?"')]*$| *[.;:,([\-/|&+>\n]| {1,3}(?:and|or|to|then|onwards?|as|subject|if|at|latest|tbc|target|review|due|was|revised|extended|approx|provisional|completed?|with)(?![a-z]))/;
/** Words that show that a bare month or year is a date. */
const led =
  /(?:^|[^a-z])(?:by|in|during|end|of|early|mid|late|until|till|to|before|from|since|next|this|last|around|approx|circa|for|across|throughout|within|over|due|on|than|is|date|target|revised|completed?|achieved|and|begin|beginning|starting)[ :,-]{0,3}$/;

/** What stands in a segment before and after a match, as the forms need to know it. */
export class Place implements Setting {
  readonly order;
  readonly publication;
  readonly near;

  constructor(
    readonly text: string,
    private readonly raw: string,
    private readonly segment: Segment,
    /** Where the last date found in this segment ends. */
    private readonly since: number,
    readonly start: number,
    readonly end: number,
    context: ReadContext,
  ) {
    this.order = context.order;
    this.publication = context.publication;
    this.near = context.near;
  }

  get opens(): boolean {
    const from = Math.max(this.segment.start, this.since);
    if (this.start - from > 80) return false;
    for (const [word] of this.text.slice(from, this.start).matchAll(/[a-z]+|\d+/g)) {
      if (!leadWords.has(word)) return false;
    }
    return true;
  }

  get first(): boolean {
    return this.since === this.segment.start;
  }

  get alone(): boolean {
    return (
      delimited.test(this.text.slice(this.end, Math.min(this.segment.end, this.end + 40))) &&
      this.opens
    );
  }

  get led(): boolean {
    return led.test(this.text.slice(Math.max(this.segment.start, this.start - 16), this.start));
  }

  get capital(): boolean {
    return /[A-Z]/.test(this.raw.charAt(this.start));
  }

  get monthCapital(): boolean {
    const at = this.text.slice(this.start, this.end).lastIndexOf('may');
    return at >= 0 && /[A-Z]/.test(this.raw.charAt(this.start + at));
  }
}
