import type { CellInput, SheetInput } from '../../tools/sheet';
import { actionsOf, onlySheet, read } from './reading';

const header = ['Recommendation', 'Action', 'Lead', 'Due date'];
const row = (...more: readonly CellInput[]): CellInput[] => [
  ...['Improve how referrals are made', 'Write a form', 'Gwent Police', '31/03/2027'],
  ...more,
];

describe('a key of letters', () => {
  /** How the rows of a plan stand whose statuses are `letters`, under these rows. */
  const kinds = (above: readonly (readonly CellInput[])[], ...letters: string[]): unknown[] =>
    actionsOf(
      read([
        ['Action plan of the partnership'],
        ...above,
        [],
        [...header, 'Status'],
        ...letters.map((letter) => row(letter)),
      ]),
    ).map(({ status }) => status.value?.kind ?? null);

  const usual = ['completed', 'in-progress', 'not-started'];

  it.each<[string, readonly (readonly CellInput[])[]]>([
    ['commas', [['C = Complete, D = Delayed, N = Not started']]],
    ['equals signs without spaces', [['C=Complete,D=Delayed,N=Not started']]],
    ['colons', [['C: Complete; D: Delayed; N: Not started']]],
    ['dashes', [['C - Complete | D – Delayed | N — Not started']]],
    ['brackets', [['Status (C = Complete) (D = Delayed) (N = Not started)']]],
    ['no marks between', [['C = Complete D = Delayed N = Not started']]],
    ['lines', [['C = Complete\nD = Delayed\nN = Not started']]],
    ['full stops', [['Key. C = Complete. D = Delayed. N = Not started.']]],
    ['cells', [['C = Complete', 'D = Delayed', 'N = Not started']]],
    ['rows', [['C = Complete'], ['D = Delayed'], ['N = Not started']]],
    [
      'letter and meaning side by side',
      [
        ['C', 'Complete'],
        [' D ', ' Delayed '],
        ['N', 'Not started'],
      ],
    ],
    ['all in one row, side by side', [['C', 'Complete', 'D', 'Delayed', 'N', 'Not started']]],
    ['a first meaning that stands', [['C = Complete, D = Delayed, N = Not started, C = Delayed']]],
  ])('parted by %s', (_name, above) => expect(kinds(above, 'C', 'D', 'N')).toEqual(usual));

  it('has letters of up to three', () => {
    const key = [['NS = Not started, INP = In progress, CO: Complete']];
    expect(kinds(key, 'CO', 'INP', 'NS')).toEqual(usual);
  });

  it('may begin or end with the letter of a colour', () => {
    const key = [['BN = Not started, IA: In progress, CR = Complete']];
    expect(kinds(key, 'CR', 'IA', 'BN')).toEqual(usual);
    const beside = [
      ['CO', 'Complete'],
      ['INP', 'In progress'],
      ['GNS', 'Not started'],
    ];
    expect(kinds(beside, 'CO', 'INP', 'GNS')).toEqual(usual);
  });

  it.each<[string, readonly (readonly CellInput[])[]]>([
    ['one letter alone', [['N = Not started']]],
    ['small letters', [['n = Not started, z = Complete']]],
    ['words', [['NOTE = Not started, CASE = Complete']]],
    ['a letter at the end of a word', [['(PLAN = Not started, SCAN = Complete)']]],
    ['a hyphen within a word', [['N-Not started, Z-Complete']]],
    ['meanings that are no statuses', [['N = Newport, Z = Zeal']]],
    ['colours', [['R = Not started, A = In progress, G = Complete, B = Closed']]],
    [
      'a letter that is no key’s',
      [
        ['Z', 'Complete'],
        ['n', 'Not started'],
      ],
    ],
    [
      'letters at the end of a cell',
      [
        ['Ward N', 'Not started'],
        ['Ward Z', 'Complete'],
      ],
    ],
    [
      'letters at the start of a cell',
      [
        ['N ward', 'Not started'],
        ['Z ward', 'Complete'],
      ],
    ],
    ['nothing but the letters', [['N'], ['Z']]],
  ])('is not %s', (_name, above) => {
    const [, plain] = kinds([], 'x', 'N');
    expect(kinds(above, 'x', 'N')[1]).toBe(plain);
    expect(kinds([], 'R')).toEqual(kinds([['R = Not started, A = Complete']], 'R'));
  });

  it('is two letters at least', () => {
    expect(kinds([['Z = Complete, N = Not started']], 'Z', 'N')).toEqual([
      'completed',
      'not-started',
    ]);
  });

  it('stands under the plan as well, of letters or of numbers', () => {
    const under = (...key: string[][]): unknown[] =>
      actionsOf(read([[...header, 'Status'], ...key.map(([mark]) => row(mark!)), ...key])).map(
        ({ status }) => status.value?.kind,
      );
    expect(under(['C', 'Complete'], ['D', 'Delayed'], ['N', 'Not started'])).toEqual(usual);
    expect(under(['1', 'Complete'], ['2', 'Delayed'], ['3', 'Not started'])).toEqual(usual);
  });

  it('explains a letter among the colours of a column of ratings', () => {
    const key = [['R = Not started, A = In progress, C = Complete']];
    const plan = read([...key, [], [...header, 'RAG'], row('A'), row('C'), row('R')]);
    expect(actionsOf(plan).map(({ rating, status }) => [rating.value, status.value?.kind])).toEqual(
      [
        ['A', undefined],
        ['C', 'completed'],
        ['R', undefined],
      ],
    );
  });

  it('explains the latest of several columns of ratings', () => {
    const quarters = [...header, 'Q1', 'Q2', 'Q3'];
    const rows = [row('A', 'G', 'C'), row('R', 'C', 'A'), row('R', 'A', 'A'), row('A', 'G')];
    const plan = read([['N = Not started, C = Complete'], [], quarters, ...rows]);
    expect(actionsOf(plan).map(({ status }) => status.value?.kind)).toEqual([
      ...['completed', undefined, undefined, undefined],
    ]);
  });

  it('names the letters of the cell', () => {
    const plan = read([['Z = Complete, N = Not started'], [], [...header, 'Status'], row('Z')]);
    expect(actionsOf(plan)[0]!.status.text).toBe('Z');
  });
});

