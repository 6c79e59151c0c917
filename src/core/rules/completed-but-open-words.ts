import { findDroppedProse, findOpenWords } from '../assess/prose';
import { defineRule } from './define-rule';
import { cellsFor, cellsOf } from './where';

/** The status says completed; the progress beside it says in progress. */
export const completedButOpenWords = defineRule({
  id: 'completed-but-open-words',
  group: 'contradictions',
  severity: 'error',
  owner: 'agency',
  description: 'Let the status and the progress say the same.',
  why: 'One of the two was not updated, and a board that counts the row as completed may be misled.',
  examples: [
    {
      title: 'Completed, and in progress',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status', 'Progress to date'],
        [
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-03-31' },
          'Completed',
          'The draft was sent to two teams. Work in progress',
        ],
        [
          'Train the staff',
          'Run four training days',
          'MPS',
          { day: '2026-04-30' },
          'Completed: 30 April 2026',
          '12/01/2026 - In progress: two days held.',
        ],
      ],
      finds: ['E2'],
    },
    {
      title: 'Completed, and something still to do',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status', 'Progress to date'],
        [
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-03-31' },
          'Completed: 30 March 2026',
          'Policy agreed. Training still to be delivered to night staff.',
        ],
        [
          'Train the staff',
          'Run four training days',
          'MPS',
          { day: '2026-04-30' },
          'Completed: 30 April 2026',
          'Two days were still to be held in March. All four have been held.',
        ],
      ],
      finds: ['E2'],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    if (standing.kind !== 'to-confirm' || standing.reason !== 'contradicted-by-words') return;
    const words = findOpenWords(action);
    if (!words || findDroppedProse(action)) return;
    report({
      cells: cellsFor(place, 'status', action.status),
      related: cellsOf(words.field),
      data: { text: words.field.text.slice(...words.span) },
      about: action.key,
    });
  },
});
