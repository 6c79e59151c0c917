import { planRemoval } from '../../../src/actions/publish';
import type { Removal } from '../../../src/actions/publish';
import { openPackage } from '../../../src/hosts/file/package';
import { publishCopy, type PublishedCopy } from '../../../src/hosts/file/publish/copy';
import { inspectPackage } from '../../../src/hosts/file/publish/inspect';
import {
  namespaces,
  relationship,
  relationships,
  sheetData,
  tinyEntries,
  tinyWorkbook,
  type TinyEntry,
  type TinyWorkbook,
} from './tiny-package';

// A copy for publishing, by what its parts say: what was chosen is gone to the last word of it, and
// what was not chosen stands there as it did.

const outside = ' TargetMode="External"';
const inline = (text: string): string => `t="inlineStr"><is><t>${text}</t></is></c>`;

/** What a copy says of a part; null where it has none. */
type Copy = (part: string) => Promise<string | null>;

async function read(bytes: Uint8Array): Promise<Copy> {
  const file = await openPackage(bytes);
  return async (part) =>
    file.find(part) === null ? null : new TextDecoder().decode(await file.read(part));
}

async function copied(workbook: TinyWorkbook, kinds: Removal['kinds']): Promise<Copy> {
  const bytes = tinyWorkbook(workbook);
  const copy = await publishCopy(bytes, planRemoval(await inspectPackage(bytes), [], kinds));
  return read(copy.bytes);
}

/** A copy without the content of cells of the first sheet: of blank ones, or with words in its place. */
function emptied(
  workbook: TinyWorkbook,
  ...cells: [row: number, column: number, text?: string][]
): Promise<PublishedCopy> {
  return publishCopy(tinyWorkbook(workbook), {
    kinds: [],
    cells: cells.map(([row, column, text = null]) => ({ sheet: 'Sheet1', row, column, text })),
    emptySheets: [],
  });
}

/** The relationships of the workbook's part with more than the ones to its sheets. */
function workbookRelationships(workbook: TinyWorkbook, more: string): TinyEntry {
  const name = 'xl/_rels/workbook.xml.rels';
  const entry = tinyEntries(workbook).find((each) => each.name === name)!;
  return {
    name,
    content: String(entry.content).replace('</Relationships>', `${more}</Relationships>`),
  };
}

