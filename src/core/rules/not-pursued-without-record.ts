import { defineRule } from './define-rule';
import { cellsFor } from './where';

/** An agency cannot drop an action on its own word. */
export const notPursuedWithoutRecord = defineRule({
  id: 'not-pursued-without-record',
  group: 'contradictions',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Record the decision not to pursue an action, with its reason.',
  why: 'An action that an agency drops leaves every list, though nobody has agreed to it.',
  examples: [
    {
      title: 'Not pursued, and no decision recorded',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }, 'Not pursued'],
        ['Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }, 'In progress'],
      ],
      finds: ['E2'],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    if (standing.reason !== 'claimed-not-pursued') return;
    report({ cells: cellsFor(place, 'status', action.status), about: action.key });
  },
});
