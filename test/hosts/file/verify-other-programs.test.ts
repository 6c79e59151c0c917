import type { CellChange, Edit } from '../../../src/core/workbook/edit';
import { openPackage } from '../../../src/hosts/file/package';
import { NotProven } from '../../../src/hosts/file/verify/report';
import { verify } from '../../../src/hosts/file/verify/verify';
import {
  relationship,
  sheetData,
  tinyEntries,
  zipOf,
  type TinyEntry,
  type TinyWorkbook,
} from './tiny-package';

// The proof over workbooks as other programs write them: cells that do not say where they stand,
// lists that are left out, values of one look and another kind.

type Swap = readonly [part: string, old: string, now: string];

const sheet1 = 'xl/worksheets/sheet1.xml';
const sheet2 = 'xl/worksheets/sheet2.xml';
const main = 'xl/workbook.xml';
const links = 'xl/_rels/workbook.xml.rels';
const types = '[Content_Types].xml';
const chain = 'xl/calcChain.xml';

function swapped(entries: readonly TinyEntry[], swaps: readonly Swap[]): TinyEntry[] {
  return entries.map((entry) => {
    let content = String(entry.content);
    for (const [part, old, now] of swaps) {
      if (part !== entry.name) continue;
      expect(content).toContain(old);
      content = content.replace(old, now);
    }
    return { ...entry, content };
  });
}

/** What is found where the edits were asked for and these texts were written instead of others. */
async function found(
  workbook: TinyWorkbook | readonly TinyEntry[],
  edits: readonly Edit<string>[],
  swaps: readonly Swap[],
  gone: string | null = null,
): Promise<string[]> {
  const entries = 'length' in workbook ? workbook : tinyEntries(workbook);
  const written = swapped(entries, swaps).filter(({ name }) => name !== gone);
  try {
    await verify(await openPackage(zipOf(entries)), await openPackage(zipOf(written)), edits);
    return [];
  } catch (error) {
    if (!(error instanceof NotProven)) throw error;
    return error.report.differences.map(({ check, where }) => `${check}: ${where}`);
  }
}

const to = (
  row: number,
  column: number,
  value: CellChange['value'],
  sheet = 'Sheet1',
): Edit<string> => ({
  kind: 'set-cells',
  sheet,
  cells: [{ row, column, expected: null, value, numberFormat: null }],
});
const highlight = (sheet: string | null): Edit<string> =>
  sheet === null ? { kind: 'clear-highlights', sheet } : { kind: 'highlight', sheet, rules: [] };
const remove: Edit<string> = { kind: 'remove-sheets', ids: [] };

describe('cells that do not say where they stand', () => {
  const workbook: TinyWorkbook = {
    sheets: [
      sheetData(
        '<row><c><v>1</v></c><c s=""><v>2</v></c></row><row><c><v>3</v></c></row>' +
          '<row r="6"><c><v>4</v></c><c r="d6"><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row>',
      ),
    ],
  };

  it.each<[string, Edit<string>, Swap[], string[]]>([
    ['the second of a row is in B', to(0, 1, 9), [[sheet1, '<v>2', '<v>9']], []],
    ['a row follows the one above it', to(1, 0, 9), [[sheet1, '<v>3', '<v>9']], []],
    ['small letters are letters', to(5, 3, 9), [[sheet1, '<v>5', '<v>9']], []],
    ['a cell follows the one before it', to(5, 4, 9), [[sheet1, '<v>6', '<v>9']], []],
    ['a row follows one that says its place', to(6, 0, 9), [[sheet1, '<v>7', '<v>9']], []],
    ['an empty style is none', to(0, 1, 9), [[sheet1, '<c s=""><v>2', '<c><v>9']], []],
    [
      'the neighbour changes instead',
      to(5, 4, 9),
      [[sheet1, '<v>5', '<v>9']],
      ['cell: worksheet D6', 'cell: D6', 'cell: E6'],
    ],
    [
      'the row below changes instead',
      to(5, 0, 9),
      [[sheet1, '<v>7', '<v>9']],
      ['cell: worksheet A7', 'cell: A7', 'cell: A6'],
    ],
    [
      'a row is put elsewhere',
      to(0, 1, 9),
      [
        [sheet1, '<v>2', '<v>9'],
        [sheet1, '</row><row>', '</row><row hidden="1">'],
      ],
      ['cell: worksheet row 2'],
    ],
  ])('%s', async (_, edit, swaps, expected) => {
    const differences = await found(withSheetType(workbook), [edit], swaps);
    expect(differences.map((each) => each.replace(/worksheet \d+/, 'worksheet'))).toEqual(expected);
  });
});

