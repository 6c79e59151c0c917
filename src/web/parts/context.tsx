import { createContext, useContext } from 'react';
import type { Book } from '../book/book';
import type { BookState } from '../book/book-state';
import type { Shelf, ShelfState } from '../book/shelf';
import { useValue } from '../book/value';
import { useStore } from '../../taskpane/state/store';
import type { PaneState } from '../../taskpane/state/pane-state';

const ShelfContext = createContext<Shelf | null>(null);
const BookContext = createContext<Book | null>(null);

export const ShelfProvider = ShelfContext.Provider;
export const BookProvider = BookContext.Provider;

/** The workbooks that are open. */
export function useShelf(): Shelf {
  return useContext(ShelfContext)!;
}

export function useShelfState<Part>(select: (state: ShelfState) => Part): Part {
  return useValue(useShelf().state, select);
}

/** The workbook that the components around show. */
export function useBook(): Book {
  return useContext(BookContext)!;
}

export function useBookState<Part>(select: (state: BookState) => Part): Part {
  return useValue(useBook().state, select);
}

/** A part of the state of the workbook's pane. */
export function useCheck<Part>(select: (state: PaneState) => Part): Part {
  return useStore(useBook().pane.store, select);
}
