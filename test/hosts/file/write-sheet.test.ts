import type { Report } from '../../../src/core/workbook/report';
import { applyEdits } from '../../../src/hosts/file/apply';
import { createWorkbook } from '../../../src/hosts/file/create';
import { readWorkbook } from '../../../src/hosts/file/read';
import { changedParts, partsOf } from './parts';
import { valuesOf } from './read/grid';
import { refusedAs } from './refused';
import { count, report, table, text } from './reports';
import { relationship, tinyEntries, tinyWorkbook, zipOf, type TinyWorkbook } from './tiny-package';

const write = (each: Report<string>) => ({ kind: 'write-sheet', report: each }) as const;
const chart = {
  kind: 'chart',
  title: 'Standings',
  description: 'Three signed off & one overdue',
  table: 'list',
  segments: [
    { label: 'Signed off', count: 3, tone: 'closed', row: 0 },
    { label: 'Overdue', count: 1, tone: 'overdue', row: 1 },
  ],
} as const;

async function written(workbook: TinyWorkbook, each: Report<string>) {
  const { bytes, applied } = await applyEdits(tinyWorkbook(workbook), [write(each)]);
  return { bytes, applied, parts: await partsOf(bytes), workbook: await readWorkbook(bytes) };
}

test('a sheet is added at the end, with its table, its mark and nothing else changed', async () => {
  const original = tinyWorkbook({ styles: '' });
  const { bytes, applied } = await applyEdits(original, [write(report())]);
  expect(applied.sheets).toEqual({ overdue: 'Overdue' });
  expect(await changedParts(original, bytes)).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/tables/table1.xml',
    'xl/workbook.xml',
    'xl/worksheets/_rels/sheet2.xml.rels',
    'xl/worksheets/sheet2.xml',
  ]);
  const workbook = await readWorkbook(bytes);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Overdue']);
  expect(workbook.names).toEqual([
    { name: 'Followthrough.overdue', refersTo: "'Overdue'!$A$1", sheet: null },
  ]);
  const sheet = workbook.sheets[1]!;
  expect(valuesOf(sheet)).toMatchObject({
    A1: 'Overdue actions',
    A2: 'Figures as at 30 September 2026; run again to update.',
    A3: 'Standing',
    B3: 'Actions',
    A4: 'Signed off',
    B4: 3,
  });
  expect(sheet.tables).toEqual([
    {
      name: 'Followthrough_overdue_list',
      area: { top: 2, left: 0, bottom: 4, right: 1 },
      hasHeaderRow: true,
      hasTotalsRow: false,
    },
  ]);
});

test('texts that begin as formulas do stay texts', async () => {
  const cells = ['=1+1', '+44 20', '- none', '@board', '_x0041_ <b>'];
  const block = table({ rows: cells.map((each) => ({ cells: [text(each), null] })) });
  const { workbook, parts } = await written({}, report({ blocks: [block] }));
  expect(Object.values(valuesOf(workbook.sheets[1]!))).toEqual(expect.arrayContaining(cells));
  expect(parts['xl/worksheets/sheet2.xml']).not.toContain('<f>');
});

test.each([
  ['1900', '', 42674],
  ['1904', '<workbookPr date1904="1"/>', 41212],
])('days are real dates in the %s system, whatever the time zone', async (_, before, serial) => {
  const block = table({
    columns: [{ id: 'd', heading: 'Deadline', kind: 'date', weight: 1 }],
    rows: [{ cells: [{ kind: 'date', day: '2016-10-31' }] }],
  });
  const { workbook } = await written({ before }, report({ blocks: [block] }));
  const { cells } = workbook.sheets[1]!;
  expect(valuesOf(workbook.sheets[1]!)).toMatchObject({ A4: serial });
  const style = workbook.styles[cells.styles[cells.styles.length - 1]!]!;
  expect(style.numberFormat).toBe('[$-809]d mmmm yyyy');
});

test('links lead back to the plan, whatever its sheet is called', async () => {
  const block = table({
    columns: [{ id: 'l', heading: 'Row', kind: 'link', weight: 1 }],
    rows: [
      {
        cells: [{ kind: 'link', text: 'Say "when"', to: { sheet: "Plan '16", row: 4, column: 0 } }],
      },
    ],
  });
  const { parts } = await written({}, report({ blocks: [block] }));
  expect(parts['xl/worksheets/sheet2.xml']).toContain(
    `<f>HYPERLINK("#'Plan ''16'!A5","Say ""when""")</f>`,
  );
});

test('a chart reads its segments from the cells of its table, and has words for those who cannot see it', async () => {
  const { parts } = await written({}, report({ blocks: [table(), chart] }));
  const xml = parts['xl/charts/chart1.xml']!;
  expect(xml.match(/<c:ser>/g)).toHaveLength(2);
  expect(xml).toContain("<c:f>'Overdue'!$B$4</c:f>");
  expect(xml).toContain("<c:f>'Overdue'!$B$5</c:f>");
  expect(parts['xl/drawings/drawing1.xml']).toContain('descr="Three signed off &amp; one overdue"');
});

test('writing twice is writing once, byte for byte', async () => {
  const long = table({
    id: 'long',
    rows: Array.from({ length: 30 }, (_, n) => ({ cells: [text(`Row ${n}`), count(n)] })),
  });
  const edits = [
    write(report({ blocks: [table(), chart] })),
    write(report({ id: 'all', sheetName: 'All', blocks: [long] })),
  ];
  const once = await applyEdits(tinyWorkbook({ styles: '' }), edits);
  expect((await applyEdits(once.bytes, edits)).bytes).toBe(once.bytes);
});

