import { Workbook } from 'exceljs';
import type { Worksheet } from 'exceljs';
import type { Report } from '../../../core/workbook/report';
import { layOut } from '../../layout/lay-out';
import { pageOf } from '../../layout/page';
import type { BuiltSheet } from '../../layout/sheet';
import { styleOf } from './style';

/** A new sheet in a package of its own, to be grafted into somebody's workbook. */
export interface BuiltReport {
  readonly bytes: Uint8Array;
  readonly sheet: BuiltSheet;
}

const a4 = 9;

/**
 * Lays a report out as a worksheet. The sheet has a passing name: the graft gives it its own, and
 * makes the tables, charts and names that the result describes.
 */
export async function buildReport(
  report: Report<string>,
  options: { readonly date1904: boolean },
): Promise<BuiltReport> {
  const sheet = layOut(report, options);
  const workbook = new Workbook();
  write(addWorksheet(workbook, sheet), sheet);
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), sheet };
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

function write(worksheet: Worksheet, { cells, widths, heights }: BuiltSheet): void {
  widths.forEach((width, column) => {
    worksheet.getColumn(column + 1).width = width;
  });
  heights.forEach((height, row) => {
    worksheet.getRow(row + 1).height = height;
  });
  for (const { row, column, value, look } of cells) {
    const cell = worksheet.getRow(row + 1).getCell(column + 1);
    if (value !== null) cell.value = value;
    cell.style = styleOf(look);
  }
}
