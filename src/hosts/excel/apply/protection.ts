import { phrase } from '../../../core/workbook/words';
import { HostProblem } from '../../port';

/** Asks whether a sheet is protected. */
export function askProtection(worksheet: Excel.Worksheet): Excel.WorksheetProtection {
  return worksheet.protection.load('protected,options');
}

/** Throws a `HostProblem` where a sheet's protection does not let its looks be changed. */
export function checkFormats(protection: Excel.WorksheetProtection, sheet: string): void {
  if (protection.protected && protection.options.allowFormatCells !== true) {
    throw new HostProblem(phrase('excel.sheet-protected', { sheet }));
  }
}

/** Throws a `HostProblem` where a sheet is protected at all. */
export function checkOpen(protection: Excel.WorksheetProtection, sheet: string): void {
  if (protection.protected) throw new HostProblem(phrase('excel.sheet-protected', { sheet }));
}
