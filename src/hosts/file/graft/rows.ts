import { areaName, cellName } from '../../../core/workbook/address';
import type { Look } from '../../layout/look';
import type { BuiltCell, BuiltSheet } from '../../layout/sheet';
import type { Namespaces } from '../parts/namespaces';
import { childElements, encodeUtf8, escapeSheetText, escapeXml, Splices, XmlScanner } from '../xml';
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

/** Rows are encoded by so many characters at once: a long list is never held as one text. */
const LONGEST_PIECE = 1 << 20;

function rowsXml({ cells, heights }: BuiltSheet, formats: Formats): Uint8Array {
  const xml = new XmlPieces();
  const each = cells[Symbol.iterator]();
  let next = each.next();
  heights.forEach((height, row) => {
    let content = '';
    for (; !next.done && next.value.row === row; next = each.next()) {
      content += cellXml(next.value, formats);
    }
    const open = `<row r="${row + 1}" ht="${height}" customHeight="1"`;
    xml.add(content === '' ? `${open}/>` : `${open}>${content}</row>`);
  });
  return xml.bytes();
}

/** A long text as the bytes of its pieces. */
class XmlPieces {
  private readonly encoded: Uint8Array[] = [];
  private texts: string[] = [];
  private length = 0;

  add(text: string): void {
    this.texts.push(text);
    this.length += text.length;
    if (this.length > LONGEST_PIECE) this.encode();
  }

  bytes(): Uint8Array {
    this.encode();
    const whole = new Uint8Array(this.encoded.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of this.encoded) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  private encode(): void {
    this.encoded.push(encodeUtf8(this.texts.join('')));
    this.texts = [];
    this.length = 0;
  }
}

function cellXml({ row, column, value, look }: BuiltCell, formats: Formats): string {
  const open = `<c r="${cellName(row, column)}" s="${formats.get(look)!}"`;
  if (value === null) return `${open}/>`;
  if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
  if (typeof value === 'string') return `${open} t="inlineStr">${inlineText(value)}</c>`;
  const result = escapeXml(escapeSheetText(value.result));
  return `${open} t="str"><f>${escapeXml(value.formula)}</f><v>${result}</v></c>`;
}
