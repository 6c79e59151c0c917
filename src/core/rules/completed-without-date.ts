import { defineRule } from './define-rule';
import { isDone } from './standing-groups';
import { cellsFor } from './where';

/** Completed, but when? */
export const completedWithoutDate = defineRule({
  id: 'completed-without-date',
  group: 'quality',
  severity: 'warning',
  owner: 'agency',
  description: 'Give the day on which an action was completed.',
  why: 'Without the day nobody can say whether it was late, or in which quarter it counts.',
  examples: [
    {
      title: 'A status word alone',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2026-03-31' }, 'Completed'],
        [
          'Train the staff',
          'Run four training days',
          'MPS',
          { day: '2026-04-30' },
          'Completed: 4 April 2026',
        ],
      ],
      finds: ['E2'],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    if (!isDone(standing) || standing.completed !== null) return;
    const name = action.completion.text.trim() === '' ? 'status' : 'completion';
    const field = name === 'status' ? action.status : action.completion;
    report({ cells: cellsFor(place, name, field), about: action.key });
  },
});
