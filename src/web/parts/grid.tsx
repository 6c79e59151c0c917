import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  type ClipboardEvent,
  type JSX,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { cellName, columnName } from '../../core/workbook/address';
import type { Sheet, Workbook } from '../../core/workbook/workbook';
import { page as say } from '../../messages/page';
import type { Marks } from '../grid/marks';
import { placeOf } from '../grid/rows';
import { useBook, useBookState, useCheck } from './context';
import { beginEdit } from './edit';
import { Editor } from './editor';
import { editorPlace } from './editor-place';
import { GridRow } from './grid-row';
import { stepOf } from './grid-keys';
import { HeaderBand } from './header-band';
import type { Layout } from './layout';
import { showFinding } from './show-finding';

export const rowHead = 52;
export const columnHead = 26;

const useStyles = makeStyles({
  grid: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    fontSize: '13px',
    lineHeight: '18px',
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus': { outline: 'none' },
    contain: 'strict',
  },
  inside: { position: 'relative' },
  heads: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    height: `${columnHead}px`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'border-box',
  },
  head: {
    position: 'absolute',
    top: 0,
    height: '100%',
    boxSizing: 'border-box',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'center',
    paddingTop: '3px',
    color: tokens.colorNeutralForeground2,
  },
  corner: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    width: `${rowHead}px`,
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'border-box',
  },
  here: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
});

