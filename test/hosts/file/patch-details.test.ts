import type { CellChange, Edit } from '../../../src/core/workbook/edit';
import { highlightTerm } from '../../../src/core/workbook/mark';
import { applyEdits } from '../../../src/hosts/file/apply';
import { holdsFormula } from '../../../src/hosts/file/patch/formulas';
import { rowHeights } from '../../../src/hosts/file/patch/row-heights';
import { PartEdit } from '../../../src/hosts/file/parts/part';
import { types } from '../../../src/hosts/layout/look';
import { lineHeight } from '../../../src/hosts/layout/measure';
import { HostProblem } from '../../../src/hosts/port';
import { changedParts, partsOf } from './parts';
import { report } from './reports';
import {
  namespaces,
  relationship,
  relationships,
  tinyWorkbook,
  type TinyWorkbook,
} from './tiny-package';

// Where changed cells, rules and rows go in the XML that programs write, to the byte.

function change(row: number, column: number, more: Partial<CellChange>): CellChange {
  return { row, column, expected: null, value: null, numberFormat: null, ...more };
}

const put = (
  row: number,
  column: number,
  value: CellChange['value'],
  expected: CellChange['value'] = null,
) => change(row, column, { value, expected });

const set = (...cells: CellChange[]): Edit<string> => ({
  kind: 'set-cells',
  sheet: 'Sheet1',
  cells,
});

async function written(workbook: TinyWorkbook, ...edits: Edit<string>[]) {
  return partsOf((await applyEdits(tinyWorkbook(workbook), edits)).bytes);
}

const sheet1 = 'xl/worksheets/sheet1.xml';

/** The inside of the first sheet after some edits. */
async function sheetOf(xml: string, ...edits: Edit<string>[]): Promise<string> {
  const parts = await written({ sheets: [{ xml }], styles: styles }, ...edits);
  return parts[sheet1]!.replace(/^<worksheet[^>]*>/, '').replace(/<\/worksheet>$/, '');
}

const styles =
  '<fills count="1"><fill/></fills><cellXfs count="4"><xf/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="1"/></cellXfs>';

async function refusalOf(work: Promise<unknown>): Promise<unknown[]> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostProblem)) throw error;
  return [error.phrase.message, error.phrase.data['cell']];
}

const cells = (rows: string) => `<sheetData>${rows}</sheetData>`;
const n = (name: string, more = '') => `<c r="${name}"${more}><v>1</v></c>`;
const new7 = (name: string, more = '') => `<c r="${name}"${more}><v>7</v></c>`;

