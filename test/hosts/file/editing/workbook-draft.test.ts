import { openPackage } from '../../../../src/hosts/file/package';
import { Editing } from '../../../../src/hosts/file/parts/editing';
import { folderOf, WorkbookDraft } from '../../../../src/hosts/file/parts/workbook-draft';
import { decodeUtf8 } from '../../../../src/hosts/file/xml';
import {
  namespaces,
  relationship,
  relationships,
  tinyWorkbook,
  type TinyWorkbook,
} from '../tiny-package';

// What happens to the list of sheets, and to all that counts them, when one comes or goes.

const sheets = ['Plan', 'Notes', 'Archive'].map((name) => ({ name, xml: '<sheetData/>' }));

async function opened(workbook: TinyWorkbook = { sheets }) {
  const { draft, workbook: book } = await Editing.open(await openPackage(tinyWorkbook(workbook)));
  return {
    ...{ book, draft },
    text: async (part = 'xl/workbook.xml') => {
      const bytes = await draft.xml(part);
      return decodeUtf8(bytes, 0, bytes.length);
    },
  };
}

/** A main part written by hand, in place of the usual one. */
const main = (content: string): TinyWorkbook => ({
  sheets,
  entries: [{ name: 'xl/workbook.xml', content }],
});
const views = (attributes: string) => `<bookViews><workbookView ${attributes}/></bookViews>`;
const names = (...entries: string[]) => `<definedNames>${entries.join('')}</definedNames>`;
const name = (of: string, to: string, scope?: number) =>
  `<definedName name="${of}"${scope === undefined ? '' : ` localSheetId="${scope}"`}>${to}</definedName>`;

describe('what a workbook says of itself', () => {
  it('its sheets are found by their names, whatever the case', async () => {
    const { book } = await opened();
    expect(book.sheet('PLAN')).toMatchObject({ name: 'Plan', sheetId: 1, isVisible: true });
    expect(book.sheet('Plan 2')).toBeNull();
    expect(book.worksheet('notes')?.part).toBe('xl/worksheets/sheet2.xml');
    expect(book.worksheet('Plan 2')).toBeNull();
    expect(book.folder).toBe('xl/');
  });

  it('a chart sheet and a sheet that the file has lost are no worksheets', async () => {
    const { book } = await opened({
      sheets: [
        { name: 'Chart', xml: '<sheetData/>', kind: 'chartsheet' },
        { name: 'Lost', xml: '<sheetData/>' },
      ],
      entries: [
        {
          name: 'xl/_rels/workbook.xml.rels',
          content: relationships(
            relationship('rId0', 'chartsheet', 'worksheets/sheet1.xml') +
              relationship('rId1', 'worksheet', 'worksheets/none.xml'),
          ),
        },
      ],
    });
    expect(book.sheets.map(({ kind, part }) => [kind, part])).toEqual([
      ['chartsheet', 'xl/worksheets/sheet1.xml'],
      ['worksheet', null],
    ]);
    expect([book.worksheet('Chart'), book.worksheet('Lost')]).toEqual([null, null]);
  });

  it('a sheet whose relationship is missing leads nowhere', async () => {
    const { book } = await opened(
      main(`<workbook ${namespaces}><sheets><sheet name="Plan" sheetId="x"/></sheets></workbook>`),
    );
    expect(book.sheets).toEqual([
      {
        ...{ name: 'Plan', sheetId: 0, relationshipId: '', part: null, kind: '', isVisible: true },
      },
    ]);
  });

  it.each([
    ['visible', true],
    ['hidden', false],
    ['veryHidden', false],
  ])('a sheet that is %s', async (state, isVisible) => {
    const { book } = await opened({
      sheets: [{ name: 'Plan', xml: '<sheetData/>', attributes: `state="${state}"` }],
    });
    expect(book.sheets[0]!.isVisible).toBe(isVisible);
  });

  it.each([
    ['', false, false],
    ['<workbookPr date1904="1"/>', true, false],
    ['<workbookPr date1904="0"/><workbookProtection lockStructure="0"/>', false, false],
    ['<workbookProtection lockStructure="true"/>', false, true],
    ['<workbookProtection lockWindows="1"/>', false, false],
  ])('days count from 1904, its structure is protected: %s', async (before, days, structure) => {
    const { book } = await opened({ before });
    expect([book.date1904, book.structureProtected]).toEqual([days, structure]);
  });

  it('its names, of the whole workbook, of a sheet, and of one that it does not have', async () => {
    const { book } = await opened({
      sheets,
      after: names(
        name('Agencies', 'Notes!$A$1:$A$9 '),
        name('Fire_x0026_Rescue', "'A &amp; B'!$A$1", 1),
        name('Gone', '#REF!', 7),
      ),
    });
    const told = book.names.map(({ name: of, refersTo, sheet, scope }) => ({
      ...{ name: of, refersTo, sheet, scope },
    }));
    expect(told).toEqual([
      { name: 'Agencies', refersTo: 'Notes!$A$1:$A$9 ', sheet: null, scope: null },
      { name: 'Fire&Rescue', refersTo: "'A & B'!$A$1", sheet: 'Notes', scope: 1 },
      { name: 'Gone', refersTo: '#REF!', sheet: '', scope: 7 },
    ]);
    expect(book.findName('AGENCIES', null)?.refersTo).toBe('Notes!$A$1:$A$9 ');
    expect(book.findName('Agencies', 1)).toBeNull();
    expect(book.findName('Gone', null)).toBeNull();
  });

  it('the first cell of a sheet, whatever it is called', () => {
    expect(WorkbookDraft.firstCell("Board's summary")).toBe("'Board''s summary'!$A$1");
  });

  it.each([
    ['xl/workbook.xml', 'xl/'],
    ['xl\\sub\\workbook.xml', 'xl/sub/'],
    ['workbook.xml', ''],
  ])('the folder of %s', (part, folder) => {
    expect(folderOf(part)).toBe(folder);
  });
});

