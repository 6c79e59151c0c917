import type { PlacedAction } from './define-rule';
import { defineRule } from './define-rule';
import { headingCell } from './where';

/** One finding for a plan without any target date, not one for each row. */
export const noTargetDates = defineRule({
  id: 'no-target-dates',
  group: 'columns',
  severity: 'warning',
  owner: 'coordinator',
  hides: ['no-target-date'],
  description: 'Set target dates in the plan.',
  why: 'Without target dates nothing can be overdue, and nobody can say what is late.',
  examples: [
    {
      title: 'A plan that only says what was done',
      sheet: [
        ['Recommendation', 'Action', 'Lead', 'Key milestone achieved'],
        [
          'Review the policy',
          'Write a new policy',
          'ELFT',
          'Draft agreed\nCompleted: 31 October 2016',
        ],
        ['Train the staff', 'Run four training days', 'MPS', 'Trainer booked'],
      ],
      finds: ['A1'],
    },
  ],
  check({ sheets, report }) {
    for (const { sheet, actions } of sheets) {
      if (actions.length < 2 || actions.some(hasTargetWords)) continue;
      report({ cells: headingCell(sheet, 'target') });
      for (const { action } of actions) report({ cells: [], about: action.key });
    }
  },
});

function hasTargetWords({ action }: PlacedAction): boolean {
  return (
    action.target.text.trim() !== '' ||
    action.revised.text.trim() !== '' ||
    action.milestones.some((step) => step.target.text.trim() !== '')
  );
}
