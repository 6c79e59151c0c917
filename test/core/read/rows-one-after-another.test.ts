import type { CellInput, SheetInput } from '../../tools/sheet';
import { names, onlySheet, read, recommendationsOf } from './reading';

type Rows = readonly (readonly CellInput[])[];

const header = ['Ref', 'Recommendation', 'Action', 'Lead', 'Target date', 'Status'];
const row = (
  which: number,
  more: readonly CellInput[] = ['MPS', 'May 2027', 'Open'],
): CellInput[] => [
  `${which}`,
  `Review how records of kind ${which} are kept`,
  `Audit twelve cases of kind ${which}`,
  ...more,
];
const mps = 'Metropolitan Police Service';
const elft = 'East London NHS Foundation Trust';
const said = (which: number): string => `Review how records of kind ${which} are kept`;
const done = (which: number): string => `Audit twelve cases of kind ${which}`;

/** Each recommendation: its words, then the words and leads of its actions. */
function outline(sheet: SheetInput | Rows): unknown[] {
  return recommendationsOf(read(sheet)).map(({ text, actions }) => [
    text.value,
    ...actions.map((one) => [one.text.value, names(one.leads.value).join('; ')].join(' – ')),
  ]);
}

/** The theme of each recommendation. */
function themes(sheet: SheetInput | Rows): unknown[] {
  return recommendationsOf(read(sheet)).map(({ theme }) => theme.value);
}

/** The rows that are no actions, by the number Excel shows, and why. */
function unread(sheet: SheetInput | Rows): string[] {
  return onlySheet(read(sheet)).unread.map((one) => `${one.row + 1} ${one.reason}`);
}

describe('what asks under the header', () => {
  const prompt = [null, 'What is recommended?', 'What will be done?', null, null, null];

  it('may be three rows', () => {
    const rows = [header, prompt, prompt, prompt, row(1), row(2)];
    expect(unread(rows)).toEqual(['2 prompt', '3 prompt', '4 prompt']);
  });

  it('stands under the header where it is said again', () => {
    const rows = [header, row(1), row(2), row(3), row(4), header, prompt, row(5)];
    expect(unread(rows)).toEqual(['6 repeated-header', '7 prompt']);
  });

  it('is of the plan further down', () => {
    const rows = [header, row(1), row(2), row(3), prompt, row(4)];
    expect(unread(rows)).toEqual([]);
    expect(outline(rows)).toHaveLength(5);
  });
});

describe('words merged over columns', () => {
  const words = 'Agencies are to report on all of these to the board each quarter';

  it('head the rows below them where they stand over most columns, however long they are', () => {
    const rows = [header, row(1), [words], row(2)];
    expect(themes({ rows, merges: ['A3:D3'] })).toEqual([null, words]);
    expect(themes({ rows: [header, row(1), [words], [], row(2)], merges: ['A3:F4'] })).toEqual([
      null,
      words,
    ]);
  });

  it('are a recommendation where they stand over fewer', () => {
    const rows = [header, row(1), [null, words], row(2)];
    expect(outline({ rows, merges: ['B3:D3'] })).toEqual([
      [said(1), `${done(1)} – ${mps}`],
      [words],
      [said(2), `${done(2)} – ${mps}`],
    ]);
  });

  it('head the rows below them where they say so, over however few', () => {
    const rows = [header, row(1), [null, 'Theme 2: Training'], row(2)];
    expect(themes({ rows, merges: ['B3:C3'] })).toEqual([null, 'Theme 2: Training']);
  });
});

