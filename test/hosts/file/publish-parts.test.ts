import { chosenKinds, listForPublishing, planRemoval } from '../../../src/actions/publish';
import type { PublishKind } from '../../../src/actions/publish';
import { openPackage } from '../../../src/hosts/file/package';
import { publishCopy } from '../../../src/hosts/file/publish/copy';
import { inspectPackage } from '../../../src/hosts/file/publish/inspect';
import { relationship, relationships, tinyWorkbook, type TinyWorkbook } from './tiny-package';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const threaded = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const other = 'http://schemas.microsoft.com/office/2017/10/relationships';

/** A relationship of a kind that Office knew later. */
function later(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${other}/${kind}" Target="${target}"/>`;
}

const vml = (shapes: string): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${shapes}</xml>`;
const noteBox =
  '<v:shape id="a"><x:ClientData ObjectType="Note"><x:Row>0</x:Row></x:ClientData></v:shape>';
const button = '<v:shape id="b"><x:ClientData ObjectType="Button"></x:ClientData></v:shape>';

/** A workbook as people leave them behind: talked about, shared, linked and analysed. */
const telling: TinyWorkbook = {
  sheets: [
    {
      xml:
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Action</t></is></c>' +
        '<c r="B1"><f>[1]Budget!$A$1</f><v>7</v></c></row></sheetData><legacyDrawing r:id="rId2"/>',
      relationships:
        relationship('rId1', 'comments', '../comments1.xml') +
        relationship('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
        later('rId3', 'threadedComment', '../threadedComments/threadedComment1.xml') +
        relationship('rId4', 'pivotTable', '../pivotTables/pivotTable1.xml'),
    },
  ],
  after:
    '<externalReferences><externalReference r:id="rIdX"/></externalReferences>' +
    '<definedNames><definedName name="Budget">[1]Budget!$A$1</definedName>' +
    '<definedName name="Plan">Sheet1!$A$1</definedName>' +
    '<definedName name="secret" hidden="1">Sheet1!$A$1</definedName></definedNames>' +
    '<pivotCaches><pivotCache cacheId="1" r:id="rIdP"/></pivotCaches>',
  entries: [
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships(
        relationship('rId0', 'worksheet', 'worksheets/sheet1.xml') +
          relationship('rIdX', 'externalLink', 'externalLinks/externalLink1.xml') +
          relationship('rIdP', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml') +
          relationship('rIdR', 'revisionHeaders', 'revisions/revisionHeaders.xml') +
          relationship('rIdU', 'usernames', 'revisions/userNames.xml') +
          later('rIdW', 'person', 'persons/person.xml'),
      ),
    },
    {
      name: 'xl/comments1.xml',
      content: `<comments xmlns="${main}"><authors><author>Said by one</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Said in a note</t></text></comment></commentList></comments>`,
    },
    {
      name: 'xl/threadedComments/threadedComment1.xml',
      content: `<ThreadedComments xmlns="${threaded}"><threadedComment ref="A1" personId="{1}" id="{2}"><text>Said in a thread</text></threadedComment></ThreadedComments>`,
    },
    {
      name: 'xl/persons/person.xml',
      content: `<personList xmlns="${threaded}"><person displayName="Said by another" id="{1}" userId="1" providerId="None"/></personList>`,
    },
    { name: 'xl/drawings/vmlDrawing1.vml', content: vml(noteBox + button) },
    {
      name: 'xl/revisions/revisionHeaders.xml',
      content: `<headers xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" guid="{3}"><header guid="{3}" dateTime="2026-01-01T00:00:00Z" maxSheetId="2" userName="Changed by one" r:id="rId1"/></headers>`,
    },
    {
      name: 'xl/revisions/_rels/revisionHeaders.xml.rels',
      content: relationships(relationship('rId1', 'revisionLog', 'revisionLog1.xml')),
    },
    {
      name: 'xl/revisions/revisionLog1.xml',
      content: `<revisions xmlns="${main}"><rcc rId="1" sId="1"><nc r="A1" t="inlineStr"><is><t>Changed from this</t></is></nc></rcc></revisions>`,
    },
    { name: 'xl/revisions/userNames.xml', content: `<users xmlns="${main}" count="0"/>` },
    {
      name: 'xl/externalLinks/externalLink1.xml',
      content: `<externalLink xmlns="${main}"><externalBook><sheetNames><sheetName val="Budget"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>4711</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    },
    {
      name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
      content: relationships(
        relationship(
          'rId1',
          'externalLinkPath',
          'file:///S:/Money/Budget.xlsx',
          ' TargetMode="External"',
        ),
      ),
    },
    {
      name: 'xl/pivotTables/pivotTable1.xml',
      content: `<pivotTableDefinition xmlns="${main}" name="PivotTable1" cacheId="1"/>`,
    },
    {
      name: 'xl/pivotTables/_rels/pivotTable1.xml.rels',
      content: relationships(
        relationship('rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'),
      ),
    },
    {
      name: 'xl/pivotCache/pivotCacheDefinition1.xml',
      content: `<pivotCacheDefinition xmlns="${main}"/>`,
    },
    {
      name: 'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels',
      content: relationships(relationship('rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml')),
    },
    {
      name: 'xl/pivotCache/pivotCacheRecords1.xml',
      content: `<pivotCacheRecords xmlns="${main}" count="1"><r><s v="Counted in a pivot"/></r></pivotCacheRecords>`,
    },
  ],
};

const bytes = tinyWorkbook(telling);

/** What a copy says after some kinds of things were taken out. */
async function without(
  kinds: readonly PublishKind[],
): Promise<{ parts: string[]; words: string; left: string[] }> {
  const copy = await publishCopy(bytes, planRemoval(await inspectPackage(bytes), [], kinds));
  const file = await openPackage(copy.bytes);
  const read = await Promise.all(file.parts.map((part) => file.read(part)));
  const { groups } = listForPublishing(await inspectPackage(copy.bytes), []);
  return {
    parts: [...file.parts],
    words: read.map((part) => new TextDecoder().decode(part)).join('\n'),
    left: groups.map(({ kind }) => kind),
  };
}

test('what the package carries beside its cells is listed', async () => {
  const { groups } = listForPublishing(await inspectPackage(bytes), []);
  const listed = Object.fromEntries(
    groups.map(({ kind, items }) => [kind, items.map(({ sentence }) => sentence)]),
  );
  expect(Object.keys(listed).sort()).toEqual(
    ['comments', 'external-links', 'hidden-names', 'pivot-caches', 'revisions'].sort(),
  );
  expect(listed['comments']!.join()).toMatch(/A1.*Said in a note.*A1.*Said in a thread/);
  expect(listed['external-links']!.join()).toContain('file:///S:/Money/Budget.xlsx');
  expect(listed['revisions']).toHaveLength(2);
});

test('comments go with their threads, their people and the boxes of notes; a button stays', async () => {
  const { parts, words, left } = await without(['comments']);
  expect(words).not.toContain('Said ');
  expect(parts.filter((part) => /comment|person/i.test(part))).toEqual([]);
  expect(words).toContain('ObjectType="Button"');
  expect(words).not.toContain('ObjectType="Note"');
  expect(left).not.toContain('comments');
  // The log of changes was not chosen.
  expect(words).toContain('Changed from this');
});

test('the log of a shared workbook goes with the entries that it leads to', async () => {
  const { parts, words, left } = await without(['revisions']);
  expect(words).not.toContain('Changed ');
  expect(words).not.toContain('Said by another');
  expect(parts.filter((part) => /revisions/.test(part))).toEqual([]);
  expect(left).not.toContain('revisions');
  expect(words).toContain('Said in a note');
});

test('pivot tables go with the copies of their data', async () => {
  const { parts, words, left } = await without(['pivot-caches']);
  expect(words).not.toContain('Counted in a pivot');
  expect(words).not.toContain('pivotCaches');
  expect(parts.filter((part) => /pivot/i.test(part))).toEqual([]);
  expect(left).not.toContain('pivot-caches');
});

test('links to other workbooks go with what was kept of them, and the names and formulas that lead there', async () => {
  const { parts, words, left } = await without(['external-links']);
  expect(words).not.toMatch(/S:\/Money|4711|externalReference|\[1\]/);
  expect(parts.filter((part) => /externalLink/i.test(part))).toEqual([]);
  expect(words).toContain('<definedName name="Plan">');
  expect(words).toContain('<v>7</v>');
  expect(left).not.toContain('external-links');
});

test('with all of it gone, nothing of it is left in any part', async () => {
  const { words, left } = await without(chosenKinds(['all']));
  expect(words).not.toMatch(/Said |Changed |Counted |Money|secret/);
  expect(left).toEqual([]);
});

describe('links of shapes and pictures', () => {
  const outside = ' TargetMode="External"';
  const drawing =
    '<d:wsDr xmlns:d="urn:d" xmlns:a="urn:a" xmlns:r="urn:r"><d:sp><d:cNvPr id="1" name="Button">' +
    '<a:hlinkClick r:id="rId1"><a:extLst/></a:hlinkClick><a:hlinkHover r:id="rId2"/></d:cNvPr></d:sp>' +
    '<d:pic><d:cNvPr id="2" name="Crest"><a:hlinkClick r:id="rId3"/></d:cNvPr></d:pic></d:wsDr>';
  const linked = tinyWorkbook({
    sheets: [
      {
        xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><drawing r:id="rId1"/>',
        relationships:
          relationship('rId1', 'drawing', '../drawings/drawing1.xml') +
          relationship('rId2', 'hyperlink', 'https://example.org/forgotten', outside),
      },
    ],
    entries: [
      { name: 'xl/drawings/drawing1.xml', content: drawing },
      {
        name: 'xl/drawings/_rels/drawing1.xml.rels',
        content: relationships(
          relationship('rId1', 'hyperlink', 'https://example.org/case-files', outside) +
            relationship('rId2', 'hyperlink', 'https://example.org/hover', outside) +
            relationship('rId3', 'hyperlink', '#Sheet1!A1'),
        ),
      },
    ],
  });

  it('are listed by where they lead', async () => {
    const { groups } = listForPublishing(await inspectPackage(linked), []);
    expect(groups.map(({ kind, items }) => [kind, items.map(({ sentence }) => sentence)])).toEqual([
      [
        'hyperlinks',
        [
          'A shape or picture: “https://example.org/case-files”',
          'A shape or picture: “https://example.org/hover”',
        ],
      ],
    ]);
  });

  it('go, and what is drawn and leads within the workbook stays', async () => {
    const removal = planRemoval(await inspectPackage(linked), [], ['hyperlinks']);
    const file = await openPackage((await publishCopy(linked, removal)).bytes);
    const text = async (part: string) => new TextDecoder().decode(await file.read(part));
    const drawn = await text('xl/drawings/drawing1.xml');
    expect(drawn).toBe(
      drawing
        .replace('<a:hlinkClick r:id="rId1"><a:extLst/></a:hlinkClick>', '')
        .replace('<a:hlinkHover r:id="rId2"/>', ''),
    );
    expect(await text('xl/drawings/_rels/drawing1.xml.rels')).not.toContain('example.org');
    expect(await text('xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('example.org');
  });
});

it('a cell that a file holds twice is emptied in both places', async () => {
  const cell = (text: string) => `<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`;
  const original = tinyWorkbook({
    sheets: [
      {
        xml: `<sheetData><row r="1">${cell('Name of one')}${cell('Name of one')}</row><row r="1">${cell('Name of one')}</row></sheetData>`,
      },
    ],
  });
  const cells = [{ sheet: 'Sheet1', row: 0, column: 0, text: null }];
  const copy = await publishCopy(original, { kinds: [], cells, emptySheets: [] });
  const file = await openPackage(copy.bytes);
  const sheet = new TextDecoder().decode(await file.read('xl/worksheets/sheet1.xml'));
  expect(sheet).not.toContain('Name of one');
});

describe('a hidden sheet that is emptied', () => {
  const anchored = (content: string) => `<wsDr xmlns="urn:drawing">${content}</wsDr>`;
  const hidden: TinyWorkbook = {
    sheets: [
      {
        name: 'Plan',
        xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><drawing r:id="rId1"/>',
        relationships: relationship('rId1', 'drawing', '../drawings/drawing1.xml'),
      },
      {
        name: 'Chronology',
        attributes: 'state="hidden"',
        xml: '<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData><drawing r:id="rId1"/>',
        relationships: relationship('rId1', 'drawing', '../drawings/drawing2.xml'),
      },
    ],
    entries: [
      { name: 'xl/drawings/drawing1.xml', content: anchored('') },
      {
        name: 'xl/drawings/_rels/drawing1.xml.rels',
        content: relationships(relationship('rId1', 'image', '../media/crest.png')),
      },
      { name: 'xl/drawings/drawing2.xml', content: anchored('') },
      {
        name: 'xl/drawings/_rels/drawing2.xml.rels',
        content: relationships(
          relationship('rId1', 'image', '../media/crest.png') +
            relationship('rId2', 'image', '../media/letter.png') +
            relationship('rId3', 'chart', '../charts/chart1.xml'),
        ),
      },
      { name: 'xl/media/crest.png', content: 'crest' },
      { name: 'xl/media/letter.png', content: 'a letter' },
      { name: 'xl/charts/chart1.xml', content: '<chart><v>Shown in a chart</v></chart>' },
    ],
  };
  const copied = async (workbook: TinyWorkbook) => {
    const original = tinyWorkbook(workbook);
    const removal = planRemoval(await inspectPackage(original), [], ['hidden-sheets']);
    return openPackage((await publishCopy(original, removal)).bytes);
  };

  it('takes its charts and pictures along, but not those that other sheets show', async () => {
    const { parts } = await copied(hidden);
    expect(parts.filter((part) => /drawing|media|chart/.test(part)).sort()).toEqual([
      ...['xl/drawings/_rels/drawing1.xml.rels', 'xl/drawings/drawing1.xml', 'xl/media/crest.png'],
    ]);
  });

  it('that is no sheet of cells cannot be emptied: no copy is given', async () => {
    const sheets = hidden.sheets!.map((sheet, at) => ({
      ...sheet,
      kind: at === 0 ? 'worksheet' : 'chartsheet',
    }));
    await expect(copied({ ...hidden, sheets })).rejects.toMatchObject({
      phrase: { message: 'publish/hidden-sheet-full', data: { sheet: 'Chronology' } },
    });
  });
});

describe('what else a file carries is told of', () => {
  const told = async (part: string, content = '<a/>') =>
    (await inspectPackage(tinyWorkbook({ entries: [{ name: part, content }] }))).items;

  it.each([
    ['xl/externalLinks/externalLink12.xml', 'external-links', 'workbook'],
    ['xl/pivotCache/pivotCacheDefinition12.xml', 'pivot-caches', 'pivot'],
    ['xl/embeddings/oleObject1.bin', 'embedded-objects', 'embedded'],
    ['xl/revisions/revisionHeaders.xml', 'revisions', 'revisions'],
    ['xl/persons/person.xml', 'revisions', 'persons'],
    ['xl/vbaProject.bin', 'other-parts', 'macros'],
    ['xl/connections.xml', 'other-parts', 'connections'],
    ['customXml/item12.xml', 'other-parts', 'custom-data'],
    ['xl/printerSettings/printerSettings1.bin', 'other-parts', 'printer'],
  ])('%s', async (part, kind, text) => {
    expect(await told(part)).toEqual([{ kind, sheet: null, area: null, text }]);
  });

  it.each(['xl/theme/theme1.xml', 'xl/metadata.xml', 'customXml/itemProps1.xml'])(
    'nothing is said of %s',
    async (part) => {
      expect(await told(part)).toEqual([]);
    },
  );

  it('properties: who made it and for whom, those that people add, and its picture', async () => {
    const property = (kind: string, target: string) =>
      relationship(`r${kind}`, `${kind}-properties`, target);
    const { items } = await inspectPackage(
      tinyWorkbook({
        entries: [
          {
            name: '_rels/.rels',
            content: relationships(
              relationship('rId1', 'officeDocument', 'xl/workbook.xml') +
                property('core', 'docProps/core.xml') +
                property('extended', 'docProps/app.xml') +
                property('custom', 'docProps/custom.xml') +
                relationship('rT', 'thumbnail', 'docProps/thumbnail.jpeg'),
            ),
          },
          {
            name: 'docProps/core.xml',
            content:
              '<p xmlns:dc="urn:dc"><dc:creator> A coordinator </dc:creator><dc:title/><revision>7</revision></p>',
          },
          {
            name: 'docProps/app.xml',
            content: '<p><Application>Excel</Application><Company>Larkshire</Company></p>',
          },
          {
            name: 'docProps/custom.xml',
            content: '<p><property name="Case number"><lpwstr>DHR 7</lpwstr></property></p>',
          },
          { name: 'docProps/thumbnail.jpeg', content: 'picture' },
        ],
      }),
    );
    expect(items.map(({ kind, text }) => [kind, text])).toEqual(
      [...['creator: A coordinator', 'Company: Larkshire', 'Case number: DHR 7', 'thumbnail']].map(
        (text) => ['properties', text],
      ),
    );
  });
});
