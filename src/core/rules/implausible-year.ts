import { doubtfulDates } from './dates-of';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** A year that no plan has, by a slip of the finger. */
export const implausibleYear = defineRule({
  id: 'implausible-year',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  hides: ['no-target-date', 'unreadable-date', 'completed-without-date'],
  description: 'Use years that a plan can have.',
  why: 'A date far outside the life of a plan is a slip, so it is not used.',
  examples: [
    {
      title: 'Two digits the wrong way round',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', '31 March 2207'],
        ['Train the staff', 'Run four training days', 'MPS', '31 March 2027'],
      ],
      finds: ['D2'],
    },
  ],
  checkAction(place, { report }) {
    for (const { date, field } of doubtfulDates(place, 'implausible-year')) {
      report({ cells: cellsOf(field), data: { text: date.text }, about: place.action.key });
    }
  },
});
