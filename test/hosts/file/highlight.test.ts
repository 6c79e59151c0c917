import type { HighlightEdit, LiveRule } from '../../../src/core/workbook/edit';
import { highlightTerm } from '../../../src/core/workbook/mark';
import { applyEdits } from '../../../src/hosts/file/apply';
import { changedParts, partsOf } from './parts';
import { refusedAs } from './refused';
import { tinyWorkbook } from './tiny-package';

const area = { top: 1, left: 5, bottom: 8, right: 5 };
const rule: LiveRule = {
  areas: [area],
  formula: `AND(${highlightTerm('overdue')},F2<TODAY(),$G2<>"done & dusted")`,
  tone: 'overdue',
  numberFormat: 'd mmmm yyyy" – overdue"',
};
const edit: HighlightEdit = { kind: 'highlight', sheet: 'Sheet1', rules: [rule] };

const theirs =
  '<conditionalFormatting sqref="A1"><cfRule type="cellIs" dxfId="0" priority="7" operator="equal">' +
  '<formula>1</formula></cfRule></conditionalFormatting>';
const plan = tinyWorkbook({
  sheets: [
    {
      xml:
        '<sheetData><row r="2"><c r="F2" s="3"><v>45000</v></c></row></sheetData>' +
        `${theirs}<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>`,
    },
  ],
  styles: '<dxfs count="1"><dxf/></dxfs>',
});

async function sheetOf(bytes: Uint8Array): Promise<string> {
  return (await partsOf(bytes))['xl/worksheets/sheet1.xml']!;
}

test('a highlight is a conditional format of its own, after the others and before what must follow', async () => {
  const { bytes } = await applyEdits(plan, [edit]);
  const sheet = await sheetOf(bytes);
  expect(sheet).toContain(
    `${theirs}<conditionalFormatting sqref="F2:F9"><cfRule type="expression" dxfId="1" priority="8">` +
      '<formula>AND(N("followthrough:overdue")=0,F2&lt;TODAY(),$G2&lt;&gt;"done &amp; dusted")</formula>' +
      '</cfRule></conditionalFormatting><pageMargins',
  );
  expect(await changedParts(plan, bytes)).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
});

test('the word comes with the colour, and colours come from the style sheet', async () => {
  const { bytes } = await applyEdits(plan, [edit]);
  const styles = (await partsOf(bytes))['xl/styles.xml']!;
  expect(styles).toMatch(/<dxfs count="2"><dxf\/><dxf><font>.*<numFmt numFmtId="164"/);
  expect(styles).toMatch(/formatCode="d mmmm yyyy&quot; .+ overdue&quot;"/);
});

test('highlighting twice is highlighting once, byte for byte', async () => {
  const once = await applyEdits(plan, [edit]);
  const twice = await applyEdits(once.bytes, [edit]);
  expect(twice.bytes).toBe(once.bytes);
  expect((await applyEdits(plan, [edit, edit])).bytes).toEqual(once.bytes);
});

test('new highlights take the place of all of ours on the sheet', async () => {
  const once = await applyEdits(plan, [edit]);
  const later = {
    ...rule,
    formula: `AND(${highlightTerm('due-soon')},F2>1)`,
    tone: 'due-soon',
  } as const;
  const { bytes } = await applyEdits(once.bytes, [{ ...edit, rules: [later] }]);
  const sheet = await sheetOf(bytes);
  expect(sheet).not.toContain('followthrough:overdue');
  expect(sheet.match(/followthrough:/g)).toHaveLength(1);
});

test('clearing gives the sheet back as it was, byte for byte', async () => {
  const once = await applyEdits(plan, [edit]);
  const cleared = await applyEdits(once.bytes, [{ kind: 'clear-highlights', sheet: null }]);
  expect(await sheetOf(cleared.bytes)).toBe(await sheetOf(plan));
});

test('clearing takes ours out of a list that Excel made of them and the user’s own', async () => {
  const mixed =
    '<conditionalFormatting sqref="F2:F9"><cfRule type="expression" priority="2"><formula>F2=1</formula></cfRule>' +
    '<cfRule type="expression" priority="1"><formula>AND(N("followthrough:overdue")=0,F2&lt;TODAY())</formula></cfRule>' +
    '</conditionalFormatting>';
  const bytes = tinyWorkbook({ sheets: [{ xml: `<sheetData/>${mixed}` }] });
  const cleared = await applyEdits(bytes, [{ kind: 'clear-highlights', sheet: 'Sheet1' }]);
  const sheet = await sheetOf(cleared.bytes);
  expect(sheet).toContain('<formula>F2=1</formula>');
  expect(sheet).not.toContain('followthrough');
});

test('a user’s rule that only mentions our words is hers', async () => {
  const hers =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1">' +
    '<formula>A1="followthrough:overdue"</formula></cfRule></conditionalFormatting>';
  const bytes = tinyWorkbook({ sheets: [{ xml: `<sheetData/>${hers}` }] });
  const cleared = await applyEdits(bytes, [{ kind: 'clear-highlights', sheet: null }]);
  expect(cleared.bytes).toBe(bytes);
});

test('a rule that points past the end of the list does not get our colours', async () => {
  const dangling =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="4" priority="1">' +
    '<formula>A1=1</formula></cfRule></conditionalFormatting>';
  const bytes = tinyWorkbook({
    sheets: [{ xml: `<sheetData/>${dangling}` }],
    styles: '<dxfs count="1"><dxf/></dxfs>',
  });
  const result = await applyEdits(bytes, [edit]);
  expect(await sheetOf(result.bytes)).toContain('dxfId="5"');
});

test('a workbook without a style sheet gets one', async () => {
  const bytes = tinyWorkbook({ sheets: [{ xml: '<sheetData/>' }] });
  const result = await applyEdits(bytes, [edit]);
  expect(await changedParts(bytes, result.bytes)).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
  ]);
});

test('prefixed sheets get prefixed rules', async () => {
  const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const bytes = tinyWorkbook({
    sheets: [{ xml: `<x:worksheet xmlns:x="${ns}"><x:sheetData/></x:worksheet>` }],
  });
  const result = await applyEdits(bytes, [edit]);
  expect(await sheetOf(result.bytes)).toContain('<x:sheetData/><x:conditionalFormatting sqref=');
});

test('a sheet that is gone is named', async () => {
  expect(await refusedAs(applyEdits(plan, [{ ...edit, sheet: 'Plan' }]))).toMatch(/“Plan”/);
});

test('a signed workbook is highlighted, and its signature said to be void', async () => {
  const bytes = tinyWorkbook({
    entries: [
      {
        name: '_rels/.rels',
        content:
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>' +
          '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>' +
          '</Relationships>',
      },
      { name: '_xmlsignatures/origin.sigs', content: '' },
    ],
  });
  const { applied } = await applyEdits(bytes, [edit]);
  expect(applied.notices.map(({ message }) => message)).toEqual(['write.signature-void']);
});
