import type { Removal } from '../../../core/workbook/publish';
import { phrase, type Phrase } from '../../../core/workbook/words';
import { HostProblem } from '../../port';
import { openPackage } from '../package';
import type { Draft } from '../parts/draft';
import { Editing } from '../parts/editing';
import { removeCells } from './cells';
import {
  removeComments,
  removeExternalLinks,
  removeHiddenNames,
  removeHyperlinks,
  removePivots,
  removeProperties,
  removeRevisions,
} from './parts';
import { prove } from './proof';
import { scrubStrings } from './strings';

export interface PublishedCopy {
  readonly bytes: Uint8Array;
  readonly notices: readonly Phrase[];
}

/**
 * A copy of a workbook without what was chosen. Where cells are emptied, or what formulas refer to,
 * every formula of the copy becomes the value that it shows: figures stay as they were, and nothing
 * leads to what was taken out. Cells are emptied where they are, so that all others keep their
 * place. The copy is read again and compared before it is given: what was chosen must be gone, and
 * every other cell must show what it did. Throws a `HostProblem` where that fails.
 */
export async function publishCopy(bytes: Uint8Array, removal: Removal): Promise<PublishedCopy> {
  const wants = (kind: Removal['kinds'][number]): boolean => removal.kinds.includes(kind);
  const editing = await Editing.open(await openPackage(bytes));
  const notices: Phrase[] = [];
  const freezes =
    removal.cells.length > 0 || removal.emptySheets.length > 0 || wants('external-links');
  if (removal.emptySheets.length > 0) await emptySheets(editing, removal.emptySheets);
  if (freezes) {
    await removeCells(editing, removal.cells);
    await dropFormulaList(editing);
    await scrubStrings(editing);
    notices.push(phrase('publish/formulas'));
  }
  if (wants('comments')) await removeComments(editing);
  if (wants('hyperlinks')) await removeHyperlinks(editing);
  if (wants('external-links')) await removeExternalLinks(editing);
  if (wants('pivot-caches')) await removePivots(editing);
  if (wants('revisions') || wants('comments')) await removeRevisions(editing, wants('revisions'));
  if (wants('hidden-names')) await removeHiddenNames(editing);
  if (wants('properties')) await removeProperties(editing);
  const changes = await editing.finish();
  if (changes.size === 0) return { bytes, notices };
  const written = await editing.draft.original.write(changes);
  await prove(bytes, written, removal);
  return { bytes: written, notices };
}

/**
 * Leaves sheets in their place with nothing in them; what hung on them alone, near and far, goes
 * with it: a chart keeps the figures that it shows, a drawing its pictures. Throws a `HostProblem`
 * for a sheet that is not made of cells, which cannot be left empty.
 */
async function emptySheets({ draft, workbook }: Editing, names: readonly string[]): Promise<void> {
  const hung = new Set<string>();
  for (const name of names) {
    const sheet = workbook.sheet(name);
    if (!sheet?.part) continue;
    if (sheet.kind !== 'worksheet') {
      throw new HostProblem(phrase('publish/hidden-sheet-full', { sheet: name }));
    }
    for (const part of await partsUnder(draft, sheet.part)) hung.add(part);
    draft.clearRelationships(sheet.part);
    draft.set(
      sheet.part,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${workbook.ns.main}"><sheetData/></worksheet>`,
    );
  }
  const kept = await partsUnder(draft, '');
  for (const part of hung) if (!kept.has(part)) draft.remove(part);
}

/** The parts that a part leads to, and all that those lead to; of the package where it is empty. */
async function partsUnder(draft: Draft, source: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const sources = [source];
  for (const each of sources) {
    for (const { part } of await draft.relationships(each)) {
      if (part === null || found.has(part)) continue;
      found.add(part);
      sources.push(part);
    }
  }
  return found;
}

/** Excel's list of the cells that hold formulas: there are none any more. */
async function dropFormulaList({ draft, workbook }: Editing): Promise<void> {
  const listed = (await draft.relationships(workbook.part)).filter(
    ({ kind }) => kind === 'calcChain',
  );
  for (const { part } of listed) if (part !== null) draft.remove(part);
  await draft.unrelate(workbook.part, new Set(listed.map(({ id }) => id)));
}