test('a sheet of ours is rewritten where it stands, under the name that the user gave it', async () => {
  const first = await applyEdits(tinyWorkbook(), [
    write(report()),
    write(report({ id: 'b', sheetName: 'B' })),
  ]);
  const parts = await partsOf(first.bytes);
  const entries = Object.entries(parts).map(([name, content]) => ({
    name,
    content: content
      .replaceAll("'Overdue'!", "'Late ones'!")
      .replaceAll('name="Overdue"', 'name="Late ones"'),
  }));
  const again = await applyEdits(zipOf(entries), [write(report({ title: 'New title' }))]);
  const workbook = await readWorkbook(again.bytes);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Late ones', 'B']);
  expect(valuesOf(workbook.sheets[1]!)).toMatchObject({ A1: 'New title' });
  expect(again.applied.sheets).toEqual({ overdue: 'Late ones' });
});

test('the user’s own sheet of that name is left alone', async () => {
  const { applied, workbook } = await written(
    { sheets: [{ name: 'OVERDUE', xml: '<sheetData/>' }] },
    report(),
  );
  expect(applied.sheets).toEqual({ overdue: 'Overdue (2)' });
  expect(workbook.sheets).toHaveLength(2);
});

test('a copy that the user made of our sheet is hers: only a workbook’s own name is a mark', async () => {
  const names =
    '<definedNames><definedName name="Followthrough.overdue" localSheetId="0">\'Overdue\'!$A$1</definedName></definedNames>';
  const { workbook } = await written(
    { sheets: [{ name: 'Overdue', xml: '<sheetData/>' }], after: names },
    report(),
  );
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Overdue', 'Overdue (2)']);
});

test('a mark whose sheet was deleted is set to the new sheet', async () => {
  const names =
    '<definedNames><definedName name="Followthrough.overdue">#REF!$A$1</definedName></definedNames>';
  const { workbook } = await written({ after: names }, report());
  expect(workbook.names.map(({ refersTo }) => refersTo)).toEqual(["'Overdue'!$A$1"]);
});

test('a sheet of ours that somebody added a note to is left as it is', async () => {
  const marked =
    '<definedNames><definedName name="Followthrough.overdue">Overdue!$A$1</definedName></definedNames>';
  const { applied, workbook } = await written(
    {
      sheets: [
        {
          name: 'Overdue',
          xml: '<sheetData/>',
          relationships: relationship('rId1', 'comments', '../comments1.xml'),
        },
      ],
      after: marked,
      entries: [{ name: 'xl/comments1.xml', content: '<comments/>' }],
    },
    report(),
  );
  expect(applied.notices.map(({ message }) => message)).toEqual(['write.own-sheet-left']);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Overdue', 'Overdue (2)']);
});

test('a protected structure takes no sheet, and says what to do', async () => {
  const locked = tinyWorkbook({ before: '<workbookProtection lockStructure="1"/>' });
  expect(await refusedAs(applyEdits(locked, [write(report())]))).toMatch(
    /structure.*protected.*Protect Workbook/,
  );
});

test('ids, names and parts that are taken are taken by nobody else', async () => {
  const taken =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="t" ' +
    'displayName="Followthrough_overdue_list" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="a"/></tableColumns></table>';
  const entries = tinyEntries({
    sheets: [
      {
        xml: '<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        relationships: relationship('rId1', 'table', '../tables/table1.xml'),
      },
    ],
    entries: [{ name: 'xl/tables/table1.xml', content: taken }],
  }).map((entry) =>
    entry.name === '[Content_Types].xml'
      ? {
          ...entry,
          content: String(entry.content).replace(
            '</Types>',
            '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
          ),
        }
      : entry,
  );
  const { bytes } = await applyEdits(zipOf(entries), [write(report())]);
  const parts = await partsOf(bytes);
  expect(parts['xl/tables/table1.xml']).toBe(taken);
  expect(parts['xl/tables/table2.xml']).toMatch(/id="2" name="Followthrough_overdue_list_2"/);
});

test('a long list has its header on every page and can be filtered', async () => {
  const rows = Array.from({ length: 20 }, (_, n) => ({ cells: [text(`Row ${n}`), count(n)] }));
  const { workbook, parts } = await written({}, report({ blocks: [table({ rows })] }));
  expect(workbook.names).toContainEqual({
    name: '_xlnm.Print_Titles',
    refersTo: "'Overdue'!$3:$3",
    sheet: 'Overdue',
  });
  expect(parts['xl/tables/table1.xml']).toContain('<autoFilter ref="A3:B23"/>');
});

test('a table without rows gives way to its sentence; one without a sentence waits to be filled in', async () => {
  const said = await written({}, report({ blocks: [table({ rows: [] })] }));
  expect(said.workbook.sheets[1]!.tables).toEqual([]);
  expect(Object.values(valuesOf(said.workbook.sheets[1]!))).toContain('There are no actions.');
  const open = await written({}, report({ blocks: [table({ rows: [], empty: '' })] }));
  expect(open.workbook.sheets[1]!.tables[0]!.area).toEqual({
    top: 2,
    left: 0,
    bottom: 3,
    right: 1,
  });
});

test('a new workbook holds its reports and nothing else, the same bytes each time', async () => {
  const bytes = await createWorkbook([report(), report({ id: 'b', sheetName: 'B' })]);
  expect(await createWorkbook([report(), report({ id: 'b', sheetName: 'B' })])).toEqual(bytes);
  const workbook = await readWorkbook(bytes);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Overdue', 'B']);
});
