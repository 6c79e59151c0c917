import { MAX_COLUMNS, MAX_ROWS } from '../../../core/workbook/address';
import { CellsBuilder, type Cells, type Scalar } from '../../../core/workbook/cells';
import type { CellStyle, Span } from '../../../core/workbook/workbook';
import type { Budget } from './budget';
import { cellOfBytes, indexOfBytes, numberOfBytes, numberOfText } from './cell-bytes';
import { serialOfIsoText } from './iso-date';
import { isTrue } from '../workbook-part';
import { unescapeSheetText, XmlProblem, type XmlScanner } from '../xml';

/** What cells refer to beyond their sheet. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  readonly budget: Budget;
}

type CellType = 'number' | 'shared' | 'text' | 'boolean' | 'error' | 'date';

/** Cell types by the first letter of their name; `str` and `s`, which share it, by its length. */
const TYPES: Readonly<Record<number, CellType>> = {
  0x6e: 'number',
  0x73: 'shared',
  0x69: 'text',
  0x62: 'boolean',
  0x65: 'error',
  0x64: 'date',
};

const HIDDEN = 'hidden';

interface Stray {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  readonly style: number;
}

/**
 * Takes the tokens within a sheet's `sheetData` and packs the cells as they pass. Depths count from
 * the root: rows stand at 2, cells at 3, what they hold at 4 and below.
 */
export class SheetCells {
  private readonly builder = new CellsBuilder();
  /** Cells that some writers put out of order. */
  private readonly strays: Stray[] = [];
  private readonly hidden: { first: number; last: number }[] = [];
  /** True where rows are hidden unless they are listed. */
  hidesUnlisted = false;

  private isRow = false;
  private isCell = false;
  private row = -1;
  private column = -1;
  /** A row without a number, until its first cell may have said where it stands. */
  private unplaced: { readonly previous: number; readonly isHidden: boolean } | null = null;
  private style = 0;
  private type: CellType = 'number';
  /** Whether the scan stands in a value or text, whose content counts. */
  private isValue = false;
  private guide = -1;
  private number = NaN;
  private hasNumber = false;
  private content: string | null = null;

  constructor(private readonly context: CellContext) {}

  open(scanner: XmlScanner): void {
    const { depth, local } = scanner;
    if (depth === 3) {
      this.isCell = this.isRow && local === 'c';
      if (this.isCell) this.openCell(scanner);
    } else if (depth === 2) {
      this.isRow = local === 'row';
      if (this.isRow) this.openRow(scanner);
    } else if (!this.isCell) {
      return;
    } else if (local === 'v') {
      this.isValue = depth === 4;
    } else if (local === 't') {
      this.isValue = this.guide < 0;
    } else if (local === 'rPh' && this.guide < 0) {
      this.guide = depth;
    }
  }

  close(scanner: XmlScanner): void {
    this.isValue = false;
    if (scanner.depth === 3 && this.isCell) this.closeCell();
    else if (scanner.depth === this.guide) this.guide = -1;
  }

  text(scanner: XmlScanner): void {
    if (!this.isValue) return;
    if (this.hasNumber) throw new XmlProblem('ill-formed', 'a number in pieces', scanner.start);
    const isNumeric = this.type === 'number' || this.type === 'shared';
    if (!isNumeric || !scanner.isPlainText || this.content !== null) {
      this.content = (this.content ?? '') + scanner.text();
      return;
    }
    this.hasNumber = true;
    this.number = numberOfBytes(scanner.bytes, scanner.textStart, scanner.textEnd);
    if (!Number.isNaN(this.number)) return;
    this.hasNumber = false;
    this.content = scanner.text();
  }

  private openRow(scanner: XmlScanner): void {
    this.placeRow();
    const index = scanner.attributeIndex('r');
    const previous = this.row;
    this.row =
      index < 0
        ? previous + 1
        : indexOfBytes(scanner.bytes, scanner.valueStart(index), scanner.valueEnd(index)) - 1;
    if (this.row < 0 || this.row >= MAX_ROWS) {
      throw new XmlProblem('ill-formed', 'a row that is not in the grid', scanner.start);
    }
    const isHidden = scanner.attributeIndex(HIDDEN) >= 0 && isTrue(scanner.attribute(HIDDEN));
    this.unplaced = { previous, isHidden };
    if (index >= 0) this.placeRow();
    this.column = -1;
  }

