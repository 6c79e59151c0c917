import type { Report } from '../../../src/core/workbook/report';
import { applyEdits } from '../../../src/hosts/file/apply';
import { openPackage } from '../../../src/hosts/file/package';
import { readWorkbook } from '../../../src/hosts/file/read';
import { hasProgram, LibreOffice } from '../../tools/libre-office';
import { changedParts, partsOf } from './parts';
import { refusedAs } from './refused';
import { chart, count, report, table, text } from './reports';
import {
  namespaces,
  relationship,
  relationships,
  tinyEntries,
  tinyWorkbook,
  zipOf,
  type TinyEntry,
  type TinyWorkbook,
} from './tiny-package';

const write = (each: Report<string>) => ({ kind: 'write-sheet', report: each }) as const;
const remove = { kind: 'remove-sheets', ids: [] } as const;
const long = table({
  id: 'long',
  rows: Array.from({ length: 30 }, (_, n) => ({ cells: [text(`Row ${n}`), count(n)] })),
});
const rich = [
  write(report({ blocks: [table(), chart] })),
  write(report({ id: 'all', sheetName: 'All', blocks: [long] })),
];
const highlight = {
  kind: 'highlight',
  sheet: 'Sheet1',
  rules: [
    {
      areas: [{ top: 1, left: 0, bottom: 9, right: 0 }],
      formula: 'AND(N("followthrough:overdue")=0,A2<TODAY())',
      tone: 'overdue',
      numberFormat: null,
    },
  ],
} as const;

