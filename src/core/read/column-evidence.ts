import { parseDates } from '../plan/dates';
import { readId } from '../plan/ids';
import type { FieldName } from '../plan/plan';
import type { Grid } from './grid';
import { isFilled } from './grid';
import type { Parser } from './parser';

/** What the cells of a column look like; shares of its filled cells, 0 to 1. */
export interface ColumnEvidence {
  /** How many of the sampled cells are filled, and the share of sampled rows that is. */
  readonly filled: number;
  readonly coverage: number;
  readonly ids: number;
  /** Cells that begin with an id, whatever follows. */
  readonly leadingIds: number;
  readonly dates: number;
  readonly statuses: number;
  /** Cells that hold a status line beside other words. */
  readonly statusLines: number;
  readonly ratings: number;
  readonly agencies: number;
  /** Cells of more than 60 letters. */
  readonly prose: number;
  readonly numbers: number;
  /** Cells that speak of what is still to be. */
  readonly intentions: number;
  /** Cells that begin by accepting or refusing what is asked. */
  readonly answers: number;
  /** Cells with words beside a date. */
  readonly datesWithWords: number;
  /** Cells whose last line is an agency and nothing else. */
  readonly agencyLastLine: number;
  /** Blank cells that are filled with a colour. */
  readonly colours: number;
}

