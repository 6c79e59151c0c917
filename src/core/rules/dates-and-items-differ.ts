import type { Field } from '../plan/field';
import type { Action } from '../plan/plan';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** Three dates for four steps: which step has none? */
export const datesAndItemsDiffer = defineRule({
  id: 'dates-and-items-differ',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  hides: ['several-dates'],
  description: 'Give a numbered list as many dates as it has items.',
  why: 'Where the counts differ nobody can say which step a date belongs to.',
  examples: [
    {
      title: 'Three steps, two dates',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        [
          'Review the policy',
          '1. Draft it\n2. Consult the teams\n3. Publish it',
          'ELFT',
          '31 March 2027\n30 June 2027',
        ],
        ['Train the staff', 'Run four training days', 'MPS', '31 March 2027'],
      ],
      finds: ['D2'],
    },
  ],
  checkAction({ action }, { report }) {
    const fields = unpairedFields(action);
    if (fields.length === 0) return;
    report({ cells: fields.flatMap(cellsOf), about: action.key });
  },
});

function unpairedFields(action: Action): Field<unknown>[] {
  const fields = [action.target, action.completion, action.status];
  return fields.filter(({ doubt }) => doubt === 'unpaired-dates' || doubt === 'unpaired-items');
}
