import { WordedProblem } from '../../taskpane/desk/channel';
import type { RefusedCorrection } from '../desk/calls';
import type { Correction } from './correction';

/** The corrections of a workbook, and how they are tried on its file. */
export interface Provable {
  corrections(): readonly Correction[];
  /** Tries them all; gives those that the file refuses. */
  tried(): Promise<readonly RefusedCorrection[]>;
  /** Takes corrections back, and says why. */
  takeBack(refused: readonly Correction[], sentence: string): void;
}

/** Tries corrections on the file as they are made, one trial at a time. */
export class Proving {
  private isProving = false;
  private isMoreToProve = false;

  constructor(private readonly book: Provable) {}

  /** Ends once every correction that was made meanwhile has been tried too. */
  async prove(): Promise<void> {
    this.isMoreToProve = true;
    if (this.isProving) return;
    this.isProving = true;
    while (this.isMoreToProve) {
      this.isMoreToProve = false;
      await this.tryAll();
    }
    this.isProving = false;
  }

  private async tryAll(): Promise<void> {
    const corrections = this.book.corrections();
    if (corrections.length === 0) return;
    try {
      for (const { sentence, sheet, row, column } of await this.book.tried()) {
        const refused = corrections.filter(
          (each) => each.sheet === sheet && each.row === row && each.column === column,
        );
        this.book.takeBack(refused, sentence);
      }
    } catch (error) {
      if (error instanceof WordedProblem) this.book.takeBack(corrections.slice(-1), error.message);
    }
  }
}