describe('cells that are emptied', () => {
  const sheet = sheetData(
    '<row r="1"><c r="A1" s="0" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="str"><f>A1</f><v>0</v></c><c r="D1"><v>3</v></c></row>' +
      '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>A2</f><v>2</v></c></row>',
  );
  const strings = [
    '<si><t>Seen by nobody</t></si>',
    '<si><t>Name of one</t></si>',
    '<si><r><t>Head of </t></r><r><t>Safeguarding</t></r></si>',
    '<si><t>Seen by nobody either</t></si>',
  ];
  const workbook = { sheets: [sheet], strings: strings.join('') };

  it('keep their looks and their place, and hold what is put there or nothing', async () => {
    const { bytes } = await emptied(workbook, [0, 0], [0, 1, ' A & B ']);
    const xml = await (await read(bytes))('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<c r="A1" s="0"/><c r="B1" t="inlineStr">');
    expect(xml).toContain('<t xml:space="preserve"> A &amp; B </t>');
  });

  it('leave no words in the list of texts but those that a cell still shows', async () => {
    const { bytes } = await emptied(workbook, [0, 0]);
    const list = await (await read(bytes))('xl/sharedStrings.xml');
    expect(list).toContain(`<si><t/></si><si><t/></si>${strings[2]}<si><t/></si>`);
  });

  it('are found in sheets that other programs write on many lines', async () => {
    const xml =
      '<sheetData>\n<row r="1">\n<c r="A1" t="s">\n<v>1</v>\n</c>\n<c r="B1" t="s">\n<v>2</v>\n</c>\n</row>\n</sheetData>';
    const { bytes } = await emptied({ sheets: [{ xml }], strings: workbook.strings }, [0, 0]);
    const list = await (await read(bytes))('xl/sharedStrings.xml');
    expect(list).toContain(`<si><t/></si><si><t/></si>${strings[2]}<si><t/></si>`);
  });

  it('turn the formulas of all other cells into what they show, and that is said', async () => {
    const { bytes, notices } = await emptied(workbook, [1, 0]);
    const xml = await (await read(bytes))('xl/worksheets/sheet1.xml');
    expect(xml).toContain(
      '<c r="C1" t="str"><v>0</v></c><c r="D1"><v>3</v></c></row><row r="2"><c r="A2"/><c r="B2"><v>2</v></c></row>',
    );
    expect(notices).toEqual([{ message: 'publish/formulas', data: {} }]);
  });

  it('that the sheet does not hold, or of which the workbook has no sheet, stay away', async () => {
    const cells = [
      { sheet: 'Sheet1', row: 7, column: 7, text: null },
      { sheet: 'Elsewhere', row: 0, column: 0, text: null },
    ];
    const original = tinyWorkbook({
      sheets: [sheetData(`<row r="1"><c r="A1" ${inline('a')}</row>`)],
    });
    const copy = await publishCopy(original, { kinds: [], cells, emptySheets: ['Elsewhere'] });
    expect(copy.bytes).toBe(original);
  });

  it('take Excel’s list of formulas along, which says where they stood', async () => {
    const chain: TinyWorkbook = {
      ...workbook,
      entries: [
        workbookRelationships(workbook, relationship('rIdC', 'calcChain', 'calcChain.xml')),
        { name: 'xl/calcChain.xml', content: '<calcChain><c r="A2" i="1"/></calcChain>' },
      ],
    };
    const { bytes } = await emptied(chain, [1, 0]);
    const copy = await read(bytes);
    expect(await copy('xl/calcChain.xml')).toBeNull();
    const list = await copy('xl/_rels/workbook.xml.rels');
    expect(list).not.toContain('calcChain');
    expect(list).toMatch(/worksheets\/sheet1.*sharedStrings/);
  });
});

test('a sheet that is emptied leaves the figures that others took from it, and none of its words', async () => {
  const sheets = [
    sheetData('<row r="1"><c r="A1"><f>COUNTA(Chronology!A:A)</f><v>2</v></c></row>'),
    {
      name: 'Chronology',
      attributes: 'state="hidden"',
      xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="A2" t="s"><v>0</v></c></row></sheetData>',
    },
  ];
  const copy = await copied({ sheets, strings: '<si><t>Name of one</t></si>' }, ['hidden-sheets']);
  expect(await copy('xl/worksheets/sheet1.xml')).toContain('<c r="A1"><v>2</v></c>');
  expect(await copy('xl/worksheets/sheet2.xml')).toContain('<sheetData/>');
  expect(await copy('xl/sharedStrings.xml')).toContain('<si><t/></si>');
});

test('where nothing was chosen, or nothing of it is there, the copy is the file itself', async () => {
  const bytes = tinyWorkbook();
  const removal = (kinds: Removal['kinds']) => ({ kinds, cells: [], emptySheets: [] });
  for (const kinds of [[], ['comments', 'hyperlinks', 'revisions', 'hidden-names']] as const) {
    expect(await publishCopy(bytes, removal(kinds))).toEqual({ bytes, notices: [] });
  }
});

