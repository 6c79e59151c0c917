import { defineRule } from './define-rule';

/** A decision that belongs to no action is in no figure. */
export const unmatchedRecord = defineRule({
  id: 'unmatched-record',
  group: 'quality',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Let every record of sign-off name one action of the plan.',
  why: 'A decision that was recorded for no action, or for one of several, is not counted.',
  examples: [
    {
      title: 'A number that the plan does not have',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Status'],
        ['1', 'Review the policy', 'Write a new policy', 'ELFT', 'Completed 3 March 2026'],
      ],
      beside: {
        'Sign-off record': [
          ['Sign-off record'],
          ['What the board has decided'],
          ['Action', 'Sheet', 'Decision', 'Date', 'Meeting', 'New date', 'Reason'],
          ['11', 'Plan', 'Signed off', { day: '2026-06-30' }, 'Quarter 1', null, null],
        ],
      },
      finds: ['Sign-off record!A4'],
    },
  ],
  check({ assessment, report }) {
    for (const { source, action } of assessment.unmatchedRecords) {
      report({ cells: [source], data: { text: action.trim() } });
    }
  },
});
