import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import type { Sheet, Workbook } from '../../core/workbook/workbook';
import { page as say } from '../../messages/page';
import type { Book } from '../book/book';
import type { Marks } from '../grid/marks';
import { placeOf } from '../grid/rows';
import { beginEdit } from './edit';
import { stepOf } from './grid-keys';
import type { GridView } from './grid-view';
import type { Layout } from './layout';
import { showFinding } from './show-finding';

interface On {
  readonly book: Book;
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly marks: Marks;
  readonly layout: Layout;
  readonly view: GridView;
}

/** The keys of a grid. */
export function onGridKey(event: KeyboardEvent, on: On): void {
  if (event.target !== event.currentTarget || event.altKey) return;
  const { book, workbook, sheet, marks, view } = on;
  const { row, column } = book.state.get();
  const step = stepOf(event, placesOf(on));
  if (step) {
    event.preventDefault();
    view.go(step.row, step.column);
  } else if (event.key === 'Enter' || event.key === 'F2') {
    event.preventDefault();
    beginEdit(book, workbook, sheet, row, column);
  } else if (event.key === 'F8') {
    const found = marks.at(row, column)?.findings[0];
    if (found) showFinding(book, found);
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault();
    // A formula is not gone by one key: the editor says first what it is.
    if (book.holdsFormula(sheet, row, column)) beginEdit(book, workbook, sheet, row, column, '');
    else book.correct({ sheet: sheet.name, row, column }, null, null);
  } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ') {
    event.preventDefault();
    beginEdit(book, workbook, sheet, row, column, event.key);
  }
}

function placesOf({ book, layout, view }: On): Parameters<typeof stepOf>[1] {
  const { row, column } = book.state.get();
  const { rows } = layout.rows;
  const { columns } = layout.columns;
  const { rowPlace, columnPlace, vertical } = view;
  const merge = layout.merges.at(row, column);
  const { startIndex = 0, endIndex = 10 } = vertical.range ?? {};
  return {
    row: rowPlace,
    column: columnPlace,
    lastRow: merge ? Math.max(rowPlace, placeOf(rows, merge.bottom)) : rowPlace,
    lastColumn: merge ? Math.max(columnPlace, placeOf(columns, merge.right)) : columnPlace,
    rows: rows.length,
    columns: columns.length,
    page: Math.max(1, endIndex - startIndex - 1),
  };
}

/** A click chooses the cell, a double click corrects it. */
export function onGridMouse(event: MouseEvent, { book, workbook, sheet }: On): void {
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
  if (!cell) return;
  const row = Number(cell.dataset.row);
  const column = Number(cell.dataset.column);
  book.set({ row, column });
  if (event.type === 'dblclick') beginEdit(book, workbook, sheet, row, column);
}

/** What is pasted over the chosen cell is put into its editor, to be looked at first. */
export function onGridPaste(event: ClipboardEvent, { book, workbook, sheet }: On): void {
  if (event.target !== event.currentTarget) return;
  event.preventDefault();
  const text = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const { row, column } = book.state.get();
  // A cell of several lines comes in quotes; anything else with lines or tabs is several cells.
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (quoted === undefined && /[\t\n]/.test(text)) book.set({ problem: say.grid.severalCells });
  else if (text !== '') {
    beginEdit(book, workbook, sheet, row, column, quoted?.replaceAll('""', '"') ?? text);
  }
}

/** Copying takes what the chosen cell holds. */
export function onGridCopy(event: ClipboardEvent, { book, sheet }: On): void {
  if (event.target !== event.currentTarget) return;
  const { row, column } = book.state.get();
  event.preventDefault();
  event.clipboardData.setData('text/plain', String(book.valueOf(sheet, row, column) ?? ''));
}