describe('a sheet is added', () => {
  it('at the end, with the next number, its name as it is and a part of its own', async () => {
    const { book, draft, text } = await opened();
    expect(await book.addSheet('A & B _x0041_')).toBe('xl/worksheets/sheet4.xml');
    expect(book.sheets.map((sheet) => sheet.name)).toEqual([
      ...['Plan', 'Notes', 'Archive', 'A & B _x0041_'],
    ]);
    expect(book.sheets[3]).toMatchObject({ sheetId: 4, part: 'xl/worksheets/sheet4.xml' });
    expect(book.sheets[3]!.kind).toBe('worksheet');
    expect(await text()).toContain('name="A &amp; B _x005F_x0041_" sheetId="4" r:id="rId4"/>');
    expect(draft.contentType('xl/worksheets/sheet4.xml')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    );
  });

  it('before another, or at the end where there is none of that name', async () => {
    const { book } = await opened();
    await book.addSheet('Summary', 'Notes');
    await book.addSheet('Last', 'Nowhere');
    expect(book.sheets.map((sheet) => sheet.name)).toEqual([
      ...['Plan', 'Summary', 'Notes', 'Archive', 'Last'],
    ]);
  });

  it.each([
    ['the next after the highest', [1, 7, 3], 8],
    ['the last that Excel takes', [1, 65_533, 3], 65_534],
    ['the lowest that is free where the last is taken', [1, 65_534, 2], 3],
    ['the first of all where that is free', [2, 65_534, 3], 1],
  ])('its number is %s', async (_, ids, expected) => {
    const list = ids.map((id, at) => `<sheet name="${at}" sheetId="${id}" r:id="rId${at}"/>`);
    const { book } = await opened(
      main(`<workbook ${namespaces}><sheets>${list.join('')}</sheets></workbook>`),
    );
    await book.addSheet('Summary');
    expect(book.sheet('Summary')!.sheetId).toBe(expected);
  });

  it('names of the sheets that it comes before still belong to theirs', async () => {
    const { book } = await opened({
      sheets,
      after: names(
        ...[name('All', '1'), name('Area', '2', 0), name('Area', '3', 1), name('Area', '4', 2)],
      ),
    });
    await book.addSheet('Summary', 'Notes');
    expect(book.names.map(({ refersTo, sheet }) => [refersTo, sheet])).toEqual([
      ...[
        ['1', null],
        ['2', 'Plan'],
        ['3', 'Notes'],
        ['4', 'Archive'],
      ],
    ]);
  });

  it.each([
    [
      'the sheet in front comes after it',
      'activeTab="2" firstSheet="1"',
      'activeTab="3" firstSheet="2"',
    ],
    [
      'the sheet in front comes before it',
      'firstSheet="0" activeTab="0"',
      'firstSheet="0" activeTab="0"',
    ],
    ['no sheet is said to be in front', 'xWindow="5"', 'xWindow="5"'],
    [
      'the sheet in front is not there',
      'activeTab="3" firstSheet="9"',
      'activeTab="3" firstSheet="9"',
    ],
  ])('what is in front stays in front: %s', async (_, before, after) => {
    const { book, text } = await opened({ sheets, before: views(before) });
    await book.addSheet('Summary', 'Notes');
    expect(await text()).toContain(views(after));
  });

  it('before the first sheet, which is in front unless something else is said', async () => {
    const { book, text } = await opened({ sheets, before: views('xWindow="5"') });
    await book.addSheet('Summary', 'Plan');
    expect(await text()).toContain(views('xWindow="5" activeTab="1" firstSheet="1"'));
  });

  it('where it belongs, whatever else stands in the list of sheets', async () => {
    const other = '<x:other xmlns:x="https://example.org"/>';
    const { book, text } = await opened(
      main(
        `<workbook ${namespaces}><sheets>${other}<sheet name="Plan" sheetId="1" r:id="rId0"/>${other}<sheet name="Notes" sheetId="2" r:id="rId1"/></sheets></workbook>`,
      ),
    );
    await book.addSheet('Summary', 'Notes');
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Plan', 'Summary', 'Notes']);
    expect(await text()).toContain(`${other}<sheet name="Summary"`);
  });

  it('in a workbook that writes its elements with a prefix', async () => {
    const own = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const { book, text } = await opened(
      main(
        `<x:workbook xmlns:x="${own}"><x:sheets><x:sheet name="Plan" sheetId="1" xmlns:q="${office}" q:id="rId0"/></x:sheets></x:workbook>`,
      ),
    );
    await book.addSheet('Summary');
    await book.setName('Mark', null, 'Summary!$A$1');
    await book.recalculate();
    expect(await text()).toContain(
      `<x:sheet name="Summary" sheetId="2" xmlns:r="${office}" r:id="rId4"/></x:sheets>` +
        '<x:definedNames><x:definedName name="Mark">Summary!$A$1</x:definedName></x:definedNames>' +
        '<x:calcPr fullCalcOnLoad="1"/></x:workbook>',
    );
  });

  it('in a workbook of the strict form', async () => {
    const office = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const { book, text } = await opened({
      sheets,
      entries: [
        {
          name: 'xl/workbook.xml',
          content: `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="${office}"><sheets><sheet name="Plan" sheetId="1" r:id="rId0"/></sheets></workbook>`,
        },
      ],
    });
    await book.addSheet('Summary');
    expect(await text('xl/_rels/workbook.xml.rels')).toContain(`Type="${office}/worksheet"`);
    expect(book.ns.main).toBe('http://purl.oclc.org/ooxml/spreadsheetml/main');
  });
});