/** A sheet as a grid, of which only what is in view is drawn. */
export function Grid(props: {
  workbook: Workbook;
  sheet: Sheet;
  marks: Marks;
  layout: Layout;
}): JSX.Element {
  const { workbook, sheet, marks, layout } = props;
  const { rows: shown, columns: shownColumns, heights } = layout;
  const { rows } = shown;
  const { columns, widths } = shownColumns;
  const styles = useStyles();
  const book = useBook();
  const scroller = useRef<HTMLDivElement>(null);
  const row = useBookState((state) => state.row);
  const column = useBookState((state) => state.column);
  const jumps = useBookState((state) => state.jumps);
  const draft = useBookState((state) => state.draft);
  const view = useCheck((state) => state.view);
  const rowPlace = Math.max(0, placeOf(rows, row));
  const columnPlace = Math.max(0, placeOf(columns, column));
  const vertical = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index]!,
    overscan: 6,
    paddingStart: columnHead,
    scrollPaddingStart: columnHead + 30,
    scrollPaddingEnd: 16,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const indexes = defaultRangeExtractor(range);
        if (rowPlace < indexes[0]!) return [rowPlace, ...indexes];
        if (rowPlace > indexes.at(-1)!) return [...indexes, rowPlace];
        return indexes;
      },
      [rowPlace],
    ),
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[index]!,
    overscan: 3,
    paddingStart: rowHead,
    scrollPaddingStart: rowHead + 16,
    scrollPaddingEnd: 16,
  });
  useEffect(() => vertical.measure(), [vertical, heights]);
  useEffect(() => horizontal.measure(), [horizontal, widths]);
  useReveal(book, sheet, rows, columns);
  useEffect(() => {
    // A cell that was chosen elsewhere comes into the middle; the others only come into view.
    vertical.scrollToIndex(rowPlace, { align: 'center' });
    horizontal.scrollToIndex(columnPlace, { align: 'auto' });
  }, [jumps]);

  const go = (toRow: number, toColumn: number): void => {
    const nextRow = Math.min(rows.length - 1, Math.max(0, toRow));
    const nextColumn = Math.min(columns.length - 1, Math.max(0, toColumn));
    book.set({ row: rows[nextRow]!, column: columns[nextColumn]! });
    vertical.scrollToIndex(nextRow, { align: 'auto' });
    horizontal.scrollToIndex(nextColumn, { align: 'auto' });
  };
  const edit = (typed?: string): void => beginEdit(book, workbook, sheet, row, column, typed);
  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const page = pageRows(scroller.current, vertical.range);
    const merge = layout.merges.at(row, column);
    const step = stepOf(event, {
      row: rowPlace,
      column: columnPlace,
      // From a merged cell the arrows go on beyond it.
      lastRow: merge ? Math.max(rowPlace, placeOf(rows, merge.bottom)) : rowPlace,
      lastColumn: merge ? Math.max(columnPlace, placeOf(columns, merge.right)) : columnPlace,
      rows: rows.length,
      columns: columns.length,
      page,
    });
    if (step) {
      event.preventDefault();
      go(step.row, step.column);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      edit();
    } else if (event.key === 'F8') {
      const found = marks.at(row, column)?.findings[0];
      if (found) showFinding(book, found);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      book.correct({ sheet: sheet.name, row, column }, null, null);
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ') {
      event.preventDefault();
      edit(event.key);
    }
  };
  const onMouse = (event: MouseEvent): void => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (!cell) return;
    book.set({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) });
    if (event.type === 'dblclick') {
      beginEdit(book, workbook, sheet, Number(cell.dataset.row), Number(cell.dataset.column));
    }
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', String(book.valueOf(sheet, row, column) ?? ''));
  };
  const items = horizontal.getVirtualItems();
  const rowItems = vertical.getVirtualItems();
  const starts = vertical.measurementsCache;
  const columnStarts = horizontal.measurementsCache;
  const editing = draft?.sheet === sheet.name ? draft : null;
  const place = useMemo(() => {
    if (!editing || !scroller.current) return null;
    const at = starts[Math.max(0, placeOf(rows, editing.row))];
    const from = columnStarts[Math.max(0, placeOf(columns, editing.column))];
    return at && from ? editorPlace(at, from, scroller.current) : null;
  }, [editing, starts, columnStarts, rows, columns]);
  return (
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label={say.grid.label(sheet.name)}
      aria-description={say.grid.keys}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={`cell-${row}-${column}`}
      onKeyDown={onKey}
      onCopy={onCopy}
      onClick={onMouse}
      onDoubleClick={onMouse}
    >
      <div
        className={styles.inside}
        role="presentation"
        style={{ height: vertical.getTotalSize(), width: horizontal.getTotalSize() }}
      >
        <div className={styles.heads} role="row" aria-rowindex={1}>
          <div className={styles.corner} role="presentation" />
          {items.map((item) => (
            <div
              key={item.key}
              role="columnheader"
              aria-colindex={item.index + 2}
              className={item.index === columnPlace ? `${styles.head} ${styles.here}` : styles.head}
              style={{ left: item.start, width: item.size }}
            >
              {columnName(columns[item.index]!)}
            </div>
          ))}
        </div>
        <HeaderBand
          workbook={workbook}
          sheet={sheet}
          view={view}
          top={rows[vertical.range?.startIndex ?? 0] ?? 0}
          offset={vertical.scrollOffset ?? 0}
          columns={columns}
          items={items}
        />
        {rowItems.map((item, index) => (
          <GridRow
            key={item.key}
            workbook={workbook}
            sheet={sheet}
            marks={marks}
            layout={layout}
            index={item.index}
            isFirst={index === 0 || rowItems[index - 1]!.index !== item.index - 1}
            row={rows[item.index]!}
            start={item.start}
            size={item.size}
            startsOf={starts}
            columnItems={items}
            columnStarts={columnStarts}
            active={item.index === rowPlace ? column : -1}
          />
        ))}
        {editing && place && (
          <Editor
            key={cellName(editing.row, editing.column)}
            workbook={workbook}
            sheet={sheet}
            draft={editing}
            place={place}
            done={(down) => {
              if (down) go(rowPlace + 1, columnPlace);
              scroller.current?.focus({ preventScroll: true });
            }}
          />
        )}
      </div>
    </div>
  );
}

/** How many rows are in view. */
function pageRows(
  scroller: HTMLElement | null,
  range: { readonly startIndex: number; readonly endIndex: number } | null,
): number {
  if (!scroller || !range) return 10;
  return Math.max(1, range.endIndex - range.startIndex - 1);
}

/** A chosen cell whose row or column is hidden is shown with all that is; a filter gives way. */
function useReveal(
  book: ReturnType<typeof useBook>,
  sheet: Sheet,
  rows: Uint32Array,
  columns: Uint32Array,
): void {
  const jumps = useBookState((state) => state.jumps);
  useEffect(() => {
    const { row, column, showsHidden, filter } = book.state.get();
    const isShown =
      rows[placeOf(rows, row)] === row && columns[placeOf(columns, column)] === column;
    if (jumps === 0 || isShown) return;
    const isFiltered = Object.values(filter).some((each) => each !== null);
    if (isFiltered) {
      book.set({ filter: { agency: null, standing: null, finding: null }, jumps: jumps + 1 });
    } else if (!showsHidden && (sheet.hiddenRows.length > 0 || sheet.columns.length > 0)) {
      book.set({ showsHidden: true, jumps: jumps + 1 });
    }
  }, [jumps]);
}
