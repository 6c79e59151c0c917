import { defineRule } from './define-rule';
import { cellsFor, cellsOf } from './where';

/** In progress, and completed last month: which? */
export const openWithCompletionDate = defineRule({
  id: 'open-with-completion-date',
  group: 'contradictions',
  severity: 'error',
  owner: 'agency',
  description: 'Let the status and the completion date say the same.',
  why: 'A row that says both is counted wrongly whichever is right.',
  examples: [
    {
      title: 'In progress beside a completion date',
      asAt: '2026-11-23',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status', 'Completion date'],
        [
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-10-31' },
          'In progress',
          { day: '2026-10-18' },
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
      finds: ['E2'],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    if (standing.reason !== 'open-with-completion-date') return;
    report({
      cells: cellsFor(place, 'status', action.status),
      related: cellsOf(action.completion),
      data: { text: action.status.text.trim() },
      about: action.key,
    });
  },
});
