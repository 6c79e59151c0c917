import { matchRecords } from '../../../src/core/assess/match-records';
import type { BoardRecord } from '../../../src/core/plan/records';
import { keyOf, makePlan, makeRecord, type ActionInput } from '../../tools/plan';

const asAt = '2026-11-23';

/** The rows of the actions that records are found to be about; null for those that are lost. */
function rowsOf(actions: readonly ActionInput[], ...records: readonly BoardRecord[]) {
  const { byAction, unmatched } = matchRecords(makePlan(...actions), records, asAt);
  const rows = [...byAction].map(([key, found]) => [key, found.map(({ action }) => action)]);
  return { found: Object.fromEntries(rows), lost: unmatched.map(({ action }) => action) };
}

const named = (action: string, more: Partial<BoardRecord> = {}) =>
  makeRecord(action, 'signed-off', more);

describe('a record names an action', () => {
  const actions = [
    { id: '1.1', text: 'Share the protocol with every team' },
    { id: '1.2', text: 'Train all staff' },
    { text: 'Audit   the returns\nof every quarter' },
  ];

  it.each([
    ['by its id', '1.2', keyOf(1)],
    ['by its id, however it is written', 'Action 1.2', keyOf(1)],
    ['by its row', 'row 2', keyOf(0)],
    ['by its row, in any letters and blanks', ' Row  2 ', keyOf(0)],
    ['by its words', 'Train all staff', keyOf(1)],
    ['by its words over several lines', 'audit the returns of every quarter', keyOf(2)],
    ['by twelve letters that it begins with', 'Share the pr', keyOf(0)],
  ])('%s', (_, action, key) => {
    expect(rowsOf(actions, named(action))).toEqual({ found: { [key]: [action] }, lost: [] });
  });

  it.each([
    ['eleven letters are not enough', 'Share the p'],
    ['another id', '9.9'],
    ['nothing', ''],
    ['a blank', ' '],
  ])('but %s names none', (_, action) => {
    expect(rowsOf(actions, named(action))).toEqual({ found: {}, lost: [action] });
  });
});

test('what two actions share names neither, unless the record says on which sheet', () => {
  const actions = [
    { id: '1', text: 'Train all staff', sheet: 'Adults' },
    { id: '1', text: 'Train all staff', sheet: 'Children' },
  ];
  for (const name of ['1', 'Train all staff']) {
    expect(rowsOf(actions, named(name)).lost).toEqual([name]);
    const { found } = rowsOf(actions, named(name, { sheet: 'Children' }));
    expect(Object.keys(found)).toEqual([keyOf(1, 'Children')]);
  }
});

test('a recommendation’s id names its action where it has one, or one without an id', () => {
  const only = [{ recommendation: '4', text: 'Train all staff' }];
  expect(rowsOf(only, named('4')).found).toEqual({ [keyOf(0)]: ['4'] });
  const own = [{ recommendation: '4', id: '4a', text: 'Train all staff' }];
  expect(rowsOf(own, named('4')).found).toEqual({ [keyOf(0)]: ['4'] });
  const two = [
    { recommendation: '4', id: '4a' },
    { recommendation: '4', id: '4b' },
  ];
  expect(rowsOf(two, named('4')).lost).toEqual(['4']);
  const first = [{ recommendation: '4' }, { recommendation: '4', id: '4b' }];
  expect(rowsOf(first, named('4')).found).toEqual({ [keyOf(0)]: ['4'] });
});

test('records are in the order of their days; one without a day stays behind the one before it', () => {
  const record = (meeting: string, decided: string | null) => named('1', { meeting, decided });
  const records = [
    record('no day, first', null),
    record('June', '2026-06-01'),
    record('after June', null),
    record('May', '2026-05-01'),
    record('also June', '2026-06-01'),
    record('after today', '2026-11-24'),
    record('today', asAt),
  ];
  const { byAction, unmatched } = matchRecords(makePlan({ id: '1' }), records, asAt);
  expect(byAction.get(keyOf(0))!.map(({ meeting }) => meeting)).toEqual([
    'no day, first',
    'May',
    'June',
    'after June',
    'also June',
    'today',
  ]);
  expect(unmatched).toEqual([]);
});

test('without records nothing is looked for, and nothing is lost', () => {
  const { byAction, unmatched } = matchRecords(makePlan({ id: '1' }), [], asAt);
  expect([byAction.size, unmatched]).toEqual([0, []]);
});
