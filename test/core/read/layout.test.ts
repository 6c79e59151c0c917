import type { CellInput } from '../../tools/sheet';
import { actionsOf, read, recommendationsOf } from './reading';

const header = ['Recommendation', 'Action', 'Lead', 'Due date'];
const row = (...more: readonly CellInput[]): CellInput[] => [
  ...['Improve how referrals are made', 'Write a form', 'Gwent Police', '31/03/2027'],
  ...more,
];

describe('what a tick says, by the heading it stands under', () => {
  const kind = (heading: string): string | null =>
    actionsOf(read([[...header, heading], row('✓')]))[0]!.status.value?.kind ?? null;

  it.each([
    ['Achieved (tick)', 'completed'],
    ['Completed', 'completed'],
    ['Complete', 'completed'],
    ['Done', 'completed'],
    ['Closed', 'completed'],
    ['Implemented', 'completed'],
    ['Done/not done', 'completed'],
    ['On target to achieve (tick)', 'in-progress'],
    ['In progress', 'in-progress'],
    ['Not started', 'not-started'],
  ])('%s: %s', (heading, expected) => expect(kind(heading)).toBe(expected));

  it('Not achieved: that it is still open', () => {
    expect(kind('Not achieved')).toBe('in-progress');
  });

  it.each(['Not completed', 'Not on target (tick)', 'Not yet closed', 'Not complete'])(
    '%s: never that it is done',
    (heading) => expect(kind(heading)).not.toBe('completed'),
  );

  it.each([
    ...['Achieved', 'Completed', 'Complete', 'Done', 'Closed', 'Implemented'],
    'Complete / not complete',
  ])(
    'a cross or an empty box under %s says that it is still open, an "x" that it is done',
    (heading) => {
      const kinds = actionsOf(
        read([[...header, heading], row('✗'), row('☐'), row('x'), row('Y')]),
      ).map(({ status }) => status.value?.kind);
      expect(kinds).toEqual(['in-progress', 'in-progress', 'completed', 'completed']);
    },
  );

  it('a cross under a heading that asks nothing is a word that nobody knows', () => {
    const kinds = actionsOf(read([[...header, 'Status'], row('✗'), row('✓')])).map(
      ({ status }) => status.value?.kind,
    );
    expect(kinds).toEqual(['unknown', 'completed']);
  });

  it('Complete / not complete: completed', () => {
    expect(kind('Complete / not complete')).toBe('completed');
  });
});

describe('columns for one quarter each', () => {
  const last = (headings: string[], ...cells: CellInput[]): (string | null)[] =>
    actionsOf(read([[...header, ...headings], row(...cells)])).map(
      ({ status }) => status.value?.kind ?? null,
    );

  it.each<[string[], CellInput[], string]>([
    [
      ['Q1 status', 'Q2 status', 'Q3 status'],
      ['Not started', 'In progress', 'Complete'],
      'completed',
    ],
    [['Q1 status', 'Q2 status', 'Q3 status'], ['Not started', 'In progress', null], 'in-progress'],
    [['Q1 status', 'Q2 status'], ['Complete', null], 'completed'],
    // The status that names no quarter goes before them all.
    [['Q1 status', 'Q2 status', 'Status'], ['Not started', 'In progress', 'Complete'], 'completed'],
    [['Status', 'Q1 status', 'Q2 status'], ['Complete', 'Not started', 'In progress'], 'completed'],
  ])('%j over %j: %s', (headings, cells, expected) =>
    expect(last(headings, ...cells)).toEqual([expected]),
  );
});

describe('cells merged over the rows below', () => {
  it('count for the column they begin in, and for rows under their own', () => {
    const plan = read({
      rows: [
        header,
        row(),
        [null, 'Teach the form', null, null],
        ['Improve how referrals are kept', 'Audit', 'MPS', '30/06/2027'],
        [null, 'Report the audit', null, null],
      ],
      merges: ['A2:A3', 'C2:D3', 'A4:A5'],
    });
    expect(recommendationsOf(plan).map(({ actions }) => actions.length)).toEqual([2, 2]);
    const [, taught, , reported] = actionsOf(plan);
    expect(taught!.leads.sources).toEqual([{ sheet: 'Plan', row: 1, column: 2, via: 'merge' }]);
    expect(taught!.target.value).toBeNull();
    expect(reported!.leads.value).toBeNull();
  });

  it('say nothing where they are blank', () => {
    const plan = read({
      rows: [header, row().map((cell, i) => (i === 2 ? ' ' : cell)), [null, 'Teach the form']],
      merges: ['A2:A3', 'C2:C3'],
    });
    expect(actionsOf(plan).map(({ leads }) => leads.value)).toEqual([null, null]);
  });
});
