import type { Segment } from '../dates/segments';
import { Openings } from '../dates/openings';
import { eachRun } from '../dates/runs';
import { anyOf } from '../dates/words';
import { isClosed, statusByWord } from './vocabulary';
import type { StatusWord } from './vocabulary';

/** A status word in a text. */
export interface Hit {
  readonly row: StatusWord;
  readonly start: number;
  readonly end: number;
  /** Where the words that take it back begin, or its own start. */
  readonly from: number;
  readonly negated: boolean;
}

/** A pattern for the status words that begin with a word, by that word. */
const byOpening: ReadonlyMap<string, RegExp> = new Map(
  [...groupByOpening(statusByWord.keys())].map(([opening, words]) => [
    opening,
    new RegExp(`(?:${anyOf(words)})(?![a-z])`, 'y'),
  ]),
);

const openings = new Openings(byOpening.keys());

function groupByOpening(words: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const opening = /^[a-z]+/.exec(word)![0];
    groups.set(opening, [...(groups.get(opening) ?? []), word]);
  }
  return groups;
}

/** What takes a closing word back or puts it off, directly before it in its clause. */
const negation = new RegExp(
  '(?:^|[^a-z])((?:not|never|un|nor|without|cannot|yet to be|yet to|yet|to be|to|will be|will|would be|should be|must be|can be|could be|may be|might be|shall be|is to be|are to be|needs? to be|be|being|awaiting|until|till|once|when|if|unless|before|for|pending|partially|partly|part|half|almost|nearly|near|largely|mostly|mainly|substantially|nearing|towards?|expected|due|due to be|aim to|aiming|anticipated|planned|scheduled|requires?|remains?|target)(?: {1,3}(?:yet|fully|all|be|been|being|have|has|quite|entirely|to|get|is|are|was|were|it|this|they|now)){0,4}) {0,3}$',
);
export const partDone =
  /(?:^|[^a-z\d])(\d{1,2}) {0,2}(?:of|\/|out of) {0,2}(?:the {1,2})?(\d{1,2})(?: [a-z]{1,12}){0,2} {0,3}(?:are |have been |were )?$/;
export const percentBefore = /(?:^|[^\d.])(\d{1,3}(?:\.\d{1,2})?) ?(?:%|per ?cent) {0,3}$/;

/** The status words of a line or item of a folded text, in order. */
export function hitsIn(folded: string, segment: Segment): Hit[] {
  const hits: Hit[] = [];
  eachRun(folded, segment.start, segment.end, (start, runEnd) => {
    const isDigits = folded.charCodeAt(start) < 58;
    if (isDigits || !openings.mayHold(folded, start, runEnd)) return runEnd;
    const pattern = byOpening.get(folded.slice(start, runEnd));
    if (!pattern) return runEnd;
    pattern.lastIndex = start;
    const match = pattern.exec(folded);
    if (!match || pattern.lastIndex > segment.end) return runEnd;
    const hit = hitAt(folded, segment, start, match[0]);
    if (hit) hits.push(hit);
    return pattern.lastIndex;
  });
  return hits;
}

function hitAt(folded: string, segment: Segment, start: number, words: string): Hit | null {
  const end = start + words.length;
  const row = statusByWord.get(words.replace(/ +/g, ' '))!;
  // So short a word is a status only as a whole cell: "S. No".
  if (row.whole && row.word.length <= 3) return null;
  const before = folded.slice(Math.max(segment.start, start - 48), start);
  const taken = isClosed(row.kind) && row.kind !== 'not-pursued' ? negation.exec(before) : null;
  // "Complete by March" is an instruction.
  const instructed =
    row.word === 'complete' && /^ {1,3}by(?![a-z])/.test(folded.slice(end, end + 6));
  const from = taken ? start - before.length + taken.index + taken[0].indexOf(taken[1]!) : start;
  return { row, start, end, from, negated: taken !== null || instructed };
}

/** The share done that stands before or after a status: `Open (5%)`, `2 of 4 complete`. */
export function shareOf(folded: string, segment: Segment, hit: Hit, end: number): number | null {
  const before = folded.slice(Math.max(segment.start, hit.from - 48), hit.from);
  const parts = partDone.exec(before);
  if (parts && Number(parts[2]) > 0) return Math.min(1, Number(parts[1]) / Number(parts[2]));
  const percent =
    percentBefore.exec(before) ??
    /^[ (,:-]{0,4}(\d{1,3}(?:\.\d{1,2})?) ?(?:%|per ?cent)/.exec(
      folded.slice(end, Math.min(segment.end, end + 16)),
    );
  return percent && Number(percent[1]) <= 100 ? Number(percent[1]) / 100 : null;
}
