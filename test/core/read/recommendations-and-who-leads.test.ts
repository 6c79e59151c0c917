import type { CellInput } from '../../tools/sheet';
import { actionsOf, names, read, readAll, recommendationsOf } from './reading';

const MPS = 'Metropolitan Police Service';
const ELFT = 'East London NHS Foundation Trust';

describe('ids of recommendations and of actions', () => {
  const rest = ['Lead', 'Target date', 'Status'];
  const facts = ['MPS', 'May 2027', 'Open'];

  it.each<[string, CellInput[], CellInput[], string | null, string | null]>([
    [
      'a column of ids',
      ['Ref', 'Recommendation', 'Action'],
      ['3', 'Train staff', 'Hold briefings'],
      '3',
      null,
    ],
    [
      'a number as a cell',
      ['Ref', 'Recommendation', 'Action'],
      [3, 'Train staff', 'Hold briefings'],
      '3',
      null,
    ],
    [
      'letters and figures',
      ['Ref', 'Recommendation', 'Action'],
      ['HP2', 'Train staff', 'Hold it'],
      'HP2',
      null,
    ],
    [
      'an id that looks like none',
      ['Ref', 'Recommendation', 'Action'],
      ['alpha', 'Train staff', 'Hold it'],
      'alpha',
      null,
    ],
    [
      'two columns',
      ['Rec no', 'Recommendation', 'Action no', 'Action'],
      ['3', 'Train staff', '3.1', 'Hold it'],
      '3',
      '3.1',
    ],
    ['actions alone', ['Action ref', 'Action'], ['A7', 'Hold briefings'], null, 'A7'],
  ])('%s', (_, heading, cells, recommendation, action) => {
    const plan = read([
      [...heading, ...rest],
      [...cells, ...facts],
    ]);
    expect(recommendationsOf(plan)[0]!.id.value).toBe(recommendation);
    expect(actionsOf(plan)[0]!.id.value).toBe(action);
  });

  it('asks of a date that stands where an id was', () => {
    const plan = read([
      ['Ref', 'Recommendation', 'Action', ...rest],
      [{ day: '2027-01-06', format: 'd.m.yy' }, 'Train staff', 'Hold briefings', ...facts],
      ['6.2', 'Audit referrals', 'Agree a tool', ...facts],
    ]);
    expect(recommendationsOf(plan).map((one) => one.id.doubt)).toEqual(['mangled-date', undefined]);
  });

  it.each<[string, string[], string[]]>([
    // An id beside the last one's is a recommendation whose words are missing, where all others have theirs …
    ['a sibling', ['1', '2', '3', '4', '5', '6'], ['1', '2', '3', '4', '5', '6']],
    // … one under it is an action's.
    ['a part', ['1', '2', '3', '4', '5', '5.1'], ['1', '2', '3', '4', '5']],
    ['a letter', ['1', '2', '3', '4', '5', '5a'], ['1', '2', '3', '4', '5']],
  ])('%s without words', (_, ids, expected) => {
    const rows = ids.map((id, i) => [
      id,
      i === ids.length - 1 ? null : `Recommendation of part ${i + 1}, in its own words`,
      `Hold briefing ${i + 1}`,
      ...facts,
    ]);
    const plan = read([['Ref', 'Recommendation', 'Action', ...rest], ...rows]);
    expect(recommendationsOf(plan).map((one) => one.id.value)).toEqual(expected);
    expect(actionsOf(plan)).toHaveLength(6);
  });
});

