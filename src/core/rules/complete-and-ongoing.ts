import { defineRule } from './define-rule';
import { isDone } from './standing-groups';
import { cellsFor } from './where';

/** Completed and still going on: which of the two is counted? */
export const completeAndOngoing = defineRule({
  id: 'complete-and-ongoing',
  group: 'quality',
  severity: 'warning',
  owner: 'agency',
  description: 'Say what is complete and what goes on.',
  why: 'It counts as completed, so whatever goes on is followed by nobody.',
  examples: [
    {
      title: 'Both at once',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Status'],
        [
          'Review the policy',
          'Audit the checklists',
          'ELFT',
          'Complete and ongoing: 31 October 2025',
        ],
        ['Train the staff', 'Run four training days', 'MPS', 'Completed: 31 October 2025'],
      ],
      finds: ['D2'],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    if (!isDone(standing) || standing.kind === 'signed-off' || !standing.continuing) return;
    // Embedded work has become the normal practice: nothing is left to follow.
    if (/\bembedded\b/i.test(action.status.text)) return;
    report({ cells: cellsFor(place, 'status', action.status), about: action.key });
  },
});
