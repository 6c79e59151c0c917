import type { Cell, CellValue, Worksheet } from 'exceljs';
import type { Area } from '../../../core/workbook/address';
import { cellName, quoteSheet } from '../../../core/workbook/address';
import { serialOfDay } from '../../../core/workbook/day';
import type {
  ChartBlock,
  ParagraphBlock,
  Report,
  ReportCell,
  ReportRow,
  TableBlock,
} from '../../../core/workbook/report';
import { bodyStyle, headerStyle, indentOf, indentWidth, lineStyle, types } from './look';
import type { TypeName } from './look';
import { lineHeight, wrapLines } from './measure';
import { cellText, formulaText, looksLikeFormula } from './text';
import { columnWidths, pageWidth, printedText } from './widths';

/** What stands on a built sheet beside its cells, for the graft to make parts of. */
export interface BuiltSheet {
  readonly report: Report<string>;
  /** All that is filled. */
  readonly area: Area;
  readonly tables: readonly BuiltTable[];
  readonly charts: readonly BuiltChart[];
  /** Rows that print on top of every page; null where none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
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
  /** The row that it stands in, from `top` to `bottom`, in points below the row's own top. */
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
  readonly lastColumn: number;
  /** The cells that hold each segment's label and count, null where none do. */
  readonly sources: readonly (ChartSource | null)[];
}

export interface ChartSource {
  readonly row: number;
  readonly label: number;
  readonly count: number;
}

const padding = 5;
/** Excel's limit; a taller row is cut. */
const tallestRow = 409;
const spaceAbove: Readonly<Record<'heading' | 'table' | 'paragraph' | 'first', number>> = {
  heading: 14,
  table: 16,
  paragraph: 4,
  first: 6,
};
const chartHeight = 84;
/** A frozen head taller than this would leave too little of the screen. */
const tallestFrozenHead = 150;
/** A list of fewer rows needs neither filters nor a header on every page. */
const shortList = 12;
/** Serial dates agree with the calendar from this day on; earlier days are written as text. */
const firstSafeDay = '1904-01-02';

/** Writes one report onto an empty worksheet, from A1 down. */
export class SheetBuilder {
  private row = 0;
  private head = 0;
  private readonly widths: readonly number[];
  private readonly built: BuiltTable[] = [];
  private readonly charts: Omit<BuiltChart, 'lastColumn' | 'sources'>[] = [];
  private readonly counted = new Map<string, ChartSource>();

  constructor(
    private readonly sheet: Worksheet,
    private readonly report: Report<string>,
    private readonly date1904: boolean,
  ) {
    const tables = report.blocks.filter((block) => block.kind === 'table');
    this.widths = columnWidths(tables.filter(isShown), pageWidth[report.page.orientation]);
  }

