import { FileHost } from '../../../src/hosts/file/file-host';
import { defaultLimits } from '../../../src/hosts/file/limits';
import { readWorkbook } from '../../../src/hosts/file/read';
import { refusalOf } from './refusal';
import { refusedAs } from './refused';
import { valuesOf } from './read/grid';
import { namespaces, relationship, relationships, sheetData, tinyWorkbook } from './tiny-package';

// What the main part of a workbook says, in the ways in which programs write it.

const read = (content: string) =>
  readWorkbook(tinyWorkbook({ entries: [{ name: 'xl/workbook.xml', content }] }));
const plan = '<sheet name="Plan" sheetId="1" r:id="rId0"/>';
const sheets = `<sheets>${plan}</sheets>`;
const workbook = (children: string) => `<workbook ${namespaces}>${children}</workbook>`;

test.each<[string, boolean]>([
  ['1', true],
  ['true', true],
  ['on', true],
  ['0', false],
  ['false', false],
  ['off', false],
  ['', false],
])('said to be “%s”: %s', async (said, expected) => {
  const { date1904, structureProtected } = await read(
    workbook(
      `<workbookPr date1904="${said}"/><workbookProtection lockStructure="${said}"/>${sheets}`,
    ),
  );
  expect({ date1904, structureProtected }).toEqual({
    date1904: expected,
    structureProtected: expected,
  });
});

test.each([
  ['visible', 'visible'],
  ['hidden', 'hidden'],
  ['veryHidden', 'veryHidden'],
  ['something else', 'visible'],
])('a sheet whose state is “%s” is %s', async (state, visibility) => {
  const { sheets: found } = await read(
    workbook(`<sheets>${plan.replace('/>', ` state="${state}"/>`)}</sheets>`),
  );
  expect(found.map((sheet) => sheet.visibility)).toEqual([visibility]);
});

test.each([
  ['worksheet', 'worksheet'],
  ['chartsheet', 'chartsheet'],
  ['dialogsheet', 'dialogsheet'],
  ['xlMacrosheet', 'macrosheet'],
  ['xlIntlMacrosheet', 'macrosheet'],
  ['somethingElse', 'worksheet'],
])('a sheet by way of “%s” is a %s', async (kind, expected) => {
  const { sheets: found } = await readWorkbook(
    tinyWorkbook({ sheets: [sheetData(''), { ...sheetData(''), kind }] }),
  );
  expect(found.map((sheet) => sheet.kind)).toEqual(['worksheet', expected]);
});

test('what another program keeps in the main part is neither a sheet nor a name nor a setting', async () => {
  const theirs =
    '<mine><sheet name="Mine" r:id="rId0"/><definedName name="Mine">Plan!$A$1</definedName>' +
    '<workbookPr date1904="1"/><workbookProtection lockStructure="1"/></mine>' +
    '<sheet name="Bare" r:id="rId0"/><definedName name="Bare">Plan!$A$1</definedName>';
  const found = await read(
    workbook(
      `${theirs}<sheets><other name="Other" r:id="rId0"/>${plan}<a>${plan.replace('Plan', 'Deep')}</a></sheets>` +
        '<definedNames> <other name="Other">x</other><definedName name="Leads">Plan!$A$1</definedName>\n' +
        '<a><definedName name="Deep">Plan!$A$9</definedName></a></definedNames>',
    ),
  );
  expect(found.sheets.map(({ name }) => name)).toEqual(['Plan']);
  expect(found.names.map(({ name }) => name)).toEqual(['Leads']);
  expect(found).toMatchObject({ date1904: false, structureProtected: false });
});

test('a name refers to what is written in pieces, and to the sheet that it belongs to', async () => {
  const { names } = await read(
    workbook(
      `${sheets}<definedNames><definedName name="Leads_x0031_">'R<!-- & -->&amp;D<![CDATA['!$A]]>$1</definedName>` +
        '<definedName name="Own" localSheetId="0">Plan!$A$1</definedName>' +
        '<definedName name="Lost" localSheetId="7">Plan!$A$1</definedName>' +
        '<definedName name="Nothing"/><definedName>Plan!$A$2</definedName></definedNames>',
    ),
  );
  expect(names).toEqual([
    { name: 'Leads1', refersTo: "'R&D'!$A$1", sheet: null },
    { name: 'Own', refersTo: 'Plan!$A$1', sheet: 'Plan' },
    { name: 'Lost', refersTo: 'Plan!$A$1', sheet: null },
    { name: 'Nothing', refersTo: '', sheet: null },
    { name: '', refersTo: 'Plan!$A$2', sheet: null },
  ]);
});

test('two sheets of one name, whatever its case, are refused', async () => {
  const twice = workbook(`<sheets>${plan}${plan.replace('Plan', 'PLAN')}</sheets>`);
  expect(await refusedAs(read(twice))).toMatch(/same name, “PLAN”/);
});

test('of two relationships with one id the first counts', async () => {
  const links =
    relationship('rId0', 'worksheet', 'worksheets/sheet1.xml') +
    relationship('rId0', 'chartsheet', 'gone.xml');
  const { sheets: found } = await readWorkbook(
    tinyWorkbook({
      entries: [{ name: 'xl/_rels/workbook.xml.rels', content: relationships(links) }],
    }),
  );
  expect(found.map(({ kind }) => kind)).toEqual(['worksheet']);
});

describe('a workbook in hand', () => {
  const cell = (value: string) => sheetData(`<row r="1"><c r="A1"><v>${value}</v></c></row>`);
  const set = (expected: number, value: number) =>
    ({
      kind: 'set-cells',
      sheet: 'Sheet1',
      cells: [{ row: 0, column: 0, expected, value, numberFormat: null }],
    }) as const;
  const held = async (host: FileHost) => valuesOf((await host.read()).sheets[0]!)['A1'];

  test('holds what was changed, and nothing of a change that was refused', async () => {
    const host = new FileHost(tinyWorkbook({ sheets: [cell('1')] }));
    expect(await held(host)).toBe(1);
    await host.apply([set(1, 2)]);
    expect(await held(host)).toBe(2);
    const { bytes } = host;
    await expect(host.apply([set(1, 3)])).rejects.toThrow();
    expect(host.bytes).toBe(bytes);
    await host.apply([set(2, 3)]);
    expect(await held(host)).toBe(3);
  });

  test('can be given other bytes', async () => {
    const host = new FileHost(tinyWorkbook({ sheets: [cell('1')] }));
    expect(await held(host)).toBe(1);
    host.bytes = tinyWorkbook({ sheets: [cell('5')] });
    expect(await held(host)).toBe(5);
  });
});

test('white space within what newer programs add is no part of a name', async () => {
  const { names } = await read(
    workbook(
      `${sheets}<definedNames>\n <definedName name="Leads">Plan!$A$1</definedName>\n</definedNames>
      <extLst>
        <ext uri="urn:newer">
          <x:more xmlns:x="urn:newer">words</x:more>
        </ext>
      </extLst>`,
    ),
  );
  expect(names).toEqual([{ name: 'Leads', refersTo: 'Plan!$A$1', sheet: null }]);
});

test('a workbook of as many sheets as there is room for is read, and one of more refused', async () => {
  const bytes = tinyWorkbook({ sheets: [sheetData(''), sheetData(''), sheetData('')] });
  const reading = (most: number) => readWorkbook(bytes, { ...defaultLimits, sheets: most });
  expect((await reading(3)).sheets).toHaveLength(3);
  expect(await refusalOf(reading(2))).toBe('too-large');
});
