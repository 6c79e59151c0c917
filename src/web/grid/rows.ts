import { standingKinds } from '../../core/assess/standing';
import type { Sheet, Span } from '../../core/workbook/workbook';
import type { RowFilter } from '../book/book-state';
import type { RowsView } from '../desk/calls';
import type { Marks } from './marks';

export interface ShownRows {
  /** Indexes of the sheet's rows, ascending. */
  readonly rows: Uint32Array;
  readonly hidden: number;
  /** The rows that actions stand on: those that fit the filter, and all. */
  readonly fitting: number;
  readonly all: number;
}

/** A sheet of more rows than this is shown without its blank ones. */
const mostBlank = 200_000;

/** The rows of a sheet that are shown. Where a filter is set, what is above the actions stays. */
export function shownRows(
  sheet: Sheet,
  count: number,
  options: {
    readonly showsHidden: boolean;
    readonly filter: RowFilter;
    readonly judged: RowsView | null;
    readonly marks: Marks;
  },
): ShownRows {
  const { showsHidden, filter, judged, marks } = options;
  const own = judged?.sheets.find((each) => each.sheet === sheet.name);
  const isFiltered = own !== undefined && Object.values(filter).some((each) => each !== null);
  const fits = isFiltered ? fitting(own, judged!.agencySets, filter, marks) : null;
  const first = own?.rows.reduce((least, row) => Math.min(least, row), Infinity) ?? Infinity;
  const rows: number[] = [];
  let hidden = 0;
  const take = (row: number): void => {
    if (isIn(sheet.hiddenRows, row)) {
      hidden++;
      if (!showsHidden) return;
    }
    if (fits === null || row < first || fits.has(row)) rows.push(row);
  };
  if (count > mostBlank) for (const row of sheet.cells.rows) take(row);
  else for (let row = 0; row < count; row++) take(row);
  return {
    rows: Uint32Array.from(rows),
    hidden,
    fitting: fits?.size ?? 0,
    all: new Set(own?.rows).size,
  };
}

function fitting(
  { rows, standings, agencies }: RowsView['sheets'][number],
  sets: RowsView['agencySets'],
  { agency, standing, finding }: RowFilter,
  marks: Marks,
): Set<number> {
  const fits = new Set<number>();
  const wanted = standing === null ? -1 : standingKinds.indexOf(standing);
  rows.forEach((row, index) => {
    if (agency !== null && !sets[agencies[index]!]!.includes(agency)) return;
    if (wanted >= 0 && standings[index] !== wanted) return;
    if (finding !== null && !marks.hasInRow(row, finding)) return;
    fits.add(row);
  });
  return fits;
}

/** Where a row stands among those shown; the one before it where it is not among them. */
export function placeOf(rows: Uint32Array, row: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! <= row) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

export function isIn(spans: readonly Span[], row: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { first, last } = spans[middle]!;
    if (row < first) high = middle - 1;
    else if (row > last) low = middle + 1;
    else return true;
  }
  return false;
}