describe('a sheet is taken out', () => {
  it('with its place in the list and what leads to it', async () => {
    const { book, text } = await opened();
    await book.removeSheet('Notes');
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Plan', 'Archive']);
    const links = await text('xl/_rels/workbook.xml.rels');
    expect(links).not.toContain('"rId1"');
    expect(links).toContain('"rId2"');
  });

  it('its own names go, those of the sheets after it still belong to theirs', async () => {
    const { book } = await opened({
      sheets,
      after: names(
        ...[name('All', '1'), name('Area', '2', 0), name('Area', '3', 1), name('Area', '4', 2)],
      ),
    });
    await book.removeSheet('Notes');
    expect(book.names.map(({ refersTo, sheet }) => [refersTo, sheet])).toEqual([
      ...[
        ['1', null],
        ['2', 'Plan'],
        ['4', 'Archive'],
      ],
    ]);
  });

  it('a list of names that are all its own goes with them', async () => {
    const { book, text } = await opened({
      sheets,
      after: names(name('Area', '1', 1), name('Titles', '2', 1)),
    });
    await book.removeSheet('Notes');
    expect(await text()).not.toContain('definedName');
  });

  it.each([
    ['after it', 'Notes', 'activeTab="2" firstSheet="2"', 'activeTab="1" firstSheet="1"'],
    ['before it', 'Notes', 'activeTab="0"', 'activeTab="0"'],
    ['it itself, with one after it', 'Notes', 'activeTab="1"', 'activeTab="1"'],
    ['it itself, the last', 'Archive', 'activeTab="2"', 'activeTab="1"'],
    [
      'before it, the last',
      'Archive',
      'activeTab="1" firstSheet="1"',
      'activeTab="1" firstSheet="1"',
    ],
    [
      'one that is not there',
      'Notes',
      'activeTab="3" firstSheet="30"',
      'activeTab="3" firstSheet="30"',
    ],
    ['the first, as nothing is said', 'Plan', 'xWindow="5"', 'xWindow="5"'],
  ])('the sheet in front is %s', async (_, gone, before, after) => {
    const { book, text } = await opened({ sheets, before: views(before) });
    await book.removeSheet(gone);
    expect(await text()).toContain(views(after));
  });

  it('the only one, which is in front', async () => {
    const { book, text } = await opened({
      sheets: sheets.slice(0, 1),
      before: views('activeTab="0"'),
    });
    await book.removeSheet('Plan');
    expect(await text()).toContain(views('activeTab="0"'));
  });

  it('each window is looked after', async () => {
    const two = '<bookViews><workbookView activeTab="2"/><workbookView activeTab="1"/></bookViews>';
    const { book, text } = await opened({ sheets, before: two });
    await book.removeSheet('Plan');
    expect(await text()).toContain(
      '<bookViews><workbookView activeTab="1"/><workbookView activeTab="0"/></bookViews>',
    );
  });
});

