import type { PlacedAction } from './define-rule';
import { defineRule } from './define-rule';
import { isOpen } from './standing-groups';
import { cellsOf } from './where';

/** A target that had passed before the action was set is a slip of the pen. */
export const targetBeforePlan = defineRule({
  id: 'target-before-plan',
  group: 'contradictions',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Set targets after the day the plan was made.',
  why: 'Such a date is a typing error as a rule, and makes an action overdue that is not.',
  examples: [
    {
      title: 'The wrong year',
      asAt: '2026-11-23',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2025-03-31' }],
        ['Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }],
      ],
      settings: { publication: '2026-10-01' },
      finds: ['D2'],
    },
  ],
  checkAction(place, { plan, report }) {
    const { action, standing } = place;
    if (!isOpen(standing)) return;
    const added = action.dateAdded.value?.end ?? null;
    const made = added ?? plan.publication.value;
    if (made === null || !targetBefore(place, made)) return;
    const data = { made, published: added === null };
    report({ cells: cellsOf(action.target), data, about: action.key });
  },
});

function targetBefore({ action }: PlacedAction, day: string): boolean {
  return (action.target.value ?? []).some(({ end }) => end !== null && end < day);
}
