import type { Assessment } from '../assess/standing';
import type { BoardRecord } from '../plan/records';
import type { Plan } from '../plan/plan';
import type { Settings } from '../settings/settings';
import type { Workbook } from '../workbook/workbook';
import type { CellRef } from '../workbook/address';
import type { Data } from '../workbook/words';
import type { Severity } from './finding';

/** Groups run in this order; an error in one that says so stops the next. */
export type RuleGroup = 'table' | 'columns' | 'rows' | 'contradictions' | 'quality';

/** Everything a rule may look at. */
export interface RuleContext {
  readonly plan: Plan;
  readonly assessment: Assessment;
  readonly records: readonly BoardRecord[];
  readonly settings: Settings;
  readonly workbook: Workbook;
  /** Reports one fault; the same message with the same data joins into one finding. */
  report(fault: Fault): void;
}

export interface Fault {
  /** The sentence's id after `<rule>/`; the rule's only sentence where absent. */
  readonly message?: string;
  readonly cells: readonly CellRef[];
  readonly data?: Data;
  readonly related?: readonly CellRef[];
  readonly about?: string;
}

/** An example is a test and a paragraph of `docs/rules.md`: a small sheet and what is found in it. */
export interface RuleExample {
  readonly title: string;
  /** Header first; `null` is a blank cell; a day such as `2027-03-31` in `{ day }` is a real date cell. */
  readonly sheet: readonly (readonly (string | number | null | { readonly day: string })[])[];
  readonly asAt?: string;
  readonly settings?: Partial<Settings>;
  /** The cells found, such as `F2`, in reading order; empty where nothing is wrong. */
  readonly finds: readonly string[];
}

export interface Rule {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** Who can put it right. */
  readonly owner: 'coordinator' | 'agency';
  /** What it asks for, in a sentence that begins with a verb. */
  readonly description: string;
  /** Why: the harm that it prevents. */
  readonly why: string;
  readonly examples: readonly RuleExample[];
  readonly check: (context: RuleContext) => void;
}

/** Declares a rule; the type is the whole of its contract. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
