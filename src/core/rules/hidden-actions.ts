import { actionCell } from './where';
import { defineRule } from './define-rule';

/** Hidden actions count, and hiding protects nobody's data. */
export const hiddenActions = defineRule({
  id: 'hidden-actions',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Show every action.',
  why: 'Hidden rows are counted like the others, so the figures do not match what people see; and whoever gets the file can unhide them.',
  examples: [
    {
      title: 'A hidden row',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        ['Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }],
      ],
      hiddenRows: [3],
      finds: ['B3'],
    },
  ],
  check({ sheets, report }) {
    for (const { sheet, actions } of sheets) {
      if (sheet.hidden) {
        report({ message: 'sheet', cells: [{ sheet: sheet.name, row: 0, column: 0 }] });
        continue;
      }
      for (const place of actions) {
        if (place.action.hidden) report({ cells: [actionCell(place)], about: place.action.key });
      }
    }
  },
});
