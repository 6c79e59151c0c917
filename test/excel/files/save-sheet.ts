import { quoteSheet } from '../../../src/core/workbook/address';
import { Donor } from '../../../src/hosts/file/graft/donor';
import { takenTables } from '../../../src/hosts/file/graft/names';
import { Restyler } from '../../../src/hosts/file/graft/restyle';
import { tableType, tableXml } from '../../../src/hosts/file/graft/table';
import type { Editing } from '../../../src/hosts/file/parts/editing';
import type { ModelSheet } from '../model/sheet';
import { notImplemented } from '../protocol/errors';
import { chartXml, drawingXml } from './chart-xml';
import { donorSheet } from './donor-sheet';
import { graftedSheet, sharedTexts } from './grafted-sheet';

const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Writes a whole sheet into its part, or a new one, with its tables and charts. */
export async function writeSheetPart(
  editing: Editing,
  sheet: ModelSheet,
  next: string | null,
): Promise<void> {
  const { draft, workbook } = editing;
  if (sheet.merges.length > 0 || sheet.conditionalFormats.length > 0) {
    notImplemented('saving merged areas or conditional formats of a new sheet');
  }
  const part = workbook.worksheet(sheet.name)?.part ?? (await workbook.addSheet(sheet.name, next));
  for (const related of await draft.relationships(part)) {
    if (related.part !== null) draft.remove(related.part);
  }
  draft.clearRelationships(part);
  const styles = await editing.styles();
  await styles.prepare('fonts', 'fills', 'borders', 'cellXfs');
  const bytes = await donorSheet(sheet);
  const donor = await Donor.open(bytes);
  const restyler = new Restyler(donor, styles);
  const tail = (await addCharts(editing, sheet, part)) + (await addTables(editing, sheet, part));
  draft.set(part, graftedSheet(donor, await sharedTexts(bytes), restyler, workbook.ns, tail));
  await setPrintTitles(editing, sheet);
}

async function addCharts(
  { draft, workbook }: Editing,
  sheet: ModelSheet,
  part: string,
): Promise<string> {
  const { charts } = sheet;
  if (charts.length === 0) return '';
  const drawing = await draft.freeName(`${workbook.folder}drawings/drawing`, '.xml');
  draft.add(drawing, drawingType, '');
  const ids: string[] = [];
  for (const chart of charts) {
    const name = await draft.freeName(`${workbook.folder}charts/chart`, '.xml');
    draft.add(name, chartType, chartXml(chart, workbook.ns));
    ids.push(await draft.relate(drawing, 'chart', name, workbook.ns));
  }
  draft.set(drawing, drawingXml(sheet, ids, workbook.ns));
  return `<drawing r:id="${await draft.relate(part, 'drawing', drawing, workbook.ns)}"/>`;
}

async function addTables(
  { draft, workbook }: Editing,
  sheet: ModelSheet,
  part: string,
): Promise<string> {
  const parts: string[] = [];
  for (const { name, place, showFilterButton } of sheet.tables) {
    const area = place.area!;
    const headings: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      headings.push(String(sheet.cell(area.top, column).value));
    }
    const { ids } = await takenTables(draft, workbook);
    let id = 1;
    while (ids.has(id)) id++;
    const target = await draft.freeName(`${workbook.folder}tables/table`, '.xml');
    const table = { id: name, area, headings, hasFilter: showFilterButton };
    draft.add(target, tableType, tableXml(table, name, id, workbook.ns));
    parts.push(`<tablePart r:id="${await draft.relate(part, 'table', target, workbook.ns)}"/>`);
  }
  return parts.length === 0
    ? ''
    : `<tableParts count="${parts.length}">${parts.join('')}</tableParts>`;
}

async function setPrintTitles({ workbook }: Editing, sheet: ModelSheet): Promise<void> {
  const position = workbook.sheets.findIndex(({ name }) => name === sheet.name);
  await workbook.dropNames(({ name, scope }) => scope === position && name.startsWith('_xlnm.'));
  const rows = sheet.printTitleRows;
  if (!rows) return;
  const reference = `${quoteSheet(sheet.name)}!$${rows.top + 1}:$${rows.bottom + 1}`;
  await workbook.setName('_xlnm.Print_Titles', position, reference);
}
