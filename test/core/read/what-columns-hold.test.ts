import type { FieldName, MappedColumn } from '../../../src/core/plan/plan';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { CellInput, SheetInput } from '../../tools/sheet';
import { onlySheet, read } from './reading';

type Rows = readonly (readonly CellInput[])[];
type Mapping = Readonly<Record<string, Partial<Record<FieldName, string>>>>;

const said = 'Police and hospitals should share what they know sooner';
const done = 'Write a protocol and publish it';

function columnsOf(sheet: SheetInput | Rows, mapping: Mapping = {}): readonly MappedColumn[] {
  const plan = read(sheet, { settings: { ...defaultSettings, mapping } });
  return onlySheet(plan).tables[0]!.columns;
}

const holds = (sheet: SheetInput | Rows, mapping?: Mapping): string[] =>
  columnsOf(sheet, mapping).map(({ fields }) => fields.map(String).join(' + '));

const base = ['Ref', 'Recommendation', 'Action', 'Lead', 'Target date'];
const row = (...more: readonly CellInput[]): CellInput[] => [
  ...['1', said, done, 'MPS', '31 March 2027'],
  ...more,
];

/** What the columns right of a usual plan's are read as, by their headings and what stands under them. */
const beside = (
  headings: readonly string[],
  ...rows: readonly (readonly CellInput[])[]
): string[] =>
  holds([[...base, ...headings], ...rows.map((cells) => row(...cells))]).slice(base.length);

describe('columns beside a usual plan', () => {
  it.each<[readonly string[], readonly (readonly CellInput[])[], readonly string[]]>([
    // Updates, however many, are read together where their headings are sure.
    [['Progress', 'Update'], [['Drafted', 'Published']], ['progress', 'progress']],
    [['Progress', 'Notes'], [['Drafted', 'Ask the chair']], ['progress', 'progress']],
    [['Progress', 'Progress against budget heading'], [['Drafted', 'x']], ['progress', '']],
    [
      ['Evidence', 'Evidence of impact', 'Assurance', 'Evidence log', 'Source of assurance'],
      [['Minutes', 'Survey', 'Audit', 'Log', 'Visit']],
      ['evidence', 'outcome', 'evidence', 'evidence', 'evidence'],
    ],
    // One heading that is a period says what was reported then: words, colours, but no figures.
    [['Jan 2026', 'Feb 2026'], [['Drafted', 'Piloted']], ['progress', 'progress']],
    [['Q1', 'Q2'], [['Drafted', 'Piloted']], ['progress', 'progress']],
    [['Jan 2026', 'Feb 2026'], [['Red', 'Amber']], ['rating', 'rating']],
    [['Jan 2026', 'Feb 2026'], [[12, 14]], ['', '']],
    [['Q1', 'Q2'], [['31 March 2026', '30 June 2026']], ['', '']],
    [['Budget Q1'], [['Drafted']], ['']],
    [['Jan 2026'], [['Red'], ['Amber'], ['With the board']], ['rating']],
    // Colours are ratings, whatever stands over them.
    [['Progress'], [['Red'], ['Green']], ['rating']],
    [['Status'], [['Red'], ['Green']], ['rating']],
    [['Update'], [['Red'], ['Green']], ['rating']],
    [['Implementation status'], [['Red'], ['Green']], ['rating']],
    [['Folder'], [['Red'], ['Green']], ['']],
    [['Status'], [['Red'], ['Open'], ['Completed'], ['Open']], ['status + rating']],
    [['RAG'], [['Red'], ['Completed']], ['rating + status']],
    [['RAG'], [['Red'], ['Green']], ['rating']],
    [['Status', 'RAG'], [['Open', 'Red']], ['status', 'rating']],
    [['Comment', 'RAG'], [['Drafted', 'Red']], ['progress', 'rating']],
    // Progress that only says how rows stand is their status, but not beside one.
    [['Progress'], [['In progress'], ['Completed']], ['status']],
    [['Progress', 'Status'], [['In progress', 'Open']], ['progress + completion', 'status']],
    [['Progress', 'Action status'], [['Completed', 'Closed']], ['progress + completion', 'status']],
    // A heading that names two things holds both; so does a column whose cells do.
    [['Evidence / outcome'], [['Minutes of the group']], ['outcome + evidence']],
    [['Status and RAG'], [['Open']], ['status + rating']],
    [['Status & RAG'], [['Open']], ['status + rating']],
    [['Comments / status'], [['Open']], ['status + progress']],
    [['Lead and owner'], [['Matron']], ['owner']],
    [['Lead / owner'], [['Matron']], ['owner']],
    [['Comments and signature'], [['Drafted']], ['progress']],
    [['Comments'], [['Open'], ['Drafted']], ['progress + status + completion']],
    [['RAG'], [['Red'], ['Green'], ['Amber - in progress']], ['rating + status']],
    [['Date completed'], [['12 May 2026']], ['completion']],
    [['Date completed'], [['Completed 12 May 2026']], ['completion + status']],
    [['Date completed'], [['Completed']], ['completion + status']],
    [['Date completed'], [['Agreed by the board 12 May 2026']], ['completion + outcome']],
    [
      ['Date completed'],
      [['The board agreed the protocol and every agency has sent it to its staff']],
      ['completion + outcome'],
    ],
    [['Date of completion and outcome'], [['12 May 2026']], ['completion + outcome']],
    [['Milestones'], [['Agree the protocol']], ['milestone']],
    [
      ['Milestones'],
      [['Agree the protocol\nCompleted: 12 May 2026']],
      ['milestone + status + completion'],
    ],
    [
      ['Milestones', 'Status'],
      [['Agree it\nCompleted: 12 May 2026', 'Open']],
      ['milestone + completion', 'status'],
    ],
    [['Progress'], [['The draft is with the legal team']], ['progress']],
    [
      ['Progress'],
      [['The draft is done.\nCompleted: 12 May 2026'], ['The draft is with the legal team']],
      ['progress + status + completion'],
    ],
    [['Status'], [['Completed'], ['Open']], ['status']],
    [['Status'], [['Completed 12 May 2026'], ['Open']], ['status + completion']],
    [['Status'], [['Signed off by 3 agencies in 2026'], ['Open']], ['status + completion']],
    [
      ['Status'],
      [['The protocol has gone to the boards of the three agencies to be agreed'], ['Open']],
      ['status + progress'],
    ],
    // What is hoped for is a planned outcome; what was found is one.
    [['Outcome'], [['Staff will be more confident']], ['plannedOutcome']],
    [['Outcome'], [['An audit showed fewer delays']], ['outcome']],
    [
      ['Outcome', 'Outcome achieved'],
      [['Staff will be more confident', 'Fewer delays were found']],
      ['plannedOutcome', 'outcome'],
    ],
    // Whoever else is named stands beside the lead.
    [['Owner'], [['Head of Service']], ['owner']],
    [['Priority'], [['High']], ['risk']],
    [['Room'], [['Town hall']], ['']],
    [['Outcome letter sent'], [['Will be sent'], ['To be sent']], ['plannedOutcome']],
    // A second column of ids is read as the actions'.
    [['Action ref'], [['1.1']], ['id']],
  ])('%j over %j: %j', (headings, rows, expected) =>
    expect(beside(headings, ...rows)).toEqual(expected),
  );

  it('as many updates as a year has months', () => {
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
    const headings = months.map((month) => `${month} 2026`);
    expect(
      beside(
        headings,
        months.map(() => 'Drafted'),
      ),
    ).toEqual(months.map(() => 'progress'));
  });
});