test.each<[string, string, CellChange[], string]>([
  [
    'before the others of its row',
    cells(`<row r="1">${n('B1')}${n('D1')}</row>`),
    [put(0, 0, 7)],
    cells(`<row r="1">${new7('A1')}${n('B1')}${n('D1')}</row>`),
  ],
  [
    'between two',
    cells(`<row r="1">${n('B1')}${n('D1')}</row>`),
    [put(0, 2, 7)],
    cells(`<row r="1">${n('B1')}${new7('C1')}${n('D1')}</row>`),
  ],
  [
    'after them, where lowercase names and none are counted on',
    cells(`<row r="1">${n('b1')}<c><v>1</v></c></row>`),
    [put(0, 3, 7), put(0, 0, 7), put(0, 2, 7, 1)],
    cells(`<row r="1">${new7('A1')}${n('b1')}${new7('C1')}${new7('D1')}</row>`),
  ],
  [
    'in the order of columns, however they were given',
    cells('<row r="1"/>'),
    [put(0, 5, 7), put(0, 1, 7), put(0, 3, 7)],
    cells(`<row r="1">${new7('B1')}${new7('D1')}${new7('F1')}</row>`),
  ],
  [
    'in rows of their own, before, between and after',
    cells(`<row r="2">${n('A2')}</row><row r="5">${n('A5')}</row>`),
    [put(8, 0, 7), put(2, 1, 7), put(2, 0, 7), put(0, 0, 7), put(3, 0, 7)],
    cells(
      `<row r="1">${new7('A1')}</row><row r="2">${n('A2')}</row><row r="3">${new7('A3')}${new7('B3')}</row>` +
        `<row r="4">${new7('A4')}</row><row r="5">${n('A5')}</row><row r="9">${new7('A9')}</row>`,
    ),
  ],
  [
    'in a sheet without rows',
    '<sheetData/>',
    [put(0, 1, 7)],
    cells(`<row r="1">${new7('B1')}</row>`),
  ],
  [
    'within the columns that a row says it spans',
    cells(`<row r="1" spans="2:4">${n('B1')}</row>`),
    [put(0, 1, 7, 1), put(0, 2, 7), put(0, 3, 7)],
    cells(`<row r="1" spans="2:4">${new7('B1')}${new7('C1')}${new7('D1')}</row>`),
  ],
  [
    'left of the columns that a row says it spans',
    cells(`<row r="1" spans="2:4" ht="20">${n('B1')}</row>`),
    [put(0, 0, 7)],
    cells(`<row r="1"  ht="20">${new7('A1')}${n('B1')}</row>`),
  ],
  [
    'right of the columns that a row says it spans',
    cells(`<row r="1" spans="2:4">${n('B1')}</row>`),
    [put(0, 2, 7), put(0, 4, 7)],
    cells(`<row r="1" >${n('B1')}${new7('C1')}${new7('E1')}</row>`),
  ],
  [
    'beyond what the sheet says it holds',
    `<dimension ref="C3:D4"/>${cells(`<row r="3">${n('C3')}</row>`)}`,
    [put(0, 5, 7), put(6, 0, 7)],
    `<dimension ref="A1:F7"/>${cells(
      `<row r="1">${new7('F1')}</row><row r="3">${n('C3')}</row><row r="7">${new7('A7')}</row>`,
    )}`,
  ],
  [
    'within what the sheet says it holds',
    `<dimension ref="A1:F9"/>${cells('<row r="1"/>')}`,
    [put(0, 1, 7)],
    `<dimension ref="A1:F9"/>${cells(`<row r="1">${new7('B1')}</row>`)}`,
  ],
  [
    'in a sheet that says nothing sensible of what it holds',
    `<dimension ref="?"/>${cells('<row r="1"/>')}`,
    [put(0, 1, 7)],
    `<dimension ref="?"/>${cells(`<row r="1">${new7('B1')}</row>`)}`,
  ],
  [
    'with the looks of the row, else of the column, else none',
    `<cols><col min="2" max="3" style="1"/><col min="4" max="4"/><col min="5" max="5" style="3"/></cols>${cells(
      '<row r="1" s="2" customFormat="1"/><row r="2"/>',
    )}`,
    [
      ...[put(0, 1, 7), put(0, 0, 7)],
      ...[put(1, 0, 7), put(1, 1, 7), put(1, 2, 7), put(1, 3, 7), put(1, 4, 7), put(1, 5, 7)],
      put(2, 2, 7),
    ],
    `<cols><col min="2" max="3" style="1"/><col min="4" max="4"/><col min="5" max="5" style="3"/></cols>${cells(
      `<row r="1" s="2" customFormat="1">${new7('A1', ' s="2"')}${new7('B1', ' s="2"')}</row>` +
        `<row r="2">${new7('A2')}${new7('B2', ' s="1"')}${new7('C2', ' s="1"')}${new7('D2')}${new7('E2', ' s="3"')}${new7('F2')}</row>` +
        `<row r="3">${new7('C3', ' s="1"')}</row>`,
    )}`,
  ],
  [
    'in what is no row and no cell, never',
    cells(`<other r="1"><c r="A1"/></other><row r="1"><other r="A1"/>${n('B1')}</row>`),
    [put(0, 0, 7)],
    cells(
      `<other r="1"><c r="A1"/></other><row r="1"><other r="A1"/>${new7('A1')}${n('B1')}</row>`,
    ),
  ],
  [
    'at the top left of the merged area that they lie in, and of no other',
    `${cells(`<row r="1">${n('A1')}${n('D1')}</row>`)}<mergeCells><mergeCell ref="A1:B2"/><mergeCell/><mergeCell ref="D1:E1"/></mergeCells>`,
    [put(1, 1, 7, 1), put(0, 4, 7, 1), put(0, 2, 7), put(2, 0, 7)],
    `${cells(
      `<row r="1">${new7('A1')}${new7('C1')}${new7('D1')}</row><row r="3">${new7('A3')}</row>`,
    )}<mergeCells><mergeCell ref="A1:B2"/><mergeCell/><mergeCell ref="D1:E1"/></mergeCells>`,
  ],
])('new cells stand %s', async (_, before, changes, after) => {
  expect(await sheetOf(before, set(...changes))).toBe(after);
});

