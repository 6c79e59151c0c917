import type { Outcome } from '../rules/outcome';
import type { Settings } from '../settings/settings';
import type { Workbook } from '../workbook/workbook';

/** A plan as the returns cycle takes it: read, assessed, and by its name. */
export interface PlanSource {
  /** As the agencies know it; it tells the rows of several plans apart. */
  readonly name: string;
  readonly workbook: Workbook;
  readonly outcome: Outcome;
  readonly settings: Settings;
}

/** What a plan is called: the review's title as settings or the sheet give it, else its file's name. */
export function planName(outcome: Outcome, settings: Settings, fileName: string): string {
  const title = outcome.plan.sheets.find((sheet) => sheet.title !== null)?.title;
  const name = settings.reviewTitle.trim() || title?.split('\n')[0]!.trim() || '';
  return name !== '' && name.length <= 80 ? name : fileName.replace(/\.xls[xm]$/i, '');
}
