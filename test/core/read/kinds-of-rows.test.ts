import { BodyRows } from '../../../src/core/read/body-rows';
import { Grid } from '../../../src/core/read/grid';
import { Layout } from '../../../src/core/read/layout';
import { Parser } from '../../../src/core/read/parser';
import {
  isBlankTemplateRow,
  isLabelledRecommendation,
  isPromptRow,
  isRepeatedHeader,
  isSectionText,
  isTemplateText,
  isTotalRow,
  rowsBeforeNotes,
  tellingRows,
  wordCount,
} from '../../../src/core/read/row-kinds';
import type { FieldName } from '../../../src/core/plan/plan';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { CellInput } from '../../tools/sheet';
import { makeWorkbook } from '../../tools/sheet';

const parser = new Parser(defaultSettings);

type Column = readonly [heading: string, ...fields: FieldName[]];

const columns: readonly Column[] = [
  ['Ref', 'id'],
  ['Recommendation', 'recommendation'],
  ['Action', 'action'],
  ['Lead agency', 'lead'],
  ['Target date', 'target'],
  ['Category of harm'],
];

/** The columns of a table over its rows; a blank row stays where it is given as `[]`. */
function layoutOf(rows: readonly (readonly CellInput[])[], of = columns): Layout {
  const workbook = makeWorkbook({ Plan: rows });
  const mapped = of.map(([heading, ...fields], column) => ({
    column,
    heading,
    fields,
    confidence: 1,
  }));
  return new Layout(new Grid(workbook, workbook.sheets[0]!), mapped);
}

const is = (
  kind: (row: BodyRowOf, layout: Layout, parser: Parser) => boolean,
  row: readonly CellInput[],
  of = columns,
): boolean => {
  const layout = layoutOf([row], of);
  return kind(layout.row(0)!, layout, parser);
};
type BodyRowOf = NonNullable<ReturnType<Layout['row']>>;

describe('a cell that asks what its column should hold', () => {
  /** True where the cell asks: it stands beside one that does, and a lone prompt makes no row of them. */
  const asks = ([heading, ...fields]: Column, cell: string): boolean =>
    is(
      isPromptRow,
      ['Free text', cell],
      [
        ['Recommendation', 'recommendation'],
        [heading, ...fields],
      ],
    );

  it.each<[string, Column]>([
    ['Lead agency responsible', ['Lead agency', 'lead']],
    ['Responsible agency', ['Lead', 'lead']],
    ['Lead officer (incl. deputy)', ['Lead', 'lead']],
    ['Action to take', ['Action', 'action']],
    ['Date of target', ['Target date', 'target']],
    ['Harm category here', ['Category of harm']],
    ['Harm that the person came to and how it began', ['Category of harm']],
    ['Role, no names', ['Lead', 'lead']],
    ['Roles not names', ['Lead', 'lead']],
    ['Dropdown list', ['Status', 'status']],
    ['Example: brief the wards', ['Action', 'action']],
    ['Who will do this?  ', ['Lead', 'lead']],
    ['Red, Amber, Green', ['Status', 'status']],
    [' dd/mm/yyyy ', ['Target date', 'target']],
  ])('%j under %j', (cell, column) => expect(asks(column, cell)).toBe(true));

  it.each<[string, Column]>([
    // Sentences answer, and so do ids, agencies and whatever shares only small words.
    ['Action agreed.', ['Action', 'action']],
    ['Lead agency named!', ['Lead agency', 'lead']],
    ['Action 4.1', ['Action', 'action']],
    ['Borsetshire Council', ['Council involved']],
    ['It is so', ['Who is to do it']],
    ['Harm from delays in sharing what was known between the teams', ['Category of harm']],
    ['Neglect', ['Category of harm']],
    ['Progress', ['Target date', 'target']],
    ['Follow the example of the wards', ['Action', 'action']],
    ['Ask “is it safe?” at each visit', ['Action', 'action']],
    ['Red\nfirst draft\nsent out', ['Status', 'status']],
  ])('not %j under %j', (cell, column) => expect(asks(column, cell)).toBe(false));
});

describe('a row that asks', () => {
  it.each<CellInput[][]>([
    [[null, 'What does the review recommend?  ']],
    [[null, 'Free text', 'What will be done?']],
    // Three cells of five.
    [['4', 'Free text', 'What will be done?', 'Roles, not names', 'June 2027']],
  ])('%j', (row) => expect(is(isPromptRow, row)).toBe(true));

  it.each<CellInput[][]>([
    [[null, 'Are children safe? Audit each case of neglect']],
    [[null, 'Free text']],
    [['4', 'Free text', 'What will be done?', 'MPS']],
    [['4', 'Recommendation 4', 'Action 4.1']],
    [[null, 'Free text', 12]],
  ])('not %j', (row) => expect(is(isPromptRow, row)).toBe(false));
});

