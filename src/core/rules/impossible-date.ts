import { doubtfulDates } from './dates-of';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** A day that no calendar has; it is never rolled over to the next month. */
export const impossibleDate = defineRule({
  id: 'impossible-date',
  group: 'rows',
  severity: 'error',
  owner: 'coordinator',
  hides: ['no-target-date', 'unreadable-date', 'completed-without-date'],
  description: 'Use days that exist.',
  why: 'A day that does not exist is no date, and each reader would mend it in a different way.',
  examples: [
    {
      title: 'September has 30 days',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', '31 September 2027'],
        ['Train the staff', 'Run four training days', 'MPS', '30 September 2027'],
      ],
      finds: ['D2'],
    },
  ],
  checkAction(place, { report }) {
    for (const { date, field } of doubtfulDates(place, 'impossible-date')) {
      const data = { text: date.text, suggestion: date.alternative ?? null };
      report({ cells: cellsOf(field), data, about: place.action.key });
    }
  },
});
