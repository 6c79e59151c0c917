import type { CellInput, SheetInput } from '../../tools/sheet';
import { actionsOf, onlySheet, read, recommendationsOf } from './reading';

type Rows = readonly (readonly CellInput[])[];

const header = ['Recommendation', 'Action', 'Lead', 'Target date'];
const row = (which: number, ...more: readonly CellInput[]): CellInput[] => [
  `Agencies should review how they keep record ${which} of a case`,
  `Audit twelve cases of kind ${which}`,
  ...['MPS', '31 March 2027'],
  ...more,
];

/** The headings' row of each table, as Excel numbers it, with the numbers of its actions' rows. */
const tables = (sheet: SheetInput | Rows): unknown[] => {
  const plan = read(sheet);
  const rows = actionsOf(plan).flatMap((action) => action.rows);
  return plan.sheets.flatMap((one) =>
    one.tables.map(({ headerRow, area }) => [
      headerRow === null ? null : headerRow + 1,
      rows.filter((at) => at >= area.top && at <= area.bottom).map((at) => at + 1),
    ]),
  );
};

describe('the headings of a plan', () => {
  it.each<readonly string[]>([
    ['Recommendation', 'Action'],
    ['Recommendation', 'Lead'],
    ['Recommendation', 'Target date'],
    ['Recommendation', 'Status'],
    ['Recommendation', 'Progress'],
    ['Recommendation', 'Evidence'],
    ['Action', 'Lead'],
    ['Action', 'Owner'],
    ['Action', 'Deadline'],
    ['Action', 'Revised date'],
    ['Action', 'RAG'],
    ['Action', 'Progress'],
    ['Action', 'Milestones'],
    ['Action', 'Date completed'],
    ['Action', 'Next steps'],
    ['Action', 'Evidence'],
    ['Action', 'Outcome achieved'],
    ['Action', 'Success criteria'],
    ['Action', 'Agency response'],
    ['Action', 'Relevant agency'],
    ['Issue', 'Action'],
    ['Recommendation', 'Action', 'Room', 'Budget', 'Telephone'],
  ])('are %s and %s', (...headings) => {
    expect(tables([headings, row(1).slice(0, 2), row(2).slice(0, 2)])).toHaveLength(1);
  });

  it.each<readonly string[]>([
    ['Recommendation'],
    ['Action', 'Date'],
    ['Action', 'Room'],
    ['Issue', 'Room'],
    ['Lead', 'Target date'],
    ['Action', 'Date', 'Room', 'Chair', 'Minutes', 'Apologies', 'Telephone'],
    ['Action', 'Lead', 'Room', 'Chair', 'Minutes', 'Apologies', 'Telephone'],
    ['Recommendation', 'Room'],
    ['Recommendation', 'Room', 'Page', 'Telephone'],
  ])('are not %j', (...headings) => {
    const cells = headings.map((_, i) => `Words of cell ${i}`);
    expect(tables([headings, cells, cells])).toEqual([]);
  });

  it('may say "Date" beside recommendations', () => {
    expect(tables([['Recommendation', 'Action', 'Date'], row(1).slice(0, 2)])).toEqual([[1, [2]]]);
  });

  it('are short: a row of paragraphs that mention them is none', () => {
    const long = 'Action to be taken '.padEnd(130, 'x');
    expect(tables([['Recommendation', 'Action', 'Lead', long], row(1)])).toEqual([[1, [2]]]);
    expect(tables([['Recommendation', 'Action', long], row(1)])).toEqual([]);
  });

  it('stand under titles, notes and empty rows', () => {
    const above = Array.from({ length: 30 }, (_, i) => [`Note ${i}`]);
    expect(tables([...above, [], header, row(1)])).toEqual([[32, [33]]]);
  });

  it('are not looked for under 400 rows of other things', () => {
    const other = (count: number): Rows => Array.from({ length: count }, (_, i) => [`Note ${i}`]);
    expect(tables([...other(400), header, row(1)])).toEqual([[401, [402]]]);
    expect(tables([...other(401), header, row(1)])).toEqual([]);
  });

  it('are the fuller of two rows', () => {
    const rows = [['Actions', 'Lead'], ['Recommendation', 'Action', 'Lead', 'Target date'], row(1)];
    expect(tables(rows)).toEqual([[2, [3]]]);
  });

  it('are the upper of two rows that say as much', () => {
    const prompts = ['Recommendation text', 'Action required', 'Lead agency', 'Date due'];
    expect(tables([header, prompts, row(1)])).toEqual([[1, [3]]]);
  });
});