const SAMPLE = 80;
const RATING =
  /^(?:b?rag\s*[:-]\s*)?(?:[ragb]|(?:dark |light )?(?:red|amber|green|blue|yellow|orange|purple|black|grey|gray|white)(?:\s*[/→-]\s*(?:red|amber|green|blue))*(?:\s*[-–:(,‘'"].{0,24})?)$/i;
const INTENTION =
  /\b(?:will|to be|to ensure|to improve|should|improved?|increased?|reduced?|reduction|better|confident|all staff|ensures?)\b/i;
const RESULT =
  /\b(?:was|were|has been|have been|completed|achieved|found|showed|shows|audited|delivered|implemented)\b/i;
const ANSWER =
  /^(?:(?:fully|partially|partly|in part|not|already) )?(?:accept|agree|reject|declin|support|noted|yes\b|no\b|n\/?a\b)/i;

/** True where a cell's words are a colour of a rating and little else. */
export function isRatingWord(text: string): boolean {
  return text.length <= 30 && RATING.test(text.trim());
}

/** Looks at a column of a table's first rows. */
export function columnEvidence(
  grid: Grid,
  parser: Parser,
  column: number,
  body: readonly number[],
): ColumnEvidence {
  const rows = body.slice(0, SAMPLE).map((at) => grid.rowAt(at));
  const counts = { ids: 0, leadingIds: 0, dates: 0, statuses: 0, statusLines: 0, ratings: 0 };
  const more = { agencies: 0, prose: 0, numbers: 0, intentions: 0, datesWithWords: 0 };
  let agencyLastLine = 0;
  let answers = 0;
  let filled = 0;
  let colours = 0;
  for (const row of rows) {
    const value = grid.value(row, column);
    if (!isFilled(value)) {
      if (grid.fill(row, column)) colours++;
      continue;
    }
    filled++;
    const text = grid.text(row, column).trim();
    const serialDate = typeof value === 'number' && !/^[\d.%]+$/.test(text);
    if (serialDate || isMostlyDate(text)) counts.dates++;
    else if (typeof value === 'number') more.numbers++;
    else if (/\d/.test(text) && /\b(?:19|20)?\d\d\b/.test(text)) more.datesWithWords++;
    const id = serialDate ? null : readId(typeof value === 'number' ? value : text);
    if (id) {
      counts.leadingIds++;
      if (id.rest === '') counts.ids++;
    }
    if (isRatingWord(text)) counts.ratings++;
    else if (text.length <= 60 && parser.isStatus(text)) counts.statuses++;
    if (text.length > 60) more.prose++;
    if (ANSWER.test(text)) answers++;
    if (/\p{L}/u.test(text) && parser.hasStatusLine(text)) counts.statusLines++;
    if (typeof value === 'string' && parser.namesAgencies(text) && !isRatingWord(text)) {
      more.agencies++;
    }
    if (INTENTION.test(text) && !RESULT.test(text)) more.intentions++;
    const last = text.split('\n').at(-1)!.trim();
    if (last !== text && last.length <= 60 && parser.isAgency(last)) agencyLastLine++;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    coverage: rows.length === 0 ? 0 : filled / rows.length,
    ids: share(counts.ids),
    leadingIds: share(counts.leadingIds),
    dates: share(counts.dates),
    statuses: share(counts.statuses),
    statusLines: share(counts.statusLines),
    ratings: share(counts.ratings),
    agencies: share(more.agencies),
    prose: share(more.prose),
    numbers: share(more.numbers),
    intentions: share(more.intentions),
    answers: share(answers),
    datesWithWords: share(more.datesWithWords),
    agencyLastLine: share(agencyLastLine),
    colours: rows.length === 0 ? 0 : colours / rows.length,
  };
}

/** True where dates and the words around them (by, end of, numbers of items) are the whole text. */
export function isMostlyDate(text: string): boolean {
  if (text.length > 160) return false;
  const found = parseDates(text, {
    place: 'date-column',
    order: 'day-first',
    publication: null,
    near: null,
  });
  if (!found.some(({ kind }) => kind !== 'none')) return false;
  const dated = found.reduce((sum, { span }) => sum + span[1] - span[0], 0);
  return dated * 2 >= text.length || found.every(({ kind }) => kind === 'open-ended');
}

/** How far what a column holds speaks for (or against) a field that its heading allows. */
export function contentFit(field: FieldName, evidence: ColumnEvidence): number {
  const { filled, ids, dates, statuses, ratings, agencies, prose, numbers, intentions } = evidence;
  if (filled === 0) return 0;
  const notWords =
    (dates >= 0.6 ? 0.3 : 0) + (numbers >= 0.6 ? 0.5 : 0) + (ratings >= 0.6 ? 0.3 : 0);
  switch (field) {
    case 'id':
      return (ids >= 0.8 ? 0.1 : 0) - (prose >= 0.5 ? 0.5 : 0) - (dates >= 0.5 ? 0.3 : 0);
    case 'recommendation':
      return (ids >= 0.8 ? -0.25 : 0) + 0.04 * prose - (ids >= 0.8 ? 0 : notWords);
    case 'action':
      return 0.04 * prose - notWords;
    case 'lead':
      return 0.12 * agencies - (prose >= 0.6 ? 0.3 : 0) - (dates >= 0.5 ? 0.5 : 0);
    case 'owner':
      return 0.1 * (1 - agencies) - (prose >= 0.6 ? 0.3 : 0) - (dates >= 0.5 ? 0.5 : 0);
    case 'addressedTo':
      return 0.1 * agencies - (prose >= 0.6 ? 0.3 : 0);
    case 'target':
    case 'revised':
    case 'completion':
    case 'dateAdded':
      return (
        (dates >= 0.5 ? 0.06 : 0) -
        (dates === 0 && prose >= 0.5 && field !== 'completion' ? 0.25 : 0)
      );
    case 'status':
      return (
        (statuses >= 0.5 ? 0.1 : 0) -
        (ratings >= 0.5 ? 0.2 : 0) -
        (dates >= 0.5 ? 0.3 : 0) -
        (prose >= 0.6 ? 0.25 : 0)
      );
    case 'rating':
      return ratings >= 0.5 ? 0.4 : evidence.colours >= 0.3 ? 0.1 : statuses >= 0.5 ? -0.2 : 0;
    case 'progress':
      return (
        0.05 * prose - (ratings >= 0.5 ? 0.35 : 0) - (statuses >= 0.7 && prose < 0.2 ? 0.25 : 0)
      );
    case 'outcome':
      return intentions >= 0.6 ? -0.25 : 0.02;
    case 'plannedOutcome':
      return intentions >= 0.6 ? 0.1 : 0;
    default:
      return 0;
  }
}
