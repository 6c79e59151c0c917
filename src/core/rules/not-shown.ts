import type { RuleContext } from './define-rule';
import { isDone } from './standing-groups';
import { cellsFor, hasColumn, headingCell } from './where';

/**
 * Reports the actions that are said to be done and show nothing in a field; once for a sheet that
 * has no column for it.
 */
export function reportNotShown(
  field: 'evidence' | 'outcome',
  { sheets, report }: RuleContext,
): void {
  for (const { sheet, actions } of sheets) {
    const lacking = actions.filter(
      ({ action, standing }) => isDone(standing) && action[field].text.trim() === '',
    );
    if (lacking.length === 0) continue;
    if (
      !hasColumn(sheet, field) &&
      lacking.every(({ action }) => action[field].sources.length === 0)
    ) {
      report({ message: 'no-column', cells: headingCell(sheet, field) });
      continue;
    }
    for (const place of lacking) {
      const { action } = place;
      report({ cells: cellsFor(place, field, action[field]), about: action.key });
    }
  }
}
