import type { Area } from './address';
import type { Cells } from './cells';

/**
 * A workbook as every host gives it: plain data, no host behind it, cheap to clone to a worker.
 * Dates stay serial numbers with their number format; nothing is interpreted here.
 */
export interface Workbook {
  /** True where serial dates count from 1904 (old Mac files), false for 1900. */
  readonly date1904: boolean;
  /** True where the workbook's structure is protected: no sheet may be added. */
  readonly structureProtected: boolean;
  readonly sheets: readonly Sheet[];
  /** The styles that `Cells` points into; the first is the default. */
  readonly styles: readonly CellStyle[];
  /** Defined names, in file order. Followthrough marks its own sheets by names among them. */
  readonly names: readonly DefinedName[];
}

export interface CellStyle {
  /** The number format code, `General` where none is set. */
  readonly numberFormat: string;
  /** The colour of a solid fill as `#RRGGBB` (theme and tint resolved), null where there is none. */
  readonly fill: string | null;
  /** False where the cell stays editable when its sheet is protected. */
  readonly locked: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** What it refers to, without a leading `=`. */
  readonly refersTo: string;
  /** The sheet it is scoped to, null where the whole workbook. */
  readonly sheet: string | null;
}

/** `unreadable`: a worksheet whose cells its host was not given. */
export type SheetKind = 'worksheet' | 'chartsheet' | 'dialogsheet' | 'macrosheet' | 'unreadable';
export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface Sheet {
  readonly name: string;
  readonly kind: SheetKind;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  readonly cells: Cells;
  /** Merged areas; the value is at the top left, the other cells hold null. */
  readonly merges: readonly Area[];
  /** Runs of hidden rows (also those a filter hides), both ends included, ascending. */
  readonly hiddenRows: readonly Span[];
  /** Runs of columns whose width or visibility is set, ascending; others have the default width. */
  readonly columns: readonly ColumnSpan[];
  readonly tables: readonly Table[];
  readonly links: readonly Link[];
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface ColumnSpan extends Span {
  /** Width in characters of the default font, null where not set. */
  readonly width: number | null;
  readonly hidden: boolean;
}

export interface Table {
  readonly name: string;
  readonly area: Area;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
}

export interface Link {
  readonly area: Area;
  /** An address outside the workbook, or `#Sheet!A1` inside it. */
  readonly target: string;
}
