import { quoteSheet } from '../../../core/workbook/address';
import {
  attributeOf,
  escapeAttribute,
  escapeSheetText,
  escapeXml,
  prefixedAttributeOf,
  unescapeSheetText,
  type XmlElement,
} from '../xml';
import type { Draft } from './draft';
import { isTrue } from '../workbook-part';
import { strict, transitional, type Namespaces } from './namespaces';
import { workbookOrder } from './order';
import { elementText, type PartEdit } from './part';

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  /** The name of its part, null where it leads nowhere. */
  readonly part: string | null;
  readonly kind: string;
  readonly isVisible: boolean;
}

/** A worksheet that has its part. */
export interface WorksheetEntry extends SheetEntry {
  readonly part: string;
}

export interface NameEntry {
  readonly name: string;
  readonly refersTo: string;
  /** The name of the sheet it is scoped to, null for the whole workbook. */
  readonly sheet: string | null;
  /** The position of that sheet. */
  readonly scope: number | null;
  /** Its place in the part. */
  readonly element: XmlElement;
}

const lastSheetId = 65_534;
const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The workbook part while it is edited: its sheets and its defined names. */
export class WorkbookDraft {
  ns: Namespaces = transitional;
  sheets: readonly SheetEntry[] = [];
  names: readonly NameEntry[] = [];
  date1904 = false;
  structureProtected = false;

  private constructor(
    private readonly draft: Draft,
    readonly part: string,
  ) {}

  static async open(draft: Draft): Promise<WorkbookDraft> {
    const workbook = new WorkbookDraft(draft, await draft.original.workbookPart());
    await workbook.load();
    return workbook;
  }

  /** The sheet of a name, whatever its case; null where there is none. */
  sheet(name: string): SheetEntry | null {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }

  /** The worksheet of a name; null where there is none, or it is a chart or macro sheet. */
  worksheet(name: string): WorksheetEntry | null {
    const sheet = this.sheet(name);
    if (!sheet || sheet.kind !== 'worksheet' || sheet.part === null) return null;
    return { ...sheet, part: sheet.part };
  }

  /** The folder that the workbook's parts stand in, with its slash. */
  get folder(): string {
    return folderOf(this.part);
  }

  /**
   * Adds a worksheet before that of the name, or at the end where it is null: positions behind it
   * are counted anew. Gives the name of its part, which has no content yet.
   */
  async addSheet(name: string, before: string | null = null): Promise<string> {
    const part = await this.draft.freeName(`${this.folder}worksheets/sheet`, '.xml');
    this.draft.add(part, worksheetType, '');
    const id = await this.draft.relate(this.part, 'worksheet', part, this.ns);
    const sheetId = this.freeSheetId();
    await this.change((edit) => {
      const list = edit.child('sheets')!;
      const relationship = edit.relationshipAttribute(id, this.ns.relationships);
      const xml = `<${edit.prefix}sheet name="${escapeAttribute(escapeSheetText(name))}" sheetId="${sheetId}" ${relationship}/>`;
      const position = this.sheets.findIndex((sheet) => sheet.name === before);
      if (position < 0) edit.splices.append(list, xml);
      else {
        edit.splices.insert(listed(edit, 'sheets', 'sheet')[position]!.start, xml);
        this.makeRoom(edit, position);
      }
    });
    return part;
  }

  /** What counts sheets by their positions follows one that comes in at a position. */
  private makeRoom(edit: PartEdit, position: number): void {
    for (const { scope, element } of this.names) {
      if (scope === null || scope < position) continue;
      edit.splices.setAttribute(element, 'localSheetId', String(scope + 1));
    }
    const views = edit.child('bookViews');
    for (const view of views ? edit.childrenOf(views) : []) {
      for (const attribute of ['activeTab', 'firstSheet']) {
        const at = Number(attributeOf(view, attribute) ?? 0);
        if (at < position || at >= this.sheets.length) continue;
        edit.splices.setAttribute(view, attribute, String(at + 1));
      }
    }
  }

  /** The number after the highest; where that is the last that Excel takes, the lowest that is free. */
  private freeSheetId(): number {
    const taken = new Set(this.sheets.map((sheet) => sheet.sheetId));
    const next = [...taken].reduce((most, id) => Math.max(most, id), 0) + 1;
    if (next <= lastSheetId) return next;
    let free = 1;
    while (taken.has(free)) free++;
    return free;
  }

  /** Takes a sheet out of the list; names scoped to it go, those of later sheets are renumbered. */
  async removeSheet(name: string): Promise<void> {
    const position = this.sheets.findIndex((sheet) => sheet.name === name);
    const sheet = this.sheets[position]!;
    await this.change((edit) => {
      const element = listed(edit, 'sheets', 'sheet')[position]!;
      edit.splices.remove(element.start, element.end);
      this.removeNames(edit, ({ scope }) => scope === position);
      for (const { scope, element: name } of this.names) {
        if (scope !== null && scope > position) {
          edit.splices.setAttribute(name, 'localSheetId', String(scope - 1));
        }
      }
      this.moveViews(edit, position);
    });
    await this.draft.unrelate(this.part, new Set([sheet.relationshipId]));
  }

