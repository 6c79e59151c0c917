import type { CellInput } from '../../tools/sheet';
import { names, onlySheet, read, recommendationsOf } from './reading';

const header = ['Recommendation', 'Action', 'Lead', 'Timescale'];
const row = (which: number, ...more: CellInput[]): CellInput[] => [
  `Agencies should review how they keep record ${which} of a case`,
  `Audit twelve cases of kind ${which}`,
  ...more,
];

/** The theme, the leads and the deadline of each recommendation. */
function inherited(rows: readonly (readonly CellInput[])[]): unknown[] {
  return recommendationsOf(read([header, ...rows])).map(({ theme, actions }) => [
    theme.value,
    actions.flatMap((action) => names(action.leads.value)).join('; '),
    actions.flatMap((action) => action.target.value?.map((date) => date.end) ?? []).join('; '),
  ]);
}

const elft = 'East London NHS Foundation Trust';
const mps = 'Metropolitan Police Service';

describe('rows under a section', () => {
  it('have its theme until the next one', () => {
    expect(
      inherited([row(1), ['Theme 1: Records'], row(2), row(3), ['Theme 2: Training'], row(4)]),
    ).toEqual([
      [null, '', ''],
      ['Theme 1: Records', '', ''],
      ['Theme 1: Records', '', ''],
      ['Theme 2: Training', '', ''],
    ]);
  });

  it('have both of two headings that stand straight under one another', () => {
    const [one] = recommendationsOf(read([header, [' Theme 1: Records '], [' MPS '], row(1)]));
    expect(one!.theme.value).toBe('Theme 1: Records\nMPS');
    expect(one!.theme.sources.map((source) => [source.row, source.via])).toEqual([
      [1, 'section'],
      [2, 'section'],
    ]);
    expect(names(one!.actions[0]!.leads.value)).toEqual([mps]);
  });

  it('keep the theme over one agency after the other', () => {
    expect(
      inherited([['Theme 1: Records'], ['MPS'], row(1), ['ELFT'], row(2), ['LBTH'], row(3)]),
    ).toEqual([
      ['Theme 1: Records\nMPS', mps, ''],
      ['Theme 1: Records\nELFT', elft, ''],
      ['Theme 1: Records\nLBTH', 'London Borough of Tower Hamlets', ''],
    ]);
  });

  it('keep the agency over one theme after the other', () => {
    expect(
      inherited([['MPS'], ['Theme 1: Records'], row(1), ['Theme 2: Training'], row(2)]),
    ).toEqual([
      ['MPS\nTheme 1: Records', mps, ''],
      ['MPS\nTheme 2: Training', mps, ''],
    ]);
  });

  it('lose the outer heading where the next one is of its kind', () => {
    expect(
      inherited([
        ['Theme 1: Records'],
        ['MPS'],
        row(1),
        ['Theme 2: Training'],
        row(2),
        ['Theme 3: Housing'],
        row(3),
      ]),
    ).toEqual([
      ['Theme 1: Records\nMPS', mps, ''],
      ['Theme 2: Training', '', ''],
      ['Theme 3: Housing', '', ''],
    ]);
  });

  it('have the deadline of the outer heading, unless the inner one gives another', () => {
    expect(
      inherited([
        ['Short term (by 31 March 2027)'],
        ['MPS'],
        row(1),
        ['ELFT'],
        row(2),
        ['Long term (by 31 March 2029)'],
        ['Theme 3: achieve by 30 June 2028'],
        row(3),
      ]),
    ).toEqual([
      ['Short term (by 31 March 2027)\nMPS', mps, '2027-03-31'],
      ['Short term (by 31 March 2027)\nELFT', elft, '2027-03-31'],
      ['Long term (by 31 March 2029)\nTheme 3: achieve by 30 June 2028', '', '2028-06-30'],
    ]);
  });

  it('say their own lead and deadline before any heading', () => {
    expect(
      inherited([['ELFT'], ['Short term (by 31 March 2027)'], row(1, 'MPS', 'May 2027')]),
    ).toEqual([['ELFT\nShort term (by 31 March 2027)', mps, '2027-05-31']]);
  });
});

