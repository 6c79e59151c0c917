import type { CellChange, SetCellsEdit } from '../../../src/core/workbook/edit';
import { applyEdits } from '../../../src/hosts/file/apply';
import { refusedCells } from '../../../src/hosts/file/patch/refused-cells';
import { readWorkbook } from '../../../src/hosts/file/read';
import { changedParts, partsOf } from './parts';
import { stylesOf, valuesOf } from './read/grid';
import { refusedAs } from './refused';
import { relationship, sheetData, tinyWorkbook, type TinyWorkbook } from './tiny-package';

function change(row: number, column: number, more: Partial<CellChange>): CellChange {
  return { row, column, expected: null, value: null, numberFormat: null, ...more };
}

const set = (...cells: CellChange[]): SetCellsEdit => ({
  kind: 'set-cells',
  sheet: 'Sheet1',
  cells,
});

async function after(workbook: TinyWorkbook, ...cells: CellChange[]) {
  const original = tinyWorkbook(workbook);
  const { bytes } = await applyEdits(original, [set(...cells)]);
  const read = await readWorkbook(bytes);
  return { original, bytes, read, values: valuesOf(read.sheets[0]!), parts: await partsOf(bytes) };
}

const rows = sheetData(
  '<row r="2" spans="1:2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>5</v></c></row><row r="5" s="2" customFormat="1"/>',
);
const plan: TinyWorkbook = {
  sheets: [
    {
      ...rows,
      xml: `<dimension ref="A2:B5"/><cols><col min="4" max="4" style="1"/></cols>${rows.xml}`,
    },
  ],
  strings: '<si><t>Old words</t></si>',
  styles:
    '<cellXfs count="3"><xf/><xf numFmtId="9"><protection locked="0"/></xf><xf numFmtId="14"/></cellXfs>',
};

test.each([
  ['text', 'New <words> & more\n_x0041_'],
  ['a text like a formula', '=1+1'],
  ['a number', -0.5],
  ['true', true],
  ['an error', { error: '#N/A' }],
])('a cell takes %s', async (_, value) => {
  const { values } = await after(plan, change(1, 0, { expected: 'Old words', value }));
  expect(values).toMatchObject({ A2: value, B2: 5 });
});

test('only the cells that were named change; texts that others share stay', async () => {
  const { original, bytes } = await after(
    plan,
    change(1, 0, { expected: 'Old words', value: 'New' }),
  );
  expect(await changedParts(original, bytes)).toEqual(['xl/worksheets/sheet1.xml']);
});

describe('rows that do not say their number', () => {
  const unnumbered = (xml: string): TinyWorkbook => ({ ...plan, sheets: [sheetData(xml)] });
  const dated = '<row><c r="B3" s="2"><v>45000</v></c><c><v>1</v></c></row>';

  test('stand where their first cell says: a date that is changed keeps its format', async () => {
    const workbook = unnumbered(
      `${dated}<row><c r="B7" s="2"><v>45001</v></c></row><row><c s="2"><v>45002</v></c></row>`,
    );
    const { parts, values, read } = await after(
      workbook,
      ...[
        change(2, 1, { expected: 45000, value: 45100 }),
        change(6, 1, { expected: 45001, value: 45101 }),
      ],
      change(7, 0, { expected: 45002, value: 45102 }),
    );
    expect(values).toEqual({ B3: 45100, C3: 1, B7: 45101, A8: 45102 });
    expect(parts['xl/worksheets/sheet1.xml']!.match(/ s="2"/g)).toHaveLength(3);
    expect(read.sheets[0]!.cells.rows).toHaveLength(3);
  });

  test('leave room for rows between them', async () => {
    const workbook = unnumbered(`${dated}<row><c r="B7"><v>2</v></c></row>`);
    const { values, parts } = await after(workbook, change(4, 0, { value: 9 }));
    expect(values).toEqual({ B3: 45000, C3: 1, A5: 9, B7: 2 });
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '</row><row r="5"><c r="A5"><v>9</v></c></row><row>',
    );
  });

  test('and those of which cells say another are not written to where that would be a second cell', async () => {
    const workbook = unnumbered('<row r="1"><c r="B7" s="2"><v>45000</v></c></row>');
    const writing = after(workbook, change(6, 1, { expected: 45000, value: 45100 }));
    await expect(writing).rejects.toMatchObject({ phrase: { message: 'write.not-proven' } });
  });
});

test('an emptied cell keeps its looks', async () => {
  const { parts } = await after(plan, change(1, 1, { expected: 5, value: null }));
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="B2" s="1"/>');
});

