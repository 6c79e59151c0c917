import type { CellChange } from '../../../core/workbook/edit';
import { types } from '../../layout/look';
import { countLines, lineHeight } from '../../layout/measure';
import type { PartEdit } from '../parts/part';
import { attributeOf, type XmlElement } from '../xml';

/** What a row of a generated list keeps free above and below its words, in points. */
const room = 5;
/** The width of a column that says none, in characters. */
const usualWidth = 8.43;

/**
 * The heights, in points, that show the words of rows added under one that has a height of its own:
 * programs that do not measure rows when they open a file would draw them over the row below. Under
 * a row without one there are none.
 */
export function rowHeights(
  edit: PartEdit,
  data: XmlElement,
  model: number,
  changes: readonly CellChange[],
): ReadonlyMap<number, number> {
  const above = edit.childrenOf(data).find((row) => attributeOf(row, 'r') === String(model + 1));
  if (!above || attributeOf(above, 'ht') === null) return new Map();
  const widths = columnWidths(edit);
  const heights = new Map<number, number>();
  for (const { row, column, value } of changes) {
    const lines = typeof value === 'string' ? countLines(value, widths(column), types.body) : 1;
    const height = Math.ceil((lines * lineHeight(types.body) + room) * 4) / 4;
    heights.set(row, Math.max(height, heights.get(row) ?? 0));
  }
  return heights;
}

function columnWidths(edit: PartEdit): (column: number) => number {
  const list = edit.child('cols');
  const columns = (list ? edit.childrenOf(list) : []).map((element) => ({
    first: Number(attributeOf(element, 'min')) - 1,
    last: Number(attributeOf(element, 'max')) - 1,
    width: Number(attributeOf(element, 'width') ?? usualWidth),
  }));
  return (column) =>
    columns.find(({ first, last }) => column >= first && column <= last)?.width ?? usualWidth;
}
