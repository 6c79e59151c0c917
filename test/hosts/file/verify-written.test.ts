import type { Edit } from '../../../src/core/workbook/edit';
import { applyEdits } from '../../../src/hosts/file/apply';
import { openPackage } from '../../../src/hosts/file/package';
import { NotProven } from '../../../src/hosts/file/verify/report';
import { verify } from '../../../src/hosts/file/verify/verify';
import { partsOf } from './parts';
import { chart, report, table } from './reports';
import {
  relationship,
  relationships,
  sheetData,
  tinyWorkbook,
  zipOf,
  type TinySheet,
} from './tiny-package';

// What the product writes, spoilt before it is given back: the proof must see each of these, and
// nothing where nothing was spoilt.

type Parts = Map<string, string>;
type Spoil = (parts: Parts) => void;

const main = 'xl/workbook.xml';
const links = 'xl/_rels/workbook.xml.rels';
const types = '[Content_Types].xml';
const ours = 'xl/worksheets/sheet2.xml';
const ourLinks = 'xl/worksheets/_rels/sheet2.xml.rels';
const ourTable = 'xl/tables/table1.xml';
const picture = 'xl/media/image1.png';

function replace(part: string, old: string | RegExp, now: string): Spoil {
  return (parts) => {
    const text = parts.get(part)!.replace(old, now);
    expect(text).not.toBe(parts.get(part));
    parts.set(part, text);
  };
}

function drop(part: string): Spoil {
  return (parts) => {
    expect(parts.delete(part)).toBe(true);
  };
}

function put(part: string, content: string): Spoil {
  return (parts) => {
    parts.set(part, content);
  };
}

const textsOf = async (bytes: Uint8Array): Promise<Parts> =>
  new Map(Object.entries(await partsOf(bytes)));

const file = (parts: Parts): Uint8Array =>
  zipOf(
    [...parts].map(([name, content]) => ({
      name,
      content: Buffer.from(content, 'latin1'),
    })),
  );

/** What is found in what the edits write, spoilt; parts are named by their kind alone. */
async function found(
  original: Uint8Array,
  edits: readonly Edit<string>[],
  ...spoils: readonly Spoil[]
): Promise<string[]> {
  const { bytes } = await applyEdits(original, edits);
  const parts = await textsOf(bytes);
  for (const spoil of spoils) spoil(parts);
  try {
    await verify(await openPackage(original), await openPackage(file(parts)), edits);
    return [];
  } catch (error) {
    if (!(error instanceof NotProven)) throw error;
    return error.report.differences.map(({ check, where }) => `${check}: ${where}`);
  }
}

/** Each of the expected is among what was found; nothing is, where nothing is expected. */
function expectFound(differences: string[], expected: readonly (string | RegExp)[]): void {
  if (expected.length === 0) expect(differences).toEqual([]);
  for (const each of expected) {
    const one = typeof each === 'string' ? each : expect.stringMatching(each);
    expect(differences).toContainEqual(one);
  }
}

const theirs: TinySheet = {
  xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><drawing r:id="rId1"/>',
  relationships: relationship('rId1', 'image', '../media/image1.png'),
};
const plain = tinyWorkbook({
  sheets: [theirs],
  styles: '',
  entries: [{ name: picture, content: 'theirs' }],
});

const overdue: Edit<string> = {
  kind: 'write-sheet',
  report: report({ blocks: [table(), chart] }),
};
const board: Edit<string> = {
  kind: 'write-sheet',
  report: report({ id: 'board', sheetName: 'Board' }),
};
const removeAll: Edit<string> = { kind: 'remove-sheets', ids: [] };
const removeOverdue: Edit<string> = { kind: 'remove-sheets', ids: ['overdue'] };

/** Packed as what is compared with it: parts are the same only where their packed bytes are. */
const written = async (...edits: Edit<string>[]): Promise<Uint8Array> =>
  file(await textsOf((await applyEdits(plain, edits)).bytes));