test.each<[string, CellChange['value'], string]>([
  ['a number', 46022.5, '<c r="A1" s="1"><v>46022.5</v></c>'],
  ['zero', 0, '<c r="A1" s="1"><v>0</v></c>'],
  ['true', true, '<c r="A1" s="1" t="b"><v>1</v></c>'],
  ['false', false, '<c r="A1" s="1" t="b"><v>0</v></c>'],
  ['an error', { error: '#REF!' }, '<c r="A1" s="1" t="e"><v>#REF!</v></c>'],
  ['nothing', null, '<c r="A1" s="1"/>'],
  ['an empty text', '', '<c r="A1" s="1"/>'],
  [
    'words',
    ' Met & <closed>\n',
    '<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve"> Met &amp; &lt;closed&gt;\n</t></is></c>',
  ],
])('a cell that takes %s keeps its looks', async (_, value, xml) => {
  const before = cells('<row r="1"><c r="A1" s="1"><v>5</v></c></row>');
  const after = await sheetOf(before, set(put(0, 0, value, 5)));
  expect(after).toBe(cells(`<row r="1">${xml}</row>`));
});

const errorCell = '<c r="A1" t="e"><v>#N/A</v></c>';

test.each<[string, string, CellChange, 'made' | 'nothing to do' | 'refused']>([
  ['an error that is there', errorCell, put(0, 0, 7, { error: '#N/A' }), 'made'],
  ['another error', errorCell, put(0, 0, 7, { error: '#REF!' }), 'refused'],
  ['a text like an error', errorCell, put(0, 0, 7, '#N/A'), 'refused'],
  ['an error that is to be there', errorCell, put(0, 0, { error: '#N/A' }, 7), 'nothing to do'],
  ['an error where there is a number', n('A1'), put(0, 0, 7, { error: '#N/A' }), 'refused'],
  ['nothing where there is nothing', '', put(0, 0, 7, null), 'made'],
  ['an empty text where there is nothing', '', put(0, 0, 7, ''), 'made'],
  ['nothing where there is a number', n('A1'), put(0, 0, 7, null), 'refused'],
  ['a text like the number that is there', n('A1'), put(0, 0, 7, '1'), 'refused'],
  ['true where there is a one', n('A1'), put(0, 0, 7, true), 'refused'],
  ['what is to be there', n('A1'), put(0, 0, 1, 5), 'nothing to do'],
  ['a blank that is to be blank', '', put(0, 0, '', 'gone'), 'nothing to do'],
])('expecting %s', async (_, cell, edit, outcome) => {
  const bytes = tinyWorkbook({ sheets: [{ xml: cells(`<row r="1">${cell}</row>`) }] });
  const applied = applyEdits(bytes, [set(edit)]);
  if (outcome === 'refused') expect(await refusalOf(applied)).toEqual(['write.cell-changed', 'A1']);
  else if (outcome === 'made')
    expect(await changedParts(bytes, (await applied).bytes)).toEqual([sheet1]);
  else expect((await applied).bytes).toBe(bytes);
});

