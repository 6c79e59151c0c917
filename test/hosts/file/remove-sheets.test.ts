import type { Report } from '../../../src/core/workbook/report';
import { applyEdits } from '../../../src/hosts/file/apply';
import { readWorkbook } from '../../../src/hosts/file/read';
import { changedParts } from './parts';
import { refusedAs } from './refused';
import { report, table, text } from './reports';
import { tinyWorkbook } from './tiny-package';

const write = (each: Report<string>) => ({ kind: 'write-sheet', report: each }) as const;
const remove = (...ids: string[]) => ({ kind: 'remove-sheets', ids }) as const;
const rows = Array.from({ length: 15 }, (_, n) => ({ cells: [text(`Row ${n}`), null] }));
const lists = ['one', 'two'].map((id) =>
  write(report({ id, sheetName: `List ${id}`, blocks: [table({ rows })] })),
);

test('our sheets go with all that came with them', async () => {
  const original = tinyWorkbook({ styles: '' });
  const { bytes } = await applyEdits(original, lists);
  const removed = await applyEdits(bytes, [remove()]);
  expect(removed.applied.notices).toEqual([]);
  expect(await changedParts(original, removed.bytes)).toEqual(['xl/styles.xml']);
});

test('names of the sheets after a removed one still belong to theirs', async () => {
  const { bytes } = await applyEdits(tinyWorkbook(), lists);
  const removed = await applyEdits(bytes, [remove('one')]);
  const workbook = await readWorkbook(removed.bytes);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'List two']);
  expect(workbook.names).toEqual([
    { name: 'Followthrough.two', refersTo: "'List two'!$A$1", sheet: null },
    { name: '_xlnm.Print_Titles', refersTo: "'List two'!$3:$3", sheet: 'List two' },
  ]);
});

test('a sheet that the user’s formulas refer to stays', async () => {
  const formula = (cell: string, f: string) => `<c r="${cell}"><f>${f}</f><v>1</v></c>`;
  const original = tinyWorkbook({
    sheets: [
      { xml: `<sheetData><row r="1">${formula('A1', "COUNTA('List one'!A:A)")}</row></sheetData>` },
    ],
  });
  const { bytes } = await applyEdits(original, lists);
  const removed = await applyEdits(bytes, [remove()]);
  expect(removed.applied.notices).toEqual([
    { message: 'write.referred-sheet-kept', data: { sheet: 'List one' } },
  ]);
  const { sheets } = await readWorkbook(removed.bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', 'List one']);
});

test('the last sheet that shows stays', async () => {
  const original = tinyWorkbook({
    sheets: [{ xml: '<sheetData/>', attributes: 'state="hidden"' }],
  });
  const { bytes } = await applyEdits(original, lists.slice(0, 1));
  const removed = await applyEdits(bytes, [remove()]);
  expect(removed.applied.notices.map(({ message }) => message)).toEqual(['write.last-sheet-kept']);
  expect(removed.bytes).toBe(bytes);
});

test('the sheet in front stays in front', async () => {
  const original = tinyWorkbook({ before: '<bookViews><workbookView activeTab="2"/></bookViews>' });
  const { bytes } = await applyEdits(original, lists);
  const removed = await applyEdits(bytes, [remove('one')]);
  expect((await changedParts(bytes, removed.bytes)).join()).toContain('xl/workbook.xml');
  const again = await applyEdits(removed.bytes, [remove()]);
  expect(again.applied.notices).toEqual([]);
});

test('a workbook without sheets of ours is not touched', async () => {
  const original = tinyWorkbook();
  expect((await applyEdits(original, [remove()])).bytes).toBe(original);
});

test('a protected structure gives no sheet away', async () => {
  const locked = tinyWorkbook({
    before: '<workbookProtection lockStructure="1"/>',
    after:
      '<definedNames><definedName name="Followthrough.overdue">Sheet1!$A$1</definedName></definedNames>',
  });
  expect(await refusedAs(applyEdits(locked, [remove()]))).toMatch(/structure.*protected/);
});

test('a sheet in front that the workbook does not have is not counted down', async () => {
  const view = '<bookViews><workbookView firstSheet="25" activeTab="30"/></bookViews>';
  const original = tinyWorkbook({ before: view, styles: '' });
  const { bytes } = await applyEdits(original, lists);
  const removed = await applyEdits(bytes, [remove()]);
  expect(await changedParts(original, removed.bytes)).toEqual(['xl/styles.xml']);
});
