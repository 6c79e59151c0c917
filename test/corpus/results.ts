import type { Scalar } from '../../src/core/workbook/cells';

/** How a step ended: with what it did, with a refusal and its sentence, or with an error of ours. */
export interface Ended {
  readonly kind: 'done' | 'refused' | 'failed';
  readonly what: string;
  /** The id of a refusal's sentence. */
  readonly message?: string;
}

export interface Step {
  readonly name: string;
  readonly ended: Ended;
  /** Seconds on the clock, and of the processor. */
  readonly wall: number;
  readonly cpu: number;
}

/** A workbook that was written, and what may differ in it from its original. */
export interface Written {
  readonly name: string;
  readonly file: string;
  readonly allowed: {
    /** Sheets that may have got highlights of ours, or changed cells. */
    readonly sheets: readonly string[];
    /** Cells of the first of these sheets and what they must hold. */
    readonly cells: readonly {
      readonly row: number;
      readonly column: number;
      readonly value: Scalar;
    }[];
    /** True where sheets of ours may have come. */
    readonly ownSheets: boolean;
  };
}

/** What became of one workbook in the engine. */
export interface EngineResult {
  readonly steps: Step[];
  readonly written: Written[];
  actions: number;
  /** The most memory that the process ever held, in bytes. */
  peak: number;
}
