import { isDateFormat } from '../workbook/number-format';
import { styleAt, valueAt } from '../workbook/cells';
import { dayOfSerial } from '../workbook/day';
import { defineRule } from './define-rule';
import { heldIn } from './fix';
import { IdSequences } from './id-sequence';

/** Excel turns 6.1.1 into a date. */
export const damagedId = defineRule({
  id: 'damaged-id',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Keep numbers with several points as text.',
  why: 'Excel turns 6.1.1 into 6 January 2001, and nobody can tell what the number was.',
  examples: [
    {
      title: 'A number that became a date',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['6.1', 'Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        [
          { day: '2001-01-06' },
          'Train the staff',
          'Run four training days',
          'MPS',
          { day: '2027-04-30' },
        ],
      ],
      finds: ['A3'],
    },
  ],
  check({ plan, workbook, report }) {
    for (const sheet of plan.sheets) {
      const cells = workbook.sheets.find((one) => one.name === sheet.name)?.cells;
      const columns = sheet.tables.flatMap((table) =>
        table.columns
          .filter(({ fields }) => fields.length === 1 && fields[0] === 'id')
          .map(({ column }) => ({ column, table })),
      );
      if (!cells || columns.length === 0) continue;
      for (const { rows, key } of sheet.recommendations) {
        for (const row of rows) {
          for (const { column, table } of columns) {
            if (row < table.area.top || row > table.area.bottom) continue;
            if (typeof valueAt(cells, row, column) !== 'number') continue;
            const style = workbook.styles[styleAt(cells, row, column)];
            if (!style || !isDateFormat(style.numberFormat)) continue;
            report({ cells: [{ sheet: sheet.name, row, column }], about: key });
          }
        }
      }
    }
  },
  fix: {
    description: 'Enters the number again where the numbers before and after it leave only one.',
    offer: ({ cells }, { plan, workbook }) => {
      const sequences = new IdSequences(plan, workbook);
      return cells.flatMap((cell) => {
        const serial = heldIn(workbook, cell);
        const day = typeof serial === 'number' ? dayOfSerial(serial, workbook.date1904) : null;
        return day === null ? [] : (sequences.onlyFit(cell, numbersOf(day)) ?? []);
      });
    },
  },
});

/** The numbers that Excel may have made a day of: `6.1.1`, or the same by a reader from elsewhere. */
function numbersOf(day: string): string[] {
  const [year, month, date] = day.split('-').map(Number);
  const last = year! % 100;
  return [`${date}.${month}.${last}`, `${month}.${date}.${last}`];
}
