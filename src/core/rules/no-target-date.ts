import { isOpen } from './standing-groups';
import { defineRule } from './define-rule';
import { cellsFor } from './where';

/** An open action that says nothing of when it is due. */
export const noTargetDate = defineRule({
  id: 'no-target-date',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Give every open action a target date.',
  why: 'An action without a date can never be overdue, so nobody notices that it is not done.',
  examples: [
    {
      title: 'A blank, a placeholder, and the zero date of an exported list',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        ['Train the staff', 'Run four training days', 'MPS', null],
        ['Audit the files', 'Check ten files a month', 'MPS', 'TBC'],
        ['Share the lessons', 'Hold a learning event', 'MPS', { day: '1900-12-30' }],
      ],
      finds: ['D3', 'D4', 'D5'],
    },
    {
      title: 'A completed action needs none any more',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }, null],
        ['Train the staff', 'Run four training days', 'MPS', null, 'Completed'],
      ],
      finds: [],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    if (!isOpen(standing) || standing.deadline !== null) return;
    const written = action.target.text.trim();
    const dates = action.target.value ?? [];
    const cells = cellsFor(place, 'target', action.target);
    const about = action.key;
    if (written === '' && standing.kind === 'no-date' && standing.reason !== 'unusable-date') {
      report({ cells, about });
    } else if (dates.length > 0 && dates.every((date) => date.kind === 'none')) {
      if (/^\d+$/.test(written)) report({ message: 'empty-date', cells, about });
      else report({ message: 'placeholder', cells, data: { text: written }, about });
    }
  },
});
