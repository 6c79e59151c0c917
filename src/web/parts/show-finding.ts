import type { Book } from '../book/book';
import type { MarkedFinding } from '../grid/marks';

/** Takes the user from a cell to its finding in the list, and puts the focus there. */
export function showFinding(book: Book, { finding, index }: MarkedFinding): void {
  const { store } = book.pane;
  const { filter } = store.get();
  store.dispatch({ type: 'tab', tab: 'check' });
  store.dispatch({
    type: 'filter',
    filter: {
      grouping: 'severity',
      agency: null,
      severities: new Set([...filter.severities, finding.severity]),
    },
  });
  store.dispatch({ type: 'chosen', chosen: { item: finding.key, position: index } });
  focusOn(finding.key, 20);
}

/** The list may have to be drawn first. */
function focusOn(key: string, tries: number): void {
  const card = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(key)}"]`);
  if (card) {
    card.scrollIntoView({ block: 'nearest' });
    card.focus();
  } else if (tries > 0) {
    requestAnimationFrame(() => focusOn(key, tries - 1));
  }
}