describe('what was not chosen', () => {
  // A sheet on which everything hangs, and a workbook that keeps everything.
  const full: TinyWorkbook = {
    sheets: [
      {
        xml: '<sheetData/><hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><drawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>',
        relationships:
          relationship('rId1', 'hyperlink', 'https://example.org/', outside) +
          relationship('rId2', 'comments', '../comments1.xml') +
          relationship('rId3', 'drawing', '../drawings/drawing1.xml') +
          relationship('rId4', 'table', '../tables/table1.xml') +
          relationship('rId5', 'pivotTable', '../pivotTables/pivotTable1.xml'),
      },
    ],
    after:
      '<externalReferences><externalReference r:id="rIdX"/></externalReferences><definedNames>' +
      '<definedName name="Elsewhere">[12]Sheet1!$A$1</definedName><definedName name="hid" hidden="true">1</definedName>' +
      '<definedName name="seen" hidden="0">1</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$1</definedName>' +
      '</definedNames><pivotCaches><pivotCache cacheId="1" r:id="rIdP"/></pivotCaches>',
    entries: [
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: relationships(
          relationship('rId0', 'worksheet', 'worksheets/sheet1.xml') +
            relationship('rIdX', 'externalLink', 'externalLinks/externalLink1.xml') +
            relationship('rIdP', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml') +
            relationship('rIdR', 'revisionHeaders', 'revisions/revisionHeaders.xml') +
            relationship('rIdW', 'person', 'persons/person.xml'),
        ),
      },
      ...[
        'comments1',
        'drawings/drawing1',
        'tables/table1',
        'pivotTables/pivotTable1',
        'pivotCache/pivotCacheDefinition1',
        'externalLinks/externalLink1',
        'revisions/revisionHeaders',
        'persons/person',
      ].map((name) => ({ name: `xl/${name}.xml`, content: '<a xmlns="urn:a"/>' })),
    ],
  };
  const gone: Partial<Record<Removal['kinds'][number], string[]>> = {
    comments: ['xl/comments1.xml', 'xl/persons/person.xml'],
    hyperlinks: [],
    'external-links': ['xl/externalLinks/externalLink1.xml'],
    'pivot-caches': ['xl/pivotCache/pivotCacheDefinition1.xml', 'xl/pivotTables/pivotTable1.xml'],
    revisions: ['xl/persons/person.xml', 'xl/revisions/revisionHeaders.xml'],
    'hidden-names': [],
  };

  it.each(Object.keys(gone) as Removal['kinds'][number][])('stays where %s go', async (kind) => {
    const original = tinyWorkbook(full);
    const removal = { kinds: [kind], cells: [], emptySheets: [] };
    const { bytes } = await publishCopy(original, removal);
    const [before, after] = await Promise.all([original, bytes].map((each) => openPackage(each)));
    const left = before!.parts.filter((part) => after!.find(part) === null);
    expect(left.filter((part) => !/\.rels$/.test(part)).sort()).toEqual(gone[kind]);
    const main = (await (await read(bytes))('xl/workbook.xml'))!;
    const names = [...main.matchAll(/definedName name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      ...(kind === 'external-links' ? [] : ['Elsewhere']),
      ...(kind === 'hidden-names' ? [] : ['hid']),
      ...['seen', '_xlnm._FilterDatabase'],
    ]);
    const sheet = (await (await read(bytes))('xl/worksheets/_rels/sheet1.xml.rels'))!;
    expect(sheet.includes('example.org')).toBe(kind !== 'hyperlinks');
    expect(sheet).toMatch(/drawing1.*table1/);
  });
});

