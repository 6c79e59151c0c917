import type { Area } from '../../../core/workbook/address';
import { MAX_COLUMNS, parseArea } from '../../../core/workbook/address';
import { CellsBuilder, type Cells } from '../../../core/workbook/cells';
import type { ColumnSpan, Sheet, Span } from '../../../core/workbook/workbook';
import type { Budget } from './budget';
import { clearCovered } from './merges';
import { SheetCells, type CellContext } from './sheet-cells';
import { isTrue } from '../workbook-part';
import type { XmlScanner } from '../xml';

/** What a worksheet's own part says of it; tables and outside links are only named here. */
export interface SheetContent extends Pick<
  Sheet,
  'isProtected' | 'cells' | 'merges' | 'hiddenRows' | 'columns'
> {
  readonly links: readonly RawLink[];
  /** Relationship ids of its tables. */
  readonly tables: readonly string[];
}

export interface RawLink {
  readonly area: Area;
  /** The relationship that holds the address outside, null where there is none. */
  readonly relationship: string | null;
  /** The place inside the workbook, or within the address; null where there is none. */
  readonly location: string | null;
}

export const noCells: Cells = new CellsBuilder().build();

/** Reads a worksheet as its tokens pass. Give `read` to `OfficePackage.scanXml`, then take `content`. */
export class SheetReader {
  private readonly cells: SheetCells;
  private readonly budget: Budget;
  private section = '';
  private isProtected = false;
  private readonly merges: Area[] = [];
  private readonly columns: ColumnSpan[] = [];
  private readonly links: RawLink[] = [];
  private readonly tables: string[] = [];

  constructor(context: CellContext) {
    this.cells = new SheetCells(context);
    this.budget = context.budget;
  }

  read(scanner: XmlScanner): void {
    while (scanner.next()) {
      if (scanner.depth > 1) {
        if (this.section === 'sheetData') this.readCells(scanner);
        else if (scanner.depth === 2 && scanner.kind === 'open') this.readItem(scanner);
      } else if (scanner.depth === 1) {
        if (scanner.kind === 'open') this.openSection(scanner);
        else if (scanner.kind === 'close') this.section = '';
      }
    }
  }

  content(): SheetContent {
    const hiddenRows: Span[] = this.cells.hiddenRows();
    return {
      isProtected: this.isProtected,
      cells: clearCovered(this.cells.cells(), this.merges, this.budget),
      merges: this.merges,
      hiddenRows,
      columns: this.columns.sort((one, other) => one.first - other.first),
      links: this.links,
      tables: this.tables,
    };
  }

  private readCells(scanner: XmlScanner): void {
    if (scanner.kind === 'open') this.cells.open(scanner);
    else if (scanner.kind === 'close') this.cells.close(scanner);
    else this.cells.text(scanner);
  }

  private openSection(scanner: XmlScanner): void {
    this.section = scanner.local;
    if (this.section === 'sheetProtection') {
      this.isProtected = isTrue(scanner.attribute('sheet'));
    } else if (this.section === 'sheetFormatPr') {
      this.cells.hidesUnlisted = isTrue(scanner.attribute('zeroHeight'));
    }
  }

  private readItem(scanner: XmlScanner): void {
    const { local } = scanner;
    if (this.section === 'cols' && local === 'col') this.readColumn(scanner);
    else if (this.section === 'mergeCells' && local === 'mergeCell') {
      const area = parseArea(scanner.attribute('ref') ?? '');
      if (area) this.merges.push(area);
    } else if (this.section === 'hyperlinks' && local === 'hyperlink') {
      const area = parseArea(scanner.attribute('ref') ?? '');
      const relationship = scanner.prefixedAttribute('id');
      const location = scanner.attribute('location');
      if (area) this.links.push({ area, relationship, location });
    } else if (this.section === 'tableParts' && local === 'tablePart') {
      this.tables.push(scanner.prefixedAttribute('id') ?? '');
    }
  }

  private readColumn(scanner: XmlScanner): void {
    const first = Number(scanner.attribute('min')) - 1;
    const last = Math.min(Number(scanner.attribute('max')), MAX_COLUMNS) - 1;
    if (!(first >= 0 && first <= last)) return;
    const width = scanner.attribute('width');
    const hidden = isTrue(scanner.attribute('hidden'));
    if (width === null && !hidden) return;
    this.columns.push({ first, last, width: width === null ? null : Number(width), hidden });
  }
}
