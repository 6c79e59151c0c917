import { readRunningText } from '../core/read/running-text';
import { textReport } from '../core/read/text-workbook';
import type { Report } from '../core/workbook/report';
import { phrase } from '../core/workbook/words';
import { word, wordReport } from '../messages/format';

/** A plan made of running text, ready to be written as a workbook. */
export interface Imported {
  /** The plan as a table, for a host that makes new workbooks; null where the text holds none. */
  readonly report: Report<string> | null;
  /** What could be read in more than one way, a sentence each. */
  readonly doubts: readonly string[];
}

/** Makes a plan of text that was copied from a page, a PDF or a document. */
export function importText(text: string): Imported {
  const table = readRunningText(text);
  return {
    report: table.rows.length === 0 ? null : wordReport(textReport(table)),
    doubts: table.doubts.map((doubt) => word(doubt)),
  };
}
