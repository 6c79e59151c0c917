import {
  namespaces,
  relationship,
  relationships,
  tinyEntries,
  type TinyEntry,
  type TinyWorkbook,
} from './tiny-package';

// Packages as programs and people make them, each as small as it may be: what they hold that a
// plain workbook does not, and how they write what every workbook has.

export interface RealWorld {
  readonly entries: readonly TinyEntry[];
  /** What is read from the sheet Plan. */
  readonly values?: Readonly<Record<string, unknown>>;
}

const microsoft = 'http://schemas.microsoft.com/office';
const office = 'application/vnd.openxmlformats-officedocument';
const x14 = `${microsoft}/spreadsheetml/2009/9/main`;
const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const cells =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
  '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>46000</v></c></row>';
const data = `<sheetData>${cells}</sheetData>`;
const strings = '<si><t>Action</t></si><si><t>By</t></si><si><t>Write a protocol</t></si>';
const styles =
  '<fonts count="1"><font><sz val="11"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs>';
const values = { A1: 'Action', B1: 'By', A2: 'Write a protocol', B2: 46_000 };

const plan = (xml: string, more: object = {}) => ({ name: 'Plan', xml, ...more });
const other = (target: string, type: string, id: string): string =>
  `<Relationship Id="${id}" Type="${microsoft}/${type}" Target="${target}"/>`;

function packageOf(workbook: TinyWorkbook): RealWorld {
  const entries = tinyEntries({ strings, styles, sheets: [plan(data)], ...workbook });
  return { entries, values };
}

/** Adds relationships to a part's list. */
function linked(made: RealWorld, part: string, elements: string): RealWorld {
  const change = (content: TinyEntry['content']): string =>
    String(content).replace('</Relationships>', `${elements}</Relationships>`);
  return {
    ...made,
    entries: made.entries.map((entry) =>
      entry.name === part ? { ...entry, content: change(entry.content) } : entry,
    ),
  };
}

/** Changes what every part says; the names of parts stay. */
function rewritten(made: RealWorld, change: (xml: string, name: string) => string): RealWorld {
  return {
    ...made,
    entries: made.entries.map((entry) => ({
      ...entry,
      content: change(String(entry.content), entry.name),
    })),
  };
}

/** Gives parts other names, wherever they are named. */
function renamed(made: RealWorld, names: Readonly<Record<string, string>>): RealWorld {
  const entries = made.entries.map((entry) => ({
    ...entry,
    name: names[entry.name] ?? entry.name,
  }));
  return { ...made, entries };
}

function prefixed(xml: string, prefix: string): string {
  return xml
    .replaceAll(/<(\/?)(?=\w+[\s/>])/g, `<$1${prefix}:`)
    .replace(' xmlns=', ` xmlns:${prefix}=`);
}

const strict = rewritten(
  packageOf({
    sheets: [
      plan(
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>' +
          '<row r="2"><c r="A2" t="d" s="1"><v>2026-03-31T00:00:00Z</v></c></row></sheetData>',
      ),
    ],
    before: '<workbookPr dateCompatibility="0"/>',
  }),
  (xml, name) =>
    xml
      .replaceAll(main, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      )
      .replace(
        name === 'xl/workbook.xml' ? '<workbook ' : '\u0000',
        '<workbook conformance="strict" ',
      ),
);

const richTexts = packageOf({
  strings:
    '<si><r><rPr><b/></rPr><t xml:space="preserve">Write </t></r><r><t>a protocol</t></r></si>' +
    '<si><t>手順</t><rPh sb="0" eb="2"><t>テジュン</t></rPh><phoneticPr fontId="0"/></si>' +
    '<si><t><![CDATA[R&D]]></t></si><si><t>a_x000D_b&#10;c</t></si><si/>',
  sheets: [
    plan(
      '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>' +
        '<row><c t="s"><v>3</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c t="s"><v>4</v></c></row></sheetData>' +
        '<phoneticPr fontId="0" type="noConversion"/>',
    ),
  ],
});

