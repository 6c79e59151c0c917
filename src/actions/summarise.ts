import { summaryEdits } from '../core/edits/summaries';
import { summarise as buildReports } from '../core/summaries/summarise';
import type { WorkbookHost } from '../hosts/port';
import { applyEdits } from './apply';
import { check } from './check';
import type { Changed } from './highlight';
import type { CommandOptions } from './options';

/**
 * Writes the summary sheets, in place of those of the last time: every one, or those of `ids`
 * alone, where the others stay as they are.
 */
export async function summarise(
  host: WorkbookHost,
  options: CommandOptions,
  ids: readonly string[] | null = null,
): Promise<Changed> {
  const workbook = await host.read();
  const checked = check(workbook, options);
  if (checked.counts.actions === 0) return { checked, written: null };
  const { settings, outcome } = checked;
  const reports = buildReports({ ...outcome, settings, workbook });
  const wanted = reports.filter(({ id }) => ids === null || ids.includes(id));
  return { checked, written: await applyEdits(host, summaryEdits(wanted)) };
}
