import { areaName, type Area } from '../../../core/workbook/address';
import { planAppend, type Append } from '../../../core/workbook/append';
import type { CellChange } from '../../../core/workbook/edit';
import { ownSheetName } from '../../../core/workbook/mark';
import type { Report } from '../../../core/workbook/report';
import { HostProblem } from '../../port';
import { readSheet } from '../read/read-workbook';
import type { Prepared } from './apply';
import type { Directory } from './directory';
import { literal } from './literal';
import { sizeOf, type Sender } from './sender';
import { prepareSheet } from './write-sheet';

/** What a request says beside the values that are added. */
const bytesPerRun = 600;

/**
 * Adds the rows of a report to the sheet that keeps them, which is read just before; or writes the
 * sheet where there is none.
 */
export async function prepareAppend(
  context: Excel.RequestContext,
  directory: Directory,
  report: Report<string>,
): Promise<Prepared> {
  const name = ownSheetName(directory, report.id) ?? directory.spelling(report.sheetName);
  const read = name === null ? null : await readSheet(context, name);
  const plan = planAppend(
    {
      date1904: false,
      structureProtected: directory.structureProtected,
      sheets: read ? [read.sheet] : [],
      styles: read?.styles ?? [],
      names: directory.names,
    },
    report,
  );
  if (plan.kind === 'new-sheet') return prepareSheet(context, directory, { report });
  return {
    check() {
      if (plan.kind === 'refused') throw new HostProblem(plan.why);
    },
    async write(sender) {
      if (plan.kind !== 'rows') return { notices: [] };
      await writeRows(sender, context.workbook.worksheets.getItem(plan.sheet), plan);
      return { notices: plan.notices, sheet: { id: report.id, name: plan.sheet } };
    },
  };
}

async function writeRows(
  sender: Sender,
  worksheet: Excel.Worksheet,
  append: Append,
): Promise<void> {
  const { changes, table, model, stylesFrom } = append;
  if (table) worksheet.tables.getItem(table.name).resize(areaName(table.area));
  for (const run of runsOf(changes)) {
    const area = areaOf(run);
    if (model !== null && area.top >= stylesFrom) {
      const above = worksheet.getRange(areaName({ ...area, top: model, bottom: model }));
      worksheet.getRange(areaName(area)).copyFrom(above, Excel.RangeCopyType.formats);
    }
    const values = run.map(({ value, numberFormat }) => literal(value, numberFormat ?? undefined));
    await sender.room(bytesPerRun + values.reduce<number>((sum, each) => sum + sizeOf(each), 0));
    const range = worksheet.getRange(areaName(area));
    if (run.some(({ numberFormat }) => numberFormat !== null)) {
      // A format that is null stays as it is.
      range.numberFormat = [run.map(({ numberFormat }) => numberFormat)];
    }
    range.values = [values];
  }
}

/** Changes side by side in one row, together. */
function runsOf(changes: readonly CellChange[]): CellChange[][] {
  const runs: CellChange[][] = [];
  const ordered = [...changes].sort((one, two) => one.row - two.row || one.column - two.column);
  for (const change of ordered) {
    const last = runs.at(-1)?.at(-1);
    const follows = last?.row === change.row && last.column === change.column - 1;
    if (follows) runs.at(-1)!.push(change);
    else runs.push([change]);
  }
  return runs;
}

function areaOf(run: readonly CellChange[]): Area {
  const [first, last] = [run[0]!, run.at(-1)!];
  return { top: first.row, bottom: first.row, left: first.column, right: last.column };
}
