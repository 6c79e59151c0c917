import type { CellRef } from '../../../core/workbook/address';
import { parseArea } from '../../../core/workbook/address';
import { openPackage } from '../package';
import { Editing } from '../parts/editing';
import { elementText } from '../parts/part';
import { holdsFormula } from '../patch/formulas';
import { attributeOf } from '../xml';

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
    const data = edit.child('sheetData');
    for (const row of data ? edit.childrenOf(data) : []) {
      for (const cell of edit.childrenOf(row)) {
        const formula = edit.childrenOf(cell).find((child) => child.name.local === 'f');
        const area = parseArea(attributeOf(cell, 'r') ?? '');
        if (!formula || !area) continue;
        const text = elementText(edit.bytes, formula);
        found.push({ sheet: name, row: area.top, column: area.left, formula: text });
      }
    }
  }
  return found;
}
