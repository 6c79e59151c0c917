import { defineRule } from './define-rule';
import { cellsFor } from './where';

/** Work slips under "ongoing" when nobody says when it will be looked at again. */
export const openEndedWithoutReview = defineRule({
  id: 'open-ended-without-review',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Give an ongoing action a review date.',
  why: 'An action that is always ongoing is never late and never done, and drops out of sight.',
  examples: [
    {
      title: '“Ongoing”, alone and with a review date',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', 'Ongoing'],
        ['Train the staff', 'Run four training days', 'MPS', 'Ongoing, review 31 March 2027'],
      ],
      finds: ['D2'],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    if (standing.kind !== 'open-ended') return;
    const said = action.target.text.trim() === '' ? action.status : action.target;
    const field = said === action.status ? 'status' : 'target';
    report({ cells: cellsFor(place, field, said), about: action.key });
  },
});
