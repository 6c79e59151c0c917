import type { Area } from '../../core/workbook/address';
import { cellName, quoteSheet } from '../../core/workbook/address';
import { cellText } from '../../core/workbook/cell-text';
import { serialOfDay } from '../../core/workbook/day';
import type {
  ChartBlock,
  ParagraphBlock,
  Report,
  ReportCell,
  ReportRow,
  TableBlock,
} from '../../core/workbook/report';
import { bodyLook, headerLook, indentOf, indentWidth, lineLook, types } from './look';
import type { Look, TypeName, Vertical } from './look';
import { countLines, lineHeight, pointsPerUnit, wrapLines } from './measure';
import { spacingOf, type Spacing } from './spacing';
import { distinctHeadings, filterRoom, isLong, isShown } from './tables';
import { formulaText, looksLikeFormula } from './text';
import { columnWidths } from './widths';

/** A report laid out as a sheet, for a host to write: the same cells in every workbook. */
export interface BuiltSheet {
  readonly report: Report<string>;
  /** All that is filled. */
  readonly area: Area;
  /** Row by row, from left to right within a row; those of long lists are made as they are asked for. */
  readonly cells: Iterable<BuiltCell>;
  /** Of the columns, in characters of the default font. */
  readonly widths: readonly number[];
  /** Of the rows, in points. */
  readonly heights: readonly number[];
  /** How many rows stay in sight when the sheet is scrolled; 0 where none. */
  readonly frozenRows: number;
  /** Of all its rows, in points. */
  readonly height: number;
  readonly tables: readonly BuiltTable[];
  readonly charts: readonly BuiltChart[];
  /** Rows that print on top of every page; null where none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
}

export interface BuiltCell {
  readonly row: number;
  readonly column: number;
  readonly value: BuiltValue;
  readonly look: Look;
}

/** Text, a number (days are serial dates), a formula with the text that it gives, or nothing. */
export type BuiltValue = string | number | BuiltFormula | null;

export interface BuiltFormula {
  /** Without `=`. */
  readonly formula: string;
  readonly result: string;
}

export interface BuiltTable {
  readonly id: string;
  /** Header row and rows, without the total. */
  readonly area: Area;
  /** Exactly the texts of the header cells: a table whose headings differ from its cells is broken. */
  readonly headings: readonly string[];
  /** Long lists can be filtered and sorted by their headings. */
  readonly hasFilter: boolean;
}

export interface BuiltChart {
  readonly block: ChartBlock<string>;
  readonly from: ChartCorner;
  readonly to: ChartCorner;
  /** True beside a table, where there is more height than width: the bar stands upright. */
  readonly isUpright: boolean;
  /** The cells that hold the segments' counts. */
  readonly sources: readonly ChartSource[];
}

/** A point of the sheet: so many points to the right of the top left of a cell, and below it. */
export interface ChartCorner {
  readonly column: number;
  readonly row: number;
  readonly across: number;
  readonly down: number;
}

export interface ChartSource {
  readonly row: number;
  readonly column: number;
}

/** Rows of a table that stand one under another. */
interface BodyRows {
  readonly block: TableBlock<string>;
  readonly rows: readonly ReportRow<string>[];
  readonly total: boolean;
  /** The sheet's row of the first. */
  readonly top: number;
}

/** Excel's limit; a taller row is cut. */
const tallestRow = 409;
/** A frozen head taller than this would leave too little of the screen. */
const tallestFrozenHead = 150;
/** What a chart needs to stand beside a table: columns, their width, and rows of the table. */
const beside = { columns: 3, width: 24, rows: 6 } as const;
/** Serial dates agree with the calendar from this day on; earlier days are written as text. */
const firstSafeDay = '1904-01-02';

/** Lays one report out, from A1 down, over a width of `page` units. */
export class SheetBuilder {
  private readonly heights: number[] = [];
  private readonly cells: (BuiltCell | BodyRows)[] = [];
  private height = 0;
  private frozenRows = 0;
  private readonly widths: readonly number[];
  private readonly space: Spacing;
  private readonly built: BuiltTable[] = [];
  private readonly charts: BuiltChart[] = [];

  constructor(
    private readonly report: Report<string>,
    page: number,
    private readonly date1904: boolean,
  ) {
    const tables = report.blocks.filter((block) => block.kind === 'table');
    this.space = spacingOf(report);
    this.widths = columnWidths(tables.filter(isShown), page);
  }

