import { Workbook as ExcelWorkbook } from 'exceljs';
import { chosenKinds, listForPublishing, planRemoval } from '../../../src/actions/publish';
import { openPackage } from '../../../src/hosts/file/package';
import { publishCopy } from '../../../src/hosts/file/publish/copy';
import { inspectPackage } from '../../../src/hosts/file/publish/inspect';
import { readWorkbook } from '../../../src/hosts/file/read';
import { valueAt } from '../../../src/core/workbook/cells';

const names = ['Alpha Bravo', 'Charlie'];
const secrets = [
  'Alpha',
  'Bravo',
  'Charlie',
  '1 February 1980',
  'Unseen',
  'Kept apart',
  'Not for all',
  'Unprinted',
];

/** A workbook with something of everything that exceljs can write. */
async function telling(): Promise<Uint8Array> {
  const workbook = new ExcelWorkbook();
  workbook.creator = 'Alpha Bravo';
  workbook.company = 'Unseen Ltd';
  const plan = workbook.addWorksheet('Plan');
  plan.addRow(['Action', 'Lead', 'Seen']);
  plan.addRow(['Ask  alpha bravo, and Charlie’s team', 'Police', 4]);
  plan.addRow(['Born on 1 February 1980', 'Police', 5]);
  plan.addRow(['Unseen row', 'Police', 6]);
  plan.getRow(4).hidden = true;
  plan.addRow(['Total', null, { formula: 'SUM(C2:C4)', result: 15 }]);
  plan.addRow(['Elsewhere', null, { formula: "'Kept apart'!A1", result: 'Kept apart' }]);
  plan.getCell('E2').value = 'Not for all';
  plan.getColumn(5).hidden = true;
  plan.getCell('B2').note = 'Charlie says so';
  plan.getCell('B3').value = { text: 'Police', hyperlink: 'https://example.org/charlie' };
  plan.getCell('D2').value = 'Unprinted';
  plan.getCell('D2').font = { color: { argb: 'FFFFFFFF' } };
  const apart = workbook.addWorksheet('Lists', { state: 'veryHidden' });
  apart.addRow(['Kept apart']);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const file = await openPackage(bytes);
  const parts = await Promise.all(file.parts.map((part) => file.read(part)));
  return parts.map((part) => new TextDecoder().decode(part)).join('\n');
}

test('each thing is listed by its kind and cell', async () => {
  const { groups, sentence } = listForPublishing(await inspectPackage(await telling()), names);
  expect(groups.map(({ kind, items }) => [kind, items.map((each) => each.sentence)])).toEqual([
    ['names', ['Plan, A2: “alpha bravo, Charlie”']],
    ['dates-of-birth', ['Plan, A3: “Born on 1 February 1980”']],
    ['comments', ['Plan, B2: “Charlie says so”']],
    ['hidden-rows', ['Plan, row 4: 3 filled cells']],
    ['hidden-columns', ['Plan, column E: 1 filled cell']],
    ['hidden-sheets', ['Lists: hidden so that Excel does not offer to show it']],
    ['white-text', ['Plan, D2: “Unprinted”']],
    ['properties', ['creator: Alpha Bravo', 'lastModifiedBy: Unknown', 'Company: Unseen Ltd']],
    ['hyperlinks', ['Plan, B3: “https://example.org/charlie”']],
    ['names-elsewhere', expect.arrayContaining([expect.stringMatching(/comments and notes$/)])],
  ]);
  expect(sentence).not.toMatch(/\bsafe\b/i);
});

test('a copy holds none of what was chosen, anywhere in the package, and keeps its figures', async () => {
  const bytes = await telling();
  const inspection = await inspectPackage(bytes);
  const copy = await publishCopy(bytes, planRemoval(inspection, names, chosenKinds(['all'])));
  const words = await wordsOf(copy.bytes);
  for (const secret of secrets.filter((each) => each !== 'Kept apart'))
    expect(words).not.toContain(secret);
  const { sheets } = await readWorkbook(copy.bytes);
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Plan', 'visible'],
    ['Lists', 'veryHidden'],
  ]);
  const held = (row: number): unknown[] =>
    [0, 1, 2].map((column) => valueAt(sheets[0]!.cells, row - 1, column));
  expect(held(2)).toEqual(['Ask  [name removed], and [name removed]’s team', 'Police', 4]);
  expect(held(3)).toEqual(['Born on [date removed]', 'Police', 5]);
  expect(held(4)).toEqual([null, null, null]);
  // The total stays as it was approved, although one of its rows is gone.
  expect(held(5)).toEqual(['Total', null, 15]);
  expect(words).not.toContain('<f>');
  const left = listForPublishing(await inspectPackage(copy.bytes), names);
  expect(left.groups).toEqual([]);
});

test('only what was chosen goes', async () => {
  const bytes = await telling();
  const inspection = await inspectPackage(bytes);
  const { bytes: copy } = await publishCopy(bytes, planRemoval(inspection, names, ['comments']));
  const [before, after] = [await openPackage(bytes), await openPackage(copy)];
  const kept = before.parts.filter((part) => after.find(part) !== null);
  const changed: string[] = [];
  for (const part of kept) if (!(await before.holdsSame(part, after))) changed.push(part);
  expect(changed.sort()).toEqual([
    '[Content_Types].xml',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/worksheets/sheet1.xml',
  ]);
  expect(before.parts.filter((part) => !kept.includes(part))).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/comments/),
      expect.stringMatching(/vmlDrawing/),
    ]),
  );
  const words = await wordsOf(copy);
  expect(words).toContain('<f>');
  expect(words).not.toContain('Charlie says so');
});

test('nothing chosen, nothing changed', async () => {
  const bytes = await telling();
  const inspection = await inspectPackage(bytes);
  expect((await publishCopy(bytes, planRemoval(inspection, names, []))).bytes).toBe(bytes);
});
