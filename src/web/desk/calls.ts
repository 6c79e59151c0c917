import type { CommandOptions } from '../../actions/options';
import type { CellRef } from '../../core/workbook/address';
import type { DeskOffers } from '../../taskpane/desk/calls';
import type { SnapshotPart } from '../../taskpane/desk/snapshot-parts';
import type { Correction } from '../book/correction';
import type { WrittenKind } from '../book/history';

/** A workbook as it stands: a file, and the cells that were corrected since it was written. */
export interface BookState {
  /** Null where the worker has this file already. */
  readonly bytes: Uint8Array | null;
  readonly file: number;
  readonly corrections: readonly Correction[];
}

/** What is to stand in a copy beside what the user did already. */
export interface CopyWishes {
  readonly highlights: boolean;
  readonly summaries: boolean;
  readonly options: CommandOptions;
}

/** How each row that an action stands on is judged, and who leads it. */
export interface RowsView {
  readonly sheets: readonly SheetRows[];
  /** The agencies of `CheckView.agencies` that lead an action together. */
  readonly agencySets: readonly (readonly number[])[];
}

export interface SheetRows {
  readonly sheet: string;
  readonly rows: Uint32Array;
  /** Indexes into `standingKinds`. */
  readonly standings: Uint8Array;
  /** Indexes into `RowsView.agencySets`. */
  readonly agencies: Uint16Array;
}

/** A corrected cell that the file does not let anybody change. */
export interface RefusedCorrection extends CellRef {
  readonly sentence: string;
}

export interface SheetFormulas {
  readonly sheet: string;
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
}

/** What the page's worker does beside what the desk does. */
export type WebOffers = DeskOffers & {
  load: { ask: BookState; part: never; answer: null };
  /** The cells of the file, without the corrections: the page lays those over itself. */
  snapshot: { ask: null; part: SnapshotPart; answer: null };
  rows: { ask: CommandOptions; part: never; answer: RowsView };
  /**
   * Tries the corrections on the file: answers with those that are refused, and rejects with its
   * sentence where the file refuses them together.
   */
  prove: { ask: null; part: never; answer: readonly RefusedCorrection[] };
  /** The cells that hold formulas: what the snapshot shows of them is their results. */
  formulas: { ask: null; part: never; answer: readonly SheetFormulas[] };
  copy: { ask: CopyWishes; part: never; answer: Uint8Array };
  /** Makes a workbook of text; answers with its bytes and what had to be inferred. */
  importText: {
    ask: string;
    part: never;
    answer: { readonly bytes: Uint8Array; readonly doubts: readonly string[] };
  };
};

/** What the page does for its worker: it keeps what was written, before anything else happens. */
export type PageOffers = {
  written: {
    ask: { readonly bytes: Uint8Array; readonly what: WrittenKind };
    part: never;
    /** The number of the file. */
    answer: number;
  };
};