describe('headings of several rows', () => {
  const columns = (sheet: SheetInput): unknown[] =>
    onlySheet(read(sheet)).tables[0]!.columns.map(({ heading, fields }) => [heading, fields[0]]);

  it('are one over the other where a merged cell divides', () => {
    expect(
      columns({
        rows: [
          ['Recommendation', 'Action', 'Lead', 'Dates', null],
          [null, null, null, 'Target', 'Revised'],
          row(1, '30 June 2027'),
        ],
        merges: ['D1:E1'],
      }),
    ).toEqual([
      ['Recommendation', 'recommendation'],
      ['Action', 'action'],
      ['Lead', 'lead'],
      ['Dates Target', 'target'],
      ['Dates Revised', 'revised'],
    ]);
  });

  it('reach no further than the sheet, however far a cell is merged', () => {
    const plan = read({
      rows: [
        ['Recommendation', 'Action', 'Lead', 'Dates', null],
        [null, null, null, 'Target', 'Revised'],
        row(1, '30 June 2027'),
      ],
      merges: ['D1:XFD1'],
    });
    expect(onlySheet(plan).tables[0]!.area.right).toBe(4);
  });

  it('are read from left to right, whichever row they stand in', () => {
    expect(
      columns({
        rows: [
          [null, null, 'Lead', 'Target date'],
          ['Recommendation', 'Action', null, null],
          row(1),
        ],
      }),
    ).toEqual([
      ['Recommendation', 'recommendation'],
      ['Action', 'action'],
      ['Lead', 'lead'],
      ['Target date', 'target'],
    ]);
  });

  it('keep the lower row, though it would make a header alone', () => {
    const sheet = {
      rows: [
        ['Recommendation', 'Response', null, null],
        [null, 'Action', 'Lead', 'Target date'],
        row(1),
      ],
      merges: ['B1:D1'],
    };
    expect(tables(sheet)).toEqual([[2, [3]]]);
    expect(columns(sheet)).toEqual([
      ['Recommendation', 'recommendation'],
      ['Response Action', 'action'],
      ['Response Lead', 'lead'],
      ['Response Target date', 'target'],
    ]);
  });

  it('are one over the other where the lower row fills the gaps of the upper', () => {
    expect(
      columns({
        rows: [
          ['Recommendation', 'Action', null, null],
          [null, null, 'Lead', 'Target date'],
          row(1),
        ],
      }),
    ).toEqual([
      ['Recommendation', 'recommendation'],
      ['Action', 'action'],
      ['Lead', 'lead'],
      ['Target date', 'target'],
    ]);
  });

  it('are merged downwards over two rows or three', () => {
    for (const depth of [2, 3]) {
      const rows = [header, ...Array.from({ length: depth - 1 }, () => []), row(1), row(2)];
      const merges = ['A', 'B', 'C', 'D'].map((letter) => `${letter}1:${letter}${depth}`);
      expect(tables({ rows, merges })).toEqual([[depth, [depth + 1, depth + 2]]]);
    }
    const rows = [header, [], [], [], row(1)];
    const merges = ['A', 'B', 'C', 'D'].map((letter) => `${letter}1:${letter}4`);
    expect(tables({ rows, merges })).toEqual([[1, [5]]]);
  });

  it('are not merged with rows of the plan', () => {
    const rows = [header, row(1), [null, null, null, '30 June 2027']];
    expect(tables({ rows, merges: ['A2:A3', 'B2:B3', 'C2:C3'] })).toEqual([[1, [2, 3]]]);
    expect(tables({ rows: [header, row(1)], merges: ['A1:A2'] })).toEqual([[1, [2]]]);
  });

  it('do not take a first row of the plan in', () => {
    expect(tables([['Recommendation', 'Action'], row(1), row(2)])).toEqual([[1, [2, 3]]]);
    const merged = {
      rows: [['Recommendation', 'Action', 'Dates', null], row(1)],
      merges: ['C1:D1'],
    };
    expect(tables(merged)).toEqual([[1, [2]]]);
  });
});