describe('a sheet that was to be written', () => {
  it.each<[string, Spoil[], (string | RegExp)[]]>([
    ['is as it was written', [], []],
    ['is no sheet', [put(ours, '<chartsheet/>')], ['own-sheet: part new']],
    [
      'leads to what is not there',
      [drop(ourTable), replace(types, /<Override PartName="\/xl\/tables[^>]*>/, '')],
      ['own-sheet: part new'],
    ],
    [
      'has lost its mark, and is nobody’s',
      [replace(main, /<definedNames>.*<\/definedNames>/, '')],
      [
        /^relationship: worksheet of the workbook$/,
        /^part-added: /,
        'own-sheet: a sheet that was to be written',
      ],
    ],
    [
      'is there, and a part that leads nowhere too',
      [put('xl/custom/item1.xml', '<x/>')],
      ['part-added: part new'],
    ],
    [
      'is there, and the user’s sheet is not what it was',
      [replace('xl/worksheets/sheet1.xml', '<v>1', '<v>2')],
      [/^part-changed: /],
    ],
    ['is there, and the user’s picture is another', [put(picture, 'other')], [/^part-changed: /]],
    ['is there, and the user’s picture is gone', [drop(picture)], [/^part-lost: /]],
    [
      'is there, and something else of the workbook is new',
      [
        put('xl/theme/theme1.xml', '<theme/>'),
        replace(
          links,
          '</Relationships>',
          `${relationship('x', 'theme', 'theme/theme1.xml')}</Relationships>`,
        ),
      ],
      ['relationship: theme of the workbook', 'part-added: part new'],
    ],
    [
      'is there, and what is not there is declared',
      [replace(types, '</Types>', '<Override PartName="/xl/x.xml" ContentType="x"/></Types>')],
      [/^content-type: /],
    ],
    [
      'is there, and all parts of a kind are declared anew',
      [replace(types, '</Types>', '<Default Extension="png" ContentType="x"/></Types>')],
      [/^content-type: /],
    ],
    [
      'is there, and the user’s name for it is new',
      [
        replace(
          main,
          '</definedNames>',
          '<definedName name="Overdue_list">Overdue!$A$3</definedName></definedNames>',
        ),
      ],
      ['defined-name: names of the workbook'],
    ],
    [
      'is there with names of its own',
      [
        replace(
          main,
          '</definedNames>',
          '<definedName name="_xlnm.Print_Area" localSheetId="1">Overdue!$A$3</definedName></definedNames>',
        ),
      ],
      [],
    ],
  ])('%s', async (_, spoils, expected) => {
    expectFound(await found(plain, [overdue], ...spoils), expected);
  });

  it('may be taken out and written again in one go', async () => {
    expect(await found(await written(overdue), [removeAll, overdue])).toEqual([]);
    expect(await found(await written(overdue), [removeOverdue, board])).toEqual([]);
  });

  it('is written over what its last one held, whatever that was', async () => {
    const before = await written(overdue);
    const shorter: Edit<string> = { kind: 'write-sheet', report: report() };
    expect(await found(before, [shorter])).toEqual([]);
  });
});

describe('sheets of ours that nobody asked about', () => {
  const both = (): Promise<Uint8Array> => written(overdue, board);

  it('stay as they are while another is written or taken out', async () => {
    const board = 'xl/worksheets/sheet3.xml';
    for (const edit of [overdue, removeOverdue]) {
      expect(await found(await both(), [edit])).toEqual([]);
      expect(await found(await both(), [edit], replace(board, 'Signed off', 'Signed up'))).toEqual([
        expect.stringMatching(/^part-changed: worksheet \d+$/),
      ]);
    }
  });

  it('go where all are to go', async () => {
    expect(await found(await both(), [removeAll])).toEqual([]);
  });
});

describe('what a sheet of ours shares with the user’s', () => {
  // She has put the picture of her own sheet onto ours as well.
  const shared = async (): Promise<Uint8Array> => {
    const parts = await textsOf(await written(overdue));
    replace(
      ourLinks,
      '</Relationships>',
      `${relationship('rIdPicture', 'image', '../media/image1.png')}</Relationships>`,
    )(parts);
    return file(parts);
  };

  it('stays when ours goes', async () => {
    expect(await found(await shared(), [removeAll])).toEqual([]);
    expect(await found(await shared(), [removeAll], drop(picture))).toEqual([
      expect.stringMatching(/^part-lost: /),
    ]);
    expect(await found(await shared(), [removeAll], put(picture, 'other'))).toEqual([
      expect.stringMatching(/^part-changed: /),
    ]);
  });
});

describe('a list that grows', () => {
  const add: Edit<string> = {
    kind: 'append-rows',
    report: report({ id: 'kept-list', sheetName: 'Kept list' }),
  };
  const kept = (): Promise<Uint8Array> => written(add);

  it.each<[string, Spoil[], (string | RegExp)[]]>([
    ['has its rows, and its table reaches over them', [], []],
    ['its table does not', [replace(ourTable, 'A3:B7', 'A3:B5')], [/^part-changed: table \d+$/]],
    ['its table reaches too far', [replace(ourTable, 'A3:B7', 'A3:B8')], [/^part-changed: table/]],
    [
      'its table has other columns',
      [replace(ourTable, 'name="Actions"', 'name="Numbers"')],
      [/^part-changed: table/],
    ],
    [
      'its table looks otherwise',
      [replace(ourTable, 'showRowStripes="0"', 'showRowStripes="1"')],
      [/^part-changed: table/],
    ],
    [
      'its table is called something else',
      [replace(ourTable, 'displayName="Followthrough', 'displayName="Other')],
      [/^part-changed: table/],
    ],
    [
      'its table filters what it did not',
      [replace(ourTable, '<tableColumns', '<autoFilter ref="A3:B5"/><tableColumns')],
      [/^part-changed: table/],
    ],
    ['a row that stood says something else', [replace(ours, 'Signed off', 'Signed up')], [/A4/]],
    ['a row that stood is gone', [replace(ours, /<row r="5".*?<\/row>/, '')], [/row 5/]],
    ['a new row says something else', [replace(ours, /(B7" s="\d+"><v>)1/, '$19')], ['cell: B7']],
    ['a new row is missing', [replace(ours, /<row r="7".*?<\/row>/, '')], ['cell: A7', 'cell: B7']],
    [
      'a row more than was to come',
      [replace(ours, '</sheetData>', '<row r="8"><c r="A8"><v>1</v></c></row></sheetData>')],
      [/row 8$/, /A8$/],
    ],
    [
      'a row that stood looks otherwise',
      [replace(ours, /(r="B4" s=")\d+/, '$11')],
      [/^cell: worksheet \d+ B4$/],
    ],
    [
      'a sheet beside it changes',
      [replace('xl/worksheets/sheet1.xml', '<v>1', '<v>2')],
      [/^part-changed: /],
    ],
  ])('%s', async (_, spoils, expected) => {
    expectFound(await found(await kept(), [add], ...spoils), expected);
  });

  it('with a filter, reaches as far as its rows', async () => {
    const parts = await textsOf(await kept());
    replace(ourTable, '<tableColumns', '<autoFilter ref="A3:B5"/><tableColumns')(parts);
    const filtered = file(parts);
    expect(await found(filtered, [add])).toEqual([]);
    expect(
      await found(filtered, [add], replace(ourTable, 'Filter ref="A3:B7"', 'Filter ref="A3:B5"')),
    ).toEqual([expect.stringMatching(/^part-changed: table/)]);
    expect(
      await found(
        filtered,
        [add],
        replace(ourTable, 'Filter ref="A3:B7"', 'Filter ref="A3:B7" x="1"'),
      ),
    ).toEqual([expect.stringMatching(/^part-changed: table/)]);
  });

  it('where another table is on the sheet, that one stays', async () => {
    const parts = await textsOf(await kept());
    const other = 'xl/tables/table9.xml';
    const another = parts
      .get(ourTable)!
      .replaceAll('Followthrough_kept_list_list', 'Theirs')
      .replace('id="1"', 'id="9"')
      .replace('A3:B5', 'F3:G5');
    parts.set(other, another);
    replace(
      ourLinks,
      '</Relationships>',
      `${relationship('rId9', 'table', '../tables/table9.xml')}</Relationships>`,
    )(parts);
    const two = file(parts);
    expect(await found(two, [add])).toEqual([]);
    expect(await found(two, [add], replace(other, 'F3:G5', 'F3:G7'))).toEqual([
      expect.stringMatching(/^part-changed: /),
    ]);
  });

  it('is new where there was none', async () => {
    expect(await found(plain, [add])).toEqual([]);
    expect(await found(plain, [add], put(ours, '<chartsheet/>'))).toEqual(['own-sheet: part new']);
  });
});

describe('a workbook without a style sheet', () => {
  const bare = tinyWorkbook({ sheets: [sheetData('<row r="1"><c r="A1"><v>45000</v></c></row>')] });
  const date: Edit<string> = {
    kind: 'set-cells',
    sheet: 'Sheet1',
    cells: [{ row: 0, column: 0, expected: 45000, value: 46000, numberFormat: 'dd/mm/yyyy' }],
  };

  it('gets one for a date, and nothing else', async () => {
    expect(await found(bare, [date])).toEqual([]);
    expect(await found(bare, [date], replace(links, '/styles"', '/theme"'))).not.toEqual([]);
    expect(await found(bare, [date], put('xl/_rels/styles.xml.rels', relationships('')))).toEqual([
      'part-added: relationships new',
    ]);
  });
});

describe('what a changed sheet shows', () => {
  const original = tinyWorkbook({
    sheets: [
      sheetData(
        '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="str"><v></v></c><c r="D1"><v>4</v></c></row>' +
          '<row r="2"><c r="A2" s="1"><v>45000</v></c><c r="B2" s="2"><v>5</v></c><c r="C2" s="3"><v>6</v></c></row>',
      ),
    ],
    styles:
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
      '<fills count="3"><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills>' +
      '<cellXfs count="4"><xf/><xf numFmtId="164"/><xf fillId="2"/><xf><protection locked="0"/></xf></cellXfs>',
  });
  const set = (
    column: number,
    expected: number | null,
    value: number | string | null,
  ): Edit<string> => ({
    kind: 'set-cells',
    sheet: 'Sheet1',
    cells: [{ row: 0, column, expected, value, numberFormat: null }],
  });

  it('stays, errors, empty texts and looks included', async () => {
    expect(await found(original, [set(3, 4, 5)])).toEqual([]);
    expect(await found(original, [set(3, 4, null)])).toEqual([]);
    expect(await found(original, [set(3, 4, '')])).toEqual([]);
    expect(await found(original, [set(4, null, 5)])).toEqual([]);
  });

  it.each<[string, Spoil, string[]]>([
    ['an error becomes another', replace('xl/worksheets/sheet1.xml', '#N/A', '#NUM!'), ['A1']],
    [
      'an error becomes a number',
      replace('xl/worksheets/sheet1.xml', 't="e"><v>#N/A', '><v>1'),
      ['A1'],
    ],
    [
      'a number becomes an error',
      replace('xl/worksheets/sheet1.xml', '"><v>45000', '" t="e"><v>#N/A'),
      ['A2'],
    ],
    [
      'a date becomes a number',
      replace('xl/worksheets/sheet1.xml', 'A2" s="1"', 'A2" s="0"'),
      ['A2'],
    ],
    ['a fill goes', replace('xl/worksheets/sheet1.xml', 'B2" s="2"', 'B2" s="0"'), ['B2']],
    [
      'a cell that could be filled in is locked',
      replace('xl/worksheets/sheet1.xml', 'C2" s="3"', 'C2" s="0"'),
      ['C2'],
    ],
    [
      'the asked-for value is an error',
      replace('xl/worksheets/sheet1.xml', 'D1"><v>5', 'D1" t="e"><v>#N/A'),
      ['D1'],
    ],
  ])('%s', async (_, spoil, cells) => {
    const differences = await found(original, [set(3, 4, 5)], spoil);
    for (const cell of cells) expect(differences).toContain(`cell: ${cell}`);
  });
});