describe('words merged over rows', () => {
  it('are the recommendation of the actions beside them', () => {
    const rows = [
      header.slice(1),
      row(1).slice(1),
      ['National guidance'],
      [null, 'Publish it', 'ELFT', 'June 2027', 'Open'],
    ];
    expect(outline({ rows, merges: ['A3:A4'] })).toEqual([
      [said(1), `${done(1)} – ${mps}`],
      ['National guidance', `Publish it – ${elft}`],
    ]);
  });

  it('are an action with a lead on each of its rows', () => {
    const rows = [header, row(1), [null, null, null, 'ELFT'], row(2, [null, 'May 2027', 'Open'])];
    expect(outline({ rows, merges: ['C2:C3'] })).toEqual([
      [said(1), `${done(1)} – ${mps}; ${elft}`],
      [said(2), `${done(2)} – `],
    ]);
  });

  it('are one action though each of its rows has a number', () => {
    const more = ['1.2', null, null, 'ELFT', 'June 2027', 'Open'];
    const rows = [header, ['1.1', ...row(1).slice(1)], more, row(2)];
    expect(outline({ rows, merges: ['B2:B3', 'C2:C3'] })[0]).toEqual([
      said(1),
      `${done(1)} – ${mps}; ${elft}`,
    ]);
  });

  it('are one recommendation though each of its rows has a number', () => {
    const more = ['2', null, 'Brief the wards', 'ELFT', 'June 2027', 'Open'];
    const rows = [header, row(1), more, ...[3, 4, 5, 6].map((which) => row(which))];
    expect(outline({ rows, merges: ['B2:B3'] })[0]).toEqual([
      said(1),
      `${done(1)} – ${mps}`,
      `Brief the wards – ${elft}`,
    ]);
  });
});

describe('words alone on a row', () => {
  it.each<[string, CellInput[]]>([
    ['in the column of recommendations', [null, 'Sharing of records']],
    ['in the column of ids', ['Sharing of records']],
  ])('head the rows below them %s', (_where, words) => {
    const rows = [header, row(1), words, row(2)];
    expect(unread(rows)).toEqual(['3 section']);
    expect(themes(rows)).toEqual([null, 'Sharing of records']);
  });

  it.each([
    'Agencies should share their records of each child weekly',
    'All of the agencies should share their records of each child weekly',
  ])('are a recommendation where they are as long as one: %j', (words) => {
    expect(outline([header, row(1), [null, words], row(2)])).toEqual([
      [said(1), `${done(1)} – ${mps}`],
      [words],
      [said(2), `${done(2)} – ${mps}`],
    ]);
  });

  it('are a recommendation where its actions stand below', () => {
    const below = [null, 'Publish it', 'ELFT', 'June 2027', 'Open'];
    const rows = (words: string): Rows => [header.slice(1), row(1).slice(1), [words], below];
    expect(outline(rows('Recommendation 2 - Housing'))[1]).toEqual([
      'Housing',
      `Publish it – ${elft}`,
    ]);
    expect(outline(rows('2. House survivors'))[1]).toEqual([
      'House survivors',
      `Publish it – ${elft}`,
    ]);
    expect(outline(rows('House survivors'))[1]).toEqual([
      'House survivors',
      `Publish it – ${elft}`,
    ]);
  });

  it('are a recommendation nobody acts on yet where they begin as one', () => {
    const rows = [
      header.slice(1),
      row(1).slice(1),
      ['Recommendation 2 - Housing'],
      row(3).slice(1),
    ];
    expect(outline(rows)).toHaveLength(3);
    expect(outline(rows)[1]).toEqual([expect.stringContaining('Housing')]);
    expect(unread(rows)).toEqual([]);
  });

  it('head the rows below them in the first column of a plan without recommendations', () => {
    const rows = [
      ['Action', 'Lead', 'Target date', 'Status'],
      ['Audit twelve cases', 'MPS', 'May 2027', 'Open'],
      ['Sharing of records'],
      ['Brief the wards', 'ELFT', 'May 2027', 'Open'],
    ];
    expect(unread(rows)).toEqual(['3 section']);
  });

  it('head the first rows in a column of themes', () => {
    const rows = [
      ['Theme', ...header.slice(1)],
      ['Sharing of records'],
      [null, ...row(1).slice(1)],
      [null, ...row(2).slice(1)],
    ];
    expect(themes(rows)).toEqual(['Sharing of records', 'Sharing of records']);
  });

  it('end a plan where they stand over its columns', () => {
    const rows = [header, row(1), row(2), ['To be agreed by all of the agencies']];
    expect(unread({ rows, merges: ['A4:F4'] })).toEqual(['4 section']);
  });

  it('are no heading where they are an id', () => {
    const rows = [header, row(1), ['Recommendation 12'], row(13)];
    expect(themes(rows)).not.toContain('Recommendation 12');
  });

  it('are an action on the last row of a plan without recommendations', () => {
    const rows = [
      ['Ref', 'Action', 'Lead', 'Target date', 'Status'],
      ['1', 'Audit twelve cases', 'MPS', 'May 2027', 'Open'],
      ['2', 'Brief the wards', 'ELFT', 'May 2027', 'Open'],
      [null, 'Publish what was learnt'],
    ];
    expect(outline(rows)).toEqual([
      [
        null,
        `Audit twelve cases – ${mps}`,
        `Brief the wards – ${elft}`,
        'Publish what was learnt – ',
      ],
    ]);
  });

  it('are a second lead on the last row', () => {
    expect(outline([header, row(1), row(2), [null, null, null, 'ELFT']])[1]).toEqual([
      said(2),
      `${done(2)} – ${mps}; ${elft}`,
    ]);
  });

  it('head the first row where they name an agency, whoever leads there', () => {
    const rows = [header, [null, null, null, 'ELFT'], row(1), row(2)];
    expect(themes(rows)).toEqual(['ELFT', 'ELFT']);
    expect(unread(rows)).toEqual(['2 section']);
  });
});

