import { areaName, quoteSheet } from '../../../core/workbook/address';
import type { WriteSheetEdit } from '../../../core/workbook/edit';
import { ownSheetName, sheetAfter, sheetMark } from '../../../core/workbook/mark';
import type { Report } from '../../../core/workbook/report';
import { phrase, type Phrase } from '../../../core/workbook/words';
import { HostProblem } from '../../port';
import { freeSheetName, tableName } from '../../layout/names';
import type { BuiltSheet } from '../../layout/sheet';
import { chartXml, drawingXml } from '../chart';
import type { Editing } from '../parts/editing';
import { WorkbookDraft } from '../parts/workbook-draft';
import { forgetFormulas } from '../patch/calc-chain';
import { Donor } from './donor';
import { takenTables } from './names';
import { ownParts } from './own-sheet';
import { Restyler } from './restyle';
import { laidOutSheet } from './rows';
import { tableType, tableXml } from './table';

const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const printTitles = '_xlnm.Print_Titles';

/** The name that a report's sheet got, and what the user should know about it. */
export interface Grafted {
  readonly name: string;
  readonly notices: readonly Phrase[];
}

/**
 * Writes a report onto its sheet: the one that bears its mark, cleared and rewritten where it
 * stands, or a new one in its place among ours. Throws a `HostProblem` where no sheet may be added.
 */
export async function writeSheet(
  editing: Editing,
  { report, before }: Pick<WriteSheetEdit<string>, 'report' | 'before'>,
): Promise<Grafted> {
  const { workbook } = editing;
  const marked = ownSheetName(workbook, report.id);
  const standing = marked === null ? null : workbook.sheet(marked);
  const own = standing?.part ? await ownParts(editing.draft, standing.part) : null;
  if (standing?.part && own) {
    for (const part of own) editing.draft.remove(part);
    await forgetFormulas(editing, standing.sheetId);
    await graft(editing, report, { name: standing.name, part: standing.part });
    return { name: standing.name, notices: [] };
  }
  if (workbook.structureProtected) {
    throw new HostProblem(phrase('write.structure-protected', { sheet: report.sheetName }));
  }
  const name = freeSheetName(report.sheetName, (wanted) => workbook.sheet(wanted) !== null);
  const part = await workbook.addSheet(name, sheetAfter(workbook, before));
  await graft(editing, report, { name, part });
  const left = standing ? [phrase('write.own-sheet-left', { sheet: standing.name, name })] : [];
  return { name, notices: left };
}

interface Target {
  readonly name: string;
  readonly part: string;
}

/** Builds a sheet and puts it into its part, with all that hangs on it. */
async function graft(editing: Editing, report: Report<string>, target: Target): Promise<void> {
  const { draft, workbook } = editing;
  const styles = await editing.styles();
  await styles.prepare('fonts', 'fills', 'borders', 'cellXfs');
  // exceljs takes long to load, and only those who write a sheet need it.
  const { buildReport } = await import('../build/build.js');
  const built = await buildReport(report, { date1904: workbook.date1904 });
  const { sheet, looks } = built;
  const frame = await Donor.open(built.frame);
  draft.clearRelationships(target.part);
  const tail = [
    `<ignoredErrors><ignoredError sqref="${areaName(sheet.area)}" numberStoredAsText="1"/></ignoredErrors>`,
    await addCharts(editing, sheet, target),
    await addTables(editing, sheet, target),
  ];
  const restyler = new Restyler(frame, styles);
  const xml = laidOutSheet(frame, looks, sheet, restyler, workbook.ns, tail.join(''));
  draft.set(target.part, xml);
  await workbook.setName(sheetMark(report.id), null, WorkbookDraft.firstCell(target.name));
  await setPrintTitles(editing, sheet, target);
}

async function addCharts(editing: Editing, sheet: BuiltSheet, target: Target): Promise<string> {
  if (sheet.charts.length === 0) return '';
  const { draft, workbook } = editing;
  const drawing = await draft.freeName(`${workbook.folder}drawings/drawing`, '.xml');
  draft.add(drawing, drawingType, '');
  const ids: string[] = [];
  for (const chart of sheet.charts) {
    const part = await draft.freeName(`${workbook.folder}charts/chart`, '.xml');
    draft.add(part, chartType, chartXml(chart, target.name, workbook.ns));
    ids.push(await draft.relate(drawing, 'chart', part, workbook.ns));
  }
  draft.set(drawing, drawingXml(sheet.charts, ids, workbook.ns));
  const id = await draft.relate(target.part, 'drawing', drawing, workbook.ns);
  return `<drawing r:id="${id}"/>`;
}

async function addTables(editing: Editing, sheet: BuiltSheet, target: Target): Promise<string> {
  if (sheet.tables.length === 0) return '';
  const { draft, workbook } = editing;
  const parts: string[] = [];
  const taken = await takenTables(draft, workbook);
  for (const table of sheet.tables) {
    const name = tableName(sheet.report.id, table.id, taken.names);
    let id = 1;
    while (taken.ids.has(id)) id++;
    taken.names.add(name.toLowerCase());
    taken.ids.add(id);
    const part = await draft.freeName(`${workbook.folder}tables/table`, '.xml');
    draft.add(part, tableType, tableXml(table, name, id, workbook.ns));
    parts.push(
      `<tablePart r:id="${await draft.relate(target.part, 'table', part, workbook.ns)}"/>`,
    );
  }
  return `<tableParts count="${parts.length}">${parts.join('')}</tableParts>`;
}

/** The sheet's own names of what is printed and filtered say what is true of the new content. */
async function setPrintTitles(
  { workbook }: Editing,
  { titleRows }: BuiltSheet,
  { name }: Target,
): Promise<void> {
  const position = workbook.sheets.findIndex((sheet) => sheet.name === name);
  await workbook.dropNames(
    (entry) =>
      entry.scope === position &&
      entry.name.startsWith('_xlnm.') &&
      (titleRows === null || entry.name !== printTitles),
  );
  if (titleRows === null) return;
  const rows = `$${titleRows.first + 1}:$${titleRows.last + 1}`;
  await workbook.setName(printTitles, position, `${quoteSheet(name)}!${rows}`);
}
