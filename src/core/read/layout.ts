import { namesPeriod } from '../plan/heading-match';
import type { FieldName, MappedColumn } from '../plan/plan';
import type { StatusKind } from '../plan/status';
import type { Via } from '../plan/field';
import { positionInRow } from '../workbook/cells';
import type { Scalar } from '../workbook/cells';
import type { PlanCell } from './cell';
import type { Grid } from './grid';
import { isFilled } from './grid';

/** The cells of a row that stand in the columns of its table, by slot (see `Layout`). */
export class BodyRow {
  /** The cells of its slots as they were asked for: one cell answers for several fields. */
  readonly cells: (PlanCell | null)[] = [];

  constructor(
    readonly row: number,
    /** Its place among `Cells.rows`. */
    readonly position: number,
    /** Words by slot, `''` where the row's own cell is blank. */
    readonly texts: readonly string[],
    /** How many slots are filled. */
    readonly filled: number,
  ) {}
}

/** Fields that show that a row is being followed up, and not only said. */
const tracking: readonly FieldName[] = [
  ...(['lead', 'owner', 'milestone', 'target', 'revised', 'progress', 'status'] as const),
  ...(['rating', 'evidence', 'outcome', 'completion', 'nextSteps'] as const),
];

const noSlots: readonly number[] = [];
const noCells: readonly PlanCell[] = [];

/** A table's columns as slots: which ones hold which field. */
export class Layout {
  private readonly slots = new Map<FieldName, readonly number[]>();
  /** By column; -1 where the table has none there. */
  private readonly slotOfColumn: Int32Array;
  /** True where no column holds actions: the row is its recommendation's own record. */
  readonly lacksActions: boolean;
  readonly lacksRecommendations: boolean;
  /** True where the last line of a recommendation says whom it is addressed to. */
  readonly addressesInWords: boolean;
  readonly tracked: readonly number[];
  /** The headings there are, in lower case, with their slots. */
  readonly headings: readonly {
    readonly slot: number;
    readonly words: string;
    readonly length: number;
  }[];
  /** What a tick in a slot means, where its heading says so. */
  readonly ticks: ReadonlyMap<number, StatusKind>;

  constructor(
    readonly grid: Grid,
    readonly columns: readonly MappedColumn[],
  ) {
    this.slotOfColumn = new Int32Array(1 + Math.max(-1, ...columns.map(({ column }) => column)));
    this.slotOfColumn.fill(-1);
    columns.forEach(({ column, fields }, slot) => {
      this.slotOfColumn[column] = slot;
      for (const field of fields) this.slots.set(field, [...this.of(field), slot]);
    });
    for (const field of ['status', 'rating'] as const) {
      this.slots.set(field, latestFirst(this.of(field), columns));
    }
    this.lacksActions = this.of('action').length === 0;
    this.lacksRecommendations = this.of('recommendation').length === 0;
    this.addressesInWords = this.of('addressedTo').some(
      (slot) => columns[slot]!.fields[0] === 'recommendation',
    );
    this.tracked = [...new Set(tracking.flatMap((field) => this.of(field)))];
    this.headings = columns
      .map(({ heading }, slot) => ({ slot, words: heading.toLowerCase(), length: heading.length }))
      .filter(({ length }) => length > 0);
    this.ticks = new Map(
      this.of('status').flatMap((slot) => {
        const meaning = tickMeaning(columns[slot]!.heading);
        return meaning ? [[slot, meaning] as const] : [];
      }),
    );
  }

  /** The slots that hold a field, the column of its own first. */
  of(field: FieldName): readonly number[] {
    return this.slots.get(field) ?? noSlots;
  }

  /** The first slot of a field, -1 where it has none. */
  first(field: FieldName): number {
    return this.of(field)[0] ?? -1;
  }

  /** The row at a position of `Cells.rows`; null where none of the table's columns is filled. */
  row(position: number): BodyRow | null {
    const { cells } = this.grid;
    const texts = new Array<string>(this.columns.length).fill('');
    let filled = 0;
    for (let cell = cells.starts[position]!; cell < cells.starts[position + 1]!; cell++) {
      const slot = this.slotAt(cell);
      const value = cells.values[cell]!;
      if (slot < 0 || !isFilled(value)) continue;
      texts[slot] = this.grid.words(value, cells.styles[cell]!);
      filled++;
    }
    return filled === 0 ? null : new BodyRow(cells.rows[position]!, position, texts, filled);
  }

