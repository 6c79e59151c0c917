import { assess } from './assess/assess';
import type { ReadOptions } from './read/options';
import { readPlan } from './read/read-plan';
import { readRecords } from './read/read-records';
import { checkPlan } from './rules/check-plan';
import type { Outcome } from './rules/outcome';
import type { Workbook } from './workbook/workbook';

export type { Outcome };

/** The whole line, workbook to findings. Start reading here. */
export function run(workbook: Workbook, options: ReadOptions): Outcome {
  const { settings, asAt } = options;
  const plan = readPlan(workbook, options);
  const records = readRecords(workbook);
  const assessment = assess(plan, records, { settings, asAt });
  const findings = checkPlan({ plan, records, assessment, settings, workbook });
  return { plan, records, assessment, findings };
}