  build(): BuiltSheet {
    this.widths.forEach((width, column) => {
      this.sheet.getColumn(column + 1).width = Math.round(width * 100) / 100;
    });
    this.line('title', this.report.title, 8);
    this.paragraph('subtitle', this.report.subtitle, 0);
    if (this.report.marking) this.paragraph('marking', this.report.marking, 2);
    let previous: 'paragraph' | 'table' | 'chart' | null = null;
    for (const block of this.report.blocks) {
      if (block.kind === 'paragraph') {
        this.paragraph(block.role, block.text, spaceBefore(block, previous));
      } else if (block.kind === 'chart') this.chart(block);
      else this.table(block, previous);
      previous = block.kind;
    }
    return {
      report: this.report,
      area: { top: 0, left: 0, bottom: this.row - 1, right: this.widths.length - 1 },
      tables: this.built,
      charts: this.charts.map((chart) => ({
        ...chart,
        lastColumn: this.widths.length - 1,
        sources: chart.block.segments.map(
          ({ label, count }) => this.counted.get(sourceKey(label, count)) ?? null,
        ),
      })),
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
    const row = this.row++;
    this.sheet.getRow(row + 1).height = Math.min(tallestRow, Math.round(height * 4) / 4);
    this.head += height;
    return row;
  }

  private cell(row: number, column: number): Cell {
    return this.sheet.getRow(row + 1).getCell(column + 1);
  }

  private line(name: TypeName, text: string, above: number): void {
    const clean = cellText(text);
    const row = this.add(lineHeight(types[name]) + above);
    const cell = this.cell(row, 0);
    cell.value = clean;
    cell.style = lineStyle(name, looksLikeFormula(clean));
  }

  /** A paragraph runs over the columns line by line: no cell is merged, none is filled to its right. */
  private paragraph(name: TypeName, text: string, above: number): void {
    const page = this.widths.reduce((sum, width) => sum + width, 0);
    wrapLines(cellText(text), page, types[name]).forEach((line, index) =>
      this.line(name, line, index === 0 ? above : 0),
    );
  }

  private chart(block: ChartBlock<string>): void {
    const top = lineHeight(types.heading) + 4;
    const bottom = top + chartHeight;
    this.add(spaceAbove.first);
    const row = this.add(bottom + 2);
    const cell = this.cell(row, 0);
    cell.value = cellText(block.title);
    cell.style = {
      ...lineStyle('heading', looksLikeFormula(block.title)),
      alignment: { horizontal: 'left', vertical: 'top' },
    };
    this.charts.push({ block, row, top, bottom });
  }

  private table(block: TableBlock<string>, previous: string | null): void {
    if (block.title !== null) this.paragraph('heading', block.title, spaceAbove.table);
    else if (previous === 'table') this.add(spaceAbove.table);
    if (!isShown(block)) return this.paragraph('body', block.empty, spaceAbove.paragraph);
    const headings = distinct(block.columns.map(({ heading }) => cellText(heading)));
    const top = this.header(block, headings);
    if (this.built.length === 0 && this.head <= tallestFrozenHead) this.freeze(top + 1);
    for (const row of block.rows) this.body(block, row, false);
    if (block.rows.length === 0) this.body(block, { cells: [] }, false);
    this.built.push({
      id: block.id,
      area: { top, left: 0, bottom: this.row - 1, right: headings.length - 1 },
      headings,
      hasFilter: isLong(block),
    });
    if (block.total) this.body(block, block.total, true);
  }

  /** Keeps the header in sight while a single list is scrolled. */
  private freeze(rows: number): void {
    if (this.report.blocks.filter(({ kind }) => kind === 'table').length > 1) return;
    this.sheet.views = [{ state: 'frozen', ySplit: rows, showGridLines: false }];
  }

  private header(block: TableBlock<string>, headings: readonly string[]): number {
    const lines = headings.map(
      (heading, column) => wrapLines(heading, this.room(block, column), types.header).length,
    );
    const row = this.add(Math.max(...lines) * lineHeight(types.header) + padding);
    headings.forEach((heading, column) => {
      const cell = this.cell(row, column);
      cell.value = heading;
      cell.style = headerStyle(block.columns[column]!.kind, column, isLong(block));
    });
    return row;
  }

  private body(block: TableBlock<string>, source: ReportRow<string>, total: boolean): void {
    const lines = source.cells.map((cell, column) => {
      const bold = total || (source.tone !== undefined && column === 0);
      const wraps = cell?.kind === 'text' || cell?.kind === 'link';
      const type = bold ? types.total : types.body;
      return wraps ? wrapLines(printedText(cell), this.room(block, column), type).length : 1;
    });
    const row = this.add(Math.max(1, ...lines) * lineHeight(types.body) + padding);
    block.columns.forEach((column, index) => {
      const content = source.cells[index] ?? null;
      const cell = this.cell(row, index);
      const value = this.value(content);
      if (value !== null) cell.value = value;
      cell.style = bodyStyle({
        kind: content === null ? column.kind : content.kind,
        column: index,
        total,
        tone: index === 0 ? (source.tone ?? null) : null,
        guarded: typeof value === 'string' && looksLikeFormula(value),
        linked: content?.kind === 'link',
      });
    });
    this.remember(source, row);
  }

  /** The width of a column that its texts have: less where they are indented. */
  private room(block: TableBlock<string>, column: number): number {
    const kind = block.columns[column]?.kind ?? 'text';
    return (this.widths[column] ?? 0) - indentOf(kind, column) * indentWidth;
  }

  /** A chart reads its segments from the cells of a table, where they stand there. */
  private remember(source: ReportRow<string>, row: number): void {
    const label = source.cells.findIndex((cell) => cell?.kind === 'text');
    const count = source.cells.findIndex((cell) => cell?.kind === 'count');
    const [named, counted] = [source.cells[label], source.cells[count]];
    if (named?.kind !== 'text' || counted?.kind !== 'count') return;
    const key = sourceKey(named.text, counted.count);
    if (!this.counted.has(key)) this.counted.set(key, { row, label, count });
  }

  private value(cell: ReportCell<string>): CellValue {
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

/** A table with nothing to say gives way to its sentence; one without a sentence waits to be filled in. */
function isShown(table: TableBlock<string>): boolean {
  return table.rows.length > 0 || table.empty === '';
}

function isLong(table: TableBlock<string>): boolean {
  return table.rows.length >= shortList;
}

function spaceBefore(block: ParagraphBlock<string>, previous: string | null): number {
  if (block.role === 'heading') return spaceAbove.heading;
  return previous === null || block.role === 'lead' ? spaceAbove.first + 4 : spaceAbove.paragraph;
}

function sourceKey(label: string, count: number): string {
  return `${count}\n${label}`;
}

/** Headings as a table needs them: none empty, none twice, no longer than 255 characters. */
function distinct(headings: readonly string[]): string[] {
  const taken = new Set<string>();
  return headings.map((heading, index) => {
    const base = (heading.trim() === '' ? `Column ${index + 1}` : heading).slice(0, 250);
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} ${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
