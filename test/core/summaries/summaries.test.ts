import type { Finding } from '../../../src/core/rules/finding';
import { summaries } from '../../../src/core/summaries';
import { keyOf, makePlan, makeRecord, type ActionInput } from '../../tools/plan';
import { paragraphs, plain, reportsOf, rowsOf, tableOf } from './context';

const police = 'Larkshire Police';
const housing = 'Larkmere Council Housing';

const actions: readonly ActionInput[] = [
  {
    id: '1.1',
    recommendation: '1',
    leads: [police],
    target: '2026-03-31',
    status: 'completed',
    completion: '2026-03-27',
  },
  {
    id: '1.2',
    recommendation: '1',
    leads: [police, housing],
    target: '2026-04-30',
    status: 'completed',
    completion: '2026-05-12',
    evidence: 'Register',
    outcome: 'Staff know.',
  },
  {
    id: '2.1',
    recommendation: '2',
    leads: [housing],
    target: '2026-06-30',
    revised: '2027-01-31',
    text: 'Change the arrears policy.',
    progress: '01/09/2026 - With the lawyers.',
  },
  { id: '2.2', recommendation: '2', leads: [housing], target: '2026-11-22' },
  { id: '3', recommendation: '3', leads: [police], target: '2026-11-23' },
  { id: '4', recommendation: '4', leads: [], target: '2027-01-20' },
  {
    id: '5',
    recommendation: '5',
    leads: [police],
    target: { kind: 'open-ended', text: 'Ongoing' },
  },
  { id: '6', recommendation: '6', leads: [police] },
  {
    id: '7',
    recommendation: '7',
    leads: [police],
    target: '2026-09-30',
    status: 'completed',
    progress: 'The idea was not pursued.',
  },
  { id: '8', recommendation: '8', leads: [police], target: '2026-09-30' },
];
const records = [
  makeRecord('1.1', 'signed-off', { decided: '2026-06-01' }),
  makeRecord('8', 'not-pursued', { reason: 'Overtaken by a new law.' }),
];
const reports = reportsOf(makePlan(...actions), {
  records,
  settings: { reviewTitle: 'Review 3', reviewType: 'SAR', marking: 'OFFICIAL' },
});

