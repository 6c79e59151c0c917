import type { Recommendation } from '../plan/plan';
import { defineRule } from './define-rule';
import { cellsOf } from './where';

/** Fewer words may well stand in two recommendations. */
const ENOUGH = 40;

/** The same words twice under two numbers count as two recommendations. */
export const repeatedRecommendation = defineRule({
  id: 'repeated-recommendation',
  group: 'quality',
  severity: 'advice',
  owner: 'coordinator',
  description: 'Write each recommendation once.',
  why: 'A recommendation that is written twice is counted twice.',
  examples: [
    {
      title: 'The same words under two numbers',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date'],
        [
          '1',
          'All agencies should review how they record disclosures of abuse.',
          'Write a new policy',
          'ELFT',
          { day: '2027-03-31' },
        ],
        ['2', 'Train the staff', 'Hire a trainer', 'MPS', { day: '2027-04-30' }],
        [
          '3',
          'All agencies should review how they record disclosures of abuse.',
          'Run four training days',
          'MPS',
          { day: '2027-04-30' },
        ],
      ],
      finds: ['B4'],
    },
  ],
  check({ plan, report }) {
    for (const sheet of plan.sheets) {
      const first = new Map<string, Recommendation>();
      for (const recommendation of sheet.recommendations) {
        const { text, key } = recommendation;
        const words = text.text.toLowerCase().replace(/\W+/g, ' ').trim();
        if (words.length < ENOUGH) continue;
        const known = first.get(words);
        if (!known) first.set(words, recommendation);
        else report({ cells: cellsOf(text), related: cellsOf(known.text), about: key });
      }
    }
  },
});
