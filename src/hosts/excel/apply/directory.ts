import type { MarkedWorkbook } from '../../../core/workbook/mark';
import { phrase } from '../../../core/workbook/words';
import { HostProblem } from '../../port';

/** What stands in the workbook, by name, when edits begin. Names that edits take are added to it. */
export class Directory implements MarkedWorkbook {
  private readonly taken: Set<string>;
  /** The sheets from left to right, with those that edits add. */
  private readonly order: string[];

  private constructor(
    readonly sheets: readonly { readonly name: string; readonly isProtected: boolean }[],
    readonly names: MarkedWorkbook['names'],
    readonly tables: Set<string>,
    readonly structureProtected: boolean,
  ) {
    this.order = sheets.map(({ name }) => name);
    this.taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  }

  /** Takes one sync. */
  static async read(context: Excel.RequestContext): Promise<Directory> {
    const { worksheets, names, tables, protection } = context.workbook;
    worksheets.load('items/name,items/protection/protected');
    names.load('items/name,items/formula');
    tables.load('items/name');
    protection.load('protected');
    await context.sync();
    return new Directory(
      worksheets.items.map(({ name, protection: own }) => ({ name, isProtected: own.protected })),
      names.items.map(({ name, formula }) => ({ name, refersTo: String(formula), sheet: null })),
      new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase())),
      protection.protected,
    );
  }

  has(sheet: string): boolean {
    return this.taken.has(sheet.toLowerCase());
  }

  /** The name of a sheet as the workbook spells it; null where there is no such sheet. */
  spelling(sheet: string): string | null {
    const wanted = sheet.toLowerCase();
    return this.sheets.find(({ name }) => name.trim().toLowerCase() === wanted)?.name ?? null;
  }

  /** Keeps the name of a sheet that is about to be added, at the end. */
  take(sheet: string): void {
    this.taken.add(sheet.toLowerCase());
    this.order.push(sheet);
  }

  /** Has a sheet stand before another; gives its place, from 0. */
  put(sheet: string, before: string): number {
    this.order.splice(this.order.indexOf(sheet), 1);
    const position = this.order.indexOf(before);
    this.order.splice(position, 0, sheet);
    return position;
  }

  isProtected(sheet: string): boolean {
    const wanted = sheet.toLowerCase();
    return this.sheets.some(
      ({ name, isProtected }) => isProtected && name.toLowerCase() === wanted,
    );
  }

  /** Throws a `HostProblem` where there is no sheet of the name. */
  require(sheet: string): void {
    if (!this.has(sheet)) throw new HostProblem(phrase('write.no-sheet', { sheet }));
  }
}
