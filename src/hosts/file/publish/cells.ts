import { cellName } from '../../../core/workbook/address';
import { cellText } from '../../../core/workbook/cell-text';
import type { RemovedCell } from '../../../core/workbook/publish';
import type { Editing } from '../parts/editing';
import type { PartEdit } from '../parts/part';
import { locateCells } from '../patch/locate';
import {
  attributeOf,
  escapeSheetText,
  escapeXml,
  XmlScanner,
  currentElement,
  type XmlElement,
} from '../xml';

/** Takes what cells hold out, keeping their looks, and makes every formula the value that it shows. */
export async function removeCells(editing: Editing, cells: readonly RemovedCell[]): Promise<void> {
  const { draft, workbook } = editing;
  const bySheet = new Map<string, RemovedCell[]>();
  for (const cell of cells) bySheet.set(cell.sheet, [...(bySheet.get(cell.sheet) ?? []), cell]);
  for (const { name } of workbook.sheets) {
    const sheet = workbook.worksheet(name);
    if (!sheet) continue;
    const edit = await draft.edit(sheet.part);
    const data = edit.child('sheetData');
    if (!data) continue;
    const gone = replaceCells(edit, data, bySheet.get(name) ?? []);
    for (const formula of formulasOf(edit, data)) {
      if (!gone.some(({ start, end }) => formula.start >= start && formula.end <= end)) {
        edit.splices.remove(formula.start, formula.end);
      }
    }
    draft.put(sheet.part, edit);
  }
}

function replaceCells(
  edit: PartEdit,
  data: XmlElement,
  cells: readonly RemovedCell[],
): XmlElement[] {
  const places = locateCells(edit, data, cells);
  const gone: XmlElement[] = [];
  for (const cell of cells) {
    const place = places.get(cell);
    if (place?.kind !== 'cell') continue;
    gone.push(place.cell, ...place.earlier);
    for (const { start, end } of place.earlier) edit.splices.remove(start, end);
    edit.splices.replace(place.cell.start, place.cell.end, cellXml(cell, place.cell, edit.prefix));
  }
  return gone;
}

function cellXml({ row, column, text }: RemovedCell, cell: XmlElement, p: string): string {
  const style = attributeOf(cell, 's');
  const open = `<${p}c r="${cellName(row, column)}"${style === null ? '' : ` s="${style}"`}`;
  if (text === null) return `${open}/>`;
  const shown = escapeXml(escapeSheetText(cellText(text)));
  return `${open} t="inlineStr"><${p}is><${p}t xml:space="preserve">${shown}</${p}t></${p}is></${p}c>`;
}

function formulasOf(edit: PartEdit, data: XmlElement): XmlElement[] {
  const scanner = new XmlScanner(edit.bytes, data.start, data.end);
  const found: XmlElement[] = [];
  while (scanner.next()) {
    if (scanner.kind === 'open' && scanner.local === 'f' && scanner.depth === 3) {
      found.push(currentElement(scanner));
    }
  }
  return found;
}
