import { useMemo } from 'react';
import { MAX_ROWS, parseArea, type Area } from '../../core/workbook/address';
import type { Sheet } from '../../core/workbook/workbook';
import { extentOf, shownColumns, type ShownColumns } from '../grid/columns';
import { rowHeights } from '../grid/heights';
import type { Marks } from '../grid/marks';
import { Merges } from '../grid/merges';
import { shownRows, type ShownRows } from '../grid/rows';
import type { RowFilter } from '../book/book-state';
import { useBookState, useCheck } from './context';
import { useSliced } from './use-sliced';

/** Which rows and columns of a sheet are shown, and how large. */
export interface Layout {
  readonly sheet: Sheet;
  /** What it was made for; a long sheet is laid out a moment after either changes. */
  readonly filter: RowFilter;
  readonly showsHidden: boolean;
  readonly rows: ShownRows;
  readonly columns: ShownColumns;
  readonly heights: Uint16Array;
  readonly merges: Merges;
  /** The plan's tables on the sheet. */
  readonly tables: readonly Area[];
  /** The rows of their headings. */
  readonly headings: ReadonlySet<number>;
}

/** Blank rows under the last one, for what is to be added. */
const rowsBelow = 3;

/** Null until a large sheet is laid out for the first time; its last layout while there is a new one to come. */
export function useLayout(sheet: Sheet, marks: Marks): Layout | null {
  const showsHidden = useBookState((state) => state.showsHidden);
  const filter = useBookState((state) => state.filter);
  const judged = useBookState((state) => state.rows);
  const corrections = useBookState((state) => state.corrections);
  const extent = useMemo(() => {
    const { rows, columns } = extentOf(sheet);
    return { columns: Math.max(columns, 3), rows: Math.min(MAX_ROWS, rows + rowsBelow) };
  }, [sheet]);
  const merges = useMemo(() => new Merges(sheet.merges), [sheet]);
  const { tables, headings } = useTables(sheet);
  const columns = useMemo(
    () => shownColumns(sheet, extent.columns, showsHidden),
    [sheet, extent, showsHidden],
  );
  const isFiltered = Object.values(filter).some((each) => each !== null);
  // Without a filter, a new check changes no row: the grid stays where it is.
  const basis = isFiltered ? marks : null;
  const rows = useMemo(
    () => shownRows(sheet, extent.rows, { showsHidden, filter, judged, marks: basis ?? marks }),
    [sheet, extent, showsHidden, filter, judged, basis],
  );
  return useSliced(
    function* () {
      const beside = { corrections, marks, tables };
      const heights = yield* rowHeights(sheet, rows.rows, columns, beside);
      return { sheet, filter, showsHidden, rows, columns, heights, merges, tables, headings };
    },
    [sheet, filter, showsHidden, rows, columns, merges, tables, headings, corrections, marks],
  );
}

/** Where the plan's tables are. They are other ones only when they are elsewhere. */
function useTables({ name }: Sheet): Pick<Layout, 'tables' | 'headings'> {
  const key = useCheck(({ view }) =>
    (view?.sheets.find((each) => each.name === name)?.tables ?? [])
      .map(({ area, headerRow }) => `${area} ${headerRow ?? ''}`)
      .join(),
  );
  return useMemo(() => {
    const parts = key === '' ? [] : key.split(',').map((each) => each.split(' '));
    return {
      tables: parts.flatMap(([area]) => parseArea(area!) ?? []),
      headings: new Set(parts.flatMap(([, row]) => (row === '' ? [] : Number(row) - 1))),
    };
  }, [key]);
}