describe('an agency alone in the column of leads', () => {
  const leadsOf = (rows: readonly (readonly CellInput[])[]): unknown[] =>
    recommendationsOf(read([header, ...rows])).map(({ theme, actions }) => [
      theme.value,
      ...actions.map((action) => names(action.leads.value).join('; ')),
    ]);
  const [one, two] = [row(1, 'MPS', 'May 2027'), row(2, 'LBTH', 'May 2027')];
  const lbth = 'London Borough of Tower Hamlets';

  it('leads the action above too, and the actions below keep their recommendation', () => {
    const more = [null, 'Brief the duty staff', 'LBTH', 'June 2027'];
    expect(leadsOf([one, [null, null, 'ELFT'], more])).toEqual([[null, `${mps}; ${elft}`, lbth]]);
    expect(leadsOf([one, [null, null, 'ELFT'], two])).toEqual([
      [null, `${mps}; ${elft}`],
      [null, lbth],
    ]);
  });

  it('may be one of several', () => {
    const more = [null, 'Brief the duty staff', null, 'June 2027'];
    expect(leadsOf([one, [null, null, 'ELFT'], [null, null, 'LBTH'], more])).toEqual([
      [null, `${mps}; ${elft}; ${lbth}`, ''],
    ]);
  });

  it('heads the recommendations below that leave their lead to it', () => {
    expect(leadsOf([one, [null, null, 'ELFT'], row(2), [null, null, 'MPS'], row(3)])).toEqual([
      [null, mps],
      ['ELFT', elft],
      ['MPS', mps],
    ]);
    expect(leadsOf([[null, null, 'ELFT'], row(2)])).toEqual([['ELFT', elft]]);
  });

  it('is told from a heading that stands there', () => {
    expect(leadsOf([one, [null, null, 'Theme 2: Training'], two])).toEqual([
      [null, mps],
      ['Theme 2: Training', lbth],
    ]);
  });
});

it('a line of progress alone under an action is read with it, whatever it begins with', () => {
  const plan = read([
    ['Recommendation', 'Action', 'Lead', 'Progress'],
    [...row(1, 'MPS'), 'Audit begun.'],
    [null, null, null, 'Updated: six cases were read.'],
    [null, 'Brief the duty staff', 'MPS', 'Note: awaiting dates.'],
  ]);
  expect(
    recommendationsOf(plan).flatMap(({ actions }) => actions.map(({ progress }) => progress.value)),
  ).toEqual(['Audit begun.\nUpdated: six cases were read.', 'Note: awaiting dates.']);
});

describe('the agency of a section', () => {
  it.each([
    ...['MPS', 'MPS:', 'MPS : ', '1 MPS', '1. MPS', '10.1 MPS', '10.1. MPS', '2) MPS', '3: MPS'],
    ...[' 12.10 MPS', '12.3.10 MPS', '10  MPS', 'MPS:  ', '3. MPS:'],
  ])('%j', (heading) => expect(inherited([[heading], row(1)])[0]).toContain(mps));

  it.each(['Theme 1: MPS and schools', 'Objective 2: review of MPS'])('not %j', (heading) =>
    expect(inherited([[heading], row(1)])[0]).not.toContain(mps),
  );
});

describe('the deadline of a section', () => {
  it.each([
    'Objective 1: to be met by 31 March 2027',
    'Objective 1: within the year to 31 March 2027',
    'Objective 1: the next year, to 31 March 2027',
    'Objective 1: one month, to 31 March 2027',
    'Objective 1: six months, to 31 March 2027',
    'Objective 1: one week, to 31 March 2027',
    'Objective 1: six weeks, to 31 March 2027',
    'Objective 1: immediately, to 31 March 2027',
    'Objective 1: deadline 31 March 2027',
    'Objective 1: due 31 March 2027',
    'Objective 1: targets for 31 March 2027',
    'Medium term: 31 March 2027',
  ])('%j', (heading) => {
    expect(inherited([[heading], row(1)])).toEqual([[heading, '', '2027-03-31']]);
  });

  it.each(['Objective 1: agreed 31 March 2027', 'Theme 2 (panel of 31 March 2027)'])(
    'not the day in %j',
    (heading) => expect(inherited([[heading], row(1)])).toEqual([[heading, '', '']]),
  );
});

