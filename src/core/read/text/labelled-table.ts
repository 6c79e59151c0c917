import type { HeadingMatcher } from '../../plan/heading-match';
import { readId } from '../../plan/ids';
import type { FieldName } from '../../plan/plan';
import type { TextTable } from './text-table';

interface Label {
  readonly field: FieldName;
  readonly heading: string;
  readonly value: string;
  /** Words after an id on its own line: "Recommendation 3: Review …". */
  readonly rest?: string;
}

const SURE_FIT = 0.9;
/** A line that is a label alone must be one to the letter, unless it stands over each record. */
const LONE_FIT = 0.98;
const REPEATED_FIT = 0.7;
/** Fields that begin a record where its first label is not said of each. */
const FIRST_FIELDS: readonly FieldName[] = ['id', 'recommendation'];

/**
 * The table of a text written as records, each value behind its label ("Lead agency: …"), or
 * under it on the next lines; null where the text is not written so.
 */
export function labelledTable(
  lines: readonly string[],
  matcher: HeadingMatcher,
): (Pick<TextTable, 'headings' | 'rows' | 'doubts'> & { readonly from: number }) | null {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  const labels = lines.map((line) => labelOf(line, matcher, times.get(line)! > 1));
  if (!haveValues(lines, labels)) return null;
  const counts = new Map<FieldName, number>();
  for (const label of labels) {
    if (label) counts.set(label.field, (counts.get(label.field) ?? 0) + 1);
  }
  const fields = [...counts.keys()];
  const repeated = fields.filter((field) => counts.get(field)! > 1);
  const isPlan = (names: readonly FieldName[]): boolean =>
    names.includes('recommendation') || names.includes('action') || names.includes('id');
  // One record shows its labels once; then each must have its value on its own line.
  const single = labels.filter((label) => label && label.value !== '').length >= 3;
  if (!isPlan(repeated) && !(single && isPlan(fields))) return null;
  return recordsOf(lines, labels, counts);
}

function recordsOf(
  lines: readonly string[],
  labels: readonly (Label | null)[],
  counts: ReadonlyMap<FieldName, number>,
): (Pick<TextTable, 'headings' | 'rows' | 'doubts'> & { from: number }) | null {
  const headings = new Map<FieldName, string>();
  const records: Map<FieldName, string[]>[] = [];
  const begins = beginningOf(counts);
  let field: FieldName | null = null;
  let from = -1;
  const add = (words: string): void => {
    // Under "Recommendation 3" stand the words of the recommendation.
    if (field === 'id') {
      field = 'recommendation';
      if (!headings.has(field)) headings.set(field, 'Recommendation');
    }
    const record = records.at(-1)!;
    if (field) record.set(field, [...(record.get(field) ?? []), words]);
  };
  lines.forEach((line, i) => {
    const label = labels[i];
    if (label) {
      if (from < 0) from = i;
      if (!headings.has(label.field)) headings.set(label.field, label.heading);
      const current = records.at(-1);
      if (
        !current ||
        current.has(label.field) ||
        (begins(label.field) && current.size > 0 && !isOnlyId(current))
      ) {
        records.push(new Map());
      }
      field = label.field;
      records.at(-1)!.set(field, label.value === '' ? [] : [label.value]);
      if (label.rest) add(label.rest);
    } else if (field !== null && line !== '') {
      add(line);
    }
  });
  const order = [...headings.keys()].sort((a, b) => Number(b === 'id') - Number(a === 'id'));
  const rows = records.map((record) => order.map((name) => (record.get(name) ?? []).join('\n')));
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  if (filled.length === 0 || order.length < 2) return null;
  return { headings: order.map((name) => headings.get(name)!), rows: filled, doubts: [], from };
}

/** Whether a field begins a record: the first label does where each recommendation has it. */
function beginningOf(counts: ReadonlyMap<FieldName, number>): (field: FieldName) => boolean {
  const [[opening, times]] = [...counts] as [[FieldName, number]];
  const isOfEach = FIRST_FIELDS.every((field) => times >= (counts.get(field) ?? 0));
  return (field) => (isOfEach ? field === opening : FIRST_FIELDS.includes(field));
}

function isOnlyId(record: ReadonlyMap<FieldName, unknown>): boolean {
  return record.size === 1 && record.has('id');
}

/** Headings that follow each other without a word between are the head of a table, not labels. */
function haveValues(lines: readonly string[], labels: readonly (Label | null)[]): boolean {
  const filled = labels.filter((_, i) => lines[i] !== '');
  const own = filled.filter((label) => label && label.field !== 'id');
  const valued = filled.filter(
    (label, i) => label && label.field !== 'id' && (label.value !== '' || filled[i + 1] === null),
  );
  return valued.length * 10 >= own.length * 7;
}

function labelOf(line: string, matcher: HeadingMatcher, repeated: boolean): Label | null {
  if (line === '') return null;
  const numbered =
    /^(?:overview |imr |key |final )?(?:recommendation|advisory point|finding|learning point)s?\s+(?:number\s+|no\.?\s*)?[A-Z]?\d/i.test(
      line,
    );
  const id = numbered ? readId(line) : null;
  if (id && (id.rest === '' || /^[^.]{0,40}[:.–-]/.test(line))) {
    const value = line.slice(0, line.length - id.rest.length).replace(/[\s.:–-]+$/, '');
    return { field: 'id', heading: 'Ref', value, rest: id.rest };
  }
  const marked = /^([^:]{2,70}?)\s*:\s*(.*)$/.exec(line);
  if (marked) {
    return numberedLabel(marked, matcher) ?? markedLabel(marked[1]!, '', marked[2]!, matcher);
  }
  if (line.split(' ').length > 7 || /[.;,]$/.test(line)) return null;
  const fit = matcher.best(line);
  return fit && fit.score >= (repeated ? REPEATED_FIT : LONE_FIT)
    ? { field: fit.field, heading: line, value: '' }
    : null;
}

/** "Lead agency: …": words that are a heading, and the value behind them. */
function markedLabel(
  heading: string,
  number: string,
  value: string,
  matcher: HeadingMatcher,
): Label | null {
  const fit = matcher.best(heading);
  if (!fit || fit.score < SURE_FIT) return null;
  return { field: fit.field, heading, value: number + value };
}

/** "Action 3.1: …" and "Action b: …": the number stays with the words that it numbers. */
function numberedLabel([, label, value]: RegExpExecArray, matcher: HeadingMatcher): Label | null {
  const parts = /^(.*?\S)\s+(?:no\.? ?)?(\d{1,3}(?:\.\d{1,3})*[a-z]?|[a-z])$/i.exec(label!);
  if (!parts) return null;
  const [, heading, number] = parts;
  return markedLabel(heading!, /\d/.test(number!) ? `${number} ` : `${number}) `, value!, matcher);
}
