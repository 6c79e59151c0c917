import type { SheetFormulas } from '../desk/calls';

/** The cells of a file that hold formulas. */
export class Formulas {
  private readonly bySheet: ReadonlyMap<string, ReadonlySet<number>>;

  constructor(sheets: readonly SheetFormulas[]) {
    this.bySheet = new Map(
      sheets.map(({ sheet, rows, columns }) => [
        sheet,
        new Set(Array.from(rows, (row, at) => keyOf(row, columns[at]!))),
      ]),
    );
  }

  has(sheet: string, row: number, column: number): boolean {
    return this.bySheet.get(sheet)?.has(keyOf(row, column)) ?? false;
  }
}

/** A sheet has 16,384 columns at most. */
function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}
