import type { PlanSheet } from '../../../src/core/plan/plan';
import type { CellInput, SheetInput } from '../../tools/sheet';
import { actionsOf, names, onlySheet, read, readAll } from './reading';

const MPS = 'Metropolitan Police Service';
const ELFT = 'East London NHS Foundation Trust';
const heading = ['Recommendation', 'Action', 'Lead', 'Target date', 'Status'];
const rowOf = (i: number, lead: CellInput = 'ELFT'): CellInput[] => [
  `Recommendation of part ${i}`,
  `Hold briefing ${i}`,
  lead,
  'May 2027',
  'Open',
];

describe('the title and the marking of a sheet', () => {
  const sheetOf = (above: CellInput[][], below: CellInput[][] = []): PlanSheet =>
    onlySheet(read([...above, heading, rowOf(1), rowOf(2), ...below]));

  it.each<[string, CellInput[][], string | null]>([
    ['alone above the table', [['Riverside learning review']], 'Riverside learning review'],
    ['with words of a plan', [['Riverside'], ['Action plan']], 'Action plan'],
    ['under a marking', [['OFFICIAL'], ['Riverside action plan']], 'Riverside action plan'],
    ['none', [], null],
    ['a box of facts', [['Version 2'], []], null],
  ])('title: %s', (_, above, title) => expect(sheetOf(above).title).toBe(title));

  it.each<[string, CellInput[][], CellInput[][], string | null]>([
    ['above', [['OFFICIAL'], []], [], 'OFFICIAL'],
    ['above, labelled', [['Protective marking: OFFICIAL'], []], [], 'OFFICIAL'],
    ['below, after a gap', [], [[], ['OFFICIAL - SENSITIVE']], 'OFFICIAL - SENSITIVE'],
    ['above and below', [['OFFICIAL'], []], [[], ['RESTRICTED']], 'OFFICIAL'],
    ['none', [['Riverside action plan'], []], [[], ['Note: see minutes']], null],
    // A word of a row of the plan is no marking of the sheet.
    ['in a row', [], [['CONFIDENTIAL', 'Agree who may see it', 'MPS', 'May 2027', 'Open']], null],
  ])('marking: %s', (_, above, below, marking) =>
    expect(sheetOf(above, below).marking).toBe(marking),
  );

  it.each<[SheetInput['visibility'], boolean]>([
    ['visible', false],
    ['hidden', true],
  ])('a sheet that is %s', (visibility, hidden) => {
    const { sheets } = readAll(
      { Plan: { rows: [heading, rowOf(1), rowOf(2)], ...(visibility && { visibility }) } },
      { sheets: ['Plan'] },
    );
    expect(sheets.map((sheet) => sheet.hidden)).toEqual([hidden]);
  });
});

describe('where a table of a plan stands', () => {
  it.each<[string, CellInput[][], [number, number, number, number], number]>([
    ['from the first row', [heading, rowOf(1), rowOf(2)], [0, 0, 2, 4], 0],
    [
      'under a title',
      [['Riverside action plan'], [], heading, rowOf(1), rowOf(2)],
      [2, 0, 4, 4],
      2,
    ],
    [
      'away from the first column',
      [heading, rowOf(1)].map((row) => [null, null, ...row]),
      [0, 2, 1, 6],
      0,
    ],
  ])('%s', (_, rows, [top, left, bottom, right], headerRow) => {
    const [table] = onlySheet(read(rows)).tables;
    expect(table!.area).toEqual({ top, left, bottom, right });
    expect(table!.headerRow).toBe(headerRow);
  });
});

