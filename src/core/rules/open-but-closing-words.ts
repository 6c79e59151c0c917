import { findClosingWords } from '../assess/prose';
import { defineRule } from './define-rule';
import { isOpen } from './standing-groups';
import { cellsFor, cellsOf } from './where';

/** The status says not started; the progress beside it says completed. */
export const openButClosingWords = defineRule({
  id: 'open-but-closing-words',
  group: 'contradictions',
  severity: 'warning',
  owner: 'agency',
  description: 'Bring an open status up to date where the progress says that the work is done.',
  why: 'Agencies are chased, and boards told of delay, for work that may be finished.',
  examples: [
    {
      title: 'Not started, and completed',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status', 'Progress to date'],
        [
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-12-31' },
          'Not started',
          'Completed on 11 November 2026 and presented to the board',
        ],
        [
          'Train the staff',
          'Run four training days',
          'MPS',
          { day: '2026-12-31' },
          'In progress',
          'Completed two days of four; the rest are booked',
        ],
      ],
      finds: ['E2'],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    if (!isOpen(standing)) return;
    const words = findClosingWords(action);
    if (!words) return;
    report({
      cells: cellsFor(place, 'status', action.status),
      related: cellsOf(words.field),
      data: {
        status: action.status.text.trim(),
        words: words.field.text.slice(...words.span),
      },
      about: action.key,
    });
  },
});
