import { valueAt, type Scalar } from '../../src/core/workbook/cells';
import { FixIndex, seen } from '../../src/taskpane/state/fixes';
import { groupFindings, severities } from '../../src/taskpane/state/findings';
import { makeWorkbook } from '../tools/sheet';
import { deskLine, type TestLine } from './desk-line';
import { MemoryHost } from './memory-host';

const options = {
  settings: {},
  mapping: {},
  asAt: '2026-11-23',
  today: '2030-01-01',
  sheets: null,
  headerRow: null,
} as const;

const rows = [
  ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Status'],
  [
    '1',
    'Keep notes of visits.',
    'Write the notes.',
    'Metropolitan Police',
    '31 March 2027',
    'In progress',
  ],
  ['2', 'Train new staff.', 'Hold the course.', 'Probation Service', '30 April 2027', 'In progres'],
  [
    '3',
    'Review the policy.',
    'Publish the policy.',
    'Metropolitan Polce Service',
    '31 May 2027',
    'In progress',
  ],
] as const;

let host: MemoryHost;
let line: TestLine;
beforeEach(() => {
  host = new MemoryHost(makeWorkbook({ Plan: rows }));
  line = deskLine(host);
});
afterEach(() => line.end());

function held(row: number, column: number): Scalar {
  return valueAt(host.workbook.sheets[0]!.cells, row, column);
}

test('a finding whose remedy is certain offers it, for its own cell', async () => {
  const view = await line.channel.call('check', options);
  const fixes = new FixIndex(await line.channel.call('fixes', options));
  const filter = { grouping: 'severity', severities: new Set(severities), agency: null } as const;
  const offers = groupFindings(view, filter)
    .flatMap(({ items }) => items)
    .flatMap((item) => fixes.ofItem(item))
    .map(({ cell, before, after }) => `${cell}: ${before} → ${after}`);
  expect(offers).toContain('F3: In progres → In progress');
  expect(offers).toContain('D4: Metropolitan Polce Service → Metropolitan Police Service');
});

test('one fix changes its cell and no other, and what it was for is found no more', async () => {
  const fixes = await line.channel.call('fixes', options);
  const one = fixes.filter(({ cell }) => cell === 'F3');
  expect(one).toHaveLength(1);
  const order = { kind: 'fix', fixes: seen(one) } as const;
  const done = await line.channel.call('carryOut', { order, options });
  expect(done.count).toBe(1);
  expect(held(2, 5)).toBe('In progress');
  expect(held(3, 3)).toBe('Metropolitan Polce Service');
  expect(done.view!.findings.map(({ rule }) => rule)).not.toContain('unknown-status');
});

test('all of a kind are made together', async () => {
  const index = new FixIndex(await line.channel.call('fixes', options));
  const dates = index.ofRule('text-date');
  expect(dates.map(({ cell }) => cell)).toEqual(['E2', 'E3', 'E4']);
  const order = { kind: 'fix', fixes: seen(dates) } as const;
  await line.channel.call('carryOut', { order, options });
  expect([1, 2, 3].map((row) => typeof held(row, 4))).toEqual(['number', 'number', 'number']);
});

test('a fix that would do something else by now is not made', async () => {
  const fixes = await line.channel.call('fixes', options);
  const other = rows.map((row, at) => (at === 2 ? [...row.slice(0, 5), 'Complet'] : row));
  host.workbook = makeWorkbook({ Plan: other });
  const order = { kind: 'fix', fixes: seen(fixes.filter(({ cell }) => cell === 'F3')) } as const;
  const making = line.channel.call('carryOut', { order, options });
  await expect(making).rejects.toThrow(/^F3 does not hold any more what you were shown/);
  expect(held(2, 5)).toBe('Complet');
});
