import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/actions/check';
import type { CheckResult } from '../../src/actions/check';
import type { StandingKind } from '../../src/core/assess/standing';
import { FileHost } from '../../src/hosts/file/file-host';
import { repoRoot } from '../tools/sources';

let result: CheckResult;

beforeAll(async () => {
  const bytes = readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx'));
  result = check(await new FileHost(bytes).read(), {
    settings: {},
    mapping: {},
    asAt: '2026-11-23',
    today: '2030-01-01',
    sheets: null,
    headerRow: null,
  });
});

const standings: readonly (readonly [id: string, kind: StandingKind, late: number | null])[] = [
  ['1.1', 'signed-off', -4],
  ['1.2', 'completed-late', 12],
  ['1.3', 'open-ended', null],
  ['2.1', 'completed', -91],
  ['2.2', 'overdue', 23],
  ['3.1', 'signed-off', -92],
  ['3.2', 'not-yet-due', -38],
  ['4.1', 'signed-off', -2],
  ['4.2', 'overdue', 54],
  ['5.1', 'no-date', null],
  ['5.2', 'due-soon', -18],
  ['6.1', 'due-soon', -7],
  ['6.2', 'overdue', 115],
  ['7.1', 'to-confirm', 146],
  ['8.1', 'overdue', 146],
  ['8.2', 'no-date', null],
  ['9.1', 'completed-late', 51],
  ['9.2', 'not-yet-due', -189],
  ['10.1', 'not-yet-due', -128],
  ['11.1', 'completed', -11],
  ['12.1', 'overdue', 84],
  ['13.1', 'not-pursued', null],
  ['14.1', 'signed-off', -1],
  ['14.2', 'due-soon', -7],
];

test('the sample has 14 recommendations and 24 actions, and an action for every standing', () => {
  expect(result.standings.map((each) => each.about.id.value)).toEqual(standings.map(([id]) => id));
  expect(result.counts.recommendations).toBe(14);
  expect(result.counts.actions).toBe(24);
  expect(Object.values(result.counts.standings)).not.toContain(0);
});

test.each(standings)('action %s is %s', (id, kind, late) => {
  const standing = result.standings.find((each) => each.about.id.value === id);
  expect([standing?.kind, standing?.daysLate]).toEqual([kind, late]);
});

test('the counts add up to the actions', () => {
  const sum = Object.values(result.counts.standings).reduce((a, b) => a + b, 0);
  expect(sum).toBe(result.counts.actions);
});
