import type { Standing } from '../assess/standing';
import { defineRule } from './define-rule';
import { ratingMeaning, type RatingMeaning } from './rating-meaning';
import { isOpen } from './standing-groups';
import { cellsOf } from './where';

/** The agency's rating is never replaced; where it contradicts the dates, both are shown. */
export const ratingAgainstDates = defineRule({
  id: 'rating-against-dates',
  group: 'contradictions',
  severity: 'warning',
  owner: 'agency',
  description: 'Let the rating agree with the dates.',
  why: 'A green rating beside a date that has passed hides the delay from whoever reads the colour only.',
  examples: [
    {
      title: 'Green and overdue',
      asAt: '2026-11-23',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status', 'RAG'],
        [
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-03-31' },
          'In progress',
          'Green',
        ],
        [
          'Tell the families',
          'Write to both families',
          'ELFT',
          { day: '2026-03-31' },
          'In progress',
          'G',
        ],
        [
          'Train the staff',
          'Run four training days',
          'MPS',
          { day: '2027-04-30' },
          'In progress',
          'Green',
        ],
        [
          'Audit the files',
          'Check ten files a month',
          'MPS',
          { day: '2027-05-31' },
          'In progress',
          'Overdue',
        ],
        [
          'Share the lessons',
          'Hold a learning event',
          'MPS',
          { day: '2027-05-31' },
          'In progress',
          'Complete',
        ],
      ],
      finds: ['F2', 'F3', 'F5', 'F6'],
    },
    {
      title: 'The key of the plan says what amber means',
      asAt: '2026-11-23',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status', 'RAG'],
        [
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-03-31' },
          'In progress',
          'Amber',
        ],
        [
          'Train the staff',
          'Run four training days',
          'MPS',
          { day: '2027-04-30' },
          'In progress',
          'Amber',
        ],
      ],
      settings: { ratingKey: { Amber: 'On track' } },
      finds: ['F2'],
    },
  ],
  checkAction({ action, standing }, { settings, report }) {
    const rating = action.rating.text.trim();
    if (rating === '') return;
    const message = contradiction(ratingMeaning(rating, settings.ratingKey), standing);
    if (message === null) return;
    report({ message, cells: cellsOf(action.rating), data: { rating }, about: action.key });
  },
});

function contradiction(meaning: RatingMeaning, standing: Standing): string | null {
  if (meaning === 'on-track' && standing.kind === 'overdue') return 'overdue';
  if (meaning === 'complete' && isOpen(standing)) return 'open';
  const notLate = standing.kind === 'not-yet-due' || standing.kind === 'due-soon';
  // An action that slipped may say so, also when its new date is still to come.
  return meaning === 'late' && notLate && standing.moves === 0 ? 'not-late' : null;
}
