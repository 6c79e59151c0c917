import { defineRule } from './define-rule';
import { reportNotShown } from './not-shown';

/** A ticked box says that something was done, not what came of it. */
export const completedWithoutOutcome = defineRule({
  id: 'completed-without-outcome',
  group: 'quality',
  severity: 'warning',
  owner: 'agency',
  description: 'Say what came of a completed action.',
  why: 'A box that is ticked does not tell the board whether anything changed.',
  examples: [
    {
      title: 'Completed, and no word of what changed',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Status', 'Outcome'],
        ['Review the policy', 'Write a new policy', 'ELFT', 'Completed 3 March 2026', null],
        [
          'Train the staff',
          'Run four training days',
          'MPS',
          'Completed 4 April 2026',
          'Nine in ten officers now record the risk',
        ],
      ],
      finds: ['E2'],
    },
    {
      title: 'A plan without a column for it',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Status'],
        ['Review the policy', 'Write a new policy', 'ELFT', 'Completed 3 March 2026'],
      ],
      finds: ['A1'],
    },
  ],
  check: (context) => reportNotShown('outcome', context),
});
