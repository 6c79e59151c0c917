import type { Area } from '../../../core/workbook/address';
import { columnName } from '../../../core/workbook/address';
import { family, type Edge, type Look } from '../../layout/look';
import { pointsPerUnit } from '../../layout/measure';
import type { BuiltCell, BuiltSheet } from '../../layout/sheet';
import { addressesOf, areaAddresses } from '../address';
import { rectangles } from './rectangles';
import { sizeOf, type Sender } from './sender';

const bytesPerLook = 4_000;

const weights = { thin: 'Thin', medium: 'Medium', thick: 'Thick' } as const;
const verticals = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

/** Gives cells their looks, all cells of one look at once; number formats were set before. */
export async function writeLooks(
  sender: Sender,
  worksheet: Excel.Worksheet,
  { cells }: BuiltSheet,
): Promise<void> {
  for (const [look, alike] of byLook(cells)) {
    // Only the left edge of a rectangle is drawn: cells with one stay in columns of their own.
    const kind = ({ column }: BuiltCell): string => (look.edges.left ? String(column) : '');
    const areas = rectangles(alike, kind).flatMap((group) => group.areas);
    const flat = areas.filter(({ top, bottom }) => top === bottom);
    await write(sender, worksheet, look, flat, false);
    await write(
      sender,
      worksheet,
      look,
      areas.filter(({ top, bottom }) => top < bottom),
      true,
    );
  }
}

function byLook(cells: Iterable<BuiltCell>): Map<Look, BuiltCell[]> {
  const byKey = new Map<string, { look: Look; cells: BuiltCell[] }>();
  for (const cell of cells) {
    const key = JSON.stringify({ ...cell.look, numberFormat: '' });
    const known = byKey.get(key);
    if (known) known.cells.push(cell);
    else byKey.set(key, { look: cell.look, cells: [cell] });
  }
  return new Map([...byKey.values()].map((each) => [each.look, each.cells]));
}

async function write(
  sender: Sender,
  worksheet: Excel.Worksheet,
  look: Look,
  areas: readonly Area[],
  isTall: boolean,
): Promise<void> {
  for (const address of areaAddresses(areas)) {
    await sender.room(bytesPerLook + sizeOf(address));
    setLook(worksheet.getRanges(address).format, look, isTall);
  }
}

function setLook(format: Excel.RangeFormat, look: Look, isTall: boolean): void {
  const { font } = format;
  font.name = family;
  font.size = look.type.size;
  font.bold = look.type.bold;
  font.color = `#${look.colour}`;
  if (look.underline) font.underline = 'Single';
  if (look.fill !== null) format.fill.color = `#${look.fill}`;
  format.horizontalAlignment = look.horizontal === 'right' ? 'Right' : 'Left';
  format.verticalAlignment = verticals[look.vertical];
  format.indentLevel = look.indent;
  format.wrapText = look.wraps;
  const { top, bottom, left } = look.edges;
  if (top) setEdges(format, ['EdgeTop'], top);
  if (bottom)
    setEdges(format, isTall ? ['EdgeBottom', 'InsideHorizontal'] : ['EdgeBottom'], bottom);
  if (left) setEdges(format, ['EdgeLeft'], left);
}

function setEdges(
  { borders }: Excel.RangeFormat,
  sides: readonly ('EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'InsideHorizontal')[],
  { style, colour }: Edge,
): void {
  for (const side of sides) {
    const border = borders.getItem(side);
    border.style = 'Continuous';
    border.weight = weights[style];
    border.color = `#${colour}`;
  }
}

/** Sets the widths of columns and the heights of rows, all rows of one height at once. */
export async function writeSizes(
  sender: Sender,
  worksheet: Excel.Worksheet,
  { widths, heights }: BuiltSheet,
): Promise<void> {
  await sender.room(widths.length * 600);
  widths.forEach((width, column) => {
    const name = columnName(column);
    worksheet.getRange(`${name}:${name}`).format.columnWidth = width * pointsPerUnit;
  });
  const rows = heights.map((height, row) => ({ row, column: 0, height }));
  for (const { key, areas } of rectangles(rows, ({ height }) => String(height))) {
    const names = areas.map(({ top, bottom }) => `${top + 1}:${bottom + 1}`);
    for (const address of addressesOf(names)) {
      await sender.room(600 + sizeOf(address));
      worksheet.getRanges(address).format.rowHeight = Number(key);
    }
  }
}