/** The workbook with its first sheet declared as what it is, so that what is found names it. */
function withSheetType(workbook: TinyWorkbook): TinyEntry[] {
  const override = `<Override PartName="/${sheet1}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`;
  return swapped(tinyEntries(workbook), [[types, '</Types>', `${override}</Types>`]]);
}

describe('a sheet without cells', () => {
  it.each<[string, string, Swap, string[]]>([
    [
      'gets its first',
      '<sheetData/>',
      [sheet1, '<sheetData/>', '<sheetData><row r="1"><c r="A1"><v>4</v></c></row></sheetData>'],
      [],
    ],
    [
      'gets a list of rows for it',
      '<sheetPr/>',
      [
        sheet1,
        '<sheetPr/>',
        '<sheetPr/><sheetData><row r="1"><c r="A1"><v>4</v></c></row></sheetData>',
      ],
      [],
    ],
    [
      'gets another too',
      '<sheetData/>',
      [
        sheet1,
        '<sheetData/>',
        '<sheetData><row r="1"><c r="A1"><v>4</v></c><c r="B1"><v>4</v></c></row></sheetData>',
      ],
      ['cell: part 4 B1', 'cell: B1'],
    ],
    [
      'gets one further down',
      '<sheetData/>',
      [sheet1, '<sheetData/>', '<sheetData><row r="2"><c r="A2"><v>4</v></c></row></sheetData>'],
      ['cell: part 4 row 2', 'cell: part 4 A2', 'cell: A2', 'cell: A1'],
    ],
  ])('%s', async (_, xml, swap, expected) => {
    expect(await found({ sheets: [{ xml }] }, [to(0, 0, 4)], [swap])).toEqual(expected);
  });
});

describe('which sheets edits are for', () => {
  const one = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';
  const workbook: TinyWorkbook = {
    sheets: [{ ...sheetData(one), name: 'Action plan' }, sheetData(one)],
  };
  const ours =
    '</sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>AND(N("followthrough:overdue")=0,A1&lt;TODAY())</formula></cfRule></conditionalFormatting>';
  const lit = (sheet: string): Swap => [sheet, '</sheetData>', ours];

  it.each<[string, Edit<string>[], Swap[], number]>([
    [
      'a sheet is meant in whatever case',
      [to(0, 0, 9, 'ACTION PLAN')],
      [[sheet1, '<v>1', '<v>9']],
      0,
    ],
    ['highlights of every sheet may go', [highlight(null)], [lit(sheet1), lit(sheet2)], 0],
    ['highlights of one may come', [highlight('Sheet2')], [lit(sheet2)], 0],
    ['but not of another', [highlight('Sheet2')], [lit(sheet1)], 1],
    [
      'what two edits ask of one sheet may both be done',
      [to(0, 0, 9, 'Action plan'), to(0, 1, 8, 'Action plan')],
      [
        [sheet1, '<v>1', '<v>9'],
        [sheet1, '<v>2', '<v>8'],
      ],
      0,
    ],
    [
      'highlights, and then a cell',
      [highlight('Action plan'), to(0, 0, 9, 'Action plan')],
      [lit(sheet1), [sheet1, '<v>1', '<v>9']],
      0,
    ],
    [
      'a cell, and then highlights',
      [to(0, 0, 9, 'Action plan'), highlight('Action plan')],
      [lit(sheet1), [sheet1, '<v>1', '<v>9']],
      0,
    ],
    [
      'cells of two sheets',
      [to(0, 0, 9, 'Action plan'), to(0, 0, 9, 'Sheet2')],
      [
        [sheet1, '<v>1', '<v>9'],
        [sheet2, '<v>1', '<v>9'],
      ],
      0,
    ],
    [
      'a cell of one sheet was written into the other',
      [to(0, 0, 9, 'Action plan'), to(0, 1, 9, 'Sheet2')],
      [
        [sheet1, '<v>1', '<v>9'],
        [sheet2, '<v>1', '<v>9'],
      ],
      3,
    ],
  ])('%s', async (_, edits, swaps, count) => {
    expect(await found(workbook, edits, swaps)).toHaveLength(count);
  });
});

