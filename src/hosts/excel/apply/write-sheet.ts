import { areaName } from '../../../core/workbook/address';
import type { WriteSheetEdit } from '../../../core/workbook/edit';
import { ownSheetName, sheetAfter, sheetMark } from '../../../core/workbook/mark';
import type { Report } from '../../../core/workbook/report';
import { phrase } from '../../../core/workbook/words';
import { HostProblem } from '../../port';
import { layOut } from '../../layout/lay-out';
import { freeSheetName, tableName } from '../../layout/names';
import type { BuiltSheet } from '../../layout/sheet';
import type { Outcome, Prepared } from './apply';
import { addCharts } from './charts';
import type { Directory } from './directory';
import { writeLooks, writeSizes } from './looks';
import { OwnSheet } from './own-sheet';
import { writePage } from './page';
import type { Sender } from './sender';
import { writeValues } from './values';

/** What a request says beside a sheet's cells. */
const bytesPerSheet = 30_000;

/**
 * Writes a report onto its sheet: the one that bears its mark, cleared and rewritten, or a new one
 * where there is none or somebody added things of her own to it. Excel adds it at the end.
 */
export function prepareSheet(
  context: Excel.RequestContext,
  directory: Directory,
  { report, before }: Pick<WriteSheetEdit<string>, 'report' | 'before'>,
): Prepared {
  const marked = ownSheetName(directory, report.id);
  const standing =
    marked === null ? null : new OwnSheet(context.workbook.worksheets.getItem(marked), marked);
  const rewrites = (): boolean => standing !== null && !standing.hasOthers;
  return {
    check() {
      if (rewrites()) standing!.check();
      else if (directory.structureProtected) {
        throw new HostProblem(phrase('write.structure-protected', { sheet: report.sheetName }));
      }
    },
    async write(sender) {
      await sender.room(bytesPerSheet);
      const sheet = layOut(report, { date1904: false });
      if (rewrites()) {
        standing!.clear();
        for (const name of standing!.tableNames) directory.tables.delete(name);
        await fill(sender, directory, standing!.worksheet, sheet);
        return outcome(report, standing!.name);
      }
      const name = freeSheetName(report.sheetName, (wanted) => directory.has(wanted));
      directory.take(name);
      const worksheet = context.workbook.worksheets.add(name);
      mark(context, directory, report, worksheet);
      await fill(sender, directory, worksheet, sheet);
      const next = sheetAfter(directory, before);
      return {
        ...outcome(report, name, standing?.name),
        ...(next === null ? {} : { move: { sheet: name, position: directory.put(name, next) } }),
      };
    },
  };
}

function outcome({ id }: Report<string>, name: string, left?: string): Outcome {
  const notices = left === undefined ? [] : [phrase('write.own-sheet-left', { sheet: left, name })];
  return { notices, sheet: { id, name } };
}

/** Marks a new sheet as ours. A mark that led elsewhere, or to a sheet that is gone, gives way. */
function mark(
  { workbook }: Excel.RequestContext,
  directory: Directory,
  { id }: Report<string>,
  worksheet: Excel.Worksheet,
): void {
  const name = sheetMark(id);
  const old = directory.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (old) workbook.names.getItem(old.name).delete();
  workbook.names.add(name, worksheet.getRange('A1'));
}

async function fill(
  sender: Sender,
  directory: Directory,
  worksheet: Excel.Worksheet,
  sheet: BuiltSheet,
): Promise<void> {
  worksheet.showGridlines = false;
  await writeValues(sender, worksheet, sheet);
  await writeLooks(sender, worksheet, sheet);
  await writeSizes(sender, worksheet, sheet);
  for (const { id, area, hasFilter } of sheet.tables) {
    await sender.room(2_000);
    const name = tableName(sheet.report.id, id, directory.tables);
    directory.tables.add(name.toLowerCase());
    const table = worksheet.tables.add(areaName(area), true);
    table.name = name;
    // The plainest style there is: the cells have their own looks.
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
    table.showFilterButton = hasFilter;
  }
  addCharts(worksheet, sheet);
  writePage(worksheet, sheet);
  if (sheet.frozenRows > 0) worksheet.freezePanes.freezeRows(sheet.frozenRows);
}
