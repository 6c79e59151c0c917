import { columnOfName } from '../../../core/workbook/address';
import type { PartEdit } from '../parts/part';
import { decodeUtf8, XmlScanner } from '../xml';

export interface WalkedCell {
  readonly row: number;
  readonly column: number;
  /** Its bytes, as text. */
  readonly raw: string;
  readonly style: string;
}

/** The cells of a sheet by `row column`, and the start tags of its rows without their spans. */
export interface WalkedCells {
  readonly cells: ReadonlyMap<string, WalkedCell>;
  readonly rows: ReadonlyMap<number, string>;
}

/** Walks a sheet's cells for comparison, independently of what reads and writes them. */
export function walkCells(edit: PartEdit): WalkedCells {
  const cells = new Map<string, WalkedCell>();
  const rows = new Map<number, string>();
  const data = edit.child('sheetData');
  if (!data || data.selfClosing) return { cells, rows };
  const scanner = new XmlScanner(edit.bytes, data.start, data.end);
  let row = -1;
  let column = -1;
  while (scanner.next()) {
    if (scanner.kind !== 'open') continue;
    const { local, depth } = scanner;
    if (local === 'row' && depth === 1) {
      const written = scanner.attribute('r');
      row = written === null ? row + 1 : Number(written) - 1;
      column = -1;
      rows.set(row, rowTag(scanner));
    } else if (local === 'c' && depth === 2) {
      const letters = /^[A-Za-z]+/.exec(scanner.attribute('r') ?? '')?.[0];
      column = (letters ? columnOfName(letters) : null) ?? column + 1;
      // Some programs write an empty number for the default.
      const style = scanner.attribute('s') || '0';
      const { start } = scanner;
      scanner.skip();
      const raw = decodeUtf8(edit.bytes, start, scanner.end);
      cells.set(`${row} ${column}`, { row, column, raw, style });
    }
  }
  return { cells, rows };
}

function rowTag(scanner: XmlScanner): string {
  const attributes: string[] = [];
  for (let index = 0; index < scanner.attributeCount; index++) {
    const { full } = scanner.attributeName(index);
    if (full !== 'spans') attributes.push(`${full}=${scanner.attributeValue(index)}`);
  }
  return attributes.join(' ');
}
