import { Workbook } from 'exceljs';
import type { Worksheet } from 'exceljs';
import type { Report } from '../../../core/workbook/report';
import { layOut } from '../../layout/lay-out';
import type { Look } from '../../layout/look';
import { pageOf } from '../../layout/page';
import type { BuiltSheet } from '../../layout/sheet';
import { styleOf } from './style';

/** A new sheet, and a package that frames it, to be grafted into somebody's workbook. */
export interface BuiltReport {
  /** Its page and columns, and one row: a blank cell in each of the looks. */
  readonly frame: Uint8Array;
  readonly looks: readonly Look[];
  readonly sheet: BuiltSheet;
}

const a4 = 9;

/**
 * Lays a report out as a worksheet. exceljs makes what is not written for each row; the graft writes
 * the rows, because lists can be long, and makes the tables, charts and names that the result describes.
 */
export async function buildReport(
  report: Report<string>,
  options: { readonly date1904: boolean },
): Promise<BuiltReport> {
  const sheet = layOut(report, options);
  const workbook = new Workbook();
  const found = new Set<Look>();
  for (const { look } of sheet.cells) found.add(look);
  const looks = [...found];
  write(addWorksheet(workbook, sheet), sheet, looks);
  return { frame: new Uint8Array(await workbook.xlsx.writeBuffer()), looks, sheet };
}

function addWorksheet(workbook: Workbook, { report, frozenRows }: BuiltSheet): Worksheet {
  const { orientation, fitToHeight, margins, header, footer } = pageOf(report);
  const worksheet = workbook.addWorksheet('Sheet1', {
    views: [
      frozenRows > 0
        ? { state: 'frozen', ySplit: frozenRows, showGridLines: false }
        : { showGridLines: false },
    ],
    pageSetup: {
      paperSize: a4,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: fitToHeight ? 1 : 0,
      margins,
    },
  });
  const part = (letter: string, text: string): string => (text === '' ? '' : `&${letter}${text}`);
  worksheet.headerFooter.oddHeader = part('C', header.centre) + part('R', header.right);
  worksheet.headerFooter.oddFooter =
    part('L', footer.left) + part('C', footer.centre) + part('R', footer.right);
  return worksheet;
}

function write(worksheet: Worksheet, { widths }: BuiltSheet, looks: readonly Look[]): void {
  widths.forEach((width, column) => {
    worksheet.getColumn(column + 1).width = width;
  });
  const row = worksheet.getRow(1);
  looks.forEach((look, at) => {
    row.getCell(at + 1).style = styleOf(look);
  });
}
