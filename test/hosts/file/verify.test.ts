import type { Edit } from '../../../src/core/workbook/edit';
import { openPackage } from '../../../src/hosts/file/package';
import { NotProven } from '../../../src/hosts/file/verify/report';
import { verify } from '../../../src/hosts/file/verify/verify';
import { sheetData, tinyEntries, zipOf, type TinyEntry } from './tiny-package';

const secret = 'Confidential name';
const entries = tinyEntries({
  sheets: [
    sheetData(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${secret}</t></is></c><c r="B1" s="1"><v>5</v></c></row>`,
    ),
    sheetData('<row r="1"><c r="A1"><v>1</v></c></row>'),
  ],
  styles: '<cellXfs count="2"><xf/><xf numFmtId="9"/></cellXfs><dxfs count="1"><dxf/></dxfs>',
  after: `<definedNames><definedName name="Theirs">Sheet1!$A$1</definedName></definedNames>`,
  entries: [{ name: 'xl/media/image1.png', content: 'picture' }],
});

/** What the comparison says of a file in which parts were changed like this. */
async function found(
  edits: Edit<string>[],
  change: (entry: TinyEntry) => TinyEntry | null,
  added: TinyEntry[] = [],
): Promise<string[]> {
  const changed = entries.map(change).filter((entry): entry is TinyEntry => entry !== null);
  const written = await openPackage(zipOf([...changed, ...added]));
  try {
    await verify(await openPackage(zipOf(entries)), written, edits);
  } catch (error) {
    if (!(error instanceof NotProven)) throw error;
    expect(JSON.stringify(error.report)).not.toContain(secret);
    return [...new Set(error.report.differences.map(({ check }) => check))];
  }
  return [];
}

const swap = (part: string, old: string, now: string) => (entry: TinyEntry) => {
  if (entry.name !== part) return entry;
  const content = String(entry.content).replace(old, now);
  expect(content).not.toBe(entry.content);
  return { ...entry, content };
};
const sheet1 = 'xl/worksheets/sheet1.xml';
const highlight: Edit<string> = { kind: 'highlight', sheet: 'Sheet1', rules: [] };
const setB1: Edit<string> = {
  kind: 'set-cells',
  sheet: 'Sheet1',
  cells: [{ row: 0, column: 1, expected: 5, value: 6, numberFormat: null }],
};
const addSheet: Edit<string> = { kind: 'remove-sheets', ids: [] };

test('a file that is the same passes', async () => {
  expect(await found([], (entry) => entry)).toEqual([]);
});

test('a cell that was asked for passes', async () => {
  expect(await found([setB1], swap(sheet1, '<v>5</v>', '<v>6</v>'))).toEqual([]);
});

test.each<[string, Edit<string>[], (entry: TinyEntry) => TinyEntry | null, string[]]>([
  ['a value, nothing asked', [], swap(sheet1, '<v>5</v>', '<v>6</v>'), ['part-changed']],
  [
    'a value, where only highlights were asked',
    [highlight],
    swap(sheet1, '<v>5</v>', '<v>6</v>'),
    ['sheet'],
  ],
  ['a text, where another cell was asked', [setB1], swap(sheet1, secret, 'Other'), ['cell']],
  [
    'a style, where only the value was asked',
    [setB1],
    swap(sheet1, 's="1"><v>5', 's="0"><v>6'),
    ['cell'],
  ],
  ['another value than was asked', [setB1], swap(sheet1, '<v>5</v>', '<v>7</v>'), ['cell']],
  [
    'another sheet than was asked',
    [setB1],
    swap('xl/worksheets/sheet2.xml', '<v>1', '<v>2'),
    ['part-changed'],
  ],
  [
    'a row that grew higher',
    [setB1],
    (entry) =>
      swap(sheet1, '<v>5', '<v>6')(swap(sheet1, '<row r="1">', '<row r="1" ht="9">')(entry)),
    ['cell'],
  ],
  [
    'a style that moved',
    [highlight],
    swap('xl/styles.xml', '<xf/>', '<xf numFmtId="3"/><xf/>'),
    ['style'],
  ],
  ['a style that went', [highlight], swap('xl/styles.xml', '<dxf/>', ''), ['style']],
  ['a sheet renamed', [addSheet], swap('xl/workbook.xml', '"Sheet2"', '"Sheet3"'), ['sheet-list']],
  [
    'a name that leads elsewhere',
    [addSheet],
    swap('xl/workbook.xml', '$A$1', '$A$2'),
    ['defined-name'],
  ],
  ['a picture lost', [], (entry) => (entry.name.endsWith('.png') ? null : entry), ['part-lost']],
])('it finds %s', async (_, edits, change, checks) => {
  expect(await found(edits, change)).toEqual(expect.arrayContaining(checks));
});

test('it finds a part that hangs on nothing', async () => {
  const stray = { name: 'xl/stray.xml', content: '<a/>' };
  expect(await found([addSheet], (entry) => entry, [stray])).toEqual(['part-added']);
});

test('it finds a user’s sheet that was marked as ours', async () => {
  const mark = '<definedName name="Followthrough.x">Sheet1!$A$1</definedName></definedNames>';
  expect(await found([addSheet], swap('xl/workbook.xml', '</definedNames>', mark))).toEqual([
    'sheet-list',
  ]);
});
