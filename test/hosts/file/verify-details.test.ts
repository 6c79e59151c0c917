import type { CellChange, Edit } from '../../../src/core/workbook/edit';
import { openPackage } from '../../../src/hosts/file/package';
import { NotProven } from '../../../src/hosts/file/verify/report';
import { verify } from '../../../src/hosts/file/verify/verify';
import { report } from './reports';
import { relationship, tinyEntries, zipOf, type TinyEntry } from './tiny-package';

// What a writer could get wrong, and what it may do: each where the comparison looks for it.

const sheet1 = 'xl/worksheets/sheet1.xml';
const main = 'xl/workbook.xml';
const links = 'xl/_rels/workbook.xml.rels';
const styles = 'xl/styles.xml';
const types = '[Content_Types].xml';
const chain = 'xl/calcChain.xml';

const theirRule =
  '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1=""</formula></cfRule></conditionalFormatting>';
const ourRule = (area = 'A2') =>
  `<cfRule type="expression" priority="2"><formula>AND(N("followthrough:overdue")=0,${area}&lt;TODAY())</formula></cfRule>`;
const ourFormat = `<conditionalFormatting sqref="A2">${ourRule()}</conditionalFormatting>`;

const original = typed(
  linked(
    tinyEntries({
      sheets: [
        {
          xml:
            '<dimension ref="A1:B3"/><sheetData><row r="1" spans="1:2"><c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c></row>' +
            '<row r="3" ht="20"><c r="A3" t="s"><v>0</v></c><c r="B3"><v>7</v></c></row></sheetData>' +
            `<mergeCells count="1"><mergeCell ref="A3:A5"/></mergeCells>${theirRule}<pageMargins left="1"/>`,
        },
        { xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
      ],
      styles:
        '<fonts count="1"><font/></fonts><cellXfs count="2"><xf/><xf numFmtId="9"/></cellXfs><dxfs count="1"><dxf/></dxfs><colors><mruColors/></colors>',
      strings: '<si><t>Words</t></si>',
      before: '<workbookPr/><bookViews><workbookView/></bookViews>',
      after:
        '<definedNames><definedName name="Theirs" localSheetId="1">Sheet2!$A$1</definedName></definedNames><calcPr calcId="1"/><pivotCaches/>',
      entries: [{ name: chain, content: '<calcChain><c r="B1" i="1"/></calcChain>' }],
    }),
    relationship('rIdChain', 'calcChain', 'calcChain.xml'),
  ),
  '<Override PartName="/xl/styles.xml" ContentType="styles"/>',
);

function linked(entries: TinyEntry[], more: string): TinyEntry[] {
  return entries.map(changed(links, '</Relationships>', `${more}</Relationships>`));
}

function typed(entries: TinyEntry[], more: string): TinyEntry[] {
  return entries.map(changed(types, '</Types>', `${more}</Types>`));
}

type Change = (entry: TinyEntry) => TinyEntry;

function changed(part: string, old: string | RegExp, now: string): Change {
  return (entry) => {
    if (entry.name !== part) return entry;
    const content = String(entry.content).replace(old, now);
    expect(content).not.toBe(entry.content);
    return { ...entry, content };
  };
}

/** What is found in a file written with these changes, by check and place. */
async function found(
  edits: readonly Edit<string>[],
  changes: readonly Change[],
  added: readonly TinyEntry[] = [],
  gone: readonly string[] = [],
): Promise<string[]> {
  const kept = original.filter(({ name }) => !gone.includes(name));
  const entries = changes.reduce((list, change) => list.map(change), kept);
  const written = await openPackage(zipOf([...entries, ...added]));
  try {
    await verify(await openPackage(zipOf(original)), written, edits);
    return [];
  } catch (error) {
    if (!(error instanceof NotProven)) throw error;
    return error.report.differences.map(({ check, where }) => `${check}: ${where}`);
  }
}

const cell = (row: number, column: number, more: Partial<CellChange> = {}): CellChange => ({
  row,
  column,
  expected: null,
  value: null,
  numberFormat: null,
  ...more,
});
const set = (...cells: CellChange[]): Edit<string> => ({
  kind: 'set-cells',
  sheet: 'Sheet1',
  cells,
});
const highlight: Edit<string> = { kind: 'highlight', sheet: 'Sheet1', rules: [] };
const clear: Edit<string> = { kind: 'clear-highlights', sheet: null };
const remove: Edit<string> = { kind: 'remove-sheets', ids: [] };

const b3 = cell(2, 1, { expected: 7, value: 8 });
const b3Made = changed(sheet1, '<v>7', '<v>8');

describe('what edits may do', () => {
  it.each<[string, Edit<string>[], Change[]]>([
    ['a highlight comes', [highlight], [changed(sheet1, theirRule, theirRule + ourFormat)]],
    [
      'ours goes out of a format that also holds the user’s',
      [clear],
      [changed(sheet1, '</cfRule><', `</cfRule>${ourRule()}<`)],
    ],
    ['styles are added at the end', [highlight], [changed(styles, '<dxf/>', '<dxf/><dxf/>')]],
    [
      'a list of styles is made',
      [highlight],
      [
        changed(
          styles,
          '<fonts',
          '<numFmts><numFmt numFmtId="164" formatCode="0"/></numFmts><fonts',
        ),
      ],
    ],
    ['a number changes', [set(b3)], [changed(sheet1, '<v>7', '<v>8')]],
    [
      'a number changes and gets a format',
      [set({ ...b3, numberFormat: '0%' })],
      [changed(sheet1, '<c r="B3"><v>7', '<c r="B3" s="1"><v>8')],
    ],
    [
      'a merged area changes where it shows',
      [set(cell(3, 0, { value: 'New' }))],
      [changed(sheet1, '<c r="A3" t="s"><v>0</v>', '<c r="A3" t="str"><v>New</v>')],
    ],
    [
      'a cell comes into a row, and its hint of columns goes',
      [set(cell(0, 3, { value: 4 }))],
      [
        changed(sheet1, '</row>', '<c r="D1"><v>4</v></c></row>'),
        changed(sheet1, ' spans="1:2"', ''),
      ],
    ],
    [
      'a row comes, and the sheet grows',
      [set(cell(8, 0, { value: 4 }))],
      [
        changed(sheet1, '</sheetData>', '<row r="9"><c r="A9"><v>4</v></c></row></sheetData>'),
        changed(sheet1, 'A1:B3', 'A1:B9'),
      ],
    ],
    [
      'a formula gives way, and everything is worked out again',
      [set(cell(0, 1, { value: 5 }))],
      [
        changed(sheet1, '<f>A1+1</f><v>2', '<v>5'),
        changed(chain, '<c r="B1" i="1"/>', ''),
        changed(main, 'calcId="1"', 'calcId="1" fullCalcOnLoad="1"'),
      ],
    ],
    [
      'the sheet in front stays in front as others go',
      [remove],
      [changed(main, '<workbookView/>', '<workbookView activeTab="0"/>')],
    ],
  ])('%s', async (_, edits, changes) => {
    expect(await found(edits, changes)).toEqual([]);
  });

  it('Excel’s list of formulas goes with the last of them', async () => {
    const changes = [
      changed(sheet1, '<f>A1+1</f><v>2', '<v>5'),
      changed(links, /<Relationship Id="rIdChain"[^>]*>/, ''),
    ];
    const edits = [set(cell(0, 1, { value: 5 }))];
    expect(await found(edits, changes, [], [chain])).toEqual([]);
    expect(await found([highlight], changes.slice(1), [], [chain])).toEqual([
      expect.stringMatching(/^part-lost: part \d+$/),
    ]);
  });
});

const unasked: [string, Edit<string>[], Change[], string[]][] = [
  ['the user’s rule goes', [highlight], [changed(sheet1, theirRule, '')], ['sheet: part 4']],
  ['a margin changes', [highlight], [changed(sheet1, 'left="1"', 'left="2"')], ['sheet: part 4']],
  [
    'the size that a sheet gives changes with a highlight',
    [highlight],
    [changed(sheet1, 'A1:B3', 'A1:B9')],
    ['sheet: part 4'],
  ],
  [
    'a highlight comes where cells were to change',
    [set(b3)],
    [b3Made, changed(sheet1, theirRule, theirRule + ourFormat)],
    ['sheet: part 4'],
  ],
  [
    'the row of a changed cell gets another height',
    [set(b3)],
    [b3Made, changed(sheet1, 'ht="20"', 'ht="21"')],
    ['cell: part 4 row 3'],
  ],
  [
    'a formula changes, and its value does not',
    [set(b3)],
    [b3Made, changed(sheet1, 'A1+1', 'A1*2')],
    ['cell: part 4 B1'],
  ],
  [
    'a cell goes',
    [set(b3)],
    [b3Made, changed(sheet1, '<c r="A1" s="1"><v>1</v></c>', '')],
    ['cell: part 4 A1', 'cell: A1'],
  ],
  [
    'a cell comes',
    [set(b3)],
    [b3Made, changed(sheet1, '</row>', '<c r="C1"><v>3</v></c></row>')],
    ['cell: part 4 C1', 'cell: C1'],
  ],
  [
    'a row comes',
    [set(b3)],
    [b3Made, changed(sheet1, '</row>', '</row><row r="2"/>')],
    ['cell: part 4 row 2'],
  ],
  [
    'a row goes',
    [set(b3)],
    [b3Made, changed(sheet1, /<row r="1".*?<\/row>/, '')],
    ['cell: part 4 row 1', 'cell: part 4 A1', 'cell: part 4 B1', 'cell: A1', 'cell: B1'],
  ],
  [
    'a changed cell looks otherwise',
    [set(b3)],
    [changed(sheet1, '<c r="B3"><v>7', '<c r="B3" s="1"><v>8')],
    ['cell: part 4 B3'],
  ],
  [
    'a changed cell shows something else',
    [set(b3)],
    [changed(sheet1, '<v>7', '<v>9')],
    ['cell: B3'],
  ],
  ['nothing changed', [set(b3)], [changed(sheet1, ' spans="1:2"', '')], ['cell: B3']],
  [
    'texts that others share change',
    [set(b3)],
    [b3Made, changed('xl/sharedStrings.xml', 'Words', 'Other')],
    [expect.stringMatching(/^part-changed: part \d+$/), 'cell: A3'],
  ],
  [
    'a formula is put into Excel’s list of them',
    [set(b3)],
    [b3Made, changed(chain, '</calcChain>', '<c r="B3"/></calcChain>')],
    [expect.stringMatching(/^formula-list: part \d+$/)],
  ],
  [
    'a workbook’s properties change',
    [highlight],
    [changed(main, '<workbookPr/>', '<workbookPr date1904="1"/>')],
    ['workbook: workbook part'],
  ],
  [
    'everything is to be worked out for a highlight',
    [highlight],
    [changed(main, 'calcId="1"', 'calcId="1" fullCalcOnLoad="1"')],
    ['workbook: workbook part'],
  ],
  [
    'the view changes for a cell',
    [set(b3)],
    [b3Made, changed(main, '<workbookView/>', '<workbookView activeTab="1"/>')],
    ['workbook: workbook part'],
  ],
  [
    'something comes into the list of sheets',
    [remove],
    [changed(main, '</sheets>', '<n/></sheets>')],
    ['workbook: what else sheets hold'],
  ],
  [
    'something comes into the list of names',
    [remove],
    [changed(main, '</definedNames>', '<n/></definedNames>')],
    ['workbook: what else definedNames hold'],
  ],
  [
    'a sheet is hidden',
    [remove],
    [changed(main, 'name="Sheet2"', 'state="hidden" name="Sheet2"')],
    ['sheet-list: sheets of the workbook'],
  ],
  [
    'sheets change places',
    [remove],
    [changed(main, /(<sheet name="Sheet1"[^>]*>)(<sheet [^>]*>)/, '$2$1')],
    ['sheet-list: sheets of the workbook', 'defined-name: names of the workbook'],
  ],
  [
    'a sheet leads to the other’s part',
    [remove],
    [changed(links, 'sheet1.xml', 'sheet2.xml')],
    ['relationship: worksheet of the workbook', 'relationship: worksheet of the workbook'],
  ],
  [
    'a name belongs to another sheet',
    [remove],
    [changed(main, 'localSheetId="1"', 'localSheetId="0"')],
    ['defined-name: names of the workbook'],
  ],
  [
    'a relationship of the workbook goes',
    [highlight],
    [changed(links, /<Relationship Id="rIdStrings"[^>]*>/, '')],
    ['relationship: sharedStrings of the workbook'],
  ],
  [
    'a relationship comes that nobody needs',
    [highlight],
    [
      changed(
        links,
        '</Relationships>',
        `${relationship('x', 'theme', 'styles.xml')}</Relationships>`,
      ),
    ],
    ['relationship: theme of the workbook'],
  ],
  [
    'a part is declared to be something else',
    [highlight],
    [changed(types, 'ContentType="styles"', 'ContentType="other"')],
    [
      expect.stringMatching(/^content-type: part \d+$/),
      expect.stringMatching(/^content-type: part \d+$/),
    ],
  ],
  [
    'a part that stood is declared anew',
    [highlight],
    [
      changed(
        types,
        '</Types>',
        '<Override PartName="/xl/sharedStrings.xml" ContentType="x"/></Types>',
      ),
    ],
    [expect.stringMatching(/^content-type: part \d+$/)],
  ],
  [
    'a style list goes',
    [highlight],
    [changed(styles, /<fonts.*<\/fonts>/, '')],
    ['style: part 6 fonts'],
  ],
  [
    'a style changes',
    [highlight],
    [changed(styles, '<font/>', '<font><b/></font>')],
    ['style: part 6 fonts 0'],
  ],
  ['a colour goes', [highlight], [changed(styles, '<mruColors/>', '')], ['style: part 6 colors']],
  [
    'a named style comes',
    [highlight],
    [changed(styles, '<dxfs', '<cellStyles/><dxfs')],
    ['style: part 6 cellStyles'],
  ],
  [
    'the style sheet says other things of itself',
    [highlight],
    [changed(styles, '<styleSheet ', '<styleSheet x="1" ')],
    ['style: part 6'],
  ],
];

describe('what was not asked for', () => {
  it.each(unasked)('%s', async (_, edits, changes, expected) => {
    const differences = await found(edits, changes);
    const plain = differences.map((each) => each.replace(/\b(?:worksheet|styles) (\d)/, 'part $1'));
    expect(plain).toEqual(expected);
  });

  it('a sheet that was to be written is not there', async () => {
    const write: Edit<string> = { kind: 'write-sheet', report: report() };
    const made = [changed(main, '<workbookView/>', '<workbookView firstSheet="0"/>')];
    expect(await found([write], made)).toEqual(['own-sheet: a sheet that was to be written']);
    // A later edit may have taken it out again.
    expect(await found([write, remove], made)).toEqual([]);
  });

  it('only the first fifty are listed, and all are counted', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => `<row r="${n + 10}"/>`).join('');
    const written = original.map(changed(sheet1, '</sheetData>', `${rows}</sheetData>`));
    const edits = [set(cell(2, 1, { value: 7 }))];
    const proof = verify(
      await openPackage(zipOf(original)),
      await openPackage(zipOf(written)),
      edits,
    );
    const problem = (await proof.catch((error: unknown) => error)) as NotProven;
    expect(problem.phrase.message).toBe('write.not-proven');
    expect(problem.report).toMatchObject({ count: 60 });
    expect(problem.report.differences).toHaveLength(50);
  });
});
