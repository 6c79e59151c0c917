import type { Limits } from '../limits';
import { refuse } from '../problems';

/** What is left of the memory and time that one workbook may take. Spending too much is a refusal. */
export class Budget {
  private cells: number;
  private text: number;
  private blanks: number;
  private steps: number;

  constructor(limits: Limits) {
    this.cells = limits.cells;
    this.text = limits.text;
    this.blanks = limits.blanks;
    this.steps = limits.cells * 4;
  }

  spendCell(): void {
    if (--this.cells < 0) throw refuse('too-large');
  }

  /** A text's length in characters. */
  spendText(length: number): void {
    this.text -= length;
    if (this.text < 0) throw refuse('too-large');
  }

  /** A look at a cell beyond its reading, such as by a merged area. */
  spendStep(): void {
    if (--this.steps < 0) throw refuse('too-large');
  }

  /** True while blank cells that only carry a fill are still kept. */
  keepsBlank(): boolean {
    return --this.blanks >= 0;
  }
}
