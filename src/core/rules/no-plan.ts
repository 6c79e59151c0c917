import { defineRule } from './define-rule';

/** When no table can be read, that is all there is to say. */
export const noPlan = defineRule({
  id: 'no-plan',
  group: 'table',
  severity: 'error',
  owner: 'coordinator',
  stops: true,
  description: 'Find an action plan in the workbook.',
  why: 'Without a table of recommendations and actions there is nothing to check or to report.',
  examples: [
    {
      title: 'A sheet of definitions is no plan',
      sheet: [
        ['Rating', 'Meaning'],
        ['Green', 'On track'],
        ['Red', 'Late'],
      ],
      finds: ['A1'],
    },
    { title: 'An empty sheet', sheet: [], finds: ['A1'] },
  ],
  check({ plan, report }) {
    if (plan.sheets.length > 0) return;
    const looked = plan.skipped.filter((sheet) => sheet.reason !== 'not-read');
    for (const { name, reason, data } of looked) {
      report({ message: reason, data, cells: [{ sheet: name, row: 0, column: 0 }] });
    }
    if (looked.length === 0) report({ message: 'empty', cells: [] });
  },
});
