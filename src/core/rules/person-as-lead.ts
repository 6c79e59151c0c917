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
    for (const { action } of actions) {
      const names = (action.leads.value ?? []).map((lead) => lead.person ?? lead.name);
      if (names.some(isPerson)) report({ cells: cellsOf(action.leads), about: action.key });
      if (isPerson(action.owner.text)) report({ cells: cellsOf(action.owner), about: action.key });
    }
  },
});

const TITLE =
  /(?:^|[\s(,/–-])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Rev|DCI|DI|DS|DC|PC|PS|Sgt|Supt)\.?\s+(?:[A-Z]\.?\s+)?[A-Z][a-zà-ÿ’'-]+/;

/** A title with a name after it; two capitalised words alone are too often a team or a place. */
function isPerson(text: string): boolean {
  return TITLE.test(text);
}
