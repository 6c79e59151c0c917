import { defineRule } from './define-rule';
import { cellsFor } from './where';

/** Done, after its date. */
export const completedLate = defineRule({
  id: 'completed-late',
  group: 'quality',
  severity: 'advice',
  owner: 'agency',
  description: 'Give the reason where an action was completed late.',
  why: 'Boards ask why; and a completion that looks late may only have a wrong date.',
  examples: [
    {
      title: 'A week after its date',
      asAt: '2026-11-23',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status', 'Completion date'],
        [
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-03-31' },
          'Completed',
          { day: '2026-04-07' },
        ],
        [
          'Train the staff',
          'Run four training days',
          'MPS',
          { day: '2026-04-30' },
          'Completed',
          { day: '2026-04-30' },
        ],
      ],
      finds: ['F2'],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    if (standing.kind !== 'completed-late') return;
    report({ cells: cellsFor(place, 'completion', action.completion), about: action.key });
  },
});