describe('columns of ids', () => {
  it.each<[string, Rows, readonly string[]]>([
    [
      'without a heading, left of the recommendations',
      [[null, ...base.slice(1)], row(), ['2', said, done, 'MPS', 'May 2027']],
      ['id', 'recommendation', 'action', 'lead', 'target'],
    ],
    [
      'not where the column holds words',
      [
        [null, ...base.slice(1)],
        ['North', ...row().slice(1)],
        ['South', ...row().slice(1)],
      ],
      ['recommendation', 'action', 'lead', 'target'],
    ],
    [
      'not where few rows are numbered',
      [
        [null, ...base.slice(1)],
        row(),
        ...['a', 'b'].map((letter) => [null, `${said}, ${letter}`, done, 'MPS', 'May 2027']),
      ],
      ['recommendation', 'action', 'lead', 'target'],
    ],
    [
      'not a column without a heading among the others, where one with a heading has them',
      [
        ['Ref', null, ...base.slice(1)],
        ['1', '7', ...row().slice(1)],
      ],
      ['id', '', 'recommendation', 'action', 'lead', 'target'],
    ],
    [
      'nor right of the recommendations',
      [
        ['Recommendation', null, 'Action', 'Lead'],
        [said, '1', done, 'MPS'],
      ],
      ['recommendation', '', 'action', 'lead'],
    ],
    [
      'under somebody’s own name for them',
      [
        ['HMICFRS ref', ...base.slice(1)],
        ['PEEL-23-01', ...row().slice(1)],
      ],
      ['id', 'recommendation', 'action', 'lead', 'target'],
    ],
    [
      'under another heading that ends in "no."',
      [['Ward no.', ...base.slice(1)], row(), row()],
      ['id', 'recommendation', 'action', 'lead', 'target'],
    ],
    [
      'not where such a heading stands over words',
      [
        ['Ward no.', ...base.slice(1)],
        ['Ward 4 North', ...row().slice(1)],
      ],
      ['', 'recommendation', 'action', 'lead', 'target'],
    ],
    [
      'under "Recommendation", with the recommendation under another heading',
      [
        ['Recommendation', 'Issue', 'Action', 'Lead'],
        ['Recommendation 1', said, done, 'MPS'],
        ['Recommendation 2', said, done, 'ELFT'],
      ],
      ['id', 'recommendation', 'action', 'lead'],
    ],
    [
      'before the words of a recommendation, in its own cell',
      [base.slice(1), [`1. ${said}`, done, 'MPS', 'May 2027']],
      ['recommendation + id', 'action', 'lead', 'target'],
    ],
    [
      'in half of the cells',
      [
        base.slice(1),
        [`1. ${said}`, done, 'MPS', 'May 2027'],
        [`Also, ${said}`, done, 'MPS', 'May 2027'],
      ],
      ['recommendation + id', 'action', 'lead', 'target'],
    ],
    [
      'but not in fewer',
      [
        base.slice(1),
        [`1. ${said}`, done, 'MPS', 'May 2027'],
        [`Also, ${said}`, done, 'MPS', 'May 2027'],
        [`Further, ${said}`, done, 'MPS', 'May 2027'],
      ],
      ['recommendation', 'action', 'lead', 'target'],
    ],
    [
      'of actions that have no words of their own',
      [
        ['Rec no.', 'Recommendation', 'Action ref', 'Lead', 'Target date'],
        ['1', said, '1.1', 'MPS', 'May 2027'],
        ['2', said, '2.1', 'ELFT', 'May 2027'],
      ],
      ['id', 'recommendation', 'id', 'lead', 'target'],
    ],
    [
      'not where the words of actions stand under "Action ref"',
      [
        ['Rec no.', 'Recommendation', 'Action ref', 'Lead', 'Target date'],
        ['1', said, done, 'MPS', 'May 2027'],
      ],
      ['id', 'recommendation', 'action', 'lead', 'target'],
    ],
    [
      'not where actions are called "Action 1"',
      [
        ['Recommendation', 'Action', 'Lead', 'Target date'],
        [said, 'Action 1', 'MPS', 'May 2027'],
      ],
      ['recommendation', 'action', 'lead', 'target'],
    ],
    [
      'not how many staff there are',
      [
        ['Recommendation', 'Action', 'Lead', 'Number of staff'],
        [said, done, 'MPS', 12],
        [said, done, 'ELFT', 14],
      ],
      ['recommendation', 'action', 'lead', ''],
    ],
    [
      'without a heading, between a theme and the recommendations',
      [
        ['Theme', null, 'Recommendation', 'Action', 'Lead'],
        ['Records', '1', said, done, 'MPS'],
        ['Training', '2', said, done, 'ELFT'],
      ],
      ['theme', 'id', 'recommendation', 'action', 'lead'],
    ],
    [
      'not words there',
      [
        ['Theme', null, 'Recommendation', 'Action', 'Lead'],
        ['Records', 'North', said, done, 'MPS'],
      ],
      ['theme', '', 'recommendation', 'action', 'lead'],
    ],
  ])('%s', (_name, rows, expected) => expect(holds(rows)).toEqual(expected));
});