describe('links of cells', () => {
  const linked = (list: string, more = ''): TinyWorkbook => ({
    sheets: [
      {
        xml: `<sheetData><row r="1"><c r="A1" ${inline('Terms of reference')}</row></sheetData>${list}`,
        relationships: relationship('rId1', 'hyperlink', 'https://example.org/a', outside) + more,
      },
    ],
  });

  it('go where they lead outside, with their list where it held no others', async () => {
    const copy = await copied(
      linked('<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><pageMargins left="1"/>'),
      ['hyperlinks'],
    );
    const sheet = await copy('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('Terms of reference</t></is></c></row></sheetData><pageMargins');
  });

  it('stay where they lead within the workbook', async () => {
    const within =
      '<hyperlink ref="A2" location="Sheet1!A1"/><hyperlink ref="A3" r:id="rId2" display="Below"/>';
    const copy = await copied(
      linked(
        `<hyperlinks><hyperlink ref="A1" r:id="rId1"/>${within}</hyperlinks>`,
        relationship('rId2', 'hyperlink', '#Sheet1!A9'),
      ),
      ['hyperlinks'],
    );
    expect(await copy('xl/worksheets/sheet1.xml')).toContain(`<hyperlinks>${within}</hyperlinks>`);
    expect(await copy('xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('example.org');
  });
});

describe('notes', () => {
  const shape = (type: string): string =>
    `<v:shape id="${type}"><x:ClientData ObjectType="${type}"></x:ClientData></v:shape>`;
  const noted = (shapes: string, more = ''): TinyWorkbook => ({
    sheets: [
      {
        xml: `<sheetData/>${more}`,
        relationships:
          relationship('rId1', 'comments', '../comments1.xml') +
          relationship('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
          relationship('rId3', 'vmlDrawing', '../drawings/vmlDrawing2.vml'),
      },
      {
        xml: '<sheetData/><legacyDrawing r:id="rId2"/>',
        relationships: relationship('rId2', 'vmlDrawing', '../drawings/vmlDrawing3.vml'),
      },
    ],
    entries: [
      {
        name: 'xl/comments1.xml',
        content: `<comments ${namespaces}><authors><author>A</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t> Told </t></r><r><t>twice </t></r></text></comment><comment ref="C3" authorId="0"><text/></comment></commentList></comments>`,
      },
      ...[1, 2, 3].map((n) => ({
        name: `xl/drawings/vmlDrawing${n}.vml`,
        content: `<xml xmlns:v="urn:v" xmlns:x="urn:x">${n === 1 ? shapes : shape('Note')}</xml>`,
      })),
    ],
  });
  const legacy = '<legacyDrawing r:id="rId2"/><legacyDrawingHF r:id="rId3"/>';

  it('are told by the cell and the words, of the note and not of its author', async () => {
    const { items } = await inspectPackage(tinyWorkbook(noted('')));
    expect(items.map(({ sheet, area, text }) => [sheet, area, text])).toEqual([
      ['Sheet1', 'B2', 'Told twice'],
      ['Sheet1', 'C3', ''],
    ]);
  });

  it('take the drawing of their boxes along where it holds nothing else', async () => {
    const copy = await copied(noted(shape('Note') + shape('Note'), legacy), ['comments']);
    expect(await copy('xl/drawings/vmlDrawing1.vml')).toBeNull();
    expect(await copy('xl/worksheets/sheet1.xml')).toContain('<sheetData/><legacyDrawingHF');
    expect(await copy('xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('vmlDrawing1');
    // Pictures of a header, and what another sheet draws, are none of it.
    expect(await copy('xl/drawings/vmlDrawing2.vml')).toContain('Note');
    expect(await copy('xl/drawings/vmlDrawing3.vml')).toContain('Note');
  });

  it('go from a sheet that draws no boxes for them', async () => {
    const copy = await copied(noted(shape('Note')), ['comments']);
    expect(await copy('xl/comments1.xml')).toBeNull();
    expect(await copy('xl/drawings/vmlDrawing1.vml')).toContain('Note');
  });
});

test('pivot tables with slicers are not taken out: no copy is given', async () => {
  const cache = 'xl/pivotCache/pivotCacheDefinition1.xml';
  const slicers = { name: 'xl/slicerCaches/slicerCache1.xml', content: '<a/>' };
  const workbook = { entries: [{ name: cache, content: '<a/>' }, slicers] };
  await expect(copied(workbook, ['pivot-caches'])).rejects.toMatchObject({
    phrase: { message: 'publish/slicers' },
  });
});

test('properties are emptied or go; what the file is made of stays', async () => {
  const copy = await copied(
    {
      entries: [
        {
          name: '_rels/.rels',
          content: relationships(
            relationship('rId1', 'officeDocument', 'xl/workbook.xml') +
              relationship('rId2', 'core-properties', 'docProps/core.xml') +
              relationship('rId3', 'extended-properties', 'docProps/app.xml') +
              relationship('rId4', 'custom-properties', 'docProps/custom.xml') +
              relationship('rId5', 'thumbnail', 'docProps/thumbnail.jpeg') +
              relationship('rId6', 'other', 'docProps/none.xml'),
          ),
        },
        { name: 'docProps/core.xml', content: '<a><creator>A coordinator</creator></a>' },
        { name: 'docProps/app.xml', content: '<a><Company>Larkshire</Company></a>' },
        { name: 'docProps/custom.xml', content: '<a><b name="Case">7</b></a>' },
        { name: 'docProps/thumbnail.jpeg', content: 'a picture of the first page' },
      ],
    },
    ['properties'],
  );
  expect(await copy('docProps/core.xml')).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<coreProperties xmlns="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  );
  expect(await copy('docProps/app.xml')).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  );
  expect(await copy('docProps/custom.xml')).toBeNull();
  expect(await copy('docProps/thumbnail.jpeg')).toBeNull();
  const ids = [...(await copy('_rels/.rels'))!.matchAll(/ Id="(\w+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['rId1', 'rId2', 'rId3', 'rId6']);
});

describe('names that are hidden', () => {
  it('are told with what they refer to, and Excel’s own are not', async () => {
    const after =
      '<definedNames><definedName name="seen">1</definedName><definedName name="a" hidden="1">Sheet1!$A$1</definedName>' +
      '<definedName name="b" localSheetId="0" hidden="true">2</definedName><definedName name="c" hidden="false">3</definedName>' +
      '<definedName name="_XLNM._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$1</definedName></definedNames>';
    const { items } = await inspectPackage(tinyWorkbook({ after }));
    expect(items).toEqual([
      { kind: 'hidden-names', sheet: null, area: null, text: 'a: Sheet1!$A$1' },
      { kind: 'hidden-names', sheet: 'Sheet1', area: null, text: 'b: 2' },
    ]);
  });
});

describe('the words that stand beside cells, in which names are looked for', () => {
  const words = async (workbook: TinyWorkbook): Promise<Record<string, string>> => {
    const { texts } = await inspectPackage(tinyWorkbook(workbook));
    return Object.fromEntries(
      texts.map(({ where, text }) => [where, text.replace(/\s+/g, ' ').trim()]),
    );
  };

  it('are those of headers, footers and rules, and not the cells themselves', async () => {
    const xml =
      `<sheetData><row r="1"><c r="A1" ${inline('In a cell')}</row></sheetData>` +
      '<dataValidations count="1"><dataValidation prompt="Ask the author"><formula1>"Yes,No"</formula1></dataValidation></dataValidations>' +
      '<headerFooter><oddHeader>&amp;LPlan of one</oddHeader></headerFooter>';
    const { 'xl/worksheets/sheet1.xml': sheet } = await words({ sheets: [{ xml }] });
    expect(sheet).toMatch(/1 Ask the author "Yes,No" &LPlan of one$/);
    expect(sheet).not.toContain('In a cell');
  });

  it('are those of charts, shapes, comments and properties', async () => {
    const part = (name: string) => ({ name, content: `<a b="named in ${name}">said</a>` });
    const names = ['xl/charts/chart1.xml', 'xl/drawings/vmlDrawing1.VML', 'docProps/app.xml'];
    const found = await words({ entries: names.map(part) });
    for (const name of names) expect(found[name]).toBe(`named in ${name} said`);
  });

  it('are not those of styles, colours and the lists that hold a file together', async () => {
    const found = await words({
      styles: '',
      strings: '<si><t>In a cell</t></si>',
      theme: '<a b="Office Theme"/>',
      entries: [{ name: 'xl/media/image1.png', content: 'picture' }],
    });
    expect(Object.keys(found).sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  });
});
