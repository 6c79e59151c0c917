import { columnOfName } from '../../../core/workbook/address';
import type { PartEdit } from '../parts/part';
import { XmlScanner } from '../xml';

/** A row's start tag, where `column` is -1, or a cell, in the order of a sheet. */
export interface Walked {
  readonly row: number;
  readonly column: number;
  /** Offsets of a cell's bytes; of a row's start tag. */
  readonly start: number;
  readonly end: number;
  /** A cell's style; what a row's start tag says, but for the columns it spans. */
  readonly looks: string;
}

/** Walks a sheet's rows and cells for comparison, independently of what reads and writes them. */
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
      row = written === null ? row + 1 : Number(written) - 1;
      column = -1;
      yield { row, column, start, end: scanner.end, looks: rowLooks(scanner) };
    } else if (local === 'c' && depth === 2) {
      const letters = /^[A-Za-z]+/.exec(scanner.attribute('r') ?? '')?.[0];
      column = (letters ? columnOfName(letters) : null) ?? column + 1;
      // Some programs write an empty number for the default.
      const looks = scanner.attribute('s') || '0';
      scanner.skip();
      yield { row, column, start, end: scanner.end, looks };
    }
  }
}

function rowLooks(scanner: XmlScanner): string {
  const attributes: string[] = [];
  for (let index = 0; index < scanner.attributeCount; index++) {
    const { full } = scanner.attributeName(index);
    if (full !== 'spans') attributes.push(`${full}=${scanner.attributeValue(index)}`);
  }
  return attributes.join(' ');
}
