import type { Assessment } from '../assess/standing';
import type { Plan } from '../plan/plan';
import type { BoardRecord } from '../plan/records';
import type { Finding } from '../rules/finding';
import type { Settings } from '../settings/settings';
import type { Report } from '../workbook/report';
import type { Workbook } from '../workbook/workbook';

/** Everything a summary may look at. */
export interface SummaryContext {
  readonly plan: Plan;
  readonly assessment: Assessment;
  readonly records: readonly BoardRecord[];
  readonly findings: readonly Finding[];
  readonly settings: Settings;
  /** The workbook as read: the figures of earlier reports stand in a sheet of it. */
  readonly workbook: Workbook;
}

export interface Summary {
  readonly id: string;
  /** True where it is part of what the board is given to print. */
  readonly forBoard: boolean;
  readonly build: (context: SummaryContext) => Report;
}

/** Declares a summary; the type is the whole of its contract. */
export function defineSummary(summary: Summary): Summary {
  return summary;
}
