import type { Border, Style } from 'exceljs';
import { family, type Edge, type Look } from '../../layout/look';

/** A look as exceljs takes it. */
export function styleOf(look: Look): Partial<Style> {
  const { type, colour, underline, fill, edges, horizontal, vertical, indent, wraps } = look;
  const border = Object.fromEntries(
    Object.entries(edges).map(([side, edge]) => [side, borderOf(edge)]),
  );
  return {
    font: {
      name: family,
      size: type.size,
      bold: type.bold,
      color: { argb: `FF${colour}` },
      ...(underline ? { underline } : {}),
    },
    ...(fill
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } } }
      : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    alignment: { horizontal, vertical, indent, wrapText: wraps },
    numFmt: look.numberFormat,
  };
}

function borderOf({ style, colour }: Edge): Partial<Border> {
  return { style, color: { argb: `FF${colour}` } };
}
