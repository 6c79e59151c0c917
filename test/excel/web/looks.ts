import { Workbook as ExcelWorkbook } from 'exceljs';
import type { Format } from '../model/cell';

/** How a cell of a file looks beyond what the simulated Excel itself keeps: for drawing only. */
export interface Look extends Pick<
  Format,
  'horizontalAlignment' | 'verticalAlignment' | 'wrapText'
> {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  /** Null where it is the colour of text, or one that depends on the theme. */
  readonly colour: string | null;
}

export interface FileLooks {
  cell(sheet: string, row: number, column: number): Look | null;
  /** In points, where the file sets it. */
  rowHeight(sheet: string, row: number): number | null;
}

/** Reads the looks of a file's cells. */
export async function fileLooks(bytes: Uint8Array): Promise<FileLooks> {
  const book = new ExcelWorkbook();
  await book.xlsx.load(bytes.slice().buffer);
  return {
    rowHeight(sheet, row) {
      return book.getWorksheet(sheet)?.findRow(row + 1)?.height ?? null;
    },
    cell(sheet, row, column) {
      const cell = book
        .getWorksheet(sheet)
        ?.findRow(row + 1)
        ?.findCell(column + 1);
      if (!cell) return null;
      const { font, alignment } = cell;
      const colour = font?.color?.argb ?? (font?.color?.theme === 0 ? 'FFFFFFFF' : null);
      return {
        bold: font?.bold === true,
        italic: font?.italic === true,
        size: font?.size ?? 11,
        colour: colour === null ? null : `#${colour.slice(2)}`,
        wrapText: alignment?.wrapText === true,
        horizontalAlignment: alignment?.horizontal ?? 'General',
        verticalAlignment: alignment?.vertical ?? 'Bottom',
      };
    },
  };
}
