import type { CellInput, SheetInput } from '../../tools/sheet';
import { actionsOf, read } from './reading';

type Rows = readonly (readonly CellInput[])[];

/** Why a sheet is passed over, in the word that the user's message is chosen by; `read` where it is not. */
function verdict(sheet: SheetInput | Rows): string {
  const { sheets, skipped } = read(sheet);
  if (sheets.length > 0) return 'read';
  const [only] = skipped;
  return (only!.data.why as string | undefined) ?? only!.reason;
}

const policy = 'Write down how police and hospitals share what they know';
const training = 'Train every duty manager in the use of the new referral form';

describe('sheets without headings of a plan', () => {
  it.each<[string, string, Rows]>([
    ['no cells at all', 'empty', []],
    ['nothing but spaces', 'empty', [['  '], [null, '\u00a0'], ['\u200b']]],
    ['a cover page', 'no-table', [['Action plan'], ['Case 12'], ['Agreed by the board in May']]],
    ['one row of facts under a title', 'no-table', [['Action plan'], ['Version', '1.2']]],
    [
      'two rows of facts',
      'no-recommendations-or-actions',
      [['Action plan'], ['Version', '1.2'], ['Owner', 'Partnership team']],
    ],
  ])('%s: %s', (_name, why, rows) => expect(verdict(rows)).toBe(why));

  it.each([
    'Total',
    'Count',
    'Number',
    'No of',
    'No. of',
    '%',
    'Percent',
    'Percentage',
    'Sum',
    'Average',
  ])('a table headed by agencies and "%s" counts', (heading) => {
    expect(
      verdict([
        ['Agency', heading],
        ['MPS', 4],
        ['ELFT', 5],
      ]),
    ).toBe('counts');
    expect(
      verdict([
        ['Agency', `  ${heading}  late`],
        ['MPS', 4],
        ['ELFT', 5],
      ]),
    ).toBe('counts');
  });

  it.each(['Discount', 'Account', 'Numbers', 'Counted on', 'Subtotal of', 'Summary'])(
    'a table headed by "%s" does not count',
    (heading) => {
      const rows = [
        ['Agency', heading],
        ['MPS', 'Four'],
        ['ELFT', 'Five'],
      ];
      expect(verdict(rows)).toBe('no-recommendations-or-actions');
    },
  );

  it.each<[string, readonly string[]]>([
    ['rating-definitions', ['Item', 'Red', 'Amber', 'Green']],
    ['rating-definitions', ['Measure', 'GREEN', 'Red']],
    ['rating-definitions', ['Measure', 'Blue', 'Dark green']],
    ['counts', ['Agency', 'Red', 'Amber', 'Green', 'Total']],
    ['no-recommendations-or-actions', ['Measure', 'Red', 'Other']],
    ['no-recommendations-or-actions', ['Measure', 'R', 'A', 'G']],
  ])('%s: headed %j', (why, headings) => {
    const row = headings.map((_, i) => (i === 0 ? 'Files' : 'Kept'));
    expect(verdict([headings, row, row])).toBe(why);
  });
});

