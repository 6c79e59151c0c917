import { chartNamePrefix, tableNamePrefix } from '../../layout/names';
import { askProtection, checkOpen } from './protection';

/** Shapes that somebody draws or pastes; Excel lists others of its own among them. */
const drawn: ReadonlySet<string> = new Set(['Image', 'GeometricShape', 'Group', 'Line', 'TextBox']);

/** A sheet of ours that stands in the workbook, asked for what is on it. */
export class OwnSheet {
  private readonly tables: Excel.TableCollection;
  private readonly charts: Excel.ChartCollection;
  private readonly shapes: Excel.ShapeCollection;
  private readonly comments: OfficeExtension.ClientResult<number>;
  private readonly protection: Excel.WorksheetProtection;
  private readonly used: Excel.Range;

  constructor(
    readonly worksheet: Excel.Worksheet,
    readonly name: string,
  ) {
    this.tables = worksheet.tables.load('items/name');
    this.charts = worksheet.charts.load('items/name');
    this.shapes = worksheet.shapes.load('items/type');
    this.comments = worksheet.comments.getCount();
    this.protection = askProtection(worksheet);
    this.used = worksheet.getUsedRangeOrNullObject(false).load('address');
  }

  /** True where somebody added something of her own: such a sheet is never cleared. */
  get hasOthers(): boolean {
    return (
      this.comments.value > 0 ||
      this.shapes.items.some(({ type }) => drawn.has(type)) ||
      this.tables.items.some(({ name }) => !name.startsWith(tableNamePrefix)) ||
      this.charts.items.some(({ name }) => !name.startsWith(chartNamePrefix))
    );
  }

  get isEmpty(): boolean {
    return this.used.isNullObject;
  }

  /** The names of its tables, in lower case. */
  get tableNames(): string[] {
    return this.tables.items.map(({ name }) => name.toLowerCase());
  }

  /** Throws a `HostProblem` where it cannot be changed. */
  check(): void {
    checkOpen(this.protection, this.name);
  }

  /** Takes everything off it. The sheet itself stays: deleting it would empty the user's undo. */
  clear(): void {
    for (const table of this.tables.items) table.convertToRange();
    for (const chart of this.charts.items) chart.delete();
    const all = this.worksheet.getRange();
    all.conditionalFormats.clearAll();
    all.clear();
    all.format.useStandardWidth = true;
    all.format.useStandardHeight = true;
    this.worksheet.freezePanes.unfreeze();
  }
}
