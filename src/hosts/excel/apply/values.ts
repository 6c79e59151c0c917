import { areaName } from '../../../core/workbook/address';
import type { BuiltCell, BuiltSheet, BuiltValue } from '../../layout/sheet';
import { literal } from './literal';
import { rectangles } from './rectangles';
import { sizeOf, type Sender } from './sender';

/** The most rows that are written at once, and the most bytes. */
const mostRows = 2_000;
const mostBytes = 1_000_000;
/** Excel's library adds so many bytes for each part that it cuts what is written into. */
const bytesPerCell = 8;

/** Writes the cells of a sheet in blocks of rows, with their number formats before them. */
export async function writeValues(
  sender: Sender,
  worksheet: Excel.Worksheet,
  { cells, area }: BuiltSheet,
): Promise<void> {
  const width = area.right + 1;
  let block: BuiltCell[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    if (block.length === 0) return;
    await sender.room(bytes);
    writeBlock(worksheet, block, width);
    [block, bytes] = [[], 0];
  };
  for (const cell of cells) {
    const first = block[0]?.row ?? cell.row;
    const isNewRow = cell.row !== block.at(-1)?.row;
    if (isNewRow && (cell.row - first >= mostRows || bytes > mostBytes)) await flush();
    block.push(cell);
    bytes += sizeOf(written(cell.value, cell.look.numberFormat)) + bytesPerCell;
    if (isNewRow) bytes += width * 4;
  }
  await flush();
}

function writeBlock(worksheet: Excel.Worksheet, block: readonly BuiltCell[], width: number): void {
  const top = block[0]!.row;
  const bottom = block.at(-1)!.row;
  const formatted = block.filter(({ look }) => look.numberFormat !== 'General');
  for (const { key, areas } of rectangles(formatted, ({ look }) => look.numberFormat)) {
    for (const area of areas) {
      // One value stands for all cells, which the types do not say.
      worksheet.getRange(areaName(area)).numberFormat = key as unknown as string[][];
    }
  }
  const values: (string | number | boolean)[][] = Array.from({ length: bottom - top + 1 }, () =>
    new Array<string>(width).fill(''),
  );
  for (const { row, column, value, look } of block) {
    values[row - top]![column] = written(value, look.numberFormat);
  }
  const area = { top, left: 0, bottom, right: width - 1 };
  worksheet.getRange(areaName(area)).values = values;
}

function written(value: BuiltValue, numberFormat: string): string | number | boolean {
  if (typeof value === 'object' && value !== null) return `=${value.formula}`;
  return literal(value, numberFormat);
}