describe('columns of agencies', () => {
  it.each<[string, Rows, readonly string[]]>([
    [
      'an owner alone leads',
      [
        ['Recommendation', 'Action', 'Owner', 'Due date'],
        [said, done, 'Matron', 'May 2027'],
      ],
      ['recommendation', 'action', 'lead', 'target'],
    ],
    ...['Lead agency / SRO', 'SRO and lead agency', 'Addressed to / lead agency'].map(
      (heading): [string, Rows, readonly string[]] => [
        `under "${heading}" they are named once`,
        [
          ['Recommendation', 'Action', heading, 'Due date'],
          [said, done, 'MPS', 'May 2027'],
        ],
        ['recommendation', 'action', 'lead', 'target'],
      ],
    ),
    [
      'without a heading, right of the actions, they lead',
      [
        ['Recommendation', 'Action', null, 'Due date'],
        [said, done, 'MPS', 'May 2027'],
      ],
      ['recommendation', 'action', 'lead', 'target'],
    ],
    [
      'without a heading, between recommendation and action, they are addressed',
      [
        ['Recommendation', null, 'Action', 'Due date'],
        [said, 'MPS', done, 'May 2027'],
      ],
      ['recommendation', 'addressedTo', 'action', 'target'],
    ],
    [
      'without a heading, left of both, they lead',
      [
        ['Ref', null, 'Recommendation', 'Action'],
        ['1', 'MPS', said, done],
      ],
      ['id', 'lead', 'recommendation', 'action'],
    ],
    [
      'without a heading, left of actions that have no recommendations, they lead',
      [
        ['Ref', null, 'Action', 'Due date'],
        ['1', 'MPS', done, 'May 2027'],
      ],
      ['id', 'lead', 'action', 'target'],
    ],
    [
      'without a heading, where others are addressed, they lead',
      [
        ['Recommendation', 'Addressed to', null, 'Action', 'Due date'],
        [said, 'NHS England', 'MPS', done, 'May 2027'],
      ],
      ['recommendation', 'addressedTo', 'lead', 'action', 'target'],
    ],
    [
      'at the end of prose without a heading they say nothing',
      [
        ['Recommendation', 'Action', null, 'Due date'],
        [said, done, `${done} once all of the wards have seen the draft\nMPS`, 'May 2027'],
      ],
      ['recommendation', 'action', '', 'target'],
    ],
    [
      'a second one without a heading says nothing',
      [
        ['Recommendation', 'Action', 'Lead', null, 'Due date'],
        [said, done, 'MPS', 'ELFT', 'May 2027'],
      ],
      ['recommendation', 'action', 'lead', '', 'target'],
    ],
    [
      'words without a heading are not read',
      [
        ['Recommendation', 'Action', null, 'Due date'],
        [said, done, 'Town hall', 'May 2027'],
      ],
      ['recommendation', 'action', '', 'target'],
    ],
    [
      'in half of the cells of a column without a heading',
      [
        ['Recommendation', 'Action', null, 'Due date'],
        [said, done, 'MPS', 'May 2027'],
        [said, done, 'Matron', 'May 2027'],
      ],
      ['recommendation', 'action', 'lead', 'target'],
    ],
    [
      'on the last line of recommendations, they are addressed',
      [base.slice(1), [`${said}\nNHS England`, done, 'MPS', 'May 2027']],
      ['recommendation + addressedTo', 'action', 'lead', 'target'],
    ],
    [
      'on the last line of recommendations, where nobody leads: addressed all the same',
      [
        ['Recommendation', 'Action', 'Due date'],
        [`${said}\nNHS England`, done, 'May 2027'],
      ],
      ['recommendation + addressedTo', 'action', 'target'],
    ],
  ])('%s', (_name, rows, expected) => expect(holds(rows)).toEqual(expected));
});

