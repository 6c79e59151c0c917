import type { FieldName } from '../plan/plan';
import type { PlanCell } from './cell';
import type { BodyRows } from './body-rows';
import type { BodyRow, Layout } from './layout';

/** Fields whose words may stand once, over the rows of a group. */
const grouping: readonly FieldName[] = ['lead', 'addressedTo', 'theme'];

/**
 * Carries down what stands once in a column left of the recommendations, with the cells below it
 * left blank: the agency, or the theme, of a group of rows. A column that says the same on rows one
 * after the other is filled row by row, and a blank in it is missing.
 */
export class Grouping {
  private readonly layout: Layout;
  private readonly slots: readonly number[];
  private readonly last = new Map<number, PlanCell>();

  constructor(rows: BodyRows) {
    const { layout } = rows;
    this.layout = layout;
    const said = layout.lacksRecommendations
      ? layout.first('action')
      : layout.first('recommendation');
    this.slots = grouping
      .flatMap((field) =>
        layout.of(field).filter((slot) => layout.columns[slot]!.fields[0] === field),
      )
      .filter((slot) => slot < said && isGrouped(rows, slot, said));
  }

  /** Takes in a row of the plan. */
  pass(row: BodyRow): void {
    for (const slot of this.slots) {
      const cell = this.layout.cell(row, slot);
      if (cell) this.last.set(slot, { ...cell, via: 'carried' });
    }
  }

  /** A section row ends all groups. */
  end(): void {
    this.last.clear();
  }

  /** The cells that a row takes from the group it stands in, for a field it says nothing of itself. */
  cells(field: FieldName): PlanCell[] {
    return this.layout.of(field).flatMap((slot) => this.last.get(slot) ?? []);
  }
}

function isGrouped(rows: BodyRows, slot: number, said: number): boolean {
  let blank = false;
  let above: string | null = null;
  for (const { texts } of rows) {
    if (texts[said] === '') continue;
    const text = texts[slot]!;
    if (text === '') blank = above !== null || blank;
    else if (text === above) return false;
    above = text === '' ? above : text;
  }
  return blank;
}
