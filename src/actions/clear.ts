import { clearEdits, removeHighlightsEdits, removeSummariesEdits } from '../core/edits/clear';
import type { WorkbookHost } from '../hosts/port';
import type { Written } from './apply';
import { applyEdits } from './apply';

/**
 * Takes our highlights and summary sheets out again; the rest stays as it is. The figures of
 * earlier reports stay too, unless `history` says otherwise: nothing could bring them back.
 */
export async function clear(host: WorkbookHost, { history }: ClearOptions): Promise<Written> {
  return applyEdits(host, clearEdits({ history }));
}

/** Takes the highlights out alone. */
export async function removeHighlights(host: WorkbookHost): Promise<Written> {
  return applyEdits(host, removeHighlightsEdits());
}

/** Takes the summary sheets out alone. */
export async function removeSummaries(
  host: WorkbookHost,
  { history }: ClearOptions,
): Promise<Written> {
  return applyEdits(host, removeSummariesEdits({ history }));
}

export interface ClearOptions {
  readonly history: boolean;
}
