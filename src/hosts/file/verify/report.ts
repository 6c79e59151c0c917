import { phrase } from '../../../core/workbook/words';
import { HostProblem } from '../../port';

/** What a comparison of a written workbook with its original found that nobody asked for. */
export interface Difference {
  /** Which comparison it was. */
  readonly check:
    | 'part-lost'
    | 'part-changed'
    | 'part-added'
    | 'relationship'
    | 'content-type'
    | 'sheet-list'
    | 'defined-name'
    | 'workbook'
    | 'style'
    | 'sheet'
    | 'cell'
    | 'formula-list'
    | 'own-sheet';
  /** Where: the kind of part and its place in the file, or a cell. Never a word of the workbook's own. */
  readonly where: string;
}

/** What a user can send us when a check failed: it holds none of the plan's words. */
export interface VerificationReport {
  readonly differences: readonly Difference[];
  /** How many were found; only the first are listed. */
  readonly count: number;
}

const mostListed = 50;

/** Thrown instead of handing back a workbook in which something else changed too. */
export class NotProven extends HostProblem {
  readonly report: VerificationReport;

  constructor(differences: readonly Difference[]) {
    super(phrase('write.not-proven'));
    this.name = 'NotProven';
    this.report = {
      differences: differences.slice(0, mostListed),
      count: differences.length,
    };
  }
}
