import type { Outcome } from '../rules/outcome';
import type { Settings } from '../settings/settings';
import type { Edit } from '../workbook/edit';
import type { Workbook } from '../workbook/workbook';
import { sheetRules } from './live-rules';

/**
 * The live highlights of every sheet of the plan: conditional formats on the cells that carry the
 * deadlines, which stay true tomorrow and clear themselves when a row is completed. A sheet whose
 * rows need none is listed too, so that old highlights of ours leave it.
 */
export function highlightEdits(workbook: Workbook, outcome: Outcome, settings: Settings): Edit[] {
  return outcome.plan.sheets.flatMap((planSheet): Edit[] => {
    const sheet = workbook.sheets.find(({ name }) => name === planSheet.name);
    if (!sheet) return [];
    const rules = sheetRules(planSheet, sheet, workbook, outcome.assessment, settings);
    return [{ kind: 'highlight', sheet: sheet.name, rules }];
  });
}
