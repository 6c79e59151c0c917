import type { FieldName } from '../../../../src/core/plan/plan';
import { makeDirectory } from '../../../../src/core/plan/directory';
import type { Gaps } from '../../../../src/core/read/text/blocks';
import { BlockPlacer } from '../../../../src/core/read/text/blocks';
import { evidenceOf } from '../../../../src/core/read/text/evidence';
import { PAGE_END, partedLines } from '../../../../src/core/read/text/text-table';

// A plan copied from a page arrives as its cells, one after the other. Here is where each goes: rows
// with their cells between bars, and the blocks that a person is asked to look at.

const directory = makeDirectory([]);

/** The rows that lines are put into, blank lines and page ends between them, and what is doubted. */
function placed(columns: string, lines: readonly string[], gaps: Gaps = 'everywhere'): string[][] {
  const fields = columns.split(' ') as FieldName[];
  const blocks = partedLines(lines);
  const evidence = blocks.map((block) => evidenceOf(block.text, directory));
  const { rows, doubtful } = new BlockPlacer(blocks, evidence, fields, gaps).place();
  return [
    rows.map((row) => row.map((cell) => cell.map((i) => blocks[i]!.text).join(' + ')).join(' | ')),
    doubtful.map((i) => blocks[i]!.text),
  ];
}

const share = 'Agencies should share what they know.';
const plan = 'Wards must plan each discharge.';
const review = 'Review the form.';
const brief = 'Brief all staff.';
const notes = 'The notes have been looked at again.';
const told = 'Each ward was told about it.';

describe('cells one after the other', () => {
  const columns = 'recommendation action lead target';
  it.each<[string, string[], string[]]>([
    [
      'fill their columns in turn',
      [share, review, 'MPS', '31 March 2027', plan, brief, 'Kent Police', 'Ongoing'],
      [`${share} | ${review} | MPS | 31 March 2027`, `${plan} | ${brief} | Kent Police | Ongoing`],
    ],
    [
      'leave a missing date blank',
      [share, review, 'MPS', plan, brief, 'Kent Police', 'Ongoing'],
      [`${share} | ${review} | MPS | `, `${plan} | ${brief} | Kent Police | Ongoing`],
    ],
    [
      'leave a missing lead blank',
      [share, review, '31 March 2027', plan, brief, 'Kent Police', 'Ongoing'],
      [`${share} | ${review} |  | 31 March 2027`, `${plan} | ${brief} | Kent Police | Ongoing`],
    ],
    [
      'stand under their themes',
      ['Theme 2: Training', share, review, 'MPS', 'May 2027', 'Theme 3: Housing', plan, brief],
      [
        'Theme 2: Training |  |  | ',
        `${share} | ${review} | MPS | May 2027`,
        'Theme 3: Housing |  |  | ',
        `${plan} | ${brief} |  | `,
      ],
    ],
    [
      'name several leads',
      [share, review, 'MPS', 'Kent Police', '31 March 2027'],
      [`${share} | ${review} | MPS + Kent Police | 31 March 2027`],
    ],
    [
      'are one where a sentence runs on',
      [share, 'Review the form and', 'the guidance.', 'MPS', '31 March 2027'],
      [`${share} | Review the form and + the guidance. | MPS | 31 March 2027`],
    ],
    [
      'are one where their numbers run on',
      [share, '1. Draft it', '2. Test it', '3. Use it', 'MPS', '31 March 2027'],
      [`${share} | 1. Draft it + 2. Test it + 3. Use it | MPS | 31 March 2027`],
    ],
    [
      'are one under one kind of bullet',
      [share, '• Draft it', '• Test it', 'MPS', '31 March 2027'],
      [`${share} | • Draft it + • Test it | MPS | 31 March 2027`],
    ],
    [
      'are one after words that announce more',
      ['Staff should:', 'share what they know', 'ask for advice', review, 'MPS', 'May 2027'],
      [`Staff should: + share what they know + ask for advice | ${review} | MPS | May 2027`],
    ],
    ['are none where there are none', [], []],
  ])('%s', (_name, lines, rows) => expect(placed(columns, lines)).toEqual([rows, []]));

  it('begin a row with each number', () => {
    const lines = ['1', share, review, 'MPS', '2', plan, brief, 'LBTH'];
    expect(placed('id recommendation action lead', lines)).toEqual([
      [`1 | ${share} | ${review} | MPS`, `2 | ${plan} | ${brief} | LBTH`],
      [],
    ]);
  });

  it('name a post beside its agency', () => {
    const lines = [share, 'MPS', 'Head of Service', 'May 2027', plan, 'LBTH', 'May 2027'];
    expect(placed('recommendation lead owner target', lines)[0]).toEqual([
      `${share} | MPS | Head of Service | May 2027`,
      `${plan} | LBTH |  | May 2027`,
    ]);
  });

  it('end a row with what says that it is done', () => {
    const lines = [share, review, 'Completed 3 May 2026', plan, brief, told];
    expect(placed('recommendation action progress', lines)).toEqual([
      [`${share} | ${review} | Completed 3 May 2026`, `${plan} | ${brief} | ${told}`],
      [],
    ]);
  });
});

