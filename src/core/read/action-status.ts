import type { DateExpression } from '../plan/date-expression';
import type { Field } from '../plan/field';
import { blankField } from '../plan/field';
import type { Status, StatusKind } from '../plan/status';
import type { ParsedStatus, StatusLine } from '../plan/statuses';
import type { TableDates } from './action-dates';
import { isCompletion } from './action-dates';
import { cellField, partField } from './cell';
import type { PlanCell } from './cell';
import { isRatingWord } from './column-evidence';
import type { BodyRow, Layout } from './layout';
import type { Parser } from './parser';
import type { StatusKey } from './status-key';

const noCells: readonly PlanCell[] = [];

/** What a row says of how far it is: its status and when it was completed. */
export interface Progress {
  readonly status: Field<Status>;
  readonly completion: Field<DateExpression>;
}

/** What progress is read with. */
export interface ProgressReading {
  readonly layout: Layout;
  readonly parser: Parser;
  readonly dates: TableDates;
  /** What letters stand for in a column of statuses, by the plan's own key. */
  readonly statusKey: StatusKey;
}

/** A status line of a mixed cell. */
export interface FoundLine {
  readonly cell: PlanCell;
  readonly words: StatusLine;
}

/** An empty box or a cross: what the heading says is not so. */
const NO_TICK = /^[☐✗✘❌]$/u;
const TICK = /^(?:[✓✔√☑✅üx]|yes|y|true|tick(?:ed)?)$/i;

/**
 * Joins what the columns say: a status column first, then the completion column's own words, then
 * the status lines of mixed cells. A date beside a status counts only with that status.
 */
export function joinProgress(
  { layout, parser, dates, statusKey }: ProgressReading,
  rows: readonly BodyRow[],
  lines: () => readonly FoundLine[],
): Progress {
  const said = columnStatus(rows, layout, parser, statusKey);
  const completionCells =
    rows.length === 1
      ? ownCells(rows[0]!, layout, 'completion')
      : rows.flatMap((row) => ownCells(row, layout, 'completion'));
  const completion = completionOf(completionCells, dates, isLogToo(layout));
  if (said) {
    const isDated = completion.value !== null || completion.text !== '';
    return { status: said.field, completion: isDated ? completion : lineDate(said, dates) };
  }
  const first = completionCells[0];
  const worded = first && dates.lines(first).at(-1);
  if (worded) return { status: lineStatus({ cell: first, words: worded }), completion };
  const line = holdingLine(lines(), parser);
  if (!line) return { status: blankField(), completion };
  return {
    status: lineStatus(line),
    completion: completion.value === null ? (lineCompletion(line) ?? completion) : completion,
  };
}

/** The cells of the columns that are, first of all, a field's. */
export function ownCells(
  row: BodyRow,
  layout: Layout,
  field: 'status' | 'completion',
): readonly PlanCell[] {
  const slots = layout.of(field);
  if (slots.length === 0) return noCells;
  const found: PlanCell[] = [];
  for (const slot of slots) {
    const cell = layout.columns[slot]!.fields[0] === field ? layout.cell(row, slot) : null;
    if (cell) found.push(cell);
  }
  return found;
}

interface SaidStatus {
  readonly field: Field<Status>;
  readonly cell: PlanCell;
}

/** The status that the rows' status and rating columns say, ticks and all; the first that is known. */
function columnStatus(
  rows: readonly BodyRow[],
  layout: Layout,
  parser: Parser,
  key: StatusKey,
): SaidStatus | null {
  let unknown: SaidStatus | null = null;
  for (const slot of layout.of('status')) {
    const { fields } = layout.columns[slot]!;
    if (fields[0] !== 'status' && fields[0] !== 'rating') continue;
    const isProse = fields[0] === 'rating' || fields.includes('progress');
    for (const row of rows) {
      const cell = layout.cell(row, slot);
      if (!cell) continue;
      const asked = layout.ticks.size > 0 ? layout.ticks.get(slot) : undefined;
      const parsed =
        (asked && tickStatus(cell, asked)) ??
        (fields[0] === 'status' && key.size > 0 ? key.get(cell.text.trim()) : undefined) ??
        parser.status(cell.text);
      if (!parsed) continue;
      const said = { field: cellField(parsed.status, cell, parsed.doubt), cell };
      if (parsed.status.kind !== 'unknown') return said;
      if (!isProse && !isRatingWord(cell.text)) unknown ??= said;
    }
  }
  return unknown ?? keyedRating(rows, layout, key);
}

/** "C" in a column of ratings, of which the plan's own key says that it is "Complete". */
function keyedRating(rows: readonly BodyRow[], layout: Layout, key: StatusKey): SaidStatus | null {
  const slots = key.size === 0 ? [] : layout.of('rating');
  for (const slot of slots) {
    for (const row of rows) {
      const cell = layout.cell(row, slot);
      if (!cell) continue;
      const parsed = key.get(cell.text.trim());
      // Of columns for one quarter each the latest that says anything holds.
      return parsed ? { field: cellField(parsed.status, cell, parsed.doubt), cell } : null;
    }
  }
  return null;
}

/** What a tick, or the lack of one, says under a heading that ticks answer; undefined where it says nothing. */
function tickStatus(
  cell: PlanCell,
  asked: StatusKind,
): Pick<ParsedStatus, 'status' | 'doubt'> | undefined {
  const mark = cell.text.trim();
  const plain = { continuing: false, items: null, share: null } as const;
  if (TICK.test(mark)) return { status: { kind: asked, ...plain } };
  if (asked === 'completed' && NO_TICK.test(mark)) {
    return { status: { kind: 'in-progress', ...plain }, doubt: 'inferred' };
  }
  return undefined;
}