describe('a recommendation said again', () => {
  const long = 'Brief all duty staff on the new protocol';
  it.each<[string, [string | null, string][], number]>([
    [
      'with its id',
      [
        ['1', long],
        ['1', long],
      ],
      1,
    ],
    [
      'without',
      [
        ['1', long],
        [null, long],
      ],
      1,
    ],
    [
      'with ids of its actions',
      [
        ['1.1', long],
        ['1.2', long],
      ],
      1,
    ],
    [
      'in few words, with its id',
      [
        ['1', 'Train staff'],
        ['1', 'Train staff'],
      ],
      1,
    ],
    [
      'in few words, with another id',
      [
        ['1', 'Train staff'],
        ['2', 'Train staff'],
      ],
      2,
    ],
    [
      'in other words',
      [
        ['1', long],
        ['1', `${long} again`],
      ],
      2,
    ],
  ])('%s', (_, rows, count) => {
    const plan = read([
      ['Ref', 'Recommendation', 'Action', 'Lead', 'Status'],
      ...rows.map(([id, text], i) => [id, text, `Hold briefing ${i + 1}`, 'MPS', 'Open']),
    ]);
    expect(recommendationsOf(plan)).toHaveLength(count);
    expect(actionsOf(plan)).toHaveLength(2);
  });
});

describe('a recommendation that heads the table of its actions', () => {
  it.each<[string, string | null, string | null]>([
    ['Recommendation 2: Train all staff', '2', 'Train all staff'],
    ['Recommendation 2 – Train all staff', '2', 'Train all staff'],
    ['Recommendation 2', '2', null],
    ['Learning point 4: Train all staff', 'Learning point 4', 'Train all staff'],
  ])('%j', (line, id, text) => {
    const plan = read([
      ['Action', 'Lead', 'Target date', 'Status'],
      [line, null, null, null],
      ['Hold briefings', 'MPS', 'May 2027', 'Open'],
      ['Audit the briefings', 'ELFT', 'June 2027', 'Open'],
      ['Recommendation 9: Publish the pathway', null, null, null],
      ['Publish it', 'MPS', 'May 2027', 'Open'],
    ]);
    const [one, other] = recommendationsOf(plan);
    expect([one!.id.value, one!.text.value]).toEqual([id, text]);
    expect(one!.theme.value).toBeNull();
    expect(one!.actions).toHaveLength(2);
    expect(other!.id.value).toBe('9');
  });
});

describe('who leads an action', () => {
  const heading = ['Recommendation', 'Action', 'Lead', 'Target date', 'Status'];
  const row = (lead: CellInput, i = 1): CellInput[] => [
    ...[`Recommendation of part ${i}`, `Hold briefing ${i}`, lead, 'May 2027', 'Open'],
  ];
  const leadsIn = (rows: CellInput[][], sheet = 'Plan'): string[][] =>
    actionsOf(readAll({ [sheet]: rows })).map((action) => names(action.leads.value));

  it.each<[string, CellInput[][], string[]]>([
    ['an agency above the table', [['MPS'], []], [MPS]],
    ['labelled in one cell', [['Agency: MPS'], []], [MPS]],
    ['labelled as lead', [['Lead agency – MPS'], []], [MPS]],
    ['labelled in the cell beside', [['Lead agency:', 'MPS'], []], [MPS]],
    ['labelled as an organisation', [['Organisation', 'MPS'], []], [MPS]],
    ['beside other words', [['Owner', 'MPS'], []], []],
    ['in a title', [['Action plan of the MPS'], []], []],
    ['nowhere', [], []],
  ])('%s', (_, above, expected) => {
    expect(leadsIn([...above, heading, row(null), row('ELFT', 2)])).toEqual([expected, [ELFT]]);
  });

  it.each([
    ['MPS', [MPS]],
    ['ELFT', [ELFT]],
    ['Plan', []],
    ['CQC', []],
    ['HMICFRS', []],
  ])('a sheet named %s: %j', (name, expected) => {
    expect(leadsIn([heading, row(null)], name)[0]).toEqual(expected);
  });

  it.each<[CellInput, string[]]>([
    ['MPS', [MPS]],
    ['MPS, ELFT', [MPS, ELFT]],
    ['MPS\nELFT', [MPS, ELFT]],
    [null, []],
  ])('%j: %j', (lead, expected) => expect(leadsIn([heading, row(lead)])).toEqual([expected]));

  it('is whom the recommendation is addressed to, where no column says who leads', () => {
    const plan = (column: string | null): string[][] =>
      actionsOf(
        read([
          ['Recommendation', 'Action', 'Addressed to', 'Target date', ...(column ? [column] : [])],
          ['Train staff', 'Hold briefings', 'MPS', 'May 2027', ...(column ? [null] : [])],
        ]),
      ).map((action) => names(action.leads.value));
    expect(plan(null)).toEqual([[MPS]]);
    expect(plan('Lead')).toEqual([[]]);
  });

  it('over several rows of an action, all that they name', () => {
    const plan = read({
      rows: [
        ['Recommendation', 'Action', 'Lead', 'Comments'],
        ['Train staff', 'Hold briefings', 'MPS', 'Begun'],
        [null, null, 'ELFT', 'Begun too'],
      ],
      merges: ['A2:A3', 'B2:B3'],
    });
    const [action] = actionsOf(plan);
    expect(names(action!.leads.value)).toEqual([MPS, ELFT]);
    expect(action!.leads.text).toBe('MPS\nELFT');
    expect(action!.leads.sources.map((source) => source.row)).toEqual([1, 2]);
  });
});

