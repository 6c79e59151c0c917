import { columnOfName } from '../../../core/workbook/address';
import type { PartEdit } from '../parts/part';
import { attributeOf, type XmlElement } from '../xml';

/** Where a cell is, or would have to be, in its sheet's part; `earlier` are those it stands in for. */
export type CellPlace =
  | { readonly kind: 'cell'; readonly cell: XmlElement; readonly earlier: readonly XmlElement[] }
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
 * then follow the one before, but a row stands where its first cell says. Some programs put them
 * out of order, or twice: of two the last counts, as it does in reading.
 */
export function locateCells(
  edit: PartEdit,
  data: XmlElement,
  wanted: readonly Wanted[],
): Map<Wanted, CellPlace> {
  const places = new Map<Wanted, CellPlace>();
  const rows = grouped(wanted, ({ row }) => row);
  const missing = new Gaps(rows.keys());
  let row = -1;
  for (const element of edit.childrenOf(data)) {
    if (element.name.local !== 'row') continue;
    row = numberOf(element) ?? rowOfCells(edit, element) ?? row + 1;
    missing.pass(row, element.start);
    const here = rows.get(row);
    if (here) locateInRow(edit, element, here, places);
  }
  const end = data.selfClosing ? data.openEnd : data.closeStart;
  for (const cell of wanted) {
    if (!places.has(cell)) places.set(cell, { kind: 'no-row', at: missing.placeOf(cell.row, end) });
  }
  return places;
}

function locateInRow(
  edit: PartEdit,
  row: XmlElement,
  wanted: readonly Wanted[],
  places: Map<Wanted, CellPlace>,
): void {
  const cells = grouped(wanted, (cell) => cell.column);
  const missing = new Gaps(cells.keys());
  let column = -1;
  for (const cell of edit.childrenOf(row)) {
    if (cell.name.local !== 'c') continue;
    column = columnOf(cell, column);
    missing.pass(column, cell.start);
    for (const here of cells.get(column) ?? []) {
      const known = places.get(here);
      const earlier = known?.kind === 'cell' ? [...known.earlier, known.cell] : [];
      places.set(here, { kind: 'cell', cell, earlier });
    }
  }
  const end = row.selfClosing ? row.openEnd : row.closeStart;
  for (const cell of wanted) {
    // Where a row stands twice, the cell may be in the other.
    if (places.get(cell)?.kind === 'cell') continue;
    places.set(cell, { kind: 'gap', row, at: missing.placeOf(cell.column, end) });
  }
}

function grouped(
  wanted: readonly Wanted[],
  by: (cell: Wanted) => number,
): ReadonlyMap<number, readonly Wanted[]> {
  const groups = new Map<number, Wanted[]>();
  for (const cell of wanted) {
    const known = groups.get(by(cell));
    if (known) known.push(cell);
    else groups.set(by(cell), [cell]);
  }
  return groups;
}

/** Where what is not there would have to stand: before the first that comes after it. */
class Gaps {
  private readonly waiting: number[];
  private readonly places = new Map<number, number>();

  constructor(wanted: Iterable<number>) {
    this.waiting = [...wanted].sort((one, other) => other - one);
  }

  /** Goes past something with a number, which begins at an offset. */
  pass(number: number, at: number): void {
    while (this.waiting.length > 0 && this.waiting.at(-1)! < number) {
      this.places.set(this.waiting.pop()!, at);
    }
  }

  placeOf(number: number, end: number): number {
    return this.places.get(number) ?? end;
  }
}

function numberOf(row: XmlElement): number | null {
  const written = attributeOf(row, 'r');
  return written === null ? null : Number(written) - 1;
}

function rowOfCells(edit: PartEdit, row: XmlElement): number | null {
  const cell = edit.childrenOf(row).find(({ name }) => name.local === 'c');
  const digits = cell && /\d+$/.exec(attributeOf(cell, 'r') ?? '')?.[0];
  return digits ? Number(digits) - 1 : null;
}

function columnOf(cell: XmlElement, previous: number): number {
  const letters = /^[A-Za-z]+/.exec(attributeOf(cell, 'r') ?? '')?.[0];
  return (letters ? columnOfName(letters) : null) ?? previous + 1;
}
