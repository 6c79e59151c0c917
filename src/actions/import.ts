import { readRunningText } from '../core/read/running-text';
import { textReport } from '../core/read/text-workbook';
import { parseSettings } from '../core/settings/read-settings';
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
 * Makes a plan of text that was copied from a page, a PDF or a document; `settings` are those of
 * `CommandOptions`. Throws a `HostProblem` with the reason where the text cannot be read as a plan.
 */
export function importText(text: string, settings: unknown): Imported {
  const table = readRunningText(text, parseSettings(settings).settings);
  if (table.refusal !== null) throw new HostProblem(table.refusal);
  return { report: wordReport(textReport(table)), doubts: table.doubts.map(word) };
}