/** Adds what `[Content_Types].xml` says of parts. */
function typed(entries: TinyEntry[], types: Readonly<Record<string, string>>): TinyEntry[] {
  const overrides = Object.entries(types).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`,
  );
  return entries.map((entry) =>
    entry.name === '[Content_Types].xml'
      ? {
          ...entry,
          content: String(entry.content).replace('</Types>', `${overrides.join('')}</Types>`),
        }
      : entry,
  );
}

/** The parts that nothing leads to, and the relationships that lead nowhere. */
async function loose(bytes: Uint8Array): Promise<string[]> {
  const file = await openPackage(bytes);
  const reached = new Set(['[Content_Types].xml']);
  const problems: string[] = [];
  const visit = async (part: string): Promise<void> => {
    if (reached.has(part)) return;
    reached.add(part);
    const slash = part.lastIndexOf('/') + 1;
    reached.add(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
    for (const { part: next, target, isExternal } of await file.relationships(part)) {
      if (next !== null) await visit(next);
      else if (!isExternal) problems.push(`${part} leads to ${target}`);
    }
  };
  await visit('');
  const types = Buffer.from(await file.read('[Content_Types].xml')).toString();
  for (const [, part] of types.matchAll(/PartName="\/([^"]*)"/g)) {
    if (file.find(part!) === null) problems.push(`a type for ${part}, which is not there`);
  }
  return [...problems, ...file.parts.filter((part) => !reached.has(part))];
}

const office = 'application/vnd.openxmlformats-officedocument';
const drawingParts = {
  'xl/drawings/drawing1.xml': `${office}.drawing+xml`,
  'xl/charts/chart1.xml': `${office}.drawingml.chart+xml`,
  'xl/charts/chart2.xml': `${office}.drawingml.chart+xml`,
};
const theirTable =
  `<table ${namespaces} id="7" name="Actions" displayName="FOLLOWTHROUGH_OVERDUE_LIST" ref="A1:A2">` +
  '<tableColumns count="1"><tableColumn id="1" name="a"/></tableColumns></table>';

/** A workbook that has one of everything that our sheets bring, and more. */
const crowded = typed(
  tinyEntries({
    sheets: [
      {
        xml: '<cols><col min="1" max="3" width="20" style="1"/></cols><sheetData/><drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts>',
        relationships:
          relationship('rId1', 'drawing', '../drawings/drawing1.xml') +
          relationship('rId2', 'table', '../tables/table1.xml'),
      },
      { name: 'Overdue', xml: '<sheetData/>' },
    ],
    styles:
      '<fonts count="1"><font><sz val="22"/><name val="Wingdings"/></font></fonts>' +
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellXfs>',
    after:
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Sheet1!$1:$2</definedName>' +
      '<definedName name="followthrough_ALL_long">Sheet1!$A$1</definedName>' +
      '<definedName name="Mine" localSheetId="1">Overdue!$A$1</definedName></definedNames>',
    entries: [
      { name: 'xl/drawings/drawing1.xml', content: '<wsDr/>' },
      {
        name: 'xl/drawings/_rels/drawing1.xml.rels',
        content: relationships(
          relationship('rId1', 'chart', '../charts/chart1.xml') +
            relationship('rId2', 'chart', '../charts/chart2.xml'),
        ),
      },
      { name: 'xl/charts/chart1.xml', content: '<chartSpace/>' },
      { name: 'xl/charts/chart2.xml', content: '<chartSpace/>' },
      { name: 'xl/tables/table1.xml', content: theirTable },
      { name: 'customUI/customUI.xml', content: '<customUI/>' },
      {
        name: '_rels/.rels',
        content: relationships(
          relationship('rId1', 'officeDocument', 'xl/workbook.xml') +
            '<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2006/relationships/ui/extensibility" Target="customUI/customUI.xml"/>',
        ),
      },
    ],
  }),
  { ...drawingParts, 'xl/tables/table1.xml': `${office}.spreadsheetml.table+xml` },
);

test('a workbook that has tables, charts, print titles and names of its own keeps them all', async () => {
  const original = zipOf(crowded);
  const { bytes, applied } = await applyEdits(original, rich);
  expect(applied.sheets).toEqual({ overdue: 'Overdue (2)', all: 'All' });
  const before = await partsOf(original);
  expect((await changedParts(original, bytes)).filter((part) => part in before)).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
  ]);
  const workbook = await readWorkbook(bytes);
  expect(workbook.names.slice(0, 3)).toEqual((await readWorkbook(original)).names);
  expect(workbook.names.slice(3)).toEqual([
    { name: 'Followthrough.overdue', refersTo: "'Overdue (2)'!$A$1", sheet: null },
    { name: 'Followthrough.all', refersTo: "'All'!$A$1", sheet: null },
    { name: '_xlnm.Print_Titles', refersTo: "'All'!$3:$3", sheet: 'All' },
  ]);
  // Names of tables and defined names share one space, and capitals make no difference.
  expect(workbook.sheets.slice(2).flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual([
    'Followthrough_overdue_list_2',
    'Followthrough_all_long_2',
  ]);
  expect(await loose(bytes)).toEqual([]);
});

test('sheets of ours look the same whatever the workbook’s own font, theme and column styles are', async () => {
  const { bytes } = await applyEdits(zipOf(crowded), rich);
  const parts = await partsOf(bytes);
  expect(parts['xl/worksheets/sheet3.xml']).not.toMatch(/<c r="[A-Z]+\d+"(?! s=)/);
  expect(parts['xl/styles.xml']).not.toContain('theme=');
  const { sheets, styles } = await readWorkbook(bytes);
  const used = new Set(sheets.slice(2).flatMap(({ cells }) => [...cells.styles]));
  expect([...used].every((style) => style > 1 && styles[style] !== undefined)).toBe(true);
});

test('sheets that are written again and again leave nothing behind', async () => {
  const plain = [write(report({ blocks: [] })), write(report({ id: 'all', sheetName: 'All' }))];
  const first = await applyEdits(zipOf(crowded), rich);
  const second = await applyEdits(first.bytes, plain);
  expect(await loose(second.bytes)).toEqual([]);
  const third = await applyEdits(second.bytes, rich);
  expect(await loose(third.bytes)).toEqual([]);
  const names = async (bytes: Uint8Array) => Object.keys(await partsOf(bytes)).sort();
  expect(await names(third.bytes)).toEqual(await names(first.bytes));
  const gone = await applyEdits(third.bytes, [remove]);
  expect(await loose(gone.bytes)).toEqual([]);
  expect(await changedParts(zipOf(crowded), gone.bytes)).toEqual(['xl/styles.xml']);
});

test('a copy of our sheet is the user’s: it keeps its cells, its table and its chart', async () => {
  const { bytes } = await applyEdits(tinyWorkbook({ styles: '' }), rich.slice(0, 1));
  // What Excel makes of it: a sheet with parts of its own and a mark that belongs to that sheet alone.
  const parts = await partsOf(bytes);
  const copied = (part: string, name: string, ...swaps: [string, string][]): TinyEntry => ({
    name,
    content: swaps.reduce((all, [old, now]) => all.replaceAll(old, now), parts[part]!),
  });
  const theirs = [
    copied('xl/worksheets/sheet2.xml', 'xl/worksheets/sheet9.xml', ['Signed off', 'Hers']),
    copied(
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/worksheets/_rels/sheet9.xml.rels',
      ['drawing1', 'drawing9'],
      ['table1', 'table9'],
    ),
    copied(
      'xl/tables/table1.xml',
      'xl/tables/table9.xml',
      ['_list"', '_list9"'],
      ['id="1" n', 'id="9" n'],
    ),
    copied('xl/drawings/drawing1.xml', 'xl/drawings/drawing9.xml'),
    copied('xl/drawings/_rels/drawing1.xml.rels', 'xl/drawings/_rels/drawing9.xml.rels', [
      'chart1',
      'chart9',
    ]),
    copied('xl/charts/chart1.xml', 'xl/charts/chart9.xml', ["'Overdue'!", "'Mine'!"]),
  ];
  const kept = Object.entries(parts).map(([name, content]): TinyEntry => {
    const changed = content
      .replace(/<\/sheets>/, '<sheet name="Mine" sheetId="9" r:id="rId99"/></sheets>')
      .replace(
        '</definedNames>',
        '<definedName name="Followthrough.overdue" localSheetId="2">Mine!$A$1</definedName></definedNames>',
      )
      .replace(
        '</Relationships>',
        name === 'xl/_rels/workbook.xml.rels'
          ? `${relationship('rId99', 'worksheet', 'worksheets/sheet9.xml')}</Relationships>`
          : '</Relationships>',
      );
    return { name, content: changed };
  });
  const original = zipOf(
    typed([...kept, ...theirs], {
      'xl/worksheets/sheet9.xml': `${office}.spreadsheetml.worksheet+xml`,
      'xl/tables/table9.xml': `${office}.spreadsheetml.table+xml`,
      'xl/drawings/drawing9.xml': `${office}.drawing+xml`,
      'xl/charts/chart9.xml': `${office}.drawingml.chart+xml`,
    }),
  );
  const edits = [write(report({ title: 'New', blocks: [long] })), remove];
  for (const edit of edits) {
    const after = await applyEdits(original, [edit]);
    const changed = await changedParts(original, after.bytes);
    expect(changed.filter((part) => part.includes('9'))).toEqual([]);
    const { sheets } = await readWorkbook(after.bytes);
    expect(sheets.at(-1)!.name).toBe('Mine');
    expect(await loose(after.bytes)).toEqual([]);
  }
});

test('a mark whose sheet the user deleted goes when everything of ours goes', async () => {
  const after =
    '<definedNames><definedName name="Followthrough.overdue">#REF!$A$1</definedName></definedNames>';
  const { bytes } = await applyEdits(tinyWorkbook({ after }), [remove]);
  expect((await readWorkbook(bytes)).names).toEqual([]);
});

test('a protected structure takes highlights, and sheets of ours that stand are written again', async () => {
  const before = '<workbookProtection lockStructure="1"/>';
  const { applied } = await applyEdits(tinyWorkbook({ before }), [highlight]);
  expect(applied.notices).toEqual([]);
  const after =
    '<definedNames><definedName name="Followthrough.overdue">Overdue!$A$1</definedName></definedNames>';
  const standing = tinyWorkbook({
    before,
    after,
    sheets: [{ xml: '<sheetData/>' }, { name: 'Overdue', xml: '<sheetData/>' }],
  });
  const written = await applyEdits(standing, [write(report())]);
  expect(written.applied.sheets).toEqual({ overdue: 'Overdue' });
  const added = applyEdits(standing, [write(report()), write(report({ id: 'b', sheetName: 'B' }))]);
  expect(await refusedAs(added)).toMatch(/“B”.*structure.*protected/);
});

test('a signed workbook is written with a word about its signature', async () => {
  const signed: TinyWorkbook = {
    entries: [
      {
        name: '_rels/.rels',
        content: relationships(
          relationship('rId1', 'officeDocument', 'xl/workbook.xml') +
            '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>',
        ),
      },
      { name: '_xmlsignatures/origin.sigs', content: '' },
    ],
  };
  const { applied, bytes } = await applyEdits(tinyWorkbook(signed), [highlight]);
  expect(applied.notices.map(({ message }) => message)).toEqual(['write.signature-void']);
  expect(await partsOf(bytes)).toHaveProperty(['_xmlsignatures/origin.sigs']);
});

test('a workbook that shows no sheet, and one that begins with a chart sheet, take ours at the end', async () => {
  const hidden = tinyWorkbook({ sheets: [{ xml: '<sheetData/>', attributes: 'state="hidden"' }] });
  const { bytes } = await applyEdits(hidden, rich);
  const { sheets } = await readWorkbook(bytes);
  expect(sheets.map(({ visibility }) => visibility)).toEqual(['hidden', 'visible', 'visible']);

  const charts = tinyWorkbook({
    sheets: [
      { name: 'Chart', kind: 'chartsheet', xml: '<?xml version="1.0"?><chartsheet/>' },
      { xml: '<sheetData/>' },
    ],
  });
  const after = await readWorkbook((await applyEdits(charts, rich)).bytes);
  expect(after.sheets.map(({ name }) => name)).toEqual(['Chart', 'Sheet2', 'Overdue', 'All']);
  expect(after.names.find(({ name }) => name === '_xlnm.Print_Titles')!.sheet).toBe('All');
});

test.each([
  ['A name that is far too long for a sheet', [], 'A name that is far too long for'],
  [
    'A name that is far too long for',
    ['A NAME THAT IS FAR TOO LONG FOR'],
    'A name that is far too long (2)',
  ],
  ['Who/what: [when]?', [], 'Who what when'],
  ["'Quoted'", [], 'Quoted'],
  ['History', [], 'History sheet'],
  ['Overdue', ['overdue', 'OVERDUE (2)'], 'Overdue (3)'],
  ['Late 😀😀😀😀😀😀😀😀😀😀😀😀😀😀', [], 'Late 😀😀😀😀😀😀😀😀😀😀😀😀😀'],
])('a sheet called %s, beside %j, is named %s', async (sheetName, taken, name) => {
  const sheets = ['Sheet1', ...taken].map((each) => ({ name: each, xml: '<sheetData/>' }));
  const { applied } = await applyEdits(tinyWorkbook({ sheets }), [write(report({ sheetName }))]);
  expect(applied.sheets).toEqual({ overdue: name });
});

test('a name that the file declares a type for, without having the part, is not given', async () => {
  const stale = typed(tinyEntries({ styles: '' }), {
    'xl/worksheets/sheet2.xml': `${office}.spreadsheetml.chartsheet+xml`,
  });
  const { bytes } = await applyEdits(zipOf(stale), [write(report())]);
  expect(await partsOf(bytes)).toHaveProperty(['xl/worksheets/sheet3.xml']);
});

test('sheet numbers stay within what Excel takes', async () => {
  const entries = tinyEntries().map((entry) => ({
    ...entry,
    content: String(entry.content).replace('sheetId="1"', 'sheetId="65534"'),
  }));
  const { bytes } = await applyEdits(zipOf(entries), rich);
  const main = (await partsOf(bytes))['xl/workbook.xml']!;
  expect([...main.matchAll(/sheetId="(\d+)"/g)].map(([, id]) => id)).toEqual(['65534', '1', '2']);
});

test('a workbook without a style sheet gets the one that is taken for granted, and looks as before', async () => {
  const sheets = [{ xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }];
  const original = tinyWorkbook({ sheets });
  const { bytes } = await applyEdits(original, [highlight]);
  expect((await partsOf(bytes))['xl/styles.xml']).toContain(
    '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
  );
  const [before, after] = [await readWorkbook(original), await readWorkbook(bytes)];
  expect(after.styles[0]).toEqual(before.styles[0]);
});

test('hundreds of sheets are no hindrance', async () => {
  const sheets = Array.from({ length: 200 }, (_, n) => ({
    name: `Sheet${n}`,
    xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
  }));
  const original = tinyWorkbook({ sheets, styles: '' });
  const { bytes } = await applyEdits(original, rich);
  const gone = await applyEdits(bytes, [remove]);
  expect(await changedParts(original, gone.bytes)).toEqual(['xl/styles.xml']);
}, 60_000);

(hasProgram('soffice') ? test : test.skip)(
  'sheets that another program has saved again are still ours',
  async () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>Hers</t></is></c></row>';
    const original = tinyWorkbook({
      styles: '',
      sheets: [{ xml: `<sheetData>${rows}</sheetData>` }],
    });
    const { bytes } = await applyEdits(original, rich);
    const libreOffice = new LibreOffice();
    try {
      const saved = new Uint8Array(libreOffice.convert(bytes, 'xlsx'));
      const again = await applyEdits(saved, rich);
      expect(again.applied).toEqual({ sheets: { overdue: 'Overdue', all: 'All' }, notices: [] });
      const workbook = await readWorkbook(again.bytes);
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Overdue', 'All']);
      expect(await loose(again.bytes)).toEqual([]);
      const gone = await readWorkbook((await applyEdits(again.bytes, [remove])).bytes);
      expect(gone.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
      expect(gone.names).toEqual([]);
    } finally {
      libreOffice.close();
    }
  },
  150_000,
);
