import { defineRule } from './define-rule';
import { cellsFor } from './where';

/** Completed, on a day that has not come. */
export const completionInFuture = defineRule({
  id: 'completion-in-future',
  group: 'contradictions',
  severity: 'error',
  owner: 'agency',
  description: 'Give the day on which the action was completed.',
  why: 'What is completed on a day to come is not completed.',
  examples: [
    {
      title: 'Completed next month',
      asAt: '2026-11-23',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status', 'Completion date'],
        [
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-10-31' },
          'Completed',
          { day: '2026-12-18' },
        ],
        [
          'Train the staff',
          'Run four training days',
          'MPS',
          { day: '2026-10-31' },
          'Completed',
          { day: '2026-10-18' },
        ],
      ],
      finds: ['F2'],
    },
  ],
  checkAction(place, { assessment, report }) {
    const { action, standing } = place;
    const inFuture = standing.kind === 'to-confirm' && standing.reason === 'completion-in-future';
    if (!inFuture) return;
    const data = { asAt: assessment.asAt };
    report({ cells: cellsFor(place, 'completion', action.completion), data, about: action.key });
  },
});
