import type { HeadingMatcher } from '../plan/heading-match';
import type { FieldName } from '../plan/plan';
import type { ColumnHeading, Header } from './header';
import { isRatingWord } from './column-evidence';
import { headerAt, headerOf, headingScores, isPlanHeader, tidy } from './header';
import type { Settings } from '../settings/settings';
import { columnOfName } from '../workbook/address';
import type { Grid } from './grid';
import { isFilled } from './grid';
import { DEFINITION_WORDS } from './refusal';
import type { ReadOptions } from './options';
import type { Parser } from './parser';

/** Where a table stands on its sheet. Positions are those of `Cells.rows`. */
export interface FoundTable {
  readonly header: Header | null;
  readonly left: number;
  readonly right: number;
  /** The positions of the filled rows under the header, up to the next table or the sheet's end. */
  readonly body: readonly number[];
  /** The positions of the rows above that belong to the table: titles, notes, keys. */
  readonly above: readonly number[];
}

/** How many filled rows are searched for a first header. */
const MOST_ROWS_ABOVE = 400;

/** The plan tables of a sheet, from top to bottom; side by side from left to right. */
export function findTables(grid: Grid, parser: Parser, options: ReadOptions): FoundTable[] {
  const { matcher } = parser;
  const { settings } = options;
  const headerRow = options.headerRow ?? (settings.headerRows[grid.sheet.name] ?? 0) - 1;
  const headers = headerRow < 0 ? findHeaders(grid, matcher) : [named(grid, matcher, headerRow)];
  const rows = grid.filledRows;
  if (headers.length === 0) return byLetters(grid, settings.mapping);
  const tables: FoundTable[] = [];
  let from = 0;
  headers.forEach((header, i) => {
    const start = rows.findIndex((at) => grid.rowAt(at) >= header.top);
    const first = rows.findIndex((at) => grid.rowAt(at) > header.bottom);
    const next = headers[i + 1];
    const end = next ? bodyEnd(grid, rows, next) : rows.length;
    const body = first < 0 ? [] : rows.slice(first, Math.max(first, end));
    for (const part of sideBySide(grid, parser, header, body)) {
      tables.push({ ...part, above: rows.slice(from, start) });
    }
    from = end;
  });
  return tables;
}

/** The table without a header whose columns the user named by their letters; none where he named none. */
function byLetters(grid: Grid, mapping: Settings['mapping']): FoundTable[] {
  const told = Object.values({ ...mapping['*'], ...mapping[grid.sheet.name] });
  const columns = told.flatMap((name) => columnOfName(name.trim()) ?? []);
  const body = grid.filledRows.filter(
    (at) => columns.filter((column) => isFilled(grid.value(grid.rowAt(at), column))).length >= 2,
  );
  const first = body[0];
  if (first === undefined) return [];
  return [
    {
      header: null,
      left: Math.min(...columns),
      right: Math.max(grid.lastColumn, ...columns),
      body: grid.filledRows.filter((at) => at >= first),
      above: grid.filledRows.filter((at) => at < first),
    },
  ];
}

/** The header that the user names, whatever is in it. */
function named(grid: Grid, matcher: HeadingMatcher, row: number): Header {
  return headerAt(grid, matcher, row) ?? headerOf(grid, matcher, row, row);
}

function findHeaders(grid: Grid, matcher: HeadingMatcher): Header[] {
  const headers: Header[] = [];
  const rows = grid.filledRows;
  for (let i = 0; i < rows.length; i++) {
    const row = grid.rowAt(rows[i]!);
    const current = headers.at(-1);
    if (!current && i > MOST_ROWS_ABOVE) break;
    if (current && (row <= current.bottom + 1 || !mayBeHeader(grid, matcher, rows[i]!))) continue;
    let header = headerAt(grid, matcher, row);
    if (!header || (current && !isSureHeader(header))) continue;
    // A title row may name a field or two; the fuller row under it is the header.
    const better = headerAt(grid, matcher, header.bottom + 1);
    if (better && better.score > header.score + 0.3) header = better;
    if (current && sameHeader(current, header, matcher)) continue;
    headers.push(header);
  }
  return headers;
}

/** A cheap test for rows under a table: short words only, and headings of the vocabulary among them. */
function mayBeHeader(grid: Grid, matcher: HeadingMatcher, position: number): boolean {
  const { starts, values } = grid.cells;
  let known = 0;
  for (let cell = starts[position]!; cell < starts[position + 1]!; cell++) {
    const value = values[cell]!;
    if (!isFilled(value)) continue;
    if (typeof value !== 'string' || value.length > 120) return false;
    if (matcher.isExact(value)) known++;
  }
  return known >= 2;
}

