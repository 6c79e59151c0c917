import { format as formatValue } from 'numfmt';
import { cellName, columnName, type Area } from '../../../src/core/workbook/address';
import type { IsoDay } from '../../../src/core/workbook/day';
import { isOurFormula } from '../../../src/core/workbook/mark';
import { holds, type Surroundings } from '../formulas/evaluate';
import { FormulaError, type Value } from '../formulas/values';
import { localName } from '../model/area';
import { plainFormat, type Cell } from '../model/cell';
import { anchorOf, type ModelConditionalFormat, type ModelSheet } from '../model/sheet';
import { HostError } from '../protocol/errors';
import type { ModelWorkbook } from '../model/workbook';
import type { FileLooks, Look } from './looks';

/** What there is to be seen of the workbook: plain data for the page that draws it. */
export interface View {
  readonly sheets: readonly {
    readonly name: string;
    readonly isActive: boolean;
    readonly colour: string;
  }[];
  readonly selection: string;
  readonly columns: readonly ViewColumn[];
  readonly rows: readonly ViewRow[];
}

export interface ViewColumn {
  readonly name: string;
  /** In points. */
  readonly width: number;
}

export interface ViewRow {
  /** As Excel counts it, from 1. */
  readonly number: number;
  /** In points, null where the row is as high as what stands in it. */
  readonly height: number | null;
  readonly cells: readonly ViewCell[];
}

export interface ViewCell {
  /** Such as `B12`. */
  readonly name: string;
  readonly text: string;
  /** What stands in the cell while it is edited. */
  readonly typed: string;
  readonly isSelected: boolean;
  readonly fill: string | null;
  readonly colour: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly size: number;
  readonly align: 'left' | 'right' | 'center';
  readonly vertical: 'top' | 'middle' | 'bottom';
  /** False where a text runs on over empty cells beside it. */
  readonly wraps: boolean;
  readonly columns: number;
  readonly rows: number;
}

const mostRows = 60;
const mostColumns = 18;

/** Where the view begins; rows that are frozen stand above it. */
export interface Corner {
  readonly row: number;
  readonly column: number;
}

/** What is in view from a corner on a day. The looks of the file's own cells are drawn where they are given. */
export function viewOf(
  workbook: ModelWorkbook,
  corner: Corner,
  today: IsoDay,
  looks: FileLooks | null = null,
): View {
  const sheet = workbook.active;
  const used = sheet.used(false);
  const rows = indexes(corner.row, mostRows, sheet.frozen?.rows ?? 0).filter(
    (row) => !sheet.hiddenRows.has(row) && row <= Math.max(used?.bottom ?? 0, corner.row) + 12,
  );
  const columns = indexes(corner.column, mostColumns, sheet.frozen?.columns ?? 0).filter(
    (column) => !sheet.hiddenColumns.has(column),
  );
  const selected = workbook.selection.area;
  const drawing = new Drawing(sheet, today, looks);
  return {
    sheets: workbook.sheets
      .filter(({ visibility }) => visibility === 'visible')
      .map(({ name, tabColor }) => ({ name, isActive: name === sheet.name, colour: tabColor })),
    selection: selected ? localName(selected) : '',
    columns: columns.map((column) => ({
      name: columnName(column),
      width: sheet.columnWidths.get(column) ?? sheet.standardWidth,
    })),
    rows: rows.map((row) => ({
      number: row + 1,
      height: drawing.height(row),
      cells: columns.flatMap((column) => drawing.cell(row, column, selected, rows, columns) ?? []),
    })),
  };
}

function indexes(first: number, count: number, frozen: number): number[] {
  const scrolled = Array.from({ length: count }, (_, index) => first + index);
  const fixed = Array.from({ length: frozen }, (_, index) => index);
  return [...fixed, ...scrolled.filter((index) => index >= frozen)];
}

/** What a cell is shown as, its conditional formats worked out. */
class Drawing {
  private readonly looks: FileLooks | null;

  constructor(
    private readonly sheet: ModelSheet,
    private readonly today: IsoDay,
    looks: FileLooks | null,
  ) {
    // They are known by where the cells stood in the file.
    this.looks = sheet.isShifted ? null : looks;
  }

  height(row: number): number | null {
    return this.sheet.rowHeights.get(row) ?? this.looks?.rowHeight(this.sheet.name, row) ?? null;
  }

