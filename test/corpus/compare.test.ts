import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sheetData, tinyEntries, zipOf, type TinyEntry } from '../hosts/file/tiny-package';
import { canCompare, compareAll } from './prove';
import { newErrors } from './validate';

const entries = tinyEntries({
  sheets: [
    sheetData(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>1+1</f><v>2</v></c></row>',
    ),
  ],
  strings: '<si><t>Words</t></si>',
  styles:
    '<fonts count="2"><font/><font><b/></font></fonts><cellXfs count="2"><xf/><xf fontId="1"/></cellXfs>',
  after: '<definedNames><definedName name="Theirs">Sheet1!$A$1</definedName></definedNames>',
  entries: [{ name: 'xl/media/image1.png', content: 'picture' }],
});

type Change = readonly [part: string, old: string, now: string];
const faults: readonly (readonly [string, Change, RegExp])[] = [
  ['a value', ['sheet1.xml', '<v>2</v>', '<v>3</v>'], /a cell changed: Sheet1 \(1, 2\)/],
  ['a formula', ['sheet1.xml', '1+1', '1+2'], /a cell changed: Sheet1 \(1, 2\)/],
  ['which style a cell has', ['sheet1.xml', 's="1"', 's="0"'], /a cell changed: Sheet1 \(1, 2\)/],
  ['what a style is', ['styles.xml', '<b/>', '<i/>'], /a cell changed: Sheet1 \(1, 2\)/],
  [
    'a text that cells share',
    ['sharedStrings.xml', 'Words', 'Other'],
    /a cell changed: Sheet1 \(1, 1\)/,
  ],
  ['a picture', ['image1.png', 'picture', 'other'], /part changed/],
  ['a name', ['workbook.xml', 'Theirs', 'Others'], /a defined name changed/],
  [
    'a sheet’s name',
    ['workbook.xml', 'name="Sheet1"', 'name="Other"'],
    /the list of sheets changed/,
  ],
];

(canCompare() ? describe : describe.skip)('the reader that compares', () => {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-compare-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const pair = (name: string, written: readonly TinyEntry[]) => {
    const [original, file] = [join(folder, 'original.xlsx'), join(folder, `${name}.xlsx`)];
    writeFileSync(original, zipOf(entries));
    writeFileSync(file, zipOf(written));
    return { name, original, file, allowed: { sheets: [], cells: [], ownSheets: false } };
  };

  test('finds every kind of change, and none where there is none', () => {
    const changed = faults.map(([name, [part, old, now]]) =>
      pair(
        name,
        entries.map((entry) =>
          entry.name.endsWith(part)
            ? { ...entry, content: String(entry.content).replace(old, now) }
            : entry,
        ),
      ),
    );
    const lost = pair('lost', entries.slice(0, -1));
    const found = compareAll([pair('same', entries), lost, ...changed], folder);
    expect(found[0]!.problems).toEqual([]);
    expect(found[1]!.problems.join()).toMatch(/part lost: xl\/media\/image1\.png/);
    for (const [index, [name, , problem]] of faults.entries()) {
      expect([name, found[index + 2]!.problems.join('\n')]).toEqual([
        name,
        expect.stringMatching(problem),
      ]);
    }
  });
});

test('an error is new where the original has fewer of its kind', () => {
  expect(newErrors(['a', 'a', 'b'], ['a', 'a', 'a', 'c'])).toEqual(['a', 'c']);
});
