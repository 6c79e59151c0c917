import { openPackage } from '../package';
import { Editing } from '../parts/editing';
import { worksheetOrder } from '../parts/order';

/** A column, from 0, that begins a new page on paper. */
export interface ColumnBreak {
  readonly sheet: string;
  readonly column: number;
}

const lastRow = 1_048_575;

/** Puts page breaks between columns into a workbook that is made new: exceljs writes none. */
export async function withColumnBreaks(
  bytes: Uint8Array,
  breaks: readonly ColumnBreak[],
): Promise<Uint8Array> {
  const file = await openPackage(bytes);
  const editing = await Editing.open(file);
  for (const { sheet, column } of breaks) {
    const { part } = editing.workbook.worksheet(sheet)!;
    const edit = await editing.worksheet(part);
    const { prefix } = edit;
    edit.insertChild(
      worksheetOrder,
      'colBreaks',
      `<${prefix}colBreaks count="1" manualBreakCount="1"><${prefix}brk id="${column}" max="${lastRow}" man="1"/></${prefix}colBreaks>`,
    );
    editing.draft.put(part, edit);
  }
  return file.write(await editing.finish());
}
