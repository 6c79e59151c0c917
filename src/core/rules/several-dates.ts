import { isUsableDeadline } from '../assess/deadline';
import { isOpen } from './standing-groups';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** Two dates and no word of what each is for. */
export const severalDates = defineRule({
  id: 'several-dates',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Say what each date of a cell is for.',
  why: 'Of two dates one may be a step, or the old date beside the new; the earliest is used until somebody says.',
  examples: [
    {
      title: 'Two dates in one cell',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', '31 March 2027\n30 June 2027'],
        ['Train the staff', 'Run four training days', 'MPS', '31 March 2027'],
      ],
      finds: ['D2'],
    },
  ],
  checkAction({ action, standing }, { report }) {
    if (!isOpen(standing) || (action.target.value ?? []).length < 2) return;
    const stepDays = new Set(action.milestones.map((step) => step.target.value?.end));
    const days = (action.target.value ?? [])
      .filter((date) => isUsableDeadline(date) && !stepDays.has(date.end))
      .map((date) => date.end);
    if (new Set(days).size < 2) return;
    report({ cells: cellsOf(action.target), about: action.key });
  },
});