describe('a row without an action', () => {
  it('carries the action above on', () => {
    const rows = [header, row(1), [null, null, null, 'ELFT', 'June 2027', null], row(2)];
    expect(outline(rows)[0]).toEqual([said(1), `${done(1)} – ${mps}; ${elft}`]);
  });

  it('is an action whose words are missing where it has a number of its own', () => {
    const rows = [
      header,
      ['1.1', ...row(1).slice(1)],
      ['1.2', null, null, 'ELFT', 'June 2027', 'Open'],
      ['2.1', ...row(2).slice(1)],
      ['2.2', null, 'Brief the wards', 'ELFT', 'June 2027', 'Open'],
    ];
    expect(outline(rows)).toEqual([
      [said(1), `${done(1)} – ${mps}`, ` – ${elft}`],
      [said(2), `${done(2)} – ${mps}`, `Brief the wards – ${elft}`],
    ]);
  });

  it('is none beside a lead alone, and one beside a date', () => {
    const rows = [
      header,
      row(1),
      ['2', said(2), null, 'MPS', null, null],
      ['3', said(3), null, null, 'May 2027', null],
    ];
    expect(outline(rows).slice(1)).toEqual([[said(2)], [said(3), ' – ']]);
  });
});

describe('a plan that follows recommendations up themselves', () => {
  const headings = ['Recommendation', 'Lead', 'Target date', 'Status'];

  it('reads a row without one as more of the row above', () => {
    const rows = [
      headings,
      [said(1), 'MPS', 'May 2027', 'Open'],
      [null, 'ELFT', 'June 2027', null],
      [said(2), 'MPS', 'May 2027', 'Open'],
    ];
    expect(outline(rows)).toEqual([
      [said(1), `${said(1)} – ${mps}; ${elft}`],
      [said(2), `${said(2)} – ${mps}`],
    ]);
  });

  it('reads one that is said again for another lead as followed up twice', () => {
    const rows = [
      headings,
      [said(1), 'MPS', 'May 2027', 'Open'],
      [said(1), 'ELFT', 'June 2027', 'Open'],
      [said(2), 'MPS', 'May 2027', 'Open'],
    ];
    expect(outline(rows)).toEqual([
      [said(1), `${said(1)} – ${mps}`, `${said(1)} – ${elft}`],
      [said(2), `${said(2)} – ${mps}`],
    ]);
  });
});

it('a number of its own is a recommendation whose words are missing, where others give theirs', () => {
  const missing = ['5', null, 'Brief the wards', 'ELFT', 'June 2027', 'Open'];
  const rows = [header, ...[1, 2, 3, 4].map((which) => row(which)), missing];
  expect(outline(rows)[4]).toEqual([null, `Brief the wards – ${elft}`]);
  // Where many leave theirs out, they are actions of the one above.
  expect(outline([header, row(1), row(2), ['3', ...missing.slice(1)]])).toEqual([
    [said(1), `${done(1)} – ${mps}`],
    [said(2), `${done(2)} – ${mps}`, `Brief the wards – ${elft}`],
  ]);
});