const links = linked(
  packageOf({
    after: '<externalReferences><externalReference r:id="rIdX"/></externalReferences>',
    entries: [
      {
        name: 'xl/externalLinks/externalLink1.xml',
        content: `<externalLink ${namespaces}><externalBook r:id="rId1"><sheetNames><sheetName val="Old"/></sheetNames></externalBook></externalLink>`,
      },
      {
        name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
        content: relationships(
          relationship(
            'rId1',
            'externalLinkPath',
            'file:///C:/a%20b.xlsx',
            ' TargetMode="External"',
          ),
        ),
      },
    ],
  }),
  'xl/_rels/workbook.xml.rels',
  relationship('rIdX', 'externalLink', 'externalLinks/externalLink1.xml'),
);

const pivots = linked(
  linked(
    packageOf({
      sheets: [
        plan(data, {
          relationships: relationship('rId1', 'pivotTable', '../pivotTables/pivotTable1.xml'),
        }),
      ],
      after:
        '<pivotCaches><pivotCache cacheId="1" r:id="rIdP"/></pivotCaches>' +
        `<extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${x14}"><x14:slicerCaches><x14:slicerCache r:id="rIdS"/></x14:slicerCaches></ext></extLst>`,
      entries: [
        {
          name: 'xl/pivotCache/pivotCacheDefinition1.xml',
          content: `<pivotCacheDefinition ${namespaces} r:id="rId1" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="Plan"/></cacheSource><cacheFields count="0"/></pivotCacheDefinition>`,
        },
        {
          name: 'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels',
          content: relationships(
            relationship('rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml'),
          ),
        },
        {
          name: 'xl/pivotCache/pivotCacheRecords1.xml',
          content: `<pivotCacheRecords ${namespaces} count="0"/>`,
        },
        {
          name: 'xl/pivotTables/pivotTable1.xml',
          content: `<pivotTableDefinition ${namespaces} name="P" cacheId="1" dataCaption="V"><location ref="D1:E2" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><formats count="1"><format dxfId="5"/></formats></pivotTableDefinition>`,
        },
        {
          name: 'xl/pivotTables/_rels/pivotTable1.xml.rels',
          content: relationships(
            relationship('rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'),
          ),
        },
        {
          name: 'xl/slicerCaches/slicerCache1.xml',
          content: `<slicerCacheDefinition xmlns="${x14}" name="S" sourceName="Lead"/>`,
        },
        { name: 'xl/slicers/slicer1.xml', content: `<slicers xmlns="${x14}"/>` },
      ],
    }),
    'xl/_rels/workbook.xml.rels',
    relationship('rIdP', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml') +
      other('slicerCaches/slicerCache1.xml', '2007/relationships/slicerCache', 'rIdS'),
  ),
  'xl/worksheets/_rels/sheet1.xml.rels',
  other('../slicers/slicer1.xml', '2007/relationships/slicer', 'rId2'),
);

const comments = linked(
  packageOf({
    sheets: [
      plan(`${data}<legacyDrawing r:id="rId1"/>`, {
        relationships:
          relationship('rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
          relationship('rId2', 'comments', '../comments1.xml') +
          other(
            '../threadedComments/threadedComment1.xml',
            '2017/10/relationships/threadedComment',
            'rId3',
          ),
      }),
    ],
    entries: [
      {
        name: 'xl/drawings/vmlDrawing1.vml',
        // Excel writes such drawings without closing every element.
        content: '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><br></v:shape></xml>',
      },
      {
        name: 'xl/comments1.xml',
        content: `<comments ${namespaces}><authors><author>tc={1}</author></authors><commentList><comment ref="A2" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
      },
      {
        name: 'xl/threadedComments/threadedComment1.xml',
        content: `<ThreadedComments xmlns="${microsoft}/spreadsheetml/2018/threadedcomments"><threadedComment ref="A2" id="{1}" personId="{2}"><text>By when?</text></threadedComment></ThreadedComments>`,
      },
      {
        name: 'xl/persons/person.xml',
        content: `<personList xmlns="${microsoft}/spreadsheetml/2018/threadedcomments"><person displayName="Head of Safeguarding" id="{2}"/></personList>`,
      },
    ],
  }),
  'xl/_rels/workbook.xml.rels',
  other('persons/person.xml', '2017/10/relationships/person', 'rIdPersons'),
);

const labelled = linked(
  linked(
    packageOf({
      entries: [
        {
          name: 'docMetadata/LabelInfo.xml',
          content:
            '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"><clbl:label id="{3}" enabled="1" method="Privileged" siteId="{4}" contentBits="1" removed="0"/></clbl:labelList>',
        },
        { name: 'customXml/item1.xml', content: '<a:any xmlns:a="urn:any">OFFICIAL</a:any>' },
        {
          name: 'customXml/_rels/item1.xml.rels',
          content: relationships(relationship('rId1', 'customXmlProps', 'itemProps1.xml')),
        },
        {
          name: 'customXml/itemProps1.xml',
          content:
            '<ds:datastoreItem ds:itemID="{5}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
        },
        { name: 'xl/model/item.data', content: new Uint8Array([0, 1, 2, 255, 254, 13, 10]) },
        { name: 'xl/connections.xml', content: `<connections ${namespaces}/>` },
        { name: 'xl/xmlMaps.xml', content: `<MapInfo ${namespaces} SelectionNamespaces=""/>` },
        { name: 'xl/tables/tableSingleCells1.xml', content: `<singleXmlCells ${namespaces}/>` },
      ],
      sheets: [
        plan(data, {
          relationships: relationship(
            'rId1',
            'tableSingleCells',
            '../tables/tableSingleCells1.xml',
          ),
        }),
      ],
    }),
    'xl/_rels/workbook.xml.rels',
    relationship('rIdM', 'powerPivotData', 'model/item.data') +
      relationship('rIdC', 'connections', 'connections.xml') +
      relationship('rIdXm', 'xmlMaps', 'xmlMaps.xml') +
      relationship('rIdCx', 'customXml', '../customXml/item1.xml'),
  ),
  '_rels/.rels',
  other('docMetadata/LabelInfo.xml', '2020/02/relationships/classificationlabels', 'rId9'),
);

const laterFeatures = packageOf({
  sheets: [
    plan(
      `<sheetPr filterMode="1"><tabColor rgb="FF00B050"/></sheetPr>${data}` +
        '<conditionalFormatting sqref="B2"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id xmlns:x14="' +
        `${x14}">{6}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
        '<printOptions/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>' +
        '<pageSetup r:id="rId1"/>' +
        `<mc:AlternateContent xmlns:mc="${mc}"><mc:Choice Requires="x14"><controls/></mc:Choice><mc:Fallback/></mc:AlternateContent>` +
        `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${x14}" xmlns:xm="${microsoft}/excel/2006/main"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{6}"/><xm:sqref>B2</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting><x14:cfRule type="expression" priority="7" id="{7}"><xm:f>Other!A1</xm:f></x14:cfRule></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
        `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${x14}"><x14:dataValidations count="1"><x14:dataValidation type="list"/></x14:dataValidations></ext></extLst>`,
      {
        relationships: relationship(
          'rId1',
          'printerSettings',
          '../printerSettings/printerSettings1.bin',
        ),
      },
    ),
  ],
  entries: [
    { name: 'xl/printerSettings/printerSettings1.bin', content: new Uint8Array([80, 75, 3, 4, 0]) },
  ],
});

const formulas = linked(
  packageOf({
    sheets: [
      plan(
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">ROW()</f><v>1</v></c></row>' +
          '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c>' +
          '<c r="C2" cm="1"><f t="array" ref="C2:C3" aca="1" ca="1">_xlfn.SORT(B1:B2)</f><v>1</v></c>' +
          '<c r="D2" t="e" vm="1"><v>#VALUE!</v></c></row>' +
          '<row r="3"><c r="C3"><v>2</v></c><c r="E3"><f t="dataTable" ref="E3:E4" dt2D="0" dtr="0" r1="B1"/><v>3</v></c></row></sheetData>',
      ),
    ],
    after: '<calcPr calcId="191029" iterate="1"/>',
    entries: [
      {
        name: 'xl/metadata.xml',
        content: `<metadata ${namespaces}><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000"/></metadataTypes></metadata>`,
      },
      {
        name: 'xl/calcChain.xml',
        content: `<calcChain ${namespaces}><c r="B1" i="1"/><c r="B2"/><c r="C2" a="1"/></calcChain>`,
      },
    ],
  }),
  'xl/_rels/workbook.xml.rels',
  relationship('rIdMd', 'sheetMetadata', 'metadata.xml') +
    relationship('rIdCc', 'calcChain', 'calcChain.xml'),
);

const allKinds = packageOf({
  sheets: [
    { name: 'Chart', xml: `<chartsheet ${namespaces}/>`, kind: 'chartsheet' },
    plan(data),
    { name: 'Dialog', xml: `<dialogsheet ${namespaces}/>`, kind: 'dialogsheet' },
    { name: 'Lists', xml: '<sheetData/>', attributes: 'state="veryHidden"' },
    { name: 'Old &lt;names&gt; &amp; more', xml: data, attributes: 'state="hidden"' },
  ],
  before:
    '<fileSharing readOnlyRecommended="1"/><workbookPr codeName="ThisWorkbook"/>' +
    '<bookViews><workbookView firstSheet="1" activeTab="1"/></bookViews>',
  after:
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Plan!$A$1:$B$2</definedName>' +
    '<definedName name="Leads" comment="who leads">Lists!$A:$A</definedName></definedNames><calcPr/>' +
    '<customWorkbookViews><customWorkbookView name="Board" guid="{8}" windowWidth="1" windowHeight="1" activeSheetId="2"/></customWorkbookViews>',
});

const absolute = rewritten(packageOf({}), (xml, name) =>
  name === 'xl/_rels/workbook.xml.rels'
    ? xml.replaceAll(/Target="(?!\/)/g, 'Target="/xl/')
    : xml.replace('Target="xl/workbook.xml"', 'Target="/xl/workbook.xml"'),
);

const oddNames = renamed(
  rewritten(packageOf({}), (xml, name) =>
    name.endsWith('.rels')
      ? xml
          .replace('worksheets/sheet1.xml', 'Worksheets\\Plan%20f%C3%BCr%20alle.XML')
          .replace('styles.xml', 'STYLES.xml')
      : xml,
  ),
  {
    'xl/worksheets/sheet1.xml': 'xl/worksheets/Plan%20f%C3%BCr%20alle.xml',
    'xl/sharedStrings.xml': 'XL\\SharedStrings.xml',
  },
);

const elsewhere = renamed(
  rewritten(packageOf({}), (xml, name) =>
    name === '_rels/.rels'
      ? xml.replace('xl/workbook.xml', 'book/workbook.xml')
      : xml
          .replace('/xl/workbook.xml', '/book/workbook.xml')
          .replaceAll(/Target="(?=worksheets|styles|sharedStrings)/g, 'Target="../xl/'),
  ),
  {
    'xl/workbook.xml': 'book/workbook.xml',
    'xl/_rels/workbook.xml.rels': 'book/_rels/workbook.xml.rels',
  },
);

const utf16: RealWorld = {
  ...packageOf({}),
  entries: packageOf({}).entries.map((entry) =>
    /workbook\.xml$|sheet1\.xml$|styles\.xml$|sharedStrings/.test(entry.name)
      ? {
          ...entry,
          content: new Uint8Array(
            Buffer.from(
              `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${String(entry.content)}`,
              'utf16le',
            ),
          ),
        }
      : entry,
  ),
};

const typeByDefault = rewritten(packageOf({}), (xml, name) =>
  name === '[Content_Types].xml'
    ? xml
        .replace(
          '<Default Extension="xml" ContentType="application/xml"/>',
          `<Default Extension="XML" ContentType="${office}.spreadsheetml.worksheet+xml"/>`,
        )
        .replace(
          '<Default Extension="rels"',
          '<Default Extension="bin" ContentType="application/x"/><Default Extension="rels"',
        )
        .replace(
          '</Types>',
          `<Override PartName="/xl/styles.xml" ContentType="${office}.spreadsheetml.styles+xml"/></Types>`,
        )
    : xml,
);

const handwritten = rewritten(packageOf({}), (xml, name) =>
  name.endsWith('.rels') || name.startsWith('[')
    ? `\uFEFF<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\r\n<!-- made by hand -->\r\n${xml.replaceAll('"', "'")}\r\n`
    : `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n${xml
        .replaceAll('><', '>\n  <!-- > -->\t<')
        .replaceAll(/="([^"]*)"/g, " = '$1'")}\n<!-- end -->`,
);

const unusualStyles = packageOf({
  styles:
    `<numFmts count="9"><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy;@"/><numFmt numFmtId="164" formatCode="0"/></numFmts>` +
    `<fonts count="77" x14ac:knownFonts="1" xmlns:x14ac="${microsoft}/spreadsheetml/2009/9/ac"><font/></fonts>` +
    '<fills count="1"><fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop></gradientFill></fill></fills>' +
    `<borders/><cellXfs count="1"><mc:AlternateContent xmlns:mc="${mc}"><mc:Choice Requires="x14"><xf numFmtId="14"/></mc:Choice><mc:Fallback><xf numFmtId="14"/></mc:Fallback></mc:AlternateContent><xf numFmtId="14" fontId="4" fillId="9" borderId="3"/></cellXfs>` +
    '<cellStyles count="0"/><dxfs count="0"/><tableStyles count="0" defaultTableStyle="X"/><colors><indexedColors><rgbColor rgb="00112233"/></indexedColors></colors><extLst/>',
});

/** A cell that points past its list, in which something stands that is no cell format. */
const strayStyle = packageOf({
  styles: '<cellXfs count="2"><xf numFmtId="14"/><color theme="9"/></cellXfs>',
});

const guarded = packageOf({
  sheets: [
    plan(
      '<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>' +
        '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><cols><col min="1" max="16384" style="1" width="9"/></cols>' +
        `${data}<sheetCalcPr fullCalcOnLoad="1"/><sheetProtection sheet="1" algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="1"/>` +
        '<protectedRanges><protectedRange name="R" sqref="A2"/></protectedRanges><scenarios><scenario name="s"><inputCells r="A1" val="1"/></scenario></scenarios>' +
        '<autoFilter ref="A1:B2"><filterColumn colId="0"><filters blank="1"/></filterColumn></autoFilter><sortState ref="A2:B2"/><dataConsolidate/>' +
        '<customSheetViews><customSheetView guid="{8}"><autoFilter ref="A1:B2"/></customSheetView></customSheetViews><mergeCells count="1"><mergeCell ref="C1:D2"/></mergeCells>' +
        '<dataValidations count="1"><dataValidation sqref="A:B" type="list"><formula1>Leads</formula1></dataValidation></dataValidations>' +
        '<rowBreaks/><cellWatches><cellWatch r="A1"/></cellWatches><ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><smartTags/><webPublishItems count="0"/>',
    ),
  ],
});

const exported = packageOf({
  sheets: [
    plan(
      '<sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="A1"/>' +
        '<sheetData><row customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">' +
        '<c r="A1" s="0" t="inlineStr"><is><t>Action</t></is></c><c r="B1" s="" t="str"><v>By</v></c></row>' +
        '<row r="2" spans=""><c r="A2" s="0" t="inlineStr"><is><t xml:space="preserve">Write a protocol</t></is></c><c r="B2" s="1" t="n"><v>4.6e4</v></c></row></sheetData>',
    ),
  ],
});

/** By what is special about them. */
export const realWorld: Readonly<Record<string, RealWorld>> = {
  'Strict, with dates as ISO texts': { ...strict, values: { A1: 'Action', A2: 46_112 } },
  'every part with prefixes': rewritten(packageOf({}), (xml, name) =>
    prefixed(xml, name.endsWith('.rels') || name.startsWith('[') ? 'p' : 'x'),
  ),
  'rich, phonetic and inline texts, cells without addresses': {
    ...richTexts,
    values: { A1: 'Write a protocol', B1: '手順', C1: 'R&D', A2: 'a\rb\nc', B2: 'inline' },
  },
  'links to other workbooks': links,
  'pivot tables with caches, and slicers': pivots,
  'threaded comments': comments,
  'a sensitivity label, custom XML, a data model, XML maps': labelled,
  'formats and validations of later Excels, printer settings, alternatives': laterFeatures,
  'shared and array formulas, dynamic arrays, data tables': {
    ...formulas,
    values: { A1: 'Action', B2: 2, C3: 2 },
  },
  'sheets of every kind, hidden and very hidden': allKinds,
  'absolute targets': absolute,
  'part names in capitals, with backslashes and per cent signs': oddNames,
  'a main part elsewhere': elsewhere,
  'parts in UTF-16': utf16,
  'types by default only, extensions in capitals': typeByDefault,
  'comments, instructions, single quotes and lines between tags': handwritten,
  'styles that count wrong, are wrapped, and point past their lists': unusualStyles,
  'something that is no style among the styles': strayStyle,
  'everything that may stand on a sheet, protected': guarded,
  'empty attributes and words for truth, as exports write them': exported,
};