  /** Sets a defined name, in its place where it is there; `scope` is a sheet's position. */
  async setName(name: string, scope: number | null, refersTo: string): Promise<void> {
    const existing = this.findName(name, scope);
    if (existing?.refersTo === refersTo) return;
    await this.change((edit) => {
      if (existing) {
        const { element } = existing;
        if (element.selfClosing) edit.splices.append(element, escapeXml(refersTo));
        else edit.splices.replace(element.openEnd, element.closeStart, escapeXml(refersTo));
        return;
      }
      const local = scope === null ? '' : ` localSheetId="${scope}"`;
      const xml = `<${edit.prefix}definedName name="${escapeAttribute(name)}"${local}>${escapeXml(refersTo)}</${edit.prefix}definedName>`;
      const list = edit.child('definedNames');
      if (list) edit.splices.append(list, xml);
      else {
        const wrapped = `<${edit.prefix}definedNames>${xml}</${edit.prefix}definedNames>`;
        edit.insertChild(workbookOrder, 'definedNames', wrapped);
      }
    });
  }

  /** Takes defined names out. */
  async dropNames(wanted: (name: NameEntry) => boolean): Promise<void> {
    if (!this.names.some(wanted)) return;
    await this.change((edit) => this.removeNames(edit, wanted));
  }

  /** Takes a list out of the workbook's own part, such as `pivotCaches`; nothing where there is none. */
  async dropList(local: string): Promise<void> {
    await this.change((edit) => {
      const list = edit.child(local);
      if (list) edit.splices.remove(list.start, list.end);
    });
  }

  /** Asks for every formula to be worked out again when the workbook is next opened. */
  async recalculate(): Promise<void> {
    await this.change((edit) => {
      const element = edit.child('calcPr');
      if (element) {
        if (attributeOf(element, 'fullCalcOnLoad') === '1') return;
        edit.splices.setAttribute(element, 'fullCalcOnLoad', '1');
      } else {
        edit.insertChild(workbookOrder, 'calcPr', `<${edit.prefix}calcPr fullCalcOnLoad="1"/>`);
      }
    });
  }

  findName(name: string, scope: number | null): NameEntry | null {
    const wanted = name.toLowerCase();
    return (
      this.names.find((entry) => entry.scope === scope && entry.name.toLowerCase() === wanted) ??
      null
    );
  }

  /** `'Board summary'!$A$1`, the cell that a mark refers to. */
  static firstCell(sheet: string): string {
    return `${quoteSheet(sheet)}!$A$1`;
  }

  private removeNames(edit: PartEdit, wanted: (name: NameEntry) => boolean): void {
    const gone = this.names.filter(wanted);
    if (gone.length === 0) return;
    const list = edit.child('definedNames')!;
    // An empty list is not allowed, so the last name takes it along.
    if (gone.length === edit.childrenOf(list).length) edit.splices.remove(list.start, list.end);
    else for (const { element } of gone) edit.splices.remove(element.start, element.end);
  }

  /** Keeps the sheet in front in front where one before it goes. */
  private moveViews(edit: PartEdit, position: number): void {
    const views = edit.child('bookViews');
    for (const view of views ? edit.childrenOf(views) : []) {
      for (const attribute of ['activeTab', 'firstSheet']) {
        const at = Number(attributeOf(view, attribute) ?? 0);
        // Some files count sheets that they do not have.
        if (at >= this.sheets.length) continue;
        const isLast = at === position && position === this.sheets.length - 1;
        if (at > position || (isLast && at > 0)) {
          edit.splices.setAttribute(view, attribute, String(at - 1));
        }
      }
    }
  }

  private async change(make: (edit: PartEdit) => void): Promise<void> {
    const edit = await this.draft.edit(this.part);
    make(edit);
    if (!edit.isChanged) return;
    this.draft.put(this.part, edit);
    await this.load();
  }

  private async load(): Promise<void> {
    const edit = await this.draft.edit(this.part);
    const main = edit.namespaceOf(edit.root.name.prefix) ?? transitional.main;
    this.ns = main === strict.main ? strict : transitional;
    const properties = edit.child('workbookPr');
    this.date1904 = isTrue(properties && attributeOf(properties, 'date1904'));
    const protection = edit.child('workbookProtection');
    this.structureProtected = isTrue(protection && attributeOf(protection, 'lockStructure'));
    const relationships = await this.draft.relationships(this.part);
    this.sheets = listed(edit, 'sheets', 'sheet').map((element) => {
      const relationshipId = prefixedAttributeOf(element, 'id') ?? '';
      const relationship = relationships.find(({ id }) => id === relationshipId);
      return {
        name: unescapeSheetText(attributeOf(element, 'name') ?? ''),
        sheetId: Number(attributeOf(element, 'sheetId')) || 0,
        relationshipId,
        part: relationship?.part ?? null,
        kind: relationship?.kind ?? '',
        isVisible: (attributeOf(element, 'state') ?? 'visible') === 'visible',
      };
    });
    this.names = listed(edit, 'definedNames', 'definedName').map((element) => {
      const scope = attributeOf(element, 'localSheetId');
      return {
        name: unescapeSheetText(attributeOf(element, 'name') ?? ''),
        refersTo: elementText(edit.bytes, element),
        sheet: scope === null ? null : (this.sheets[Number(scope)]?.name ?? ''),
        scope: scope === null ? null : Number(scope),
        element,
      };
    });
  }
}

/** The entries of a list, without what else may stand there: positions count entries alone. */
function listed(edit: PartEdit, list: string, entry: string): XmlElement[] {
  const element = edit.child(list);
  return (element ? edit.childrenOf(element) : []).filter(({ name }) => name.local === entry);
}

/** The folder that a part stands in, with its slash, whatever slashes its name is written with. */
export function folderOf(part: string): string {
  const path = part.replaceAll('\\', '/');
  return path.slice(0, path.lastIndexOf('/') + 1);
}
