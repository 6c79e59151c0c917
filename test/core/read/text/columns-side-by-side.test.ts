import { readRunningText } from '../../../../src/core/read/running-text';
import { leftOutLines } from '../../../../src/core/read/text/left-out';
import type { TextTable } from '../../../../src/core/read/text/text-table';

/** Lines whose cells begin at these places, as a PDF's reader prints them. */
const laidOut = (at: readonly number[], ...lines: readonly (readonly string[])[]): string =>
  lines
    .map((cells) =>
      cells.reduce((line, cell, i) => (cell === '' ? line : line.padEnd(at[i]!) + cell), ''),
    )
    .join('\n');

describe('columns side by side, as a PDF prints them', () => {
  const at = [0, 34, 66, 84];
  const head = ['Recommendation', 'Action', 'Lead', 'Target date'];

  it.each<[string, string, string[][]]>([
    [
      'a line for each row',
      laidOut(
        at,
        head,
        ['Train all staff', 'Hold briefings', 'MPS', 'May 2027'],
        ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
      ),
      [
        ['Train all staff', 'Hold briefings', 'MPS', 'May 2027'],
        ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
      ],
    ],
    [
      'cells that wrap',
      laidOut(
        at,
        head,
        ['Train all staff who', 'Hold briefings on', 'MPS', 'May 2027'],
        ['meet families', 'each ward', '', ''],
        ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
      ),
      [
        ['Train all staff who meet families', 'Hold briefings on each ward', 'MPS', 'May 2027'],
        ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
      ],
    ],
    [
      'cells that nearly all wrap',
      laidOut(
        at,
        head,
        ['Train all staff who', 'Hold briefings on', 'Head of', 'May 2027'],
        ['meet families', 'each ward', 'Nursing', ''],
        ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
      ),
      [
        [
          'Train all staff who meet families',
          'Hold briefings on each ward',
          'Head of Nursing',
          'May 2027',
        ],
        ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
      ],
    ],
    [
      'rows parted by blank lines',
      laidOut(
        at,
        head,
        ['Train all staff', 'Hold briefings', 'MPS', 'May 2027'],
        ['who meet families', 'on each ward', '', ''],
        [],
        ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
      ),
      [
        ['Train all staff who meet families', 'Hold briefings on each ward', 'MPS', 'May 2027'],
        ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
      ],
    ],
    [
      'headings said again on each page',
      laidOut(at, head, ['Train all staff', 'Hold briefings', 'MPS', 'May 2027'], head, [
        'Audit referrals',
        'Agree a tool',
        'ELFT',
        'June 2027',
      ]),
      [
        ['Train all staff', 'Hold briefings', 'MPS', 'May 2027'],
        ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
      ],
    ],
    [
      'a list in a cell, a line for each item',
      laidOut(
        at,
        head,
        ['Train all staff', '1. Hold briefings', 'MPS', 'May 2027'],
        ['', '2. Audit them', '', ''],
        ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
      ),
      [
        ['Train all staff', '1. Hold briefings\n2. Audit them', 'MPS', 'May 2027'],
        ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
      ],
    ],
    [
      'sentences, a line for each',
      laidOut(
        at,
        head,
        ['Train all staff', 'Hold briefings.', 'MPS', 'May 2027'],
        ['', 'Audit them.', '', ''],
        ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
      ),
      [
        ['Train all staff', 'Hold briefings.\nAudit them.', 'MPS', 'May 2027'],
        ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
      ],
    ],
    [
      'cells that begin a little beside their headings',
      laidOut(at, head) +
        '\n' +
        laidOut(
          [2, 36, 64, 86],
          ['Train all staff', 'Hold briefings', 'MPS', 'May 2027'],
          ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
        ),
      [
        ['Train all staff', 'Hold briefings', 'MPS', 'May 2027'],
        ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
      ],
    ],
  ])('%s', (_, text, rows) => {
    const table = readRunningText(text);
    expect(table.headings).toEqual(head);
    expect(table.rows).toEqual(rows);
  });

  it('lines of their own after the last row are told of, and part no rows', () => {
    const rows = [
      ['Train all staff', 'Hold briefings', 'MPS', 'May 2027'],
      ['Audit referrals', 'Agree a tool', 'ELFT', 'June 2027'],
    ];
    const signed = 'Signed by the chair of the board';
    const table = readRunningText(`${laidOut(at, head, ...rows)}\n\n${signed}\n`);
    expect(table.rows).toEqual(rows);
    expect(table.doubts.map(({ data }) => data)).toEqual([{ text: signed }]);
  });

  it('rows begin where an id does, where there are ids', () => {
    const table = readRunningText(
      laidOut(
        [0, 6, 40, 72],
        ['Ref', 'Recommendation', 'Action', 'Lead'],
        ['1', 'Train all staff', 'Hold briefings', 'MPS'],
        ['', 'Audit the training', 'Agree a tool', 'ELFT'],
        ['2', 'Publish the pathway', 'Put it on the site', 'MPS'],
      ),
    );
    expect(table.rows).toEqual([
      ['1', 'Train all staff Audit the training', 'Hold briefings Agree a tool', 'MPS ELFT'],
      ['2', 'Publish the pathway', 'Put it on the site', 'MPS'],
    ]);
  });
});

describe('lines of a text that stand nowhere in its table', () => {
  const table: TextTable = {
    title: 'Plan of the board',
    notes: ['For May'],
    headings: ['Action', 'Lead'],
    rows: [['Train all staff', 'MPS']],
    doubts: [],
    refusal: null,
  };

  it.each<[string[], string[]]>([
    [['Plan of the board', 'For May', 'Action Lead', 'Train all staff', 'MPS'], []],
    [
      ['Plan of the board', 'Train all staff', 'MPS', 'Signed by the chair'],
      ['Signed by the chair'],
    ],
    // Words that the table has once are missing where the text says them twice.
    [['Train all staff', 'Train all staff'], ['Train all staff']],
    // A heading said again is nothing lost, nor are marks, nor a line of which some words are kept.
    [['Action', 'Action Lead', '* * *', '- 3 -', ''], []],
    [['Train all staff of wards'], []],
    [['Signed by chair', 'Signed by chair'], ['Signed by chair']],
  ])('%j: %j', (lines, expected) => expect(leftOutLines(lines, table)).toEqual(expected));

  it('are told up to ten', () => {
    const lines = Array.from({ length: 14 }, (_, i) => `Footnote${i} unread`);
    expect(leftOutLines(lines, table)).toEqual(lines.slice(0, 10));
  });
});
