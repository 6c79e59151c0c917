import { relationship, sheetData, tinyWorkbook } from './file/tiny-package';

interface TinyPackage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="d mmmm yyyy"/></numFmts><fonts><font/></fonts>' +
  '<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill></fill></fills>' +
  '<borders><border/></borders><cellXfs><xf/><xf numFmtId="164"/><xf fillId="2"/><xf fillId="3"/>' +
  '<xf><protection locked="0"/></xf></cellXfs>';

const text = (cell: string, value: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;

/** Small workbooks, each with what the two hosts could see differently. */
export const tinyPackages: readonly TinyPackage[] = [
  { name: 'an empty workbook', bytes: tinyWorkbook() },
  {
    name: 'every kind of value',
    bytes: tinyWorkbook({
      sheets: [
        sheetData(
          '<row r="2"><c r="B2"><v>1.5</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c>' +
            `${text('E2', '#N/A')}${text('F2', '=not a formula')}${text('G2', "'quoted")}` +
            `${text('H2', '12/03/2027')}${text('I2', ' spaces ')}<c r="J2" t="str"><v></v></c></row>`,
        ),
      ],
    }),
  },
  {
    name: 'fills, formats and locks, on cells without values too',
    bytes: tinyWorkbook({
      styles,
      sheets: [
        sheetData(
          '<row r="1"><c r="A1" s="1"><v>46000</v></c><c r="B1" s="2"/><c r="C1" s="3"><v>1</v></c></row>' +
            '<row r="3"><c r="A3" s="4"><v>1</v></c><c r="B3" s="2"><v>2</v></c><c r="C3" s="2"/></row>',
        ),
      ],
    }),
  },
  {
    name: 'merged areas, hidden rows and columns, links',
    bytes: tinyWorkbook({
      styles,
      sheets: [
        {
          name: "It's, a plan",
          xml:
            '<cols><col min="2" max="3" width="20" hidden="1"/></cols>' +
            `<sheetData><row r="1">${text('A1', 'title')}<c r="B1" s="2"/><c r="C1"><v>9</v></c></row>` +
            `<row r="2" hidden="1">${text('A2', 'link')}${text('B2', 'inside')}</row>` +
            `<row r="4">${text('A4', 'x')}<c r="B4"><v>1</v></c></row></sheetData>` +
            '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A4:A6"/></mergeCells>' +
            '<hyperlinks><hyperlink ref="A2" r:id="rId1"/><hyperlink ref="B2" location="Sheet2!A1"/></hyperlinks>',
          relationships: relationship(
            'rId1',
            'hyperlink',
            'https://example.org/page',
            ' TargetMode="External"',
          ),
        },
        { name: 'Sheet2', xml: '<sheetData/><sheetProtection sheet="1"/>' },
      ],
      after:
        '<definedNames><definedName name="Whole">Sheet2!$A$1:$B$2</definedName>' +
        '<definedName name="Own" localSheetId="1">Sheet2!$C$3</definedName>' +
        '<definedName name="Rate">0.2</definedName><definedName name="Gone">#REF!</definedName></definedNames>',
    }),
  },
  {
    name: 'hidden sheets and a protected structure',
    bytes: tinyWorkbook({
      before: '<workbookProtection lockStructure="1"/>',
      sheets: [
        { name: 'A', xml: `<sheetData><row r="1">${text('A1', 'a')}</row></sheetData>` },
        { name: 'B', xml: '<sheetData/>', attributes: 'state="hidden"' },
        { name: 'C', xml: '<sheetData/>', attributes: 'state="veryHidden"' },
      ],
    }),
  },
];