describe('headings that stand in a column', () => {
  const card = [
    ['Recommendation', policy],
    ['Action', 'Agree it'],
    ['Lead agency', 'MPS'],
    ['Target date', '31 March 2027'],
  ];

  it.each<[string, string, Rows]>([
    ['a card of four fields', 'fields-in-rows', card],
    ['a card that says the action alone', 'fields-in-rows', [...card.slice(1), ['Status', 'Open']]],
    [
      'a card that says the recommendation alone',
      'fields-in-rows',
      [card[0]!, card[2]!, card[3]!, ['Status', 'Open']],
    ],
    ['cards one after the other', 'fields-in-rows', [...card, [], ...card, [], ...card]],
    ['a card whose lines are numbered', 'fields-in-rows', card.map((row, i) => [i + 1, ...row])],
    ['a card in column C', 'fields-in-rows', card.map((row) => [null, null, ...row])],
    [
      'a card of which most lines are fields of a plan',
      'fields-in-rows',
      [...card, ['Budget', '£500'], ['Room', 'Town hall']],
    ],
    [
      'a form of which few lines are fields of a plan',
      'no-recommendations-or-actions',
      [
        ...card,
        ['Budget', '£500'],
        ['Room', 'Town hall'],
        ['Telephone', 'By the desk'],
        ['Building', 'North'],
      ],
    ],
    [
      'a card with spaces around its words and a title over it',
      'fields-in-rows',
      [['Case 12'], ...card.map(([name, text]) => [` ${name} `, text])],
    ],
    [
      'a card with blank lines between, its values in two columns',
      'fields-in-rows',
      card.flatMap((row) => [row, [null, 'See above', 'None']]),
    ],
    ['a card of three fields and no more', 'fields-in-rows', card.slice(0, 3)],
    [
      'a card of two fields',
      'no-recommendations-or-actions',
      [['Action', 'Train staff'], card[2]!],
    ],
    [
      'three fields among other lines',
      'no-recommendations-or-actions',
      [['Room', 'Town hall'], card[1]!, card[2]!, card[3]!],
    ],
    [
      'the same three fields over and over',
      'fields-in-rows',
      [...card.slice(0, 3), ...card.slice(0, 3)],
    ],
    [
      'a form with neither recommendation nor action',
      'no-recommendations-or-actions',
      [...card.slice(2), ['Status', 'Open'], ['Progress', 'Drafted']],
    ],
  ])('%s: %s', (_name, why, rows) => expect(verdict(rows)).toBe(why));

  it('are looked for beside a plan’s own headings too', () => {
    const rows = [
      ['Recommendation', 'Action', 'Lead'],
      ['Action', 'Agree it', 'MPS'],
      ['Lead agency', 'MPS', 'MPS'],
      ['Target date', 'May 2027', 'MPS'],
      ['Status', 'Open', 'MPS'],
    ];
    expect(verdict(rows)).toBe('fields-in-rows');
  });
});

describe('rows of a plan that has no headings', () => {
  it.each<[string, string, Rows]>([
    [
      'prose beside agencies',
      'no-header',
      [
        [policy, 'MPS'],
        [training, 'ELFT'],
      ],
    ],
    [
      'prose beside statuses',
      'no-header',
      [
        [policy, 'In progress'],
        [training, 'Completed'],
      ],
    ],
    [
      'prose beside dates',
      'no-header',
      [
        [policy, '31 March 2027'],
        [training, 'May 2027'],
      ],
    ],
    [
      'few words beside both an agency and a date',
      'no-header',
      [
        ['Share logs', 'MPS', 'May 2027'],
        ['Train staff', 'ELFT', 'June 2027'],
      ],
    ],
    [
      'prose on half of the rows',
      'no-header',
      [
        [policy, 'MPS'],
        ['Other matters', 'None'],
      ],
    ],
    [
      'prose on fewer than half of the rows',
      'no-recommendations-or-actions',
      [
        [policy, 'MPS'],
        ['Other matters', 'None'],
        ['Apologies', 'None'],
      ],
    ],
    [
      'prose beside nothing',
      'no-recommendations-or-actions',
      [
        [policy, 'Room 1'],
        [training, 'Room 2'],
      ],
    ],
    [
      'few words beside agencies alone',
      'no-recommendations-or-actions',
      [
        ['Front desk', 'MPS'],
        ['Ward office', 'ELFT'],
      ],
    ],
    [
      'few words beside dates alone',
      'no-recommendations-or-actions',
      [
        ['Second panel', 'May 2027'],
        ['Third panel', 'June 2027'],
      ],
    ],
    [
      'agencies and dates without words',
      'no-recommendations-or-actions',
      [
        ['MPS', 'May 2027'],
        ['ELFT', '30 June 2027'],
      ],
    ],
    [
      'other headings over prose',
      'no-recommendations-or-actions',
      [
        ['Progress', 'Lead agency'],
        [policy, 'MPS'],
        [training, 'ELFT'],
      ],
    ],
  ])('%s: %s', (_name, why, rows) => expect(verdict(rows)).toBe(why));
});