describe('a bare "Completion date"', () => {
  const table = (status: string | null, ...cells: readonly (readonly CellInput[])[]): Rows => [
    ['Recommendation', 'Action', 'Lead', 'Completion date', ...(status === null ? [] : [status])],
    ...cells.map((more) => [said, done, 'MPS', ...more]),
  ];
  const read = (rows: Rows): string => holds(rows)[3]!.split(' + ')[0]!;

  it.each<[string, Rows, string]>([
    ['is the target where open rows have one', table('Status', ['May 2027', 'Open']), 'target'],
    [
      'is the target where one open row has one',
      table('Status', ['May 2026', 'Completed'], ['May 2027', 'In progress']),
      'target',
    ],
    [
      'is the target where an open row has one and another says nothing',
      table('Status', ['May 2026', null], ['May 2027', 'Open']),
      'target',
    ],
    [
      'is the completion where open rows have none',
      table('Status', ['May 2026', 'Completed'], [null, 'Open']),
      'completion',
    ],
    [
      'is the completion where rows are closed',
      table('Status', ['May 2026', 'Closed']),
      'completion',
    ],
    [
      'is the completion where nobody knows how rows stand',
      table('Status', ['May 2026', 'Zebra']),
      'completion',
    ],
    [
      'is the target where nothing says how rows stand and all have one',
      table(null, ['May 2027'], ['June 2027']),
      'target',
    ],
    [
      'is the completion where nothing says how rows stand and one has none',
      table(null, ['May 2027'], [null]),
      'completion',
    ],
    [
      'is the completion where it holds words',
      table(null, ['Done by all the wards'], ['Done by some of them']),
      'completion',
    ],
  ])('%s', (_name, rows, expected) => expect(read(rows)).toBe(expected));

  it('is the completion beside a target date', () => {
    expect(beside(['Completion date', 'Status'], ['May 2026', 'Open'])).toEqual([
      'completion',
      'status',
    ]);
  });

  it('is not asked about under another heading', () => {
    const rows = [
      ['Recommendation', 'Action', 'Lead', 'Date completed', 'Status'],
      [said, done, 'MPS', 'May 2027', 'Open'],
    ];
    expect(holds(rows)[3]).toBe('completion');
  });
});

