import type { Scalar } from '../../core/workbook/cells';
import type { CellChange, SetCellsEdit } from '../../core/workbook/edit';

/** A cell that the user changed in the grid, and what it holds in the file beneath. */
export interface Correction extends CellChange {
  readonly sheet: string;
}

/** Corrections of one state, by sheet and cell: the last one of a cell holds. */
export class Corrections {
  private readonly bySheet = new Map<string, Map<number, Correction>>();
  readonly size: number;

  constructor(list: readonly Correction[]) {
    let size = 0;
    for (const correction of list) {
      let cells = this.bySheet.get(correction.sheet);
      if (!cells) this.bySheet.set(correction.sheet, (cells = new Map()));
      const key = keyOf(correction.row, correction.column);
      const before = cells.get(key);
      if (!before) size++;
      const { expected } = before ?? correction;
      const numberFormat = correction.numberFormat ?? before?.numberFormat ?? null;
      const overFormula = (before?.overFormula || correction.overFormula) ?? false;
      cells.set(key, { ...correction, expected, numberFormat, overFormula });
    }
    this.size = size;
  }

  at(sheet: string, row: number, column: number): Correction | null {
    return this.bySheet.get(sheet)?.get(keyOf(row, column)) ?? null;
  }

  /** The corrected cells of a sheet, in its order. */
  ofSheet(sheet: string): Correction[] {
    return [...(this.bySheet.get(sheet)?.values() ?? [])].sort(
      (one, other) => one.row - other.row || one.column - other.column,
    );
  }

  /** As edits that are guarded: each cell must hold what the file held when it was corrected. */
  edits(): SetCellsEdit[] {
    return [...this.bySheet.keys()].flatMap((sheet) => {
      const cells = this.ofSheet(sheet).filter(({ expected, value }) => !isSame(expected, value));
      return cells.length === 0 ? [] : [{ kind: 'set-cells', sheet, cells }];
    });
  }
}

/** True where two values look alike to whoever reads them. */
export function isSame(one: Scalar, other: Scalar): boolean {
  if (typeof one === 'object' && one !== null) {
    return typeof other === 'object' && other !== null && one.error === other.error;
  }
  return (one ?? '') === (other ?? '');
}

/** A sheet has 16,384 columns at most. */
function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}