test('new cells stand in order and look like their row, else like their column', async () => {
  const { read, values, parts } = await after(
    plan,
    change(1, 3, { value: 0.25 }),
    change(4, 1, { value: 1 }),
    change(4, 0, { value: 2 }),
    change(2, 3, { value: 3 }),
    change(8, 5, { value: 'last' }),
  );
  expect(values).toEqual({ A2: 'Old words', B2: 5, D2: 0.25, D3: 3, A5: 2, B5: 1, F9: 'last' });
  const styles = stylesOf(read);
  expect(styles['D2']).toMatchObject({ numberFormat: '0%', locked: false });
  expect(styles['D3']).toMatchObject({ numberFormat: '0%' });
  expect(styles['A5']).toEqual(styles['B5']);
  expect(styles['A5']!.numberFormat).not.toBe('General');
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<dimension ref="A2:F9"/>');
  expect(parts['xl/worksheets/sheet1.xml']).not.toContain('spans=');
});

test('a date gets its number format and keeps everything else of its style', async () => {
  const { read } = await after(
    plan,
    change(1, 1, { expected: 5, value: 46022, numberFormat: 'd mmmm yyyy' }),
  );
  expect(stylesOf(read)['B2']).toMatchObject({ numberFormat: 'd mmmm yyyy', locked: false });
});

test('rows and cells without numbers are counted', async () => {
  const { values, parts } = await after(
    { sheets: [sheetData('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')] },
    change(0, 1, { expected: 2, value: 'two' }),
    change(1, 1, { value: 'four' }),
  );
  expect(values).toEqual({ A1: 1, B1: 'two', A2: 3, B2: 'four' });
  // None of them is written a second time.
  const xml = parts['xl/worksheets/sheet1.xml']!;
  expect([xml.match(/<row\b/g)!.length, xml.match(/<c\b/g)!.length]).toEqual([2, 4]);
});

test('a cell under a merged area means the one at its top left', async () => {
  const { values } = await after(
    {
      sheets: [
        {
          xml:
            '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"/></row></sheetData>' +
            '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>',
        },
      ],
    },
    change(1, 0, { expected: 1, value: 2 }),
  );
  expect(values).toMatchObject({ A1: 2 });
});

test('a cell that holds something else is left, and so is everything else', async () => {
  const edits = [
    set(
      change(1, 1, { expected: 5, value: 6 }),
      change(1, 0, { expected: 'Other words', value: 'x' }),
    ),
  ];
  expect(await refusedAs(applyEdits(tinyWorkbook(plan), edits))).toMatch(
    /^A2 of the sheet “Sheet1” no longer/,
  );
});

test('making a change twice is making it once', async () => {
  const edit = set(
    change(1, 1, { expected: 5, value: 46022, numberFormat: 'd mmmm yyyy' }),
    change(7, 7, { value: 'new' }),
  );
  const once = await applyEdits(tinyWorkbook(plan), [edit]);
  expect((await applyEdits(once.bytes, [edit])).bytes).toBe(once.bytes);
  expect((await applyEdits(tinyWorkbook(plan), [edit, edit])).bytes).toEqual(once.bytes);
});

const calculated: TinyWorkbook = {
  sheets: [
    sheetData(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c>' +
        '<c r="C1"><f t="shared" ref="C1:D1" si="0">A1</f><v>1</v></c><c r="D1"><f t="shared" si="0"/><v>2</v></c></row>',
    ),
  ],
  entries: [
    {
      name: 'xl/calcChain.xml',
      content:
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/><c r="C1"/><c r="D1"/></calcChain>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        relationship('rId0', 'worksheet', 'worksheets/sheet1.xml') +
        relationship('rId9', 'calcChain', 'calcChain.xml') +
        '</Relationships>',
    },
  ],
};

