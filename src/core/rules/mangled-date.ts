import { doubtfulDates, isSwapped } from './dates-of';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** Excel turns what was typed into a date of its own choosing. */
export const mangledDate = defineRule({
  id: 'mangled-date',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Check the dates that Excel may have changed.',
  why: 'Excel reads “12 May” as May 2012, “May-12” as 12 May of the year it was typed in, and in American settings 04/03 as 3 April.',
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
    {
      title: 'Days above 12 stayed text, and no other day is above 12',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', '25/03/2027'],
        ['Train the staff', 'Run four training days', 'MPS', { day: '2027-04-03' }],
        ['Audit the files', 'Check ten files', 'MPS', '31/05/2027'],
        ['Share the lessons', 'Hold a learning event', 'MPS', { day: '2027-07-06' }],
        ['Ask the families', 'Hold two meetings', 'MPS', { day: '2027-12-01' }],
      ],
      finds: ['D3', 'D5', 'D6'],
    },
  ],
  checkAction(place, { report }) {
    for (const { date, field } of doubtfulDates(place, 'mangled-date')) {
      if (isSwapped(date)) {
        const days = { read: date.end, other: date.alternative! };
        report({ message: 'swapped', cells: cellsOf(field), data: days, about: place.action.key });
        continue;
      }
      const data = { text: date.text, read: date.end };
      report({ cells: cellsOf(field), data, about: place.action.key });
    }
  },
});
