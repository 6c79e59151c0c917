import type { Area } from '../../../core/workbook/address';
import { CellsBuilder, type Scalar } from '../../../core/workbook/cells';
import type { ColumnSpan, Link, Sheet } from '../../../core/workbook/workbook';
import type { ReadBlock } from './blocks';
import type { StyleTable } from './style-table';
import type { SurveyedSheet } from './survey';

/** Excel gives widths in points; a character of the default font is seven pixels wide. */
const pointsPerCharacter = 7 * 0.75;

/** Puts a sheet's blocks together, which come from top to bottom. */
export class SheetSnapshot {
  private readonly builder = new CellsBuilder();
  private readonly covered: ReadonlyMap<number, readonly Area[]>;
  private readonly hiddenRows: { first: number; last: number }[] = [];
  private readonly columns = new Map<number, { width: number; hidden: boolean }>();
  private readonly links: Link[] = [];

  private lost = false;

  constructor(
    private readonly sheet: SurveyedSheet,
    private readonly styles: StyleTable,
  ) {
    this.covered = byRow(sheet.merges, sheet.used?.bottom ?? -1);
  }

  take(block: ReadBlock): void {
    const { area, values } = block;
    values.forEach((row, index) => {
      const at = area.top + index;
      // Parts of one long row come one after the other.
      if (block.hiddenRows[index] && this.hiddenRows.at(-1)?.last !== at) this.hide(at);
      const merges = this.covered.get(at);
      row.forEach((value, offset) => {
        const column = area.left + offset;
        if (merges && isCovered(merges, at, column)) return;
        this.add(block, index, offset, toScalar(value, block.types[index]![offset]!));
      });
    });
    block.columns.forEach((column, offset) => this.columns.set(area.left + offset, column));
  }

  /** Excel does not give the sheet, or not the whole of it. */
  lose(): void {
    this.lost = true;
  }

  get isLost(): boolean {
    return this.lost;
  }

  build(): Sheet {
    const { name, visibility, isProtected, merges, tables } = this.sheet;
    if (this.lost) {
      const nothing = { merges: [], hiddenRows: [], columns: [], tables: [], links: [] };
      const cells = new CellsBuilder().build();
      return { name, kind: 'unreadable', visibility, isProtected, cells, ...nothing };
    }
    return {
      name,
      kind: 'worksheet',
      visibility,
      isProtected,
      cells: this.builder.build(),
      merges,
      hiddenRows: this.hiddenRows,
      columns: columnSpans(this.columns),
      tables,
      links: this.links,
    };
  }

  private add({ area, ...block }: ReadBlock, index: number, offset: number, value: Scalar): void {
    const { format, hyperlink } = block.properties[index]![offset]!;
    const fill =
      format?.fill?.pattern === 'Solid' ? (format.fill.color?.toUpperCase() ?? null) : null;
    const row = area.top + index;
    const column = area.left + offset;
    const target = linkTarget(hyperlink);
    if (target !== '') {
      this.links.push({ area: { top: row, left: column, bottom: row, right: column }, target });
    }
    if (value === null && fill === null) return;
    const locked = format?.protection?.locked !== false;
    const style = this.styles.position(block.formats[index]![offset]!, fill, locked);
    this.builder.add(row, column, value, style);
  }

  private hide(row: number): void {
    const run = this.hiddenRows.at(-1);
    if (run?.last === row - 1) run.last = row;
    else this.hiddenRows.push({ first: row, last: row });
  }
}

/** What Excel gives for a cell: blanks are empty texts, errors are texts of a type of their own. */
export function toScalar(value: unknown, type: string): Scalar {
  if (value === '' || value === null) return null;
  if (type === 'Error') return { error: String(value) };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function linkTarget(link: Excel.RangeHyperlink | null | undefined): string {
  if (!link) return '';
  return (link.address ?? '') + (link.documentReference ? `#${link.documentReference}` : '');
}

/** The merged areas of each row that they reach, down to a last one. */
function byRow(merges: readonly Area[], last: number): Map<number, Area[]> {
  const rows = new Map<number, Area[]>();
  for (const area of merges) {
    for (let row = area.top; row <= Math.min(area.bottom, last); row++) {
      const others = rows.get(row);
      if (others) others.push(area);
      else rows.set(row, [area]);
    }
  }
  return rows;
}

function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    ({ top, left, right }) =>
      column >= left && column <= right && !(row === top && column === left),
  );
}

function columnSpans(
  columns: ReadonlyMap<number, { readonly width: number; readonly hidden: boolean }>,
): ColumnSpan[] {
  const spans: (ColumnSpan & { last: number })[] = [];
  for (const [column, { width: points, hidden }] of columns) {
    const width = hidden ? null : Math.round((points / pointsPerCharacter) * 100) / 100;
    const run = spans.at(-1);
    const continues =
      run && run.last === column - 1 && run.hidden === hidden && run.width === width;
    if (continues) run.last = column;
    else spans.push({ first: column, last: column, width, hidden });
  }
  return spans;
}