describe('a key of colours', () => {
  /** The ratings of rows whose blank cells in `E` have these fills. */
  const ratings = (
    above: SheetInput & { readonly heading?: string },
    ...fills: (string | null)[]
  ): (string | null)[] => {
    const top = above.rows.length + 2;
    const own = Object.fromEntries(
      fills.flatMap((fill, i) => (fill === null ? [] : [[`E${top + 1 + i}`, fill]])),
    );
    const plan = read({
      rows: [...above.rows, [], [...header, above.heading ?? 'RAG'], ...fills.map(() => row())],
      fills: { ...above.fills, ...own },
    });
    return actionsOf(plan).map(({ rating }) => rating.value);
  };

  it('stands in the coloured cells or beside them', () => {
    const key = {
      rows: [
        ['Plan'],
        ['Late: tell the board'],
        [null, null, ' At risk (see below) '],
        ['On time'],
      ],
      fills: { A2: '#ff0000', B3: '#FFC000', A4: '#00B050' },
    };
    expect(ratings(key, '#FF0000', '#FFC000', '#00B050', null)).toEqual([
      ...['Late', 'At risk', 'On time', null],
    ]);
    expect(ratings({ ...key, heading: 'Status' }, '#FF0000')).toEqual(['Late']);
  });

  it('stands under the plan as well, beside coloured cells, and is none of its rows', () => {
    const plan = read({
      rows: [
        [...header, 'RAG'],
        ...[row(), row(), row()],
        ...[
          [null, 'Completed'],
          [null, 'In progress'],
          [null, 'Not started'],
        ],
      ],
      fills: {
        ...{ A5: '#00B050', A6: '#FFC000', A7: '#FF0000' },
        ...{ E2: '#FF0000', E3: '#00B050' },
      },
    });
    expect(actionsOf(plan).map(({ rating }) => rating.value)).toEqual([
      ...['Not started', 'Completed', null],
    ]);
  });

  it.each([
    ['Late - tell the board', 'Late'],
    ['Late – tell the board', 'Late'],
    ['Late — tell the board', 'Late'],
    ['Late = tell the board', 'Late'],
    ['Late (tell the board)', 'Late'],
    ['Late\ntell the board', 'Late'],
    ['Late', 'Late'],
    ['Not late', 'Not late'],
  ])('says %j as %s', (text, expected) => {
    expect(ratings({ rows: [[text]], fills: { A1: '#FF0000' } }, '#FF0000')).toEqual([expected]);
  });

  it('keeps the first word for a colour, and the colour where the key says nothing of it', () => {
    const key = { rows: [['Late'], ['Later']], fills: { A1: '#FF0000', A2: '#FF0000' } };
    expect(ratings(key, '#FF0000', '#0000FF')).toEqual(['Late', '#0000FF']);
    const long = 'x'.repeat(60);
    const paragraphs = { rows: [[long], [`${long}x`]], fills: { A1: '#FF0000', A2: '#0000FF' } };
    expect(ratings(paragraphs, '#FF0000', '#0000FF')).toEqual([long, '#0000FF']);
  });

  it('goes behind a word in the cell', () => {
    const plan = read({
      rows: [[...header, 'RAG'], row(' Amber '), row('Late')],
      fills: { E2: '#FF0000' },
    });
    expect(actionsOf(plan).map(({ rating }) => rating.value)).toEqual(['Amber', 'Late']);
  });

  it('says where the colour stands', () => {
    const plan = read({ rows: [[...header, 'RAG'], row()], fills: { E2: '#FF0000' } });
    const { rating } = actionsOf(plan)[0]!;
    expect(rating.text).toBe('');
    expect(rating.sources).toEqual([{ sheet: 'Plan', row: 1, column: 4, via: 'own' }]);
  });
});

