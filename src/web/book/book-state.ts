import type { StandingKind } from '../../core/assess/standing';
import type { Severity } from '../../core/rules/finding';
import type { Workbook } from '../../core/workbook/workbook';
import type { RowsView } from '../desk/calls';
import { Corrections } from './correction';
import { Formulas } from './formulas';
import { noHistory, type History } from './history';
import type { Draft } from './keep';

/** Which rows of the plan the grid shows; null where any will do. */
export interface RowFilter {
  /** An index into `CheckView.agencies`. */
  readonly agency: number | null;
  readonly standing: StandingKind | null;
  readonly finding: 'any' | Severity | null;
}

export const noFilter: RowFilter = { agency: null, standing: null, finding: null };

/** What the grid shows of a workbook. */
export interface BookState {
  readonly history: History;
  /** The cells of the file, null until they were read. The corrections are not in them. */
  readonly workbook: Workbook | null;
  readonly corrections: Corrections;
  /** The sheet in front, null until one is there. */
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  /** Counts what was chosen from elsewhere: the grid goes to the cell. */
  readonly jumps: number;
  /** What is being typed, null while nothing is. */
  readonly draft: Draft | null;
  readonly rows: RowsView | null;
  /** The cells that hold formulas, none until they are known. */
  readonly formulas: Formulas;
  readonly filter: RowFilter;
  readonly showsHidden: boolean;
  /** What went wrong in the grid, a sentence each. */
  readonly problem: string | null;
}

export const emptyBook: BookState = {
  history: noHistory,
  workbook: null,
  corrections: new Corrections([]),
  sheet: null,
  row: 0,
  column: 0,
  jumps: 0,
  draft: null,
  rows: null,
  formulas: new Formulas([]),
  filter: noFilter,
  showsHidden: false,
  problem: null,
};