describe('a value of another kind than was asked for', () => {
  it.each<[CellChange['value'], string, boolean]>([
    ['Overdue', '<c r="A1" t="str"><v>Overdue</v></c>', true],
    ['Overdue', '<c r="A1" t="str"><v>overdue</v></c>', false],
    ['Overdue', '<c r="A1" t="str"><v>Overdue </v></c>', false],
    ['7', '<c r="A1" t="str"><v>7</v></c>', true],
    ['7', '<c r="A1"><v>7</v></c>', false],
    [7, '<c r="A1"><v>7</v></c>', true],
    [7, '<c r="A1" t="str"><v>7</v></c>', false],
    [0, '<c r="A1"><v>0</v></c>', true],
    [0, '<c r="A1"/>', false],
    [true, '<c r="A1" t="b"><v>1</v></c>', true],
    [true, '<c r="A1"><v>1</v></c>', false],
    [false, '<c r="A1" t="b"><v>0</v></c>', true],
    [false, '<c r="A1"/>', false],
    [null, '<c r="A1"/>', true],
    [null, '', true],
    [null, '<c r="A1" t="e"><v>#N/A</v></c>', false],
    [null, '<c r="A1"><v>0</v></c>', false],
  ])('%p, written as %s', async (value, cell, isProven) => {
    const workbook = { sheets: [sheetData('<row r="1"><c r="A1"><v>5</v></c></row>')] };
    const written: Swap = [sheet1, '<c r="A1"><v>5</v></c>', cell];
    const differences = await found(workbook, [to(0, 0, value)], [written]);
    expect(differences.includes('cell: A1')).toBe(!isProven);
  });
});

describe('cells that show as one', () => {
  const workbook: TinyWorkbook = {
    sheets: [
      {
        xml:
          '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row></sheetData>' +
          '<mergeCells><mergeCell ref="C1:D4"/><mergeCell ref="B1:B2"/></mergeCells>',
      },
    ],
  };

  it.each<[string, Edit<string>, Swap, string[]]>([
    ['change at their top', to(1, 1, 9), [sheet1, '<v>2', '<v>9'], []],
    [
      'do not change below it',
      to(1, 1, 9),
      [sheet1, '<v>4', '<v>9'],
      ['cell: part 4 B2', 'cell: B1'],
    ],
    ['leave those beside them alone', to(1, 0, 9), [sheet1, '<v>3', '<v>9'], []],
    [
      'and are left alone',
      to(1, 0, 9),
      [sheet1, '<v>2', '<v>9'],
      ['cell: part 4 B1', 'cell: B1', 'cell: A2'],
    ],
  ])('%s', async (_, edit, swap, expected) => {
    expect(await found(workbook, [edit], [swap])).toEqual(expected);
  });
});

describe('rules that colour cells', () => {
  const rule = (formula: string): string =>
    `<cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule>`;
  const ours = rule('AND(N("followthrough:overdue")=0,A1&lt;TODAY())');
  const theirs = rule('A1=""');
  const format = (...rules: string[]): string =>
    `<conditionalFormatting sqref="A1">${rules.join('')}</conditionalFormatting>`;

  it.each<[string, string, string, boolean]>([
    ['ours goes with its list', format(ours), '', true],
    ['both of ours go', format(ours, ours), '', true],
    ['ours goes from beside hers', format(ours, theirs), format(theirs), true],
    ['ours goes from after hers', format(theirs, ours), format(theirs), true],
    ['ours gives way to another of ours', format(ours), format(ours, ours), true],
    ['hers goes with ours', format(ours, theirs), '', false],
    ['hers goes, and ours stays', format(ours, theirs), format(ours), false],
    [
      'hers takes its turn after another',
      format(theirs, rule('1')),
      format(rule('1'), theirs),
      false,
    ],
    ['an empty list of hers goes', format(), '', false],
    ['a list of hers comes', '', format(theirs), false],
    ['the list of hers moves', format(theirs, ours), format(theirs).replace('A1"', 'A2"'), false],
  ])('%s', async (_, before, after, isProven) => {
    const workbook = { sheets: [{ xml: `<sheetData/>${before}<pageMargins left="1"/>` }] };
    const swap: Swap = [sheet1, `${before}<pageMargins`, `${after}<pageMargins`];
    const differences = await found(workbook, [highlight('Sheet1')], [swap]);
    expect(differences).toEqual(isProven ? [] : ['sheet: part 4']);
  });
});

