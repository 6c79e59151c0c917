import { readRunningText } from '../../../../src/core/read/running-text';

// Plans that are written as records, each value behind or under its label, as documents and forms
// set them out.

/** The headings and the rows that a text comes to; its refusal where it is none. */
function table(lines: readonly string[]): unknown {
  const { headings, rows, refusal } = readRunningText(lines.join('\n'));
  return refusal?.message ?? [headings, ...rows];
}

const one = ['Recommendation 1: Share what is known', 'Action: Review the form', 'Lead: MPS'];
const two = ['Recommendation 2: Plan discharges', 'Action: Brief all staff', 'Lead: LBTH'];
const headings = ['Ref', 'Recommendation', 'Action', 'Lead'];
const read = [
  headings,
  ['Recommendation 1', 'Share what is known', 'Review the form', 'MPS'],
  ['Recommendation 2', 'Plan discharges', 'Brief all staff', 'LBTH'],
];

describe('a record for each recommendation', () => {
  it.each<[string, string[]]>([
    ['one under the other', [...one, ...two]],
    ['blank lines between them', [...one, '', ...two]],
    ['blank lines between all lines', [...one, ...two].flatMap((line) => [line, ''])],
    ['blanks round the colons', [...one, ...two].map((line) => line.replace(':', ' :  '))],
    [
      'the value under its label',
      [...one, ...two].flatMap((line) => [line.split(': ')[0]!, line.split(': ')[1]!]),
    ],
    [
      'the label said with a colon, its value below',
      [...one, ...two].flatMap((line) => [`${line.split(': ')[0]!}:`, line.split(': ')[1]!]),
    ],
  ])('is a row: %s', (_name, lines) => expect(table(lines)).toEqual(read));

  it.each([
    ['Recommendation 1: ', 'Recommendation 1'],
    ['Recommendation 1. ', 'Recommendation 1'],
    ['Recommendation 1 - ', 'Recommendation 1'],
    ['Recommendation 1 – ', 'Recommendation 1'],
    ['Recommendation  1: ', 'Recommendation 1'],
    ['Recommendation no. 1: ', 'Recommendation no. 1'],
    ['Recommendation No 1: ', 'Recommendation No 1'],
    ['Recommendation number 1: ', 'Recommendation number 1'],
    ['Recommendation R1: ', 'Recommendation R1'],
    ['Advisory Point 1: ', 'Advisory Point 1'],
    ['Finding 1: ', 'Finding 1'],
    ['Learning point 1: ', 'Learning point 1'],
    ['Key finding 1: ', 'Key finding 1'],
    ['Overview recommendation 1: ', 'Overview recommendation 1'],
    ['IMR recommendation 1: ', 'IMR recommendation 1'],
  ])('may begin with %j', (label, id) => {
    const lines = [`${label}Share what is known`, ...one.slice(1), ...two];
    expect(table(lines)).toEqual([headings, [id, ...read[1]!.slice(1)], read[2]]);
  });

  it('is one alone where each of its labels has a value beside it', () => {
    expect(table(one)).toEqual(read.slice(0, 2));
    expect(table(['Recommendation: Share what is known', ...one.slice(1)])).toEqual([
      ['Recommendation', 'Action', 'Lead'],
      ['Share what is known', 'Review the form', 'MPS'],
    ]);
    expect(table(['Action: Review the form', 'Lead: MPS', 'Due date: May 2027'])).toEqual([
      ['Action', 'Lead', 'Due date'],
      ['Review the form', 'MPS', 'May 2027'],
    ]);
  });

  it('begins again where a label is said again, and leaves blank what is not said', () => {
    expect(
      table([
        ...['Action: Review the form', 'Lead: MPS', 'Due date: May 2027'],
        ...['Action: Brief all staff', 'Due date: June 2027'],
        ...['Action: Audit the wards', 'Lead: ELFT'],
      ]),
    ).toEqual([
      ['Action', 'Lead', 'Due date'],
      ['Review the form', 'MPS', 'May 2027'],
      ['Brief all staff', '', 'June 2027'],
      ['Audit the wards', 'ELFT', ''],
    ]);
  });

  it('begins with the label that each of them begins with', () => {
    expect(
      table([
        ...['Lead: MPS', 'Recommendation: Share what is known', 'Action: Review the form'],
        ...['Lead: LBTH', 'Recommendation: Plan discharges', 'Action: Brief all staff'],
      ]),
    ).toEqual([
      ['Lead', 'Recommendation', 'Action'],
      ['MPS', 'Share what is known', 'Review the form'],
      ['LBTH', 'Plan discharges', 'Brief all staff'],
    ]);
    expect(
      table([
        ...['Theme: Records', one[0]!, ...one.slice(1)],
        ...['Theme: Wards', two[0]!, ...two.slice(1)],
      ]),
    ).toEqual([
      ['Ref', 'Theme', 'Recommendation', 'Action', 'Lead'],
      ['Recommendation 1', 'Records', 'Share what is known', 'Review the form', 'MPS'],
      ['Recommendation 2', 'Wards', 'Plan discharges', 'Brief all staff', 'LBTH'],
    ]);
  });

  it('begins with its recommendation under a label that is said once', () => {
    expect(table(['Lead agency: MPS', ...one.slice(0, 2), ...two.slice(0, 2)])).toEqual([
      ['Ref', 'Lead agency', 'Recommendation', 'Action'],
      ['', 'MPS', '', ''],
      ['Recommendation 1', '', 'Share what is known', 'Review the form'],
      ['Recommendation 2', '', 'Plan discharges', 'Brief all staff'],
    ]);
  });

  it('begins again with each action of a recommendation', () => {
    expect(table([...one, ...two.slice(1)])).toEqual([
      ...read.slice(0, 2),
      ['', '', 'Brief all staff', 'LBTH'],
    ]);
  });

  it('holds all lines up to the next label', () => {
    const [, row] = table([
      'Recommendation 1',
      'Share what is known',
      'before a case is closed.',
      ...one.slice(1, 2),
      'and test it.',
      '',
      'Then use it.',
      'Lead: MPS',
      ...two,
    ]) as string[][];
    expect(row).toEqual([
      'Recommendation 1',
      'Share what is known\nbefore a case is closed.',
      'Review the form\nand test it.\nThen use it.',
      'MPS',
    ]);
  });

  it.each([
    ['Action 1: ', '1 '],
    ['Action 1.2: ', '1.2 '],
    ['Action 1.10.3: ', '1.10.3 '],
    ['Action 12a: ', '12a '],
    ['Action no. 3: ', '3 '],
    ['Action no 3: ', '3 '],
    ['Action  3: ', '3 '],
    ['Action b: ', 'b) '],
  ])('keeps the number of %j with its words', (label, number) => {
    const lines = [one[0]!, `${label}Review the form`, one[2]!, ...two];
    expect((table(lines) as string[][])[1]![2]).toBe(`${number}Review the form`);
  });
});

describe('lines that only look like records', () => {
  it.each<[string, string[]]>([
    ['labels of no plan', ['Author: The board', 'Version: 2', 'Date of birth: unknown']],
    ['two labels', ['Action: Review the form', 'Lead: MPS']],
    ['a single label', ['Action: Review the form', 'It was a wet May.']],
    ['leads and dates without what is to be done', ['Lead: MPS', 'Due date: May 2027', 'RAG: Red']],
    ['a sentence that ends in a colon', ['The board met and agreed what follows here today: one']],
  ])('%s', (_name, lines) => expect(table(lines)).toBe('import/no-headings'));

  it('are the headings of a table where they follow each other without a value', () => {
    expect(
      table(['Recommendation', 'Action', 'Lead', '', 'Share it.', 'Review the form.', 'MPS']),
    ).toEqual([
      ['Recommendation', 'Action', 'Lead'],
      ['Share it.', 'Review the form.', 'MPS'],
    ]);
  });
});