describe('what stands once over a group of rows', () => {
  const grouped = (headings: string[], rows: readonly (readonly CellInput[])[]): string[] =>
    recommendationsOf(read([headings, ...rows])).map(({ theme, actions, addressedTo }) =>
      [
        theme.value ?? '',
        actions.flatMap((action) => names(action.leads.value)).join('; '),
        names(addressedTo.value).join('; '),
      ].join('|'),
    );
  const [one, two, three] = [row(1), row(2), row(3)];

  it('is said of all of them: theme, lead or addressee', () => {
    const tail = ['Recommendation', 'Action', 'Due'];
    expect(
      grouped(
        ['Theme', ...tail],
        [
          ['Records', ...one!],
          [null, ...two!],
          ['Training', ...three!],
        ],
      ),
    ).toEqual(['Records||', 'Records||', 'Training||']);
    expect(
      grouped(
        ['Lead', ...tail],
        [
          ['MPS', ...one!],
          [null, ...two!],
          ['ELFT', ...three!],
        ],
      ),
    ).toEqual([`|${mps}|`, `|${mps}|`, `|${elft}|`]);
    expect(
      grouped(
        ['Addressed to', ...tail],
        [
          ['MPS', ...one!],
          [null, ...two!],
          ['ELFT', ...three!],
        ],
      ),
    ).toEqual([`|${mps}|${mps}`, `|${mps}|${mps}`, `|${elft}|${elft}`]);
    const both = ['Addressed to', 'Lead', 'Recommendation', 'Action', 'Due'];
    expect(
      grouped(both, [
        ['Home Office', 'MPS', ...one],
        [null, null, ...two],
        ['LBTH', 'ELFT', ...three],
      ]),
    ).toEqual([
      `|${mps}|Home Office`,
      `|${mps}|Home Office`,
      `|${elft}|London Borough of Tower Hamlets`,
    ]);
  });

  it('is said of actions that stand without recommendations', () => {
    const plan = read([
      ['Lead', 'Action', 'Due'],
      ['MPS', 'Audit twelve cases', 'May 2027'],
      [null, 'Brief the duty staff', 'May 2027'],
      ['ELFT', 'Write to the wards', 'May 2027'],
    ]);
    const leads = recommendationsOf(plan).flatMap(({ actions }) =>
      actions.map((action) => names(action.leads.value).join()),
    );
    expect(leads).toEqual([mps, mps, elft]);
  });

  it('is not carried over a section', () => {
    expect(
      grouped(
        ['Lead', 'Recommendation', 'Action', 'Due'],
        [
          ['MPS', ...one!],
          [null, ...two!],
          ['Theme 2: Training'],
          [null, ...three!],
          ['ELFT', ...row(4)],
        ],
      ),
    ).toEqual([`|${mps}|`, `|${mps}|`, 'Theme 2: Training||', `Theme 2: Training|${elft}|`]);
  });

  it.each<[string, string[], readonly (readonly CellInput[])[]]>([
    [
      'right of the recommendation',
      ['Recommendation', 'Lead', 'Action', 'Due'],
      [
        [one![0], 'MPS', one![1], 'May 2027'],
        [two![0], null, two![1], 'May 2027'],
        [three![0], 'ELFT', three![1], 'May 2027'],
      ],
    ],
    [
      'on every row of a column, but for one',
      ['Lead', 'Recommendation', 'Action', 'Due'],
      [
        ['MPS', ...one!],
        [null, ...two!],
        ['ELFT', ...three!],
        ['ELFT', ...row(4)],
      ],
    ],
    [
      'nowhere above',
      ['Lead', 'Recommendation', 'Action', 'Due'],
      [
        [null, ...one!],
        [null, ...two!],
        ['ELFT', ...three!],
      ],
    ],
  ])('is missing where it would stand %s', (_name, headings, rows) => {
    expect(grouped(headings, rows)[1]).toBe('||');
  });
});

