import type { Area } from '../../../src/core/workbook/address';
import { fail } from '../protocol/errors';
import { localName } from './area';
import { typed } from './input';
import { ModelSheet, type Held } from './sheet';
import { shiftColumns, shiftRows } from './shift';

export interface ModelName {
  readonly name: string;
  /** The sheet it is scoped to, null for the whole workbook. */
  readonly scope: ModelSheet | null;
  /** Without `=`, as it stands where it refers to no cells that are followed. */
  formula: string;
  /** The cells it refers to, where it refers to cells. */
  target: { readonly sheet: ModelSheet; readonly place: Held } | null;
  visible: boolean;
  comment: string;
}

/** Something that happened, for those who asked to be told. */
export type ModelEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: ModelSheet;
      readonly address: string;
      readonly changeType: string;
      readonly source: 'Local' | 'Remote';
      /** True where the add-in did it. */
      readonly isAddIns: boolean;
    }
  | { readonly kind: 'activated' | 'deactivated' | 'added'; readonly sheet: ModelSheet }
  | { readonly kind: 'deleted'; readonly sheetId: string }
  | { readonly kind: 'selection'; readonly sheet: ModelSheet; readonly address: string };

const longestSheetName = 31;

/** A workbook in the simulated Excel. It knows nothing of the API. */
export class ModelWorkbook {
  readonly sheets: ModelSheet[] = [];
  names: ModelName[] = [];
  readonly settings = new Map<string, unknown>();
  isStructureProtected = false;
  /** Workbooks that the add-in made, each opened in a window of its own, as base64. */
  readonly opened: string[] = [];
  calculationMode = 'Automatic';
  eventsOn = true;
  /** True while a request of the add-in is worked on: what changes then is its doing. */
  isAddInAtWork = false;
  active!: ModelSheet;
  selection: Held = { area: { top: 0, left: 0, bottom: 0, right: 0 } };
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private nextId = 1;

  constructor(readonly name = 'Plan.xlsx') {}

  /** An id that nothing else has, such as `{00000000-0001-0000-0000-000000000001}`. */
  id(): string {
    return `{00000000-0001-0000-0000-${String(this.nextId++).padStart(12, '0')}}`;
  }

  listen(listener: (event: ModelEvent) => void): void {
    this.listeners.add(listener);
  }

  emit(event: ModelEvent): void {
    if (this.eventsOn) for (const listener of this.listeners) listener(event);
  }

  changed(sheet: ModelSheet, area: Area, changeType = 'RangeEdited'): void {
    const address = localName(area);
    const { isAddInAtWork: isAddIns } = this;
    this.emit({ kind: 'changed', sheet, address, changeType, source: 'Local', isAddIns });
  }

  /** The sheet of an id or a name. */
  sheet(key: unknown): ModelSheet | null {
    const wanted = String(key).toLowerCase();
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === wanted) ?? null;
  }

  /** Adds a sheet at the end without asking anything: what a file holds may be odd. */
  append(name: string): ModelSheet {
    const sheet = new ModelSheet(this.id(), name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  addSheet(name: string | null): ModelSheet {
    if (this.isStructureProtected) fail('AccessDenied');
    let free = this.sheets.length + 1;
    while (this.sheet(`Sheet${free}`)) free++;
    const wanted = name ?? `Sheet${free}`;
    this.checkName(wanted);
    const sheet = this.append(wanted);
    this.emit({ kind: 'added', sheet });
    return sheet;
  }

  move(sheet: ModelSheet, position: number): void {
    if (this.isStructureProtected) fail('AccessDenied');
    if (!(position >= 0 && position < this.sheets.length)) fail('InvalidArgument');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  rename(sheet: ModelSheet, name: string): void {
    if (this.isStructureProtected) fail('AccessDenied');
    if (this.sheet(name) !== sheet) this.checkName(name);
    sheet.name = name;
    sheet.version++;
  }

  private checkName(name: string): void {
    const isBad = name === '' || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
    if (isBad || name.length > longestSheetName || /^history$/i.test(name)) fail('InvalidArgument');
    if (this.sheet(name)) fail('ItemAlreadyExists');
  }

  deleteSheet(sheet: ModelSheet): void {
    if (this.isStructureProtected) fail('AccessDenied');
    const isLast = !this.sheets.some((each) => each !== sheet && each.visibility === 'visible');
    if (isLast) fail('InvalidOperation');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.names = this.names.filter(({ scope }) => scope !== sheet);
    for (const name of this.names) {
      if (name.target?.sheet !== sheet) continue;
      name.formula = '#REF!$A$1';
      name.target = null;
    }
    if (this.active === sheet) this.active = this.sheets[0]!;
    this.emit({ kind: 'deleted', sheetId: sheet.id });
  }

  activate(sheet: ModelSheet): void {
    if (sheet.visibility !== 'visible') fail('InvalidOperation');
    if (this.active === sheet) return;
    this.emit({ kind: 'deactivated', sheet: this.active });
    this.active = sheet;
    this.selection = { area: { top: 0, left: 0, bottom: 0, right: 0 } };
    this.emit({ kind: 'activated', sheet });
  }

  select(sheet: ModelSheet, area: Area): void {
    this.activate(sheet);
    this.selection = { area };
    this.emit({ kind: 'selection', sheet, address: localName(area) });
  }

  /** What the user does when she types into a cell, on a British computer. */
  type(sheet: ModelSheet, row: number, column: number, input: string | number | boolean): void {
    const area = { top: row, left: column, bottom: row, right: column };
    sheet.guardCells(area);
    sheet.put(row, column, typed(sheet.cell(row, column), input, 'day-first'));
    this.changed(sheet, area);
  }

  /** Inserts rows, or deletes them where `count` is negative. */
  shiftRows(sheet: ModelSheet, at: number, count: number): void {
    shiftRows(sheet, at, count);
    const area = { top: at, left: 0, bottom: at + Math.abs(count) - 1, right: 16_383 };
    this.changed(sheet, area, count > 0 ? 'RowInserted' : 'RowDeleted');
  }

  /** Inserts columns, or deletes them where `count` is negative. */
  shiftColumns(sheet: ModelSheet, at: number, count: number): void {
    shiftColumns(sheet, at, count);
    const area = { top: 0, left: at, bottom: 1_048_575, right: at + Math.abs(count) - 1 };
    this.changed(sheet, area, count > 0 ? 'ColumnInserted' : 'ColumnDeleted');
  }
}
