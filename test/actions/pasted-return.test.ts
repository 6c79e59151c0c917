import ExcelJS from 'exceljs';
import { issue } from '../../src/actions/returns/issue';
import { compareReturns, mergeReturns, readReturn } from '../../src/actions/returns/merge';
import { openPlans } from '../../src/actions/returns/plans';
import { noAnswers } from '../../src/taskpane/state/returns-begun';
import { buildFormBook } from '../../src/hosts/file/build/form-book';
import { FileHost } from '../../src/hosts/file/file-host';
import { tidyPlan } from '../returns/quarter-plans';
import { xlsxOf } from '../tools/xlsx-of';

const options = {
  ...{ today: '2026-10-20', asAt: null, settings: {}, mapping: {}, sheets: null, headerRow: null },
};

test('a return whose sheet was pasted into another workbook is matched by its references, and all of it is asked', async () => {
  const workbook = await new FileHost(await xlsxOf(tidyPlan(0))).read();
  const plans = openPlans([{ name: 'dhr.xlsx', workbook }], options);
  const { books } = issue(plans, { returnBy: null, all: false, agencies: ['Larkshire Police'] });
  const sent = new ExcelJS.Workbook();
  await sent.xlsx.load((await buildFormBook(books[0]!.book)).slice().buffer);
  const from = sent.getWorksheet('Action plan return')!;

  // Values alone, below a heading of the agency's own, as a person pastes them.
  const pasted = new ExcelJS.Workbook();
  const to = pasted.addWorksheet('Police actions');
  to.addRow(['Our quarterly report']);
  to.addRow([]);
  from.eachRow((row) => to.addRow((row.values as ExcelJS.CellValue[]).slice(1)));
  let header: ExcelJS.Row | null = null;
  to.eachRow((row) => {
    if (row.getCell(1).value === 'Reference') header = row;
  });
  const headings = header!.values as ExcelJS.CellValue[];
  const first = to.getRow(header!.number + 1);
  first.getCell(headings.indexOf('Progress this quarter')).value = 'Protocol drafted.';

  const bytes = new Uint8Array(await pasted.xlsx.writeBuffer());
  const file = { name: 'Report.xlsx', workbook: await new FileHost(bytes).read() };
  const returned = readReturn({ ...file, day: '2026-10-20', agency: null, formulas: [] }, options);
  const [compared] = compareReturns(plans, [returned]);
  expect(compared!.matched.agency).toBe('Larkshire Police');
  expect(compared!.matched.rows.map(({ sure }) => sure)).toEqual(
    compared!.matched.rows.map(() => 'reference'),
  );
  const { changes, counts } = mergeReturns(plans, [compared!], { ...noAnswers, accept: 'routine' });
  expect(counts).toMatchObject({ updated: 0, conflicts: 0, refused: 0 });
  expect(changes.map(({ change }) => [change.field, change.theirs.text, change.class])).toEqual([
    ['progress', 'Protocol drafted.', 'asked'],
  ]);
});
