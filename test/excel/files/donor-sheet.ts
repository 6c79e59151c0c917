import { Workbook, type Border as SheetBorder, type Style, type Worksheet } from 'exceljs';
import type { Border, Cell, Format, Side } from '../model/cell';
import type { ModelSheet } from '../model/sheet';

const pointsPerCharacter = 7 * 0.75;
const sides: Readonly<Record<Side, 'top' | 'bottom' | 'left' | 'right'>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

/** A package of one sheet that holds what a sheet of the model does, to graft into the file. */
export async function donorSheet(sheet: ModelSheet): Promise<Uint8Array> {
  const workbook = new Workbook();
  const { frozen, showGridlines } = sheet;
  const worksheet = workbook.addWorksheet('Sheet1', {
    views: [
      frozen
        ? {
            state: 'frozen',
            xSplit: frozen.columns,
            ySplit: frozen.rows,
            showGridLines: showGridlines,
          }
        : { showGridLines: showGridlines },
    ],
  });
  setPage(worksheet, sheet.pageLayout);
  for (const [column, points] of sheet.columnWidths) {
    worksheet.getColumn(column + 1).width = points / pointsPerCharacter;
  }
  for (const [row, points] of sheet.rowHeights) worksheet.getRow(row + 1).height = points;
  for (const row of [...sheet.rows.keys()].sort((one, other) => one - other)) {
    for (const [column, cell] of sheet.rows.get(row)!) {
      const target = worksheet.getRow(row + 1).getCell(column + 1);
      const value = valueOf(cell);
      if (value !== '') target.value = value;
      target.style = styleOf(cell.format);
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function valueOf({
  formula,
  value,
}: Cell): string | number | boolean | { formula: string; result: string } {
  return formula === null ? value : { formula: formula.slice(1), result: String(value) };
}

function setPage(worksheet: Worksheet, page: Readonly<Record<string, unknown>>): void {
  if (page['orientation'] === 'Landscape') worksheet.pageSetup.orientation = 'landscape';
  if (page['paperSize'] === 'A4') worksheet.pageSetup.paperSize = 9;
  const zoom = page['zoom'] as Record<string, number> | undefined;
  if (zoom) {
    worksheet.pageSetup.fitToPage = true;
    worksheet.pageSetup.fitToWidth = zoom['horizontalFitToPages'] ?? 0;
    worksheet.pageSetup.fitToHeight = zoom['verticalFitToPages'] ?? 0;
  }
  const group = page['/HeadersFooters'] as Record<string, Record<string, string>> | undefined;
  const texts = group?.['/DefaultForAllPages'];
  const part = (letter: string, text: string | undefined): string =>
    text ? `&${letter}${text}` : '';
  if (!texts) return;
  worksheet.headerFooter.oddHeader =
    part('C', texts['centerHeader']) + part('R', texts['rightHeader']);
  worksheet.headerFooter.oddFooter =
    part('L', texts['leftFooter']) +
    part('C', texts['centerFooter']) +
    part('R', texts['rightFooter']);
}

function styleOf(format: Format): Partial<Style> {
  const { font, fill, borders } = format;
  const border = Object.fromEntries(
    Object.entries(borders).map(([side, each]) => [sides[side as Side], borderOf(each)]),
  );
  const argb = (colour: string): { argb: string } => ({ argb: `FF${colour.slice(1)}` });
  return {
    numFmt: format.numberFormat,
    font: {
      name: font.name,
      size: font.size,
      bold: font.bold,
      italic: font.italic,
      color: argb(font.color),
      ...(font.underline === 'Single' ? { underline: true } : {}),
    },
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(fill) } } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    alignment: {
      ...(format.horizontalAlignment === 'Right' ? { horizontal: 'right' } : {}),
      ...(format.horizontalAlignment === 'Left' ? { horizontal: 'left' } : {}),
      vertical:
        { Top: 'top', Center: 'middle' }[format.verticalAlignment] === 'top' ? 'top' : 'bottom',
      wrapText: format.wrapText,
      indent: format.indentLevel,
    },
  };
}

function borderOf({ weight, color }: Border): Partial<SheetBorder> {
  const style = ({ Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const)[weight] ?? 'thin';
  return { style, color: { argb: `FF${color.slice(1)}` } };
}
