import type { CellRef } from '../workbook/address';
import type { Data } from '../workbook/words';

export type Severity = 'error' | 'warning' | 'advice';

/** One fault, with every cell that has it. */
export interface Finding {
  /** The rule's id, such as `impossible-date`. */
  readonly rule: string;
  /** The sentence's id, such as `impossible-date` or `impossible-date/suggested`. */
  readonly message: string;
  readonly severity: Severity;
  /** Where it is; never empty but for findings about the file or a whole sheet. */
  readonly cells: readonly CellRef[];
  readonly data: Data;
  /** Cells that explain it, such as the first of two equal ids. */
  readonly related?: readonly CellRef[];
  /** The key of the action or recommendation it is about, where it is about one. */
  readonly about?: readonly string[];
  /** Who can put it right. */
  readonly owner: 'coordinator' | 'agency';
}
