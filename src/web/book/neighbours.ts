import type { Neighbour, Neighbours } from '../../taskpane/surface';
import type { Value } from './value';

/** The workbooks that are open beside the one with an id. */
export function neighboursOf(
  shelf: Value<{ readonly books: readonly Neighbour[] }>,
  id: string,
): Neighbours {
  let seen: readonly Neighbour[] | null = null;
  let others: readonly Neighbour[] = [];
  return {
    subscribe: shelf.subscribe,
    list() {
      const { books } = shelf.get();
      if (books !== seen) others = books.filter((book) => book.id !== id);
      seen = books;
      return others;
    },
  };
}
