import { defineRule } from './define-rule';
import { isOpen } from './standing-groups';
import { cellsFor } from './where';

/** A moved date is a request until the board agrees to it. */
export const dateNotAgreed = defineRule({
  id: 'date-not-agreed',
  group: 'quality',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Record whether the board agreed to a moved date.',
  why: 'Until it has, the action is late against the date that was agreed before.',
  examples: [
    {
      title: 'A revised date that nobody has agreed to',
      asAt: '2026-11-23',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Revised target date'],
        [
          '1',
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-09-30' },
          { day: '2027-03-31' },
        ],
        ['2', 'Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }, null],
      ],
      finds: ['F2'],
    },
    {
      title: 'The board has agreed',
      asAt: '2026-11-23',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Revised target date'],
        [
          '1',
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-09-30' },
          { day: '2027-03-31' },
        ],
      ],
      beside: {
        'Sign-off record': [
          ['Sign-off record'],
          ['What the board has decided'],
          ['Action', 'Sheet', 'Decision', 'Date', 'Meeting', 'New date', 'Reason'],
          [
            '1',
            'Plan',
            'Date agreed',
            { day: '2026-10-05' },
            'Quarter 2',
            { day: '2027-03-31' },
            'Delay',
          ],
        ],
      },
      finds: [],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    if (!isOpen(standing) || standing.requested === null) return;
    report({ cells: cellsFor(place, 'revised', action.revised), about: action.key });
  },
});