  build(): BuiltSheet {
    this.line('title', this.report.title, 8);
    this.paragraph('subtitle', this.report.subtitle, 0);
    if (this.report.marking) this.paragraph('marking', this.report.marking, 2);
    let previous: 'paragraph' | 'table' | 'chart' | null = null;
    for (const block of this.report.blocks) {
      if (block.kind === 'paragraph') {
        this.paragraph(block.role, block.text, this.spaceBefore(block, previous));
      } else if (block.kind === 'chart') this.chart(block, previous);
      else this.table(block, previous);
      previous = block.kind;
    }
    return {
      report: this.report,
      area: { top: 0, left: 0, bottom: this.row - 1, right: this.widths.length - 1 },
      cells: { [Symbol.iterator]: () => this.eachCell() },
      widths: this.widths.map((width) => Math.round(width * 100) / 100),
      heights: this.heights,
      frozenRows: this.frozenRows,
      height: this.height,
      tables: this.built,
      charts: this.charts,
      titleRows: this.titleRows(),
    };
  }

  private titleRows(): BuiltSheet['titleRows'] {
    const last = this.built.at(-1);
    // A header repeated over another table would name the wrong columns.
    return last?.hasFilter && this.built.length === 1
      ? { first: last.area.top, last: last.area.top }
      : null;
  }

  private add(height: number): number {
    this.heights.push(Math.min(tallestRow, Math.round(height * 4) / 4));
    this.height += height;
    return this.row - 1;
  }

  /** How many rows are laid out so far. */
  private get row(): number {
    return this.heights.length;
  }

  private put(row: number, column: number, value: BuiltValue, look: Look): void {
    this.cells.push({ row, column, value, look });
  }

  private spaceBefore({ role }: ParagraphBlock<string>, previous: string | null): number {
    if (role === 'heading') return this.space.heading;
    return previous === null || role === 'lead' ? this.space.first + 4 : this.space.paragraph;
  }

  private line(name: TypeName, text: string, above: number, below = 0): void {
    const clean = cellText(text);
    const row = this.add(lineHeight(types[name]) + above + below);
    const vertical: Vertical = below === 0 ? 'bottom' : above === 0 ? 'top' : 'middle';
    this.put(row, 0, clean, lineLook(name, looksLikeFormula(clean), vertical));
  }

  /** A paragraph runs over the columns line by line: no cell is merged, none is filled to its right. */
  private paragraph(name: TypeName, text: string, above: number): void {
    const page = this.widths.reduce((sum, width) => sum + width, 0);
    const lines = wrapLines(cellText(text), page, types[name]);
    const below = name === 'lead' ? this.space.first : 0;
    lines.forEach((line, index) =>
      this.line(name, line, index === 0 ? above : 0, index === lines.length - 1 ? below : 0),
    );
  }

  /** A chart stands beside the table before it where that leaves room, else in a row of its own. */
  private chart(block: ChartBlock<string>, previous: string | null): void {
    const right = this.rightEdge();
    const sources = this.sourcesOf(block);
    const table = previous === 'table' ? this.built.at(-1) : undefined;
    if (table && this.hasRoomBeside(table)) {
      this.charts.push({
        block,
        sources,
        from: { column: table.area.right + 1, row: table.area.top, across: 0, down: 0 },
        to: { ...right, row: this.row, down: 0 },
        isUpright: true,
      });
      return;
    }
    const top = lineHeight(types.heading) + 4;
    const bottom = top + this.space.chart;
    this.add(this.space.first);
    const row = this.add(bottom + 2);
    const title = cellText(block.title);
    this.put(row, 0, title, lineLook('heading', looksLikeFormula(title), 'top'));
    this.charts.push({
      block,
      sources,
      from: { column: 0, row, across: 0, down: top },
      to: { ...right, row, down: bottom },
      isUpright: false,
    });
  }

  /** Just within the last column: a chart that touched the next one would have it printed too. */
  private rightEdge(): Pick<ChartCorner, 'column' | 'across'> {
    const column = this.widths.length - 1;
    return { column, across: this.widths[column]! * pointsPerUnit - 2 };
  }

  private hasRoomBeside({ area }: BuiltTable): boolean {
    const free = this.widths.slice(area.right + 1);
    return (
      free.length >= beside.columns &&
      free.reduce((sum, width) => sum + width, 0) >= beside.width &&
      area.bottom - area.top >= beside.rows
    );
  }

