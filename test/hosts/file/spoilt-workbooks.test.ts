import { applyEdits } from '../../../src/hosts/file/apply';
import { openPackage } from '../../../src/hosts/file/package';
import { readWorkbook } from '../../../src/hosts/file/read';
import type { Edit } from '../../../src/core/workbook/edit';
import { highlightTerm } from '../../../src/core/workbook/mark';
import { refusalOf } from './refusal';
import { chart, report, table } from './reports';
import {
  namespaces,
  relationship,
  relationships,
  sheetData,
  tinyEntries,
  tinyWorkbook,
  zipOf,
} from './tiny-package';

// What the fuzzer found, each as small as it may be.

const write: Edit<string>[] = [{ kind: 'write-sheet', report: report() }];
const clear: Edit<string>[] = [{ kind: 'remove-sheets', ids: [] }];
const highlight: Edit<string>[] = [
  {
    kind: 'highlight',
    sheet: 'Sheet1',
    rules: [
      {
        areas: [{ top: 0, left: 0, bottom: 9, right: 0 }],
        formula: `AND(${highlightTerm('overdue')},A1<TODAY())`,
        tone: 'overdue',
        numberFormat: null,
      },
    ],
  },
];

const rows = [sheetData('<row r="1"><c r="A1"><v>1</v></c></row>')];
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A workbook with a sheet of ours, one of whose parts is then spoilt. */
async function spoilt(part: RegExp, spoil: (xml: string) => string): Promise<Uint8Array> {
  const { bytes } = await applyEdits(tinyWorkbook({ sheets: rows }), write);
  const file = await openPackage(bytes);
  const name = file.parts.find((each) => part.test(each))!;
  const xml = new TextDecoder().decode(await file.read(name));
  return file.write(new Map([[name, encode(spoil(xml))]]));
}

test('a table of ours that is ill formed is refused, not stumbled over', async () => {
  const bytes = await spoilt(/tables\/table/, (xml) =>
    xml.replace('<tableColumn ', '<tableColumn ? '),
  );
  expect(await refusalOf(applyEdits(bytes, write))).toBe('ill-formed');
  expect(await refusalOf(applyEdits(bytes, clear))).toBe('ill-formed');
});

test('a sheet of ours whose type is no longer declared is written anew', async () => {
  const bytes = await spoilt(/Content_Types/, (xml) =>
    xml.replace(/<Override PartName="[^"]*(?:tables|worksheets)[^>]*>/g, ''),
  );
  const { applied } = await applyEdits(bytes, write);
  expect(applied.sheets).toEqual({ overdue: 'Overdue' });
});

test('a part called as the style sheet that is none of this workbook is not written over', async () => {
  const links =
    relationship('rId0', 'worksheet', 'worksheets/sheet1.xml') +
    relationship('rIdStyles', 'styles', 'styles.xml', ' TargetMode="External"');
  const bytes = tinyWorkbook({
    sheets: rows,
    entries: [
      { name: 'xl/styles.xml', content: '<theirs/>' },
      { name: 'xl/_rels/workbook.xml.rels', content: relationships(links) },
    ],
  });
  const written = await openPackage((await applyEdits(bytes, highlight)).bytes);
  expect(new TextDecoder().decode(await written.read('xl/styles.xml'))).toBe('<theirs/>');
  const styles = (await written.relationships('xl/workbook.xml')).filter(
    ({ kind, part }) => kind === 'styles' && part !== null,
  );
  expect(styles.map(({ part }) => part)).toEqual(['xl/styles1.xml']);
});

test('a style sheet that is something else is refused', async () => {
  const entries = [{ name: 'xl/styles.xml', content: '<Types><Default/></Types>' }];
  const bytes = tinyWorkbook({ sheets: rows, styles: '', entries });
  expect(await refusalOf(applyEdits(bytes, highlight))).toBe('ill-formed');
});

test('of two relationships with one id, the sheet that is read is the one that is highlighted', async () => {
  const links =
    relationship('rId0', 'worksheet', 'worksheets/sheet1.xml') +
    relationship('rId0', 'worksheet', 'worksheets/other.xml');
  const bytes = tinyWorkbook({
    sheets: rows,
    entries: [
      { name: 'xl/worksheets/other.xml', content: '<worksheet><sheetData/></worksheet>' },
      { name: 'xl/_rels/workbook.xml.rels', content: relationships(links) },
    ],
  });
  const { bytes: written } = await applyEdits(bytes, highlight);
  const file = await openPackage(written);
  const sheet = new TextDecoder().decode(await file.read('xl/worksheets/sheet1.xml'));
  expect(sheet).toContain('followthrough:overdue');
});

