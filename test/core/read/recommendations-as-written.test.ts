import type { Field } from '../../../src/core/plan/field';
import type { CellInput } from '../../tools/sheet';
import { actionsOf, names, read, recommendationsOf } from './reading';

const MPS = 'Metropolitan Police Service';
const ELFT = 'East London NHS Foundation Trust';
const facts = ['MPS', 'May 2027', 'Open'];
const followed = ['Lead', 'Target date', 'Status'];

/** The characters of its cell that a value stands on; null where it is the whole cell. */
const spanOf = (field: Field<unknown>): readonly [number, number] | null =>
  field.sources[0]?.span ?? null;

describe('a recommendation whose id stands before its words', () => {
  /** The first recommendation of a plan with ids and words in one column. */
  function first(cell: string) {
    const plan = read([
      ['Recommendation', 'Action', ...followed],
      [cell, 'Hold briefings', ...facts],
      ['2. Audit the quality of referrals', 'Agree an audit tool', ...facts],
      ['3. Publish the pathway', 'Put it on the site', ...facts],
      ['4. Train new starters', 'Add it to induction', ...facts],
    ]);
    return recommendationsOf(plan)[0]!;
  }

  it.each<[string, string, string, string, string]>([
    ['1. Brief all duty staff', '1', 'Brief all duty staff', '1. ', 'Brief all duty staff'],
    ['1) Brief all duty staff', '1', 'Brief all duty staff', '1) ', 'Brief all duty staff'],
    ['1.2 Brief all duty staff', '1.2', 'Brief all duty staff', '1.2 ', 'Brief all duty staff'],
    ['R1: Brief all duty staff', 'R1', 'Brief all duty staff', 'R1: ', 'Brief all duty staff'],
    [
      'Recommendation 1: Brief all duty staff',
      '1',
      'Brief all duty staff',
      'Recommendation 1: ',
      'Brief all duty staff',
    ],
    [
      'Recommendation 1\nBrief all duty staff',
      '1',
      'Brief all duty staff',
      'Recommendation 1\n',
      'Brief all duty staff',
    ],
    // Words in the middle that begin like the id leave it where it is.
    [
      '1. Brief staff on form 1. Brief staff on form 2',
      '1',
      'Brief staff on form 1. Brief staff on form 2',
      '1. ',
      'Brief staff on form 1. Brief staff on form 2',
    ],
  ])('%j', (cell, id, text, idWords, textWords) => {
    const recommendation = first(cell);
    expect(recommendation.id.value).toBe(id);
    expect(recommendation.text.value).toBe(text);
    expect(recommendation.id.text).toBe(idWords);
    expect(recommendation.text.text).toBe(textWords);
    expect(spanOf(recommendation.id)).toEqual([0, idWords.length]);
    expect(spanOf(recommendation.text)).toEqual([idWords.length, cell.length]);
  });

  it('leaves out blanks after its words', () => {
    const { id, text } = first('1. Brief all duty staff  \n');
    expect([text.value, text.text]).toEqual(['Brief all duty staff', 'Brief all duty staff']);
    expect([spanOf(id), spanOf(text)]).toEqual([
      [0, 3],
      [3, 23],
    ]);
  });

  it('has no words of its own where the cell holds an id alone', () => {
    const { id, text } = first('1');
    expect([id.value, text.value]).toEqual(['1', '1']);
    expect(spanOf(text)).toBeNull();
  });

  it('has no id where its words begin with none', () => {
    const { id, text } = first('Brief all duty staff');
    expect([id.value, id.text]).toEqual([null, '']);
    expect(text.value).toBe('Brief all duty staff');
    expect(spanOf(text)).toBeNull();
  });

  it.each(['24 hours is the most that a referral may wait', '2027 plans should say who leads'])(
    'takes no measure for an id: %j',
    (cell) => {
      const { id, text } = first(cell);
      expect([id.value, text.value]).toEqual([null, cell]);
    },
  );
});

