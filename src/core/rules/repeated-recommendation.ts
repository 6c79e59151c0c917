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
      for (const recommendation of alike(sheet.recommendations)) {
        const { text, key } = recommendation;
        const words = wordsOf(text.text);
        if (words.length < ENOUGH) continue;
        const known = first.get(words);
        if (!known) first.set(words, recommendation);
        else report({ cells: cellsOf(text), related: cellsOf(known.text), about: key });
      }
    }
  },
});

function wordsOf(text: string): string {
  return text.toLowerCase().replace(/\W+/g, ' ').trim();
}

/** Those that may say the same as another: of a long plan few do, and only they are compared. */
function alike(recommendations: readonly Recommendation[]): Recommendation[] {
  const sums = recommendations.map(({ text }) => letterSum(text.text));
  const counts = new Map<number, number>();
  for (const sum of sums) counts.set(sum, (counts.get(sum) ?? 0) + 1);
  return recommendations.filter((_, index) => counts.get(sums[index]!)! > 1);
}

/** A number that texts of the same letters and figures share, whatever stands between them. */
function letterSum(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Two letters that are no ASCII have lower forms that are.
    if (code === 0x130 || code === 0x212a) return letterSum(text.toLowerCase());
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    const counts = (lower >= 97 && lower <= 122) || (lower >= 48 && lower <= 57);
    if (counts) sum = (Math.imul(sum, 31) + lower) | 0;
  }
  return sum;
}