describe('lists of the package', () => {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  const plain = tinyEntries({
    sheets: [
      sheetData(
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+2</f><v>3</v></c></row>',
      ),
      sheetData('<row r="1"><c r="A1"><f>1+3</f><v>4</v></c></row>'),
    ],
    styles: '<fonts/>',
    after:
      '<definedNames><definedName name="Followthroughs">Sheet1!$A$1</definedName><definedName name="Review_date">Sheet1!$B$1</definedName></definedNames>',
    entries: [
      {
        name: chain,
        content: '<calcChain><c r="A1" i="1"/><c r="B1"/><c r="A1" i="2"/></calcChain>',
      },
    ],
  });
  const original = swapped(plain, [
    [
      types,
      '</Types>',
      `${override(chain, 'chain')}${override('xl/styles.xml', 'styles')}</Types>`,
    ],
    [types, '</Types>', `${override('xl/gone.xml', 'gone')}</Types>`],
    [
      links,
      '</Relationships>',
      `${relationship('rIdChain', 'calcChain', 'calcChain.xml')}${relationship('rIdGone', 'theme', 'gone.xml')}${relationship('rIdWeb', 'externalLink', 'https://council.example/plan.xlsx', ' TargetMode="External"')}</Relationships>`,
    ],
  ]);
  const noChain: Swap[] = [[links, relationship('rIdChain', 'calcChain', 'calcChain.xml'), '']];

  it.each<[string, Swap[], string | null, RegExp[]]>([
    ['nothing goes', [], null, []],
    ['the list of formulas goes, and is declared still', noChain, chain, []],
    [
      'the list of formulas goes, and what declared it',
      [...noChain, [types, override(chain, 'chain'), '']],
      chain,
      [],
    ],
    [
      'what declared a part that is still there goes',
      [[types, override('xl/styles.xml', 'styles'), '']],
      null,
      [/^content-type: /],
    ],
    [
      'what declared a part that never was goes',
      [[types, override('xl/gone.xml', 'gone'), '']],
      null,
      [/^content-type: /],
    ],
    [
      'what declares all parts of a kind goes',
      [[types, '<Default Extension="xml" ContentType="application/xml"/>', '']],
      null,
      [/^content-type: /],
    ],
    [
      'a relationship that led to nothing goes',
      [[links, relationship('rIdGone', 'theme', 'gone.xml'), '']],
      null,
      [],
    ],
    [
      'a link to another workbook goes',
      [[links, ' TargetMode="External"', '']],
      null,
      [/^relationship: externalLink/, /^relationship: externalLink/],
    ],
    [
      'a link to another workbook leads elsewhere',
      [[links, 'council.example', 'agency.example']],
      null,
      [/^relationship: externalLink/, /^relationship: externalLink/],
    ],
    [
      'a relationship has another name',
      [[links, 'Id="rIdStyles"', 'Id="rIdLooks"']],
      null,
      [/^relationship: styles/, /^relationship: styles/],
    ],
    [
      'a formula gives way to its value, and leaves the list',
      [[chain, '<c r="A1" i="1"/><c r="B1"/>', '<c r="B1" i="1"/>']],
      null,
      [],
    ],
    [
      'a formula is listed for another sheet',
      [[chain, '<c r="A1" i="1"/><c r="B1"/><c r="A1" i="2"/>', '<c r="A1" i="2"/><c r="B1"/>']],
      null,
      [/^formula-list: /],
    ],
    [
      'a name that only begins as our marks do goes',
      [[main, '<definedName name="Followthroughs">Sheet1!$A$1</definedName>', '']],
      null,
      [/^defined-name: /],
    ],
    [
      'names change places',
      [
        [main, 'name="Review_date"', 'name="x"'],
        [main, 'name="Followthroughs"', 'name="Review_date"'],
        [main, 'name="x"', 'name="Followthroughs"'],
      ],
      null,
      [/^defined-name: /],
    ],
  ])('%s', async (_, swaps, gone, expected) => {
    const differences = await found(original, [remove], swaps, gone);
    expect(differences).toEqual(expected.map((each) => expect.stringMatching(each)));
  });
});

describe('styles', () => {
  const styles = '<fonts><font/><font><b/></font></fonts><cellXfs><xf/></cellXfs><colors/>';
  const part = 'xl/styles.xml';

  it.each<[string, string, string, string[]]>([
    ['a font comes after the others', '</fonts>', '<font><i/></font></fonts>', []],
    ['a list comes that was not there', '<colors/>', '<dxfs><dxf/></dxfs><colors/>', []],
    ['the number that a list gives changes', '<fonts>', '<fonts count="2">', []],
    [
      'a font comes before the others',
      '<fonts>',
      '<fonts><font><i/></font>',
      ['fonts 0', 'fonts 1'],
    ],
    [
      'fonts change places',
      '<font/><font><b/></font>',
      '<font><b/></font><font/>',
      ['fonts 0', 'fonts 1'],
    ],
    ['the last font goes', '<font><b/></font>', '', ['fonts 1']],
    ['a list loses all', '<xf/>', '', ['cellXfs 0']],
    ['colours change', '<colors/>', '<colors><mruColors/></colors>', ['colors']],
    ['a list of extensions comes', '<colors/>', '<colors/><extLst/>', ['extLst']],
  ])('%s', async (_, old, now, expected) => {
    const differences = await found({ styles }, [highlight('Sheet1')], [[part, old, now]]);
    expect(differences.map((each) => each.replace(/^style: part \d+ /, ''))).toEqual(expected);
  });
});
