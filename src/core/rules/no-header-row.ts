import { defineRule } from './define-rule';

/** A table without headings is read by what its columns hold. */
export const noHeaderRow = defineRule({
  id: 'no-header-row',
  group: 'columns',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Give every table a row of headings.',
  why: 'Without headings the columns are told apart by what they hold, which can go wrong.',
  examples: [],
  check({ plan, report }) {
    for (const sheet of plan.sheets) {
      for (const { headerRow, area } of sheet.tables) {
        if (headerRow !== null) continue;
        report({ cells: [{ sheet: sheet.name, row: area.top, column: area.left }] });
      }
    }
  },
});
