import type { Area } from '../../../src/core/workbook/address';
import type { Visibility } from '../../../src/core/workbook/workbook';
import { fail } from '../protocol/errors';
import { blankCell, type Cell } from './cell';
import { meet } from './area';
import type { ModelChart } from './chart';
import { Spans } from './spans';

/** A range that something holds on to: it follows the cells when rows or columns come or go. */
export interface Held {
  area: Area | null;
}

export interface ModelTable {
  readonly id: string;
  name: string;
  readonly place: Held;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export interface ModelConditionalFormat {
  readonly id: string;
  /** As the API names it, such as `Custom`. */
  readonly type: string;
  /** Its areas, the first of which its formula is relative to. */
  readonly places: readonly Held[];
  formula: string;
  stopIfTrue: boolean;
  fill: string | null;
  fontColor: string | null;
  bold: boolean;
  numberFormat: string | null;
}

/** The area whose first cell the formula of a conditional format is written for. */
export function anchorOf({ places }: ModelConditionalFormat): Area | null {
  return places.find(({ area }) => area !== null)?.area ?? null;
}

export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

export interface Comment {
  readonly id: string;
  readonly place: Held;
  readonly content: string;
}

/** A worksheet: cells by row and column, and what stands on it. Rows and columns count from 0. */
export class ModelSheet {
  visibility: Visibility = 'visible';
  tabColor = '';
  showGridlines = true;
  protection: Protection | null = null;
  frozen: { rows: number; columns: number } | null = null;
  standardWidth = 48;
  readonly rows = new Map<number, Map<number, Cell>>();
  merges: Held[] = [];
  readonly hiddenRows = new Spans();
  readonly hiddenColumns = new Spans();
  /** In points, where they are set. */
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  tables: ModelTable[] = [];
  charts: ModelChart[] = [];
  /** The first has the highest priority. */
  conditionalFormats: ModelConditionalFormat[] = [];
  comments: Comment[] = [];
  /** Kinds of shapes that stand on it, such as `Image`. */
  shapes: string[] = [];
  readonly pageLayout: Record<string, unknown> = {};
  printTitleRows: Area | null = null;
  /** Grows with every change, so that what is unchanged is known. */
  version = 0;
  /** True where rows or columns were inserted or deleted. */
  isShifted = false;
  /** True where Excel does not give its values, as where a file is spoilt. */
  isBroken = false;
  /** Whatever else follows the cells: kept references, names, the selection. */
  readonly followers = new Set<Held>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.rows.get(row)?.get(column) ?? blankCell;
  }

  put(row: number, column: number, cell: Cell): void {
    this.version++;
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map()));
    cells.set(column, cell);
  }

  remove(row: number, column: number): void {
    this.version++;
    const cells = this.rows.get(row);
    cells?.delete(column);
    if (cells?.size === 0) this.rows.delete(row);
  }

  /** The smallest area around all cells that hold something, or that show something too. */
  used(valuesOnly: boolean): Area | null {
    let area: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        const isBlank = cell.value === '' && cell.formula === null;
        if (isBlank && (valuesOnly || cell.format === blankCell.format)) continue;
        area ??= { top: row, left: column, bottom: row, right: column };
        area.top = Math.min(area.top, row);
        area.left = Math.min(area.left, column);
        area.bottom = Math.max(area.bottom, row);
        area.right = Math.max(area.right, column);
      }
    }
    return area;
  }

  /** Calls `visit` for every cell of an area that holds or shows something. */
  eachCell(area: Area, visit: (row: number, column: number, cell: Cell) => void): void {
    const rows = area.bottom - area.top + 1;
    const wanted =
      rows > this.rows.size
        ? [...this.rows.keys()].filter((row) => row >= area.top && row <= area.bottom)
        : Array.from({ length: rows }, (_, index) => area.top + index);
    for (const row of wanted) {
      for (const [column, cell] of [...(this.rows.get(row) ?? [])]) {
        if (column >= area.left && column <= area.right) visit(row, column, cell);
      }
    }
  }

  /** Refuses to change locked cells of a protected sheet. */
  guardCells(area: Area): void {
    if (!this.protection) return;
    const unlocked = new Set<string>();
    this.eachCell(area, (row, column, { format }) => {
      if (!format.locked) unlocked.add(`${row} ${column}`);
    });
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (unlocked.size < size) fail('AccessDenied');
  }

  /** Refuses a change of looks on a protected sheet that does not allow it. */
  guardFormats(): void {
    if (this.protection && this.protection.options['allowFormatCells'] !== true) {
      fail('AccessDenied');
    }
  }

  /** Refuses to add or change what stands on a protected sheet beside its cells. */
  guardObjects(): void {
    if (this.protection) fail('AccessDenied');
  }

  /** The conditional formats that touch any of some areas. */
  formatsIn(areas: readonly Area[]): ModelConditionalFormat[] {
    return this.conditionalFormats.filter(({ places }) =>
      places.some(({ area }) => area && areas.some((each) => meet(area, each))),
    );
  }

  /** All that follows the cells when they move. */
  *held(): Iterable<Held> {
    yield* this.merges;
    for (const { place } of this.tables) yield place;
    for (const { places } of this.conditionalFormats) yield* places;
    for (const { place } of this.comments) yield place;
    for (const { series } of this.charts) {
      for (const { values } of series) if (values) yield values;
    }
    yield* this.followers;
  }
}
