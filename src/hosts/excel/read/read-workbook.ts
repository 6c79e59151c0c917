import { ownSheetId } from '../../../core/workbook/mark';
import type { CellStyle, Sheet, Workbook } from '../../../core/workbook/workbook';
import { readBlocks } from './blocks';
import { SheetSnapshot } from './sheet-snapshot';
import { StyleTable } from './style-table';
import { survey, surveySheet } from './survey';

/**
 * The workbook that is open in Excel: a look over it in two syncs, then its cells, one sync for
 * each answer's worth. A sheet that Excel does not give is named and empty; where it gives none, or
 * not one of ours, that is an error. Excel does not say which date system it has: 1900 is taken.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  tell?: (share: number) => void,
): Promise<Workbook> {
  const { structureProtected, names, sheets } = await survey(context);
  const styles = new StyleTable();
  const snapshots = new Map(sheets.map((sheet) => [sheet, new SheetSnapshot(sheet, styles)]));
  const marked = { sheets, names };
  await readBlocks(
    context,
    sheets,
    (block) => snapshots.get(block.sheet)!.take(block),
    (lost, error) => {
      snapshots.get(lost)!.lose();
      // Without the board's record or the settings the rest would be judged wrongly.
      const isAllLost = [...snapshots].every(([{ used }, { isLost }]) => isLost || used === null);
      if (isAllLost || ownSheetId(marked, lost.name) !== null) throw error;
    },
    tell,
  );
  return {
    date1904: false,
    structureProtected,
    sheets: [...snapshots.values()].map((snapshot) => snapshot.build()),
    styles: styles.all,
    names,
  };
}

/** One sheet of it, with the styles that its cells point into. */
export async function readSheet(
  context: Excel.RequestContext,
  name: string,
): Promise<{ readonly sheet: Sheet; readonly styles: readonly CellStyle[] }> {
  const surveyed = await surveySheet(context, name);
  const styles = new StyleTable();
  const snapshot = new SheetSnapshot(surveyed, styles);
  await readBlocks(
    context,
    [surveyed],
    (block) => snapshot.take(block),
    (_, error) => {
      throw error;
    },
  );
  return { sheet: snapshot.build(), styles: styles.all };
}
