import type { CommandOptions } from '../../actions/options';
import type { CheckedReturn } from '../../actions/returns/check';
import type { MergeCounts, QuarterLine } from '../../actions/returns/merge';
import type { WordedChange } from '../../actions/returns/worded';
import type { Answers } from '../../core/returns/decide';
import type { IsoDay } from '../../core/workbook/day';
import type { Done, Progress } from './calls';

/** A file that the user picked. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A workbook that was made. */
export interface MadeFile extends PickedFile {
  readonly agency: string;
}

export interface IssuedView extends Done {
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
  readonly row: string;
  readonly field: WordedChange['field'];
  readonly text: string;
  readonly source: string;
  readonly day: IsoDay;
}

/** What came back, and what is said of it so far. */
export interface ReturnsAsk {
  /** What the user calls the workbook that is open. */
  readonly name: string;
  readonly options: CommandOptions;
  readonly files: readonly PickedFile[];
  readonly typed: readonly TypedView[];
  readonly answers: Answers;
}

/** What the returns come to: nothing of it is written yet. */
export interface ReturnsView {
  readonly checked: readonly Omit<CheckedReturn, 'corrections'>[];
  readonly failed: readonly { readonly name: string; readonly problem: string }[];
  readonly quarter: readonly QuarterLine[];
  readonly counts: MergeCounts;
  readonly changes: readonly WordedChange[];
  /** What is never written, a sentence each. */
  readonly refusals: readonly string[];
}

export interface MergedView extends Done {
  readonly returns: ReturnsView;
}

/** What the desk does for the cycle of returns. */
export type ReturnsOffers = {
  issueReturns: {
    ask: { name: string; options: CommandOptions; returnBy: IsoDay | null; all: boolean };
    part: Progress;
    answer: IssuedView;
  };
  chaseReturns: {
    ask: { name: string; options: CommandOptions; files: readonly PickedFile[] };
    part: Progress;
    answer: Done & { readonly reminders: readonly ReminderView[] };
  };
  readReturns: { ask: ReturnsAsk; part: Progress; answer: ReturnsView };
  mergeReturns: { ask: ReturnsAsk; part: Progress; answer: MergedView };
  /** A copy of a returned file with the list of what to put right. */
  correctReturn: { ask: ReturnsAsk & { source: string }; part: Progress; answer: PickedFile };
};
