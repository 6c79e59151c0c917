import { columnOfName, MAX_COLUMNS } from '../../../core/workbook/address';
import type { PartEdit } from '../parts/part';
import { XmlScanner } from '../xml';

/** A row's start tag, where `column` is -1, or a cell, in the order of a sheet. */
export interface Walked {
  readonly row: number;
  readonly column: number;
  /** Offsets of a cell's bytes, or of those of what is no row; of a row's start tag. */
  readonly start: number;
  readonly end: number;
  /** A cell's style; what a row's start tag says, but for the columns it spans. */
  readonly looks: string;
}

/**
 * Walks a sheet's rows and cells for comparison, independently of what reads and writes them. A cell
 * stands where its reference says, and so does a row without a number, by its first cell; what
 * says nothing follows the one before.
 */
export function* walkCells(edit: PartEdit): Generator<Walked, undefined> {
  const data = edit.child('sheetData');
  if (!data || data.selfClosing) return;
  const scanner = new XmlScanner(edit.bytes, data.start, data.end);
  let row = -1;
  let column = -1;
  while (scanner.next()) {
    if (scanner.kind !== 'open') continue;
    const { local, depth, start } = scanner;
    if (local === 'row' && depth === 1) {
      const written = scanner.attribute('r');
      row = written === null ? (rowOfCells(scanner, data.end) ?? row + 1) : Number(written) - 1;
      column = -1;
      yield { row, column, start, end: scanner.end, looks: rowLooks(scanner) };
    } else if (depth === 1) {
      // What is no row holds no cells, whatever it looks like: it must come back as it was.
      scanner.skip();
      yield { row, column: MAX_COLUMNS, start, end: scanner.end, looks: '' };
    } else if (local === 'c' && depth === 2) {
      const [letters, digits] = referenceOf(scanner);
      column = (letters ? columnOfName(letters) : null) ?? column + 1;
      if (digits) row = Number(digits) - 1;
      // Some programs write an empty number for the default.
      const looks = scanner.attribute('s') || '0';
      scanner.skip();
      yield { row, column, start, end: scanner.end, looks };
    }
  }
}

/** The letters and the digits of a cell's reference, each where it has them. */
function referenceOf(cell: XmlScanner): [letters?: string, digits?: string] {
  const [, letters, digits] = /^([A-Za-z]*)(\d*)/.exec(cell.attribute('r') ?? '')!;
  return [letters, digits] as [string, string];
}

/** The row that the first cell says it stands in, of the row whose start tag is scanned. */
function rowOfCells(row: XmlScanner, end: number): number | null {
  const ahead = new XmlScanner(row.bytes, row.start, end);
  while (ahead.next() && !(ahead.kind === 'close' && ahead.depth === 0)) {
    if (ahead.kind !== 'open' || ahead.depth !== 1 || ahead.local !== 'c') continue;
    const [, digits] = referenceOf(ahead);
    return digits ? Number(digits) - 1 : null;
  }
  return null;
}

function rowLooks(scanner: XmlScanner): string {
  const attributes: string[] = [];
  for (let index = 0; index < scanner.attributeCount; index++) {
    const { full } = scanner.attributeName(index);
    if (full !== 'spans') attributes.push(`${full}=${scanner.attributeValue(index)}`);
  }
  return attributes.join(' ');
}
