import { saysComplete } from '../assess/claim';
import { defineRule } from './define-rule';
import { cellsFor } from './where';

/** The board sent it back; the row still says completed. */
export const sentBackButComplete = defineRule({
  id: 'sent-back-but-complete',
  group: 'contradictions',
  severity: 'warning',
  owner: 'agency',
  hides: ['rating-against-dates'],
  description: 'Open an action again when the board sends it back.',
  why: 'The agency may not know that its work was not accepted.',
  examples: [
    {
      title: 'Sent back in June, still called completed',
      asAt: '2026-11-23',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Status'],
        [
          '1',
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-03-31' },
          'Completed',
        ],
      ],
      beside: {
        'Sign-off record': [
          ['Sign-off record'],
          ['What the board has decided'],
          ['Action', 'Sheet', 'Decision', 'Date', 'Meeting', 'New date', 'Reason'],
          ['1', 'Plan', 'Sent back', { day: '2026-06-30' }, 'Quarter 1', null, 'No evidence'],
        ],
      },
      finds: ['F2'],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    const claims = saysComplete(action.status.value?.kind ?? 'unknown');
    if (standing.reason !== 'sent-back' || !claims || !standing.record) return;
    report({
      cells: cellsFor(place, 'status', action.status),
      related: [standing.record.source],
      data: { decided: standing.record.decided },
      about: action.key,
    });
  },
});
