import type { Field } from '../core/plan/field';
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
  readonly publication: Field<IsoDay>;
  /** The sheets that are no plan, and why, in words. */
  readonly skipped: readonly (SkippedSheet & { readonly message: string })[];
  /** What is wrong with the settings, in words. */
  readonly notices: readonly string[];
}

/** Reads the plan of a workbook: what each column and each row was taken for. */
export function read(workbook: Workbook, options: CommandOptions): ReadResult {
  const { readOptions, notices } = settle(workbook, options);
  const plan = readPlan(workbook, readOptions);
  return {
    asAt: readOptions.asAt,
    plan,
    publication: plan.publication,
    skipped: plan.skipped.map((sheet) => ({
      ...sheet,
      message: word(phrase(`skipped/${sheet.reason}`, sheet.data)),
    })),
    notices,
  };
}
