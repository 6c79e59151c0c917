import type { Counts } from '../../actions/figures';
import type { FieldName } from '../../core/plan/plan';
import type { Decision } from '../../core/plan/records';
import type { Severity } from '../../core/rules/finding';
import type { Settings } from '../../core/settings/settings';
import type { CellRef } from '../../core/workbook/address';
import type { IsoDay } from '../../core/workbook/day';

/** What the pane shows of a check: worded, plain, cheap to send. */
export interface CheckView {
  readonly asAt: IsoDay;
  /** Why nothing here is an action plan, a sentence for each sheet; empty where there is a plan. */
  readonly refusals: readonly Refusal[];
  readonly sheets: readonly SheetView[];
  /** The sheets that are no plan, and why. */
  readonly skipped: readonly SkippedView[];
  /** Where the user said in which row the headings of a sheet stand. */
  readonly headerRows: readonly HeaderRowView[];
  /** The figures, a sentence each. */
  readonly figures: readonly string[];
  readonly counts: Counts;
  readonly dueSoonDays: number;
  /** Those who lead actions, by name. `PackedCells.leads` and `DueView.agencies` point into it. */
  readonly agencies: readonly string[];
  /** Which agencies lead a row together; the first is empty: a cell of no action. */
  readonly leadSets: readonly (readonly number[])[];
  /** Worst first, then in the order of the sheet. */
  readonly findings: readonly FindingView[];
  /** What is overdue, the latest first, then what is due soon, the soonest first. */
  readonly due: readonly DueView[];
}

export interface SkippedView {
  readonly name: string;
  readonly why: string;
  /** True where it was not given, and may be a plan for all that is known. */
  readonly isUnreadable: boolean;
}

export interface HeaderRowView {
  readonly sheet: string;
  /** As Excel counts it. */
  readonly row: number;
  /** True where it stands on the settings sheet of the workbook. */
  readonly isKept: boolean;
}

export interface Refusal {
  readonly sheet: string | null;
  readonly sentence: string;
  /** True where the sheet was not given, and may be a plan for all that is known. */
  readonly isUnreadable: boolean;
}

/** How a sheet was understood. */
export interface SheetView {
  readonly name: string;
  readonly title: string | null;
  readonly marking: string | null;
  readonly hidden: boolean;
  readonly isProtected: boolean;
  readonly recommendations: number;
  readonly actions: number;
  readonly tables: readonly TableView[];
}

export interface TableView {
  /** Such as `A4:K31`. */
  readonly area: string;
  /** As Excel counts it, null where the table has no headings. */
  readonly headerRow: number | null;
  readonly columns: readonly ColumnView[];
}

export interface ColumnView {
  /** Such as `G`. */
  readonly letter: string;
  readonly heading: string;
  readonly fields: readonly FieldName[];
  /** True where the heading fits only loosely. */
  readonly isDoubtful: boolean;
}

/** One sentence with every cell it holds for. */
export interface FindingView {
  /** Unique in the view, and the same in the next one for as long as the finding stands. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly sentence: string;
  readonly owner: 'coordinator' | 'agency';
  readonly cells: PackedCells;
}

/** Cells in reading order: a plan can have a fault in every row. */
export interface PackedCells {
  /** The sheets' names, `sheet` points into them. */
  readonly sheets: readonly string[];
  readonly sheet: Uint16Array;
  readonly row: Uint32Array;
  readonly column: Uint16Array;
  /** Who leads the row: an index into `CheckView.leadSets`. */
  readonly leads: Uint16Array;
}

/** An action that is late or soon to be. */
export interface DueView {
  readonly key: string;
  readonly kind: 'overdue' | 'due-soon';
  /** Its number, null where it has none. */
  readonly id: string | null;
  /** What is to be done, in short. */
  readonly words: string;
  readonly agencies: readonly number[];
  readonly deadline: IsoDay;
  /** Late where positive, left where negative. */
  readonly daysLate: number;
  /** `12 days late`, `5 days left`. */
  readonly days: string;
  readonly original: IsoDay | null;
  readonly requested: IsoDay | null;
  /** The agency's own rating. */
  readonly rating: string;
  /** The cell that decides. */
  readonly cell: CellRef;
}

/** A summary sheet that can be written. */
export interface SummaryChoice {
  readonly id: string;
  readonly name: string;
  readonly forBoard: boolean;
  /** The sheet of the last time, null where there is none. */
  readonly standing: string | null;
}

/** The cell of a list of packed cells. */
export function cellAt(cells: PackedCells, index: number): CellRef {
  return {
    sheet: cells.sheets[cells.sheet[index]!]!,
    row: cells.row[index]!,
    column: cells.column[index]!,
  };
}

/** What the board has to do with an action: `moved` is a later date that is asked for. */
export type DecisionSection = 'to-confirm' | 'awaiting' | 'moved' | 'signed-off';

export interface SignOffView {
  readonly asAt: IsoDay;
  /** In the plan's order. */
  readonly items: readonly SignOffItem[];
}

/** An action that the board is asked about, or has signed off, with what is said of it. */
export interface SignOffItem {
  /** The same in the next view, for as long as the action has its number and its words. */
  readonly key: string;
  readonly section: DecisionSection;
  readonly id: string | null;
  /** As Excel counts it. */
  readonly row: number;
  readonly sheet: string;
  readonly words: string;
  readonly agencies: string;
  /** How it stands, such as `Completed – sign-off not recorded`. */
  readonly standing: string;
  /** Why it is to be confirmed; empty elsewhere. */
  readonly why: string;
  /** What the row says; empty where it says nothing. */
  readonly status: string;
  readonly evidence: string;
  readonly outcome: string;
  readonly completed: IsoDay | null;
  readonly deadline: IsoDay | null;
  readonly original: IsoDay | null;
  readonly requested: IsoDay | null;
  /** `12 days late`; empty without a deadline. */
  readonly days: string;
  readonly outcomeAchieved: boolean;
  /** The board's last decision on it. */
  readonly record: {
    readonly decision: Decision;
    readonly decided: IsoDay | null;
    readonly meeting: string;
    readonly reason: string;
  } | null;
  readonly cell: CellRef;
}

export interface SettingsView {
  /** As they hold now, wherever they come from. */
  readonly settings: Settings;
  /** The sheet that keeps them with the workbook, null where there is none. */
  readonly sheet: string | null;
  /** What is wrong on that sheet. */
  readonly problems: readonly { readonly sentence: string; readonly cell: CellRef }[];
  /** Leads of the plan that no list of agencies has. */
  readonly unknownLeads: readonly string[];
  /** What a reminder says where the user has no words of her own. */
  readonly usualLetter: { readonly subject: string; readonly text: string };
  /** The ratings that the plan uses, or its key explains. */
  readonly ratings: readonly string[];
}
