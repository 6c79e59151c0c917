import { summaries } from '../summaries/index';
import type { Edit } from '../workbook/edit';
import type { Report } from '../workbook/report';

/**
 * The edits that write summaries to sheets of ours: those that stand are rewritten, and new ones
 * come into their order, whichever of them were written before.
 */
export function summaryEdits(reports: readonly Report[]): Edit[] {
  return reports.map((report) => {
    const at = summaries.findIndex(({ id }) => id === report.id);
    const before = summaries.slice(at + 1).map(({ id }) => id);
    return { kind: 'write-sheet', report, before };
  });
}