it('a section row is listed among the rows that are no actions', () => {
  const plan = read([header, ['MPS'], row(1), ['Theme 1: Records'], row(2)]);
  expect(onlySheet(plan).unread).toEqual([
    { row: 1, reason: 'section' },
    { row: 3, reason: 'section' },
  ]);
});

describe('words alone in the columns of a table that has ids and themes', () => {
  const columns = ['Ref', 'Recommendation', 'Action', 'Lead', 'Due'];
  const numbered = (which: number, ...more: CellInput[]): CellInput[] => [
    `${which}`,
    ...row(which, ...more),
  ];
  const told = (rows: readonly (readonly CellInput[])[], headings = columns): unknown[] =>
    recommendationsOf(read([headings, ...rows])).map(({ theme, actions }) => [
      theme.value,
      ...actions.map((action) => [action.text.value, names(action.leads.value).join('; ')]),
    ]);
  const audit = (which: number): string => `Audit twelve cases of kind ${which}`;

  it.each([
    ['MPS', mps],
    ['ELFT', elft],
  ])('an agency where ids stand, however short, leads the rows below: %s', (name, lead) => {
    expect(told([[name], numbered(1), numbered(2)])).toEqual([
      [name, [audit(1), lead]],
      [name, [audit(2), lead]],
    ]);
  });

  it('a word where ids stand heads the rows below, and a number does not', () => {
    expect(told([numbered(1), ['Training'], numbered(2), ['3'], numbered(4)])).toEqual([
      [null, [audit(1), '']],
      ['Training', [audit(2), '']],
      ['Training', [audit(4), '']],
    ]);
    expect(told([numbered(1), ['Accommodation'], numbered(2)])[1]).toEqual([
      'Accommodation',
      [audit(2), ''],
    ]);
  });

  it('words in a first column of themes head the rows below', () => {
    const themed = ['Theme', 'Recommendation', 'Action', 'Lead'];
    expect(
      told([['Records', ...row(1)], ['Sharing of cases'], [null, ...row(2)]], themed)[1],
    ).toEqual(['Sharing of cases', [audit(2), '']]);
  });

  it.each(['Hold briefings', '1.2 House survivors', '2. House survivors'])(
    'an action alone on its row is one, however short: %s',
    (action) => {
      const more = [null, null, action];
      expect(told([numbered(1, 'MPS'), more, numbered(2, 'ELFT')])).toEqual([
        [null, [audit(1), mps], [action, '']],
        [null, [audit(2), elft]],
      ]);
    },
  );

  it('a theme in the column of actions is none', () => {
    expect(told([numbered(1), [null, null, 'Theme 2: Training'], numbered(2)])[1]).toEqual([
      'Theme 2: Training',
      [audit(2), ''],
    ]);
  });
});

it.each([
  ...['Partly done 3 May 2026', 'Begun 3 May 2026', 'Draft agreed 3 May 2026'],
  ...['Part complete 3 May 2026', 'Half complete 3 May 2026', 'First draft 3 May 2026'],
  ...['50% 3 May 2026', 'Interim report 3 May 2026', 'Started 3 May 2026'],
])('a day on which nothing was completed is no day of completion: %s', (words) => {
  const rows = [
    ['Recommendation', 'Action', 'Target date', 'Date completed'],
    [...row(1), '31 March 2027', words],
    [...row(2), '31 March 2027', 'Policy issued 4 May 2026'],
  ];
  expect(
    recommendationsOf(read(rows)).map(({ actions }) => actions[0]!.completion.value?.end),
  ).toEqual([undefined, '2026-05-04']);
});