  private table(block: TableBlock<string>, previous: string | null): void {
    if (block.title !== null) this.paragraph('heading', block.title, this.space.table);
    else if (previous === 'table') this.add(this.space.table);
    if (!isShown(block)) return this.paragraph('body', block.empty, this.space.paragraph);
    const headings = distinctHeadings(block.columns.map(({ heading }) => cellText(heading)));
    const top = this.header(block, headings);
    if (this.built.length === 0 && this.height <= tallestFrozenHead) this.freeze(top + 1);
    this.body(block, block.rows.length > 0 ? block.rows : [{ cells: [] }], false);
    this.built.push({
      id: block.id,
      area: { top, left: 0, bottom: this.row - 1, right: headings.length - 1 },
      headings,
      hasFilter: isLong(block),
    });
    if (block.total) this.body(block, [block.total], true);
  }

  /** Keeps the header in sight while a single list is scrolled. */
  private freeze(rows: number): void {
    if (this.report.blocks.filter(({ kind }) => kind === 'table').length > 1) return;
    this.frozenRows = rows;
  }

  private header(block: TableBlock<string>, headings: readonly string[]): number {
    const lines = headings.map(
      (heading, column) =>
        wrapLines(heading, this.room(block, column) - filterRoom(block, column), types.header)
          .length,
    );
    const row = this.add(Math.max(...lines) * lineHeight(types.header) + this.space.row);
    headings.forEach((heading, column) => {
      const { kind } = block.columns[column]!;
      this.put(row, column, heading, headerLook(kind, column, isLong(block)));
    });
    return row;
  }

  private body(
    block: TableBlock<string>,
    rows: readonly ReportRow<string>[],
    total: boolean,
  ): void {
    this.cells.push({ block, rows, total, top: this.row });
    const rooms = block.columns.map((_, column) => this.room(block, column));
    for (const { cells, tone } of rows) {
      let lines = 1;
      cells.forEach((cell, column) => {
        if (cell?.kind !== 'text' && cell?.kind !== 'link') return;
        const bold = total || (tone !== undefined && column === 0);
        const type = bold ? types.total : types.body;
        lines = Math.max(lines, countLines(cell.text, rooms[column] ?? 0, type));
      });
      this.add(lines * lineHeight(types.body) + this.space.row);
    }
  }

  private *eachCell(): Generator<BuiltCell> {
    for (const part of this.cells) {
      if ('value' in part) yield part;
      else {
        for (const [at, row] of part.rows.entries()) {
          for (let column = 0; column < part.block.columns.length; column++) {
            yield this.bodyCell(part, row, at, column);
          }
        }
      }
    }
  }

  private bodyCell(
    { block, total, top }: BodyRows,
    { cells, tone }: ReportRow<string>,
    at: number,
    column: number,
  ): BuiltCell {
    const content = cells[column] ?? null;
    const value = this.value(content);
    const look = bodyLook({
      kind: content === null ? block.columns[column]!.kind : content.kind,
      column,
      total,
      tone: column === 0 ? (tone ?? null) : null,
      guarded: typeof value === 'string' && looksLikeFormula(value),
      linked: content?.kind === 'link',
    });
    return { row: top + at, column, value, look };
  }

  /** The width of a column that its texts have: less where they are indented. */
  private room(block: TableBlock<string>, column: number): number {
    const kind = block.columns[column]?.kind ?? 'text';
    return (this.widths[column] ?? 0) - indentOf(kind, column) * indentWidth;
  }

  /** A chart reads its segments from the cells of its table, and stays true when one is corrected. */
  private sourcesOf({ table, segments }: ChartBlock<string>): ChartSource[] {
    const built = this.built.find(({ id }) => id === table);
    const block = this.report.blocks.find((each) => each.kind === 'table' && each.id === table);
    if (!built || block?.kind !== 'table')
      throw new RangeError(`no table ${table} before its chart`);
    const column = block.columns.findIndex(({ kind }) => kind === 'count');
    return segments.map(({ row }) => ({ row: built.area.top + 1 + row, column }));
  }

  private value(cell: ReportCell<string>): BuiltValue {
    if (cell === null) return null;
    switch (cell.kind) {
      case 'text':
        return cell.text === '' ? null : cellText(cell.text);
      case 'count':
        return cell.count;
      case 'percent':
        return cell.share;
      case 'date':
        return cell.day < firstSafeDay ? cell.day : serialOfDay(cell.day, this.date1904);
      case 'link': {
        const { sheet, row, column } = cell.to;
        const target = `#${quoteSheet(sheet)}!${cellName(row, column)}`;
        const text = cellText(cell.text);
        return { formula: `HYPERLINK(${formulaText(target)},${formulaText(text)})`, result: text };
      }
    }
  }
}
