import type { Field } from '../plan/field';
import { findPersons } from '../plan/persons';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** Roles, no names: a person named in a plan leaves it, moves on, or is published with it. */
export const personAsLead = defineRule({
  id: 'person-as-lead',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Name roles and agencies as leads, never people.',
  why: 'People move on while their name stays in the plan, and plans are published.',
  examples: [
    {
      title: 'A title and a surname',
      sheet: [
        ['Recommendation', 'Action', 'Lead', 'Target date'],
        ['Review the policy', 'Write a new policy', 'Dr Surname', { day: '2027-03-31' }],
        ['Train the staff', 'Run four training days', 'Head of Training', { day: '2027-04-30' }],
      ],
      finds: ['C2'],
    },
  ],
  check({ actions, report }) {
    const known = new Map<string, boolean>();
    const namesPerson = ({ text }: Field<unknown>): boolean => {
      let found = known.get(text);
      if (found === undefined) known.set(text, (found = findPersons(text).length > 0));
      return found;
    };
    for (const { action } of actions) {
      for (const field of [action.leads, action.owner]) {
        if (namesPerson(field)) report({ cells: cellsOf(field), about: action.key });
      }
    }
  },
});
