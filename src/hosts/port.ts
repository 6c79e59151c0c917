import type { Edit } from '../core/workbook/edit';
import type { Workbook } from '../core/workbook/workbook';
import type { Phrase } from '../core/workbook/words';

/** Where a workbook lives: a file, Excel, a page. Every host passes one contract (`test/hosts`). */
export interface WorkbookHost {
  /**
   * The workbook as it stands now. A host that reads in parts tells the share that is read, 0 to 1.
   * Throws a `HostProblem` where it cannot be read.
   */
  read(tell?: (share: number) => void): Promise<Workbook>;
  /**
   * Applies worded edits, all or none where the host can promise that. Throws a `HostProblem`
   * where it cannot, with nothing of the user's lost.
   */
  apply(edits: readonly Edit<string>[]): Promise<Applied>;
}

/** What was done, and what the user should be told beside it. */
export interface Applied {
  /** The names of the sheets that were written, by report id. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly notices: readonly Phrase[];
}

/** A refusal or failure with the sentence that says what it is and what to do. */
export class HostProblem extends Error {
  constructor(
    readonly phrase: Phrase,
    options?: ErrorOptions,
  ) {
    super(phrase.message, options);
    this.name = 'HostProblem';
  }
}
