import { readRunningText } from '../../../../src/core/read/running-text';

/** The rows of a text whose columns stand side by side, cells between bars; else why it was refused. */
function rowsOf(...lines: string[]): string[] {
  const { rows, refusal } = readRunningText(lines.join('\n'));
  return refusal ? [refusal.message] : rows.map((row) => row.join(' | '));
}

const HEADS = 'Ref   Recommendation        Action                Lead';
const BARE = 'Recommendation        Action                Lead';

describe('columns side by side', () => {
  it.each<[string, string[], string[]]>([
    [
      'a number begins a row, whatever is blank',
      [
        HEADS,
        '1     Share what is         Draft a protocol.     Kent Police',
        '      known of risk.        Test it.              Essex Police',
        '2     Train all staff.',
        '                            Brief teams.          Housing',
      ],
      [
        '1 | Share what is known of risk. | Draft a protocol.\nTest it. | Kent Police Essex Police',
        '2 | Train all staff. | Brief teams. | Housing',
      ],
    ],
    [
      'list items, statuses and new sentences begin lines; the rest of a sentence does not',
      [
        'Ref   Recommendation        Action                Progress',
        '1     Share what is         1. Draft a            Draft sent:',
        '      known of              protocol              Panel agreed',
        '      Risk and harm.        2. Test it            Complete',
        '                            (3) Send it           in June',
        '                            12. Audit it          Then audited',
        '                            • Report it',
        '                            – Close it            the MPS agreed',
        '                            in 2. copies          now complete',
        '                            – at once –',
        '                            or so • then',
      ],
      [
        '1 | Share what is known of Risk and harm. | 1. Draft a protocol\n2. Test it\n(3) Send it\n12. Audit it\n• Report it\n– Close it in 2. copies\n– at once – or so • then | Draft sent:\nPanel agreed\nComplete in June Then audited the MPS agreed now complete',
      ],
    ],
    [
      'without numbers, a blank line parts rows',
      [
        BARE,
        'Share what is         Draft a protocol.     Kent Police',
        'known.                Test it.              Essex Police',
        '',
        'Train all staff.      Brief teams.          Housing',
        '',
        '                      Audit it.             Hospital',
      ],
      [
        'Share what is known. | Draft a protocol.\nTest it. | Kent Police Essex Police',
        'Train all staff. | Brief teams.\nAudit it. | Housing Hospital',
      ],
    ],
    [
      'without numbers or blank lines, a line that fills most columns begins a row',
      [
        BARE,
        'Share what is         Draft a protocol.     Kent Police',
        'known.',
        'Train all staff.      Brief teams.          Housing',
        '                      Audit it.             Hospital',
        '                      Close it.',
      ],
      [
        'Share what is known. | Draft a protocol. | Kent Police',
        'Train all staff. | Brief teams. | Housing',
        ' | Audit it.\nClose it. | Hospital',
      ],
    ],
    [
      'a line that fills all columns begins none where it goes on in a sentence',
      [
        BARE,
        'Share what is         Draft a protocol      Head of',
        'known of risk.        for each ward.        Nursing',
        'Train all staff.      Brief teams.          Housing',
      ],
      [
        'Share what is known of risk. | Draft a protocol for each ward. | Head of Nursing',
        'Train all staff. | Brief teams. | Housing',
      ],
    ],
    [
      'cells that begin a little to the left or right of their headings',
      [
        HEADS,
        '1  Share what is known.      Draft a protocol.  Kent Police',
        '2        Train all staff.  Brief teams.            Housing',
      ],
      [
        '1 | Share what is known. | Draft a protocol. | Kent Police',
        '2 | Train all staff. | Brief teams. | Housing',
      ],
    ],
    [
      'two pieces within a column',
      [
        HEADS,
        '1     Share   what          Draft a protocol.     Kent Police',
        '2     Train all staff.      Brief teams.          Housing',
        '3     Audit it.             Report.               Hospital',
      ],
      [
        '1 | Share what | Draft a protocol. | Kent Police',
        '2 | Train all staff. | Brief teams. | Housing',
        '3 | Audit it. | Report. | Hospital',
      ],
    ],
    [
      'tabs and hard spaces in the gaps',
      [
        HEADS.replace('      ', '\u00a0     '),
        '1\tShare what is known.   Draft a protocol.\u00a0    Kent Police',
        '2\u00a0\u00a0\u00a0\u00a0\u00a0Train all staff.      Brief teams.          Housing',
      ],
      [
        '1 | Share what is known. | Draft a protocol. | Kent Police',
        '2 | Train all staff. | Brief teams. | Housing',
      ],
    ],
    [
      'themes between the rows, numbered or not',
      [
        HEADS,
        'Theme 1: Records',
        '1     Share what is         Draft a protocol.     Kent Police',
        '      known of risk.        Test it.',
        'Theme 2: Training',
        '2     Train all staff.      See the plan of       Housing',
        '                            Theme 2: Training',
      ],
      [
        'Theme 1: Records |  |  | ',
        '1 | Share what is known of risk. | Draft a protocol.\nTest it. | Kent Police',
        'Theme 2: Training |  |  | ',
        '2 | Train all staff. | See the plan of Theme 2: Training | Housing',
      ],
    ],
    [
      'themes over rows that blank lines part',
      [
        BARE,
        'Theme 1: Records',
        'Share what is         Draft a protocol.     Kent Police',
        'known.',
        '   ',
        'Theme 2: Training',
        'Train all staff.      Brief teams.          Housing',
        'in turn.              Audit it.',
      ],
      [
        'Theme 1: Records |  | ',
        'Share what is known. | Draft a protocol. | Kent Police',
        'Theme 2: Training |  | ',
        'Train all staff. in turn. | Brief teams.\nAudit it. | Housing',
      ],
    ],
    [
      'rows with several blank lines between them',
      [
        BARE,
        'Share what is         Draft a protocol.     Kent Police',
        ...['', '', '  ', '', ''],
        'Train all staff.      Brief teams.          Housing',
        ...['', '', '', '  ', ''],
      ],
      [
        'Share what is | Draft a protocol. | Kent Police',
        'Train all staff. | Brief teams. | Housing',
      ],
    ],
    [
      'a first row that has lost its number',
      [
        HEADS,
        '      Share what is         Draft a protocol.     Kent Police',
        '      known of risk.        Test it.',
        '2     Train all staff.      Brief teams.          Housing',
      ],
      [
        ' | Share what is known of risk. | Draft a protocol.\nTest it. | Kent Police',
        '2 | Train all staff. | Brief teams. | Housing',
      ],
    ],
    [
      'a narrow column whose cells run over many lines',
      [
        HEADS,
        '1     Share what is         Draft a protocol.     Kent Police',
        ...['known of risk', 'in each case', 'and each ward.'].map((line) => `      ${line}`),
        '2     Train all staff       Brief teams.          Housing',
        ...['who meet', 'families', 'in the night.'].map((line) => `      ${line}`),
      ],
      [
        '1 | Share what is known of risk in each case and each ward. | Draft a protocol. | Kent Police',
        '2 | Train all staff who meet families in the night. | Brief teams. | Housing',
      ],
    ],
    [
      'headings that come again on a page',
      [
        HEADS,
        '1     Share what is         Draft a protocol.     Kent Police',
        '                            Page 1',
        'REF   RECOMMENDATION        ACTION                LEAD',
        '      known of risk.        Test it.',
        '2     Train all staff.      Brief teams.          Housing',
      ],
      [
        '1 | Share what is known of risk. | Draft a protocol.\nTest it. | Kent Police',
        '2 | Train all staff. | Brief teams. | Housing',
      ],
    ],
  ])('%s', (_, lines, rows) => expect(rowsOf(...lines)).toEqual(rows));

  describe('over several pages', () => {
    const [share, train, audit, print] = [
      'Share what is known.  Draft a protocol.     Kent Police',
      'Train all staff.      Brief teams.          Housing',
      'Audit all wards.      Agree a tool.         Hospital',
      'Print the form.       Send it out.          Probation',
    ] as const;
    const more = '                      Test it.';
    const read = (...rows: string[]): string[] => rows.map((row) => row.replace(/ {2,}/g, ' | '));

    it.each<[string, string[]]>([
      ['numbered', ['                      Page 1']],
      ['numbered, with blank lines', ['', '', '- 1 -', '']],
      ['with the headings on each', [BARE, '']],
      ['with numbers and headings', ['', 'Page 1 of 2', '', BARE, '']],
      ['parted by the mark that ends a page', ['\f']],
    ])('%s: a page’s end parts no rows', (_, between) => {
      const rows = read(share, train, audit, print);
      expect(rowsOf(BARE, share, train, ...between, audit, print)).toEqual(rows);
      expect(rowsOf(BARE, share, '', train, '', ...between, audit, '', print)).toEqual(rows);
    });

    it('a row goes on behind a page’s end', () => {
      const rows = read(share, train.replace('teams.', 'teams.\nTest it.'), audit);
      expect(rowsOf(BARE, share, train, 'Page 1', BARE, more, audit)).toEqual(rows);
      expect(rowsOf(BARE, share, '', train, '', 'Page 1', more, '', audit)).toEqual(rows);
    });
  });

  it('end with the last row: who signed is told of, and parts no rows', () => {
    const lines = [
      'Share what is known.  Draft a protocol.     Kent Police',
      'Train all staff.      Brief teams.          Housing',
    ];
    const signed = 'Signed by the chair of the board';
    for (const end of [
      ['', signed],
      ['Page 2', signed],
    ]) {
      const { rows, doubts } = readRunningText([BARE, ...lines, ...end, ''].join('\n'));
      expect(rows.map((row) => row[0])).toEqual(['Share what is known.', 'Train all staff.']);
      expect(doubts.map(({ data }) => data)).toEqual([{ text: signed }]);
    }
  });

  it('under a title and a blank line', () => {
    const { title, headings, rows } = readRunningText(
      [
        'Action plan',
        '',
        BARE,
        '',
        'Share it.             Draft a protocol.     Kent Police',
        'Train all staff.      Brief teams.          Housing',
        '',
      ].join('\n'),
    );
    expect([title, headings, rows]).toEqual([
      'Action plan',
      ['Recommendation', 'Action', 'Lead'],
      [
        ['Share it.', 'Draft a protocol.', 'Kent Police'],
        ['Train all staff.', 'Brief teams.', 'Housing'],
      ],
    ]);
  });

  it('are read whole: nothing is left to be asked', () => {
    const { doubts } = readRunningText(
      [HEADS, '1     Share it.             Draft a protocol.     Kent Police'].join('\n'),
    );
    expect(doubts).toEqual([]);
  });
});

describe('gaps that are no columns', () => {
  it.each<[string, string[], string[]]>([
    [
      'two spaces after a full stop, in cells one after the other',
      [
        'Recommendation               Action             Lead',
        'Share risks early.  Staff must agree.',
        'Draft a protocol.  Then test it.',
        'Kent Police',
        'Train all staff in it.  Cover each ward.',
        'Brief all teams.  Then audit it.',
        'Essex Police',
      ],
      [
        'Share risks early. Staff must agree. | Draft a protocol. Then test it. | Kent Police',
        'Train all staff in it. Cover each ward. | Brief all teams. Then audit it. | Essex Police',
      ],
    ],
    [
      'headings with single spaces over cells with two spaces after a full stop',
      [
        'Recommendation Action Lead',
        'Share risks early.  Staff must agree.',
        'Draft a protocol.  Then test it.',
        'Kent Police',
      ],
      ['Share risks early. Staff must agree. | Draft a protocol. Then test it. | Kent Police'],
    ],
    ['headings that come again over nothing', [HEADS, '', HEADS, ''], ['import/unclear']],
  ])('%s', (_, lines, rows) => expect(rowsOf(...lines)).toEqual(rows));
});
