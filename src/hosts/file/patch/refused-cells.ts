import type { CellChange, SetCellsEdit } from '../../../core/workbook/edit';
import { phrase, type Phrase } from '../../../core/workbook/words';
import type { Workbook } from '../../../core/workbook/workbook';
import { HostProblem } from '../../port';
import { openPackage } from '../package';
import { Editing } from '../parts/editing';
import { XmlProblem } from '../xml';
import { checkHeadings, onTopLeft } from './cells';
import { checkFormula } from './formulas';
import { locateCells } from './locate';

/** A cell that a file does not let anybody change, and why. */
export interface RefusedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly why: Phrase;
}

/**
 * The cells that writing some changes would be refused for, found without writing: much quicker, so
 * that whoever types hears of it at once. `workbook` is the file as it was read, and the changes are
 * of what it holds. Throws a `HostProblem` where the file cannot be opened.
 */
export async function refusedCells(
  bytes: Uint8Array,
  workbook: Workbook,
  edits: readonly SetCellsEdit[],
): Promise<RefusedCell[]> {
  const editing = await Editing.open(await openPackage(bytes), workbook);
  const refused: RefusedCell[] = [];
  for (const { sheet, cells } of edits) {
    const refuse = ({ row, column }: CellChange, why: Phrase): void =>
      void refused.push({ sheet, row, column, why });
    const all = await reasonOf(async () => {
      const why = await inSheet(editing, sheet, cells);
      for (const [change, each] of why) refuse(change, each);
    });
    if (all) for (const change of cells) refuse(change, all);
  }
  return refused;
}

/** Why changes of a sheet are refused, by change. Throws a `HostProblem` where all of them are. */
async function inSheet(
  editing: Editing,
  name: string,
  cells: readonly CellChange[],
): Promise<Map<CellChange, Phrase>> {
  const sheet = editing.workbook.worksheet(name);
  if (!sheet) throw new HostProblem(phrase('write.no-sheet', { sheet: name }));
  const edit = await editing.worksheet(sheet.part);
  const data = edit.child('sheetData');
  if (data === null) throw new HostProblem(phrase('write.no-cells', { sheet: name }));
  const meant = new Map(cells.map((change) => [change, onTopLeft(edit, [change])[0]!]));
  const places = locateCells(edit, data, [...meant.values()]);
  const found = new Map<CellChange, Phrase>();
  for (const [change, on] of meant) {
    const why = await reasonOf(async () => {
      await checkHeadings(editing, sheet, [on]);
      const place = places.get(on)!;
      if (place.kind === 'cell') checkFormula(edit, place.cell, name, on);
    });
    if (why) found.set(change, why);
  }
  return found;
}

async function reasonOf(work: () => Promise<void>): Promise<Phrase | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof HostProblem) return error.phrase;
    if (error instanceof XmlProblem) return phrase('file.ill-formed');
    throw error;
  }
}
