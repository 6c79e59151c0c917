import { defineRule } from './define-rule';
import { isOpen } from './standing-groups';
import { cellsFor } from './where';

/** A date that moves again and again is an action that does not get done. */
export const movedOften = defineRule({
  id: 'moved-often',
  group: 'quality',
  severity: 'advice',
  owner: 'coordinator',
  description: 'Look again at an action whose date keeps moving.',
  why: 'Each move was small; together they show that the action is stuck.',
  examples: [
    {
      title: 'Two revised dates',
      asAt: '2026-11-23',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Revised target date'],
        [
          '1',
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-01-31' },
          '30 June 2026\n31 March 2027',
        ],
        ['2', 'Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }, null],
      ],
      settings: { revisedDates: 'agreed' },
      finds: ['F2'],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    if (!isOpen(standing) || standing.moves < 2) return;
    const data = { moves: standing.moves, original: standing.original };
    report({ cells: cellsFor(place, 'revised', action.revised), data, about: action.key });
  },
});
