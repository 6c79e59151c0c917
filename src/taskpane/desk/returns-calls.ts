import type { CommandOptions } from '../../actions/options';
import type { CheckedReturn } from '../../actions/returns/check';
import type { MergeCounts, QuarterLine } from '../../actions/returns/merge';
import type { WordedVersionChange } from '../../actions/returns/compare';
import type { WordedChange } from '../../actions/returns/worded';
import type { Answers } from '../../core/returns/decide';
import type { IsoDay } from '../../core/workbook/day';
import type { Done, Progress } from './calls';

/** A file that the user picked. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What every step of the cycle is about. */
export interface CycleAsk {
  /** What the user calls the workbook that is open. */
  readonly name: string;
  readonly options: CommandOptions;
  /** Other plans that belong to the same cycle. */
  readonly others: readonly PickedFile[];
}

/** What a step wrote. */
export interface CycleDone extends Done {
  /** The other plans that it changed, as they are now. */
  readonly others: readonly PickedFile[];
}

/** A workbook that was made. */
export interface MadeFile extends PickedFile {
  readonly agency: string;
}

export interface IssuedView extends CycleDone {
  readonly books: readonly (MadeFile & { readonly rows: number })[];
  readonly returnBy: IsoDay;
}

/** A reminder, as text to copy and as a draft to open. */
export interface ReminderView {
  readonly agency: string;
  readonly subject: string;
  readonly text: string;
  readonly draft: PickedFile;
  readonly isLate: boolean;
  readonly overdue: number;
  readonly dueSoon: number;
  /** True where the workbook that was sent goes with it. */
  readonly isAttached: boolean;
}

/** Something that came by e-mail or telephone, as it was typed in. */
export interface TypedView {
  readonly agency: string;
  /** The plan of the row; null where there is only one. */
  readonly plan: string | null;
  readonly row: string;
  readonly field: WordedChange['field'];
  readonly text: string;
  readonly source: string;
  readonly day: IsoDay;
}

/** What came back, and what is said of it so far. */
export interface ReturnsAsk extends CycleAsk {
  readonly files: readonly PickedFile[];
  readonly typed: readonly TypedView[];
  readonly answers: Answers;
}

/** What the returns come to: nothing of it is written yet. */
export interface ReturnsView {
  /** The plans by their names, the one of the workbook at the desk first. */
  readonly plans: readonly string[];
  /** The agencies that lead rows of them. */
  readonly agencies: readonly string[];
  readonly checked: readonly Omit<CheckedReturn, 'corrections'>[];
  readonly failed: readonly { readonly name: string; readonly problem: string }[];
  readonly quarter: readonly QuarterLine[];
  readonly counts: MergeCounts;
  readonly changes: readonly WordedChange[];
  /** What is never written, a sentence each. */
  readonly refusals: readonly string[];
  /** Stands for what merging would write, and over what; any other says that something has changed. */
  readonly digest: string;
}

export interface MergedView extends CycleDone {
  readonly returns: ReturnsView;
  /** False where a plan had changed since it was shown: nothing is written then. */
  readonly isMerged: boolean;
}

/** What changed since an older version of the plan. */
export interface VersionsView {
  readonly older: string;
  /** The sentence that sums it up. */
  readonly lead: string;
  readonly changes: readonly WordedVersionChange[];
}

export interface VersionsAsk {
  readonly name: string;
  readonly options: CommandOptions;
  readonly older: PickedFile;
}

/** What the desk does for the cycle of returns. */
export type ReturnsOffers = {
  issueReturns: {
    ask: CycleAsk & { returnBy: IsoDay | null; all: boolean };
    part: Progress;
    answer: IssuedView;
  };
  chaseReturns: {
    /** The words of the reminder are the kept or the usual ones where they are empty. */
    ask: CycleAsk & { files: readonly PickedFile[]; subject: string; text: string };
    part: Progress;
    answer: CycleDone & { readonly reminders: readonly ReminderView[] };
  };
  readReturns: { ask: ReturnsAsk; part: Progress; answer: ReturnsView };
  /** Writes what was accepted of what the user was shown, by the digest of that view. */
  mergeReturns: { ask: ReturnsAsk & { digest: string }; part: Progress; answer: MergedView };
  /** A copy of a returned file with the list of what to put right. */
  correctReturn: { ask: ReturnsAsk & { source: string }; part: Progress; answer: PickedFile };
  compareVersions: { ask: VersionsAsk; part: Progress; answer: VersionsView };
  /** Writes what changed since the older version as a sheet. */
  writeChanges: { ask: VersionsAsk; part: Progress; answer: Done };
};