describe('every report', () => {
  test.each(summaries.map(({ id }) => id))(
    '%s says what it is, as at when, and its marking',
    (id) => {
      const report = reports[id]!;
      expect(report.title).toMatch(/: Review 3$/);
      expect(report.subtitle).toBe('SAR. Figures as at 23 November 2026; run again to update.');
      expect(report.marking).toBe('OFFICIAL');
    },
  );

  test('nothing is called "on track", and no value shows its insides', () => {
    const all = JSON.stringify(reports);
    expect(all).not.toMatch(/on track|undefined|NaN|\[object|Infinity/i);
  });

  test('the sheets have names that Excel takes, each its own', () => {
    const names = Object.values(reports).map(({ sheetName }) => sheetName);
    expect(new Set(names).size).toBe(summaries.length);
    expect(names.filter((name) => name.length > 31 || /[\\/?*[\]:]/.test(name))).toEqual([]);
  });

  test('Data quality is not for the board', () => {
    expect(summaries.find(({ id }) => id === 'data-quality')?.forBoard).toBe(false);
  });
});

describe('the board summary', () => {
  const board = reports['board-summary']!;

  test('sums the plan up in one sentence that adds up', () => {
    expect(paragraphs(board)[0]).toBe(
      'Of 10 actions, 1 is signed off, 1 awaits sign-off, 2 are overdue, 1 is due soon, 1 is not yet due, 1 has no end date, 1 has no date, 1 was not pursued and 1 is to be confirmed.',
    );
  });

  test('counts recommendations apart, done only when every action is', () => {
    expect(paragraphs(board)[1]).toBe(
      'Of 8 recommendations (done only when every action is), none is signed off, 1 is complete and awaits sign-off, 1 was not pursued, 1 is to be confirmed and 5 are open.',
    );
  });

  test('has number and share by standing, with a total', () => {
    const table = tableOf(board, 'standings');
    expect(rowsOf(table)[0]).toEqual(['Signed off', 1, 0.1]);
    expect(table.total!.cells.map(plain)).toEqual(['All actions', 10, 1]);
  });

  test('counts a shared action for each of its agencies and says so', () => {
    expect(
      rowsOf(tableOf(board, 'agencies')).map(([name, ...counts]) => [name, counts.at(-1)]),
    ).toEqual([
      [housing, 3],
      [police, 7],
      ['No lead named', 1],
    ]);
    expect(paragraphs(board)).toContainEqual(
      expect.stringContaining('10 actions, 11 agency entries'),
    );
  });

  test('lists the longest overdue with both dates, moves and reason', () => {
    expect(rowsOf(tableOf(board, 'longest-overdue'))).toEqual([
      [
        'Change the arrears policy.\nReason: With the lawyers.',
        '2.1',
        146,
        1,
        '30 Jun 2026',
        '30 Jun 2026',
      ],
      ['Do something\nReason: none given', '2.2', 1, 0, '22 Nov 2026', '22 Nov 2026'],
    ]);
  });

  test('asks for the decisions that only the board can take', () => {
    const lines = paragraphs(board);
    expect(lines.slice(lines.indexOf('Decisions asked') + 1)).toEqual([
      'Accept or send back 1 action reported complete: 1.2.',
      'Agree or refuse a later date for 1 action: 2.1 (to 31 January 2027).',
      'Confirm how 1 action stands, because the row contradicts itself: 7.',
      'Set a date, or a date of review, for 2 actions that have none: 5 and 6.',
    ]);
  });

  test('is one portrait page with one bar', () => {
    expect(board.page).toEqual({ orientation: 'portrait', fitToHeight: true });
    expect(board.blocks.filter(({ kind }) => kind === 'chart')).toHaveLength(1);
  });

  test('keeps to one page with hundreds of agencies, and still adds up', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      leads: [`Agency ${index}`, ...(index % 50 === 0 ? ['Large agency'] : [])],
      target: '2026-06-30',
    }));
    const table = tableOf(reportsOf(makePlan(...many))['board-summary']!, 'agencies');
    const rows = rowsOf(table);
    expect(rows.length).toBeLessThanOrEqual(7);
    expect(rows.map(([name]) => name)).toContain('Large agency');
    expect(rows.at(-1)![0]).toBe('295 other agencies');
    expect(rows.reduce((sum, cells) => sum + Number(cells.at(-1)), 0)).toBe(306);
    expect(plain(table.total!.cells.at(-1))).toBe(306);
  });
});

describe('overdue', () => {
  test('lists the latest first, in bands that add up, leading back to the row', () => {
    const overdue = reports['overdue']!;
    expect(paragraphs(overdue)[0]).toBe('2 of 10 actions are overdue.');
    expect(rowsOf(tableOf(overdue, 'bands'))).toEqual([
      ['Over 90 days', 1, 0.5],
      ['31–90 days', 0, 0],
      ['1–30 days', 1, 0.5],
    ]);
    const [first] = tableOf(overdue, 'list').rows;
    expect(first!.tone).toBe('overdue');
    expect(first!.cells[2]).toEqual({
      kind: 'link',
      text: '2.1',
      to: { sheet: 'Plan', row: 3, column: 3 },
    });
  });

  test('what is due today is not overdue', () => {
    const today = reportsOf(makePlan({ target: '2026-11-23' }, { target: '2026-11-24' }));
    expect(paragraphs(today['overdue']!)[0]).toBe('None of 2 actions is overdue.');
    expect(today['overdue']!.blocks.some(({ kind }) => kind === 'table')).toBe(false);
    expect(rowsOf(tableOf(today['coming-up']!, 'list')).map((cells) => cells[1])).toEqual([0, 1]);
  });
});