test('what depends on a changed cell is worked out anew when the workbook is opened', async () => {
  const { parts } = await after(calculated, change(0, 0, { expected: 1, value: 3 }));
  expect(parts['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>');
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<f>A1*2</f>');
});

test('a formula that is overwritten leaves Excel’s list of formulas', async () => {
  const edit = change(0, 1, { expected: 2, value: 7, overFormula: true });
  const { parts, values } = await after(calculated, edit);
  expect(values).toMatchObject({ B1: 7 });
  expect(parts['xl/calcChain.xml']).toContain(
    '><c i="1" r="C1"/>'.replace('i="1" r="C1"', 'r="C1" i="1"'),
  );
  expect(parts['xl/calcChain.xml']).not.toContain('B1');
});

test('a formula that works out other cells too is not overwritten', async () => {
  const edit = set(change(0, 2, { expected: 1, value: 7, overFormula: true }));
  expect(await refusedAs(applyEdits(tinyWorkbook(calculated), [edit]))).toMatch(/^C1 .*formula/);
});

test('what would be refused is known without writing, cell by cell', async () => {
  const bytes = tinyWorkbook(calculated);
  const edits = [
    set(
      change(0, 0, { expected: 1, value: 3 }),
      change(0, 1, { expected: 2, value: 7 }),
      change(0, 2, { expected: 1, value: 7, overFormula: true }),
      change(0, 3, { expected: 2, value: 7, overFormula: true }),
      change(9, 9, { value: 'new' }),
    ),
    { ...set(change(0, 0, {})), sheet: 'Gone' },
  ];
  const refused = await refusedCells(bytes, await readWorkbook(bytes), edits);
  expect(refused.map(({ row, column, why }) => [row, column, why.message])).toEqual([
    [0, 1, 'write.formula'],
    [0, 2, 'write.shared-formula'],
    [0, 0, 'write.no-sheet'],
  ]);
});

test('the heading of a table is not changed under it', async () => {
  const bytes = tinyWorkbook({
    sheets: [
      {
        xml:
          '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Action</t></is></c></row></sheetData>' +
          '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        relationships: relationship('rId1', 'table', '../tables/table1.xml'),
      },
    ],
    entries: [
      {
        name: 'xl/tables/table1.xml',
        content:
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="t" displayName="t" ref="A1:A2"/>',
      },
    ],
  });
  const edit = set(change(0, 0, { expected: 'Action', value: 'Actions' }));
  expect(await refusedAs(applyEdits(bytes, [edit]))).toMatch(/heading of a table/);
});

test('a new format does not name a style that the workbook has not', async () => {
  const { parts, read } = await after(
    {
      ...plan,
      styles: '<cellXfs count="2"><xf/><xf numFmtId="9" xfId="0" applyFill="1"/></cellXfs>',
    },
    change(1, 1, { expected: 5, value: 6, numberFormat: '0.00' }),
  );
  expect(stylesOf(read)['B2']!.numberFormat).toBe('0.00');
  expect(parts['xl/styles.xml']!.match(/xfId=/g)).toHaveLength(1);
});

test('a new format in a style sheet that says nothing points to fonts and fills that are there', async () => {
  const sheets = [{ ...rows, xml: rows.xml.replaceAll(/ s="\d"/g, '') }];
  const { original, parts, bytes } = await after(
    { sheets, strings: plan.strings!, styles: '' },
    change(1, 1, { expected: 5, value: 6, numberFormat: '0.00' }),
  );
  for (const list of ['<fonts count="1">', '<fills count="2">', '<borders count="1">']) {
    expect(parts['xl/styles.xml']).toContain(list);
  }
  const [before, now] = [await readWorkbook(original), await readWorkbook(bytes)];
  expect(now.styles[0]).toEqual(before.styles[0]);
});

test('a workbook without a style sheet gets none for a cell that only takes other words', async () => {
  const { original, bytes } = await after(
    { sheets: [rows], strings: plan.strings! },
    change(1, 0, { expected: 'Old words', value: 'New' }),
  );
  expect(await changedParts(original, bytes)).toEqual(['xl/worksheets/sheet1.xml']);
});

test('rows and cells out of order, and twice, are found where they are read', async () => {
  const xml =
    '<row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row>' +
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>0</v></c><c r="A2"><v>21</v></c></row>';
  const { values } = await after(
    { sheets: [sheetData(xml)] },
    change(0, 0, { expected: 1, value: 'one' }),
    change(1, 0, { expected: 21, value: 'two' }),
    change(2, 0, { expected: 31, value: 'three' }),
  );
  expect(values).toEqual({ A1: 'one', A2: 'two', A3: 'three', B3: 32 });
});

test('cells far to the right are told from those whose column only begins alike', async () => {
  const wide = sheetData(
    '<row r="1"><c r="A1"><v>1</v></c><c r="Z1"><v>26</v></c><c r="AA1"><v>27</v></c><c r="AAA1"><v>703</v></c></row>',
  );
  const { values } = await after(
    { sheets: [wide] },
    change(0, 26, { expected: 27, value: 'Complete' }),
    change(0, 27, { value: 'Verified' }),
    change(0, 702, { expected: 703, value: 'Overdue' }),
  );
  expect(values).toEqual({ A1: 1, Z1: 26, AA1: 'Complete', AB1: 'Verified', AAA1: 'Overdue' });
});

test.each([
  ['an error where there was none', { error: '#N/A' }, '<c r="A1"><v>1</v></c>'],
  ['nothing where there is an error', null, '<c r="A1" t="e"><v>#N/A</v></c>'],
  ['another error', { error: '#REF!' }, '<c r="A1" t="e"><v>#N/A</v></c>'],
])('a cell that was read as %s has changed since, and is left', async (_, expected, cell) => {
  const sheets = [sheetData(`<row r="1">${cell}</row>`)];
  await expect(after({ sheets }, change(0, 0, { expected, value: 'Done' }))).rejects.toMatchObject({
    phrase: { message: 'write.cell-changed', data: { sheet: 'Sheet1', cell: 'A1' } },
  });
});

test('a cell that holds the error that was read there takes its new words', async () => {
  const sheets = [sheetData('<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>')];
  const expected = { error: '#N/A' } as const;
  const { values } = await after({ sheets }, change(0, 0, { expected, value: 'In progress' }));
  expect(values).toEqual({ A1: 'In progress' });
});

test('a sheet without a place for cells takes none, and is named', async () => {
  const sheets = [{ xml: '<sheetViews/>' }];
  await expect(after({ sheets }, change(0, 0, { value: 'Done' }))).rejects.toMatchObject({
    phrase: { message: 'write.no-cells', data: { sheet: 'Sheet1' } },
  });
});