describe('words in a column of their own', () => {
  const beside = (id: CellInput, words: string) =>
    recommendationsOf(
      read([
        ['Ref', 'Recommendation', 'Action', ...followed],
        [id, words, 'Hold briefings', ...facts],
        ['2', 'Audit the quality of referrals', 'Agree an audit tool', ...facts],
      ]),
    )[0]!;

  it.each<[CellInput, string, string, string]>([
    ['1', 'Brief all duty staff', '1', 'Brief all duty staff'],
    [1, 'Brief all duty staff', '1', 'Brief all duty staff'],
    [1.2, 'Brief all duty staff', '1.2', 'Brief all duty staff'],
    ['1', '  Brief all duty staff  ', '1', 'Brief all duty staff'],
    [' alpha ', 'Brief all duty staff', 'alpha', 'Brief all duty staff'],
    // Its own number in its words is part of them, where a column holds the id.
    ['1', '5. Brief all duty staff', '1', '5. Brief all duty staff'],
  ])('%j beside %j', (id, words, expectedId, text) => {
    const recommendation = beside(id, words);
    expect([recommendation.id.value, recommendation.text.value]).toEqual([expectedId, text]);
    expect(spanOf(recommendation.id)).toBeNull();
    expect(spanOf(recommendation.text)).toBeNull();
  });
});

describe('a column of references that numbers the actions of numbered recommendations', () => {
  /** The first recommendation, whose further actions stand under it without words. */
  const first = (cell: string) =>
    recommendationsOf(
      read([
        ['Ref', 'Recommendation', 'Action', ...followed],
        ['1', cell, 'Hold briefings', ...facts],
        ['2', null, 'Audit the briefings', ...facts],
        ['3', '5. Audit the quality of referrals', 'Agree an audit tool', ...facts],
        ['4', null, 'Use it each quarter', ...facts],
        ['5', '6. Publish the pathway for staff', 'Put it on the site', ...facts],
        ['6', null, 'Print it', ...facts],
      ]),
    )[0]!;

  it.each<[string, string, string]>([
    ['4. Brief all duty staff', '4', '4. '],
    ['Recommendation 4: Brief all duty staff', '4', 'Recommendation 4: '],
  ])('%j', (cell, id, idWords) => {
    const { id: found, text, actions } = first(cell);
    expect([found.value, found.text, text.value]).toEqual([id, idWords, 'Brief all duty staff']);
    expect(spanOf(found)).toEqual([0, idWords.length]);
    expect(spanOf(text)).toEqual([idWords.length, cell.length]);
    expect(actions.map((action) => action.id.value)).toEqual(['1', '2']);
  });
});

describe('recommendations over the actions that they head', () => {
  const under = (line: string) =>
    recommendationsOf(
      read([
        ['Action', ...followed],
        [line, null, null, null],
        ['Hold briefings', ...facts],
        ['Recommendation 9: Publish the pathway', null, null, null],
        ['Publish it', ...facts],
      ]),
    )[0]!;

  it.each<[string, [number, number], string | null, [number, number] | null]>([
    ['Recommendation 2: Train all staff', [0, 18], 'Train all staff', [18, 33]],
    ['Recommendation 2: Train all staff  ', [0, 18], 'Train all staff', [18, 33]],
    ['Recommendation 2', [0, 16], null, null],
    ['Finding 3. Train all staff', [0, 11], 'Train all staff', [11, 26]],
    // The words once more in themselves.
    ['Rec 2: Train, and train again', [0, 7], 'Train, and train again', [7, 29]],
  ])('%j', (line, idSpan, text, span) => {
    const recommendation = under(line);
    expect(spanOf(recommendation.id)).toEqual(idSpan);
    expect(recommendation.id.text).toBe(line.slice(...idSpan));
    expect(recommendation.text.value).toBe(text);
    expect(spanOf(recommendation.text)).toEqual(span);
    expect(recommendation.text.text).toBe(span ? line.slice(...span) : '');
  });
});

