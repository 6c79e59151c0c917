import type { Edit } from '../core/workbook/edit';
import type { WorkbookHost } from '../hosts/port';
import { word, wordReport } from '../messages/format';

/** What was written, in words. */
export interface Written {
  /** The names of the sheets of ours that were written. */
  readonly sheets: readonly string[];
  /** What the user should know beside it. */
  readonly notices: readonly string[];
}

/** Puts edits into words and has the host apply them. */
export async function applyEdits(host: WorkbookHost, edits: readonly Edit[]): Promise<Written> {
  const { sheets, notices } = await host.apply(edits.map(wordEdit));
  return { sheets: Object.values(sheets), notices: notices.map(word) };
}

/** An edit with its words, as hosts take it. */
export function wordEdit(edit: Edit): Edit<string> {
  const hasReport = edit.kind === 'write-sheet' || edit.kind === 'append-rows';
  return hasReport ? { ...edit, report: wordReport(edit.report) } : edit;
}
