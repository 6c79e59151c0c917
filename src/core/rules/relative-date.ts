import { doubtfulDates } from './dates-of';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** "Within six months of publication", and nobody has said when that was. */
export const relativeDate = defineRule({
  id: 'relative-date',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  hides: ['no-target-date', 'unreadable-date'],
  description: 'Say which day a relative date counts from.',
  why: 'A date that counts from publication cannot be judged until the day of publication is known.',
  examples: [
    {
      title: 'The day of publication is not known',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', 'Within six months of publication'],
        ['Train the staff', 'Run four training days', 'MPS', '31 March 2027'],
      ],
      finds: ['D2'],
    },
    {
      title: 'The settings give it',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', 'Within six months of publication'],
        ['Train the staff', 'Run four training days', 'MPS', '31 March 2027'],
      ],
      settings: { publication: '2026-10-13' },
      finds: [],
    },
  ],
  checkAction(place, { report }) {
    for (const { date, field } of doubtfulDates(place, 'needs-anchor')) {
      if (date.end === null) report({ cells: cellsOf(field), about: place.action.key });
    }
  },
});
