import { doubtfulDates } from './dates-of';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** 1900 and the like: an empty date in another system, or a slip of the finger. */
export const implausibleYear = defineRule({
  id: 'implausible-year',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  hides: ['no-target-date', 'unreadable-date', 'completed-without-date'],
  description: 'Use years that a plan can have.',
  why: 'A date far outside the plan’s life is a slip or an empty field of another system, so it is not used.',
  examples: [
    {
      title: 'The empty date of an exported list',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '1900-12-30' }],
        ['Train the staff', 'Run four training days', 'MPS', '31 March 2027'],
      ],
      finds: ['D2'],
    },
  ],
  check({ actions, report }) {
    for (const place of actions) {
      for (const { date, field } of doubtfulDates(place, 'implausible-year')) {
        report({ cells: cellsOf(field), data: { text: date.text }, about: place.action.key });
      }
    }
  },
});
