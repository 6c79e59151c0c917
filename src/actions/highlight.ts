import { highlightEdits } from '../core/edits/highlight';
import type { WorkbookHost } from '../hosts/port';
import type { Written } from './apply';
import { applyEdits } from './apply';
import type { CheckResult } from './check';
import { check } from './check';
import type { CommandOptions } from './options';

/** What a command that writes did; `written` is null where there was no plan to write about. */
export interface Changed {
  readonly checked: CheckResult;
  readonly written: Written | null;
}

/** Puts the live highlights on every sheet of the plan. */
export async function highlight(host: WorkbookHost, options: CommandOptions): Promise<Changed> {
  const workbook = await host.read();
  const checked = check(workbook, options);
  if (checked.counts.actions === 0) return { checked, written: null };
  const edits = highlightEdits(workbook, checked.outcome, checked.settings);
  return { checked, written: await applyEdits(host, edits) };
}
