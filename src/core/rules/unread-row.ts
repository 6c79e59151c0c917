import { tableAt } from './where';
import { defineRule } from './define-rule';

/** A row inside a table that was taken for a note may be an action that somebody mistyped. */
export const unreadRow = defineRule({
  id: 'unread-row',
  group: 'rows',
  severity: 'advice',
  owner: 'coordinator',
  description: 'Keep notes out of the table.',
  why: 'A row that was taken for a note is in no figure; if it is an action, nobody will chase it.',
  examples: [],
  check({ plan, report }) {
    for (const sheet of plan.sheets) {
      for (const { row, reason } of sheet.unread) {
        if (reason !== 'note') continue;
        const table = tableAt(sheet, row);
        if (!table || row <= (table.headerRow ?? table.area.top) || row > table.area.bottom)
          continue;
        report({ cells: [{ sheet: sheet.name, row, column: table.area.left }] });
      }
    }
  },
});
