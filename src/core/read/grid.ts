import type { Area } from '../workbook/address';
import { isCellError, rowPosition, styleAt, valueAt } from '../workbook/cells';
import type { Cells, Scalar } from '../workbook/cells';
import type { CellStyle, Sheet, Workbook } from '../workbook/workbook';
import { dateOfCell } from '../plan/dates';
import { isDateFormat } from '../workbook/number-format';

/** A sheet as the reader looks at it: cells as words, merges, fills and hidden rows at hand. */
export class Grid {
  readonly cells: Cells;
  /** The positions (see `Cells.rows`) of rows that hold a value. */
  readonly filledRows: readonly number[];
  readonly lastColumn: number;
  private readonly styles: readonly CellStyle[];
  private readonly dateStyles: readonly boolean[];
  /** The words of dates, by style and serial number: plans repeat few over many rows. */
  private readonly dates: (Map<number, string> | undefined)[] = [];
  private readonly merges = new Map<number, Area[]>();

  constructor(
    readonly workbook: Workbook,
    readonly sheet: Sheet,
  ) {
    this.cells = sheet.cells;
    this.styles = workbook.styles;
    this.dateStyles = workbook.styles.map((style) => isDateFormat(style.numberFormat));
    const { filled, last } = usedRows(sheet.cells);
    this.filledRows = filled;
    this.lastColumn = last;
    for (const merge of [...sheet.merges].sort((a, b) => a.top - b.top)) {
      for (let column = merge.left; column <= Math.min(merge.right, last); column++) {
        const list = this.merges.get(column);
        if (list) list.push(merge);
        else this.merges.set(column, [merge]);
      }
    }
  }

  get hasMerges(): boolean {
    return this.merges.size > 0;
  }

  /** The sheet's row that stands at a position of `cells.rows`. */
  rowAt(position: number): number {
    return this.cells.rows[position]!;
  }

  value(row: number, column: number): Scalar {
    return valueAt(this.cells, row, column);
  }

  /** A cell's words: text as it stands, numbers and dates as its format shows them. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (value === null) return '';
    return typeof value === 'string' ? value : this.words(value, this.style(row, column));
  }

  /** The words of a value with a style of the workbook. */
  words(value: Scalar, style: number): string {
    if (typeof value === 'string') return value;
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (isCellError(value)) return value.error;
    if (this.dateStyles[style]) {
      return this.dateWords(value, style);
    }
    return numberWords(value, this.styles[style]!.numberFormat);
  }

  private dateWords(serial: number, style: number): string {
    const known = (this.dates[style] ??= new Map<number, string>());
    let words = known.get(serial);
    if (words === undefined) {
      const { numberFormat } = this.styles[style]!;
      words = dateOfCell(serial, numberFormat, this.workbook.date1904).text;
      known.set(serial, words);
    }
    return words;
  }

  /** True where a value is a real date: a number with a date format. */
  isDate(value: Scalar, style: number): value is number {
    return typeof value === 'number' && this.dateStyles[style]!;
  }

  /** The index of a cell's style among the workbook's. */
  style(row: number, column: number): number {
    return styleAt(this.cells, row, column);
  }

  format(style: number): string {
    return this.styles[style]!.numberFormat;
  }

  /** The colour that fills a cell, null where none or white. */
  fill(row: number, column: number): string | null {
    const fill = this.styles[styleAt(this.cells, row, column)]?.fill ?? null;
    return fill === null || fill.toUpperCase() === '#FFFFFF' ? null : fill.toUpperCase();
  }

  /** The merged area that covers a cell, or null. */
  mergeAt(row: number, column: number): Area | null {
    const list = this.merges.get(column);
    if (!list) return null;
    let low = 0;
    let high = list.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const merge = list[middle]!;
      if (merge.bottom < row) low = middle + 1;
      else if (merge.top > row) high = middle - 1;
      else return merge;
    }
    return null;
  }

  /** The filled cells of a row, in order, as words. */
  rowTexts(row: number): { column: number; text: string }[] {
    const at = rowPosition(this.cells, row);
    if (at < 0) return [];
    const found: { column: number; text: string }[] = [];
    for (let cell = this.cells.starts[at]!; cell < this.cells.starts[at + 1]!; cell++) {
      const value = this.cells.values[cell]!;
      if (isFilled(value)) {
        const text = this.words(value, this.cells.styles[cell]!);
        found.push({ column: this.cells.columns[cell]!, text });
      }
    }
    return found;
  }

  isHidden(row: number): boolean {
    const runs = this.sheet.hiddenRows;
    let low = 0;
    let high = runs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = runs[middle]!;
      if (run.last < row) low = middle + 1;
      else if (run.first > row) high = middle - 1;
      else return true;
    }
    return false;
  }
}

/** True where a value is there to be read: not blank, and not only spaces. */
export function isFilled(value: Scalar): boolean {
  if (typeof value === 'string') return value !== '' && /[^\s\u00a0\u200b]/.test(value);
  return value !== null;
}

function usedRows(cells: Cells): { filled: number[]; last: number } {
  const filled: number[] = [];
  let last = 0;
  for (let at = 0; at < cells.rows.length; at++) {
    let any = false;
    for (let cell = cells.starts[at]!; cell < cells.starts[at + 1]!; cell++) {
      if (cells.values[cell] === null || !isFilled(cells.values[cell]!)) continue;
      any = true;
      if (cells.columns[cell]! > last) last = cells.columns[cell]!;
    }
    if (any) filled.push(at);
  }
  return { filled, last };
}

/** A number as its format shows it, so that `21.10` stays `21.10` and a share reads `50%`. */
function numberWords(value: number, format: string): string {
  const decimals = /^0\.(0+)(?:[_;].*)?$/.exec(format);
  if (decimals) return value.toFixed(decimals[1]!.length);
  const percent = /^0(?:\.(0+))?%/.exec(format);
  if (percent) return `${(value * 100).toFixed(percent[1]?.length ?? 0)}%`;
  const padded = /^0{2,}$/.exec(format);
  if (padded && Number.isInteger(value)) return String(value).padStart(format.length, '0');
  return String(Number(value.toPrecision(12)));
}
