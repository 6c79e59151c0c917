import { cellName } from '../../../../src/core/workbook/address';
import { formulaCells } from '../../../../src/hosts/file/read/formula-cells';
import { sheetData, tinyWorkbook, type TinySheet } from '../tiny-package';

// A form that comes back is asked for words: where a formula stands instead, its sender is told.

async function formulasOf(...sheets: readonly TinySheet[]): Promise<string[]> {
  const found = await formulaCells(tinyWorkbook({ sheets }));
  return found.map(({ sheet, row, column, formula }) =>
    [sheet, cellName(row, column), formula].join(' '),
  );
}

test.each<[string, string, readonly string[]]>([
  ['a formula', '<row r="2"><c r="B2"><f>TODAY()</f><v>45356</v></c></row>', ['B2 TODAY()']],
  ['one with no result yet', '<row r="2"><c r="B2"><f>A1&amp;"x"</f></c></row>', ['B2 A1&"x"']],
  [
    'one that stands for other cells too: they are named, its words stand once',
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>',
    ['A1 B1', 'A2 '],
  ],
  [
    'beside words, numbers and blanks',
    '<row r="1"><c r="A1" t="str"><v>Train all staff</v></c><c r="B1"/><c r="C1"><f>1+1</f><v>2</v></c></row>',
    ['C1 1+1'],
  ],
  [
    'where neither rows nor cells say where they stand',
    '<row><c><v>1</v></c></row><row><c><v>1</v></c><c><f>A1</f><v>1</v></c></row>',
    ['B2 A1'],
  ],
  [
    'where only some of them do',
    '<row r="4"><c r="C4"><v>1</v></c><c><f>C4</f><v>1</v></c></row><row><c><f>C4</f><v>1</v></c></row>',
    ['D4 C4', 'A5 C4'],
  ],
  [
    'where the rows say it alone',
    '<row r="4"><c><v>1</v></c><c><f>1</f></c></row><row><c><f>2</f></c></row>',
    ['B4 1', 'A5 2'],
  ],
  [
    'where the cells say it alone',
    '<row><c r="B7"><f>1</f><v>1</v></c><c><f>2</f></c></row><row><c><f>3</f></c></row>',
    ['B7 1', 'C7 2', 'A8 3'],
  ],
  ['past what is no cell', '<x><c><f>1</f></c></x><row><x/><c><f>2</f></c></row>', ['A1 2']],
  ['none', '<row r="1"><c r="A1" t="str"><v>f</v></c></row>', []],
])('%s', async (_, rows, expected) => {
  const found = await formulasOf(sheetData(rows));
  expect(found).toEqual(expected.map((cell) => `Sheet1 ${cell}`));
});

test('those of every worksheet; what stands in sheets of other kinds is none of a form', async () => {
  const rows = (formula: string) => `<row><c><f>${formula}</f><v>1</v></c></row>`;
  const found = await formulasOf(
    { ...sheetData(rows('1')), name: 'Return' },
    { ...sheetData(rows('HALT()')), name: 'Macros', kind: 'xlMacrosheet' },
    { ...sheetData(''), name: 'Notes' },
    { xml: '<f/>', name: 'Odd' },
    { ...sheetData(rows('2')), name: 'Lists', attributes: 'state="hidden"' },
  );
  expect(found).toEqual(['Return A1 1', 'Lists A1 2']);
});
