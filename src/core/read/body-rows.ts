import type { FieldName } from '../plan/plan';
import type { BodyRow, Layout } from './layout';

/** How many rows are kept after they were asked for: a row, its neighbours, and one more. */
const KEPT = 4;

/**
 * The rows of a table that are filled, from top to bottom. Each is made when it is asked for, so
 * that a plan of 100,000 rows is never held twice.
 */
export class BodyRows {
  /** Positions of `Cells.rows`. */
  private readonly positions: Uint32Array;
  private readonly kept: (BodyRow | undefined)[] = new Array<undefined>(KEPT).fill(undefined);

  constructor(
    readonly layout: Layout,
    positions: readonly number[],
  ) {
    this.positions = Uint32Array.from(positions.filter((at) => layout.hasRow(at)));
  }

  get length(): number {
    return this.positions.length;
  }

  /** The row of an index; undefined before the first and after the last. */
  at(index: number): BodyRow | undefined {
    const position = this.positions[index];
    if (position === undefined) return undefined;
    const known = this.kept[index % KEPT];
    if (known?.position === position) return known;
    const row = this.layout.row(position)!;
    this.kept[index % KEPT] = row;
    return row;
  }

  /** The sheet's row that an index stands for. */
  rowAt(index: number): number {
    return this.layout.grid.rowAt(this.positions[index]!);
  }

  /** How many of the rows give a field of their own, in the first of its columns. */
  filledIn(field: FieldName): number {
    const slot = this.layout.first(field);
    if (slot < 0) return 0;
    let filled = 0;
    for (const row of this) if (row.texts[slot] !== '') filled++;
    return filled;
  }

  *[Symbol.iterator](): Generator<BodyRow> {
    for (let index = 0; index < this.length; index++) yield this.at(index)!;
  }
}
