import type { FieldName, MappedColumn, Recommendation, SkippedSheet } from '../plan/plan';
import { isMostlyDate, isRatingWord } from './column-evidence';
import type { Grid } from './grid';
import { headerOf, tidy } from './header';
import type { Parser } from './parser';
import type { FoundTable } from './find-tables';
import { wordCount } from './row-kinds';

/**
 * Why a sheet with a table is no plan (`data.why` of a skipped sheet):
 * `rating-definitions`, `counts`, `blank-template`, `fields-in-rows` (the headings stand in a
 * column, their values beside them), `copied-summary` (a copy of a sheet of ours), or
 * `no-recommendations-or-actions`.
 */
export type NotAPlan =
  | 'rating-definitions'
  | 'counts'
  | 'blank-template'
  | 'fields-in-rows'
  | 'copied-summary'
  | 'no-recommendations-or-actions';

type Refusal = Pick<SkippedSheet, 'reason' | 'data'>;

const COUNT_WORDS = /^(?:(?:total|count|number|no\.? of|percent(?:age)?|sum|average)\b|%)/i;
/** Words that head the column of a key in which its colours are explained. */
export const DEFINITION_WORDS =
  /\b(?:definition|meaning|descriptor|description|criteria|explanation|what it means)\b/i;

/** Why a sheet on which no plan's header was found is not read. */
export function refuseSheet(grid: Grid, parser: Parser): Refusal {
  const rows = grid.filledRows;
  if (rows.length === 0) return { reason: 'empty', data: {} };
  const wide = rows.filter((at) => grid.rowTexts(grid.rowAt(at)).length > 1);
  if (wide.length < 2) return { reason: 'no-table', data: {} };
  if (hasFieldsInRows(grid, parser)) return notAPlan('fields-in-rows');
  const sample = wide.slice(0, 60);
  const top = grid.rowAt(sample[0]!);
  const headings = grid.rowTexts(top).map(({ text }) => tidy(text));
  if (headings.filter(isColour).length >= 2 && !headings.some((text) => COUNT_WORDS.test(text))) {
    return notAPlan('rating-definitions');
  }
  if (headings.some((text) => COUNT_WORDS.test(text))) return notAPlan('counts');
  if (looksHeaderless(grid, parser, sample)) return { reason: 'no-header', data: {} };
  return notAPlan('no-recommendations-or-actions');
}

/** Why a table under a plan's header is no plan after all; null where it is one. */
export function refuseTable(
  grid: Grid,
  table: FoundTable,
  columns: readonly MappedColumn[],
  recommendations: readonly Recommendation[],
  parser: Parser,
): Refusal | null {
  if (hasFieldsInRows(grid, parser)) return notAPlan('fields-in-rows');
  if (recommendations.every(({ text, actions }) => text.text === '' && actions.length === 0)) {
    return notAPlan('blank-template');
  }
  const said = columns.filter(({ fields }) =>
    fields.some((field) => field === 'recommendation' || field === 'action'),
  );
  if (said.every(({ column }) => isNumeric(grid, table, column))) return notAPlan('counts');
  if (isRatingKey(grid, table, columns)) return notAPlan('rating-definitions');
  return null;
}

/** How many fields a first column must name, among others and where it holds nothing else. */
const LEAST_FIELDS_IN_ROWS = 4;
const LEAST_FIELDS_ALONE = 3;
const MOST_CARD_ROWS = 60;

/** True where the cells of a first column are headings: a card for each recommendation, or a plan on its side. */
function hasFieldsInRows(grid: Grid, parser: Parser): boolean {
  const rows = grid.filledRows.slice(0, MOST_CARD_ROWS).map((at) => grid.rowAt(at));
  const first = Math.min(...rows.map((row) => grid.rowTexts(row)[0]?.column ?? 0));
  return [first, first + 1].some((column) => {
    const texts = rows.map((row) => grid.text(row, column).trim()).filter((text) => text !== '');
    const fields = texts.flatMap((text) => {
      const best = text.length <= 60 ? parser.matcher.best(text) : null;
      return best && best.score >= 0.75 ? best.field : [];
    });
    const distinct = new Set(fields);
    const least = fields.length === texts.length ? LEAST_FIELDS_ALONE : LEAST_FIELDS_IN_ROWS;
    return (
      distinct.size >= least &&
      fields.length * 10 >= texts.length * 6 &&
      (distinct.has('recommendation') || distinct.has('action'))
    );
  });
}

/** A colour in full: single letters head columns of all kinds. */
function isColour(text: string): boolean {
  return text.length > 2 && isRatingWord(text);
}

function notAPlan(why: NotAPlan): Refusal {
  return { reason: 'not-a-plan', data: { why } };
}

function isNumeric(grid: Grid, table: FoundTable, column: number): boolean {
  let numbers = 0;
  let filled = 0;
  for (const at of table.body.slice(0, 100)) {
    const text = grid.text(grid.rowAt(at), column).trim();
    if (text === '') continue;
    filled++;
    if (/^\d+(?:\.\d+)?\s*(?:\(\d+(?:\.\d+)?%\)|%)?$/.test(text)) numbers++;
  }
  return filled > 0 && numbers * 10 >= filled * 7;
}

/** What a plan says of its rows and a key of colours does not. */
const beyondKeys: ReadonlySet<FieldName | undefined> = new Set([
  ...(['recommendation', 'lead', 'target', 'revised', 'completion'] as const),
]);

/** A few rows that each explain one colour or status are a key, whatever their headings. */
function isRatingKey(grid: Grid, table: FoundTable, columns: readonly MappedColumn[]): boolean {
  if (columns.some(({ fields }) => beyondKeys.has(fields[0]))) return false;
  if (table.body.length > 8 || !columns.some(({ heading }) => DEFINITION_WORDS.test(heading))) {
    return false;
  }
  return columns.some(({ column }) => {
    const texts = table.body
      .map((at) => grid.text(grid.rowAt(at), column).trim())
      .filter((text) => text !== '');
    return texts.length >= 2 && texts.every(isRatingWord) && new Set(texts).size === texts.length;
  });
}

/**
 * True where rows look like a plan's without a header: prose beside agencies, statuses or dates,
 * from the first row on.
 */
function looksHeaderless(grid: Grid, parser: Parser, sample: readonly number[]): boolean {
  const first = headerOf(grid, parser.matcher, grid.rowAt(sample[0]!), grid.rowAt(sample[0]!));
  const isHeading = first.headings.every(({ text }) => text.length <= 40);
  if (isHeading && first.fields.size >= 2) return false;
  let plain = 0;
  let full = 0;
  for (const at of sample) {
    const texts = grid.rowTexts(grid.rowAt(at)).map(({ text }) => text.trim());
    const agency = texts.some((text) => text.length <= 60 && parser.namesAgencies(text));
    const follows = texts.some((text) => parser.isStatus(text) || isMostlyDate(text));
    const words = texts.filter((text) => wordCount(text) >= 2 && !isMostlyDate(text)).length;
    if (texts.some((text) => text.length > 35) && (agency || follows)) plain++;
    if (agency && follows && words > 0) full++;
  }
  return plain * 2 >= sample.length || full * 2 >= sample.length;
}
