import { ownSheetId } from '../../../core/workbook/mark';
import { phrase, type Phrase } from '../../../core/workbook/words';
import type { Prepared } from './apply';
import type { Directory } from './directory';
import { OwnSheet } from './own-sheet';

const bytesPerSheet = 6_000;

/**
 * Empties sheets of ours, by report id; all of them where `ids` is empty. Excel forgets what can be
 * undone when a sheet is deleted, so that is left to the user, and a notice says so.
 */
export function prepareRemove(
  context: Excel.RequestContext,
  directory: Directory,
  ids: readonly string[],
): Prepared {
  const sheets = directory.sheets
    .filter(({ name }) => {
      const id = ownSheetId(directory, name);
      return id !== null && (ids.length === 0 || ids.includes(id));
    })
    .map(({ name }) => new OwnSheet(context.workbook.worksheets.getItem(name), name));
  return {
    check() {
      for (const sheet of sheets) if (!sheet.hasOthers && !sheet.isEmpty) sheet.check();
    },
    async write(sender) {
      const notices: Phrase[] = [];
      for (const sheet of sheets) {
        const { name } = sheet;
        if (sheet.hasOthers) notices.push(phrase('write.own-sheet-kept', { sheet: name }));
        else if (!sheet.isEmpty) {
          await sender.room(bytesPerSheet);
          sheet.clear();
          notices.push(phrase('excel.sheet-emptied', { sheet: name }));
        }
      }
      return { notices };
    },
  };
}
