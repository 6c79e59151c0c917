import { makeStyles, tokens } from '@fluentui/react-components';
import type { VirtualItem } from '@tanstack/react-virtual';
import type { JSX } from 'react';
import { columnName } from '../../core/workbook/address';
import type { Sheet, Workbook } from '../../core/workbook/workbook';
import { page as say } from '../../messages/page';
import type { Marks } from '../grid/marks';
import { placeOf } from '../grid/rows';
import { useBook, useBookState, useCheck } from './context';
import { Editor } from './editor';
import { editorPlace } from './editor-place';
import { onGridCopy, onGridKey, onGridMouse, onGridPaste } from './grid-events';
import { GridRow } from './grid-row';
import { columnHead, rowHead, useGridView, type GridView } from './grid-view';
import { HeaderBand } from './header-band';
import type { Layout } from './layout';

const useStyles = makeStyles({
  around: { flexGrow: 1, minHeight: 0, position: 'relative' },
  grid: {
    position: 'absolute',
    inset: 0,
    overflow: 'auto',
    fontSize: '13px',
    lineHeight: '18px',
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus': { outline: 'none' },
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

interface GridProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly marks: Marks;
  readonly layout: Layout;
}

/** A sheet as a grid, of which only what is in view is drawn. */
export function Grid(props: GridProps): JSX.Element {
  const { sheet, layout } = props;
  const styles = useStyles();
  const book = useBook();
  const view = useGridView(sheet, layout);
  const row = useBookState((state) => state.row);
  const column = useBookState((state) => state.column);
  const on = { ...props, book, view };
  return (
    <div className={styles.around}>
      <div
        ref={view.scroller}
        className={styles.grid}
        role="grid"
        tabIndex={0}
        aria-label={say.grid.label(sheet.name)}
        aria-description={say.grid.keys}
        aria-rowcount={layout.rows.rows.length + 1}
        aria-colcount={layout.columns.columns.length + 1}
        aria-activedescendant={`cell-${row}-${column}`}
        onKeyDown={(event) => onGridKey(event, on)}
        onCopy={(event) => onGridCopy(event, on)}
        onPaste={(event) => onGridPaste(event, on)}
        onClick={(event) => onGridMouse(event, on)}
        onDoubleClick={(event) => onGridMouse(event, on)}
      >
        <Inside {...props} view={view} column={column} />
      </div>
      <Editing {...props} view={view} />
    </div>
  );
}

function Inside({
  workbook,
  sheet,
  marks,
  layout,
  view,
  column,
}: GridProps & { view: GridView; column: number }): JSX.Element {
  const styles = useStyles();
  const checked = useCheck((state) => state.view);
  const corrections = useBookState((state) => state.corrections);
  const { vertical, horizontal, rowPlace, columnPlace } = view;
  const { rows } = layout.rows;
  const { columns } = layout.columns;
  const rowItems = vertical.getVirtualItems();
  const columnItems = horizontal.getVirtualItems();
  return (
    <div
      className={styles.inside}
      role="presentation"
      style={{ height: vertical.getTotalSize(), width: horizontal.getTotalSize() }}
    >
      <ColumnHeads columns={columns} items={columnItems} here={columnPlace} />
      <HeaderBand
        sheet={sheet}
        view={checked}
        top={rows[vertical.range?.startIndex ?? 0] ?? 0}
        offset={vertical.scrollOffset ?? 0}
        columns={columns}
        items={columnItems}
      />
      {rowItems.map((item, index) => (
        <GridRow
          key={item.key}
          workbook={workbook}
          sheet={sheet}
          marks={marks}
          corrections={corrections}
          layout={layout}
          index={item.index}
          isFirst={index === 0 || rowItems[index - 1]!.index !== item.index - 1}
          row={rows[item.index]!}
          start={item.start}
          size={item.size}
          startsOf={vertical.measurementsCache}
          columnItems={columnItems}
          columnStarts={horizontal.measurementsCache}
          active={item.index === rowPlace ? column : -1}
        />
      ))}
    </div>
  );
}

/** The letters of the columns. */
function ColumnHeads({
  columns,
  items,
  here,
}: {
  columns: Uint32Array;
  items: readonly VirtualItem[];
  here: number;
}): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.heads} role="row" aria-rowindex={1}>
      <div className={styles.corner} role="presentation" />
      {items.map((item) => (
        <div
          key={item.key}
          role="columnheader"
          aria-colindex={item.index + 2}
          className={item.index === here ? `${styles.head} ${styles.here}` : styles.head}
          style={{ left: item.start, width: item.size }}
        >
          {columnName(columns[item.index]!)}
        </div>
      ))}
    </div>
  );
}

/** The box over the cell that is being corrected. */
function Editing({
  workbook,
  sheet,
  layout,
  view,
}: GridProps & { view: GridView }): JSX.Element | null {
  const draft = useBookState((state) => state.draft);
  const { scroller, vertical, horizontal, rowPlace, columnPlace, go } = view;
  if (draft?.sheet !== sheet.name || !scroller.current) return null;
  const row = vertical.measurementsCache[Math.max(0, placeOf(layout.rows.rows, draft.row))];
  const column =
    horizontal.measurementsCache[Math.max(0, placeOf(layout.columns.columns, draft.column))];
  if (!row || !column) return null;
  return (
    <Editor
      key={`${draft.row} ${draft.column}`}
      workbook={workbook}
      sheet={sheet}
      draft={draft}
      place={editorPlace(row, column, scroller.current)}
      done={(isDown) => {
        if (isDown) go(rowPlace + 1, columnPlace);
        scroller.current?.focus({ preventScroll: true });
      }}
    />
  );
}
