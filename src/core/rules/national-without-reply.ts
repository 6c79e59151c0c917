import type { Field } from '../plan/field';
import type { Recommendation } from '../plan/plan';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** A government department cannot act on a recommendation that nobody sent it. */
export const nationalWithoutReply = defineRule({
  id: 'national-without-reply',
  group: 'quality',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Note when a national recommendation was sent, to whom, and what came back.',
  why: 'Departments have been found unaware that a recommendation was made to them.',
  examples: [
    {
      title: 'Two national recommendations, one of them sent',
      sheet: [
        [
          'Recommendation',
          'Scope of recommendation',
          'Action',
          'Lead agency',
          'Target date',
          'Progress',
        ],
        [
          'Amend the guidance',
          'National',
          'Ask the Home Office to amend it',
          'CSP',
          { day: '2027-03-31' },
          null,
        ],
        [
          'Fund the service',
          'National',
          'Write to the department',
          'CSP',
          { day: '2027-03-31' },
          'Letter sent 4 May 2026; no reply yet',
        ],
        ['Train the staff', 'Local', 'Run four training days', 'MPS', { day: '2027-04-30' }, null],
      ],
      finds: ['B2'],
    },
  ],
  check({ plan, report }) {
    for (const sheet of plan.sheets) {
      for (const recommendation of sheet.recommendations) {
        const named = nationalWords(recommendation);
        if (named === null || isSent(recommendation)) continue;
        report({ cells: cellsOf(named), about: recommendation.key });
      }
    }
  },
});

const NATIONAL_BODY =
  /\b(?:home office|ministry of|department (?:for|of)|secretary of state|(?:his|her) majesty[’']s government|HM government|central government|government department)\b/i;

/** The field that says that the recommendation is made to the nation's bodies. */
function nationalWords({ scope, addressedTo }: Recommendation): Field<unknown> | null {
  if (/\bnational(?:ly)?\b/i.test(scope.text)) return scope;
  return NATIONAL_BODY.test(addressedTo.text) ? addressedTo : null;
}

const SENT =
  /\b(?:sent|wrote|written|letters?|e-?mail(?:ed)?|repl(?:y|ied|ies)|respon(?:se|ded)|received|submitted)\b/i;

function isSent({ response, actions }: Recommendation): boolean {
  if (response.text.trim() !== '') return true;
  return actions.some(({ progress, completion, outcome, evidence, milestones, status }) =>
    [progress, completion, outcome, evidence, status, ...milestones.map((step) => step.text)].some(
      (field) => SENT.test(field.text),
    ),
  );
}