const over = (row: number, column: number, expected: number) =>
  change(row, column, { expected, value: 7, overFormula: true });

describe('formulas', () => {
  const sheet = (cell: string) => cells(`<row r="1">${cell}</row>`);

  test.each<[string, string, CellChange, string | null]>([
    ['of its own, asked for', '<f>B1</f>', over(0, 0, 1), null],
    ['of its own, not asked for', '<f>B1</f>', put(0, 0, 7, 1), 'write.formula'],
    ['of its own, said to be normal', '<f t="normal">B1</f>', over(0, 0, 1), null],
    ['one of those that share one', '<f t="shared" si="0"/>', over(0, 0, 1), null],
    [
      'the first of those that share one',
      '<f t="shared" ref="A1:A9" si="0">B1</f>',
      over(0, 0, 1),
      'write.shared-formula',
    ],
    ['an array', '<f t="array" ref="A1">B1:B2</f>', over(0, 0, 1), 'write.shared-formula'],
    [
      'an array that does not say where',
      '<f t="array">B1:B2</f>',
      over(0, 0, 1),
      'write.shared-formula',
    ],
    ['a data table', '<f t="dataTable" ref="A1:B2"/>', over(0, 0, 1), 'write.shared-formula'],
  ])('a cell with %s', async (_, formula, edit, refusal) => {
    const bytes = tinyWorkbook({ sheets: [{ xml: sheet(`<c r="A1">${formula}<v>1</v></c>`) }] });
    const applied = applyEdits(bytes, [set(edit)]);
    if (refusal) expect(await refusalOf(applied)).toEqual([refusal, 'A1']);
    else expect((await partsOf((await applied).bytes))[sheet1]).toContain(sheet(new7('A1')));
  });

  test.each([
    ['<c><f>A1</f></c>', true],
    ['<c><f/></c>', true],
    ['<c><f t="shared" si="0"/></c>', true],
    ['<x:c><x:f>A1</x:f></x:c>', true],
    ['<c><v>of f/> f </v></c>', false],
    ['<font/><fills><fill/></fills>', false],
    ['f>', false],
    ['<f', false],
    ['', false],
  ])('%s holds one: %s', (xml, expected) => {
    expect(holdsFormula(new TextEncoder().encode(xml))).toBe(expected);
  });

  test('are worked out anew where another sheet holds them, and only then', async () => {
    const plan = { xml: cells(`<row r="1">${n('A1')}</row>`) };
    const other = (cell: string) => ({ xml: cells(`<row r="1">${cell}</row>`) });
    const edit = set(put(0, 0, 7, 1));
    const sums = await written(
      { sheets: [plan, other('<c r="A1"><f>Sheet1!A1</f><v>1</v></c>')] },
      edit,
    );
    expect(sums['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
    const none = await written({ sheets: [plan, other(n('A1'))] }, edit);
    expect(none['xl/workbook.xml']).not.toContain('fullCalcOnLoad');
  });

  const chain = (
    entries: string,
    formulas: string,
    more: readonly string[] = [],
  ): TinyWorkbook => ({
    sheets: [formulas, ...more].map((xml) => ({ xml: cells(`<row r="1">${xml}</row>`) })),
    entries: [
      { name: 'xl/calcChain.xml', content: `<calcChain ${namespaces}>${entries}</calcChain>` },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: relationships(
          relationship('rId0', 'worksheet', 'worksheets/sheet1.xml') +
            relationship('rId1', 'worksheet', 'worksheets/sheet2.xml') +
            relationship('rId9', 'calcChain', 'calcChain.xml'),
        ),
      },
    ],
  });
  const f = (name: string) => `<c r="${name}"><f>Z9</f><v>1</v></c>`;
  const three = f('A1') + f('B1') + f('C1');

  test.each<[string, string, CellChange[], string]>([
    [
      'the first',
      '<c r="A1" i="1"/><c r="B1"/><c r="C1"/>',
      [over(0, 0, 1)],
      '<c r="B1" i="1"/><c r="C1"/>',
    ],
    [
      'the first two',
      '<c r="A1" i="1"/><c r="B1"/><c r="C1"/>',
      [over(0, 0, 1), over(0, 1, 1)],
      '<c r="C1" i="1"/>',
    ],
    [
      'one in the middle',
      '<c r="A1" i="1"/><c r="B1"/><c r="C1"/>',
      [over(0, 1, 1)],
      '<c r="A1" i="1"/><c r="C1"/>',
    ],
    [
      'the last',
      '<c r="A1" i="1"/><c r="B1"/><c r="C1"/>',
      [over(0, 2, 1)],
      '<c r="A1" i="1"/><c r="B1"/>',
    ],
    [
      'one before those of another sheet',
      '<c r="C1" i="1"/><c r="A1"/><c r="A1" i="2"/><c r="B1" i="1"/>',
      [over(0, 0, 1)],
      '<c r="C1" i="1"/><c r="A1" i="2"/><c r="B1" i="1"/>',
    ],
    [
      'one that alone says its sheet, before another that does',
      '<c r="A1" i="1"/><c r="B1" i="1"/><c r="C1"/><c r="A1" i="2"/>',
      [over(0, 0, 1)],
      '<c r="B1" i="1"/><c r="C1"/><c r="A1" i="2"/>',
    ],
    [
      'none, for a cell that is not listed',
      '<c r="B1" i="1"/><c r="C1"/>',
      [over(0, 0, 1)],
      '<c r="B1" i="1"/><c r="C1"/>',
    ],
  ])('leave Excel’s list: %s', async (_, before, edits, after) => {
    const parts = await written(chain(before, three, [f('A1')]), set(...edits));
    expect(parts['xl/calcChain.xml']!.replace(/<\/?calcChain[^>]*>/g, '')).toBe(after);
    expect(parts['xl/_rels/workbook.xml.rels']).toContain('calcChain');
  });

  test('leave no list where none is left', async () => {
    const parts = await written(chain('<c r="A1" i="1"/>', f('A1'), ['']), set(over(0, 0, 1)));
    expect(parts['xl/calcChain.xml']).toBeUndefined();
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });
});

describe('a number format', () => {
  const format = async (xfs: string, style: number, more = '') => {
    const cell = `<c r="A1"${style === 0 ? '' : ` s="${style}"`}><v>1</v></c>`;
    const edit = change(0, 0, { expected: 1, value: 7, numberFormat: '0.00' });
    const parts = await written(
      {
        sheets: [{ xml: cells(`<row r="1">${cell}</row>`) }],
        styles: `${more}<cellXfs count="2">${xfs}</cellXfs>`,
      },
      set(edit),
    );
    const list = /<cellXfs.*<\/cellXfs>/s.exec(parts['xl/styles.xml']!)![0];
    return { list, style: /<c r="A1"(?: s="(\d+)")?/.exec(parts[sheet1]!)![1] ?? '0' };
  };

  test('that a cell has already needs nothing', async () => {
    const { list, style } = await format(
      '<xf/><xf numFmtId="164"/>',
      1,
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.00"/></numFmts>',
    );
    expect([list, style]).toEqual(['<cellXfs count="2"><xf/><xf numFmtId="164"/></cellXfs>', '1']);
  });

  test('comes with all else of the cell’s looks', async () => {
    const { list, style } = await format(
      '<xf/><xf numFmtId="9" fontId="0"><protection locked="0"/></xf>',
      1,
    );
    expect(style).toBe('2');
    expect(list).toMatch(
      /<xf numFmtId="164" fontId="0" applyNumberFormat="1"><protection locked="0"\/><\/xf><\/cellXfs>$/,
    );
  });

  test('comes with the looks that older Excels see, where newer ones see others', async () => {
    const wrapped =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
      '<mc:Choice Requires="x14"><xf numFmtId="9"/></mc:Choice><mc:Fallback><xf numFmtId="14" fontId="0"/></mc:Fallback></mc:AlternateContent>';
    const { list, style } = await format(`<xf/>${wrapped}`, 1);
    expect(style).toBe('2');
    expect(list).toMatch(
      /<\/mc:AlternateContent><xf numFmtId="164" fontId="0" applyNumberFormat="1"\/><\/cellXfs>$/,
    );
  });

  test('keeps the named style, where the workbook has it', async () => {
    const named = '<cellStyleXfs count="1"><xf/></cellStyleXfs>';
    const { list } = await format('<xf/><xf numFmtId="9" xfId="0"/>', 1, named);
    expect(list.match(/xfId="0"/g)).toHaveLength(2);
  });
});

describe('the heights of rows that are added', () => {
  const lines = (count: number) => Math.ceil((count * lineHeight(types.body) + 5) * 4) / 4;
  const heights = (ht: string, cols: string, ...changes: CellChange[]) => {
    const rows = `<row r="1" ht="40"/><row r="3"${ht}/>`;
    const edit = new PartEdit(
      new TextEncoder().encode(`<worksheet ${namespaces}>${cols}${cells(rows)}</worksheet>`),
    );
    return Object.fromEntries(rowHeights(edit, edit.child('sheetData')!, 2, changes));
  };
  const words = 'Train all staff in safe handover';
  const wide = '<cols><col min="2" max="3" width="60"/><col min="5" max="5"/></cols>';

  test.each<[string, string, string, CellChange[], Record<number, number>]>([
    ['none under a row without one', '', wide, [put(3, 1, words)], {}],
    ['one line where it fits', ' ht="15"', wide, [put(3, 1, words)], { 3: lines(1) }],
    ['… in the last of some columns', ' ht="15"', wide, [put(3, 2, words)], { 3: lines(1) }],
    ['a number is one line', ' ht="15"', '', [put(3, 0, 123456789012)], { 3: lines(1) }],
    [
      'the highest cell of each row',
      ' ht="15"',
      wide,
      [put(3, 1, 'a\nb\nc'), put(3, 2, 'a'), put(4, 1, 'a\nb')],
      { 3: lines(3), 4: lines(2) },
    ],
  ])('%s', (_, ht, cols, changes, expected) => {
    expect(heights(ht, cols, ...changes)).toEqual(expected);
  });

  test.each([0, 3, 4])('column %i, which says no width, is as wide as usual', (column) => {
    const usual = heights(' ht="15"', '', put(3, column, words));
    expect(usual[3]).toBeGreaterThan(lines(1));
    expect(heights(' ht="15"', wide, put(3, column, words))).toEqual(usual);
  });
});

describe('headings of a table', () => {
  const table = (more: string): TinyWorkbook => ({
    sheets: [
      {
        xml:
          `${cells(`<row r="2">${n('B2')}${n('C2')}${n('D2')}</row><row r="3">${n('B3')}</row>`)}` +
          '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        relationships: relationship('rId1', 'table', '../tables/table1.xml'),
      },
    ],
    entries: [
      {
        name: 'xl/tables/table1.xml',
        content: `<table ${namespaces} id="1" name="t" displayName="t" ref="B2:C3" ${more}/>`,
      },
    ],
  });

  test.each<[string, string, CellChange, boolean]>([
    ['its first heading', '', put(1, 1, 7, 1), true],
    ['its last heading', '', put(1, 2, 7, 1), true],
    ['a cell beside its headings', '', put(1, 3, 7, 1), false],
    ['a cell under its headings', '', put(2, 1, 7, 1), false],
    ['its first row, where it has no headings', 'headerRowCount="0"', put(1, 1, 7, 1), false],
  ])('%s', async (_, more, edit, isRefused) => {
    const applied = applyEdits(tinyWorkbook(table(more)), [set(edit)]);
    if (isRefused) expect((await refusalOf(applied))[0]).toBe('write.table-heading');
    else expect((await partsOf((await applied).bytes))[sheet1]).toContain('<v>7</v>');
  });
});

describe('highlights', () => {
  const area = (top: number, left: number) => ({ top, left, bottom: top + 1, right: left });
  const highlight = (
    areas: ReturnType<typeof area>[],
    numberFormat: string | null = null,
  ): Edit<string> => ({
    kind: 'highlight',
    sheet: 'Sheet1',
    rules: [
      { areas, formula: `AND(${highlightTerm('overdue')},A1<9)`, tone: 'overdue', numberFormat },
    ],
  });
  const clear: Edit<string> = { kind: 'clear-highlights', sheet: 'Sheet1' };
  const own =
    '<cfRule type="expression" priority="1"><formula>AND(N("followthrough:overdue")=0,A1&lt;9)</formula></cfRule>';
  const hers = '<cfRule type="cellIs" priority="3" operator="equal"><formula>1</formula></cfRule>';

  test('their first area is the one that the formula is about, whatever order they came in', async () => {
    const xml = await sheetOf('<sheetData/>', highlight([area(5, 0), area(0, 4), area(0, 2)]));
    expect(xml).toMatch(
      /^<sheetData\/><conditionalFormatting sqref="C1:C2 E1:E2 A6:A7"><cfRule type="expression" dxfId="0" priority="1">/,
    );
  });

  test('come after every rule of the user’s, those that newer Excels keep apart too', async () => {
    const later =
      '<extLst><ext><x14:cfRule xmlns:x14="urn:x14" type="dataBar" priority="12"/></ext></extLst>';
    const xml = await sheetOf(
      `<sheetData/><conditionalFormatting sqref="A1">${hers}</conditionalFormatting>${later}`,
      highlight([area(0, 0)]),
    );
    expect(xml).toContain('priority="13"');
  });

  test('a cell’s own words are no priority', async () => {
    const words = cells(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>priority="99"</t></is></c></row>',
    );
    expect(await sheetOf(words, highlight([area(0, 0)]))).toContain('priority="1"');
  });

  test('no rules leave none', async () => {
    const before = `<sheetData/><conditionalFormatting sqref="A1">${own}</conditionalFormatting>`;
    expect(await sheetOf(before, { kind: 'highlight', sheet: 'Sheet1', rules: [] })).toBe(
      '<sheetData/>',
    );
  });

  test.each<[string, string, string]>([
    ['two of ours', `${own}${own}`, ''],
    [
      'ours before hers',
      `${own}${hers}`,
      `<conditionalFormatting sqref="A1">${hers}</conditionalFormatting>`,
    ],
    [
      'ours between hers',
      `${hers}${own}${hers}`,
      `<conditionalFormatting sqref="A1">${hers}${hers}</conditionalFormatting>`,
    ],
    ['hers alone', hers, `<conditionalFormatting sqref="A1">${hers}</conditionalFormatting>`],
    [
      'what is no rule, with our formula',
      own.replaceAll('cfRule', 'rule'),
      `<conditionalFormatting sqref="A1">${own.replaceAll('cfRule', 'rule')}</conditionalFormatting>`,
    ],
    [
      'a rule without a formula',
      '<cfRule type="dataBar" priority="1"/>',
      '<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"/></conditionalFormatting>',
    ],
  ])('cleared: %s', async (_, rules, left) => {
    const before = `<sheetData/><conditionalFormatting sqref="A1">${rules}</conditionalFormatting>`;
    expect(await sheetOf(before, clear)).toBe(`<sheetData/>${left}`);
  });

  test('are cleared on the sheet that is named, or on all; charts have none', async () => {
    const marked = {
      xml: `<sheetData/><conditionalFormatting sqref="A1">${own}</conditionalFormatting>`,
    };
    const sheets = [marked, { xml: '<chartsheet/>', kind: 'chartsheet' }, marked];
    const one = await written({ sheets }, clear);
    expect(one[sheet1]).not.toContain('followthrough');
    expect(one['xl/worksheets/sheet3.xml']).toContain('followthrough');
    const all = await written({ sheets }, { kind: 'clear-highlights', sheet: null });
    expect(Object.values(all).join('')).not.toContain('followthrough');
  });
});

describe('a sheet of ours that others name stays', () => {
  const write: Edit<string> = {
    kind: 'write-sheet',
    report: report({ sheetName: "Board's view" }),
  };
  const remove: Edit<string> = { kind: 'remove-sheets', ids: [] };
  const formula = (f: string): TinyWorkbook => ({
    sheets: [{ xml: cells(`<row r="1"><c r="A1"><f>${f}</f><v>1</v></c></row>`) }],
  });
  const named = (xml: string): TinyWorkbook => ({ after: `<definedNames>${xml}</definedNames>` });
  const part = (name: string, content: string): TinyWorkbook => ({ entries: [{ name, content }] });

  test.each<[string, TinyWorkbook, boolean]>([
    ['a formula', formula("'Board''s view'!A1"), true],
    [
      'a formula with its apostrophes written out',
      formula('&apos;Board&apos;&apos;s view&apos;!A1'),
      true,
    ],
    [
      'a formula by the name of its table',
      formula('SUM(Followthrough_overdue_list[Actions])'),
      true,
    ],
    ['a formula about another sheet', formula("'Boards view'!A1"), false],
    ['a name', named("<definedName name=\"Top\">'Board''s view'!$A$1</definedName>"), true],
    [
      'a name about another sheet',
      named('<definedName name="Top">Sheet1!$A$1</definedName>'),
      false,
    ],
    ['a pivot table', part('xl/pivotCache/d.xml', `<worksheetSource sheet="Board's view"/>`), true],
    [
      'a pivot table in capitals',
      part('xl/pivotCache/d.XML', `<worksheetSource sheet="Board's view"/>`),
      true,
    ],
    ['words beside the workbook', part('docProps/app.xml', "<a>'Board''s view'!A1</a>"), false],
    ['what is no XML', part('xl/media/a.bin', "'Board''s view'!A1"), false],
  ])('%s', async (_, workbook, stays) => {
    const { bytes } = await applyEdits(tinyWorkbook(workbook), [write]);
    const { applied } = await applyEdits(bytes, [remove]);
    expect(applied.notices.map(({ message }) => message)).toEqual(
      stays ? ['write.referred-sheet-kept'] : [],
    );
  });

  test('marks of sheets that somebody deleted go with them, and only those', async () => {
    const dead = (name: string, more = '') =>
      `<definedName name="${name}"${more}>#REF!$A$1</definedName>`;
    const list =
      dead('Followthrough.overdue') +
      dead('followthrough.board_summary') +
      dead('Followthrough.mine', ' localSheetId="0"') +
      dead('Theirs') +
      '<definedName name="Followthrough.alive">Sheet1!$A$1</definedName>';
    const names = async (...ids: string[]) => {
      const parts = await written(
        { after: `<definedNames>${list}</definedNames>` },
        { kind: 'remove-sheets', ids },
      );
      return [...parts['xl/workbook.xml']!.matchAll(/definedName name="([^"]*)"/g)].map(
        (match) => match[1],
      );
    };
    expect(await names('board-summary')).toEqual([
      'Followthrough.overdue',
      'Followthrough.mine',
      'Theirs',
      'Followthrough.alive',
    ]);
    expect((await names()).filter((name) => name !== 'Followthrough.alive')).toEqual([
      'Followthrough.mine',
      'Theirs',
    ]);
  });
});