describe('a line above the header', () => {
  it('is said of the rows under it where another stands above the header said again', () => {
    const rows = [
      ['Short term actions'],
      header,
      row(1),
      row(2),
      ['Long term actions'],
      header,
      row(3),
    ];
    expect(themes(rows)).toEqual(['Short term actions', 'Short term actions', 'Long term actions']);
  });

  it('is where the theme of its rows stands', () => {
    const rows = [['Short term actions'], header, row(1), ['Long term actions'], header, row(2)];
    expect(recommendationsOf(read(rows)).map(({ theme }) => theme.sources)).toMatchObject([
      [{ row: 0, column: 0, via: 'section' }],
      [{ row: 3, column: 0, via: 'section' }],
    ]);
  });

  it('names the agency of its rows alone', () => {
    const none = [null, 'May 2027', 'Open'];
    const rows = [[mps], header, row(1, none), row(2, none), [elft], header, row(3, none)];
    expect(outline(rows)).toEqual([
      [said(1), `${done(1)} – ${mps}`],
      [said(2), `${done(2)} – ${mps}`],
      [said(3), `${done(3)} – ${elft}`],
    ]);
  });

  it.each<[string, Rows]>([
    ['the header stands once', [['Short term actions'], header, row(1), row(2)]],
    ['no line stands above the second', [['Short term actions'], header, row(1), header, row(2)]],
    [
      'it has two cells',
      [
        ['Short term actions', null, 'May 2026'],
        header,
        row(1),
        ['Long term actions'],
        header,
        row(2),
      ],
    ],
    ['the header is said twice at once', [['Short term actions'], header, header, row(1), row(2)]],
    ['there is none', [header, row(1), ['Long term actions'], header, row(2)]],
  ])('is no theme where %s', (_where, rows) => expect(themes(rows)[0]).toBeNull());

  it('leaves the agency of the sheet to the rows under each theme', () => {
    const none = [null, 'May 2027', 'Open'];
    const rows = [['MPS'], [], header, ['Theme 1: Records'], row(1, none), row(2, none)];
    expect(outline(rows)).toEqual([
      [said(1), `${done(1)} – ${mps}`],
      [said(2), `${done(2)} – ${mps}`],
    ]);
  });
});

describe('a recommendation above a table of its actions', () => {
  const headings = ['Action', 'Lead', 'Target date', 'Status'];
  const actions = [
    ['Audit twelve cases', 'MPS', 'May 2027', 'Open'],
    ['Brief the wards', 'ELFT', 'May 2027', 'Open'],
  ];
  const idAndText = (above: Rows, of = headings, body: Rows = actions): unknown =>
    recommendationsOf(read([...above, of, ...body])).map(({ id, text }) => [
      id.value,
      text.value,
    ])[0];

  it.each<[string, Rows]>([
    ['right above', [['Recommendation 2: Keep better records']]],
    ['two lines above', [['Recommendation 2: Keep better records'], ['Agreed by the panel']]],
    [
      'three lines above',
      [['Recommendation 2: Keep better records'], ['Agreed by the panel'], ['In May']],
    ],
    [
      'nearer than another',
      [['Recommendation 1: Train staff'], ['Recommendation 2: Keep better records']],
    ],
    [
      'under words with more beside them',
      [['Recommendation 2: Keep better records'], ['Chair', 'The board']],
    ],
  ])('%s', (_where, above) => expect(idAndText(above)).toEqual(['2', 'Keep better records']));

  it.each<[string, Rows]>([
    ['no label', [['Keep better records']]],
    ['other words beside it', [['Recommendation 2: Keep better records', 'Accepted']]],
    [
      'much between',
      [['Recommendation 2: Keep better records'], ['Agreed by the panel'], ['In May'], ['Draft']],
    ],
  ])('not with %s', (_where, above) => expect(idAndText(above)).toEqual([null, null]));

  it('not where the table gives its recommendations itself', () => {
    expect(idAndText([['Recommendation 9: Train staff']], header, [row(1), row(2)])).toEqual([
      '1',
      said(1),
    ]);
  });
});
