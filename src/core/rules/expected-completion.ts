import { isOpen } from './standing-groups';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** A completion date ahead of an open action is a target in the wrong column. */
export const expectedCompletion = defineRule({
  id: 'expected-completion',
  group: 'contradictions',
  severity: 'warning',
  owner: 'agency',
  description: 'Keep expected dates out of the completion column.',
  why: 'A date that is expected is not a completion, and as a target it is not seen there.',
  examples: [
    {
      title: 'The day is still to come',
      asAt: '2026-11-23',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Completion date'],
        [
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-12-31' },
          { day: '2027-02-28' },
        ],
        ['Train the staff', 'Run four training days', 'MPS', { day: '2026-12-31' }, null],
      ],
      finds: ['E2'],
    },
    {
      title: 'Words that expect the day',
      asAt: '2026-11-23',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Completion date'],
        [
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-12-31' },
          'To be completed by 30 June 2026',
        ],
        ['Train the staff', 'Run four training days', 'MPS', { day: '2026-12-31' }, null],
      ],
      finds: ['E2'],
    },
  ],
  checkAction({ action, standing }, { assessment, report }) {
    const { completion, key } = action;
    if (!isOpen(standing)) return;
    if (completion.doubt === 'expected-date') {
      const data = { text: completion.text.trim() };
      report({ message: 'in-words', cells: cellsOf(completion), data, about: key });
    } else if ((completion.value?.start ?? '') > assessment.asAt) {
      report({ cells: cellsOf(completion), about: key });
    }
  },
});
