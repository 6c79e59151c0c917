import { readRunningText } from '../../../../src/core/read/running-text';

// Plans whose cells follow each other, each on lines of its own, under a line or a list of headings.

const headings = ['Recommendation', 'Action', 'Lead'];
const share = 'Agencies should share what they know.';
const plan = 'Wards must plan each discharge.';
const review = 'Review the form.';
const brief = 'Brief all staff.';
const notes = 'The notes have been looked at again.';

interface Told {
  readonly headings: readonly string[];
  readonly rows: readonly string[];
  /** What is told of: the row, the heading or the words it is about. */
  readonly doubts: readonly unknown[];
}

function read(lines: readonly string[], named: readonly string[] = headings): Told {
  const table = readRunningText([...named, ...lines].join('\n'));
  return {
    headings: table.headings,
    rows: table.rows.map((row) => row.join(' | ')),
    doubts: table.doubts.map(({ data }) => data),
  };
}

/** A blank line after each. */
const apart = (...lines: string[]): string[] => lines.flatMap((line) => ['', line]);

describe('what parts the cells', () => {
  const rows = [`${share} | ${review} | MPS`, `${plan} | ${brief} | LBTH`];
  it.each<[string, string[]]>([
    ['nothing but lines', [share, review, 'MPS', plan, brief, 'LBTH']],
    ['a blank line between cells', apart(share, review, 'MPS', plan, brief, 'LBTH')],
    ['blank lines between cells', apart(share, '', review, '', 'MPS', plan, brief, '', 'LBTH')],
    ['a blank line between rows', ['', share, review, 'MPS', '', plan, brief, 'LBTH']],
    ['page numbers alone', [share, review, 'MPS', 'Page 1', plan, brief, 'LBTH', 'Page 2']],
    [
      'a blank line between rows, one of which goes on behind a page’s end',
      ['', share, review, 'MPS', '', plan, 'Page 1', brief, 'LBTH'],
    ],
    [
      'headings said again on lines of their own',
      [share, review, 'MPS', 'RECOMMENDATION', 'Action', 'Lead', plan, brief, 'LBTH'],
    ],
    [
      'headings said again on lines of their own, with blank lines',
      apart(share, review, 'MPS', ...headings, plan, brief, 'LBTH'),
    ],
    [
      'headings said again on each page',
      apart(share, review, 'MPS', 'Recommendation Action Lead', plan, brief, 'LBTH'),
    ],
  ])('%s', (_name, lines) => expect(read(lines)).toEqual({ headings, rows, doubts: [] }));

  it('is a blank line between rows where most have as many lines as there are headings', () => {
    const lines = ['', share, review, 'MPS', '', plan, brief, '', notes, brief, 'ELFT'];
    expect(read(lines)).toEqual({
      headings,
      rows: [rows[0], `${plan} | ${brief} | `, `${notes} | ${brief} | ELFT`],
      doubts: [],
    });
    const longer = ['', share, review, 'MPS', '', plan, brief, review, 'LBTH'];
    expect(read([...longer, '', notes, brief, 'ELFT'])).toEqual({
      headings,
      rows: [rows[0], `${plan} | ${brief}\n${review} | LBTH`, `${notes} | ${brief} | ELFT`],
      doubts: [{ row: 2, text: brief }],
    });
  });

  it('is a blank line between cells where some have several lines', () => {
    const lines = ['', share, notes, ...apart(review, 'MPS', plan), '', brief, review, '', 'LBTH'];
    expect(read(lines).rows).toEqual([
      `${share}\n${notes} | ${review} | MPS`,
      `${plan} | ${brief}\n${review} | LBTH`,
    ]);
  });

  it('parts rows, or cells, against what the words would say without it', () => {
    const between = ['', share, review, 'MPS', '', notes, plan, 'LBTH'];
    expect(read(between).rows).toEqual([`${share} | ${review} | MPS`, `${notes} | ${plan} | LBTH`]);
    const within = ['', share, '', notes, review, '', 'MPS'];
    expect(read([...within, '', plan, '', notes, brief, '', 'LBTH']).rows).toEqual([
      `${share} | ${notes}\n${review} | MPS`,
      `${plan} | ${notes}\n${brief} | LBTH`,
    ]);
  });

  it('does not part a sentence that runs on, but for the mark of a list', () => {
    const lines = (next: string): string[] =>
      apart(share, 'Review the form and', next, 'MPS', plan, brief, 'LBTH');
    expect(read(lines('the guidance.')).rows[0]).toBe(
      `${share} | Review the form and the guidance. | MPS`,
    );
    expect(read(lines('Guidance of wards.')).rows[0]).toBe(
      `${share} | Review the form and Guidance of wards. | MPS`,
    );
    expect(read(lines('• the guidance.')).rows[0]).toBe(
      `${share} | Review the form and\n• the guidance. | MPS`,
    );
  });
});

describe('a column without a heading', () => {
  it('holds those whom each recommendation is addressed to', () => {
    const lines = apart(share, 'Home Office', review, 'MPS', plan, 'NHS England', brief, 'LBTH');
    expect(read(lines)).toEqual({
      headings: ['Recommendation', '(addressed to)', 'Action', 'Lead'],
      rows: [`${share} | Home Office | ${review} | MPS`, `${plan} | NHS England | ${brief} | LBTH`],
      doubts: [{ heading: '(addressed to)' }],
    });
  });

  it('is none where the text has a heading for them, or no recommendations', () => {
    const named = ['Recommendation', 'Addressed to', 'Action', 'Lead'];
    const lines = apart(share, 'Home Office', review, 'MPS', plan, 'NHS England', brief, 'LBTH');
    expect(read(lines, named)).toMatchObject({ headings: named, doubts: [] });
    const actions = ['Action', 'Lead', 'Target date'];
    expect(read(apart(review, 'MPS', 'May 2027', brief, 'LBTH', 'June 2027'), actions)).toEqual({
      headings: actions,
      rows: [`${review} | MPS | May 2027`, `${brief} | LBTH | June 2027`],
      doubts: [],
    });
  });
});

it('tells of long blocks by their beginning', () => {
  const long = `Review ${'the form and '.repeat(20)}the guidance.`;
  const { doubts } = read(apart(share, long, brief, 'MPS'));
  expect(doubts).toEqual([{ row: 1, text: long.slice(0, 80) }]);
});

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
