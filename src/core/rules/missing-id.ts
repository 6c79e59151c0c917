import { defineRule } from './define-rule';
import { heldIn } from './fix';
import { IdSequences } from './id-sequence';
import { hasIds, isNumbered } from './ids-of';
import { cellInColumnOfRow, cellsOf } from './where';

/** A recommendation without a number among numbered ones. */
export const missingId = defineRule({
  id: 'missing-id',
  group: 'rows',
  severity: 'error',
  owner: 'coordinator',
  description: 'Number every recommendation where the others are numbered.',
  why: 'A recommendation without a number cannot be signed off, returned or minuted by it.',
  examples: [
    {
      title: 'One number was left out',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['1', 'Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        [null, 'Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }],
        ['3', 'Audit the files', 'Check ten files a month', 'MPS', { day: '2027-05-31' }],
      ],
      finds: ['A3'],
    },
  ],
  check({ plan, report }) {
    for (const sheet of plan.sheets) {
      if (!hasIds(sheet)) continue;
      for (const recommendation of sheet.recommendations) {
        if (isNumbered(recommendation)) continue;
        const row = recommendation.rows[0];
        const cell = row === undefined ? null : cellInColumnOfRow(sheet, row, 'id');
        const cells = cell ? [cell] : cellsOf(recommendation.text).slice(0, 1);
        report({ cells, about: recommendation.key });
      }
    }
  },
  fix: {
    description: 'Enters the number that the ones before and after leave over.',
    offer: ({ cells }, { plan, workbook }) => {
      const sequences = new IdSequences(plan, workbook);
      return cells
        .filter((cell) => heldIn(workbook, cell) === null)
        .flatMap((cell) => sequences.onlyFit(cell, sequences.between(cell)) ?? []);
    },
  },
});
