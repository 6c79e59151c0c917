import { defineRule } from './define-rule';
import { hasIds } from './ids-of';
import { headingCell } from './where';

/** One finding for a plan that numbers nothing. */
export const noIds = defineRule({
  id: 'no-ids',
  group: 'columns',
  severity: 'advice',
  owner: 'coordinator',
  description: 'Number the recommendations.',
  why: 'A sign-off, a return or a minute names an action by its number; without one, only its words or its row can.',
  examples: [
    {
      title: 'A plan without numbers',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        ['Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }],
      ],
      finds: ['A1'],
    },
  ],
  check({ plan, report }) {
    for (const sheet of plan.sheets) {
      if (sheet.recommendations.length > 1 && !hasIds(sheet)) {
        report({ cells: headingCell(sheet, 'id') });
      }
    }
  },
});
