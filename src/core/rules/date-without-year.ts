import { doubtfulDates } from './dates-of';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** The year was taken from the plan's other dates. */
export const dateWithoutYear = defineRule({
  id: 'date-without-year',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Write the year of every date.',
  why: 'Plans run for years: a date without one was meant for a year that only its writer knew.',
  examples: [
    {
      title: 'A day and a month alone',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', '13th January'],
        ['Train the staff', 'Run four training days', 'MPS', '31 March 2027'],
      ],
      finds: ['D2'],
    },
  ],
  checkAction(place, { report }) {
    for (const { date, field } of doubtfulDates(place, 'no-year')) {
      const data = { text: date.text, read: date.end };
      report({ cells: cellsOf(field), data, about: place.action.key });
    }
  },
});
