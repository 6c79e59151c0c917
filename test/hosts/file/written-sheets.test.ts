import { Workbook as ExcelWorkbook } from 'exceljs';
import type { Edit } from '../../../src/core/workbook/edit';
import type { Report } from '../../../src/core/workbook/report';
import { applyEdits } from '../../../src/hosts/file/apply';
import { readWorkbook } from '../../../src/hosts/file/read';
import { partsOf } from './parts';
import { stylesOf, valuesOf } from './read/grid';
import { chart, count, report, table, text } from './reports';
import {
  relationship,
  relationships,
  tinyEntries,
  tinyWorkbook,
  zipOf,
  type TinyWorkbook,
} from './tiny-package';

// How a sheet of ours looks inside somebody else's workbook, and what happens to what the user put
// onto one.

const write: Edit<string> = { kind: 'write-sheet', report: report({ blocks: [table(), chart] }) };
const ourLinks = 'xl/worksheets/_rels/sheet2.xml.rels';

async function written(workbook: TinyWorkbook = {}): Promise<Uint8Array> {
  return (await applyEdits(tinyWorkbook(workbook), [write])).bytes;
}

/** The file with parts put in place of others, or added. */
async function changed(bytes: Uint8Array, changes: Record<string, (old: string) => string>) {
  const parts = new Map(Object.entries(await partsOf(bytes)));
  for (const [part, change] of Object.entries(changes)) {
    const text = change(parts.get(part) ?? '');
    expect(text).not.toBe(parts.get(part));
    parts.set(part, text);
  }
  const entries = [...parts].map(([name, text]) => ({
    name,
    content: Buffer.from(text, 'latin1'),
  }));
  return zipOf(entries);
}

const linked = (more: string) => (old: string) =>
  (old || relationships('')).replace('</Relationships>', `${more}</Relationships>`);

/** What another program shows of the written sheet. */
async function seen(bytes: Uint8Array, name = 'Overdue') {
  const book = new ExcelWorkbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book.getWorksheet(name)!;
}

