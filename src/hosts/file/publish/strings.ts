import type { Editing } from '../parts/editing';
import { XmlScanner } from '../xml';

/**
 * Empties the texts that no cell shows any more: the list of a workbook's texts keeps those of
 * cells that were emptied, for anyone who opens the package. Positions in the list stay.
 */
export async function scrubStrings({ draft, workbook }: Editing): Promise<void> {
  const list = (await draft.relationships(workbook.part)).find(
    ({ kind }) => kind === 'sharedStrings',
  );
  if (!list?.part) return;
  const used = new Set<number>();
  for (const { part } of workbook.sheets) {
    if (part === null) continue;
    for (const index of usedIn(await draft.peek(part))) used.add(index);
  }
  const edit = await draft.edit(list.part);
  const p = edit.prefix;
  let at = -1;
  for (const element of edit.children) {
    if (element.name.local !== 'si') continue;
    at++;
    if (!used.has(at))
      edit.splices.replace(element.start, element.end, `<${p}si><${p}t/></${p}si>`);
  }
  draft.put(list.part, edit);
}

function usedIn(bytes: Uint8Array): number[] {
  const scanner = new XmlScanner(bytes);
  const found: number[] = [];
  let isShared = false;
  let isValue = false;
  while (scanner.next()) {
    if (scanner.kind === 'open') {
      if (scanner.local === 'c') isShared = scanner.attribute('t') === 's';
      isValue = isShared && scanner.local === 'v';
    } else if (scanner.kind === 'text' && isValue) found.push(Number(scanner.text()));
    else if (scanner.kind === 'close') isValue = false;
  }
  return found;
}
