import { Workbook as ExcelWorkbook } from 'exceljs';
import { layoutsOf, type PlanShape } from './layouts';

/** A plan laid out with titles and merged cells, as a file. */
export async function fileOf(shape: PlanShape): Promise<Uint8Array> {
  const laid = layoutsOf(shape).find(({ name }) => name.startsWith('titles'))!;
  const workbook = new ExcelWorkbook();
  for (const [name, { rows, merges = [] }] of Object.entries(laid.sheets)) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((row, index) =>
      row.forEach((value, column) => {
        if (typeof value === 'string' && value !== '') {
          sheet.getRow(index + 1).getCell(column + 2).value = value;
        }
      }),
    );
    for (const area of merges) sheet.mergeCells(area);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