describe.each<[string, TinyWorkbook]>([
  ['a workbook without styles', {}],
  [
    'a workbook with styles of its own',
    {
      styles:
        '<fonts count="2"><font><sz val="8"/></font><font><b/></font></fonts><fills count="3"><fill/><fill/><fill><patternFill patternType="solid"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1"/></cellXfs>',
    },
  ],
])('in %s', (_, workbook) => {
  it('headings are white and bold on a dark fill, figures are numbers with borders', async () => {
    const sheet = await seen(await written(workbook));
    const heading = sheet.getCell('A3');
    expect(heading.value).toBe('Standing');
    expect(heading.font).toMatchObject({ bold: true, size: 10, name: 'Arial' });
    expect(heading.font.color).toEqual({ argb: 'FFFFFFFF' });
    expect(heading.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF1F2F4D' } });
    expect(heading.alignment).toMatchObject({ wrapText: true, vertical: 'bottom' });
    const title = sheet.getCell('A1');
    expect(title.font).toMatchObject({ bold: true, size: 16, name: 'Arial' });
    const late = sheet.getCell('A5');
    expect(late.font).toMatchObject({ bold: true, color: { argb: 'FF7A1512' } });
    expect(late.fill).toMatchObject({ fgColor: { argb: 'FFF9DEDC' } });
    expect(late.border.left).toMatchObject({ style: 'thick' });
    expect(late.alignment).toMatchObject({ wrapText: true });
    const figure = sheet.getCell('B5');
    expect(figure.value).toBe(1);
    expect(figure.border.bottom?.style).toBe('thin');
    expect(figure.font).toMatchObject({ size: 10, name: 'Arial' });
  });

  it('numbers that look like text are not marked as errors', async () => {
    const { 'xl/worksheets/sheet2.xml': sheet } = await partsOf(await written(workbook));
    expect(sheet).toContain('<ignoredErrors><ignoredError sqref="A1:B7" numberStoredAsText="1"/>');
  });

  it('every style says which of its looks count', async () => {
    const { 'xl/styles.xml': styles } = await partsOf(await written(workbook));
    const xfs = /<cellXfs.*<\/cellXfs>/s.exec(styles!)![0].match(/<xf [^>]*>/g)!;
    for (const xf of xfs.filter((each) => each.includes('applyFont'))) {
      expect(xf).toMatch(/applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/);
      expect(xf).toMatch(/applyAlignment="1"/);
      expect(xf.includes('xfId="0"')).toBe(styles!.includes('<cellStyleXfs'));
    }
    expect(xfs.some((each) => each.includes('applyFont'))).toBe(true);
  });

  it('what a font says stands in the order that Excel reads', async () => {
    const { 'xl/styles.xml': styles } = await partsOf(await written(workbook));
    const fonts = /<fonts.*<\/fonts>/s.exec(styles!)![0];
    expect(fonts).toContain('<font><b/><sz val="16"/><color rgb="FF1F2F4D"/><name val="Arial"/>');
  });
});

it('a style sheet that writes its elements with a prefix gets ours with it', async () => {
  const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const bytes = await changed(tinyWorkbook({ styles: '' }), {
    'xl/styles.xml': () =>
      `<x:styleSheet xmlns:x="${namespace}"><x:fonts count="1"><x:font/></x:fonts></x:styleSheet>`,
  });
  const { 'xl/styles.xml': styles } = await partsOf((await applyEdits(bytes, [write])).bytes);
  expect(styles).toContain(
    '<x:font><x:b/><x:sz val="16"/><x:color rgb="FF1F2F4D"/><x:name val="Arial"/></x:font>',
  );
  expect(styles).toMatch(/<x:xf [^>]*applyFont="1"[^>]*><x:alignment [^>]*\/><\/x:xf>/);
  expect(styles).toContain(
    '<x:fill><x:patternFill patternType="solid"><x:fgColor rgb="FF1F2F4D"/>',
  );
  expect(styles!.replaceAll(/<\/?x:/g, '')).not.toMatch(/<\/?[a-z]/);
});

it('says how far its cells reach', async () => {
  const { 'xl/worksheets/sheet2.xml': sheet } = await partsOf(await written());
  expect(sheet).toContain('<dimension ref="A1:B7"/>');
});

it('parts of a drawing, a chart and a table are declared as what they are', async () => {
  const { '[Content_Types].xml': types } = await partsOf(await written());
  const office = 'application/vnd.openxmlformats-officedocument';
  expect(types).toContain(`"/xl/drawings/drawing1.xml" ContentType="${office}.drawing+xml"`);
  expect(types).toContain(`"/xl/charts/chart1.xml" ContentType="${office}.drawingml.chart+xml"`);
  expect(types).toContain(
    `"/xl/tables/table1.xml" ContentType="${office}.spreadsheetml.table+xml"`,
  );
});

it('a sheet names its chart and its table', async () => {
  const parts = await partsOf(await written());
  const [, drawing] = /<drawing r:id="(\w+)"\/>/.exec(parts['xl/worksheets/sheet2.xml']!)!;
  expect(parts[ourLinks]).toContain(
    `Id="${drawing}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing"`,
  );
  expect(parts['xl/drawings/_rels/drawing1.xml.rels']).toContain(
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chart1.xml"',
  );
});

it('rows hold cells, their list holds rows, and neither holds anything else', async () => {
  const { 'xl/worksheets/sheet2.xml': sheet } = await partsOf(await written());
  const rows = /<sheetData>(.*)<\/sheetData>/s.exec(sheet!)![1]!;
  const cell = '<c [^>]*(?:/>|>(?:<is>.*?</is>|(?:<f>[^<]*</f>)?<v>[^<]*</v>)</c>)';
  expect(rows).toMatch(new RegExp(`^(?:<row [^>]*(?:/>|>(?:${cell})*</row>))+$`));
});

const sheetOf = async (...blocks: Report<string>['blocks']) => {
  const edit: Edit<string> = { kind: 'write-sheet', report: report({ blocks }) };
  return partsOf((await applyEdits(tinyWorkbook(), [edit])).bytes);
};

it('a sheet without charts and tables names none', async () => {
  const parts = await sheetOf(table({ rows: [] }));
  expect(parts['xl/worksheets/sheet2.xml']).not.toMatch(/<drawing|<tablePart/);
  expect(parts['xl/worksheets/sheet2.xml']).toMatch(/<\/ignoredErrors><\/worksheet>$/);
  expect(
    Object.keys(parts).filter((part) => /drawing|chart|table|sheet2.*rels/.test(part)),
  ).toEqual([]);
});

it('every part of ours begins as Excel’s do, and declares the prefixes that it uses', async () => {
  const parts = await partsOf(await written({ styles: '' }));
  const ours = Object.keys(parts).filter((part) =>
    /sheet2\.|sheet2\.xml\.rels|drawing1|chart1|table1/.test(part),
  );
  expect(ours).toHaveLength(6);
  for (const part of ours) {
    expect(parts[part]).toMatch(/^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n</);
    const declared = [...parts[part]!.matchAll(/xmlns:(\w+)=/g)].map(([, prefix]) => prefix);
    const used = [...parts[part]!.matchAll(/[<\s/](\w+):\w+[ =/>]/g)].map(([, prefix]) => prefix);
    expect([...declared, 'xmlns', 'xml']).toEqual(expect.arrayContaining(used));
  }
  const [, ignorable] = /mc:Ignorable="(\w+)"/.exec(parts['xl/worksheets/sheet2.xml']!)!;
  expect(parts['xl/worksheets/sheet2.xml']).toContain(`xmlns:${ignorable}="`);
});

it('a short table has no filter, and nothing but its columns', async () => {
  const { 'xl/tables/table1.xml': part } = await sheetOf(table());
  expect(part!.slice(part!.indexOf('<table '))).toBe(
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Followthrough_overdue_list" displayName="Followthrough_overdue_list" ref="A3:B5" totalsRowShown="0">' +
      '<tableColumns count="2"><tableColumn id="1" name="Standing"/><tableColumn id="2" name="Actions"/></tableColumns>' +
      '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>',
  );
});

it('a blank cell of a table looks like the others of its column', async () => {
  const rows = [{ cells: [text('Signed off'), null] }, { cells: [text('Overdue'), count(1)] }];
  const { 'xl/worksheets/sheet2.xml': sheet } = await sheetOf(table({ rows }));
  const [, look] = /<c r="B5" s="(\d+)"><v>1<\/v>/.exec(sheet!)!;
  expect(sheet).toContain(`<c r="B4" s="${look}"/>`);
});

it('texts, figures and dates each have their number format', async () => {
  const block = table({
    columns: [
      { id: 'words', heading: 'Words', kind: 'text', weight: 1 },
      { id: 'n', heading: 'Number', kind: 'count', weight: 1 },
      { id: 'share', heading: 'Share', kind: 'percent', weight: 1 },
      { id: 'day', heading: 'Deadline', kind: 'date', weight: 1 },
    ],
    rows: [
      {
        cells: [
          text('=A1'),
          count(1),
          { kind: 'percent', share: 0.5 },
          { kind: 'date', day: '2016-10-31' },
        ],
      },
      { cells: [text('Overdue'), null, null, null] },
    ],
  });
  const edit: Edit<string> = { kind: 'write-sheet', report: report({ blocks: [block] }) };
  const looks = stylesOf(await readWorkbook((await applyEdits(tinyWorkbook(), [edit])).bytes), 1);
  const formats = ['A3', 'A4', 'A5', 'B4', 'C4', 'D4'].map((cell) => looks[cell]?.numberFormat);
  expect(formats).toEqual(['@', '@', 'General', '#,##0', '0%', '[$-809]d mmmm yyyy']);
});

it('a list of thousands of long rows is written whole', async () => {
  const words = 'Train all staff in safe handover. '.repeat(20);
  const rows = Array.from({ length: 2_500 }, (_, n) => ({
    cells: [text(`${n} ${words}`), count(n)],
  }));
  const edit: Edit<string> = { kind: 'write-sheet', report: report({ blocks: [table({ rows })] }) };
  const { sheets } = await readWorkbook((await applyEdits(tinyWorkbook(), [edit])).bytes);
  const values = valuesOf(sheets[1]!);
  for (let n = 0; n < rows.length; n++) {
    expect(values[`A${n + 4}`]).toBe(`${n} ${words}`);
    expect(values[`B${n + 4}`]).toBe(n);
  }
});

it('a heading of several lines is written into its table as Excel does', async () => {
  const columns = [
    { id: 'standing', heading: 'How it\nstands', kind: 'text' as const, weight: 2 },
    { id: 'actions', heading: 'Actions', kind: 'count' as const, weight: 1 },
  ];
  const edit: Edit<string> = {
    kind: 'write-sheet',
    report: report({ blocks: [table({ columns })] }),
  };
  const { bytes } = await applyEdits(tinyWorkbook(), [edit]);
  const { 'xl/tables/table1.xml': part } = await partsOf(bytes);
  expect(part).toContain('<tableColumn id="1" name="How it_x000a_stands"/>');
  expect(part).toContain('<tableColumn id="2" name="Actions"/>');
});

it('a table gets a number and a name that no other has', async () => {
  const bytes = tinyWorkbook({
    sheets: [
      {
        xml: '<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        relationships: relationship('rId1', 'table', '../tables/table1.xml'),
      },
    ],
    entries: [
      {
        name: 'xl/tables/table1.xml',
        content:
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="x" displayName="FOLLOWTHROUGH_OVERDUE_LIST" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="A"/></tableColumns></table>',
      },
    ],
  });
  const typed = await changed(bytes, {
    '[Content_Types].xml': (old) =>
      old.replace(
        '</Types>',
        '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
      ),
  });
  const parts = await partsOf((await applyEdits(typed, [write])).bytes);
  expect(parts['xl/tables/table2.xml']).toMatch(/ id="2" name="Followthrough_overdue_list_?2"/i);
});

it.each<[string, TinyWorkbook]>([
  [
    'a name that the user defined',
    {
      after:
        '<definedNames><definedName name="followthrough_Overdue_list">Sheet1!$A$1</definedName></definedNames>',
    },
  ],
  [
    'the older name of a table',
    {
      sheets: [
        {
          xml: '<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
          relationships: relationship('rId1', 'table', '../tables/table7.xml'),
        },
      ],
      entries: [
        {
          name: 'xl/tables/table7.xml',
          content:
            '<table id="7" name="Followthrough_overdue_list" displayName="Plan" ref="A1:A2"/>',
        },
      ],
    },
  ],
])('a table of ours is not called by %s', async (_, workbook) => {
  const typed = await changed(tinyWorkbook(workbook), {
    '[Content_Types].xml': (old) =>
      old.replace(
        '</Types>',
        '<Override PartName="/xl/tables/table7.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
      ),
  });
  const parts = await partsOf((await applyEdits(typed, [write])).bytes);
  expect(parts['xl/tables/table1.xml']).toContain(' displayName="Followthrough_overdue_list_2"');
});

describe('when it is written again', () => {
  const again = async (bytes: Uint8Array) => (await applyEdits(bytes, [write])).applied;

  it('what Excel saved for the printer goes with the old sheet', async () => {
    const bytes = await changed(await written(), {
      [ourLinks]: linked(relationship('rIdP', 'printerSettings', '../printerSettings/p1.bin')),
      'xl/printerSettings/p1.bin': () => 'printer',
    });
    const applied = await applyEdits(bytes, [write]);
    expect(applied.applied).toEqual({ sheets: { overdue: 'Overdue' }, notices: [] });
    expect(Object.keys(await partsOf(applied.bytes))).not.toContain('xl/printerSettings/p1.bin');
  });

  it('what Excel saved for the style of a chart goes with it', async () => {
    const bytes = await changed(await written(), {
      'xl/charts/_rels/chart1.xml.rels': linked(relationship('r1', 'chartStyle', 'style1.xml')),
      'xl/charts/style1.xml': () => '<style/>',
    });
    const applied = await applyEdits(bytes, [write]);
    expect(applied.applied.notices).toEqual([]);
    expect(Object.keys(await partsOf(applied.bytes))).not.toContain('xl/charts/style1.xml');
  });

  it.each<[string, Record<string, (old: string) => string>]>([
    [
      'a chart that leads out of the file',
      {
        'xl/charts/_rels/chart1.xml.rels': linked(
          relationship('r1', 'oleObject', 'file:///plan.xlsx', ' TargetMode="External"'),
        ),
      },
    ],
    [
      'a sheet of the user’s that leads to the web',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': linked(
          relationship('r1', 'hyperlink', 'https://example.org', ' TargetMode="External"'),
        ),
      },
    ],
  ])('%s does not keep it from being rewritten', async (_, changes) => {
    const applied = await again(await changed(await written(), changes));
    expect(applied).toEqual({ sheets: { overdue: 'Overdue' }, notices: [] });
  });

  it.each<[string, Record<string, (old: string) => string>]>([
    [
      'a picture from the web',
      {
        'xl/drawings/_rels/drawing1.xml.rels': linked(
          relationship('r9', 'image', 'https://example.org/crest.png', ' TargetMode="External"'),
        ),
      },
    ],
    [
      'a note',
      {
        [ourLinks]: linked(relationship('rIdN', 'comments', '../comments1.xml')),
        'xl/comments1.xml': () => '<comments/>',
      },
    ],
    [
      'a table of her own',
      {
        [ourLinks]: linked(relationship('rIdT', 'table', '../tables/table9.xml')),
        'xl/tables/table9.xml': () => '<table id="9" displayName="Theirs" ref="F1:F2"/>',
      },
    ],
    [
      'a table that names itself nothing',
      {
        [ourLinks]: linked(relationship('rIdT', 'table', '../tables/table9.xml')),
        'xl/tables/table9.xml': () => '<table id="9" ref="F1:F2"/>',
      },
    ],
    [
      'a picture beside our chart',
      {
        'xl/drawings/drawing1.xml': (old) =>
          old.replace(
            '</xdr:wsDr>',
            '<xdr:pic><xdr:cNvPr id="9" name="Crest"/></xdr:pic></xdr:wsDr>',
          ),
      },
    ],
    [
      'a shape without a name',
      {
        'xl/drawings/drawing1.xml': (old) =>
          old.replace('</xdr:wsDr>', '<xdr:sp><xdr:cNvPr id="9"/></xdr:sp></xdr:wsDr>'),
      },
    ],
    [
      'a link to what is not there',
      { [ourLinks]: linked(relationship('rIdX', 'drawing', '../drawings/none.xml')) },
    ],
    [
      'a link to the web',
      {
        [ourLinks]: linked(
          relationship('rIdH', 'hyperlink', 'https://example.org', ' TargetMode="External"'),
        ),
      },
    ],
    [
      'a table that another sheet leads to as well',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': linked(
          relationship('rIdT', 'table', '../tables/table1.xml'),
        ),
      },
    ],
  ])('with %s on it, it is left alone and a new one is written', async (_, changes) => {
    const applied = await again(await changed(await written(), changes));
    expect(applied.sheets).toEqual({ overdue: 'Overdue (2)' });
    expect(applied.notices).toEqual([
      { message: 'write.own-sheet-left', data: { sheet: 'Overdue', name: 'Overdue (2)' } },
    ]);
  });

  it.each([
    ['a short list', 2, []],
    ['a long list', 20, ["'Overdue'!$3:$3"]],
  ])(
    'its names of what is printed and filtered are those of %s, and the user’s stay',
    async (_, length, titles) => {
      const rows = Array.from({ length }, (_each, n) => ({ cells: [text(`Row ${n}`), count(n)] }));
      const edit: Edit<string> = {
        kind: 'write-sheet',
        report: report({ blocks: [table({ rows })] }),
      };
      const bytes = await changed(await written(), {
        'xl/workbook.xml': (old) =>
          old.replace(
            '</definedNames>',
            '<definedName name="_xlnm.Print_Titles" localSheetId="1">Overdue!$9:$9</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Overdue!$A$1:$B$2</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Overdue!$A$1</definedName><definedName name="Theirs" localSheetId="1">Overdue!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1</definedName></definedNames>',
          ),
      });
      const { names } = await readWorkbook((await applyEdits(bytes, [edit])).bytes);
      const said = names.map(({ name, sheet, refersTo }) => [name, sheet, refersTo]);
      expect(said.filter(([, sheet]) => sheet !== null).sort()).toEqual(
        [
          ['Theirs', 'Overdue', 'Overdue!$A$1'],
          ['_xlnm.Print_Area', 'Sheet1', 'Sheet1!$A$1'],
          ...titles.map((rows_) => ['_xlnm.Print_Titles', 'Overdue', rows_]),
        ].sort(),
      );
    },
  );
});

it('in a workbook whose structure is protected, no sheet is added', async () => {
  const bytes = zipOf(tinyEntries({ before: '<workbookProtection lockStructure="1"/>' }));
  await expect(applyEdits(bytes, [write])).rejects.toMatchObject({
    phrase: { message: 'write.structure-protected', data: { sheet: 'Overdue' } },
  });
});

it.each([
  ['usual', 'http://schemas.openxmlformats.org/drawingml/2006'],
  ['strict', 'http://purl.oclc.org/ooxml/drawingml'],
] as const)(
  'a chart is written in the vocabulary of a workbook of the %s form',
  async (form, drawing) => {
    const main =
      form === 'usual'
        ? 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
        : 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const content = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Plan" sheetId="1" r:id="rId0"/></sheets></workbook>`;
    const parts = await partsOf(await written({ entries: [{ name: 'xl/workbook.xml', content }] }));
    expect(parts['xl/charts/chart1.xml']).toContain(
      `xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main"`,
    );
    expect(parts['xl/drawings/drawing1.xml']).toContain(
      `xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"`,
    );
  },
);