  /** Null where a merged area covers the cell. */
  cell(
    row: number,
    column: number,
    selected: Area | null,
    rows: readonly number[],
    columns: readonly number[],
  ): ViewCell | null {
    const merge = this.sheet.merges.find(({ area }) => area && isIn(area, row, column))?.area;
    if (merge) {
      // What is in view of a merged area is drawn in its first place in view.
      const isFirst = (all: readonly number[], from: number, at: number): boolean =>
        all.find((each) => each >= from) === at;
      if (!isFirst(rows, merge.top, row) || !isFirst(columns, merge.left, column)) return null;
      [row, column] = [merge.top, merge.left];
    }
    const cell = this.sheet.cell(row, column);
    const shown = this.shown(cell, row, column);
    const spans = (all: readonly number[], from: number, to: number): number =>
      Math.max(1, all.filter((each) => each >= from && each <= to).length);
    return {
      ...shown,
      name: cellName(row, column),
      typed: cell.formula ?? textOf(cell, cell.format.numberFormat),
      isSelected: selected !== null && isIn(selected, row, column),
      columns: merge ? spans(columns, merge.left, merge.right) : 1,
      rows: merge ? spans(rows, merge.top, merge.bottom) : 1,
    };
  }

  private shown(
    cell: Cell,
    row: number,
    column: number,
  ): Omit<ViewCell, 'name' | 'typed' | 'isSelected' | 'columns' | 'rows'> {
    const live = this.live(row, column);
    const of = <K extends keyof ModelConditionalFormat>(key: K): ModelConditionalFormat[K] | null =>
      live.find((each) => each[key] !== null && each[key] !== false)?.[key] ?? null;
    const look = this.look(cell, row, column);
    return {
      text: textOf(cell, of('numberFormat') ?? cell.format.numberFormat),
      fill: of('fill') ?? cell.format.fill,
      colour: of('fontColor') ?? look.colour ?? '#000000',
      isBold: live.some(({ bold }) => bold) || look.bold,
      isItalic: look.italic,
      size: look.size,
      align: horizontal(look, cell),
      vertical: vertical(look),
      wraps: look.wrapText,
    };
  }

  /** As the file has it, for a cell that the add-in has not dressed. */
  private look({ format }: Cell, row: number, column: number): Look {
    const own = this.looks?.cell(this.sheet.name, row, column);
    if (own && format.font === plainFormat.font) return own;
    const { bold, italic, size, color } = format.font;
    return { ...format, bold, italic, size, colour: color };
  }

  /** The conditional formats that show on a cell, the strongest first. Only those by formula are known. */
  private live(row: number, column: number): ModelConditionalFormat[] {
    const showing: ModelConditionalFormat[] = [];
    for (const format of this.sheet.conditionalFormats) {
      const anchor = anchorOf(format);
      if (format.type !== 'Custom' || !anchor) continue;
      if (!format.places.some(({ area }) => area && isIn(area, row, column))) continue;
      const around = {
        cell: (at: number, of: number) => valueOf(this.sheet.cell(at, of)),
        today: this.today,
        rows: row - anchor.top,
        columns: column - anchor.left,
      };
      if (!shows(format.formula, around)) continue;
      showing.push(format);
      if (format.stopIfTrue) break;
    }
    return showing;
  }
}

/** Somebody else's format, whose formula uses more than ours do, is not drawn. */
function shows(formula: string, around: Surroundings): boolean {
  if (isOurFormula(formula)) return holds(formula, around);
  try {
    return holds(formula, around);
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

function isIn({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function valueOf({ value, isError, formula }: Cell): Value {
  if (isError) return new FormulaError(String(value));
  return value === '' && formula === null ? null : value;
}

/** The text that a cell shows, on a British computer. */
export function textOf({ value, isError }: Cell, numberFormat: string): string {
  if (isError || typeof value === 'boolean') return String(value).toUpperCase();
  if (value === '') return '';
  try {
    return formatValue(numberFormat, value, { locale: 'en-GB' });
  } catch {
    return String(value);
  }
}

function horizontal({ horizontalAlignment }: Look, { value }: Cell): ViewCell['align'] {
  const set = horizontalAlignment.toLowerCase();
  if (set === 'left' || set === 'right' || set === 'center') return set;
  return typeof value === 'number' ? 'right' : 'left';
}

function vertical({ verticalAlignment }: Look): ViewCell['vertical'] {
  const set = verticalAlignment.toLowerCase();
  if (set === 'top') return set;
  return set === 'center' || set === 'middle' ? 'middle' : 'bottom';
}
