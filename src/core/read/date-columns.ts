import { dayMonthEvidence, shownOrders, sumOfOrders } from '../plan/dates';
import type { DayMonthOrder, ShownOrders } from '../plan/dates';
import { dateFields } from '../plan/field-names';
import type { MappedColumn } from '../plan/plan';
import type { Grid } from './grid';

const MOST_EVIDENCE = 2000;

/**
 * The columns of a table that hold dates first of all. Whoever writes one of them month first
 * writes the others so, hence they speak for each other; what is pasted into a column of progress
 * speaks for itself alone.
 */
export class DateColumns {
  private readonly known = new Map<number, ShownOrders>();
  private readonly columns: readonly number[];

  constructor(
    private readonly grid: Grid,
    private readonly body: readonly number[],
    columns: readonly MappedColumn[],
  ) {
    this.columns = columns
      .filter(({ fields: [first] }) => first !== undefined && dateFields.has(first))
      .map(({ column }) => column);
  }

  /** The order of a column: its own, else that of the table's dates, else that of its sheet's. */
  orderOf(column: number, sheet: readonly DateColumns[]): DayMonthOrder | null {
    const own = (): ShownOrders => this.shownIn(column);
    if (!this.columns.includes(column)) return dayMonthEvidence(own);
    return dayMonthEvidence(
      own,
      () => this.shown(),
      () => sumOfOrders(sheet.map((table) => table.shown())),
    );
  }

  private shown(): ShownOrders {
    return sumOfOrders(this.columns.map((column) => this.shownIn(column)));
  }

  private shownIn(column: number): ShownOrders {
    let shown = this.known.get(column);
    if (!shown) this.known.set(column, (shown = shownOrders(this.textsOf(column))));
    return shown;
  }

  private *textsOf(column: number): Generator<string> {
    for (const at of this.body.slice(0, MOST_EVIDENCE)) {
      const value = this.grid.value(this.grid.rowAt(at), column);
      if (typeof value === 'string') yield value;
    }
  }
}
