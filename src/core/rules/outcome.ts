import type { Assessment } from '../assess/standing';
import type { Plan } from '../plan/plan';
import type { BoardRecord } from '../plan/records';
import type { Finding } from './finding';

/** What is known of a workbook once it was read, assessed and checked. */
export interface Outcome {
  readonly plan: Plan;
  readonly records: readonly BoardRecord[];
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
}
