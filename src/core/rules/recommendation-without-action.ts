import { defineRule } from './define-rule';
import type { FieldName } from '../plan/plan';
import { cellInColumnOfRow, cellsOf, hasColumn, headingCell } from './where';

/** A recommendation that nobody is asked to do anything about. */
export const recommendationWithoutAction = defineRule({
  id: 'recommendation-without-action',
  group: 'rows',
  severity: 'error',
  owner: 'coordinator',
  hides: ['blank-lead', 'no-target-date'],
  description: 'Give every recommendation an action.',
  why: 'A recommendation without an action is one that nobody carries out, and no figure shows it.',
  examples: [
    {
      title: 'The action is blank',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['1', 'Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        ['2', 'Train the staff', null, 'MPS', { day: '2027-04-30' }],
      ],
      finds: ['C3'],
    },
    {
      title: 'A list of recommendations that has no actions yet',
      sheet: [
        ['No', 'Recommendation', 'Lead agency'],
        ['1', 'Review the policy on domestic abuse', 'ELFT'],
        ['2', 'Train the staff of every team', 'MPS'],
      ],
      finds: ['A1'],
    },
  ],
  check({ plan, report }) {
    for (const sheet of plan.sheets) {
      const empty = sheet.recommendations.filter(({ actions }) =>
        actions.every((action) => action.text.text.trim() === ''),
      );
      if (!saysWhatIsDone.some((name) => hasColumn(sheet, name))) {
        report({ message: 'none', cells: headingCell(sheet, 'action') });
        const keys = sheet.recommendations.flatMap(({ actions }) => actions.map(({ key }) => key));
        for (const about of keys) report({ message: 'none', cells: [], about });
        continue;
      }
      for (const { key, rows, text } of empty) {
        const cell = rows[0] === undefined ? null : cellInColumnOfRow(sheet, rows[0], 'action');
        report({ cells: cell ? [cell] : cellsOf(text), about: key });
      }
    }
  },
});

/** Columns of what is done; a sheet without any of them only lists recommendations. */
const saysWhatIsDone: readonly FieldName[] = [
  'action',
  'milestone',
  'progress',
  'status',
  'target',
  'completion',
  'nextSteps',
  'response',
];
