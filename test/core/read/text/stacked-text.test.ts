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

describe('what is refused', () => {
  const refusal = (...lines: string[]): string | undefined =>
    readRunningText(lines.join('\n')).refusal?.message;
  it.each<[string, string[], string]>([
    ['headings without rows', [...headings, '', ''], 'import/no-rows'],
    ['no headings', apart(share, review, 'MPS'), 'import/no-headings'],
    [
      'cells that fit no column',
      [...headings, ...apart('x', 'y', 'MPS', 'LBTH', 'May 2027', 'June 2027', 'z')],
      'import/unclear',
    ],
  ])('%s', (_name, lines, message) => expect(refusal(...lines)).toBe(message));
});

it('words that stand over the headings are title and notes, said once', () => {
  const lines = ['Plan of the board', '', 'As agreed in May', 'Plan of the board', '', ...headings];
  const { title, notes } = readRunningText([...lines, ...apart(share, review, 'MPS')].join('\n'));
  expect([title, notes]).toEqual(['Plan of the board', ['As agreed in May']]);
});

it('tells of long blocks by their beginning', () => {
  const long = `Review ${'the form and '.repeat(20)}the guidance.`;
  const { doubts } = read(apart(share, long, brief, 'MPS'));
  expect(doubts).toEqual([{ row: 1, text: long.slice(0, 80) }]);
});
