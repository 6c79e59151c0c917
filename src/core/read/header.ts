import type { HeadingMatcher } from '../plan/heading-match';
import type { FieldName } from '../plan/plan';
import type { Grid } from './grid';

/** A heading of a column: as it will be shown, and every reading of it (with and without what stands above). */
export interface ColumnHeading {
  readonly column: number;
  readonly text: string;
  readonly readings: readonly string[];
}

/** One or more rows taken together as the header of a table. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly headings: readonly ColumnHeading[];
  /** The sum of what its columns were recognised for. */
  readonly score: number;
  readonly fields: ReadonlyMap<FieldName, number>;
}

const MOST_HEADING_LETTERS = 120;
/** Fields that give a row of a plan something to be followed up by. */
const companions: readonly FieldName[] = [
  ...([
    'lead',
    'owner',
    'addressedTo',
    'target',
    'revised',
    'status',
    'rating',
    'progress',
  ] as const),
  ...(['milestone', 'completion', 'nextSteps', 'response', 'evidence', 'outcome'] as const),
  'plannedOutcome',
];

/** The header that the rows `top` to `bottom` make together. */
export function headerOf(grid: Grid, matcher: HeadingMatcher, top: number, bottom: number): Header {
  const columns = new Map<number, { texts: string[] }>();
  for (let row = top; row <= bottom; row++) {
    for (const { column, text } of grid.rowTexts(row)) {
      // A heading merged over several columns stands over each of them, if rows below divide it.
      const merge = row < bottom ? grid.mergeAt(row, column) : null;
      const right = merge ? Math.min(merge.right, grid.lastColumn) : column;
      for (let under = column; under <= right; under++) {
        const heading = columns.get(under) ?? { texts: [] };
        heading.texts.push(tidy(text));
        columns.set(under, heading);
      }
    }
  }
  const headings = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([column, { texts }]) => {
      const whole = texts.join(' ');
      return { column, text: whole, readings: [...new Set([texts.at(-1)!, whole, texts[0]!])] };
    });
  const fields = distinctFields(headings, matcher);
  const score = [...fields.values()].reduce((sum, one) => sum + one, 0);
  return { top, bottom, headings, score, fields };
}

/** How well a heading fits each field, by its best reading. */
export function headingScores(
  heading: ColumnHeading,
  matcher: HeadingMatcher,
): Map<FieldName, number> {
  const scores = new Map<FieldName, number>();
  heading.readings.forEach((reading, i) => {
    for (const { field, score } of matcher.match(reading)) {
      // The heading nearest the rows says most.
      const weighed = score * (i === 0 ? 1 : i === 1 ? 0.97 : 0.8);
      scores.set(field, Math.max(weighed, scores.get(field) ?? 0));
    }
  });
  return scores;
}

/** Gives each column its best field that no better column has; enough to judge a header by. */
function distinctFields(
  headings: readonly ColumnHeading[],
  matcher: HeadingMatcher,
): Map<FieldName, number> {
  const fits = headings.flatMap((heading) =>
    [...headingScores(heading, matcher)].map(([field, score]) => ({
      column: heading.column,
      field,
      score,
    })),
  );
  fits.sort((a, b) => b.score - a.score);
  const fields = new Map<FieldName, number>();
  const taken = new Set<number>();
  for (const { column, field, score } of fits) {
    if (taken.has(column) || fields.has(field)) continue;
    taken.add(column);
    fields.set(field, score);
  }
  return fields;
}

/** True where a header is a plan's: recommendations or actions, and something to follow them up by. */
export function isPlanHeader(header: Header): boolean {
  const { fields, headings } = header;
  const texts = headings.map((heading) => heading.text);
  if (texts.filter((text) => text.length > MOST_HEADING_LETTERS).length * 4 > texts.length) {
    return false;
  }
  const recommendation = fields.get('recommendation') ?? 0;
  const action = fields.get('action') ?? 0;
  // A bare "Date" beside actions may be a meeting's.
  const isBare = (field: FieldName): boolean =>
    field === 'target' && (fields.get('target') ?? 0) < 0.8;
  const others = companions.filter(
    (field) => (fields.get(field) ?? 0) >= 0.5 && !isBare(field),
  ).length;
  if (fields.size < 3 && fields.size * 2.5 < headings.length) return false;
  if (recommendation >= 0.85) return fields.size >= 2;
  if (action >= 0.6) return recommendation >= 0.5 || others >= 1;
  if (recommendation < 0.5) return false;
  // "Concern | Response | Owner | Due", as after an inquest: what is to be done is the response.
  return action >= 0.5 || ((fields.get('response') ?? 0) >= 0.85 && others >= 2);
}

/**
 * The best header that begins at `top`: that row alone, or with the rows under it that merges take
 * in and the one below where it adds fields. Null where none of them is a plan's.
 */
export function headerAt(grid: Grid, matcher: HeadingMatcher, top: number): Header | null {
  const forced = mergedBottom(grid, top);
  const single = headerOf(grid, matcher, top, forced);
  const best = isPlanHeader(single) ? single : null;
  const bottom = forced + 1;
  if (bottom > top + 2 || !dividesAbove(grid, top, bottom)) return best;
  const together = headerOf(grid, matcher, top, bottom);
  // A title over a whole header adds nothing to it.
  const below = headerOf(grid, matcher, bottom, bottom).score;
  const gains = together.score > Math.max((best?.score ?? 0) + 0.4, below + 0.2);
  return isPlanHeader(together) && gains ? together : best;
}

/** The last row of the cells that a header row merges downwards (two or more of them, three rows at most). */
function mergedBottom(grid: Grid, top: number): number {
  const bottoms = grid
    .rowTexts(top)
    .map(({ column }) => grid.mergeAt(top, column)?.bottom ?? top)
    .filter((bottom) => bottom > top && bottom <= top + 2);
  return bottoms.length >= 2 ? Math.max(...bottoms) : top;
}

/** True where a row can be the lower part of a header: short words, under a merge or a gap. */
function dividesAbove(grid: Grid, top: number, bottom: number): boolean {
  const below = grid.rowTexts(bottom);
  if (below.some(({ text }) => text.length > 60)) return false;
  const above = grid.rowTexts(top);
  const merged = above.some(({ column }) => {
    const merge = grid.mergeAt(top, column);
    return merge !== null && merge.right > merge.left;
  });
  const columns = new Set(above.map(({ column }) => column));
  return merged || below.every(({ column }) => !columns.has(column));
}

/** A heading as one line. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}
