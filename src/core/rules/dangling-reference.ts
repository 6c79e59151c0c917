import type { Field } from '../plan/field';
import type { PlanSheet } from '../plan/plan';
import { defineRule } from './define-rule';
import { hasIds, idKey } from './ids-of';
import { findReferences, mayRefer } from './references';
import { cellsOf } from './where';

/** "As 2.1 above", and there is no 2.1. */
export const danglingReference = defineRule({
  id: 'dangling-reference',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Refer to rows that are there.',
  why: 'A row that leans on another which was renumbered or taken out says nothing.',
  examples: [
    {
      title: 'A number that no row has',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['2.1', 'Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        ['2.2', 'Train the staff', 'As 2.1 above', 'MPS', { day: '2027-04-30' }],
        ['2.3', 'Audit the files', 'See recommendation 2.9', 'MPS', { day: '2027-05-31' }],
      ],
      finds: ['C4'],
    },
  ],
  check({ plan, sheets, report }) {
    const known = new Set<string>();
    for (const sheet of plan.sheets) addIds(sheet, known);
    for (const { sheet, actions } of sheets) {
      if (!hasIds(sheet)) continue;
      for (const { action, recommendation } of actions) {
        const look = (field: Field<unknown>): void => {
          if (!mayRefer(field.text)) return;
          for (const id of missingIds(field, known)) {
            report({ cells: cellsOf(field), data: { id }, about: action.key });
          }
        };
        look(recommendation.text);
        look(action.text);
        look(action.progress);
        for (const step of action.milestones) look(step.text);
      }
    }
  },
});

function addIds(sheet: PlanSheet, known: Set<string>): void {
  const add = (id: string | null): void => {
    if (id === null) return;
    if (/^\d+$/.test(id)) {
      known.add(id);
      return;
    }
    // A reference to 2 is met by 2.1 and 2a, which stand under it.
    const parts = bareId(id).split('.');
    for (let length = 1; length <= parts.length; length++) {
      known.add(parts.slice(0, length).join('.'));
    }
    known.add(/^\d*/.exec(bareId(id))![0]);
  };
  for (const { id, actions } of sheet.recommendations) {
    add(id.value);
    for (const action of actions) {
      add(action.id.value);
      for (const step of action.milestones) add(step.number);
    }
  }
}

function missingIds(field: Field<unknown>, known: ReadonlySet<string>): string[] {
  return findReferences(field.text)
    .map(({ id }) => id)
    .filter((id) => !known.has(bareId(id)));
}

/** `R2.1` and `Finding 2.1` are referred to as 2.1. */
function bareId(id: string): string {
  return idKey(id).replace(/^[a-z]+(?=\d)/, '');
}
