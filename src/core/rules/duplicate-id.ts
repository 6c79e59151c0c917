import type { Field } from '../plan/field';
import type { PlanSheet } from '../plan/plan';
import { defineRule } from './define-rule';
import { IdSequences } from './id-sequence';
import { idKey } from './ids-of';
import { cellsOf, tableAt } from './where';

/** Two recommendations, or two actions, of one table with the same number. */
export const duplicateId = defineRule({
  id: 'duplicate-id',
  group: 'rows',
  severity: 'error',
  owner: 'coordinator',
  description: 'Use each number once.',
  why: 'A sign-off or a return that names the number could mean either.',
  examples: [
    {
      title: 'The same number twice',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['1', 'Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        ['2', 'Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }],
        ['1', 'Audit the files', 'Check ten files a month', 'MPS', { day: '2027-05-31' }],
      ],
      finds: ['A4'],
    },
    {
      title: 'Numbers that only look alike',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['21.1', 'Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        ['21.10', 'Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }],
      ],
      finds: [],
    },
  ],
  check({ plan, report }) {
    for (const sheet of plan.sheets) {
      const first = new Map<string, Field<string>>();
      const see = (id: Field<string>, row: number | undefined, about: string): void => {
        if (id.value === null) return;
        const key = tableKey(sheet, row) + idKey(id.value);
        const known = first.get(key);
        if (!known) first.set(key, id);
        else report({ cells: cellsOf(id), related: cellsOf(known), data: { id: id.value }, about });
      };
      for (const { id, rows, key } of sheet.recommendations) see(id, rows[0], key);
      first.clear();
      for (const { id, actions } of sheet.recommendations) {
        for (const action of actions) {
          if (action.id.value !== id.value) see(action.id, action.rows[0], action.key);
        }
      }
    }
  },
  fix: {
    description:
      'Enters the number that the ones before and after leave over, such as 21.10 where Excel made 21.1 of it.',
    offer: ({ cells }, { plan, workbook }) => {
      const sequences = new IdSequences(plan, workbook);
      return cells.flatMap((cell) => sequences.onlyFit(cell, sequences.between(cell)) ?? []);
    },
  },
});

/** Tells the tables of a sheet apart, where it has several. */
function tableKey(sheet: PlanSheet, row: number | undefined): string {
  if (sheet.tables.length < 2) return '';
  const table = row === undefined ? undefined : tableAt(sheet, row);
  return `${table ? sheet.tables.indexOf(table) : -1} `;
}