describe('rows that hold an action', () => {
  it.each<[string, CellInput[], number]>([
    ['its words', ['Hold briefings', null, null, null], 1],
    ['a date, the words missing', [null, null, 'May 2027', null], 1],
    ['a status, the words missing', [null, null, null, 'Open'], 1],
    // A recommendation that somebody leads and nobody follows up has no action yet.
    ['a lead alone', [null, 'MPS', null, null], 0],
    ['nothing', [null, null, null, null], 0],
  ])('%s', (_, cells, count) => {
    const plan = read([
      ['Ref', 'Recommendation', 'Action', 'Lead', 'Target date', 'Status'],
      ['1', 'Brief all duty staff on the new protocol', ...cells],
      ['2', 'Audit the quality of referrals', 'Agree a tool', 'ELFT', 'June 2027', 'Open'],
    ]);
    expect(recommendationsOf(plan)).toHaveLength(2);
    expect(recommendationsOf(plan)[0]!.actions).toHaveLength(count);
  });

  it('where there is no column of actions, recommendations that are followed up', () => {
    const list = (more: string[], cells: CellInput[]): number =>
      actionsOf(
        read([
          ['Ref', 'Recommendation', ...more],
          ['1', 'Brief all duty staff on the new protocol', ...cells],
          ['2', 'Audit the quality of referrals', ...cells],
        ]),
      ).length;
    expect(list(['Lead', 'Target date', 'Status'], ['MPS', 'May 2027', 'Open'])).toBe(2);
  });
});

describe('the rows and cells of an action', () => {
  it('are kept, hidden ones told', () => {
    const plan = read({
      rows: [
        ['Recommendation', 'Action', 'Lead', 'Evidence', 'Next steps', 'Risk', 'Status'],
        ['Train staff', 'Hold briefings', 'MPS', 'Register', 'Repeat', 'Turnover', 'Open'],
        ['Audit referrals', 'Agree a tool', 'ELFT', 'Minutes', 'Use it', 'Time', 'Open'],
      ],
      hiddenRows: [3],
    });
    const [one, other] = actionsOf(plan);
    expect([one!.hidden, other!.hidden]).toEqual([false, true]);
    expect([one!.rows, other!.rows]).toEqual([[1], [2]]);
    expect([one!.key, other!.key]).toEqual(['Plan!A2', 'Plan!A3']);
    expect(recommendationsOf(plan).map(({ key }) => key)).toEqual(['Plan!R2', 'Plan!R3']);
    expect([one!.evidence, one!.nextSteps, one!.risk].map((field) => field.value)).toEqual([
      'Register',
      'Repeat',
      'Turnover',
    ]);
  });
});
