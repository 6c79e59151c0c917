import { columnOfName } from '../../../core/workbook/address';
import type { PartEdit } from '../parts/part';
import type { XmlElement } from '../xml';

/** Where a cell is, or would have to be, in its sheet's part. */
export type CellPlace =
  | { readonly kind: 'cell'; readonly cell: XmlElement }
  /** Its row is there: it goes before the byte `at`; `row` is the row's own element. */
  | { readonly kind: 'gap'; readonly row: XmlElement; readonly at: number }
  /** Its row is not there: the row goes before the byte `at`. */
  | { readonly kind: 'no-row'; readonly at: number };

export interface Wanted {
  readonly row: number;
  readonly column: number;
}

/**
 * Finds cells in the data of a sheet, in one pass. Rows and cells may leave their number out: they
 * then follow the one before.
 */
export function locateCells(
  edit: PartEdit,
  data: XmlElement,
  wanted: readonly Wanted[],
): Map<Wanted, CellPlace> {
  const places = new Map<Wanted, CellPlace>();
  const ordered = [...wanted].sort((a, b) => a.row - b.row || a.column - b.column);
  let next = 0;
  let row = -1;
  for (const element of edit.childrenOf(data)) {
    if (element.name.local !== 'row') continue;
    row = numberOf(element, row);
    for (; next < ordered.length && ordered[next]!.row < row; next++) {
      places.set(ordered[next]!, { kind: 'no-row', at: element.start });
    }
    const here: Wanted[] = [];
    for (; next < ordered.length && ordered[next]!.row === row; next++) here.push(ordered[next]!);
    if (here.length > 0) locateInRow(edit, element, here, places);
  }
  const end = data.selfClosing ? data.openEnd : data.closeStart;
  for (; next < ordered.length; next++) places.set(ordered[next]!, { kind: 'no-row', at: end });
  return places;
}

function locateInRow(
  edit: PartEdit,
  row: XmlElement,
  wanted: readonly Wanted[],
  places: Map<Wanted, CellPlace>,
): void {
  let next = 0;
  let column = -1;
  for (const cell of edit.childrenOf(row)) {
    if (cell.name.local !== 'c') continue;
    column = columnOf(cell, column);
    for (; next < wanted.length && wanted[next]!.column < column; next++) {
      places.set(wanted[next]!, { kind: 'gap', row, at: cell.start });
    }
    for (; next < wanted.length && wanted[next]!.column === column; next++) {
      places.set(wanted[next]!, { kind: 'cell', cell });
    }
    if (next === wanted.length) return;
  }
  const end = row.selfClosing ? row.openEnd : row.closeStart;
  for (; next < wanted.length; next++) places.set(wanted[next]!, { kind: 'gap', row, at: end });
}

function numberOf(row: XmlElement, previous: number): number {
  const written = row.attributes.find(({ name }) => name.full === 'r')?.value;
  return written === undefined ? previous + 1 : Number(written) - 1;
}

function columnOf(cell: XmlElement, previous: number): number {
  const written = cell.attributes.find(({ name }) => name.full === 'r')?.value;
  const letters = written === undefined ? null : /^[A-Za-z]+/.exec(written)?.[0];
  return (letters ? columnOfName(letters) : null) ?? previous + 1;
}
