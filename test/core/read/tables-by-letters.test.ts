import type { FieldName } from '../../../src/core/plan/plan';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { CellInput } from '../../tools/sheet';
import { actionsOf, onlySheet, read, recommendationsOf } from './reading';

type Rows = readonly (readonly CellInput[])[];
type Letters = Readonly<Partial<Record<FieldName, string>>>;

const first = ['Share what is known sooner', 'Write a protocol', 'MPS', '31 March 2027'];
const second = ['Teach the whole duty team', 'Book a course', 'ELFT', '30 June 2027'];
const letters: Letters = { recommendation: 'A', action: 'B', lead: 'C', target: 'D' };

const readBy = (rows: Rows, own: Letters, sheet = 'Plan'): ReturnType<typeof read> =>
  read(rows, { settings: { ...defaultSettings, mapping: { [sheet]: own } } });

describe('a plan without headings whose columns the user names by letter', () => {
  it('begins at its first row in which two of the columns are filled', () => {
    const plan = readBy([['Action plan'], ['Agreed by the board in May'], first, second], letters);
    const sheet = onlySheet(plan);
    expect(sheet.title).toBe('Action plan');
    expect(sheet.tables.map(({ area, headerRow }) => [area, headerRow])).toEqual([
      [{ top: 2, left: 0, bottom: 3, right: 3 }, null],
    ]);
    expect(recommendationsOf(plan).map(({ rows }) => rows)).toEqual([[2], [3]]);
  });

  it('reads on after it: the theme of the rows below, which fills one column', () => {
    const plan = readBy([first, [], ['Theme 2: Training'], second], letters);
    expect(recommendationsOf(plan).map(({ theme }) => theme.value)).toEqual([
      ...[null, 'Theme 2: Training'],
    ]);
    expect(onlySheet(plan).unread).toEqual([{ row: 2, reason: 'section' }]);
  });

  it.each<[string, Rows, Letters]>([
    ['a row that gives no lead yet', [first.slice(0, 2), second], letters],
    [
      'a review among its words',
      [['Review how risk is shared', 'Write a plan of action'], second],
      letters,
    ],
    ['words among the letters', [first, second], { ...letters, status: 'How it stands' }],
  ])('may begin with %s', (_name, rows, own) => {
    const sheet = onlySheet(readBy(rows, own));
    expect(sheet.title).toBeNull();
    expect(sheet.tables[0]!.area).toEqual({ top: 0, left: 0, bottom: 1, right: 3 });
  });

  it('reaches from the first of the columns to the last that is filled', () => {
    const rows = [first, second].map((row) => [null, 'x', ...row, null, 'Minutes']);
    const own = { recommendation: ' c ', action: 'D', lead: 'E' };
    const [table] = onlySheet(readBy(rows, own)).tables;
    expect([table!.area.left, table!.area.right]).toEqual([2, 7]);
    expect(actionsOf(readBy(rows, own))).toHaveLength(2);
  });

  it.each<[string, Rows, Letters]>([
    ['one column alone', [first, second], { action: 'B' }],
    ['words', [first, second], { action: 'What we do', lead: 'Who does it' }],
    ['columns of which no row fills two', [['Minutes'], [null, 'Notes']], letters],
    ['columns that are blank', [first, second], { action: 'X', lead: 'Y' }],
  ])('is none where the user names %s', (_name, rows, own) => {
    expect([readBy(rows, own).sheets, readBy(rows, own).skipped]).toEqual([[], read(rows).skipped]);
  });

  it('is none where the letters are another sheet’s', () => {
    expect(readBy([first, second], letters, 'Annex').sheets).toEqual([]);
  });
});