describe('a block is doubted', () => {
  const prose = 'recommendation action progress';
  it.each<[string, string, string[], string[], string[]]>([
    [
      'where only its sense puts it with the action and not the recommendation',
      'recommendation action lead target',
      [share, review, brief, 'MPS', '31 March 2027'],
      [`${share} | ${review} + ${brief} | MPS | 31 March 2027`],
      [review],
    ],
    [
      'where it could as well stand in the next cell',
      'recommendation action lead',
      [share, '• Draft it', '– Test it', 'MPS'],
      [`${share} | • Draft it + – Test it | MPS`],
      ['• Draft it', '– Test it'],
    ],
    [
      'where the row above stops short of columns that others fill',
      prose,
      [share, review, plan, brief, told],
      [`${share} | ${review} | `, `${plan} | ${brief} | ${told}`],
      [review, plan],
    ],
    [
      'where which of two columns is blank is a guess',
      'action progress lead',
      [review, notes, told, 'MPS', brief, 'LBTH'],
      [`${review} + ${notes} | ${told} | MPS`, `${brief} |  | LBTH`],
      [notes, brief],
    ],
    [
      'where it may be the last of the row above',
      'action lead progress',
      [review, 'MPS', 'Completed', notes, brief, 'LBTH', told],
      [`${review} | MPS | Completed`, `${notes} + ${brief} | LBTH | ${told}`],
      [notes],
    ],
    [
      'where a number stands under another of its row',
      'id recommendation action lead',
      ['1', share, review, 'MPS', '2', plan, '2.1', brief, 'LBTH'],
      [`1 | ${share} | ${review} | MPS`, `2 | ${plan} | 2.1 + ${brief} | LBTH`],
      ['2.1'],
    ],
  ])('%s', (_name, columns, lines, rows, doubts) =>
    expect(placed(columns, lines)).toEqual([rows, doubts]),
  );

  it.each<[string, string, string[]]>([
    ['two columns of one block each', prose, [share, review, notes, plan, brief, told]],
    [
      'a column that is blank in all rows',
      'recommendation action lead progress',
      [share, review, 'MPS', plan, brief, 'LBTH'],
    ],
    ['a row that begins with its number', 'id action lead', ['1', review, 'MPS', '2', brief]],
  ])('never in %s', (_name, columns, lines) => expect(placed(columns, lines)[1]).toEqual([]));
});

describe('blank lines', () => {
  const columns = 'recommendation action lead';
  const rows = [`${share} | ${review} + ${brief} | MPS`, `${plan} |  | LBTH`];

  it('part rows where they stand between rows', () => {
    const lines = [share, review, brief, 'MPS', '', plan, 'LBTH', '', notes, review, 'ELFT'];
    expect(placed(columns, lines, 'between-rows')[0]).toEqual([
      ...rows,
      `${notes} | ${review} | ELFT`,
    ]);
  });

  it('and a page’s end parts none: a row may go on behind it, or end with it', () => {
    const third = ['', notes, review, 'ELFT'];
    const within = [share, review, 'MPS', '', plan, PAGE_END, brief, 'LBTH', ...third];
    const between = [share, review, 'MPS', '', PAGE_END, plan, brief, 'LBTH', ...third];
    for (const lines of [within, between]) {
      expect(placed(columns, lines, 'between-rows')[0]).toEqual([
        `${share} | ${review} | MPS`,
        `${plan} | ${brief} | LBTH`,
        `${notes} | ${review} | ELFT`,
      ]);
    }
  });

  it('part cells where they stand between cells', () => {
    const lines = [share, notes, '', review, brief, '', 'MPS', '', plan, '', told, '', 'LBTH'];
    expect(placed(columns, lines, 'between-cells')[0]).toEqual([
      `${share} + ${notes} | ${review} + ${brief} | MPS`,
      `${plan} | ${told} | LBTH`,
    ]);
    const [first] = placed(columns, [share, '', notes, review, '', 'MPS'], 'between-cells');
    expect(first).toEqual([`${share} | ${notes} + ${review} | MPS`]);
  });

  it('hold a row together against the sense of its words', () => {
    const lines = [share, review, 'MPS', '', notes, plan, 'LBTH'];
    expect(placed(columns, lines, 'between-rows')[0]).toEqual([
      `${share} | ${review} | MPS`,
      `${notes} | ${plan} | LBTH`,
    ]);
  });
});