  /** True where one of the table's columns is filled in the row at a position of `Cells.rows`. */
  hasRow(position: number): boolean {
    const { cells } = this.grid;
    for (let cell = cells.starts[position]!; cell < cells.starts[position + 1]!; cell++) {
      if (this.slotAt(cell) >= 0 && isFilled(cells.values[cell]!)) return true;
    }
    return false;
  }

  /** The value of a row's own cell in a slot. */
  value(row: BodyRow, slot: number): Scalar {
    const at = this.cellAt(row, slot);
    return at < 0 ? null : this.grid.cells.values[at]!;
  }

  /** The cell that a row takes a slot's value from: its own, or the one merged over it from above. */
  cell(row: BodyRow, slot: number): PlanCell | null {
    if (!(slot >= 0 && slot < this.columns.length)) return null;
    const known = row.cells[slot];
    if (known !== undefined) return known;
    const found = row.texts[slot] === '' ? this.mergedCell(row.row, slot) : this.ownCell(row, slot);
    row.cells[slot] = found;
    return found;
  }

  private ownCell(row: BodyRow, slot: number): PlanCell {
    const at = this.cellAt(row, slot);
    const { values, styles } = this.grid.cells;
    return this.planCell(row.row, slot, values[at]!, styles[at]!, row.texts[slot]!, 'own');
  }

  /** Where the cell of a row's slot stands among `Cells.values`, -1 where there is none. */
  private cellAt({ position }: BodyRow, slot: number): number {
    return positionInRow(this.grid.cells, position, this.columns[slot]!.column);
  }

  private slotAt(cell: number): number {
    return this.slotOfColumn[this.grid.cells.columns[cell]!] ?? -1;
  }

  /** The cell merged over a row's slot from a row above it, or null. */
  mergedCell(row: number, slot: number): PlanCell | null {
    if (slot < 0 || !this.grid.hasMerges) return null;
    const { column } = this.columns[slot]!;
    const merge = this.grid.mergeAt(row, column);
    if (!merge || merge.top >= row || merge.left !== column) return null;
    const value = this.grid.value(merge.top, column);
    if (!isFilled(value)) return null;
    const text = this.grid.text(merge.top, column);
    return this.planCell(merge.top, slot, value, this.grid.style(merge.top, column), text, 'merge');
  }

  /** The filled cells of a row for a field, in slot order. */
  cells(row: BodyRow, field: FieldName): readonly PlanCell[] {
    const slots = this.of(field);
    if (slots.length === 0) return noCells;
    const found: PlanCell[] = [];
    for (const slot of slots) {
      const cell = this.cell(row, slot);
      if (cell) found.push(cell);
    }
    return found;
  }

  private planCell(
    row: number,
    slot: number,
    value: Scalar,
    style: number,
    text: string,
    via: Via,
  ): PlanCell {
    const { column } = this.columns[slot]!;
    return { sheet: this.grid.sheet.name, row, column, via, value, style, text };
  }
}

/** Of columns for one quarter each, the latest that says anything holds: they run from left to right. */
function latestFirst(
  slots: readonly number[],
  columns: readonly MappedColumn[],
): readonly number[] {
  const dated = slots.filter((slot) => namesPeriod(columns[slot]!.heading));
  if (dated.length < 2) return slots;
  return [...slots.filter((slot) => !dated.includes(slot)), ...dated.reverse()];
}

/** What a tick under a heading says of the row; null where the heading says nothing of the kind. */
function tickMeaning(heading: string): StatusKind | null {
  if (/\bnot (?:yet )?(?:started|begun|commenced)\b/i.test(heading)) return 'not-started';
  // "Complete / not complete" leaves both open; "Not achieved" does not.
  if (/\bnot\b/i.test(heading) && !/(?:\/|\bor)\s*not\b/i.test(heading)) return 'in-progress';
  if (/\bon (?:target|track)\b|\bin progress\b|\bongoing\b/i.test(heading)) return 'in-progress';
  if (/\b(?:achieved|completed?|done|closed|implemented)\b|\btick\b/i.test(heading))
    return 'completed';
  return null;
}
