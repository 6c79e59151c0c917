import type { CellRef } from './address';
import type { IsoDay } from './day';
import type { Words } from './words';

/**
 * A summary as data: every host, the page and the command line render the same object.
 * `W` is what its texts are made of: phrases as the core makes it, plain text once worded.
 */
export interface Report<W = Words> {
  /** Which of our sheets it is, such as `board-summary`; the sheet's mark is made from it. */
  readonly id: string;
  /** The sheet's name where it is free; a host shortens or numbers it where it is not. */
  readonly sheetName: W;
  /** Stands in A1. */
  readonly title: W;
  /** Stands in A2: what the sheet is and as at when. */
  readonly subtitle: W;
  /** The protective marking that the user chose, repeated as it is; null where none. */
  readonly marking: string | null;
  readonly page: { readonly orientation: 'portrait' | 'landscape'; readonly fitToHeight: boolean };
  readonly blocks: readonly Block<W>[];
}

/** What stands on the sheet, from top to bottom. */
export type Block<W = Words> = ParagraphBlock<W> | TableBlock<W> | ChartBlock<W>;

export interface ParagraphBlock<W = Words> {
  readonly kind: 'paragraph';
  readonly text: W;
  /** `lead` is the one sentence that sums a report up; `note` is small print under a table. */
  readonly role: 'lead' | 'body' | 'heading' | 'note';
}

export interface TableBlock<W = Words> {
  readonly kind: 'table';
  /** Stable within the report; the name of the Excel table is made from it. */
  readonly id: string;
  readonly title: W | null;
  readonly columns: readonly ReportColumn<W>[];
  readonly rows: readonly ReportRow<W>[];
  /** The printed total, where the table counts something; the rows must reconcile to it. */
  readonly total: ReportRow<W> | null;
  /** Stands in place of the rows where there are none. */
  readonly empty: W;
}

export type ColumnKind = 'text' | 'date' | 'count' | 'percent' | 'link';

export interface ReportColumn<W = Words> {
  readonly id: string;
  readonly heading: W;
  readonly kind: ColumnKind;
  /** Share of the page's width, relative to the other columns of the table. */
  readonly weight: number;
}

export interface ReportRow<W = Words> {
  readonly cells: readonly ReportCell<W>[];
  /** Gives the row the colours of a standing, always beside its word. */
  readonly tone?: Tone;
}

/** Colours by meaning; hosts choose the shades. */
export type Tone = 'overdue' | 'due-soon' | 'closed' | 'open' | 'attention' | 'neutral';

/** Text; a count; a share from 0 to 1; a day; a link back to a cell of the plan; or nothing. */
export type ReportCell<W = Words> =
  | null
  | { readonly kind: 'text'; readonly text: W }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'percent'; readonly share: number }
  | { readonly kind: 'date'; readonly day: IsoDay }
  | { readonly kind: 'link'; readonly text: W; readonly to: CellRef };

/** One stacked bar over rows of a table that stands before it in the same report. */
export interface ChartBlock<W = Words> {
  readonly kind: 'chart';
  readonly title: W;
  /** Read by those who cannot see the chart. */
  readonly description: W;
  /** The id of the table; its first column of counts is what the bar shows. */
  readonly table: string;
  readonly segments: readonly ChartSegment<W>[];
}

export interface ChartSegment<W = Words> {
  /** Short, for a legend. */
  readonly label: W;
  readonly count: number;
  readonly tone: Tone;
  /** The table's row that holds the count, the first being 0. */
  readonly row: number;
}