/** A header in the middle of a sheet must be beyond doubt: most of its cells are headings. */
function isSureHeader(header: Header): boolean {
  return header.fields.size * 5 >= header.headings.length * 3;
}

/** How surely two headings of one column must name two fields, to begin a table of their own. */
const SURE_FIELD = 0.75;

/** True where a header is another one again, as on each page or for each agency. */
function sameHeader(one: Header, other: Header, matcher: HeadingMatcher): boolean {
  const known = new Map(one.headings.map((heading) => [heading.column, heading]));
  let same = 0;
  for (const heading of other.headings) {
    const before = known.get(heading.column);
    if (!before) continue;
    if (fold(before.text) === fold(heading.text)) same++;
    else if (nameOtherFields(before, heading, matcher)) return false;
  }
  return same * 10 >= Math.max(one.headings.length, other.headings.length) * 7;
}

/** True where what was a status column, say, is one of closing dates from here on. */
function nameOtherFields(
  one: ColumnHeading,
  other: ColumnHeading,
  matcher: HeadingMatcher,
): boolean {
  const sure = (heading: ColumnHeading): FieldName[] =>
    [...headingScores(heading, matcher)]
      .filter(([, score]) => score >= SURE_FIELD)
      .map(([field]) => field);
  const [fields, others] = [sure(one), sure(other)];
  return fields.length > 0 && others.length > 0 && !others.some((field) => fields.includes(field));
}

function fold(text: string): string {
  return tidy(text).toLowerCase();
}

const MOST_TITLE_LETTERS = 60;

/**
 * Where a table's rows end because another begins: the title rows right above a header are
 * its own, but an action alone on the last row of a table is not.
 */
function bodyEnd(grid: Grid, rows: readonly number[], next: Header): number {
  let end = rows.findIndex((at) => grid.rowAt(at) >= next.top);
  // What stands inside the columns, or in prose with a gap below, is the last word of the table above.
  for (let taken = 0; taken < 4; taken++) {
    const row = grid.rowAt(rows[end - 1]!);
    const [only, ...more] = grid.rowTexts(row);
    if (!only || more.length > 0) break;
    const isApart = row + 1 < next.top && only.text.length > MOST_TITLE_LETTERS;
    const isInside = only.column > next.headings[0]!.column && !grid.mergeAt(row, only.column);
    if ((isApart || isInside) && isTied(grid, row)) break;
    end--;
  }
  return end;
}

/** True where no blank row parts a row with one filled cell from the fuller ones above it. */
function isTied(grid: Grid, row: number): boolean {
  let above = row - 1;
  while (grid.rowTexts(above).length === 1) above--;
  return grid.rowTexts(above).length > 1;
}

/**
 * The tables that stand under one header row. Blocks of columns that are each a plan are tables
 * of their own; blocks that add nothing to the main one (a key beside the plan) are left out.
 */
function sideBySide(
  grid: Grid,
  parser: Parser,
  header: Header,
  body: readonly number[],
): Omit<FoundTable, 'above'>[] {
  const { matcher } = parser;
  if (header.headings.length === 0) return [];
  const blocks = blocksOf(grid, header, body).map((headings) => ({
    headings,
    part: partOf(header, headings, matcher),
  }));
  const plans = blocks.filter(({ part }) => isPlanHeader(part));
  if (plans.length > 1 && haveSameCore(plans.map(({ part }) => part))) {
    return plans.map(({ headings, part }) => extent(part, headings, body));
  }
  const main = blocks.reduce((a, b) => (b.part.score > a.part.score ? b : a));
  const kept = blocks.filter(
    ({ part }) =>
      part === main.part ||
      (addsTo(part, main.part) &&
        !isKey(grid, part, body) &&
        !isAgencyList(grid, parser, part, main.part, body)),
  );
  const headings = kept.flatMap((block) => block.headings);
  return [extent(partOf(header, headings, matcher), headings, body)];
}

/** True where a block of columns tells what the main one does not: a key beside the plan does not. */
function addsTo(part: Header, main: Header): boolean {
  const isLeft = part.headings[0]!.column < main.headings[0]!.column;
  // Ids stand before what they number, whatever other ids the plan has.
  if (isLeft && part.headings.length === 1 && (part.fields.get('id') ?? 0) >= 0.9) return true;
  return [...part.fields].some(
    ([field, score]) =>
      score >= 0.5 && (main.fields.get(field) ?? 0) < score && (isLeft || field !== 'id'),
  );
}

