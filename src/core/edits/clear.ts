import { historyId } from '../summaries/history';
import { summaries } from '../summaries/index';
import type { Edit } from '../workbook/edit';
import { messageId } from './message';

/** The edits that take our highlights and summary sheets out again. */
export function clearEdits(options: { history?: boolean } = {}): Edit[] {
  return [...removeHighlightsEdits(), ...removeSummariesEdits(options)];
}

/** The edit that takes our highlights off every sheet. */
export function removeHighlightsEdits(): Edit[] {
  return [{ kind: 'clear-highlights', sheet: null }];
}

/**
 * The edit that takes our summary sheets out, and the sheet of a command's message. The history stays unless asked for: nothing could
 * bring its earlier rows back. What the plan is kept with, such as the record of sign-offs, is
 * never taken out.
 */
export function removeSummariesEdits({ history = false } = {}): Edit[] {
  const ids = summaries.map(({ id }) => id).filter((id) => history || id !== historyId);
  return [{ kind: 'remove-sheets', ids: [...ids, messageId] }];
}