describe('an addressee on the last line of the recommendation', () => {
  const plan = (cell: string, more: Readonly<Record<string, string>> = {}) =>
    read([
      ['Recommendation', 'Action', 'Target date', 'Status', ...Object.keys(more)],
      [cell, 'Hold briefings', 'May 2027', 'Open', ...Object.values(more)],
      ...[
        'Audit the quality of referrals\nELFT',
        'Publish the pathway\nMPS',
        'Train new starters\nELFT',
      ].map((words, i) => [
        words,
        `Step ${i + 1} of it`,
        'May 2027',
        'Open',
        ...Object.keys(more).map(() => null),
      ]),
    ]);

  it.each<[string, string, string[], [number, number] | null, [number, number] | null]>([
    ['Brief all duty staff\nMPS', 'Brief all duty staff', [MPS], [0, 20], [21, 24]],
    ['Brief all duty staff\n\nMPS', 'Brief all duty staff', [MPS], [0, 20], [22, 25]],
    ['Brief all duty staff \n MPS ', 'Brief all duty staff', [MPS], [0, 20], [22, 27]],
    ['Brief all duty staff\nMPS, ELFT', 'Brief all duty staff', [MPS, ELFT], [0, 20], [21, 30]],
    // Two lines of words before it.
    ['Brief staff\nand repeat it\nMPS', 'Brief staff\nand repeat it', [MPS], [0, 25], [26, 29]],
    // No line of an agency alone.
    ['Brief all duty staff', 'Brief all duty staff', [], null, null],
    [
      'Brief all duty staff\nand repeat it each quarter',
      'Brief all duty staff\nand repeat it each quarter',
      [],
      null,
      null,
    ],
    // Words that go on with the sentence above.
    ...['and tell the MPS of it', 'with MPS', 'including probation and the police'].map(
      (words): [string, string, string[], null, null] => [
        `Brief all duty staff\n${words}`,
        `Brief all duty staff\n${words}`,
        [],
        null,
        null,
      ],
    ),
    ['MPS', 'MPS', [], null, null],
    ['MPS\nBrief all duty staff', 'MPS\nBrief all duty staff', [], null, null],
  ])('%j: %j for %j', (cell, text, to, textSpan, toSpan) => {
    const recommendation = recommendationsOf(plan(cell))[0]!;
    expect(recommendation.text.value).toBe(text);
    expect(names(recommendation.addressedTo.value)).toEqual(to);
    expect(spanOf(recommendation.text)).toEqual(textSpan);
    expect(spanOf(recommendation.addressedTo)).toEqual(toSpan);
    if (toSpan) expect(recommendation.addressedTo.text).toBe(cell.slice(...toSpan));
  });

  it.each<[string, Readonly<Record<string, string>>, string[][]]>([
    ['Brief all duty staff\nMPS', {}, [[MPS], [ELFT], [MPS], [ELFT]]],
    ['Brief all duty staff', {}, [[], [ELFT], [MPS], [ELFT]]],
    ['Brief all duty staff\nMPS', { Lead: 'ELFT' }, [[ELFT], [], [], []]],
  ])('leads, and nobody else, where no column says who does: %j beside %j', (cell, more, leads) => {
    expect(actionsOf(plan(cell, more)).map((action) => names(action.leads.value))).toEqual(leads);
  });
});

