import { assess } from '../../../src/core/assess/assess';
import { checkPlan } from '../../../src/core/rules/check-plan';
import { run } from '../../../src/core/run';
import { defaultSettings, type Settings } from '../../../src/core/settings/settings';
import type { Workbook } from '../../../src/core/workbook/workbook';
import { word } from '../../../src/messages/format';
import { makePlan, type ActionInput } from '../../tools/plan';
import { namesOf } from '../../tools/rule-example';
import { makeWorkbook } from '../../tools/sheet';

const asAt = '2026-11-23';

function find(rule: string, workbook: Workbook, settings: Partial<Settings> = {}): string[] {
  const all = { ...defaultSettings, ...settings };
  const { findings } = run(workbook, { settings: all, asAt, sheets: null, headerRow: null });
  return findings
    .filter((finding) => finding.rule === rule)
    .map((finding) => `${namesOf(finding.cells).join(' ')}: ${word(finding)}`);
}

/** What a rule finds in a plan made by hand, for what no small sheet shows. */
function findIn(rule: string, ...actions: readonly ActionInput[]): string[] {
  const plan = makePlan(...actions);
  const assessment = assess(plan, [], { settings: defaultSettings, asAt });
  const workbook = makeWorkbook({ Plan: [] });
  const input = { plan, records: [], assessment, settings: defaultSettings, workbook };
  return checkPlan(input)
    .filter((finding) => finding.rule === rule)
    .map((finding) => `${finding.message} ${namesOf(finding.cells).join(' ')}`);
}

const rows = [
  ['Recommendation', 'Action', 'Lead agency', 'Target date'],
  ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
  ['Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }],
];

it('when there is no plan, nothing else is said', () => {
  const workbook = makeWorkbook({ Plan: [], Chart: { rows: [], kind: 'chartsheet' } });
  const { findings } = run(workbook, {
    settings: defaultSettings,
    asAt,
    sheets: null,
    headerRow: null,
  });
  expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set(['no-plan']));
});

it('a plan on a hidden sheet is one finding', () => {
  const workbook = makeWorkbook({ Plan: { rows, visibility: 'hidden' } });
  expect(find('hidden-actions', workbook)).toEqual([
    'A1: This sheet is hidden; its actions are counted all the same. Show the sheet, or delete it if it is no longer part of the plan.',
  ]);
});

it('a severity for a rule that is none is found where it stands', () => {
  const settings = { severities: { 'weak-verbs': 'off' } } as const;
  const workbook = makeWorkbook({
    Plan: rows,
    'Followthrough settings': [
      ['Followthrough settings'],
      ['What Followthrough goes by'],
      ['Setting', 'For', 'Value'],
      ['Severity', 'weak-verbs', 'off'],
    ],
  });
  const said =
    'There is no rule called “weak-verbs”. Use one of the names in the list of rules, such as no-target-date.';
  expect(find('settings-problem', workbook, settings)).toEqual([
    `Followthrough settings!B4: ${said}`,
  ]);
  expect(find('settings-problem', makeWorkbook({ Plan: rows }), settings)).toEqual([`: ${said}`]);
});

it('a row without target dates is no second finding in a plan that has none', () => {
  const found = [{ id: '1' }, { id: '2' }];
  expect(findIn('no-target-dates', ...found)).toHaveLength(1);
  expect(findIn('no-target-date', ...found)).toEqual([]);
});

it('what is completed in part only is said apart from what one step contradicts', () => {
  expect(findIn('partly-complete', { status: { kind: 'completed', share: 0.8 } })).toEqual([
    'partly-complete/share I2',
  ]);
  expect(
    findIn('partly-complete', {
      status: 'completed',
      milestones: [{}, { status: 'in-progress' }],
    }),
  ).toEqual(['partly-complete/step I2']);
});

it('a row to confirm is not also asked for its evidence or its outcome', () => {
  const row = { status: 'completed', outcome: 'Deemed unworkable by the police.' } as const;
  for (const rule of [
    'completed-without-evidence',
    'completed-without-date',
    'sign-off-not-recorded',
    'rating-against-dates',
  ]) {
    expect(findIn(rule, row)).toEqual([]);
  }
  expect(findIn('reads-as-not-pursued', row)).toHaveLength(1);
});

it('what is quoted holds the words that say it', () => {
  const before =
    'Several suppliers were asked, none could meet the conditions on storage of data, and so';
  const plan = makePlan({
    status: 'completed',
    outcome: `${before} the idea was deemed unworkable.`,
  });
  const assessment = assess(plan, [], { settings: defaultSettings, asAt });
  const workbook = makeWorkbook({ Plan: [] });
  const input = { plan, records: [], assessment, settings: defaultSettings, workbook };
  const [found] = checkPlan(input).filter(({ rule }) => rule === 'reads-as-not-pursued');
  expect(word(found!)).toMatch(/“… .*deemed unworkable\.”/);
});