describe('coming up', () => {
  test('is banded by 30, 60 and 90 days, the rest counted as later', () => {
    const plan = makePlan(
      ...['2026-12-23', '2026-12-24', '2027-01-22', '2027-02-21', '2027-02-22'].map((target) => ({
        target,
      })),
    );
    const report = reportsOf(plan)['coming-up']!;
    expect(rowsOf(tableOf(report, 'bands')).map((cells) => cells[1])).toEqual([1, 2, 1, 1]);
    expect(tableOf(report, 'list').rows).toHaveLength(4);
  });
});

describe('by lead agency', () => {
  test('lists what each agency has open, the oldest date first, and what has no date last', () => {
    const rows = rowsOf(tableOf(reports['by-lead-agency']!, 'open'));
    expect(rows.map(([agency, , action, standing]) => [agency, standing, action])).toEqual([
      [housing, 'Overdue', '2.1'],
      [housing, 'Overdue', '2.2'],
      [police, 'To confirm', '7'],
      [police, 'Due soon', '3'],
      [police, expect.stringContaining('No end date'), '5'],
      [police, 'No date', '6'],
      ['No lead named', 'Not yet due', '4'],
    ]);
  });

  test('"all agencies" is one entry of every agency that the plan names', () => {
    const plan = makePlan({ leads: [police] }, { leads: [housing] }, { leads: ['All agencies'] });
    const lead = plan.sheets[0]!.recommendations[2]!.actions[0]!.leads.value![0]! as {
      all: boolean;
    };
    lead.all = true;
    expect(
      rowsOf(tableOf(reportsOf(plan)['by-lead-agency']!, 'agencies')).map(([name, , all]) => [
        name,
        all,
      ]),
    ).toEqual([
      [housing, 2],
      [police, 2],
    ]);
  });
});

describe('closed', () => {
  test('keeps the closures apart, each with its own total', () => {
    const closed = reports['closed']!;
    const sizes = ['signed-off', 'await', 'not-pursued'].map(
      (id) => tableOf(closed, id).rows.length,
    );
    expect(sizes).toEqual([1, 1, 1]);
    expect(rowsOf(tableOf(closed, 'await'))[0]).toEqual([
      '1.2',
      'Do something',
      `${police}; ${housing}`,
      '2026-05-12',
      '12 days late',
      null,
      'Register',
      'Staff know.',
    ]);
    expect(rowsOf(tableOf(closed, 'not-pursued'))[0]!.at(-1)).toBe('Overtaken by a new law.');
  });
});

describe('data quality', () => {
  const finding = (owner: Finding['owner'], rows: readonly number[]): Finding => ({
    rule: 'blank-lead',
    message: 'summaries/no-lead',
    severity: 'warning',
    cells: rows.map((row) => ({ sheet: 'Plan', row, column: 4 })),
    data: {},
    owner,
  });

  test('groups what to put right by who can: the coordinator, then each agency for its own rows', () => {
    const report = reportsOf(makePlan(...actions), {
      findings: [finding('agency', [1, 2, 3]), finding('coordinator', [1, 3])],
    })['data-quality']!;
    expect(rowsOf(tableOf(report, 'tasks')).map(([who, , , , cells]) => [who, cells])).toEqual([
      ["The plan's coordinator", 'E2 and E4'],
      [housing, 'E3 and E4'],
      [police, 'E2 and E3'],
    ]);
  });

  test('says so where nothing was found', () => {
    expect(paragraphs(reports['data-quality']!)[0]).toBe('Nothing to put right was found.');
  });
});

test('a plan without actions says so on every sheet and counts nothing', () => {
  const empty = reportsOf({ ...makePlan(), sheets: [] });
  expect(paragraphs(empty['board-summary']!)).toEqual(['No action was found in this plan.']);
  expect(JSON.stringify(empty)).not.toMatch(/undefined|NaN/);
});

test('milestones make one action overdue, not several', () => {
  const plan = makePlan({
    milestones: [{ target: '2026-01-31' }, { target: '2026-02-28' }, { target: '2027-01-31' }],
  });
  expect(tableOf(reportsOf(plan)['overdue']!, 'list').rows).toHaveLength(1);
  expect(keyOf(0)).toBe('Plan!1');
});