/**
 * The line that speaks for the whole: where each line is an agency's ("Police: completed") the first
 * that is still open, because all of them must be done; else the one that holds now.
 */
function holdingLine(lines: readonly FoundLine[], parser: Parser): FoundLine | null {
  const isAgencys = ({ words }: FoundLine): boolean =>
    parser.isAgency(words.rest.replace(/[\s:–—-]+$/, ''));
  const open = lines.length > 1 ? lines.find(({ words }) => !closes(words.status)) : undefined;
  return open && lines.every(isAgencys) ? open : lastLine(lines);
}

/**
 * What a dated line and the undated one right under it say together: what is still to be done keeps
 * a completion open, and what goes on makes it one that continues.
 */
function withMore(dated: FoundLine, under: FoundLine): FoundLine {
  const { status } = dated.words;
  if (!closes(status) || closes(under.words.status)) return dated;
  const { kind } = under.words.status;
  if (kind === 'in-progress' || kind === 'not-started') return under;
  return kind === 'ongoing'
    ? { ...dated, words: { ...dated.words, status: { ...status, continuing: true } } }
    : dated;
}

/** The line that holds now: the one with the latest date, else the last. */
function lastLine(lines: readonly FoundLine[]): FoundLine | null {
  let found: FoundLine | null = null;
  let latest: string | null = null;
  lines.forEach((line, i) => {
    const day = line.words.dates.at(-1)?.end ?? null;
    if (latest !== null && day === null) {
      if (found === lines[i - 1]) found = withMore(found!, line);
    } else if (latest === null || day! >= latest) {
      found = line;
      latest = day;
    }
  });
  return found;
}

/** The status of a line of a mixed cell. */
export function lineStatus({ cell, words }: FoundLine): Field<Status> {
  return partField(words.status, cell, words.span, words.doubt);
}

/** The completion date that stands beside a status that closes; null where there is none. */
export function lineCompletion({ cell, words }: FoundLine): Field<DateExpression> | null {
  const date = words.dates.find(({ role }) => role === 'completion') ?? words.dates[0];
  return date && closes(words.status) ? partField(date, cell, date.span, date.doubt) : null;
}

function lineDate({ field, cell }: SaidStatus, dates: TableDates): Field<DateExpression> {
  if (!field.value || !closes(field.value) || !/\d/.test(cell.text)) return blankField();
  const lines = dates.lines(cell);
  const open = lines.flatMap(({ status, dates: [date] }) =>
    !closes(status) && date?.end ? [date.end] : [],
  );
  // What was reopened was completed when it was done again.
  const reopened = open.reduce((a, b) => (b > a ? b : a), '');
  for (const words of lines) {
    const found = lineCompletion({ cell, words });
    if (found && (found.value?.end ?? reopened) >= reopened) return found;
  }
  return blankField();
}

/** True where the column of completions is headed as one of progress too: its dates may be of notes. */
function isLogToo(layout: Layout): boolean {
  return layout.of('completion').some((slot) => {
    const { fields } = layout.columns[slot]!;
    return fields[0] === 'completion' && fields.includes('progress');
  });
}

/** The first day that a cell gives as one of completion; a cell that gives an expected one is doubted. */
function completionOf(
  cells: readonly PlanCell[],
  dates: TableDates,
  isLog: boolean,
): Field<DateExpression> {
  const [first] = cells;
  if (!first) return blankField();
  for (const cell of cells) {
    const date = completionDate(cell, dates, isLog);
    if (date?.end) return cellField(date, cell, date.doubt);
  }
  const date = completionDate(first, dates, isLog);
  if (date) return cellField(date, first, date.doubt);
  const isExpected = dates.of(first).some(({ role }) => role === 'target');
  return cellField<DateExpression>(null, first, isExpected ? 'expected-date' : undefined);
}

/**
 * The date by which a cell says that something was completed; null for one that is expected ("review
 * June 2026"), for one beside words that leave it open ("partly done 3 May"), and, where the column
 * is for progress too, for one with a note beside it.
 */
function completionDate(cell: PlanCell, dates: TableDates, isLog: boolean): DateExpression | null {
  const all = dates.of(cell).filter(({ role }) => role !== 'subject');
  if (typeof cell.value !== 'string') return all.find(isCompletion) ?? all[0] ?? null;
  const open = dates.lines(cell).filter(({ status }) => !closes(status));
  const found = all.filter(
    ({ span: [start, end] }) => !open.some(({ line }) => start >= line[0] && end <= line[1]),
  );
  const said = found.find(isCompletion);
  if (said) return said;
  const date = found.find(({ role, span }) => role !== 'target' && !isPart(cell.text, span[0]));
  return date && !(isLog && hasWordsBeside(cell.text, date.span)) ? date : null;
}

const PART =
  /\b(?:part(?:ly|ially)?|half|begun|begins?|start(?:ed|s)?|drafts?|drafted|interim|so far|not yet)\b|\d ?%/i;

/** "Partly done 3 May": true where the words before a day, on its line, say that it ends nothing. */
function isPart(text: string, start: number): boolean {
  return PART.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
}

function hasWordsBeside(text: string, [start, end]: DateExpression['span']): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}

/** True where a status says that the work is done. */
export function closes({ kind }: Status): boolean {
  return kind === 'completed' || kind === 'signed-off' || kind === 'outcome-achieved';
}
