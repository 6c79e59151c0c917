import { areaName } from '../../../../src/core/workbook/address';
import { defaultLimits, type Limits } from '../../../../src/hosts/file/limits';
import { readWorkbook } from '../../../../src/hosts/file/read';
import { refusalOf } from '../refusal';
import {
  relationship,
  relationships,
  sheetData,
  tinyEntries,
  tinyWorkbook,
  zipOf,
} from '../tiny-package';
import { readTiny, readTinySheet, valuesOf } from './grid';

test('sheets of every kind, in order; only worksheets are read', async () => {
  const broken = 'this is never read <';
  const workbook = await readTiny({
    sheets: [
      { name: 'Chart', xml: broken, kind: 'chartsheet' },
      { ...sheetData('<row><c><v>1</v></c></row>'), name: 'R&amp;D _x0041_' },
      { ...sheetData(''), name: 'Lists', attributes: 'state="hidden"' },
      { ...sheetData(''), name: 'Deep', attributes: 'state="veryHidden"' },
      { name: 'Dialog', xml: broken, kind: 'dialogsheet' },
      { name: 'Macro', xml: broken, kind: 'xlMacrosheet' },
    ],
  });
  expect(workbook.sheets.map(({ name, kind, visibility }) => [name, kind, visibility])).toEqual([
    ['Chart', 'chartsheet', 'visible'],
    ['R&D A', 'worksheet', 'visible'],
    ['Lists', 'worksheet', 'hidden'],
    ['Deep', 'worksheet', 'veryHidden'],
    ['Dialog', 'dialogsheet', 'visible'],
    ['Macro', 'macrosheet', 'visible'],
  ]);
  expect(valuesOf(workbook.sheets[1]!)).toEqual({ A1: 1 });
});

test.each([
  ['that leads nowhere', relationship('rId0', 'worksheet', 'gone.xml')],
  ['that is not there', ''],
])('a worksheet with a relationship %s is lost, and the workbook refused', async (_, lost) => {
  const content = relationships(lost);
  const entries = [{ name: 'xl/_rels/workbook.xml.rels', content }];
  expect(await refusalOf(readTiny({ entries }))).toBe('ill-formed');
});

test('a module sheet of Excel 5 has no part and is no worksheet', async () => {
  const sheets = '<sheet name="Plan" r:id="rId0"/><sheet name="Module1" r:id=""/>';
  const content = `<workbook xmlns:r="urn:r"><sheets>${sheets}</sheets></workbook>`;
  const workbook = await readTiny({ entries: [{ name: 'xl/workbook.xml', content }] });
  expect(workbook.sheets.map(({ kind }) => kind)).toEqual(['worksheet', 'macrosheet']);
});

