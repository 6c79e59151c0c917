import type { IsoDay } from './day';
import type { Words } from './words';

/**
 * A workbook that somebody is asked to fill in, as data: made new, sent out, nothing in it hidden.
 * `W` is what its texts are made of, as in a report.
 */
export interface FormBook<W = Words> {
  /** What the file is called, without its ending. */
  readonly name: string;
  readonly sheets: readonly FormSheet<W>[];
}

export interface FormSheet<W = Words> {
  readonly name: string;
  /** Stands in A1; the sheet's lines follow it, one to a row. */
  readonly title: W;
  readonly lines: readonly W[];
  /** Pairs of a label and what it says, above the table; none where empty. */
  readonly facts: readonly FormFact<W>[];
  readonly table: FormTable<W> | null;
  /** Locked cells are held by a protection without a password; rows can still be sized and filtered. */
  readonly isProtected: boolean;
  /** Marks the sheet as ours (see `mark`), so that no reading takes it for a plan; null for the plan's own. */
  readonly mark: string | null;
}

export interface FormFact<W = Words> {
  readonly label: W;
  readonly value: W | { readonly day: IsoDay };
}

export interface FormTable<W = Words> {
  readonly columns: readonly FormColumn<W>[];
  /**
   * On paper what is to be filled in stands on a page of its own, beside as many of the first
   * columns as tell which row is which; null where the whole width goes on one page.
   */
  readonly labels: number | null;
  readonly rows: readonly (readonly FormCell[])[];
}

/** A text, a day, or nothing. */
export type FormCell = string | { readonly day: IsoDay } | null;

export interface FormColumn<W = Words> {
  readonly heading: W;
  /** In characters. */
  readonly width: number;
  /** True where whoever fills the form in may write. */
  readonly isOpen: boolean;
  readonly isDate: boolean;
  /** What stands beside a cell that is entered, and what is said of a wrong entry; null where nothing. */
  readonly entry: FormEntry<W> | null;
}

export interface FormEntry<W = Words> {
  readonly title: W;
  readonly hint: W;
  readonly fault: W;
  /** A list to choose from, days from and to, or a text no longer than a cell takes. */
  readonly takes:
    | { readonly kind: 'choice'; readonly choices: readonly string[] }
    | { readonly kind: 'day'; readonly from: IsoDay; readonly to: IsoDay }
    | { readonly kind: 'text'; readonly most: number };
}
