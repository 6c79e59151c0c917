import type { Plan, SkippedSheet } from '../core/plan/plan';
import { readPlan } from '../core/read/read-plan';
import type { IsoDay } from '../core/workbook/day';
import { phrase } from '../core/workbook/words';
import type { Workbook } from '../core/workbook/workbook';
import { word } from '../messages/format';
import type { CommandOptions } from './options';
import { settle } from './options';

/** What is understood of a workbook, before anything is judged. */
export interface ReadResult {
  readonly asAt: IsoDay;
  readonly plan: Plan;
  /** The sheets that are no plan, and why, in words. */
  readonly skipped: readonly WordedSkip[];
}

export interface WordedSkip extends SkippedSheet {
  readonly why: string;
}

/** Reads the plan of a workbook: what each column and each row was taken for. */
export function read(workbook: Workbook, options: CommandOptions): ReadResult {
  const readOptions = settle(workbook, options);
  const plan = readPlan(workbook, readOptions);
  const skipped = plan.skipped.map((sheet) => ({
    ...sheet,
    why: word(phrase(`skipped/${sheet.reason}`, sheet.data)),
  }));
  return { asAt: readOptions.asAt, plan, skipped };
}
