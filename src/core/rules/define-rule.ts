import type { Assessment, Standing } from '../assess/standing';
import type { BoardRecord } from '../plan/records';
import type { Action, Plan, PlanSheet, Recommendation } from '../plan/plan';
import type { Settings } from '../settings/settings';
import type { Workbook } from '../workbook/workbook';
import type { CellRef } from '../workbook/address';
import type { Data } from '../workbook/words';
import type { Severity } from './finding';
import type { RuleFix } from './fix';

/** Groups run in this order; a finding of a rule that `stops` leaves the later groups out. */
export type RuleGroup = 'table' | 'columns' | 'rows' | 'contradictions' | 'quality';

/** Everything a rule may look at. */
export interface RuleContext {
  readonly plan: Plan;
  readonly assessment: Assessment;
  readonly records: readonly BoardRecord[];
  readonly settings: Settings;
  readonly workbook: Workbook;
  /** Every action with what surrounds it, in reading order, as a whole and by sheet. */
  readonly actions: readonly PlacedAction[];
  readonly sheets: readonly PlacedSheet[];
  /** The ids of all rules: settings name rules by them. */
  readonly ruleIds: readonly string[];
  /** Reports one fault; the same message with the same data joins into one finding. */
  report(fault: Fault): void;
}

export interface PlacedAction {
  readonly sheet: PlanSheet;
  readonly recommendation: Recommendation;
  readonly action: Action;
  readonly standing: Standing;
}

export interface PlacedSheet {
  readonly sheet: PlanSheet;
  readonly actions: readonly PlacedAction[];
}

export interface Fault {
  /** The sentence's id after `<rule>/`; the rule's only sentence where absent. */
  readonly message?: string;
  readonly cells: readonly CellRef[];
  readonly data?: Data;
  readonly related?: readonly CellRef[];
  /** The key of the action or recommendation it is about. */
  readonly about?: string;
}

/** A cell of an example: `null` is blank, `{ day }` a real date cell. */
export type ExampleCell = string | number | null | { readonly day: string };

/** An example is a test and a paragraph of `docs/rules.md`: a small sheet and what is found in it. */
export interface RuleExample {
  readonly title: string;
  /** Header first, on a sheet called `Plan`. */
  readonly sheet: readonly (readonly ExampleCell[])[];
  /** Row numbers that are hidden, as Excel shows them. */
  readonly hiddenRows?: readonly number[];
  /** Other sheets beside the plan, such as `Sign-off record`, each with its own title rows. */
  readonly beside?: Readonly<Record<string, readonly (readonly ExampleCell[])[]>>;
  readonly asAt?: string;
  readonly settings?: Partial<Settings>;
  /** The cells found, such as `F2`, in reading order; those of other sheets as `Sheet!A4`. Empty where nothing is wrong. */
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
  /** True where its finding leaves nothing that later groups could check. */
  readonly stops?: boolean;
  /** Rules that keep quiet about an action or recommendation this one has reported: what they would say follows from it. */
  readonly hides?: readonly string[];
  readonly examples: readonly RuleExample[];
  /** Looks at the plan as a whole. */
  readonly check?: (context: RuleContext) => void;
  /**
   * Looks at one action by itself, called for each in reading order. Rules that can be written so
   * share one walk through the plan, which is most of the time that checking a long one takes.
   */
  readonly checkAction?: (place: PlacedAction, context: RuleContext) => void;
  /** What puts its findings right, where that is certain. */
  readonly fix?: RuleFix;
}

/** Declares a rule; the type is the whole of its contract. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
