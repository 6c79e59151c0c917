import fc from 'fast-check';
import type { StatusKind } from '../../../src/core/plan/status';
import { wholeShares } from '../../../src/core/summaries/cells';
import type { Report, TableBlock } from '../../../src/core/workbook/report';
import { makePlan, makeRecord, type ActionInput } from '../../tools/plan';
import { plain, reportsOf, rowsOf, tableOf, withHistory } from './context';

const asAt = '2026-11-23';
const statuses: readonly StatusKind[] = [
  'not-started',
  'in-progress',
  'ongoing',
  'completed',
  'signed-off',
  'not-pursued',
  'unknown',
];
const day = fc.constantFrom(
  '2026-01-31',
  '2026-06-30',
  '2026-11-22',
  asAt,
  '2026-11-24',
  '2027-02-28',
);

/** The fields that are there; an absent one is left out. */
const action: fc.Arbitrary<ActionInput> = fc
  .record(
    {
      recommendation: fc.constantFrom('1', '2', '3', '4'),
      leads: fc.subarray(['Police', 'Housing', 'Health', 'Probation', 'Education']),
      target: day,
      revised: day,
      status: fc.constantFrom(...statuses),
      completion: day,
    },
    { requiredKeys: ['recommendation'] },
  )
  .map((input) => input as ActionInput);

const plans = fc.array(action, { minLength: 1, maxLength: 25 }).chain((inputs) =>
  fc.record({
    actions: fc.constant(inputs.map((input, index) => ({ ...input, id: `${index + 1}` }))),
    signedOff: fc.subarray(inputs.map((_, index) => `${index + 1}`)),
  }),
);

const recordsOf = (ids: readonly string[]) => ids.map((id) => makeRecord(id, 'signed-off'));

/** Every counted column of a table, beside what its total says. */
function sums(table: TableBlock<string>): [sum: number, total: number][] {
  return table.columns.flatMap(({ kind }, index): [number, number][] => {
    const total = plain(table.total?.cells[index]);
    if ((kind !== 'count' && kind !== 'percent') || typeof total !== 'number') return [];
    const sum = rowsOf(table).reduce((all, cells) => all + Number(cells[index]), 0);
    return [[kind === 'percent' ? Math.round(sum * 100) / 100 : sum, total]];
  });
}

const tables = (report: Report<string>): TableBlock<string>[] =>
  report.blocks.filter((block) => block.kind === 'table');

test('every figure reconciles to its printed total', () => {
  fc.assert(
    fc.property(plans, ({ actions, signedOff }) => {
      const reports = reportsOf(makePlan(...actions), { asAt, records: recordsOf(signedOff) });
      for (const report of Object.values(reports)) {
        for (const table of tables(report)) {
          for (const [sum, total] of sums(table)) expect(sum).toBe(total);
        }
      }
      const standings = tableOf(reports['board-summary']!, 'standings');
      expect(plain(standings.total!.cells[1])).toBe(actions.length);
      const [figures] = rowsOf(tableOf(reports['figures-history']!, 'history'));
      const kinds = figures!.slice(2, -2).map(Number);
      expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(actions.length);
    }),
    { numRuns: 60 },
  );
});

test('what the sheets list is what the board summary counts', () => {
  fc.assert(
    fc.property(plans, ({ actions, signedOff }) => {
      const reports = reportsOf(makePlan(...actions), { asAt, records: recordsOf(signedOff) });
      const counts = new Map(
        rowsOf(tableOf(reports['board-summary']!, 'standings')).map(([name, count]) => [
          name,
          count,
        ]),
      );
      const overdue = tables(reports['overdue']!).find(({ id }) => id === 'list')?.rows.length ?? 0;
      expect(overdue).toBe(counts.get('Overdue'));
      const listed = tableOf(reports['closed']!, 'signed-off').rows.length;
      expect(listed).toBe(counts.get('Signed off'));
    }),
    { numRuns: 60 },
  );
});

test('the order of the rows changes no figure', () => {
  fc.assert(
    fc.property(plans, fc.infiniteStream(fc.nat()), ({ actions, signedOff }, random) => {
      const order = [...actions].map((input) => ({ input, at: random.next().value as number }));
      const shuffled = order.sort((a, b) => a.at - b.at).map(({ input }) => input);
      const [one, other] = [actions, shuffled].map((list) => {
        const reports = reportsOf(makePlan(...list), { asAt, records: recordsOf(signedOff) });
        return [
          rowsOf(tableOf(reports['board-summary']!, 'standings')),
          rowsOf(tableOf(reports['board-summary']!, 'agencies')),
          rowsOf(tableOf(reports['figures-history']!, 'history')),
        ];
      });
      expect(other).toEqual(one);
    }),
    { numRuns: 40 },
  );
});

test('summarising twice is summarising once', () => {
  fc.assert(
    fc.property(plans, ({ actions }) => {
      const once = reportsOf(makePlan(...actions), { asAt });
      const workbook = withHistory(once['figures-history']!);
      expect(reportsOf(makePlan(...actions), { asAt, workbook })).toEqual(once);
    }),
    { numRuns: 30 },
  );
});

test('whole shares add up to 100 and lie within one of the exact ones', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 12 }), (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      const shares = wholeShares(counts);
      const sum = Math.round(shares.reduce((all, share) => all + share, 0) * 100);
      expect(sum).toBe(total === 0 ? 0 : 100);
      shares.forEach((share, index) => {
        if (total > 0) expect(Math.abs(share - counts[index]! / total)).toBeLessThan(0.01);
        if (counts[index] === 0) expect(share).toBe(0);
      });
    }),
  );
});
