import { defineRule } from './define-rule';
import { isOpen } from './standing-groups';
import { cellsOf } from './where';

const WEAK =
  /\b(?:remind(?:ed|ers?|ing)?|re-?issued?|re-?circulated?|circulated?|disseminated?|cascaded?|rais(?:e|ed|ing) awareness|(?:make|made|be) aware|encouraged?|consider(?:ed)?)\b/i;

/** What each of them has, found at less cost. */
const MAY_BE_WEAK = /remind|issue|circulat|disseminat|cascad|aware|encourag|consider/i;

/**
 * "Staff reminded": nothing shows whether it worked. Advice only: words alone cannot tell a good
 * action from a bad one, so nothing is ever scored.
 */
export const weakVerb = defineRule({
  id: 'weak-verb',
  group: 'quality',
  severity: 'advice',
  owner: 'coordinator',
  description: 'Say how an action that reminds or circulates will be measured.',
  why: 'Reminding staff or sending a policy round again changes little that anyone can see.',
  examples: [
    {
      title: 'Staff reminded, with and without a measure',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Evidence'],
        [
          'Review the policy',
          'Staff to be reminded of the policy',
          'ELFT',
          { day: '2027-03-31' },
          null,
        ],
        [
          'Train the staff',
          'Remind staff of the risk form',
          'MPS',
          { day: '2027-04-30' },
          'Audit of 20 forms',
        ],
      ],
      finds: ['B2'],
    },
  ],
  checkAction({ action, standing }, { report }) {
    if (!isOpen(standing)) return;
    const measures = [action.evidence, action.outcome, action.plannedOutcome];
    if (measures.some((field) => field.text.trim() !== '')) return;
    const { text } = action.text;
    const found = MAY_BE_WEAK.test(text) ? WEAK.exec(text) : null;
    if (!found) return;
    report({
      cells: cellsOf(action.text),
      data: { text: found[0].toLowerCase() },
      about: action.key,
    });
  },
});
