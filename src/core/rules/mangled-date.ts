import { doubtfulDates } from './dates-of';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** Excel turns what was typed into a date of its own choosing. */
export const mangledDate = defineRule({
  id: 'mangled-date',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Check the dates that Excel may have changed.',
  why: 'Excel reads “12 May” as May 2012 and “May-12” as 12 May of the year it was typed in.',
  examples: [
    {
      title: 'A month and two digits',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', 'May-12'],
        ['Train the staff', 'Run four training days', 'MPS', '31 March 2027'],
      ],
      finds: ['D2'],
    },
  ],
  checkAction(place, { report }) {
    for (const { date, field } of doubtfulDates(place, 'mangled-date')) {
      const data = { text: date.text, read: date.end };
      report({ cells: cellsOf(field), data, about: place.action.key });
    }
  },
});
