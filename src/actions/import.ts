import { readRunningText } from '../core/read/running-text';
import { textReport } from '../core/read/text-workbook';
import type { Report } from '../core/workbook/report';
import { HostProblem } from '../hosts/port';
import { word, wordReport } from '../messages/format';

/** A plan made of running text, ready for a host that makes new workbooks. */
export interface Imported {
  readonly report: Report<string>;
  /** What had to be inferred, a sentence each, for the reader to compare with the text. */
  readonly doubts: readonly string[];
}

/**
 * Makes a plan of text that was copied from a page, a PDF or a document. Throws a `HostProblem`
 * with the reason where the text cannot be read as a plan.
 */
export function importText(text: string): Imported {
  const table = readRunningText(text);
  if (table.refusal !== null) throw new HostProblem(table.refusal);
  return { report: wordReport(textReport(table)), doubts: table.doubts.map(word) };
}
