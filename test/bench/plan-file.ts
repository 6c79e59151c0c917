import ExcelJS from 'exceljs';
import { benchHeadings, benchRows } from './plan-text';

/** Writes an action plan of `rows` rows to measure with: shared texts, as Excel itself saves them. */
export async function writeBenchPlan(path: string, rows: number, seed?: number): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = writer.addWorksheet('Action plan');
  sheet.columns = [8, 50, 50, 24, 40, 18, 40, 30].map((width) => ({ width }));
  sheet.addRow(['Partnership action plan']).commit();
  sheet.addRow([]).commit();
  sheet.addRow([...benchHeadings]).commit();
  for (const cells of benchRows(rows, seed)) {
    const row = sheet.addRow(cells.map((cell) => (isDay(cell) ? utc(cell.day) : cell)));
    cells.forEach((cell, index) => {
      if (isDay(cell)) row.getCell(index + 1).numFmt = 'dd/mm/yyyy';
    });
    row.commit();
  }
  sheet.commit();
  await writer.commit();
}

function isDay(cell: unknown): cell is { readonly day: string } {
  return typeof cell === 'object' && cell !== null && 'day' in cell;
}

/** exceljs takes days at midnight in UTC, so that no time zone moves them. */
function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
