import { readPlan } from '../../../src/core/read/read-plan';
import { defaultSettings } from '../../../src/core/settings/settings';
import { makeWorkbook } from '../../tools/sheet';
import type { SheetInput } from '../../tools/sheet';

/** The ids as read: each recommendation's with those of its actions. */
function idsOf(sheet: SheetInput): [string | null, (string | null)[]][] {
  const plan = readPlan(makeWorkbook({ Plan: sheet }), {
    settings: defaultSettings,
    asAt: '2026-11-23',
    sheets: null,
    headerRow: null,
  });
  return plan.sheets[0]!.recommendations.map(({ id, actions }) => [
    id.value,
    actions.map((action) => action.id.value),
  ]);
}

const header = ['Ref', 'Recommendation', 'Action', 'Lead agency', 'Target date'];
const first = 'The partnership should write a policy for all staff.';
const second = 'Every agency should train its managers in the policy.';

test('ids that stand beside one another under a recommendation are those of its actions', () => {
  const rows = [
    header,
    ['1.1', `1. ${first}`, 'Write it.', 'MPS', '31 March 2027'],
    ['1.2', null, 'Publish it.', 'MPS', '30 June 2027'],
    ['2.1', `2. ${second}`, 'Train them.', 'ELFT', '30 June 2027'],
  ];
  const expected = [
    ['1', ['1.1', '1.2']],
    ['2', ['2.1']],
  ];
  expect(idsOf({ rows, merges: ['B2:B3'] })).toEqual(expected);
  expect(idsOf({ rows })).toEqual(expected);
});

test('an id under the one above it is an action of that recommendation', () => {
  const rows = [
    header,
    ['1', first, 'Write it.', 'MPS', '31 March 2027'],
    ['1.1', null, 'Publish it.', 'MPS', '30 June 2027'],
    ['2', second, 'Train them.', 'ELFT', '30 June 2027'],
  ];
  expect(idsOf({ rows, merges: ['B2:B3'] })).toEqual([
    ['1', [null, '1.1']],
    ['2', [null]],
  ]);
});

test.each<[string, (string | null)[][], [string | null, (string | null)[]][]]>([
  [
    'ids with letters under that of the recommendation',
    [
      ['6', first, 'Write it.', 'MPS', '31 March 2027'],
      ['6a', null, 'Publish it.', 'MPS', '30 June 2027'],
    ],
    [['6', [null, '6a']]],
  ],
  [
    'ids in a row under that of the recommendation',
    [
      ['6', first, 'Write it.', 'MPS', '31 March 2027'],
      ['6.1', null, 'Publish it.', 'MPS', '30 June 2027'],
      ['6.2', null, 'Teach it.', 'MPS', '30 June 2027'],
    ],
    [['6', [null, '6.1', '6.2']]],
  ],
  [
    'the same id on each of its rows',
    [
      ['6', first, 'Write it.', 'MPS', '31 March 2027'],
      ['6', null, 'Publish it.', 'MPS', '30 June 2027'],
    ],
    [['6', [null, null]]],
  ],
  [
    'ids of which the first is blank',
    [
      [null, first, 'Write it.', 'MPS', '31 March 2027'],
      ['1.2', null, 'Publish it.', 'MPS', '30 June 2027'],
    ],
    [[null, [null, '1.2']]],
  ],
  [
    'one id to a recommendation',
    [
      ['1', first, 'Write it.', 'MPS', '31 March 2027'],
      ['2', second, 'Train them.', 'ELFT', '30 June 2027'],
    ],
    [
      ['1', [null]],
      ['2', [null]],
    ],
  ],
])('%s', (_name, rows, expected) => expect(idsOf({ rows: [header, ...rows] })).toEqual(expected));
