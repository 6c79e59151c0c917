import { areaName, cellName } from '../../../core/workbook/address';
import type { Look } from '../../layout/look';
import type { BuiltCell, BuiltSheet } from '../../layout/sheet';
import type { Namespaces } from '../parts/namespaces';
import { childElements, escapeSheetText, escapeXml, Splices, XmlScanner } from '../xml';
import type { Donor } from './donor';
import type { Restyler } from './restyle';
import { inlineText, worksheetXml } from './sheet-xml';

/** The position of each look's format in the package's style sheet. */
type Formats = ReadonlyMap<Look, number>;

/**
 * The XML of a sheet that was laid out: its page and columns are the frame's, whose cells have one
 * look each; its rows are written straight into it. `tail` ends its children.
 */
export function laidOutSheet(
  frame: Donor,
  looks: readonly Look[],
  sheet: BuiltSheet,
  restyler: Restyler,
  ns: Namespaces,
  tail: string,
): Uint8Array {
  const positions = cellFormats(frame.sheet, restyler);
  const formats = new Map(looks.map((look, at) => [look, positions[at]!]));
  // The rows come last: what is longest is copied once.
  const framed = worksheetXml(frame.sheet, ns, tail);
  const splices = new Splices(framed);
  for (const element of childElements(framed)) {
    if (element.name.local === 'dimension') {
      splices.setAttribute(element, 'ref', areaName(sheet.area));
    } else if (element.name.local === 'sheetData') {
      splices.replace(element.openEnd, element.closeStart, rowsXml(sheet, formats));
    }
  }
  return splices.apply();
}

/** The formats of a frame's cells, from left to right. */
function cellFormats(bytes: Uint8Array, restyler: Restyler): number[] {
  const formats: number[] = [];
  const scanner = new XmlScanner(bytes);
  while (scanner.next()) {
    if (scanner.kind !== 'open' || scanner.local !== 'c') continue;
    formats.push(restyler.cellFormat(Number(scanner.attribute('s') ?? 0)));
  }
  return formats;
}

function rowsXml({ cells, heights }: BuiltSheet, formats: Formats): string {
  let at = 0;
  const rows = heights.map((height, row) => {
    let content = '';
    for (; cells[at]?.row === row; at++) content += cellXml(cells[at]!, formats);
    const open = `<row r="${row + 1}" ht="${height}" customHeight="1"`;
    return content === '' ? `${open}/>` : `${open}>${content}</row>`;
  });
  return rows.join('');
}

function cellXml({ row, column, value, look }: BuiltCell, formats: Formats): string {
  const open = `<c r="${cellName(row, column)}" s="${formats.get(look)!}"`;
  if (value === null) return `${open}/>`;
  if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
  if (typeof value === 'string') return `${open} t="inlineStr">${inlineText(value)}</c>`;
  const result = escapeXml(escapeSheetText(value.result));
  return `${open} t="str"><f>${escapeXml(value.formula)}</f><v>${result}</v></c>`;
}
