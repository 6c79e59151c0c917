/** What a cell holds: text, a number (dates too), true or false, an error such as `#N/A`, or nothing. */
export type Scalar = string | number | boolean | CellError | null;

export interface CellError {
  readonly error: string;
}

/**
 * The cells of a sheet, packed row by row: cell `i` of row `r` stands at
 * `starts[r] + i` of `columns`, `values` and `styles`. Only rows and cells that hold a value or a
 * visible style are there, ascending. Read it through the functions below.
 */
export interface Cells {
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
  readonly columns: Uint16Array;
  readonly values: readonly Scalar[];
  /** Indexes into the workbook's styles. */
  readonly styles: Uint32Array;
}

/** Packs cells as a host meets them: rows ascending, columns ascending within a row. */
export class CellsBuilder {
  private rows = new Uint32Array(64);
  private starts = new Uint32Array(64);
  private columns = new Uint16Array(256);
  private styles = new Uint32Array(256);
  private readonly values: Scalar[] = [];
  private rowCount = 0;
  private lastRow = -1;
  private lastColumn = -1;

  /** Adds a cell; throws where it does not come after the last one. */
  add(row: number, column: number, value: Scalar, style = 0): void {
    if (!this.follows(row, column)) {
      throw new RangeError(`cell out of order: row ${row}, column ${column}`);
    }
    const size = this.values.length;
    if (row !== this.lastRow) {
      if (this.rowCount === this.rows.length) {
        this.rows = grown(this.rows, new Uint32Array(this.rowCount * 2));
        this.starts = grown(this.starts, new Uint32Array(this.rowCount * 2));
      }
      this.rows[this.rowCount] = row;
      this.starts[this.rowCount++] = size;
      this.lastRow = row;
    }
    if (size === this.columns.length) {
      this.columns = grown(this.columns, new Uint16Array(size * 2));
      this.styles = grown(this.styles, new Uint32Array(size * 2));
    }
    this.columns[size] = column;
    this.styles[size] = style;
    this.values.push(value);
    this.lastColumn = column;
  }

  /** True where a cell comes after the last one that was added. */
  follows(row: number, column: number): boolean {
    return row > this.lastRow || (row === this.lastRow && column > this.lastColumn);
  }

  /** The number of cells added so far. */
  get size(): number {
    return this.values.length;
  }

  build(): Cells {
    const { rowCount, size } = this;
    const starts = new Uint32Array(rowCount + 1);
    starts.set(this.starts.subarray(0, rowCount));
    starts[rowCount] = size;
    return {
      rows: this.rows.slice(0, rowCount),
      starts,
      columns: this.columns.slice(0, size),
      values: this.values,
      styles: this.styles.slice(0, size),
    };
  }
}

function grown<T extends Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The position of `row` in `cells.rows`, or -1 where the row is empty. */
export function rowPosition(cells: Cells, row: number): number {
  let low = 0;
  let high = cells.rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = cells.rows[middle]!;
    if (found === row) return middle;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function cellPosition(cells: Cells, row: number, column: number): number {
  const at = rowPosition(cells, row);
  return at < 0 ? -1 : positionInRow(cells, at, column);
}

/**
 * Where the cell of a column stands in `cells.values`, in the row at the position `at` of
 * `cells.rows`; -1 where that row has none there.
 */
export function positionInRow(cells: Cells, at: number, column: number): number {
  let low = cells.starts[at]!;
  let high = cells.starts[at + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = cells.columns[middle]!;
    if (found === column) return middle;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The value of a cell, null where it is blank. */
export function valueAt(cells: Cells, row: number, column: number): Scalar {
  const at = cellPosition(cells, row, column);
  return at < 0 ? null : cells.values[at]!;
}

/** The index of a cell's style among the workbook's styles; 0, the default, where it has none. */
export function styleAt(cells: Cells, row: number, column: number): number {
  const at = cellPosition(cells, row, column);
  return at < 0 ? 0 : cells.styles[at]!;
}

/** Calls `visit` for each cell of a row that is there, from left to right. */
export function eachCellOfRow(
  cells: Cells,
  row: number,
  visit: (column: number, value: Scalar, style: number) => void,
): void {
  const at = rowPosition(cells, row);
  if (at < 0) return;
  for (let cell = cells.starts[at]!; cell < cells.starts[at + 1]!; cell++) {
    visit(cells.columns[cell]!, cells.values[cell]!, cells.styles[cell]!);
  }
}

/** True where a value is an error such as `#N/A`. */
export function isCellError(value: Scalar): value is CellError {
  return typeof value === 'object' && value !== null;
}
