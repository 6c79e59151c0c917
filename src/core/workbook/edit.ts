import type { Area } from './address';
import type { Scalar } from './cells';
import type { Report, Tone } from './report';
import type { Words } from './words';

/**
 * What is to be done to a workbook, as intent; hosts translate. Applying a list twice leaves what
 * applying it once leaves, but for `append-rows`.
 */
export type Edit<W = Words> =
  | HighlightEdit
  | ClearHighlightsEdit
  | WriteSheetEdit<W>
  | AppendRowsEdit<W>
  | RemoveSheetsEdit
  | SetCellsEdit;

/**
 * Puts live conditional formats on a sheet, in place of all of ours that are on it. They stay
 * true without the add-in; nothing else of the sheet changes.
 */
export interface HighlightEdit {
  readonly kind: 'highlight';
  readonly sheet: string;
  readonly rules: readonly LiveRule[];
}

/** One conditional format. */
export interface LiveRule {
  /** Disjoint areas; the formula is relative to the top left cell of the first. */
  readonly areas: readonly Area[];
  /** Without `=`; its first term marks it as ours (see `core/workbook/mark`). */
  readonly formula: string;
  readonly tone: Tone;
  /** A number format that adds the word to what the cell shows, null where the cell has no room. */
  readonly numberFormat: string | null;
}

/** Removes our conditional formats from a sheet, or from all where `sheet` is null. */
export interface ClearHighlightsEdit {
  readonly kind: 'clear-highlights';
  readonly sheet: string | null;
}

/** Writes a sheet of ours: made anew, or cleared and rewritten where it already stands. */
export interface WriteSheetEdit<W = Words> {
  readonly kind: 'write-sheet';
  readonly report: Report<W>;
  /**
   * The ids of the reports whose sheets come after it, the nearest first: a new sheet is put before
   * the first of them that stands in the workbook, and at the end where none does.
   */
  readonly before?: readonly string[];
}

/**
 * Adds rows to a sheet that is kept with the plan, such as the record of sign-offs. The report holds
 * one table. Where no sheet keeps it yet, the whole report is written as a new one; else the rows
 * are put under the last of the table that stands there, by the names of its headings, and what
 * stands there is never rewritten (`core/workbook/append` says where they go). Applied again it adds
 * them again: whoever asks for it reads first. A link is kept as its text.
 */
export interface AppendRowsEdit<W = Words> {
  readonly kind: 'append-rows';
  readonly report: Report<W>;
}

/**
 * Takes our sheets out, by report id (all of them where empty). Only hosts that lose no undo by
 * it delete the sheet; others empty it. A sheet without our mark is never touched.
 */
export interface RemoveSheetsEdit {
  readonly kind: 'remove-sheets';
  readonly ids: readonly string[];
}

/** Changes cells, each only where it still holds what was read, and no formula works it out. */
export interface SetCellsEdit {
  readonly kind: 'set-cells';
  readonly sheet: string;
  readonly cells: readonly CellChange[];
}

export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly expected: Scalar;
  readonly value: Scalar;
  /** Set with the value where a date needs it; null keeps the cell's own. */
  readonly numberFormat: string | null;
  /**
   * True where whoever asks knows that the cell holds a formula, and that the value takes its place.
   * Elsewhere the edit is refused: what a formula works out is nothing that somebody typed.
   */
  readonly overFormula?: boolean;
}