describe('columns that the user names', () => {
  const table = [
    ['Ref', 'Recommendation', 'Action', 'Lead', 'Review day (chair)', 'Remarks', 'C'],
    ['1', said, done, 'MPS', '31 March 2027', 'Drafted', 'Red'],
  ];

  it.each<[string, Mapping, string, string]>([
    ['by the heading', { '*': { target: 'Review day (chair)' } }, 'E', 'target'],
    [
      'whatever its capitals and spaces',
      { '*': { target: ' REVIEW DAY (CHAIR) ' } },
      'E',
      'target',
    ],
    ['by the words that matter of a heading', { '*': { target: 'Review days' } }, 'E', 'target'],
    ['by letter', { '*': { target: 'E' } }, 'E', 'target'],
    ['by a small letter', { '*': { target: ' e ' } }, 'E', 'target'],
    ['for the sheet alone', { Plan: { target: 'E' } }, 'E', 'target'],
    [
      'for the sheet before all sheets',
      { '*': { target: 'F' }, Plan: { target: 'E' } },
      'E',
      'target',
    ],
    ['a heading goes before a letter', { '*': { rating: 'C' } }, 'G', 'rating'],
    [
      'two fields in one column',
      { '*': { target: 'E', completion: 'E' } },
      'E',
      'target + completion',
    ],
    ['against what would be read', { '*': { outcome: 'Remarks' } }, 'F', 'outcome'],
    ['as no more than that', { '*': { status: 'Remarks' } }, 'F', 'status'],
    ['an owner stays an owner', { '*': { owner: 'Lead' } }, 'D', 'owner'],
  ])('%s', (_name, mapping, letter, expected) => {
    const columns = columnsOf(table, mapping);
    const found = columns.find(({ column }) => column === letter.charCodeAt(0) - 65)!;
    expect(found.fields.join(' + ')).toBe(expected);
    expect(found.confidence).toBe(1);
  });

  it('by the words in brackets, where two headings differ in nothing else', () => {
    const rows = [
      [...base, 'Review day (board)', 'Review day (chair)'],
      row('30 June 2027', '31 May 2027'),
    ];
    const mapping = { '*': { revised: ' Review Day (chair)' } };
    expect(holds(rows, mapping).slice(5)).toEqual(['', 'revised']);
  });

  it('without a heading, and as no more than that', () => {
    const rows = [
      ['Recommendation', 'Action', null, 'Due date'],
      [said, done, 'MPS', 'May 2027'],
    ];
    expect(holds(rows, { '*': { evidence: 'C' } })).toEqual([
      ...['recommendation', 'action', 'evidence', 'target'],
    ]);
  });

  it.each<[string, Mapping]>([
    ['of another sheet', { Annex: { target: 'E' } }],
    ['that do not exist', { '*': { target: 'Cost', revised: 'ZZ' } }],
  ])('%s change nothing', (_name, mapping) => {
    expect(columnsOf(table, mapping)).toEqual(columnsOf(table));
  });

  it('are not looked for elsewhere', () => {
    const rows = [[...base, 'Notes'], row('30 June 2027')];
    expect(holds(rows, { '*': { target: 'Notes' } })).toEqual([
      ...['id', 'recommendation', 'action', 'lead', '', 'target'],
    ]);
  });
});

it('says how sure it is of each column, between 0 and 1', () => {
  const columns = columnsOf([[...base, 'Room', 'Owner'], row('Town hall', 'Matron')]);
  expect(columns.map(({ confidence }) => confidence === 0)).toEqual([
    ...[false, false, false, false, false, true, false],
  ]);
  for (const { confidence } of columns) {
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
  const [progress] = columnsOf([[...base, 'Progress', 'Status'], row('In progress', 'Open')]).slice(
    5,
  );
  expect(progress!.confidence).toBeGreaterThan(0.5);
  expect(columns.at(-1)!.confidence).toBeLessThan(columns[1]!.confidence);
});
