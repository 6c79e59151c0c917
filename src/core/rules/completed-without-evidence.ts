import { defineRule } from './define-rule';
import { reportNotShown } from './not-shown';

/** Only what can be shown can be checked, and only what was checked can be closed. */
export const completedWithoutEvidence = defineRule({
  id: 'completed-without-evidence',
  group: 'quality',
  severity: 'warning',
  owner: 'agency',
  description: 'Say what shows that an action was completed.',
  why: 'Only an independent check may close an action, and a check needs something to look at.',
  examples: [
    {
      title: 'Completed, and nothing to show for it',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Status', 'Evidence'],
        ['Review the policy', 'Write a new policy', 'ELFT', 'Completed 3 March 2026', null],
        [
          'Train the staff',
          'Run four training days',
          'MPS',
          'Completed 4 April 2026',
          'Attendance lists',
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
  check: (context) => reportNotShown('evidence', context),
});
