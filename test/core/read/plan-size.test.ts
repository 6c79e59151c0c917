import { readPlan } from '../../../src/core/read/read-plan';
import { linesOf, MOST_LINES } from '../../../src/core/read/plan-size';
import { checkPlan } from '../../../src/core/rules/check-plan';
import { assess } from '../../../src/core/assess/assess';
import { defaultSettings } from '../../../src/core/settings/settings';
import { makeWorkbook } from '../../tools/sheet';

const options = {
  settings: defaultSettings,
  asAt: '2026-11-23',
  sheets: null,
  headerRow: null,
};
const heading = ['Recommendation', 'Action', 'Lead agency', 'Target date'];
const row = ['Review the policy', 'Write a new one', 'Police', '31 March 2027'];

describe('a plan that is too much to be read at a time', () => {
  const long = [...row.slice(0, 3), '\n'.repeat(MOST_LINES)];
  const workbook = makeWorkbook({
    First: { rows: [heading, row] },
    Second: { rows: [heading, long, row] },
    Notes: { rows: [['Nothing to see']] },
  });
  const plan = readPlan(workbook, options);

  it('is not read in part', () => {
    expect(plan.sheets).toEqual([]);
    expect(plan.skipped).toEqual(
      expect.arrayContaining([
        { name: 'First', reason: 'too-much', data: { rows: 2 } },
        { name: 'Second', reason: 'too-much', data: { rows: 3 } },
      ]),
    );
  });

  it('is said to be so on each of its sheets', () => {
    const assessment = assess(plan, [], options);
    const findings = checkPlan({ ...options, plan, records: [], assessment, workbook });
    const said = findings.filter(({ message }) => message === 'no-plan/too-much');
    expect(said.flatMap(({ cells }) => cells.map(({ sheet }) => sheet))).toEqual([
      'First',
      'Second',
    ]);
  });
});

test('lines are counted over the filled cells, and only as far as they matter', () => {
  const [sheet] = makeWorkbook({ Plan: { rows: [['a', '', 'b\nc'], [4]] } }).sheets;
  expect(linesOf(sheet!.cells, 100)).toBe(4);
  expect(linesOf(sheet!.cells, 1)).toBe(3);
});
