import type { CellRef } from '../../../core/workbook/address';
import { parseArea } from '../../../core/workbook/address';
import { openPackage } from '../package';
import { Editing } from '../parts/editing';
import { elementText, type PartEdit } from '../parts/part';
import { holdsFormula } from '../patch/formulas';
import { attributeOf, type XmlElement } from '../xml';

/** A cell that holds a formula, and its text as it stands in the file: a shared one has it once. */
export interface FormulaCell extends CellRef {
  readonly formula: string;
}

/**
 * The cells of a workbook that hold formulas. A snapshot holds their results alone, which is what
 * everything else asks for; a form that comes back is asked for words.
 */
export async function formulaCells(bytes: Uint8Array): Promise<FormulaCell[]> {
  const { workbook, draft } = await Editing.open(await openPackage(bytes));
  const found: FormulaCell[] = [];
  for (const { name, part } of workbook.sheets) {
    if (part === null || !workbook.worksheet(name) || !holdsFormula(await draft.peek(part)))
      continue;
    const edit = await draft.edit(part);
    for (const { row, column, cell } of cellsOf(edit)) {
      const formula = edit.childrenOf(cell).find((child) => child.name.local === 'f');
      if (!formula) continue;
      found.push({ sheet: name, row, column, formula: elementText(edit.bytes, formula) });
    }
  }
  return found;
}

/** The cells of a sheet where reading finds them: what does not say where it stands follows the last. */
function* cellsOf(
  edit: PartEdit,
): Generator<{ row: number; column: number; cell: XmlElement }, undefined> {
  const data = edit.child('sheetData');
  let row = -1;
  for (const element of data ? edit.childrenOf(data) : []) {
    if (element.name.local !== 'row') continue;
    const written = attributeOf(element, 'r');
    row = written === null ? row + 1 : Number(written) - 1;
    let column = -1;
    for (const cell of edit.childrenOf(element)) {
      if (cell.name.local !== 'c') continue;
      const place = parseArea(attributeOf(cell, 'r') ?? '');
      row = place?.top ?? row;
      column = place?.left ?? column + 1;
      yield { row, column, cell };
    }
  }
}