it('a number alone with which the template goes on holds nothing, whatever series it is of', () => {
  expect(is(isBlankTemplateRow, ['12'])).toBe(true);
  expect(is(isBlankTemplateRow, ['Action 12.10', null, '<Insert>'])).toBe(true);
  expect(is(isBlankTemplateRow, ['Information sharing'])).toBe(false);
  expect(is(isBlankTemplateRow, ['12', null, 'Train staff'])).toBe(false);
});

it('words that end as a template’s do are the plan’s own', () => {
  expect(isTemplateText('Agree the review date')).toBe(false);
  expect(isTemplateText('Send a text')).toBe(false);
});

describe('a row that adds up', () => {
  it.each<CellInput[][]>([
    [['Total', null, null, null, 3, 3]],
    [['  Total', null, null, 3]],
    [['Grand  total', null, null, 3]],
    [['Sub total', null, null, 3]],
    [['Sub-total', null, null, 3]],
    [['Subtotal', null, null, 3]],
    [['Count of actions', null, null, 3]],
    [['Totals for the agencies of the area, all', 3]],
    [['Total 12']],
  ])('%j', (row) => expect(is(isTotalRow, row)).toBe(true));

  it.each<CellInput[][]>([
    [['Total respect']],
    [[null, 'Total the hours of training', 'Count them', 'MPS', 3, 3]],
    [[null, 'Record the total', 3, 3]],
    [[null, 'Give a full account', 3, 3]],
    [[null, 'Make the count', 3]],
    [[null, 'Total number of home visits to families at risk', 3]],
    [['4', 'Train staff', 3]],
  ])('not %j', (row) => expect(is(isTotalRow, row)).toBe(false));
});

