import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersions } from '../../src/actions/returns/compare';
import type { CommandOptions } from '../../src/actions/options';
import { layoutsOf, type PlanShape } from '../plans/layouts';
import { describeWithShared } from '../tools/shared';
import { makeWorkbook, type CellInput } from '../tools/sheet';

const options: CommandOptions = {
  settings: {},
  mapping: {},
  asAt: '2026-09-30',
  today: '2026-09-30',
  sheets: null,
  headerRow: null,
};

/** `kind id` of each change, then what the lead sentence counts. */
function said(
  older: Parameters<typeof compareVersions>[0],
  newer: Parameters<typeof compareVersions>[1],
) {
  const { changes, result } = compareVersions(older, newer, options);
  const { kept, same, updated } = result;
  return { changes: changes.map(({ kind, id }) => `${kind} ${id}`), kept, same, updated };
}

describe('two versions of a plan', () => {
  const head = [
    'Ref',
    'Recommendation',
    'Action',
    'Lead',
    'Target date',
    'Status',
    'Completion date',
  ];
  const row = (
    id: string,
    action: string,
    target: string,
    status: string,
    done: CellInput = null,
  ): CellInput[] => [
    ...[id, `Recommendation ${id} on practice.`, action, 'Police', { day: target }, status, done],
  ];
  const book = (...rows: CellInput[][]) => ({
    name: 'Plan.xlsx',
    workbook: makeWorkbook({ 'Action plan': { rows: [head, ...rows] } }),
  });

  test('completed, reopened, slipped and by how much, brought forward, added, dropped, reworded', () => {
    const older = book(
      row('1', 'Write the protocol', '2026-06-30', 'In progress'),
      row('2', 'Train the staff', '2026-06-30', 'Completed', { day: '2026-06-01' }),
      row('3', 'Audit the records', '2026-06-30', 'In progress'),
      row('4', 'Publish the leaflet', '2026-12-31', 'In progress'),
      row('5', 'Hold the event', '2026-12-31', 'Not started'),
      row('6', 'Review the handover between shifts', '2026-12-31', 'In progress'),
    );
    const newer = book(
      row('6', 'Review the handover between all shifts', '2026-12-31', 'In progress'),
      row('1', 'Write the protocol', '2026-06-30', 'Completed', { day: '2026-06-29' }),
      row('2', 'Train the staff', '2026-06-30', 'In progress'),
      row('3', 'Audit the records', '2026-09-30', 'In progress'),
      row('4', 'Publish the leaflet', '2026-11-30', 'In progress'),
      row('7', 'Set up a helpline', '2026-12-31', 'Not started'),
    );
    const { changes } = compareVersions(older, newer, options);
    expect(changes.map(({ kind, id, days }) => [kind, id, days])).toEqual([
      ['reworded', '6', null],
      ['completed', '1', null],
      ['reopened', '2', null],
      ['slipped', '3', 92],
      ['brought-forward', '4', -31],
      ['added', '7', null],
      ['dropped', '5', null],
    ]);
  });

  test('a version beside itself: nothing changed', () => {
    const one = book(row('1', 'Write the protocol', '2026-06-30', 'In progress'));
    expect(said(one, one)).toEqual({ changes: [], kept: 1, same: 1, updated: 0 });
  });
});

describeWithShared('the published versions of one plan', (shared) => {
  const version = (name: string) => {
    const text = readFileSync(join(shared, 'plans', `scot_dipcag_${name}.json`), 'utf8');
    const { sheets } = layoutsOf(JSON.parse(text) as PlanShape)[0]!;
    return { name, workbook: makeWorkbook(sheets) };
  };

  // Read line by line against the published tables: two recommendations fell out of the table after
  // June 2022; both reports of 2023 say new things of recommendations 1 and 1.1, nothing of 1.2.
  test.each([
    [
      '2022_06',
      '2023_07',
      { changes: ['dropped 1.3', 'dropped 1.4'], kept: 3, same: 3, updated: 2 },
    ],
    [
      '2022_06',
      '2023_11',
      { changes: ['dropped 1.3', 'dropped 1.4'], kept: 3, same: 3, updated: 2 },
    ],
    ['2023_07', '2023_11', { changes: [], kept: 3, same: 3, updated: 2 }],
  ])('%s and %s', (older, newer, expected) => {
    expect(said(version(older), version(newer))).toEqual(expected);
  });

  test('the advisory points are another table: none of them is taken for a recommendation', () => {
    const { changes, kept } = said(version('2023_03_advisory'), version('2023_07'));
    expect(kept).toBe(0);
    expect(changes.filter((change) => change.startsWith('added'))).toHaveLength(3);
    expect(changes.filter((change) => change.startsWith('dropped'))).toHaveLength(4);
  });
});
