import type { Doubt, Field, Source, Via } from '../plan/field';
import type { Scalar } from '../workbook/cells';

/** A filled cell that a row of the plan takes a value from: its own, or one merged over it. */
export interface PlanCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly via: Via;
  readonly value: Scalar;
  /** The index of its style among the workbook's. */
  readonly style: number;
  /** Its words as they stand; never blank. */
  readonly text: string;
}

/**
 * A value that a cell says, or the characters `span` of it. `sources` is made when asked for: a plan of 100,000 rows has
 * a million of these.
 */
class CellField<T> implements Field<T> {
  declare readonly doubt?: Doubt;

  constructor(
    readonly value: T | null,
    readonly text: string,
    private readonly sheet: string,
    private readonly row: number,
    private readonly column: number,
    private readonly via: Via,
    private readonly span: readonly [number, number] | null,
    doubt: Doubt | undefined,
  ) {
    if (doubt !== undefined) this.doubt = doubt;
  }

  get sources(): readonly Source[] {
    const { sheet, row, column, span, via } = this;
    return [span ? { sheet, row, column, span, via } : { sheet, row, column, via }];
  }

  toJSON(): Field<T> {
    return fieldOf(this.value, this.text, this.sources, this.doubt);
  }
}

/** A field from a whole cell. */
export function cellField<T>(value: T | null, cell: PlanCell, doubt?: Doubt): Field<T> {
  const { text, sheet, row, column, via } = cell;
  return new CellField(value, text, sheet, row, column, via, null, doubt);
}

/** A field from the characters `span` of a cell. */
export function partField<T>(
  value: T | null,
  cell: PlanCell,
  span: readonly [number, number],
  doubt?: Doubt,
): Field<T> {
  const { sheet, row, column, via } = cell;
  const text = cell.text.slice(span[0], span[1]);
  return new CellField(value, text, sheet, row, column, via, span, doubt);
}

/** A field from any sources. */
export function fieldOf<T>(
  value: T | null,
  text: string,
  sources: readonly Source[],
  doubt?: Doubt,
): Field<T> {
  return doubt === undefined ? { value, text, sources } : { value, text, sources, doubt };
}

/** The source that a whole cell is. */
export function sourceOf(cell: PlanCell): Source {
  const { sheet, row, column, via } = cell;
  return { sheet, row, column, via };
}

/** The words of a cell, or of several as lines of one text. */
export function textField(cells: readonly PlanCell[]): Field<string> | null {
  const [first] = cells;
  if (!first) return null;
  if (cells.length === 1) return cellField(first.text.trim(), first);
  const text = cells.map((cell) => cell.text).join('\n');
  return fieldOf(text.trim(), text, cells.map(sourceOf));
}
