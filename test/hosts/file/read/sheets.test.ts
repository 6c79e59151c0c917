import { areaName } from '../../../../src/core/workbook/address';
import { defaultLimits } from '../../../../src/hosts/file/limits';
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

test('merged areas: the value is at the top left, whatever lies beneath', async () => {
  const sheet = await readTinySheet({
    sheets: [
      {
        xml: `<sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>
          <row><c><v>4</v></c><c><v>5</v></c><c><v>6</v></c></row></sheetData>
          <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C2:D9"/><mergeCell ref="nonsense"/></mergeCells>`,
      },
    ],
  });
  expect(sheet.merges.map(areaName)).toEqual(['A1:B2', 'C2:D9']);
  expect(valuesOf(sheet)).toEqual({ A1: 1, C1: 3, C2: 6 });
});

test('hidden rows as runs, columns with their widths', async () => {
  const sheet = await readTinySheet({
    sheets: [
      {
        xml: `<cols><col min="4" max="16384" hidden="1"/><col min="1" max="2" width="10.5" customWidth="1"/>
          <col min="3" max="3" style="1"/></cols>
          <sheetData><row r="2" hidden="1"/><row r="3" hidden="true"/><row r="4" hidden="0"/><row r="9" hidden="1"><c><v>1</v></c></row></sheetData>`,
      },
    ],
  });
  expect(sheet.hiddenRows).toEqual([
    { first: 1, last: 2 },
    { first: 8, last: 8 },
  ]);
  expect(sheet.columns).toEqual([
    { first: 0, last: 1, width: 10.5, hidden: false },
    { first: 3, last: 16383, width: null, hidden: true },
  ]);
});

test('rows that are hidden unless they are listed', async () => {
  const sheet = await readTinySheet({
    sheets: [
      {
        xml: '<sheetFormatPr zeroHeight="1"/><sheetData><row r="3"/><row r="4" hidden="1"/><row r="6"/></sheetData>',
      },
    ],
  });
  expect(sheet.hiddenRows).toEqual([
    { first: 0, last: 1 },
    { first: 3, last: 4 },
    { first: 6, last: 1048575 },
  ]);
});

test('tables, links and protection', async () => {
  const table = (id: number, more: string) => ({
    name: `xl/tables/table${id}.xml`,
    content: `<table id="${id}" name="old" displayName="Plan${id}" ref="A1:C9" ${more}><autoFilter ref="A1:C8"/></table>`,
  });
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
          relationship('t1', 'table', '../tables/table1.xml') +
          relationship('t2', 'table', '../tables/table2.xml'),
      },
    ],
    entries: [table(1, 'totalsRowCount="1"'), table(2, 'headerRowCount="0" totalsRowShown="0"')],
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

test.each<[string, object, string]>([
  [
    'cells',
    { cells: 3 },
    '<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>',
  ],
  ['text', { text: 3 }, '<row><c t="str"><v>four</v></c></row>'],
])('a workbook of more %s than fit is refused', async (_, limits, rows) => {
  const bytes = tinyWorkbook({ sheets: [sheetData(rows)] });
  expect(await refusalOf(readWorkbook(bytes, { ...defaultLimits, ...limits }))).toBe('too-large');
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