  /** Says of a row that is open, now that its place is known, what is hidden up to it. */
  private placeRow(): void {
    if (this.unplaced === null) return;
    const { previous, isHidden } = this.unplaced;
    this.unplaced = null;
    if (this.hidesUnlisted && this.row > previous + 1) this.hide(previous + 1, this.row - 1);
    if (isHidden) this.hide(this.row, this.row);
  }

  private openCell(scanner: XmlScanner): void {
    const { bytes } = scanner;
    this.column++;
    this.style = 0;
    this.type = 'number';
    this.hasNumber = false;
    this.content = null;
    for (let i = 0; i < scanner.attributeCount; i++) {
      const name = scanner.attributeName(i).full;
      const start = scanner.valueStart(i);
      const end = scanner.valueEnd(i);
      if (name === 'r') {
        const cell = cellOfBytes(bytes, start, end);
        this.column = cell % MAX_COLUMNS;
        this.row = (cell - this.column) / MAX_COLUMNS;
      } else if (name === 's') {
        const style = indexOfBytes(bytes, start, end);
        // Some writers name styles past the end of the list: such cells look like the default.
        this.style = style >= 0 && style < this.context.styles.length ? style : 0;
      } else if (name === 't') {
        this.type = end - start === 3 ? 'text' : (TYPES[bytes[start]!] ?? 'number');
      }
    }
    if (this.column >= MAX_COLUMNS) {
      throw new XmlProblem('ill-formed', 'a cell that is not in the grid', scanner.start);
    }
    this.placeRow();
  }

  private closeCell(): void {
    const value = this.value();
    const { budget, styles } = this.context;
    if (value === null && (styles[this.style]!.fill === null || !budget.keepsBlank())) return;
    budget.spendCell();
    const { row, column, style } = this;
    if (this.builder.follows(row, column)) this.builder.add(row, column, value, style);
    else this.strays.push({ row, column, value, style });
  }

  private value(): Scalar {
    const { content } = this;
    if (content === null) {
      return this.hasNumber ? this.numericValue(this.number) : null;
    }
    if (content === '') return null;
    switch (this.type) {
      case 'boolean':
        return isTrue(content.trim());
      case 'error':
        return { error: content };
      case 'date':
        return serialOfIsoText(content, this.context.date1904) ?? content;
      case 'number':
      case 'shared': {
        const number = numberOfText(content);
        if (!Number.isNaN(number)) return this.numericValue(number);
        // Where it is no number, what stands there is better shown than lost.
        return content.trim() === '' ? null : content;
      }
      case 'text':
        this.context.budget.spendText(content.length);
        return unescapeSheetText(content);
    }
  }

  private numericValue(number: number): Scalar {
    if (this.type !== 'shared') return number;
    const text = this.context.strings[number];
    if (text === undefined) throw new XmlProblem('ill-formed', 'a text that is not there', 0);
    return text === '' ? null : text;
  }

  private hide(first: number, last: number): void {
    const run = this.hidden.at(-1);
    if (run && run.last === first - 1) run.last = last;
    else this.hidden.push({ first, last });
  }

  /** The runs of hidden rows, ascending. */
  hiddenRows(): Span[] {
    this.placeRow();
    if (this.hidesUnlisted && this.row < MAX_ROWS - 1) this.hide(this.row + 1, MAX_ROWS - 1);
    return this.hidden.sort((one, other) => one.first - other.first);
  }

  /** The cells; of two at one place, the one that came last. */
  cells(): Cells {
    const cells = this.builder.build();
    if (this.strays.length === 0) return cells;
    const places = new Map<number, Stray>();
    cells.rows.forEach((row, position) => {
      for (let i = cells.starts[position]!; i < cells.starts[position + 1]!; i++) {
        const column = cells.columns[i]!;
        const cell = { row, column, value: cells.values[i]!, style: cells.styles[i]! };
        places.set(row * MAX_COLUMNS + column, cell);
      }
    });
    for (const stray of this.strays) places.set(stray.row * MAX_COLUMNS + stray.column, stray);
    const builder = new CellsBuilder();
    const order = [...places.keys()].sort((one, other) => one - other);
    for (const place of order) {
      const { row, column, value, style } = places.get(place)!;
      builder.add(row, column, value, style);
    }
    return builder.build();
  }
}