describe('what stands beside a recommendation', () => {
  it('is kept field by field', () => {
    const plan = read([
      [
        ...['Theme', 'Recommendation', 'Scope of recommendation', 'Response to recommendation'],
        ...['Addressed to', 'Action', ...followed],
      ],
      ['Training', 'Brief all duty staff', 'Local', 'Accepted', 'ELFT', 'Hold it', ...facts],
      ['Records', 'Audit the referrals', 'National', 'Rejected', 'MPS', 'Agree it', ...facts],
    ]);
    expect(
      recommendationsOf(plan).map(({ theme, text, scope, response, addressedTo }) => [
        theme.value,
        text.value,
        scope.value,
        response.value,
        names(addressedTo.value),
      ]),
    ).toEqual([
      ['Training', 'Brief all duty staff', 'Local', 'Accepted', [ELFT]],
      ['Records', 'Audit the referrals', 'National', 'Rejected', [MPS]],
    ]);
  });

  it('carries a theme down its group, up to the next', () => {
    const plan = read({
      rows: [
        ['Theme', 'Recommendation', 'Action', ...followed],
        ['Training', 'Brief all duty staff', 'Hold it', ...facts],
        [null, 'Audit the quality of referrals', 'Agree a tool', ...facts],
        ['Records', 'Publish the pathway', 'Publish it', ...facts],
        [null, 'Name a records lead', 'Name one', ...facts],
      ],
      merges: ['A2:A3', 'A4:A5'],
    });
    expect(recommendationsOf(plan).map(({ theme }) => theme.value)).toEqual([
      'Training',
      'Training',
      'Records',
      'Records',
    ]);
  });

  it('has the theme of its section only where its own column says none', () => {
    const plan = read([
      ['Recommendation', 'Theme', 'Action', ...followed],
      ['Theme: Training', null, null, null, null, null],
      ['Brief all duty staff', null, 'Hold it', ...facts],
      ['Audit the quality of referrals', 'Records', 'Agree a tool', ...facts],
    ]);
    const themes = recommendationsOf(plan).map(({ theme }) => theme.value);
    expect(themes[1]).toBe('Records');
    expect(themes[0]).toMatch(/Training/);
  });

  it('is addressed to the agency of its section only where it says none itself', () => {
    const plan = read([
      ['Recommendation', 'Addressed to', 'Action', 'Target date', 'Status'],
      ['Metropolitan Police Service', null, null, null, null],
      ['Brief all duty staff', null, 'Hold it', 'May 2027', 'Open'],
      ['Audit the quality of referrals', 'ELFT', 'Agree a tool', 'May 2027', 'Open'],
    ]);
    expect(recommendationsOf(plan).map((one) => names(one.addressedTo.value))).toEqual([
      [MPS],
      [ELFT],
    ]);
  });
});

describe('a recommendation said again over its rows', () => {
  it.each<[string, number]>([
    // Twenty characters are enough to be the same recommendation under another number.
    ['Brief all duty staff', 1],
    ['Brief all duty staf', 2],
  ])('%j with numbers of its own on each row: %i', (words, count) => {
    const plan = read([
      ['Ref', 'Recommendation', 'Action', ...followed],
      ['1.1', words, 'Hold briefings', ...facts],
      ['1.2', words, 'Audit the briefings', ...facts],
      ['2.1', 'Audit the quality of referrals', 'Agree a tool', ...facts],
    ]);
    expect(recommendationsOf(plan)).toHaveLength(count + 1);
  });

  it('though blanks stand around its words', () => {
    const plan = read([
      ['Ref', 'Recommendation', 'Action', ...followed],
      ['1', 'Brief all duty staff', 'Hold briefings', ...facts],
      ['1', ' Brief all duty staff ', 'Audit the briefings', ...facts],
    ]);
    expect(recommendationsOf(plan)).toHaveLength(1);
  });

  it('numbers actions that stand under it without words', () => {
    const plan = read([
      ['Ref', 'Recommendation', 'Action', ...followed],
      ['1', 'Brief all duty staff', 'Hold briefings', ...facts],
      ['1.1', null, 'Audit the briefings', ...facts],
      [null, null, 'Repeat them', ...facts],
      ['2', 'Audit the quality of referrals', 'Agree a tool', ...facts],
    ]);
    expect(recommendationsOf(plan).map(({ id }) => id.value)).toEqual(['1', '2']);
    expect(actionsOf(plan).map(({ id }) => id.value)).toEqual([null, '1.1', null, null]);
  });
});

describe('two columns of ids', () => {
  it.each<[string, string]>([
    ['Ref', 'No'],
    ['Rec no', 'No'],
    ['Ref', 'Task no'],
  ])('headed %s and %s are the recommendation’s and the action’s', (one, other) => {
    const plan = read([
      [one, 'Recommendation', other, 'Action', ...followed],
      ['3', 'Brief all duty staff', '3.1', 'Hold briefings', ...facts],
      ['4', 'Audit the quality of referrals', '4.1', 'Agree a tool', ...facts],
    ]);
    expect(recommendationsOf(plan).map(({ id }) => id.value)).toEqual(['3', '4']);
    expect(actionsOf(plan).map(({ id }) => id.value)).toEqual(['3.1', '4.1']);
  });
});
