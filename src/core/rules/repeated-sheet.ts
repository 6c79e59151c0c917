import type { PlanSheet } from '../plan/plan';
import { defineRule } from './define-rule';
import { headingCell } from './where';

/** Shorter words may well stand on two sheets. */
const ENOUGH = 24;

/** Last quarter's copy of the plan, kept beside it, doubles every figure. */
export const repeatedSheet = defineRule({
  id: 'repeated-sheet',
  group: 'columns',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Keep one copy of each action in the workbook.',
  why: 'Actions that stand on two sheets are counted twice, as last quarter’s copy beside this one.',
  examples: [
    {
      title: 'A copy for each quarter',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['1', 'Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        ['2', 'Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }],
      ],
      beside: {
        'Q1 2026': [
          ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date'],
          ['1', 'Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
          ['2', 'Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }],
        ],
      },
      finds: ['Q1 2026!C1'],
    },
    {
      title: 'A sheet for each agency',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['1', 'Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
      ],
      beside: {
        Police: [
          ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date'],
          ['2', 'Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }],
        ],
      },
      finds: [],
    },
  ],
  check({ plan, report }) {
    if (plan.sheets.length < 2) return;
    const seen: { sheet: PlanSheet; words: ReadonlySet<string> }[] = [];
    for (const sheet of plan.sheets) {
      const words = actionWords(sheet);
      const other = seen.find((one) => areMostlyShared(one.words, words));
      if (other) {
        report({
          cells: headingCell(sheet, 'action').slice(0, 1),
          data: { other: other.sheet.name },
        });
      }
      seen.push({ sheet, words });
    }
  },
});

/** What each action of a sheet says, with its recommendation. */
function actionWords(sheet: PlanSheet): ReadonlySet<string> {
  const words = sheet.recommendations.flatMap(({ text, actions }) =>
    actions.map((action) => `${text.text} ${action.text.text}`.toLowerCase().replace(/\W+/g, ' ')),
  );
  return new Set(words.filter((one) => one.trim().length >= ENOUGH));
}

function areMostlyShared(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const least = Math.min(one.size, other.size);
  if (least === 0) return false;
  let shared = 0;
  for (const words of other) if (one.has(words)) shared++;
  return shared * 10 >= least * 6;
}
