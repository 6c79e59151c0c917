import { saysComplete } from '../assess/claim';
import { defineRule } from './define-rule';
import { cellsFor } from './where';

/** A row that was reopened after the board signed it off. */
export const signedOffButOpen = defineRule({
  id: 'signed-off-but-open',
  group: 'contradictions',
  severity: 'error',
  owner: 'coordinator',
  description: 'Reopen a signed-off action only by a decision of the board.',
  why: 'The board has closed the action and its agency is working on it: one of them does not know.',
  examples: [
    {
      title: 'Signed off in June, in progress again',
      asAt: '2026-11-23',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Status'],
        [
          '1',
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-03-31' },
          'In progress',
        ],
        [
          '2',
          'Train the staff',
          'Run four training days',
          'MPS',
          { day: '2026-04-30' },
          'Completed',
        ],
      ],
      beside: {
        'Sign-off record': [
          ['Sign-off record'],
          ['What the board has decided'],
          ['Action', 'Sheet', 'Decision', 'Date', 'Meeting', 'New date', 'Reason'],
          ['1', 'Plan', 'Signed off', { day: '2026-06-30' }, 'Quarter 1', null, null],
          ['2', 'Plan', 'Signed off', { day: '2026-06-30' }, 'Quarter 1', null, null],
        ],
      },
      finds: ['F2'],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    const kind = action.status.value?.kind ?? 'unknown';
    const open = kind !== 'unknown' && kind !== 'not-pursued' && !saysComplete(kind);
    if (standing.kind !== 'signed-off' || !open) return;
    const { record } = standing;
    report({
      cells: cellsFor(place, 'status', action.status),
      related: record ? [record.source] : [],
      data: { text: action.status.text.trim(), decided: record?.decided ?? null },
      about: action.key,
    });
  },
});
