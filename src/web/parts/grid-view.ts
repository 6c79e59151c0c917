import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { Sheet } from '../../core/workbook/workbook';
import type { Book } from '../book/book';
import { noFilter } from '../book/book-state';
import { placeOf } from '../grid/rows';
import { useBook, useBookState } from './context';
import type { Layout } from './layout';

export const rowHead = 52;
export const columnHead = 26;

type Axis = Virtualizer<HTMLDivElement, Element>;

/** What of a grid is in view, and where its chosen cell stands among what is shown. */
export interface GridView {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly vertical: Axis;
  readonly horizontal: Axis;
  readonly rowPlace: number;
  readonly columnPlace: number;
  /** Chooses the cell at a place, or at the edge that it lies beyond, and brings it into view. */
  go(row: number, column: number): void;
}

export function useGridView(sheet: Sheet, layout: Layout): GridView {
  const { heights } = layout;
  const { rows } = layout.rows;
  const { columns, widths } = layout.columns;
  const book = useBook();
  const scroller = useRef<HTMLDivElement>(null);
  const rowPlace = Math.max(
    0,
    placeOf(
      rows,
      useBookState((state) => state.row),
    ),
  );
  const columnPlace = Math.max(
    0,
    placeOf(
      columns,
      useBookState((state) => state.column),
    ),
  );
  const vertical: Axis = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index]!,
    overscan: 6,
    paddingStart: columnHead,
    // Below the letters of the columns and the band of headings.
    scrollPaddingStart: columnHead + 30,
    scrollPaddingEnd: 16,
    rangeExtractor: useKept(rowPlace),
  });
  const horizontal: Axis = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[index]!,
    overscan: 3,
    paddingStart: rowHead,
    scrollPaddingStart: rowHead + 16,
    scrollPaddingEnd: 16,
    rangeExtractor: useKept(columnPlace),
  });
  useEffect(() => vertical.measure(), [vertical, heights]);
  useEffect(() => horizontal.measure(), [horizontal, widths]);
  useJumps(book, sheet, layout, (row, column) => {
    // In a narrow window the sheet may itself be out of view.
    scroller.current?.scrollIntoView({ block: 'nearest' });
    vertical.scrollToIndex(row, { align: 'center' });
    horizontal.scrollToIndex(column, { align: 'auto' });
  });
  const go = (toRow: number, toColumn: number): void => {
    const row = Math.min(rows.length - 1, Math.max(0, toRow));
    const column = Math.min(columns.length - 1, Math.max(0, toColumn));
    book.set({ row: rows[row]!, column: columns[column]! });
    vertical.scrollToIndex(row, { align: 'auto' });
    horizontal.scrollToIndex(column, { align: 'auto' });
  };
  return { scroller, vertical, horizontal, rowPlace, columnPlace, go };
}

/** The chosen cell is always drawn: it is what the focus is on. */
function useKept(place: number): typeof defaultRangeExtractor {
  return useCallback(
    (range) => {
      const indexes = defaultRangeExtractor(range);
      if (indexes.length === 0 || place < indexes[0]!) return [place, ...indexes];
      return place > indexes.at(-1)! ? [...indexes, place] : indexes;
    },
    [place],
  );
}

/**
 * Goes to cells that are chosen from elsewhere. One that a filter leaves out, or that is hidden, is
 * shown first: the filter gives way, then what is hidden.
 */
function useJumps(
  book: Book,
  sheet: Sheet,
  layout: Layout,
  scroll: (row: number, column: number) => void,
): void {
  const jumps = useBookState((state) => state.jumps);
  const done = useRef(0);
  useEffect(() => {
    if (jumps === done.current) return;
    const { row, column, showsHidden, filter } = book.state.get();
    if (filter !== layout.filter || showsHidden !== layout.showsHidden) return;
    const { rows } = layout.rows;
    const { columns } = layout.columns;
    const at = placeOf(rows, row);
    const from = placeOf(columns, column);
    const isShown = rows[at] === row && columns[from] === column;
    if (!isShown && Object.values(filter).some((each) => each !== null)) {
      return book.set({ filter: noFilter });
    }
    const hides = sheet.hiddenRows.length > 0 || sheet.columns.some(({ hidden }) => hidden);
    if (!isShown && !showsHidden && hides) return book.set({ showsHidden: true });
    done.current = jumps;
    scroll(Math.max(0, at), Math.max(0, from));
  });
}
