import type { Edit } from '../workbook/edit';
import type { Report } from '../workbook/report';

/** The edits that write reports to sheets of ours: new ones at the end, those that stand rewritten. */
export function summaryEdits(reports: readonly Report[]): Edit[] {
  return reports.map((report) => ({ kind: 'write-sheet', report }));
}
