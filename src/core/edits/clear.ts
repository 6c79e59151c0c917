import { historyId } from '../summaries/history';
import { summaries } from '../summaries/index';
import type { Edit } from '../workbook/edit';

/**
 * The edits that take our highlights and summary sheets out again. The history stays unless asked
 * for: nothing could bring its earlier rows back. What the plan is kept with, such as the record
 * of sign-offs, is never taken out.
 */
export function clearEdits({ history = false } = {}): Edit[] {
  const ids = summaries.map(({ id }) => id).filter((id) => history || id !== historyId);
  return [
    { kind: 'clear-highlights', sheet: null },
    { kind: 'remove-sheets', ids },
  ];
}
