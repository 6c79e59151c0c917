import type { SummariesView } from '../../taskpane/desk/calls';
import type { Pane } from '../../taskpane/state/pane';

/** The summaries of the last check; null where there are none. */
export function summariesOf(pane: Pane): Promise<SummariesView | null> {
  return pane.summaries();
}
