import { valueAt } from '../workbook/cells';
import { defineRule } from './define-rule';

/** A column that was taken for nothing is not checked; the user should know which. */
export const unreadColumn = defineRule({
  id: 'unread-column',
  group: 'columns',
  severity: 'advice',
  owner: 'coordinator',
  description: 'Know what every column with a heading is for.',
  why: 'What stands in a column that was not recognised is kept, but it is neither checked nor counted.',
  examples: [
    {
      title: 'A heading that no plan has',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Cost code'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }, 'K17'],
      ],
      finds: ['E1'],
    },
    {
      title: 'Words right of the last heading',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }, 'Costs 5,000'],
      ],
      finds: ['E2'],
    },
    {
      title: 'An empty column says nothing',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Cost code'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }, null],
      ],
      finds: [],
    },
  ],
  check({ plan, workbook, report }) {
    for (const sheet of plan.sheets) {
      const cells = workbook.sheets.find((one) => one.name === sheet.name)?.cells;
      if (!cells) continue;
      for (const { area, headerRow, columns } of sheet.tables) {
        if (headerRow === null) continue;
        for (const { column, heading, fields } of columns) {
          if (fields.length > 0) continue;
          for (let row = headerRow + 1; row <= area.bottom; row++) {
            if (valueAt(cells, row, column) === null) continue;
            if (heading.trim() === '') {
              report({ message: 'no-heading', cells: [{ sheet: sheet.name, row, column }] });
            } else report({ cells: [{ sheet: sheet.name, row: headerRow, column }] });
            break;
          }
        }
      }
    }
  },
});