describe('columns without a heading, right of the last one', () => {
  const outsideOf = (rows: CellInput[][]): number[] =>
    onlySheet(read(rows))
      .tables[0]!.columns.filter((column) => column.heading === '')
      .map((column) => column.column);

  it.each<[string, CellInput[][], number[]]>([
    ['nothing there', [heading, rowOf(1), rowOf(2)], []],
    [
      'words beside a row',
      [heading, rowOf(1), [...rowOf(2), 'Chased in the autumn, no reply yet']],
      [5],
    ],
    [
      'words after a blank column',
      [heading, [...rowOf(1), null, 'Chased in the autumn'], rowOf(2)],
      [6],
    ],
    [
      'words in several, the further one first',
      [heading, [...rowOf(1), null, null, 'Chased'], [...rowOf(2), 'No reply yet']],
      [5, 7],
    ],
    [
      'words in ten, in the order of the columns',
      [
        heading,
        [...rowOf(1), ...Array<null>(8).fill(null), 'Chased'],
        [...rowOf(2), null, 'No reply yet'],
      ],
      [6, 13],
    ],
    [
      'words beside a note under the table',
      [heading, rowOf(1), rowOf(2), [], ['Note: see minutes', null, null, null, null, 'Kept']],
      [],
    ],
  ])('%s', (_, rows, columns) => expect(outsideOf(rows)).toEqual(columns));

  it('say nothing of any field', () => {
    const { columns } = onlySheet(read([heading, rowOf(1), [...rowOf(2), 'Chased']])).tables[0]!;
    expect(columns.at(-1)).toEqual({ column: 5, heading: '', fields: [], confidence: 0 });
  });
});

describe('the agency whose sheet it is', () => {
  /** The leads of the first row, which names nobody. */
  const leadsOf = (above: CellInput[][], sheet = 'Plan') =>
    actionsOf(readAll({ [sheet]: [...above, heading, rowOf(1, null), rowOf(2)] }))[0]!.leads;

  it.each<[string, CellInput[][], string[]]>([
    ['Agency: MPS', [['Agency: MPS'], []], [MPS]],
    ['agency:MPS', [['agency:MPS'], []], [MPS]],
    ['Agency : MPS', [['Agency : MPS'], []], [MPS]],
    ['Agency - MPS', [['Agency - MPS'], []], [MPS]],
    ['Organisation – MPS', [['Organisation – MPS'], []], [MPS]],
    ['Lead organisation: MPS', [['Lead organisation: MPS'], []], [MPS]],
    ['blanks before the label', [['  Agency: MPS'], []], [MPS]],
    ['label and name in two cells', [['Agency', 'MPS'], []], [MPS]],
    ['label with a colon', [['Agency :', 'MPS'], []], [MPS]],
    ['label with blanks', [[' Lead organisation ', 'MPS'], []], [MPS]],
    ['under a title', [['Riverside action plan'], ['MPS'], []], [MPS]],
    // The nearest line to the table.
    ['two agencies over one another', [['ELFT'], ['MPS'], []], [MPS]],
    // Labels of other things, and names among other cells.
    ['contact', [['Agency contact', 'MPS'], []], []],
    ['partner agency', [['Partner agency', 'MPS'], []], []],
    ['three cells', [['Agency', 'MPS', 'ELFT'], []], []],
    ['two agencies beside one another', [['ELFT', 'MPS'], []], []],
  ])('%s', (_, above, expected) => expect(names(leadsOf(above).value)).toEqual(expected));

  // Bodies are known by their last words, whether a list of agencies has them or not.
  it.each([
    'Riverside Council',
    'London Borough of Riverside Council',
    'Riverside Constabulary',
    'Riverside Police',
    'Riverside NHS Trust',
    'Riverside NHS Foundation Trust',
    'Riverside Health Board',
    'North Riverside University Health Board',
    'Riverside Fire and Rescue Service',
    'Riverside Fire and Rescue Service (RFRS)',
    'Riverside Ambulance Service',
    'Riverside Probation Service',
    'Riverside Integrated Care Board',
    'Riverside ICB',
    'Riverside Housing Association',
    'Riverside Women’s Aid',
    "Riverside Women's Aid",
    'St-Hilda Housing Association',
  ])('%s', (name) => expect(names(leadsOf([[name], []]).value)).toHaveLength(1));

  it.each([
    'MPS plan',
    'MPS review',
    'MPS recommendation',
    'MPS recommendations',
    'MPS action',
    'MPS actions',
    'MPS: theme',
    'MPS priority',
    'MPS objective',
    'MPS DHR',
    'MPS SAR',
    'MPS training',
    'MPS update',
    'How we work with Riverside Council',
    'What we learned',
  ])('a title is no agency: %s', (name) => expect(names(leadsOf([[name], []]).value)).toEqual([]));

  it('is not sought far above the table', () => {
    const between = Array.from({ length: 6 }, (_, i) => [`Aim ${i + 1}: learn and improve`]);
    expect(names(leadsOf([['MPS'], ...between]).value)).toEqual([]);
    expect(names(leadsOf([['MPS'], ...between.slice(1)]).value)).toEqual([MPS]);
  });

  it('is told with the cell that names it', () => {
    const { text, sources } = leadsOf([['Riverside action plan'], ['Agency:', 'MPS'], []]);
    expect(text).toBe('MPS');
    expect(sources).toEqual([{ sheet: 'Plan', row: 1, column: 1, via: 'context' }]);
  });

  it('is told with the heading of the table where the sheet is named after it', () => {
    const { text, sources } = leadsOf([['Riverside action plan'], []], 'MPS');
    expect(text).toBe('MPS');
    expect(sources).toEqual([{ sheet: 'MPS', row: 2, column: 0, via: 'context' }]);
  });

  it.each([
    ['MPS', [MPS]],
    ['MPS & ELFT', [MPS, ELFT]],
    ['MPS action plan', []],
    ['Ofsted', []],
    ['CQC & ELFT', []],
  ])('a sheet named %s: %j', (name, expected) => {
    expect(names(leadsOf([], name).value)).toEqual(expected);
  });
});

