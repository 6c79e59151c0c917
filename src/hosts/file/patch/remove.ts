import { ownSheetId, sheetMark } from '../../../core/workbook/mark';
import { phrase, type Phrase } from '../../../core/workbook/words';
import { HostProblem } from '../../port';
import { ownParts } from '../graft/own-sheet';
import type { Editing } from '../parts/editing';
import type { WorksheetEntry } from '../parts/workbook-draft';
import { forgetFormulas } from './calc-chain';
import { isReferredTo, markPrefix } from './references';

interface OwnSheet {
  readonly id: string;
  readonly sheet: WorksheetEntry;
  readonly parts: readonly string[];
}

/**
 * Takes sheets of ours out, by report id; all of them where `ids` is empty. One that other sheets
 * refer to, that carries something of the user's, or without which nothing could be shown, stays,
 * and a notice says so. Throws a `HostProblem` where the workbook's structure is protected.
 */
export async function removeSheets(editing: Editing, ids: readonly string[]): Promise<Phrase[]> {
  const { draft, workbook } = editing;
  const notices: Phrase[] = [];
  const own: OwnSheet[] = [];
  for (const { name } of workbook.sheets) {
    const id = ownSheetId(workbook, name);
    const sheet = id === null ? null : workbook.worksheet(name);
    if (id === null || !sheet || (ids.length > 0 && !ids.includes(id))) continue;
    const parts = await ownParts(draft, sheet.part);
    if (parts === null) notices.push(phrase('write.own-sheet-kept', { sheet: name }));
    else own.push({ id, sheet, parts });
  }
  if (own.length > 0 && workbook.structureProtected) {
    throw new HostProblem(phrase('write.structure-protected-remove'));
  }
  const going = new Set(own.flatMap(({ sheet, parts }) => [sheet.part, ...parts]));
  for (const each of own) {
    const { name } = each.sheet;
    if (isLastVisible(editing, name)) {
      notices.push(phrase('write.last-sheet-kept', { sheet: name }));
    } else if (await isReferredTo(editing, name, each.parts, going)) {
      notices.push(phrase('write.referred-sheet-kept', { sheet: name }));
    } else await removeSheet(editing, each);
  }
  await dropDangling(editing, ids);
  return notices;
}

/** A mark whose sheet the user deleted refers to nothing; it goes with the others. */
async function dropDangling({ workbook }: Editing, ids: readonly string[]): Promise<void> {
  const wanted = ids.map((id) => sheetMark(id).toLowerCase());
  await workbook.dropNames(({ name, scope, refersTo }) => {
    const mark = name.toLowerCase();
    const isOurs = scope === null && mark.startsWith(markPrefix);
    return isOurs && (ids.length === 0 || wanted.includes(mark)) && refersTo.startsWith('#REF!');
  });
}

function isLastVisible({ workbook }: Editing, name: string): boolean {
  return !workbook.sheets.some((sheet) => sheet.isVisible && sheet.name !== name);
}

async function removeSheet(editing: Editing, { id, sheet, parts }: OwnSheet): Promise<void> {
  const { draft, workbook } = editing;
  await forgetFormulas(editing, sheet.sheetId);
  await workbook.removeSheet(sheet.name);
  const mark = sheetMark(id).toLowerCase();
  await workbook.dropNames((name) => name.scope === null && name.name.toLowerCase() === mark);
  for (const part of [sheet.part, ...parts]) draft.remove(part);
}