describe('names', () => {
  it('are set where they are, whatever the case, with all else that stands on them', async () => {
    const { book, text } = await opened({
      after: names(
        '<definedName name="mark" hidden="1">Old!$A$1</definedName>',
        name('Mark', '1', 0),
      ),
    });
    await book.setName('Mark', null, "'A & B'!$A$1");
    expect(await text()).toContain(
      names(
        `<definedName name="mark" hidden="1">'A &amp; B'!$A$1</definedName>`,
        name('Mark', '1', 0),
      ),
    );
  });

  it('that refer to nothing are set where they are, not a second time', async () => {
    const { book, text } = await opened({ after: names('<definedName name="Mark"/>') });
    await book.setName('Mark', null, 'Plan!$A$1');
    expect(await text()).toContain(names(name('Mark', 'Plan!$A$1')));
  });

  it('are added behind the others, for the workbook or for a sheet', async () => {
    const { book, text } = await opened({ sheets, after: names(name('Theirs', '1')) });
    await book.setName('A&B', null, 'Plan!$A$1');
    await book.setName('_xlnm.Print_Titles', 2, 'Archive!$3:$3');
    expect(await text()).toContain(
      names(
        name('Theirs', '1'),
        name('A&amp;B', 'Plan!$A$1'),
        name('_xlnm.Print_Titles', 'Archive!$3:$3', 2),
      ),
    );
  });

  it('the first one comes with its list, where Excel looks for it', async () => {
    const { book, text } = await opened({ sheets, after: '<calcPr calcId="1"/>' });
    await book.setName('Mark', 1, 'Notes!$A$1');
    expect(await text()).toContain(
      `</sheets>${names(name('Mark', 'Notes!$A$1', 1))}<calcPr calcId="1"/>`,
    );
  });

  it('nothing is written where they are as they should be', async () => {
    const { book, draft } = await opened({ after: names(name('Mark', 'Plan!$A$1')) });
    const before = await draft.xml('xl/workbook.xml');
    await book.setName('MARK', null, 'Plan!$A$1');
    await book.dropNames(({ name: each }) => each === 'Theirs');
    await book.dropList('pivotCaches');
    expect(await draft.xml('xl/workbook.xml')).toBe(before);
  });

  it('are taken out one by one, the last with its list', async () => {
    const { book, text } = await opened({ after: names(name('One', '1'), name('Two', '2')) });
    await book.dropNames((each) => each.name === 'One');
    expect(await text()).toContain(names(name('Two', '2')));
    await book.dropNames((each) => each.name === 'Two');
    expect(await text()).not.toContain('definedNames');
    expect(book.names).toEqual([]);
  });
});

describe('the rest of the main part', () => {
  it('a list is taken out as a whole', async () => {
    const { book, text } = await opened({
      after: '<calcPr/><pivotCaches><pivotCache cacheId="1"/></pivotCaches>',
    });
    await book.dropList('pivotCaches');
    expect(await text()).toContain('</sheets><calcPr/></workbook>');
  });

  it.each([
    ['it says nothing of formulas', '', '<calcPr fullCalcOnLoad="1"/>'],
    ['it says something else', '<calcPr calcId="1"/>', '<calcPr calcId="1" fullCalcOnLoad="1"/>'],
    [
      'it says no',
      '<calcPr fullCalcOnLoad="0" calcId="1"/>',
      '<calcPr fullCalcOnLoad="1" calcId="1"/>',
    ],
    ['it says so already', '<calcPr fullCalcOnLoad="1"/>', '<calcPr fullCalcOnLoad="1"/>'],
  ])('all formulas are worked out again when it is opened: %s', async (_, after, expected) => {
    const { book, text } = await opened({ after });
    await book.recalculate();
    expect(await text()).toContain(`</sheets>${expected}</workbook>`);
  });
});
