import { cellName } from '../../../../src/core/workbook/address';
import type { Scalar } from '../../../../src/core/workbook/cells';
import type { CellStyle, Sheet, Workbook } from '../../../../src/core/workbook/workbook';
import { readWorkbook } from '../../../../src/hosts/file/read';
import { sheetData, tinyWorkbook, type TinyWorkbook } from '../tiny-package';

/** The cells of a sheet by name, as far as they are there. */
export function valuesOf({ cells }: Sheet): Record<string, Scalar> {
  const values: Record<string, Scalar> = {};
  cells.rows.forEach((row, position) => {
    for (let i = cells.starts[position]!; i < cells.starts[position + 1]!; i++) {
      values[cellName(row, cells.columns[i]!)] = cells.values[i]!;
    }
  });
  return values;
}

/** The styles of a sheet's cells by name. */
export function stylesOf(workbook: Workbook, sheet = 0): Record<string, CellStyle> {
  const { cells } = workbook.sheets[sheet]!;
  const names = Object.keys(valuesOf(workbook.sheets[sheet]!));
  return Object.fromEntries(
    names.map((name, index) => [name, workbook.styles[cells.styles[index]!]!]),
  );
}

/** A tiny workbook, read. */
export function readTiny(workbook: TinyWorkbook): Promise<Workbook> {
  return readWorkbook(tinyWorkbook(workbook));
}

/** The first sheet of a tiny workbook. */
export async function readTinySheet(workbook: TinyWorkbook): Promise<Sheet> {
  return (await readTiny(workbook)).sheets[0]!;
}

/** The values of rows written as XML. */
export async function readRows(
  rows: string,
  workbook: TinyWorkbook = {},
): Promise<Record<string, Scalar>> {
  return valuesOf(await readTinySheet({ ...workbook, sheets: [sheetData(rows)] }));
}
