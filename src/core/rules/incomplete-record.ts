import type { BoardRecord } from '../plan/records';
import { defineRule } from './define-rule';

/** What a decision must say to be one. */
export const incompleteRecord = defineRule({
  id: 'incomplete-record',
  group: 'quality',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Record a decision with its day, its new date and its reason.',
  why: 'A date that was agreed without saying which moves nothing, and what is not pursued needs a reason that can be published.',
  examples: [
    {
      title: 'Each part left out once',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['1', 'Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        ['2', 'Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }],
        ['3', 'Audit the files', 'Check ten files a month', 'MPS', { day: '2027-05-31' }],
      ],
      beside: {
        'Sign-off record': [
          ['Sign-off record'],
          ['What the board has decided'],
          ['Action', 'Sheet', 'Decision', 'Date', 'Meeting', 'New date', 'Reason'],
          ['1', 'Plan', 'Not pursued', { day: '2026-06-30' }, 'Quarter 1', null, null],
          ['2', 'Plan', 'Date agreed', { day: '2026-06-30' }, 'Quarter 1', null, 'Delay'],
          ['3', 'Plan', 'Signed off', null, 'Quarter 1', null, null],
        ],
      },
      finds: ['Sign-off record!A4', 'Sign-off record!A5', 'Sign-off record!A6'],
    },
  ],
  check({ records, report }) {
    for (const record of records) {
      const message = lacking(record);
      if (message) report({ message, cells: [record.source] });
    }
  },
});

function lacking({ decision, decided, newDate, reason }: BoardRecord): string | null {
  if (decision === 'date-agreed' && newDate === null) return 'new-date';
  if (decision === 'not-pursued' && reason.trim() === '') return 'reason';
  return decided === null ? 'decided' : null;
}
