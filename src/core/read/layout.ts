import { namesPeriod } from '../plan/heading-match';
import type { FieldName, MappedColumn } from '../plan/plan';
import type { StatusKind } from '../plan/status';
import type { Via } from '../plan/field';
import type { Scalar } from '../workbook/cells';
import type { PlanCell } from './cell';
import type { Grid } from './grid';
import { isFilled } from './grid';

/** The cells of a row that stand in the columns of its table, by slot (see `Layout`). */
export interface BodyRow {
  readonly row: number;
  /** Words by slot, `''` where the row's own cell is blank. */
  readonly texts: readonly string[];
  readonly values: readonly Scalar[];
  readonly styles: readonly number[];
  /** How many slots are filled. */
  readonly filled: number;
}

/** Fields that show that a row is being followed up, and not only said. */
const tracking: readonly FieldName[] = [
  ...(['lead', 'owner', 'milestone', 'target', 'revised', 'progress', 'status'] as const),
  ...(['rating', 'evidence', 'outcome', 'completion', 'nextSteps'] as const),
];

/** A table's columns as slots: which ones hold which field. */
export class Layout {
  private readonly slots = new Map<FieldName, readonly number[]>();
  private readonly slotOfColumn = new Map<number, number>();
  /** True where no column holds actions: the row is its recommendation's own record. */
  readonly lacksActions: boolean;
  readonly lacksRecommendations: boolean;
  readonly tracked: readonly number[];
  /** What a tick in a slot means, where its heading says so. */
  readonly ticks: ReadonlyMap<number, StatusKind>;

  constructor(
    readonly grid: Grid,
    readonly columns: readonly MappedColumn[],
  ) {
    columns.forEach(({ column, fields }, slot) => {
      this.slotOfColumn.set(column, slot);
      for (const field of fields) this.slots.set(field, [...this.of(field), slot]);
    });
    for (const field of ['status', 'rating'] as const) {
      this.slots.set(field, latestFirst(this.of(field), columns));
    }
    this.lacksActions = this.of('action').length === 0;
    this.lacksRecommendations = this.of('recommendation').length === 0;
    this.tracked = [...new Set(tracking.flatMap((field) => this.of(field)))];
    this.ticks = new Map(
      this.of('status').flatMap((slot) => {
        const meaning = tickMeaning(columns[slot]!.heading);
        return meaning ? [[slot, meaning] as const] : [];
      }),
    );
  }

  /** The slots that hold a field, the column of its own first. */
  of(field: FieldName): readonly number[] {
    return this.slots.get(field) ?? [];
  }

  /** The first slot of a field, -1 where it has none. */
  first(field: FieldName): number {
    return this.of(field)[0] ?? -1;
  }

  /** The row at a position of `Cells.rows`; null where none of the table's columns is filled. */
  row(position: number): BodyRow | null {
    const { cells } = this.grid;
    const count = this.columns.length;
    const texts = new Array<string>(count).fill('');
    const values = new Array<Scalar>(count).fill(null);
    const styles = new Array<number>(count).fill(0);
    let filled = 0;
    for (let cell = cells.starts[position]!; cell < cells.starts[position + 1]!; cell++) {
      const slot = this.slotOfColumn.get(cells.columns[cell]!);
      if (slot === undefined) continue;
      const value = cells.values[cell]!;
      styles[slot] = cells.styles[cell]!;
      if (!isFilled(value)) continue;
      values[slot] = value;
      texts[slot] = this.grid.words(value, cells.styles[cell]!);
      filled++;
    }
    return filled === 0 ? null : { row: cells.rows[position]!, texts, values, styles, filled };
  }

  /** The cell that a row takes a slot's value from: its own, or the one merged over it from above. */
  cell(row: BodyRow, slot: number): PlanCell | null {
    const text = row.texts[slot];
    if (text === undefined) return null;
    if (text !== '')
      return this.planCell(row.row, slot, row.values[slot]!, row.styles[slot]!, text, 'own');
    return this.mergedCell(row.row, slot);
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
  cells(row: BodyRow, field: FieldName): PlanCell[] {
    const found: PlanCell[] = [];
    for (const slot of this.of(field)) {
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
  if (/\bnot\b/i.test(heading)) return null;
  if (/\bon (?:target|track)\b|\bin progress\b|\bongoing\b/i.test(heading)) return 'in-progress';
  if (/\b(?:achieved|completed?|done|closed|implemented)\b|\btick\b/i.test(heading))
    return 'completed';
  return null;
}
