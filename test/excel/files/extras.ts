import { parseArea, type Area } from '../../../src/core/workbook/address';
import type { OfficePackage } from '../../../src/hosts/file/package';
import { elementText, PartEdit } from '../../../src/hosts/file/parts/part';
import { readWorkbookPart } from '../../../src/hosts/file/workbook-part';
import { attributeOf, XmlScanner, type XmlElement } from '../../../src/hosts/file/xml';

/** What a worksheet's part says beyond its snapshot, as far as an add-in can see it. */
export interface SheetExtras {
  readonly formats: readonly FoundFormat[];
  /** What protection allows, by the API's names; null where the sheet is not protected. */
  readonly allowed: Readonly<Record<string, boolean>> | null;
  readonly chartNames: readonly string[];
  readonly pictures: number;
  readonly comments: number;
}

export interface FoundFormat {
  readonly type: string;
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly priority: number;
}

/** Kinds of rules as files name them, and as the API does. */
const kinds: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
};

const permissions: Readonly<Record<string, string>> = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertRows: 'allowInsertRows',
};

/** The extras of every worksheet, by its name. */
export async function readExtras(file: OfficePackage): Promise<Map<string, SheetExtras>> {
  const all = new Map<string, SheetExtras>();
  for (const { name, kind, part } of (await readWorkbookPart(file)).sheets) {
    if (kind !== 'worksheet' || part === null) continue;
    all.set(name, await extrasOf(file, part));
  }
  return all;
}

async function extrasOf(file: OfficePackage, part: string): Promise<SheetExtras> {
  const edit = new PartEdit(await file.readXml(part));
  const protection = edit.child('sheetProtection');
  const isProtected = protection && /^(1|true|on)$/.test(attributeOf(protection, 'sheet') ?? '');
  let pictures = 0;
  let comments = 0;
  const chartNames: string[] = [];
  for (const { kind, part: target } of await file.relationships(part)) {
    if (kind === 'comments' || kind === 'threadedComment') comments++;
    if (kind !== 'drawing' || target === null) continue;
    const scanner = new XmlScanner(await file.readXml(target));
    let isChart = false;
    while (scanner.next()) {
      if (scanner.kind !== 'open') continue;
      if (/^(pic|sp|grpSp|cxnSp)$/.test(scanner.local)) [isChart, pictures] = [false, pictures + 1];
      else if (scanner.local === 'graphicFrame') isChart = true;
      else if (scanner.local === 'cNvPr' && isChart) {
        chartNames.push(scanner.attribute('name') ?? '');
      }
    }
  }
  return {
    formats: formatsOf(edit),
    allowed: isProtected ? allowedBy(protection) : null,
    chartNames,
    pictures,
    comments,
  };
}

function allowedBy(protection: XmlElement): Record<string, boolean> {
  return Object.fromEntries(
    Object.entries(permissions).map(([attribute, name]) => [
      name,
      /^(0|false|off)$/.test(attributeOf(protection, attribute) ?? '1'),
    ]),
  );
}

function formatsOf(edit: PartEdit): FoundFormat[] {
  const formats: FoundFormat[] = [];
  for (const element of edit.children) {
    if (element.name.local !== 'conditionalFormatting') continue;
    const areas = (attributeOf(element, 'sqref') ?? '')
      .split(/\s+/)
      .map(parseArea)
      .filter((area): area is Area => area !== null);
    for (const rule of edit.childrenOf(element)) {
      if (rule.name.local !== 'cfRule') continue;
      const formula = edit.childrenOf(rule).find(({ name }) => name.local === 'formula');
      formats.push({
        type: kinds[attributeOf(rule, 'type') ?? ''] ?? 'PresetCriteria',
        areas,
        formula: formula ? `=${elementText(edit.bytes, formula)}` : '',
        priority: Number(attributeOf(rule, 'priority') ?? 0),
      });
    }
  }
  return formats.sort((one, other) => one.priority - other.priority);
}
