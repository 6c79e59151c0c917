import { run } from '../../src/core/run';
import { defaultSettings } from '../../src/core/settings/settings';
import { benchHeadings, benchRows } from '../bench/plan-text';
import { makeWorkbook } from '../tools/sheet';

const options = { settings: defaultSettings, asAt: '2026-11-23', sheets: null, headerRow: null };

function workbookOf(count: number) {
  const rows = [...benchRows(count)].map((row) => row.map((cell) => cell ?? ''));
  return makeWorkbook({ 'Action plan': { rows: [[...benchHeadings], ...rows] } });
}

/** Seconds of the processor, which other work on the machine hardly changes. */
function secondsOf(count: number): number {
  const workbook = workbookOf(count);
  const before = process.cpuUsage();
  const { assessment } = run(workbook, options);
  const { user } = process.cpuUsage(before);
  expect(assessment.actions.size).toBe(count);
  return user / 1e6;
}

describe('a longer plan', () => {
  test('takes time in proportion to its rows', () => {
    secondsOf(600);
    const short = Math.min(secondsOf(600), secondsOf(600));
    // Four times the rows: sixteen times the time would be a walk through all rows for each.
    expect(secondsOf(2400) / short).toBeLessThan(9);
  }, 120_000);
});
