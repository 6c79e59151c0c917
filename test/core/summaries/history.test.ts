import { makePlan } from '../../tools/plan';
import { reportsOf, rowsOf, tableOf, withHistory } from './context';

const plan = makePlan({ target: '2026-06-30' }, { target: '2026-12-31' }, { target: '2027-06-30' });

function historyAt(
  asAt: string,
  workbook = undefined as ReturnType<typeof withHistory> | undefined,
) {
  return reportsOf(plan, workbook ? { asAt, workbook } : { asAt })['figures-history']!;
}

const days = (report: ReturnType<typeof historyAt>): unknown[] =>
  rowsOf(tableOf(report, 'history')).map(([day]) => day);

describe('figures history', () => {
  const first = historyAt('2026-06-30');

  test('begins with the figures of the day', () => {
    expect(rowsOf(tableOf(first, 'history'))).toEqual([
      ['2026-06-30', 3, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 3, 0],
    ]);
  });

  test('made again on the same day is the same', () => {
    expect(historyAt('2026-06-30', withHistory(first))).toEqual(first);
  });

  test('adds a row for another day, in the order of days, and keeps the others', () => {
    const second = historyAt('2026-09-30', withHistory(first));
    expect(days(second)).toEqual(['2026-06-30', '2026-09-30']);
    const between = historyAt('2026-08-31', withHistory(second));
    expect(days(between)).toEqual(['2026-06-30', '2026-08-31', '2026-09-30']);
  });

  test('is found after a user renamed its sheet', () => {
    const second = historyAt('2026-09-30', withHistory(first, "The board's figures"));
    expect(days(second)).toEqual(['2026-06-30', '2026-09-30']);
  });

  test('gives the board the change since the last report', () => {
    const workbook = withHistory(first);
    const table = tableOf(
      reportsOf(plan, { asAt: '2026-09-30', workbook })['board-summary']!,
      'standings',
    );
    expect(table.columns.at(-1)!.heading).toBe('Since 30 June 2026');
    expect(rowsOf(table).map(([name, count, , change]) => [name, count, change])).toEqual([
      ['Signed off', 0, 'no change'],
      ['Overdue', 1, '1 more'],
      ['Due soon', 0, '1 fewer'],
      ['Not yet due', 2, 'no change'],
    ]);
  });

  test('compares with no report of the same day', () => {
    const again = reportsOf(plan, { asAt: '2026-06-30', workbook: withHistory(first) });
    expect(tableOf(again['board-summary']!, 'standings').columns).toHaveLength(3);
  });
});
