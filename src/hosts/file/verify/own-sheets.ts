import type { Edit } from '../../../core/workbook/edit';
import { ownSheetName } from '../../../core/workbook/mark';
import { openPart, type Findings, type Side } from './compared';

/** Every report that was to be written must stand on a sheet that can be read, with all its parts. */
export async function checkOwnSheets(
  { file, workbook }: Side,
  edits: readonly Edit<string>[],
  ids: ReadonlySet<string>,
  findings: Findings,
): Promise<void> {
  // A later edit may have taken a sheet out again.
  if (edits.at(-1)?.kind === 'remove-sheets') return;
  for (const id of ids) {
    const name = ownSheetName(workbook, id);
    const part = workbook.sheets.find((sheet) => sheet.name === name)?.part ?? null;
    if (part === null) {
      findings.add('own-sheet', 'a sheet that was to be written');
      continue;
    }
    const sheet = await openPart(file, part);
    const isWhole = (await file.relationships(part)).every((related) => related.part !== null);
    if (sheet.root.name.local !== 'worksheet' || !isWhole) findings.inPart('own-sheet', part);
  }
}
