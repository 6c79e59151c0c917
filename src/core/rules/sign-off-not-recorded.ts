import { defineRule } from './define-rule';
import { cellsFor } from './where';

/** "Completed" and "signed off" in a plan are its agency's word. */
export const signOffNotRecorded = defineRule({
  id: 'sign-off-not-recorded',
  group: 'quality',
  severity: 'advice',
  owner: 'coordinator',
  description: 'Record the board’s sign-off of completed actions.',
  why: 'Completed is the agency’s word; signed off is the board’s, and the two are never added together.',
  examples: [
    {
      title: 'Completed, and “signed off” on the agency’s word',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Status'],
        ['1', 'Review the policy', 'Write a new policy', 'ELFT', 'Completed 3 March 2026'],
        ['2', 'Train the staff', 'Run four training days', 'MPS', 'Signed off'],
        ['3', 'Audit the files', 'Check ten files a month', 'MPS', 'In progress'],
      ],
      finds: ['E2', 'E3'],
    },
    {
      title: 'The board has signed it off',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Status'],
        ['1', 'Review the policy', 'Write a new policy', 'ELFT', 'Completed 3 March 2026'],
      ],
      beside: {
        'Sign-off record': [
          ['Sign-off record'],
          ['What the board has decided'],
          ['Action', 'Sheet', 'Decision', 'Date', 'Meeting', 'New date', 'Reason'],
          ['1', 'Plan', 'Signed off', { day: '2026-06-30' }, 'Quarter 1', null, null],
        ],
      },
      finds: [],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    if (standing.kind !== 'completed' && standing.kind !== 'completed-late') return;
    const claimed = action.status.value?.kind;
    const claims = claimed === 'signed-off' || claimed === 'outcome-achieved';
    report({
      ...(claims ? { message: 'claimed' } : {}),
      cells: cellsFor(place, 'status', action.status),
      about: action.key,
    });
  },
});
