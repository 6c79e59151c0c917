import { attributeOf, type XmlElement } from '../xml';
import type { Editing } from '../parts/editing';

/**
 * Takes cells out of the list of formulas that Excel keeps: an entry for a cell without a formula
 * makes it call the file damaged. `isGone` gets a cell's name such as `F12`; absent, all of the sheet's go.
 */
export async function forgetFormulas(
  { draft, workbook }: Editing,
  sheetId: number,
  isGone: (cell: string) => boolean = () => true,
): Promise<void> {
  const relationship = (await draft.relationships(workbook.part)).find(
    ({ kind }) => kind === 'calcChain',
  );
  if (!relationship?.part) return;
  const { id, part } = relationship;
  const edit = await draft.edit(part);
  const gone: XmlElement[] = [];
  let sheet = 0;
  let isOrphan = false;
  for (const element of edit.children) {
    const own = attributeOf(element, 'i');
    if (own !== null) sheet = Number(own);
    if (sheet === sheetId && isGone(attributeOf(element, 'r') ?? '')) {
      gone.push(element);
      // An entry without a sheet belongs to the sheet of the entry before it.
      isOrphan ||= own !== null;
      continue;
    }
    if (isOrphan && own === null) edit.splices.setAttribute(element, 'i', String(sheet));
    isOrphan = false;
  }
  if (gone.length === 0) return;
  if (gone.length === edit.children.length) {
    draft.remove(part);
    await draft.unrelate(workbook.part, new Set([id]));
    return;
  }
  for (const element of gone) edit.splices.remove(element.start, element.end);
  draft.put(part, edit);
}
