import type { DateExpression } from '../date-expression';
import { allDates } from '../dates/parse-dates';
import { fold } from '../dates/fold';
import { coveredItems, segmentsOf } from '../dates/segments';
import type { Segment } from '../dates/segments';
import type { Doubt } from '../field';
import type { Status, StatusKind } from '../status';
import { clustersOf, saysUnfinished } from './clusters';
import type { Cluster } from './clusters';
import { isClosed, statusByWord } from './vocabulary';

/** A status as read from words. */
export interface ParsedStatus {
  readonly status: Status;
  /** The words that say it, end excluded. */
  readonly span: readonly [start: number, end: number];
  readonly doubt?: Doubt;
}

const noContext = { order: null, publication: null, near: null } as const;

/** Drop-downs that nobody filled, prompts, and ratings, which are shown as they are and are no status. */
const unfilled =
  /^[\s<([{*"'-]*(?:|please select|select|select one|select status|choose an item|choose|-+|n\/a|tbc|blank|status|not applicable|none|(?:red|amber|green|blue|purple|grey|gray|white|black|yellow|orange|r|a|g|b|rag|brag|high|medium|low)(?:[ \n]{0,3}[/,&-]?[ \n]{0,3}(?:red|amber|green|blue|r|a|g|b))*)[\s>)\]}.:*"'-]*$/;
const ticks = /^[\s]*(?:[✓✔√☑✅ü\u{f0fc}\u{f0fe}]\s*)+$/u;
const crosses = /^\s*(?:[xX✗✘❌☒☐×\u{f0fb}\u{f0a8}])\s*$/u;
/** "Complete ✅": a tick after the words. */
const tickAfter = / ?(?:[✓✔√☑✅]\ufe0f?)+$/u;
/** "Complete 🟢": a rating, which is shown as it is. */
const circleAfter = /\s*[🔴🟠🟡🟢🔵🟣🟤⚫⚪]\ufe0f?\s*$/u;
const percentOnly = /^\s*(\d{1,3}(?:\.\d{1,2})?) ?%(?: complete| completed)?\s*$/;

/**
 * The status that a status cell gives. Null where it gives none: a blank, an unfilled drop-down
 * (`< Select >`), a rating (`Amber`, `G`). Words that no row of the vocabulary explains give
 * `unknown` with the doubt `unknown-status`.
 */
export function parseStatus(text: string): ParsedStatus | null {
  const folded = fold(text);
  const whole: readonly [number, number] = [
    text.length - text.trimStart().length,
    text.trimEnd().length,
  ];
  if (folded.trim() === '' || unfilled.test(folded)) return null;
  if (ticks.test(text)) return { status: plain('completed'), span: whole };
  if (crosses.test(text)) return { status: plain('unknown'), span: whole, doubt: 'unknown-status' };
  const percent = percentOnly.exec(folded);
  if (percent) {
    const share = Number(percent[1]) / 100;
    return share <= 1
      ? { status: ofShare(share), span: whole }
      : { status: plain('unknown'), span: whole, doubt: 'unknown-status' };
  }
  return exactly(folded, whole) ?? fromLines(folded, text, whole);
}

function plain(kind: StatusKind): Status {
  return { kind, continuing: false, items: null, share: null };
}

function ofShare(share: number): Status {
  return { ...plain(share >= 1 ? 'completed' : share > 0 ? 'in-progress' : 'not-started'), share };
}

/** Longer texts are no row of the vocabulary, its number and its stops included. */
const LONGEST_EXACT = 24 + Math.max(...[...statusByWord.keys()].map((word) => word.length));

/** A cell that holds one row of the vocabulary and nothing else, but for an option's number. */
function exactly(folded: string, whole: readonly [number, number]): ParsedStatus | null {
  const isLong = whole[1] - whole[0] > LONGEST_EXACT;
  if (isLong && !/ {2}|[.!:]{2}\s*$/.test(folded)) return null;
  const words = folded
    .slice(...whole)
    .replace(/^\d{1,2}[.):-] ?/, '')
    .replace(circleAfter, '')
    .replace(/[.!:]+$/, '')
    .replace(/ +/g, ' ')
    .trim();
  const ticked = words.replace(tickAfter, '');
  const row = statusByWord.get(ticked);
  // A tick agrees with what is closed; beside anything else it may mean something of its own.
  if (!row || (ticked !== words && !isClosed(row.kind))) return null;
  return {
    status: { ...plain(row.kind), continuing: row.continuing === true },
    span: whole,
    ...(row.unsure && {
      doubt: row.kind === 'unknown' ? ('unknown-status' as const) : ('inferred' as const),
    }),
  };
}

function fromLines(
  folded: string,
  text: string,
  whole: readonly [number, number],
): ParsedStatus | null {
  const segments = segmentsOf(folded);
  const dates = (): DateExpression[] => allDates(folded, text, noContext, segments);
  const clusters = clustersOf(folded, text, dates, segments);
  const first = clusters[0];
  if (!first) return loosely(folded, whole);
  const filled = segments.filter(({ start, end }) => folded.slice(start, end).trim() !== '');
  if (clusters.length === 1) {
    const { status, doubt, start, end } = first;
    const number = first.segment.item;
    // The single number before a status cell's only status is a drop-down's: `2. Ongoing - on track`.
    const items =
      number !== null && (filled.length > 1 || coveredItems(number).length > 1)
        ? coveredItems(number)
        : null;
    return { status: { ...status, items }, span: [start, end], ...(doubt && { doubt }) };
  }
  return ofLatest(clusters, folded, text, segments) ?? combined(clusters, filled.length);
}

/** A cell that says a status in the midst of other words: read where that is safe, always doubted. */
function loosely(folded: string, whole: readonly [number, number]): ParsedStatus {
  const opening = leading.exec(folded)?.[1]?.replace(/ +/g, ' ');
  const kind: StatusKind = saysUnfinished(folded)
    ? 'in-progress'
    : (statusByWord.get(opening ?? '')?.kind ?? 'unknown');
  return {
    status: plain(kind),
    span: whole,
    doubt: kind === 'unknown' ? 'unknown-status' : 'inferred',
  };
}

const leading =
  /^[\s*-]*(ongoing|on-going|on {1,2}going|in {1,2}progress|completed|delivered|implemented|started|commenced|outstanding|delayed)(?![a-z?]| {0,3}\?)/;

/** What may stand in a dated line beside its date and status. */
const label =
  /^[^a-z0-9]*(?:(?:status|progress|position|update|updated|as at|as of|at|on|in|now)[^a-z0-9]*)*$/;
/** A day from whose year every month's nearest is of the same year. */
const midYear = '2024-07-01';

/**
 * "March 2025: in progress", "June 2025: completed": dated lines that say nothing but how the whole
 * stood then. The latest holds; of lines without a year, the last, where the months run on to it.
 */
function ofLatest(
  clusters: readonly Cluster[],
  folded: string,
  text: string,
  segments: readonly Segment[],
): ParsedStatus | null {
  if (new Set(clusters.map(({ status }) => status.kind)).size === 1) return null;
  const says = ({ segment, start, end }: Cluster): boolean =>
    segment.item === null &&
    label.test(folded.slice(segment.start, start)) &&
    label.test(folded.slice(end, segment.end));
  if (!clusters.every(says)) return null;
  const days = clusters.map(({ dates: [date, ...more] }) => (more.length === 0 ? date : undefined));
  const dated = days.filter((date) => date !== undefined);
  if (dated.length < clusters.length) return null;
  const last = clusters.length - 1;
  let held: number;
  if (dated.every(({ doubt }) => doubt === 'no-year')) {
    const inOneYear = allDates(folded, text, { ...noContext, near: midYear }, segments);
    const ends = dated.map(
      ({ span }) => inOneYear.find((each) => each.span[0] === span[0])?.end ?? '',
    );
    if (ends.some((end, i) => end === '' || (i > 0 && end <= ends[i - 1]!))) return null;
    held = last;
  } else {
    held = latestOf(dated.map(({ end }) => end ?? ''));
    // Where the order of day and month is open, both must say the same.
    const turned = latestOf(dated.map(({ end, alternative }) => alternative ?? end ?? ''));
    if (held !== turned || dated.some(({ end }) => end === null)) return null;
  }
  const { status, start, end } = clusters[held]!;
  return { status, span: [start, end], doubt: 'inferred' };
}

/** The place of the last of the latest days. */
function latestOf(days: readonly string[]): number {
  return days.lastIndexOf(days.reduce((a, b) => (b > a ? b : a)));
}

/** Several lines with statuses: all of them, or as far as the least finished. */
function combined(clusters: readonly Cluster[], lines: number): ParsedStatus {
  const kinds = new Set(clusters.map(({ status }) => status.kind));
  const first = clusters[0]!;
  const last = clusters.at(-1)!;
  const span: readonly [number, number] = [first.start, last.end];
  const numbered = clusters.every(({ segment }) => segment.item !== null);
  if (kinds.size === 1) {
    const continuing = clusters.some(({ status }) => status.continuing);
    const items =
      numbered && clusters.length < lines
        ? clusters.flatMap(({ status }) => status.items ?? [])
        : null;
    return { status: { ...first.status, continuing, items, share: null }, span };
  }
  const open = clusters.find(({ status }) => !isClosed(status.kind));
  // Where a line says that it was dropped, the board is asked about that, whatever the others say.
  const closed = kinds.has('not-pursued') ? 'not-pursued' : 'completed';
  return { status: plain(open ? 'in-progress' : closed), span, doubt: 'inferred' };
}
