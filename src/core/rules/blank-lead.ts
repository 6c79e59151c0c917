import type { PlacedAction } from './define-rule';
import { defineRule } from './define-rule';
import { cellsFor, hasColumn, headingCell } from './where';

/** An action that no agency answers for. */
export const blankLead = defineRule({
  id: 'blank-lead',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Name the lead agency of every action.',
  why: 'An action that no agency answers for is nobody’s, and is sent to nobody.',
  examples: [
    {
      title: 'A blank lead and a placeholder',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', null, { day: '2027-03-31' }],
        ['Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }],
        ['Audit the files', 'Check ten files a month', 'TBC', { day: '2027-05-31' }],
      ],
      finds: ['C2', 'C4'],
    },
    {
      title: 'No lead at all',
      sheet: [
        ['Recommendation', 'Action', 'Target date'],
        ['Review the policy', 'Write a new policy', { day: '2027-03-31' }],
        ['Train the staff', 'Run four training days', { day: '2027-04-30' }],
      ],
      finds: ['A1'],
    },
  ],
  check({ sheets, report }) {
    for (const { sheet, actions } of sheets) {
      const blank = actions.filter(hasNoLead);
      if (blank.length === actions.length && actions.length > 1) {
        report({ message: 'none', cells: headingCell(sheet, 'lead') });
        continue;
      }
      for (const place of blank) {
        const { action } = place;
        const column = (['lead', 'addressedTo', 'owner'] as const).find((name) =>
          hasColumn(sheet, name),
        );
        const cells = cellsFor(place, column ?? 'lead', action.leads);
        report({ cells, about: action.key });
      }
    }
  },
});

const PLACEHOLDER =
  /^\W*(?:tb[acd]|n\/?a|none|unknown|to be (?:agreed|confirmed|decided|determined|identified|appointed))?\W*$/i;

function hasNoLead({ action, recommendation }: PlacedAction): boolean {
  return (
    PLACEHOLDER.test(action.leads.text) &&
    PLACEHOLDER.test(action.owner.text) &&
    PLACEHOLDER.test(recommendation.addressedTo.text)
  );
}