describe('several tables on a sheet', () => {
  const other = ['Ref', 'Agency action', 'Responsible agency', 'Deadline', 'RAG'];
  const second = (which: number): CellInput[] => [
    `A${which}`,
    `Brief the duty staff of ward ${which}`,
    ...['ELFT', '30 June 2027', 'Amber'],
  ];

  it('stand under one another, parted by rows or not', () => {
    expect(tables([header, row(1), [], other, second(1)])).toEqual([
      [1, [2]],
      [4, [5]],
    ]);
    expect(tables([header, row(1), row(2), other, second(1), second(2)])).toEqual([
      [1, [2, 3]],
      [4, [5, 6]],
    ]);
  });

  it('have titles of their own right above', () => {
    const plan = read([header, row(1), [], ['Part B'], ['Single-agency work'], other, second(1)]);
    expect(actionsOf(plan).map(({ rows }) => rows)).toEqual([[1], [6]]);
    expect(onlySheet(plan).unread).toEqual([]);
  });

  it.each<[string, Rows]>([
    ['three fifths of its headings', [['Recommendation', 'Action', 'Budget', 'Room', 'Lead']]],
    ['two headings, other words beside them', [['Recommendation', 'Action', 'Budget']]],
    ['more than it said before', [['Recommendation', 'Action', 'Lead', 'Due date', 'Status']]],
  ])('begin anew where a row says %s', (_name, [second]) => {
    const short = [header.slice(0, 3), row(1).slice(0, 3)];
    const rows = [...(second!.length === 3 ? [header, row(1)] : short), [], second!, row(2)];
    expect(tables(rows)).toEqual([
      [1, [2]],
      [4, [5]],
    ]);
  });

  it('begin anew where the dates are other dates', () => {
    const plan = read([
      header,
      row(1),
      ['Closed actions'],
      ['Recommendation', 'Action', 'Lead', 'Date completed'],
      [...row(2).slice(0, 3), '1 May 2026'],
    ]);
    const [open, closed] = actionsOf(plan);
    expect(open!.target.value?.[0]?.end).toBe('2027-03-31');
    expect(closed!.completion.value?.end).toBe('2026-05-01');
    expect(closed!.target.value).toBeNull();
  });

  it.each<[string, Rows, number]>([
    ['an action', [[null, 'Brief the duty staff']], 2],
    ['an action and a gap', [[null, 'Brief the duty staff'], []], 2],
    [
      'actions',
      [
        [null, 'Brief the duty staff'],
        [null, 'Brief the wards'],
      ],
      3,
    ],
    [
      'a recommendation and a gap',
      [['Partners should share what they know of a risk before a case is closed'], []],
      1,
    ],
  ])('end with %s that nobody leads yet', (_name, last, actions) => {
    const plan = read([header, row(1), ...last, other, second(1)]);
    const [above] = onlySheet(plan).tables;
    expect(above!.area.bottom).toBe(1 + last.filter((cells) => cells.length > 0).length);
    expect(actionsOf(plan)).toHaveLength(actions + 1);
    expect(recommendationsOf(plan).at(-2)!.rows).toContain(above!.area.bottom);
  });

  it('end with the last line of progress', () => {
    const plan = read([
      [...header, 'Progress'],
      row(1, 'Audit begun.'),
      [null, null, null, null, 'Six cases were read.'],
      [],
      other,
      second(1),
    ]);
    expect(actionsOf(plan)[0]!.progress.value).toBe('Audit begun.\nSix cases were read.');
  });

  it.each<[string, SheetInput]>([
    ['at the left', { rows: [header, row(1), ['Part B'], other, second(1)] }],
    [
      'merged in the middle',
      { rows: [header, row(1), [null, 'Part B'], other, second(1)], merges: ['B3:D3'] },
    ],
    [
      'in the middle, below a gap',
      { rows: [header, row(1), [], [null, 'Part B'], other, second(1)] },
    ],
    ['and with a gap of its own', { rows: [header, row(1), ['Part B'], [], other, second(1)] }],
    [
      'in prose between gaps',
      {
        rows: [
          header,
          row(1),
          [],
          [`Part B: ${'work of one agency alone '.repeat(3)}`],
          [],
          other,
          second(1),
        ],
      },
    ],
  ])('have a title %s', (_name, sheet) => {
    const plan = read(sheet);
    expect(actionsOf(plan)).toHaveLength(2);
    expect(onlySheet(plan).unread).toEqual([]);
    expect(onlySheet(plan).tables[0]!.area.bottom).toBe(1);
  });

  it.each<[string, Rows]>([
    ['headings said again', [header, row(1), header, row(2)]],
    [
      'headings said again in other spaces and capitals',
      [header, row(1), ['RECOMMENDATION', 'Action ', ' Lead', 'Target  date'], row(2)],
    ],
    [
      'headings said again but for one',
      [header, row(1), ['Recommendation', 'Action', 'Lead', 'Due date'], row(2)],
    ],
    [
      'headings said again but for one that may mean the same',
      [header, row(1), ['Recommendation', 'Action', 'Owner', 'Target date'], row(2)],
    ],
    ['headings said again and one more', [header, row(1), [...header, 'Status'], row(2)]],
  ])('are one where it is %s', (_name, rows) => {
    const plan = read(rows);
    expect(onlySheet(plan).tables).toHaveLength(1);
    expect(actionsOf(plan).map((action) => action.rows)).toEqual([[1], [3]]);
  });

  it.each<[string, readonly CellInput[]]>([
    ['names headings among its words', ['Action on record 2', 'Lead the audit', 'MPS', 'Open']],
    ['holds a number', ['Recommendation', 'Action', 2, 'Target date']],
    ['holds a paragraph', ['Recommendation', 'Action', 'x'.repeat(121), 'Lead']],
    ['is half of other words', ['Action', 'Lead', 'Kept', 'Each week']],
  ])('do not begin at a row of the plan that %s', (_name, cells) => {
    expect(onlySheet(read([header, row(1), cells, row(3)])).tables).toHaveLength(1);
  });

  it.each<readonly CellInput[]>([
    ['Recommendation', 'Action', 2, 'Target date'],
    ['Recommendation', 'Action', { day: '2027-03-31' }, 'Lead'],
    [
      'Recommendation to follow',
      'Action to be agreed',
      'Lead to be agreed',
      'Target date to follow',
    ],
  ])('do not begin at a row of the plan that waits for its words: %j, %j, %j, %j', (...cells) => {
    expect(onlySheet(read([other, second(1), cells, second(2)])).tables).toHaveLength(1);
  });

  it('stand side by side', () => {
    const gap = [null];
    const plan = read([
      [...header, ...gap, ...header, ...gap, ...header],
      [...row(1), ...gap, ...row(2), ...gap, ...row(3)],
    ]);
    expect(onlySheet(plan).tables.map(({ area }) => [area.left, area.right])).toEqual([
      [0, 3],
      [5, 8],
      [10, 13],
    ]);
    expect(recommendationsOf(plan).map(({ key }) => key)).toHaveLength(3);
    expect(new Set(recommendationsOf(plan).map(({ key }) => key)).size).toBe(3);
  });

  it.each<[string, Rows]>([
    [
      'actions alone',
      [
        ['Action', 'Lead', 'Due'],
        ['Write a protocol', 'MPS', 'May 2027'],
      ],
    ],
    [
      'recommendations alone',
      [
        ['Recommendation', 'Lead', 'Due'],
        ['Share logs', 'MPS', 'May 2027'],
      ],
    ],
  ])('stand side by side with %s, spaces in the column between', (_name, rows) => {
    const [headings, cells] = rows;
    const plan = read([
      [...headings!, null, ...headings!],
      [...cells!, ' ', ...cells!],
    ]);
    expect(onlySheet(plan).tables).toHaveLength(2);
  });

  it('are one where actions stand beside their recommendations', () => {
    const plan = read([
      ['Recommendation', 'Lead agency', 'Target date', null, 'Action', 'Owner', 'Status'],
      ['Share risk sooner', 'MPS', 'May 2027', null, 'Write a protocol', 'Matron', 'Open'],
    ]);
    expect(onlySheet(plan).tables).toHaveLength(1);
    const [one] = recommendationsOf(plan);
    expect(one!.text.value).toBe('Share risk sooner');
    expect(one!.actions.map(({ text }) => text.value)).toEqual(['Write a protocol']);
  });

  it('hold the columns that nobody has filled in yet', () => {
    const [table] = onlySheet(read([[...header, 'Room'], row(1)])).tables;
    expect(table!.columns.map(({ heading }) => heading)).toEqual([...header, 'Room']);
    const [gap] = onlySheet(read([[...header, 'Room', 'Status'], row(1, null, 'Open')])).tables;
    expect(gap!.area.right).toBe(5);
  });

  it('are one where a blank column parts what belongs together', () => {
    const plan = read([
      ['Recommendation', 'Action', 'Lead', null, 'Target date', 'Status', null, 'Evidence'],
      [...row(1).slice(0, 3), null, 'May 2027', 'Open', null, 'Minutes'],
    ]);
    const [table] = onlySheet(plan).tables;
    expect(table!.columns.map(({ fields }) => fields[0])).toEqual([
      ...['recommendation', 'action', 'lead', 'target', 'status', 'evidence'],
    ]);
  });

  it('are one where the column between has no heading but holds words', () => {
    const plan = read([
      ['Recommendation', 'Action', 'Lead', null, 'Recommendation', 'Action', 'Lead'],
      [...row(1).slice(0, 3), 'see', ...row(2).slice(0, 3)],
    ]);
    expect(onlySheet(plan).tables).toHaveLength(1);
  });

  it.each<[string, readonly CellInput[], readonly CellInput[]]>([
    ['a key of colours', ['Key', 'Meaning'], ['Red', 'Overdue']],
    ['a list of telephones', ['Desk', 'Telephone'], ['MPS', 'By the desk']],
    ['numbers of another list', ['No', 'Telephone'], ['1', 'By the desk']],
    ['a column of numbers', ['No'], ['1']],
    ['a key of colours with their meaning', ['Colour', 'Meaning'], ['Red', 'Overdue']],
    ['a key of ratings with definitions', ['RAG', 'Definition'], ['Red', 'Overdue']],
    ['a list of its recommendations', ['Recommendation', 'Page'], ['Share logs', '12']],
    ['a second list of leads', ['Lead', 'Telephone'], ['ELFT', 'By the desk']],
  ])('do not take in %s beside the plan', (_name, headings, cells) => {
    const plan = read([
      [...header, null, ...headings],
      [...row(1), null, ...cells],
      [...row(2), null, ...cells.map((cell) => (cell === 'Red' ? 'Amber' : cell))],
    ]);
    expect(onlySheet(plan).tables[0]!.area.right).toBe(3);
  });

  describe('beside a list of who takes part', () => {
    const list = (...rows: string[][]): string[][] => rows;
    /** How far the plan of three rows reaches, the list standing after a blank column. */
    const reach = (beside: readonly (readonly string[])[]): number => {
      const rows = [header, row(1), row(2), row(3)];
      const all = Array.from({ length: Math.max(rows.length, beside.length) }, (_, i) => [
        ...(rows[i] ?? [null, null, null, null]),
        null,
        ...(beside[i] ?? []),
      ]);
      return onlySheet(read(all)).tables[0]!.area.right;
    };

    it.each<[string, string[][]]>([
      [
        'its contacts',
        list(['Agency', 'Contact'], ['MPS', 'Desk'], ['ELFT', 'Ward'], ['LBTH', 'Hub']),
      ],
      ['longer than the plan', list(['Agency'], ['MPS'], ['ELFT'], ['LBTH'], ['London Probation'])],
      ['shorter than the plan', list(['Partner agency'], ['MPS'], ['ELFT'])],
      [
        'initials and names',
        list(
          ['Initials', 'Agency'],
          ['MPS', 'Metropolitan Police Service'],
          ['LAS', 'London Ambulance Service'],
        ),
      ],
    ])('end before it: %s', (_name, beside) => expect(reach(beside)).toBe(3));

    it.each<[string, string[][]]>([
      ['agencies that are said twice', list(['Partner agency'], ['MPS'], ['ELFT'], ['MPS'])],
      ['one for each row', list(['Partner agency'], ['MPS'], ['ELFT'], ['LBTH'])],
      ['posts', list(['Named officer'], ['Ward manager'], ['Head of nursing'])],
      [
        'what was reported',
        list(['Partner agency', 'Evidence'], ['MPS', 'Minutes of May'], ['ELFT', 'Rota']),
      ],
    ])('take in columns that are none: %s', (_name, beside) => {
      expect(reach(beside)).toBeGreaterThan(3);
    });
  });

  it.each<[string, readonly CellInput[], readonly CellInput[]]>([
    ['rooms', ['Room'], ['Town hall']],
    ['a key of colours', ['Colour', 'Meaning'], ['Red', 'Overdue']],
    ['numbers of another list', ['No', 'Telephone'], ['1', 'By the desk']],
  ])('do not take in %s before the plan', (_name, headings, cells) => {
    const plan = read([
      [...headings, null, 'Ref', ...header],
      [...cells, null, '1', ...row(1)],
      [...cells.map((cell) => (cell === 'Red' ? 'Amber' : cell)), null, '2', ...row(2)],
    ]);
    expect(onlySheet(plan).tables[0]!.area.left).toBe(headings.length + 1);
    expect(actionsOf(plan).map(({ rating }) => rating.value)).toEqual([null, null]);
  });

  it('take in what is said of their rows after a gap, a definition of success too', () => {
    const plan = read([
      [...header, null, 'Success criteria', 'RAG', 'Status'],
      [...row(1), null, 'All staff know', 'Green', 'Completed'],
      [...row(2), null, 'Wards plan', 'Green', 'In progress'],
    ]);
    expect(actionsOf(plan).map(({ status }) => status.value?.kind)).toEqual([
      'completed',
      'in-progress',
    ]);
  });

  it('take in the ids that stand before them', () => {
    const plan = read([
      ['Ref', null, ...header],
      ['7', null, ...row(1)],
    ]);
    expect(recommendationsOf(plan)[0]!.id.value).toBe('7');
  });
});

describe('a header row that the user names', () => {
  const rows = [
    ['Improvement', 'Who', 'When'],
    ['Hold briefings', 'MPS', 'May 2027'],
    header,
    row(1),
  ];

  it('is where reading begins', () => {
    expect(onlySheet(read(rows, { headerRow: 2 })).tables[0]!.headerRow).toBe(2);
    expect(actionsOf(read(rows, { headerRow: 2 })).map((action) => action.rows)).toEqual([[3]]);
  });

  it('is the only one', () => {
    const other = ['Ref', 'Agency action', 'Responsible agency', 'Deadline', 'RAG'];
    const two = [header, row(1), [], other, ['A1', 'Brief the wards', 'ELFT', 'May 2027', 'Red']];
    const first = { headerRow: 0 };
    expect(onlySheet(read(two)).tables).toHaveLength(2);
    expect(onlySheet(read(two, first)).tables).toHaveLength(1);
  });

  it('may be blank: then there is no plan under it', () => {
    expect(read({ rows: [header, row(1)], at: 'A3' }, { headerRow: 0 }).sheets).toEqual([]);
  });

  it('without rows under it is a plan without rows', () => {
    expect(read([...rows.slice(0, 3)], { headerRow: 2 }).sheets).toEqual([]);
  });
});
