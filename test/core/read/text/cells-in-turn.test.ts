import { readRunningText } from '../../../../src/core/read/running-text';

/** A text as a document copies a table: each cell a paragraph of its own. */
const cells = (...rows: string[]): string =>
  rows.map((row) => row.split(' | ').join('\n\n')).join('\n\n');

/** The table read from a text, its cells between bars as above, or why none was. */
function tableOf(text: string): string[] {
  const { headings, rows, refusal } = readRunningText(text);
  return refusal ? [refusal.message] : [headings, ...rows].map((row) => row.join(' | '));
}

describe('a table whose cells follow each other', () => {
  it.each<[string, string[]]>([
    [
      'ratings of one letter at the ends of rows',
      [
        'Recommendation | Action | Lead | Target date | RAG',
        'Agencies should share what they know. | Draft a protocol. | Kent Police | 31 March 2027 | A',
        'Staff should know the policy. | Brief all teams. | Essex Police | 30 June 2027 | R',
      ],
    ],
    [
      'a dash where there is no progress',
      [
        'Recommendation | Action | Lead | Target date | Progress',
        'Agencies should share what they know. | Draft a protocol. | Kent Police | 31 March 2027 | -',
        'Staff should know the policy. | Brief all teams. | Essex Police | 30 June 2027 | –',
      ],
    ],
    [
      'a dash where there is no date',
      [
        'Recommendation | Action | Lead | Target date | Status',
        'Agencies should share what they know. | Draft a protocol. | Kent Police | - | In progress',
        'Staff should know the policy. | Brief all teams. | Essex Police | n/a | Not started',
      ],
    ],
    [
      'statuses, levels and dates in small letters',
      [
        'Recommendation | Level | Action | Lead | Target date | Status',
        'Agencies should share what they know. | local | Draft a protocol. | Kent Police | ongoing | in progress',
        'Staff should know the policy. | national | Brief all teams. | Essex Police | tbc | complete',
      ],
    ],
    [
      'leads with long names that no list has',
      [
        'Recommendation | Action | Lead | Target date',
        'Agencies should share what they know. | Draft a protocol. | Acorn Recovery and Rehabilitation Service for Young Adults | 31 March 2027',
        'Staff should know the policy. | Brief all teams. | Strategic Lead for Domestic Abuse and Sexual Violence | 30 June 2027',
      ],
    ],
    [
      'numbers with a stop under a heading with a stop',
      [
        'No. | Recommendation | Action | Lead | Target date',
        '1. | Agencies should share what they know. | Draft a protocol. | Kent Police | 31.3.27',
        '2. | Staff should know the policy. | Brief all teams. | Essex Police | 30.06.2027',
      ],
    ],
    [
      'whether a recommendation was accepted',
      [
        'Recommendation | Action | Lead | Target date | Accepted',
        'Agencies should share what they know. | Draft a protocol. | Kent Police | 31 March 2027 | Yes',
        'Staff should know the policy. | Brief all teams. | Essex Police | 30 June 2027 | No.',
      ],
    ],
    [
      'a duty of an Act at the start of a recommendation',
      [
        'Recommendation | Action | Lead | Target date',
        'Section 42 enquiries should be recorded within two days | Amend the form. | Kent Police | 31 March 2027',
        'Staff should know the policy. | Brief all teams. | Essex Police | 30 June 2027',
      ],
    ],
    [
      'words that begin as a date by reference does, and such dates',
      [
        'Recommendation | Action | Lead | Target date',
        'Agencies should share what they know. | See families within five days. | Kent Police | 31 March 2027',
        'In line with policy, staff should record concerns. | Brief all teams. | Essex Police | Once funding is agreed',
        'When a child is missing, staff should tell the school. | Following each review, publish a summary. | Essex Police | As above',
      ],
    ],
  ])('has %s', (_, rows) => {
    expect(tableOf(cells(...rows))).toEqual(rows);
    expect(readRunningText(cells(...rows)).doubts).toEqual([]);
  });

  it('has parts of the plan between its rows, numbered in words', () => {
    const [head, first, second] = [
      'Recommendation | Action | Lead | Target date',
      'Agencies should share what they know. | Draft a protocol. | Kent Police | 31 March 2027',
      'Staff should know the policy. | Brief all teams. | Essex Police | 30 June 2027',
    ];
    const text = cells(head!, 'Part one: Records', first!, 'Part two', second!);
    const blank = ' |  |  | ';
    expect(tableOf(text)).toEqual([
      ...[head, `Part one: Records${blank}`, first, `Part two${blank}`, second],
    ]);
  });
});
