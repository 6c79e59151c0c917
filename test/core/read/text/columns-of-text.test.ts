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
        '      known of risk.        Test it.',
        '2     Train all staff.',
        '                            Brief teams.          Housing',
      ],
      [
        '1 | Share what is known of risk. | Draft a protocol.\nTest it. | Kent Police',
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
        '                            – Close it',
      ],
      [
        '1 | Share what is known of Risk and harm. | 1. Draft a protocol\n2. Test it\n(3) Send it\n12. Audit it\n• Report it\n– Close it | Draft sent:\nPanel agreed\nComplete in June Then audited',
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
      'cells that begin a little to the left or right of their headings',
      [
        HEADS,
        '1   Share what is known.     Draft a protocol.  Kent Police',
        '2       Train all staff.  Brief teams.              Housing',
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
        '1\t  Share what is known.  Draft a protocol.\u00a0    Kent Police',
        '2\u00a0    Train all staff.      Brief teams.          Housing',
      ],
      [
        '1 | Share what is known. | Draft a protocol. | Kent Police',
        '2 | Train all staff. | Brief teams. | Housing',
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
});
