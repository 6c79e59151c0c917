import { assess } from './assess/assess';
import type { Assessment } from './assess/standing';
import type { Plan } from './plan/plan';
import type { BoardRecord } from './plan/records';
import type { ReadOptions } from './read/options';
import { readPlan } from './read/read-plan';
import { readRecords } from './read/read-records';
import { checkPlan } from './rules/check-plan';
import type { Finding } from './rules/finding';
import type { Workbook } from './workbook/workbook';

/** What is known of a workbook once it was read, assessed and checked. */
export interface Outcome {
  readonly plan: Plan;
  readonly records: readonly BoardRecord[];
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
}

/** The whole line, workbook to findings. Start reading here. */
export function run(workbook: Workbook, options: ReadOptions): Outcome {
  const { settings, asAt } = options;
  const plan = readPlan(workbook, options);
  const records = readRecords(workbook);
  const assessment = assess(plan, records, { settings, asAt });
  const findings = checkPlan({ plan, records, assessment, settings, workbook });
  return { plan, records, assessment, findings };
}
