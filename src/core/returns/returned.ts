import type { CellRef } from '../workbook/address';
import type { IsoDay } from '../workbook/day';
import type { ContextField, ReturnColumnId, ReturnField } from './columns';
import type { IssuedReturn } from './digest';
import type { ReturnValue } from './value';

/**
 * How a return came: our own form; its sheet pasted into another workbook; the agency's own
 * layout; or typed in by the coordinator from an e-mail, a letter or a call.
 */
export type ReturnForm = 'form' | 'pasted' | 'own-layout' | 'typed';

/** A row that came back. A field that its sheet has no column for is not there. */
export interface ReturnedRow {
  readonly reference: string | null;
  readonly plan: string | null;
  readonly context: Readonly<Partial<Record<ContextField, ReturnValue>>>;
  readonly answer: string;
  readonly reason: string;
  readonly fields: Readonly<Partial<Record<ReturnField, ReturnValue>>>;
  /** Where it stands; null for what was typed in. */
  readonly at: CellRef | null;
  /** The column of each of its values on its sheet. */
  readonly columns: ReadonlyMap<ReturnColumnId, number>;
  /** Cells of it that hold an error instead of a value, such as `#REF!`. */
  readonly errors: readonly ReturnColumnId[];
}

/** A return as it came back, read and not yet compared. */
export interface Returned {
  /** The file's name, or the source as the coordinator names it: "e-mail of 3 October". */
  readonly source: string;
  /** The day that its updates are dated. */
  readonly day: IsoDay;
  readonly form: ReturnForm;
  /** The agency that it comes from, as its own sheets or the coordinator say; null where nothing does. */
  readonly agency: string | null;
  /** What its sheet *As issued* says was sent; null where there is none that can be read. */
  readonly issued: IssuedReturn | null;
  /** The digest of that, as it reads now. */
  readonly digest: string | null;
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly rows: readonly ReturnedRow[];
  readonly layout: ReturnedLayout;
  /** Cells with formulas, where the host could tell. */
  readonly formulas: readonly CellRef[];
}

export interface ReturnedLayout {
  /** Columns of the form that are not there. */
  readonly missing: readonly ReturnColumnId[];
  /** Headings of columns that the form has not, and where they stand. */
  readonly added: readonly { readonly heading: string; readonly column: number }[];
  readonly columnsMoved: boolean;
}
