import { findClosingWords } from '../assess/prose';
import { defineRule, type PlacedAction } from './define-rule';
import { isOpen } from './standing-groups';
import { actionCell, cellsFor, cellsOf } from './where';

/** The status says not started; the progress beside it, or the heading above it, says completed. */
export const openButClosingWords = defineRule({
  id: 'open-but-closing-words',
  group: 'contradictions',
  severity: 'warning',
  owner: 'agency',
  description: 'Bring an open status up to date where other words say that the work is done.',
  why: 'Agencies are chased, and boards told of delay, for work that may be finished.',
  examples: [
    {
      title: 'Not started, and completed',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status', 'Progress to date'],
        [
          'Review the policy',
          'Write a new policy',
          'ELFT',
          { day: '2026-12-31' },
          'Not started',
          'Completed on 11 November 2026 and presented to the board',
        ],
        [
          'Train the staff',
          'Run four training days',
          'MPS',
          { day: '2026-12-31' },
          'In progress',
          'Completed two days of four; the rest are booked',
        ],
      ],
      finds: ['E2'],
    },
    {
      title: 'Under a heading that says it is done',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Date completed'],
        ['Actions in progress'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2026-03-31' }, null],
        ['Completed actions'],
        ['Train the staff', 'Run four training days', 'MPS', { day: '2026-03-31' }, null],
        ['Audit the files', 'Check ten', 'MPS', { day: '2026-03-31' }, { day: '2026-03-02' }],
      ],
      finds: ['B5'],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    if (!isOpen(standing)) return;
    const words = findClosingWords(action);
    if (!words) {
      const heading = filedUnder(place);
      if (heading === null) return;
      const cells = [actionCell(place)];
      report({ message: 'filed', cells, data: { heading }, about: action.key });
      return;
    }
    report({
      cells: cellsFor(place, 'status', action.status),
      related: cellsOf(words.field),
      data: {
        status: action.status.text.trim(),
        words: words.field.text.slice(...words.span),
      },
      about: action.key,
    });
  },
});

const DONE =
  /^(?:(?:all|the|list of)\s+)?(?:completed?|closed|archived?|finished|implemented|delivered)(?:\s+(?:and closed|actions?|recommendations?|items?|tasks?|work))*\W*$/i;

/** The heading or the sheet's name that says of the rows under it that they are done; null where none does. */
function filedUnder({ recommendation, sheet }: PlacedAction): string | null {
  const headings = [recommendation.theme.value ?? '', sheet.name];
  return headings.map((heading) => heading.trim()).find((heading) => DONE.test(heading)) ?? null;
}