/** "RAG | Definition" over red, amber and green once each: beside a plan it rates none of its rows. */
function isKey(grid: Grid, { headings }: Header, body: readonly number[]): boolean {
  if (!headings.some(({ text }) => DEFINITION_WORDS.test(text))) return false;
  return headings.some(({ column }) => {
    const texts = body.map((at) => grid.text(grid.rowAt(at), column).trim()).filter(Boolean);
    return texts.length > 0 && texts.every(isRatingWord) && new Set(texts).size === texts.length;
  });
}

/** Headings that a list of agencies has, and no plan. */
const LIST_WORDS =
  /\b(?:abbreviations?|acronyms?|initials|e-?mails?|tele?phone|tel|address(?:es)?|full name|stands for)\b/i;
const CONTACT = /\bcontacts?\b/i;
const whoFields: readonly FieldName[] = ['lead', 'owner', 'addressedTo'];

/**
 * "Agency | Contact" over each agency once, beside a plan: a list of who takes part, whose rows are
 * none of the plan's. Where nothing but its length could tell, it must differ from the plan's.
 */
function isAgencyList(
  grid: Grid,
  parser: Parser,
  { headings, fields }: Header,
  main: Header,
  body: readonly number[],
): boolean {
  if (headings[0]!.column < main.headings[0]!.column) return false;
  if ([...fields].some(([field, score]) => score >= 0.5 && !whoFields.includes(field)))
    return false;
  const rows = body.map((at) => grid.rowAt(at));
  const filled = (column: number): readonly number[] =>
    rows.filter((row) => isFilled(grid.value(row, column)));
  const isOnceEach = ({ column }: ColumnHeading): boolean => {
    const texts = filled(column).map((row) => grid.text(row, column).trim());
    const isUnbroken = texts.length > 1 && filled(column).at(-1)! - rows[0]! === texts.length - 1;
    return (
      isUnbroken &&
      new Set(texts).size === texts.length &&
      texts.every((text) => parser.isAgency(text))
    );
  };
  const agencies = headings.filter(isOnceEach);
  if (agencies.length === 0) return false;
  const words = headings.map(({ text }) => text).join('\n');
  if (LIST_WORDS.test(words)) return true;
  if ((main.fields.get('lead') ?? 0) < 0.5) return false;
  const length = Math.max(...main.headings.map(({ column }) => filled(column).length));
  return CONTACT.test(words) || agencies.every(({ column }) => filled(column).length !== length);
}

/** True where each of several headers has actions, or each has recommendations: none completes another. */
function haveSameCore(headers: readonly Header[]): boolean {
  const cores = ['recommendation', 'action'] as const;
  return cores.some((field) => headers.every(({ fields }) => (fields.get(field) ?? 0) >= 0.7));
}

function extent(
  header: Header,
  headings: readonly ColumnHeading[],
  body: readonly number[],
): Omit<FoundTable, 'above'> {
  return { header, left: headings[0]!.column, right: headings.at(-1)!.column, body };
}

function partOf(
  header: Header,
  headings: readonly ColumnHeading[],
  matcher: HeadingMatcher,
): Header {
  const fields = new Map<Parameters<typeof header.fields.get>[0], number>();
  for (const heading of headings) {
    for (const [field, score] of headingScores(heading, matcher)) {
      fields.set(field, Math.max(score, fields.get(field) ?? 0));
    }
  }
  const best = headings.map((heading) => Math.max(0, ...headingScores(heading, matcher).values()));
  return { ...header, headings, fields, score: best.reduce((a, b) => a + b, 0) };
}

/** Headings in runs that blank columns part. */
function blocksOf(grid: Grid, header: Header, body: readonly number[]): ColumnHeading[][] {
  const used = new Set<number>();
  for (const at of body.slice(0, 200)) {
    for (let cell = grid.cells.starts[at]!; cell < grid.cells.starts[at + 1]!; cell++) {
      if (isFilled(grid.cells.values[cell]!)) used.add(grid.cells.columns[cell]!);
    }
  }
  const blocks: ColumnHeading[][] = [];
  let last: number | null = null;
  for (const heading of header.headings) {
    let gap = last === null;
    for (let column = (last ?? heading.column) + 1; column < heading.column; column++) {
      if (!used.has(column)) gap = true;
    }
    if (gap) blocks.push([heading]);
    else blocks.at(-1)!.push(heading);
    last = heading.column;
  }
  return blocks;
}
