import type { Field } from '../plan/field';
import type { PlacedAction } from './define-rule';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** Words of the blank form that nobody has replaced. */
export const templateText = defineRule({
  id: 'template-text',
  group: 'rows',
  severity: 'warning',
  owner: 'agency',
  hides: ['unknown-status', 'unknown-lead', 'unreadable-date', 'no-target-date'],
  description: 'Replace the words of the blank form.',
  why: 'A prompt that was left in looks like an answer, and it is published as one.',
  examples: [
    {
      title: 'A prompt and a list that nobody chose from',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status'],
        [
          'Review the policy',
          'Train (insert number) staff',
          'ELFT',
          { day: '2027-03-31' },
          '< Select >',
        ],
        ['Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }, 'In progress'],
      ],
      finds: ['B2', 'E2'],
    },
  ],
  check({ actions, report }) {
    for (const place of actions) {
      for (const field of fieldsOf(place)) {
        const found = field.text === '' ? null : PROMPT.exec(field.text);
        if (!found) continue;
        report({ cells: cellsOf(field), data: { text: found[0] }, about: place.action.key });
      }
    }
  },
});

const PROMPT =
  /[([<{]\s*(?:please\s+)?(?:insert|enter|add|select|choose|delete as|type)\b[^)\]>}]{0,60}[)\]>}]|\b(?:click|tap) (?:or tap )?(?:here|to enter)\b[^.\n]{0,40}|\bchoose an item\b\.?|\bd{1,2}[/.-]m{1,2}[/.-]y{2,4}\b|\bxx[/.-]xx[/.-](?:xx|20)\w*/i;

function fieldsOf({ action, recommendation }: PlacedAction): Field<unknown>[] {
  return [
    recommendation.text,
    recommendation.scope,
    action.text,
    action.leads,
    action.owner,
    action.target,
    action.revised,
    action.status,
    action.rating,
    action.completion,
    action.evidence,
    action.outcome,
    action.progress,
  ];
}
