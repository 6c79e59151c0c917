import { daysBetween } from '../workbook/day';
import { defineRule } from './define-rule';
import { isOpen } from './standing-groups';
import { cellsFor } from './where';

/** An open action that nobody has written about for half a year. */
export const noRecentUpdate = defineRule({
  id: 'no-recent-update',
  group: 'quality',
  severity: 'advice',
  owner: 'agency',
  description: 'Update every open action.',
  why: 'A row that nobody has touched for long tells the board nothing of today.',
  examples: [
    {
      title: 'The last entry is a year old',
      asAt: '2026-11-23',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Progress to date'],
        [
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2027-03-31' },
          '04/11/2025 - Draft sent to the teams.',
        ],
        [
          'Train the staff',
          'Run four training days',
          'MPS',
          { day: '2027-04-30' },
          '19/10/2026 - Trainer booked.',
        ],
      ],
      finds: ['E2'],
    },
  ],
  checkAction(place, { assessment, settings, report }) {
    const { action, standing } = place;
    if (!isOpen(standing) || standing.lastUpdated === null) return;
    if (daysBetween(standing.lastUpdated, assessment.asAt) <= settings.staleDays) return;
    const data = { days: settings.staleDays };
    report({ cells: cellsFor(place, 'progress', action.progress), data, about: action.key });
  },
});
