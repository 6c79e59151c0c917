import type { Plan, PlanSheet, PlanTable } from '../../core/plan/plan';
import { readSettings } from '../../core/settings/read-settings';
import type { Settings } from '../../core/settings/settings';
import { areaName, columnName } from '../../core/workbook/address';
import { phrase } from '../../core/workbook/words';
import type { Workbook } from '../../core/workbook/workbook';
import { word } from '../../messages/format';
import type { CheckView, HeaderRowView, SheetView, TableView } from './views';

/** Below this a heading fits its field so loosely that the user should look. */
const sure = 0.5;

/** How the sheets of a plan were understood. */
export function sheetViews({ sheets }: Workbook, plan: Plan): SheetView[] {
  const isProtected = new Map(sheets.map((sheet) => [sheet.name, sheet.isProtected]));
  return plan.sheets.map((sheet) => sheetView(sheet, isProtected.get(sheet.name) ?? false));
}

function sheetView(sheet: PlanSheet, isProtected: boolean): SheetView {
  const { name, title, marking, hidden, tables, recommendations } = sheet;
  return {
    name,
    title,
    marking,
    hidden,
    isProtected,
    recommendations: recommendations.length,
    actions: recommendations.reduce((sum, { actions }) => sum + actions.length, 0),
    tables: tables.map(tableView),
  };
}

function tableView({ area, headerRow, columns }: PlanTable): TableView {
  return {
    area: areaName(area),
    headerRow: headerRow === null ? null : headerRow + 1,
    columns: columns.map(({ column, heading, fields, confidence }) => ({
      letter: columnName(column),
      heading,
      fields,
      isDoubtful: fields.length > 0 && confidence < sure,
    })),
  };
}

/** The sheets that are no plan, and why. */
export function skippedViews(plan: Plan): CheckView['skipped'] {
  return plan.skipped.map(({ name, reason, data }) => ({
    name,
    why: word(phrase(`skipped/${reason}`, data)),
    isUnreadable: reason === 'unreadable',
  }));
}

/** Where the user said that the headings stand, now or on the settings sheet. */
export function headerRowViews(workbook: Workbook, { headerRows }: Settings): HeaderRowView[] {
  const own = readSettings(workbook).settings as Partial<Settings>;
  return Object.entries(headerRows).map(([sheet, row]) => ({
    sheet,
    row,
    isKept: own.headerRows?.[sheet] === row,
  }));
}
