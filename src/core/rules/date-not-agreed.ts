import type { Action } from '../plan/plan';
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
      title: 'A date that is taken back, and no other in its place',
      asAt: '2026-11-23',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Revised target date'],
        [
          '1',
          'Review the policy',
          'Write a new policy',
          'ELFT',
          'TBC (was 30 September 2026)',
          null,
        ],
        ['2', 'Train the staff', 'Run four training days', 'MPS', { day: '2026-10-31' }, 'TBC'],
        ['3', 'Audit the files', 'Check ten files', 'MPS', { day: '2027-04-30' }, 'N/A'],
      ],
      finds: ['E2', 'F3'],
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
    if (!isOpen(standing)) return;
    const about = action.key;
    if (standing.requested !== null) {
      report({ cells: cellsFor(place, 'revised', action.revised), about });
    } else if (standing.deadline !== null && standing.moves === 0 && isTakenBack(action)) {
      const field = TO_BE_SET.test(action.revised.text) ? 'revised' : 'target';
      report({ message: 'taken-back', cells: cellsFor(place, field, action[field]), about });
    }
  },
});

const TO_BE_SET =
  /^[^\p{L}\d]*(?:(?:new )?date )?(?:t\.?b\.?[acd]\b|to be (?:advised|agreed|confirmed|decided|set)\b)/iu;

/** True where the row says that its date no longer holds, and gives no other. */
function isTakenBack({ target, revised }: Action): boolean {
  const isDated = revised.value?.some(({ end }) => end !== null) ?? false;
  if (isDated) return false;
  return target.value?.some((date) => date.superseded) || TO_BE_SET.test(revised.text);
}
