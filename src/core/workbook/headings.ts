import type { Scalar } from './cells';
import type { Sheet } from './workbook';

/** The row of a sheet that holds headings, and the column of each; null where it has none of them. */
export interface FoundHeadings {
  readonly row: number;
  readonly columns: readonly (number | null)[];
}

/** Headings stand under a sheet's title and what its user wrote beneath it. */
const HEADING_ROWS = 40;

/** A heading as it is compared: without regard to capitals and spaces. */
export function headingKey(value: Scalar | undefined): string {
  return typeof value === 'string' ? value.toLowerCase().replace(/\s+/g, ' ').trim() : '';
}

/**
 * The row that holds most of some headings, wherever in it they stand: a user may have moved
 * columns, or put her own between them. Null where no row holds any.
 */
export function findHeadings({ cells }: Sheet, headings: readonly string[]): FoundHeadings | null {
  const wanted = headings.map(headingKey);
  let best: FoundHeadings | null = null;
  let most = 0;
  for (let at = 0; at < Math.min(cells.rows.length, HEADING_ROWS); at++) {
    const found = new Map<string, number>();
    // From right to left, so that of two columns with one heading the first is meant.
    for (let cell = cells.starts[at + 1]! - 1; cell >= cells.starts[at]!; cell--) {
      found.set(headingKey(cells.values[cell]), cells.columns[cell]!);
    }
    const columns = wanted.map((heading) => found.get(heading) ?? null);
    const count = columns.filter((column) => column !== null).length;
    if (count <= most) continue;
    most = count;
    best = { row: cells.rows[at]!, columns };
  }
  return best;
}

/** The same where the row holds the first `needed` of the headings at least; null where none does. */
export function findTable(
  sheet: Sheet,
  headings: readonly string[],
  needed = headings.length,
): FoundHeadings | null {
  const found = findHeadings(sheet, headings);
  const isWhole = found?.columns.slice(0, needed).every((column) => column !== null);
  return isWhole ? found : null;
}
