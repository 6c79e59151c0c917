import { dayMonthEvidence, shownOrders, sumOfOrders } from '../plan/dates';
import type { DayMonthOrder, ShownOrders } from '../plan/dates';
import { dateFields } from '../plan/field-names';
import type { MappedColumn } from '../plan/plan';
import { dayOfSerial } from '../workbook/day';
import type { Grid } from './grid';

const MOST_EVIDENCE = 2000;
/** How many days must have stayed text, and how many have been taken for dates, to speak of a swap. */
const LEAST_LEFT_AS_TEXT = 2;
const LEAST_TAKEN = 3;

/**
 * The columns of a table that hold dates first of all. Whoever writes one of them month first
 * writes the others so, hence they speak for each other; what is pasted into a column of progress
 * speaks for itself alone.
 */
export class DateColumns {
  private readonly known = new Map<number, ShownOrders>();
  private readonly swapped = new Map<number, boolean>();
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

  /**
   * True where an American Excel seems to have read British dates: "25/03/2026" stayed text, and of
   * what it took for dates none has a day above 12.
   */
  isSwapped(column: number): boolean {
    let swapped = this.swapped.get(column);
    if (swapped === undefined) this.swapped.set(column, (swapped = this.looksSwapped(column)));
    return swapped;
  }

  private looksSwapped(column: number): boolean {
    if (!this.columns.includes(column)) return false;
    const { dayFirst, monthFirst } = this.shownIn(column);
    if (dayFirst < LEAST_LEFT_AS_TEXT || monthFirst > 0) return false;
    const days: string[] = [];
    for (const at of this.body.slice(0, MOST_EVIDENCE)) {
      const row = this.grid.rowAt(at);
      const value = this.grid.value(row, column);
      if (!this.grid.isDate(value, this.grid.style(row, column))) continue;
      const day = dayOfSerial(value, this.grid.workbook.date1904);
      if (day !== null) days.push(day.slice(8));
    }
    const isEvery = days.length >= LEAST_TAKEN && days.every((day) => day <= '12');
    return isEvery && new Set(days).size > 1;
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