describe('a rating in a cell that says more', () => {
  const read2 = (heading: string, ...cells: string[]): unknown[] =>
    actionsOf(read([[...header, heading], ...cells.map((cell) => row(cell))])).map(
      ({ rating, status }) => [rating.value, status.value?.kind ?? null],
    );

  it('is its colour, and the rest is the status', () => {
    expect(read2('RAG and status', 'Red - not started', ' Green: completed', 'grey')).toEqual([
      ['Red', 'not-started'],
      ['Green', 'completed'],
      ['grey', null],
    ]);
  });

  it('is shown with the characters that say it', () => {
    const plan = read([[...header, 'RAG and status'], row(' Green: completed'), row('Gray: open')]);
    const [one, two] = actionsOf(plan).map(({ rating }) => rating);
    expect([one!.text, one!.sources[0]!.span]).toEqual(['Green', [1, 6]]);
    expect(two!.value).toBe('Gray');
  });

  it('is the colour among statuses', () => {
    expect(read2('Status', 'Red', 'Open', 'Completed', 'Not started')).toEqual([
      ['Red', null],
      [null, 'in-progress'],
      [null, 'completed'],
      [null, 'not-started'],
    ]);
  });

  it('keeps the words of a column of its own', () => {
    expect(read2('RAG', 'Red', 'Amber', 'Escalated')).toEqual([
      ['Red', null],
      ['Amber', null],
      ['Escalated', null],
    ]);
  });
});

it('what stands above a table is not among its rows', () => {
  const plan = read([['C = Complete, D = Delayed'], [], [...header, 'Status'], row('C')]);
  expect(onlySheet(plan).unread).toEqual([]);
});
