import { doubtfulDates } from './dates-of';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** 04/03/2027 in a column that never shows which number is the month. */
export const ambiguousDate = defineRule({
  id: 'ambiguous-date',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Write dates that can be read in one way only.',
  why: 'A date that is read the wrong way round makes an action late, or hides that it is.',
  examples: [
    {
      title: 'Nothing in the column shows the order',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', '04/03/2027'],
        ['Train the staff', 'Run four training days', 'MPS', '05/06/2027'],
      ],
      finds: ['D2', 'D3'],
    },
    {
      title: 'Another date of the column shows it',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', '04/03/2027'],
        ['Train the staff', 'Run four training days', 'MPS', '31/03/2027'],
      ],
      finds: [],
    },
  ],
  checkAction(place, { report }) {
    for (const { field } of doubtfulDates(place, 'ambiguous-day-month')) {
      report({ cells: cellsOf(field), about: place.action.key });
    }
  },
});
