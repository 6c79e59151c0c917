import { isOpenEnded } from '../assess/deadline';
import type { DateExpression } from '../plan/date-expression';
import type { Field } from '../plan/field';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** Words in a target cell that give no day. */
export const unreadableDate = defineRule({
  id: 'unreadable-date',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Write target dates that can be read as dates.',
  why: 'A target date in words that give no day cannot be judged, so the action is never overdue.',
  examples: [
    {
      title: 'The date is somewhere else',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', 'As per strategy and action plan'],
        ['Train the staff', 'Run four training days', 'MPS', '31 March 2027'],
      ],
      finds: ['D2'],
    },
  ],
  checkAction({ action, standing }, { report }) {
    if (standing.deadline !== null) return;
    for (const field of [action.target, ...action.milestones.map((step) => step.target)]) {
      if (!givesNoDay(field)) continue;
      report({ cells: cellsOf(field), data: { text: field.text.trim() }, about: action.key });
    }
  },
});

function givesNoDay(field: Field<DateExpression | readonly DateExpression[]>): boolean {
  if (field.text.trim() === '') return false;
  const value = field.value ?? [];
  const dates = (Array.isArray(value) ? value : [value]) as readonly DateExpression[];
  return dates.every((date) => date.end === null && date.kind !== 'none' && !isOpenEnded(date));
}
