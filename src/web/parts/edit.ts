import { styleAt } from '../../core/workbook/cells';
import type { Sheet, Workbook } from '../../core/workbook/workbook';
import type { Book } from '../book/book';
import { Merges } from '../grid/merges';
import { showValue } from '../grid/show-value';

/** Begins to correct a cell, with what it holds or with what was typed over it. */
export function beginEdit(
  book: Book,
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  typed?: string,
): void {
  const area = new Merges(sheet.merges).at(row, column);
  const at = { row: area?.top ?? row, column: area?.left ?? column };
  const { corrections } = book.state.get();
  const code = workbook.styles[styleAt(sheet.cells, at.row, at.column)]!.numberFormat;
  const value = book.valueOf(sheet, at.row, at.column);
  const format = corrections.at(sheet.name, at.row, at.column)?.numberFormat ?? code;
  const text = typed ?? showValue(value, format, workbook.date1904);
  book.set({ ...at, problem: null });
  book.type({ sheet: sheet.name, ...at, text });
}
