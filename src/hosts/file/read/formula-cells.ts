import type { CellRef } from '../../../core/workbook/address';
import { parseArea } from '../../../core/workbook/address';
import { openPackage } from '../package';
import { Editing } from '../parts/editing';
import { holdsFormula } from '../patch/formulas';
import { attributeOf } from '../xml';

/**
 * The cells of a workbook that hold formulas. A snapshot holds their results alone, which is what
 * everything else asks for; a form that comes back is asked for words.
 */
export async function formulaCells(bytes: Uint8Array): Promise<CellRef[]> {
  const { workbook, draft } = await Editing.open(await openPackage(bytes));
  const found: CellRef[] = [];
  for (const { name, part } of workbook.sheets) {
    if (part === null || !workbook.worksheet(name) || !holdsFormula(await draft.peek(part)))
      continue;
    const edit = await draft.edit(part);
    const data = edit.child('sheetData');
    for (const row of data ? edit.childrenOf(data) : []) {
      for (const cell of edit.childrenOf(row)) {
        if (!edit.childrenOf(cell).some((child) => child.name.local === 'f')) continue;
        const area = parseArea(attributeOf(cell, 'r') ?? '');
        if (area) found.push({ sheet: name, row: area.top, column: area.left });
      }
    }
  }
  return found;
}
