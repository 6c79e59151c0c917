import { earlierFigures, historyId } from '../summaries/history';
import { summaries } from '../summaries/index';
import type { Edit } from '../workbook/edit';
import type { Workbook } from '../workbook/workbook';

/**
 * The edits that take our highlights and summary sheets out again. A history of several reports
 * stays, because nothing could bring its rows back; so does what the plan is kept with, such as
 * the record of sign-offs.
 */
export function clearEdits(workbook: Workbook): Edit[] {
  const keepsHistory = earlierFigures(workbook).length > 1;
  const ids = summaries.map(({ id }) => id).filter((id) => id !== historyId || !keepsHistory);
  return [
    { kind: 'clear-highlights', sheet: null },
    { kind: 'remove-sheets', ids },
  ];
}