test('what is no relationship stays in a list of them, whatever id it has', async () => {
  const stray = '<v Id="rId1"/>';
  const links = relationship('rId0', 'worksheet', 'worksheets/sheet1.xml') + stray;
  const name = 'xl/_rels/workbook.xml.rels';
  const original = tinyWorkbook({
    sheets: rows,
    entries: [{ name, content: relationships(links) }],
  });
  const { bytes } = await applyEdits((await applyEdits(original, write)).bytes, clear);
  const list = new TextDecoder().decode(await (await openPackage(bytes)).read(name));
  expect(list).toContain(stray);
});

test.each([
  ['something else', '<theirs><sheetData/></theirs>'],
  ['nothing', `<worksheet ${namespaces}/>`],
])('a sheet whose part holds %s is refused before anything is put into it', async (_, content) => {
  const sheet = { name: 'xl/worksheets/sheet1.xml', content };
  const bytes = tinyWorkbook({ entries: [sheet] });
  const cells = [{ row: 0, column: 0, expected: null, value: 'New', numberFormat: null }];
  const set: Edit<string>[] = [{ kind: 'set-cells', sheet: 'Sheet1', cells }];
  expect(await refusalOf(applyEdits(bytes, highlight))).toBe('ill-formed');
  expect(await refusalOf(applyEdits(bytes, set))).toBe('ill-formed');
});

test('a sheet of ours whose chart leads to the user’s sheet takes that sheet nowhere', async () => {
  const charted = [{ kind: 'write-sheet', report: report({ blocks: [table(), chart] }) } as const];
  const { bytes } = await applyEdits(tinyWorkbook({ sheets: rows }), charted);
  const file = await openPackage(bytes);
  const list = file.parts.find((part) => /drawings\/_rels/.test(part))!;
  const links = new TextDecoder().decode(await file.read(list));
  const aimed = links.replace(/Target="[^"]*"/, 'Target="../worksheets/sheet1.xml"');
  const spoilt = await file.write(new Map([[list, encode(aimed)]]));
  const cleared = await applyEdits(spoilt, clear);
  expect(cleared.applied.notices).toEqual([
    { message: 'write.own-sheet-kept', data: { sheet: 'Overdue' } },
  ]);
  const again = await applyEdits(spoilt, charted);
  expect(again.applied.sheets).toEqual({ overdue: 'Overdue (2)' });
});

test('a list of types is known by its name in any case', async () => {
  const types = tinyEntries().find(({ name }) => name === '[Content_Types].xml')!;
  const others = tinyEntries({ sheets: rows }).filter(({ name }) => name !== types.name);
  const bytes = zipOf([...others, { ...types, name: '[CONTENT_TYPES].XML' }]);
  const file = await openPackage((await applyEdits(bytes, write)).bytes);
  expect(file.parts.filter((part) => /content_types/i.test(part))).toEqual(['[CONTENT_TYPES].XML']);
  expect(file.contentType('xl/worksheets/sheet2.xml')).toMatch(/worksheet\+xml$/);
});

test('a table that a sheet of the user’s lost is not found again in one of ours', async () => {
  const lost = relationship('rId1', 'table', '../tables/table1.xml');
  const bytes = tinyWorkbook({ sheets: [{ ...rows[0]!, relationships: lost }] });
  const file = await openPackage((await applyEdits(bytes, write)).bytes);
  const leads = async (sheet: string) =>
    (await file.relationships(sheet)).flatMap(({ kind, part }) => (kind === 'table' ? [part] : []));
  expect(await leads('xl/worksheets/sheet1.xml')).toEqual([null]);
  expect(await leads('xl/worksheets/sheet2.xml')).toEqual(['xl/tables/table2.xml']);
});

test('what else stands in the lists of sheets and names stays, and is counted as neither', async () => {
  const stray = '<n xmlns="urn:theirs"><n/></n>';
  const before = `<sheets>${stray}<sheet name="Sheet1" sheetId="1" r:id="rId0"/></sheets>`;
  const after = `<definedNames>${stray}<definedName name="Leads">Sheet1!$A$1</definedName></definedNames>`;
  const main = {
    name: 'xl/workbook.xml',
    content: `<workbook ${namespaces}>${before}${after}</workbook>`,
  };
  const original = tinyWorkbook({ sheets: rows, entries: [main] });
  const { bytes } = await applyEdits((await applyEdits(original, write)).bytes, clear);
  const file = await openPackage(bytes);
  expect(new TextDecoder().decode(await file.read(main.name))).toBe(main.content);
});

test('more sheets than can be read in time are refused, though they are all one part', async () => {
  const again = '<sheet name="Again" sheetId="1" r:id="rId0"/>'.repeat(3_001);
  const content = `<workbook ${namespaces}><sheets>${again}</sheets></workbook>`;
  const bytes = tinyWorkbook({ sheets: rows, entries: [{ name: 'xl/workbook.xml', content }] });
  expect(await refusalOf(readWorkbook(bytes))).toBe('too-large');
});
