import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/core/assess/assess';
import { readPlan } from '../../src/core/read/read-plan';
import { readRunningText } from '../../src/core/read/running-text';
import { textReport, textWorkbook } from '../../src/core/read/text-workbook';
import { defaultSettings } from '../../src/core/settings/settings';
import { createWorkbook } from '../../src/hosts/file/create';
import { readWorkbook } from '../../src/hosts/file/read';
import { wordReport } from '../../src/messages/format';
import { describeWithShared } from '../tools/shared';
import type { Golden } from './golden';
import { factsOf } from './golden';
import type { PlanShape } from './layouts';

/** Plans whose every row can be told from the order of its cells alone. */
const whole = [
  'bassetlaw_dhr_sarah',
  'dhr_recs_cornwall',
  'dhr_recs_harlow',
  'dhr_recs_norfolk_2012',
  'dhr_recs_norfolk_2020',
  'dhr_recs_nottingham',
  'elft_mr_x_mr_y_independent_investigation',
  'scot_dipcag_2023_03_advisory',
  'scot_dipcag_2023_07',
  'scot_dipcag_2023_11',
  'tower_hamlets_dhr7',
];

const notPlans = [
  'bristol_s175_rag_descriptors',
  'reading_audit_tracker_counts',
  'shsc_cqc_action_plan_summary',
];

const options = { settings: defaultSettings, asAt: '2026-11-23', sheets: null, headerRow: null };

/** A plan as a page's text: title, headings on one line, then each filled cell after a blank line. */
function asText({ title, headings, rows }: PlanShape): string {
  const named = headings.filter((heading) => !heading.startsWith('('));
  const cells = rows.flatMap((row) => row.filter((cell) => cell !== null && cell !== ''));
  const blocks = cells.map((cell) => cell!.replace(/\n+/g, '\n\n'));
  return [title, named.join('\u00a0 \u00a0'), ...blocks].join('\n\n');
}

describeWithShared('published plans as running text', (shared) => {
  const load = (name: string): PlanShape =>
    JSON.parse(readFileSync(join(shared, 'plans', `${name}.json`), 'utf8')) as PlanShape;

  it.each(whole)('%s reads as its golden says', (name) => {
    const golden = JSON.parse(
      readFileSync(join(__dirname, 'goldens', `${name}.json`), 'utf8'),
    ) as Golden;
    const table = readRunningText(asText(load(name)));
    expect(table.refusal).toBeNull();
    if (golden.kind !== 'plan') throw new Error('no plan');
    const plan = readPlan(textWorkbook(table), options);
    const facts = factsOf(plan, assess(plan, [], options), golden.recommendations);
    expect(facts).toEqual(golden.recommendations);
  });

  it.each(notPlans)('%s is refused', (name) => {
    expect(readRunningText(asText(load(name))).refusal).not.toBeNull();
  });

  it('reads the whole line from the copied page to the standing of its last row', () => {
    const text = readFileSync(join(shared, 'seeds', 'dhr7-action-plan.txt'), 'utf8');
    const golden = JSON.parse(
      readFileSync(join(__dirname, 'goldens', 'tower_hamlets_dhr7.json'), 'utf8'),
    ) as Extract<Golden, { kind: 'plan' }>;
    const plan = readPlan(textWorkbook(readRunningText(text)), options);
    const facts = factsOf(plan, assess(plan, [], options), golden.recommendations);
    expect(facts).toEqual(golden.recommendations);
  });

  it('reads the same from the workbook that an import writes', async () => {
    const text = readFileSync(join(shared, 'seeds', 'dhr7-action-plan.txt'), 'utf8');
    const bytes = await createWorkbook([wordReport(textReport(readRunningText(text)))]);
    const golden = JSON.parse(
      readFileSync(join(__dirname, 'goldens', 'tower_hamlets_dhr7.json'), 'utf8'),
    ) as Extract<Golden, { kind: 'plan' }>;
    const plan = readPlan(await readWorkbook(bytes), options);
    const facts = factsOf(plan, assess(plan, [], options), golden.recommendations);
    expect(facts).toEqual(golden.recommendations);
    expect(plan.sheets[0]?.title).toBe('Domestic Homicide Review 7 - action plan');
  });
});