describe('tables under a plan’s headings that are none', () => {
  it.each(['12', '7.5', '40%', '12 (40%)', '12 (37.5%)', '3 %'])(
    'actions that are figures, such as "%s", count',
    (figure) => {
      const rows = ['MPS', 'ELFT', 'LBTH'].map((agency) => [agency, figure, 'On track']);
      expect(verdict([['Agency', 'Action', 'Status'], ...rows])).toBe('counts');
    },
  );

  it.each(['12 staff', 'Phase 2', '(40%)', '2 of 5 done', '1.2.3 logs'])(
    'actions that only hold a figure, such as "%s", do not',
    (words) => {
      const rows = ['MPS', 'ELFT', 'LBTH'].map((agency) => [agency, words, 'On track']);
      expect(verdict([['Agency', 'Action', 'Status'], ...rows])).toBe('read');
    },
  );

  it('figures with spaces around them count, blank cells or not', () => {
    const rows = [
      ['MPS', ' 12 ', 'On track'],
      ...['ELFT', 'LBTH', 'NHS England', 'CPS'].map((agency) => [agency, null, 'On track']),
      ['Housing', '12.25', 'On track'],
      ['Probation', '7 (33.33%)', 'On track'],
    ];
    expect(verdict([['Agency', 'Action', 'Status'], ...rows])).toBe('counts');
  });

  it('seven figures in ten rows count, four do not', () => {
    const table = (figures: number): Rows => [
      ['Agency', 'Action', 'Status'],
      ...Array.from({ length: 10 }, (_, i) => [
        'MPS',
        i < figures ? 20 + i : `Write ${i} files`,
        'Open',
      ]),
    ];
    expect(verdict(table(7))).toBe('counts');
    expect(verdict(table(4))).toBe('read');
  });

  const keyRows = [
    ['Red', 'Late', 'Escalate to the board'],
    ['Amber', 'At risk', 'Tell the coordinator'],
    ['Green', 'On course', 'None'],
  ];

  it.each([
    'Definition',
    'Meaning',
    'Descriptor',
    'Description',
    'Criteria',
    'Explanation',
    'What it means',
    'Status definition',
  ])('a key of colours with a "%s" column', (heading) => {
    expect(verdict([['RAG', heading, 'Action required'], ...keyRows])).toBe('rating-definitions');
  });

  it('a key of colours with blank rows in it and spaces around its words', () => {
    const rows = keyRows.map(([colour, ...more]) => [` ${colour} `, ...more]);
    const table = [['RAG', 'Meaning', 'Action required'], ...rows, [null, null, 'None']];
    expect(verdict(table)).toBe('rating-definitions');
  });

  it.each<[string, Rows]>([
    [
      'more rows than a key has colours',
      [
        ['RAG', 'Description', 'Action required'],
        ...'Red Amber Green Blue Yellow Orange Purple Black Grey'
          .split(' ')
          .map((colour) => [colour, `File ${colour}`, `Audit the ${colour} files`]),
      ],
    ],
    ['a column of another name', [['RAG', 'Update', 'Action required'], ...keyRows]],
    [
      'a colour that stands twice',
      [
        ['RAG', 'Description', 'Action required'],
        ...keyRows,
        ['Red', 'Late', 'Write to the agency'],
      ],
    ],
    [
      'a row with no colour of the key',
      [
        ['RAG', 'Description', 'Action required'],
        ...keyRows,
        ['Unknown', 'Late', 'Ask the agency'],
      ],
    ],
    [
      'one row',
      [
        ['RAG', 'Description', 'Action required'],
        ['Red', 'Late', 'Escalate to the board'],
      ],
    ],
    [
      'recommendations',
      [
        ['Recommendation', 'Description', 'Action required', 'RAG'],
        [policy, 'Late', 'Agree it', 'Red'],
        [training, 'Late', 'Book it', 'Green'],
      ],
    ],
    [
      'somebody who leads and a date to meet',
      [
        ['Action', 'Description', 'Lead agency', 'Target date', 'RAG'],
        ['Agree the policy', 'With the legal team', 'MPS', '31 March 2027', 'Red'],
        ['Book the course', 'Two days', 'ELFT', '30 June 2027', 'Green'],
      ],
    ],
  ])('is no key: %s', (_name, rows) => expect(verdict(rows)).toBe('read'));

  it('a form that nobody has filled in is a template; one with a single action is a plan', () => {
    const headings = ['No', 'Recommendation', 'Action', 'Lead', 'Target date'];
    expect(verdict([headings, [1], [2], [3]])).toBe('blank-template');
    expect(verdict([headings])).toBe('blank-template');
    const plan = read([headings, [1, null, 'Agree the policy', 'MPS', null], [2], [3]]);
    expect(actionsOf(plan)).toHaveLength(1);
  });
});