describe('keys over and under a table', () => {
  const kindsOf = (above: CellInput[][], below: CellInput[][], statuses: string[]) =>
    actionsOf(
      read([
        ...above,
        heading,
        ...statuses.map((status, i) => [...rowOf(i + 1).slice(0, 4), status]),
        ...below,
      ]),
    ).map((action) => action.status.value?.kind);

  it.each<[string, CellInput[][], CellInput[][]]>([
    ['above, in one cell', [['C = Completed, P = In progress, N = Not started'], []], []],
    ['below, in one cell', [], [[], ['C = Completed, P = In progress, N = Not started']]],
    [
      'above, letter by letter',
      [['C', 'Completed'], ['P', 'In progress'], ['N', 'Not started'], []],
      [],
    ],
  ])('%s', (_, above, below) => {
    expect(kindsOf(above, below, ['C', 'P', 'N', ' C '])).toEqual([
      'completed',
      'in-progress',
      'not-started',
      'completed',
    ]);
  });

  it.each<[string, CellInput[][]]>([
    ['and nothing below', []],
    ['and a note below', [[], ['Note: see minutes']]],
  ])('are not the words of a row, %s', (_, below) => {
    const plan = read([
      heading,
      ['Use one key', 'Print C = Completed, P = In progress', 'MPS', 'May 2027', 'C'],
      rowOf(2),
      ...below,
    ]);
    expect(actionsOf(plan)[0]!.status.value?.kind).toBe('unknown');
  });

  it('are none where a letter stands alone', () => {
    expect(kindsOf([['C = Completed'], []], [], ['C', 'Open'])[0]).toBe('unknown');
  });
});

describe('tables side by side on one sheet', () => {
  const side = (top: number): CellInput[][] => {
    const one = [heading, rowOf(1), rowOf(2)];
    const other = [...Array<CellInput[]>(top).fill([]), heading, rowOf(3), rowOf(4)];
    const count = Math.max(one.length, other.length);
    return Array.from({ length: count }, (_, i) => [
      ...(one[i] ?? Array<null>(5).fill(null)),
      null,
      null,
      ...(other[i] ?? []),
    ]);
  };

  it('give each action a key of its own', () => {
    const keys = actionsOf(read(side(0))).map(({ key }) => key);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('tables under one another on one sheet', () => {
  it('key their actions by their rows', () => {
    const plan = read([
      heading,
      rowOf(1),
      rowOf(2),
      [],
      [],
      ['Second part of the plan'],
      ['Recommendation', 'Action', 'Owner', 'Deadline', 'Progress'],
      rowOf(3),
      rowOf(4),
    ]);
    expect(actionsOf(plan).map(({ key }) => key)).toEqual([
      'Plan!A2',
      'Plan!A3',
      'Plan!A8',
      'Plan!A9',
    ]);
  });
});