test('a file whose parts are named with backslashes', async () => {
  const file = tinyEntries({ sheets: [sheetData('<row><c><v>1</v></c></row>')] });
  const named = file.map((entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') }));
  const workbook = await readWorkbook(zipOf(named));
  expect(valuesOf(workbook.sheets[0]!)).toEqual({ A1: 1 });
});

test('1904, a protected structure, and defined names with their scope', async () => {
  const workbook = await readTiny({
    before: '<workbookPr date1904="true"/><workbookProtection lockStructure="1"/>',
    sheets: [sheetData(''), { ...sheetData(''), name: 'Plan' }],
    after: `<definedNames><definedName name="Leads">'R&amp;D'!$A$1:$A$9</definedName>
      <definedName name="_xlnm.Print_Area" localSheetId="1" hidden="1">Plan!$A$1</definedName></definedNames>`,
  });
  expect(workbook.date1904).toBe(true);
  expect(workbook.structureProtected).toBe(true);
  expect(workbook.names).toEqual([
    { name: 'Leads', refersTo: "'R&D'!$A$1:$A$9", sheet: null },
    { name: '_xlnm.Print_Area', refersTo: 'Plan!$A$1', sheet: 'Plan' },
  ]);
});

test('windows protected without the structure', async () => {
  expect(
    (await readTiny({ before: '<workbookProtection lockWindows="1"/>' })).structureProtected,
  ).toBe(false);
});

test('what stands beside and below a merged area stays', async () => {
  const sheet = await readTinySheet({
    sheets: [
      {
        xml: `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>
          <row r="2"><c r="B2"><v>3</v></c><c r="C2"><v>4</v></c></row>
          <row r="3"><c r="A3"><v>5</v></c><c r="B3"><v>6</v></c></row></sheetData>
          <mergeCells><mergeCell ref="A1:C1"/></mergeCells>`,
      },
    ],
  });
  expect(valuesOf(sheet)).toEqual({ A1: 1, B2: 3, C2: 4, A3: 5, B3: 6 });
});

test('merged areas: the value is at the top left, whatever lies beneath', async () => {
  const sheet = await readTinySheet({
    sheets: [
      {
        xml: `<sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>
          <row><c><v>4</v></c><c><v>5</v></c><c><v>6</v></c></row></sheetData>
          <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C2:D9"/><mergeCell ref="nonsense"/><mergeCell/><x ref="A1:D9"/></mergeCells>`,
      },
    ],
  });
  expect(sheet.merges.map(areaName)).toEqual(['A1:B2', 'C2:D9']);
  expect(valuesOf(sheet)).toEqual({ A1: 1, C1: 3, C2: 6 });
});

test('a hidden row without a number is the one that its first cell says', async () => {
  const hidden = async (format: string, rows: string) => {
    const xml = `${format}<sheetData>${rows}</sheetData>`;
    return (await readWorkbook(tinyWorkbook({ sheets: [{ xml }] }))).sheets[0]!.hiddenRows;
  };
  const rows =
    '<row hidden="1"><c r="A3"><v>1</v></c></row><row hidden="1"/><row hidden="1"><c><v>1</v></c></row><row><c r="A9"><v>1</v></c></row>';
  expect(await hidden('', rows)).toEqual([{ first: 2, last: 4 }]);
  expect(await hidden('<sheetFormatPr zeroHeight="1"/>', rows)).toEqual([
    { first: 0, last: 7 },
    { first: 9, last: 1_048_575 },
  ]);
});

test('hidden rows as runs, columns with their widths', async () => {
  const sheet = await readTinySheet({
    sheets: [
      {
        xml: `<cols><col min="5" max="16385" hidden="1"/><col min="1" max="2" width="10.5" customWidth="1"/>
          <col min="3" max="3" style="1"/><col min="4" max="4" width="60"/></cols>
          <sheetData><row r="2" hidden="1"/><row r="3" hidden="true"/><row r="4" hidden="0"/><row r="9" hidden="1"><c><v>1</v></c></row><row hidden="1"/></sheetData>`,
      },
    ],
  });
  expect(sheet.hiddenRows).toEqual([
    { first: 1, last: 2 },
    { first: 8, last: 9 },
  ]);
  expect(sheet.columns).toEqual([
    { first: 0, last: 1, width: 10.5, hidden: false },
    { first: 3, last: 3, width: 60, hidden: false },
    { first: 4, last: 16383, width: null, hidden: true },
  ]);
});

test('hidden rows that are listed out of order', async () => {
  const rows = '<row r="7" hidden="1"/><row r="2" hidden="1"/><row r="5" hidden="1"/>';
  const sheet = await readTinySheet({ sheets: [sheetData(rows)] });
  expect(sheet.hiddenRows.map(({ first }) => first)).toEqual([1, 4, 6]);
});

test.each([
  ['before the first', 'min="0" max="3"'],
  ['that end before they begin', 'min="5" max="4"'],
  ['behind the last', 'min="16385" max="16390"'],
  ['that begin nowhere', 'max="3"'],
  ['that end nowhere', 'min="2"'],
  ['that are no numbers', 'min="A" max="C"'],
])('columns %s are none', async (_, span) => {
  const xml = `<cols><col ${span} width="9" hidden="1"/></cols><sheetData/>`;
  expect((await readTinySheet({ sheets: [{ xml }] })).columns).toEqual([]);
});

test('rows that are hidden unless they are listed', async () => {
  const sheet = await readTinySheet({
    sheets: [
      {
        xml: '<sheetFormatPr zeroHeight="1"/><sheetData><row r="3"/><row r="4" hidden="1"/><row r="6"/><row r="7"/></sheetData>',
      },
    ],
  });
  expect(sheet.hiddenRows).toEqual([
    { first: 0, last: 1 },
    { first: 3, last: 4 },
    { first: 7, last: 1048575 },
  ]);
});

test('of rows that are hidden unless they are listed, the last may be listed', async () => {
  const xml = '<sheetFormatPr zeroHeight="1"/><sheetData><row r="1048576"/></sheetData>';
  const sheet = await readTinySheet({ sheets: [{ xml }] });
  expect(sheet.hiddenRows).toEqual([{ first: 0, last: 1048574 }]);
});

const table = (id: number, attributes: string) => ({
  name: `xl/tables/table${id}.xml`,
  content: `<table id="${id}" ${attributes}><autoFilter ref="A1:C8"/></table>`,
});
const tableOf = (id: number) => relationship(`t${id}`, 'table', `../tables/table${id}.xml`);

test('a sheet with tables and no links', async () => {
  const sheet = await readTinySheet({
    sheets: [
      {
        xml: '<sheetData/><tableParts><tablePart r:id="t1"/><tablePart r:id="t2"/><tablePart r:id="t3"/><tablePart/><x r:id="t1"/></tableParts>',
        relationships: tableOf(1) + tableOf(2) + tableOf(3),
      },
    ],
    entries: [
      table(1, 'name="Actions_x0020_due" ref="B2:C9"'),
      table(2, 'ref="A1:B3"'),
      // A table that stands nowhere is none.
      table(3, 'name="Lost"'),
    ],
  });
  expect(sheet.tables.map(({ name, area }) => [name, areaName(area)])).toEqual([
    ['Actions due', 'B2:C9'],
    ['', 'A1:B3'],
  ]);
  expect(sheet.links).toEqual([]);
});

test('a sheet with links and no tables', async () => {
  const sheet = await readTinySheet({
    sheets: [
      {
        xml: `<sheetData/><hyperlinks><hyperlink ref="A2" r:id="web"/><hyperlink ref="nonsense" r:id="web"/>
          <hyperlink r:id="web"/><x ref="A3" r:id="web"/></hyperlinks>`,
        relationships: relationship(
          'web',
          'hyperlink',
          'https://example.org/',
          ' TargetMode="External"',
        ),
      },
    ],
  });
  expect(sheet.links.map(({ area, target }) => [areaName(area), target])).toEqual([
    ['A2', 'https://example.org/'],
  ]);
  expect(sheet.tables).toEqual([]);
});

test('tables, links and protection', async () => {
  const plan = (id: number, more: string) =>
    table(id, `name="old" displayName="Plan${id}" ref="A1:C9" ${more}`);
  const sheet = await readTinySheet({
    sheets: [
      {
        xml: `<sheetData/><sheetProtection sheet="1" objects="1"/>
          <hyperlinks><hyperlink ref="A2" r:id="web"/><hyperlink ref="B2:B3" location="'R&amp;D'!A1"/>
          <hyperlink ref="C2" r:id="web" location="part"/><hyperlink ref="D2" r:id="lost"/></hyperlinks>
          <tableParts><tablePart r:id="t1"/><tablePart r:id="t2"/><tablePart r:id="lost"/></tableParts>`,
        relationships:
          relationship(
            'web',
            'hyperlink',
            'https://example.org/?a=1&amp;b',
            ' TargetMode="External"',
          ) +
          tableOf(1) +
          tableOf(2),
      },
    ],
    entries: [plan(1, 'totalsRowCount="1"'), plan(2, 'headerRowCount="0" totalsRowShown="0"')],
  });
  expect(sheet.isProtected).toBe(true);
  expect(
    sheet.tables.map((each) => [
      each.name,
      areaName(each.area),
      each.hasHeaderRow,
      each.hasTotalsRow,
    ]),
  ).toEqual([
    ['Plan1', 'A1:C9', true, true],
    ['Plan2', 'A1:C9', false, false],
  ]);
  expect(sheet.links.map(({ area, target }) => [areaName(area), target])).toEqual([
    ['A2', 'https://example.org/?a=1&b'],
    ['B2:B3', "#'R&D'!A1"],
    ['C2', 'https://example.org/?a=1&b#part'],
  ]);
});

test('what stands outside the grid of the sheet is not taken for cells', async () => {
  const sheet = await readTinySheet({
    sheets: [
      {
        xml: `<sheetData><row><c><v>1</v><extLst><ext><c><v>9</v></c></ext></extLst></c></row></sheetData>
          <extLst><ext><sheetData><row><c r="B2"><v>2</v></c></row></sheetData></ext></extLst>`,
      },
    ],
  });
  expect(valuesOf(sheet)).toEqual({ A1: 1 });
});

test('features over the whole sheet cost nothing', async () => {
  const whole = 'A1:XFD1048576';
  const sheet = await readTinySheet({
    styles: '<cellXfs><xf/></cellXfs>',
    sheets: [
      {
        xml: `<dimension ref="${whole}"/><cols><col min="1" max="16384" width="9" style="0"/></cols>
          <sheetData><row r="1048576" s="0" customFormat="1"><c r="A1048576"><v>1</v></c></row></sheetData>
          <mergeCells><mergeCell ref="B1:XFD1048576"/></mergeCells>
          <conditionalFormatting sqref="${whole}"><cfRule type="expression"><formula>1</formula></cfRule></conditionalFormatting>
          <dataValidations><dataValidation sqref="${whole}"><formula1>1</formula1></dataValidation></dataValidations>
          <hyperlinks><hyperlink ref="${whole}" location="A1"/></hyperlinks>`,
      },
    ],
  });
  expect(valuesOf(sheet)).toEqual({ A1048576: 1 });
});

test('a workbook with sheets of other kinds alone holds no plan', async () => {
  const sheets = [{ name: 'Chart', xml: '', kind: 'chartsheet' }];
  expect(await refusalOf(readTiny({ sheets }))).toBe('no-worksheets');
});

/** What takes room, and how much of it there is. */
test.each<[string, keyof Limits, number, string]>([
  ['cells', 'cells', 3, '<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>'],
  ['words in cells', 'text', 4, '<row><c t="str"><v>four</v></c></row>'],
  ['words that cells share', 'text', 10, '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'],
])('%s up to the limit are read, and refused beyond it', async (_, limit, most, rows) => {
  const strings = rows.includes('t="s"') ? '<si><t>shared</t></si><si><t>four</t></si>' : '';
  const bytes = tinyWorkbook({ sheets: [sheetData(rows)], strings });
  const read = (room: number) => readWorkbook(bytes, { ...defaultLimits, [limit]: room });
  expect((await read(most)).sheets).toHaveLength(1);
  expect(await refusalOf(read(most - 1))).toBe('too-large');
});

test('a workbook may merge every cell it has room for', async () => {
  const row = '<row><c><v>1</v></c><c><v>2</v></c></row>';
  const sheet = {
    xml: `<sheetData>${row}${row}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
  };
  const read = readWorkbook(tinyWorkbook({ sheets: [sheet] }), { ...defaultLimits, cells: 4 });
  expect(valuesOf((await read).sheets[0]!)).toEqual({ A1: 1 });
});

test('merged areas that overlap without end are refused', async () => {
  const cells = '<c><v>1</v></c>'.repeat(100);
  const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(1000);
  const sheet = {
    xml: `<sheetData><row>${cells}</row></sheetData><mergeCells>${merges}</mergeCells>`,
  };
  const limits = { ...defaultLimits, cells: 1000 };
  expect(await refusalOf(readWorkbook(tinyWorkbook({ sheets: [sheet] }), limits))).toBe(
    'too-large',
  );
});