describe('a row that says the header again', () => {
  it.each<CellInput[][]>([
    [['Ref', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Category of harm']],
    [['REF', ' Recommendation', 'Action ', 'Lead  agency', 'Target\ndate', 'Category of harm']],
    // Where only the first headings are said again, and where one of four is another.
    [['Ref', 'Recommendation', 'Action']],
    [['Ref', 'Recommendation']],
    [['Ref', 'Recommendation', 'Action', 'Owner']],
  ])('%j', (row) => expect(is(isRepeatedHeader, row)).toBe(true));

  it.each<CellInput[][]>([
    [[null, null, 'Action']],
    [['4', 'Train staff', 'Action', 'Lead agency']],
    [['Ref', 'Recommendation', 'Train staff']],
    [['4', 'Train staff', 'Hold briefings', 'MPS', 'May 2027', 'Neglect']],
  ])('not %j', (row) => expect(is(isRepeatedHeader, row)).toBe(false));

  it('seven of ten headings are enough, six are not', () => {
    const ten = [...'ABCDEFGHIJ'].map((letter): Column => [`Heading ${letter}`]);
    const again = (same: number): string[] =>
      ten.map(([heading], i) => (i < same ? heading : 'Other'));
    expect(is(isRepeatedHeader, again(7), ten)).toBe(true);
    expect(is(isRepeatedHeader, again(6), ten)).toBe(false);
  });
});

describe('the rows that tell what columns hold', () => {
  /** The places of the telling rows among those given. */
  const telling = (rows: readonly (readonly CellInput[])[]): readonly number[] => {
    const layout = layoutOf(rows);
    return tellingRows(layout.grid.filledRows, layout, parser);
  };
  const row = (which: number): CellInput[] => [
    `${which}`,
    `Audit records of kind ${which}`,
    'Read twelve cases',
    'MPS',
  ];
  const header = columns.map(([heading]) => heading);
  const prompt = [null, 'Free text', 'What will be done?', 'Roles, not names'];
  const theme = ['Theme 1: Records'];
  const alone = [null, 'Audit the quality of each referral in the year to come'];
  const outside = [null, null, null, null, null, null, null, 'Draft'];

  it.each<[string, readonly (readonly CellInput[])[], number[]]>([
    ['all rows of a plain plan', [row(1), row(2)], [0, 1]],
    ['no prompt under the header', [prompt, row(1), row(2)], [1, 2]],
    ['no third prompt', [prompt, prompt, prompt, row(1)], [3]],
    ['what asks further down', [row(1), row(2), row(3), prompt], [0, 1, 2, 3]],
    [
      'no header again, nor the prompt under it',
      [...[1, 2, 3].map(row), header, prompt],
      [0, 1, 2],
    ],
    ['rows under a header again', [row(1), header, row(2)], [0, 2]],
    ['no theme', [theme, row(1), theme, row(2)], [1, 3]],
    ['no words alone beside fuller rows', [row(1), alone, row(2)], [0, 2]],
    [
      'a numbered recommendation alone',
      [row(1), [null, '2. Audit each referral'], row(3)],
      [0, 1, 2],
    ],
    ['no number alone', [row(1), ['2'], row(3)], [0, 2]],
    ['words alone where there is nothing fuller', [theme, alone, theme, alone], [1, 3]],
    ['no row outside the table', [outside, row(1)], [1]],
    ['all where none of them tells', [theme, theme], [0, 1]],
  ])('%s', (_name, rows, expected) => expect(telling(rows)).toEqual(expected));

  it('are the first hundred and twenty', () => {
    const rows = Array.from({ length: 130 }, (_, i) => row(i + 1));
    expect(telling(rows)).toEqual(Array.from({ length: 120 }, (_, i) => i));
  });
});

describe('words that head the rows below them, by their form', () => {
  it.each([
    ...[
      '10. Theme: how well agencies share records',
      '1.10 Theme: how well agencies share records',
    ],
    ...['10 Theme: how well agencies share records', '2: Priority of the board for the year'],
    ...['1.2.3 Key theme: how well agencies share records', 'Key priority of the whole board'],
    ...['Action for the police', 'Action for all', 'Recommendations of the panel'],
    ...['Actions already taken', 'What the panel recommendations ask', 'For the police'],
    ...['3. Housing (incl. hostels)', 'Learning theme two', `Theme ${'a '.repeat(23)}`],
    ...['National guidance', 'Multi agency training', 'Shorter-term', 'Training: '],
  ])('%j', (text) => expect(isSectionText(text, parser)).toBe(true));

  it.each([
    'Review the theme of each record held',
    'Ask partners what part of the pathway failed',
    'Write to each of the housing providers on theme 2',
    'Set the ratio of nurses at 1:4',
    'Train staff for new roles',
    'For all patients, the trust should provide written information regarding available advocacy',
    'Review the recommendations made after each of the last inspections of the service by the regulator',
    'Improve national guidance',
    'National guidance on the sharing of information should be revised',
    'Theme 3: multidisciplinary safeguarding arrangements; interprofessional communication; ' +
      'organisational accountability; neighbourhood responsiveness; bereavement-informed practice',
    '4. Bed rails;',
  ])('not %j', (text) => expect(isSectionText(text, parser)).toBe(false));

  it.each([
    ['', 0],
    [' Train  all\nstaff ', 3],
    ['Training', 1],
  ])('%j: %i words', (text, count) => expect(wordCount(text)).toBe(count));
});

it.each([
  'SI Recommendation 2',
  'DHR  Recommendation 2',
  'Recommendation No 3',
  'Recommendation 4',
])('%j begins as a recommendation does', (text) =>
  expect(isLabelledRecommendation(text)).toBe(true),
);

const row = (which: number): CellInput[] => [
  `${which}`,
  `Audit records of kind ${which}`,
  'Read twelve cases',
  'MPS',
];
/** How many of the rows belong to the plan. */
function kept(rows: readonly (readonly CellInput[])[], of = columns): number {
  const layout = layoutOf(rows, of);
  return rowsBeforeNotes(new BodyRows(layout, layout.grid.filledRows), parser);
}

describe('a key at the end of a plan', () => {
  const colours = [
    ['R', 'Overdue'],
    ['A', 'At risk of missing its date'],
    ['G', 'Complete'],
    ['B', 'Complete, and seen by the board'],
  ];
  const apart = (from: number, key: readonly string[][]): CellInput[][] =>
    key.map((cells) => [...new Array<null>(from).fill(null), ...cells]);

  it.each<[string, CellInput[][]]>([
    ['right under its rows', colours],
    ['after a gap', [[], ...colours]],
    ['in columns of its own', apart(2, colours)],
    ['under dates and statuses', apart(4, colours)],
    ['under a title', [['RAG rating:'], ...colours]],
    ['under a title, after a gap', [[], [null, 'Key to colours'], ...colours]],
    ['before a note', [...colours, [], ['Signed by the chair']]],
    [
      'with the words of colours',
      [
        ['Red', 'Off track'],
        ['Green', 'On track'],
      ],
    ],
    [
      'with letter, colour and meaning',
      [
        ['R', 'Red', 'Off track'],
        ['G', 'Green', 'On track'],
      ],
    ],
    [
      'with letters of its own',
      [
        ['NS', 'Not started'],
        ['IP', 'In progress'],
        ['C', 'Completed'],
      ],
    ],
    [
      'with numbers',
      [
        ['1', 'Not started'],
        ['2', 'In progress'],
        ['3', 'Completed'],
      ],
    ],
    ['with both in a cell', [['R = Overdue'], ['G = Complete']]],
    ['with colours and dashes', [['Red - overdue'], ['Green - complete']]],
  ])('is none of it: %s', (_, key) => {
    expect(kept([row(1), row(2), row(3), ...key])).toBe(3);
  });

  it.each<[string, CellInput[][]]>([
    ['a line alone', [['R', 'Overdue']]],
    [
      'a colour said twice',
      [
        ['G', 'Tell the ward'],
        ['G', 'Tell the family'],
      ],
    ],
    [
      'recommendations by letters',
      [
        ['A', 'Train staff'],
        ['B', 'Tell the families'],
      ],
    ],
    ['recommendations by letters, in a cell', [['A: Train staff'], ['B: Tell the families']]],
    [
      'recommendations by numbers',
      [
        ['4', 'Train staff'],
        ['5', 'Tell the families'],
      ],
    ],
    ['rows that are followed up', [['R', 'Train staff', 'Run a day', 'MPS'], row(5)]],
    [
      'a number and a status',
      [
        ['4', null, null, null, null, 'Completed'],
        ['5', 'Train staff'],
      ],
    ],
  ])('%s is none', (_, rows) => {
    expect(kept([row(1), row(2), row(3), ...rows])).toBe(3 + rows.length);
  });

  it('is none without a plan above', () => {
    expect(kept([...colours])).toBe(4);
  });
});

describe('what stands after a gap', () => {
  it.each<CellInput[][]>([
    [[null, 'Train staff', null, 'MPS']],
    [[null, null, 'Train staff', null, 'June 2027']],
    [[null, 'Train staff', 'Hold briefings']],
    [[null, null, null, 'MPS', 'June 2027']],
    [['4', 'Train staff']],
    [['4', null, 'Hold briefings']],
    [[null, '4. Train staff']],
    [[null, null, '4.1 Hold briefings']],
  ])('is of the plan: %j', (after) =>
    expect(kept([row(1), row(2), row(3), [], [...after]])).toBe(4),
  );

  it.each<CellInput[][]>([
    [[null, 'Signed by the chair']],
    [['1', null, null, 'Not started']],
    [['1', null, null, null, null, 'Neglect']],
    [[null, null, null, 'MPS']],
    [[null, 'Agreed by the panel', null, null, null, 'in May']],
    [['Red', 'Off track']],
    [['12']],
  ])('is none of the plan: %j', (after) =>
    expect(kept([row(1), row(2), row(3), [], [...after]])).toBe(3),
  );

  it('is none of the plan where its words stand in a column that follows up too', () => {
    const both: Column[] = [
      ['Ref', 'id'],
      ['Recommendation and progress', 'recommendation', 'progress'],
    ];
    const rows = [['1', 'Train staff'], ['2', 'Audit'], [], [null, 'Signed by the chair']];
    expect(kept(rows, both)).toBe(2);
  });

  it('ends the plan only after the last row that is followed up', () => {
    expect(
      kept([row(1), row(2), row(3), row(4), [], ['Key'], [], row(5), [], ['Red', 'Late'], ['Key']]),
    ).toBe(6);
    expect(kept([row(1), row(2), row(3), [], row(4), ['Key']])).toBe(5);
  });

  it('says little where blank rows part all rows', () => {
    const open = ['4', null, null, null, null, 'Neglect'];
    expect(kept([row(1), [], row(2), [], row(3), [], open])).toBe(4);
    expect(kept([row(1), [], row(2), [], row(3), [], ['Agreed in May']])).toBe(3);
    expect(kept([row(1), row(2), [], row(3), [], ['Red', null, null, null, null, 'Late']])).toBe(3);
  });

  it('is not asked where nothing is parted', () => {
    expect(kept([row(1), ['Key'], ['Red', 'Late']])).toBe(3);
    expect(kept([])).toBe(0);
  });
});
