import { cellName } from '../../../core/workbook/address';
import type { PartEdit } from '../parts/part';
import { isOurs } from '../patch/highlight';
import type { XmlElement } from '../xml';
import type { AllowedChange } from './allowance';
import { sameBytes } from '../bytes';
import type { Findings } from './compared';
import { walkCells, type Walked } from './walk-cells';

/**
 * Compares a sheet of the user's with what it was. Without our highlights, and without the cells
 * that were to change, both must be the same bytes: values, formulas, styles and all.
 */
export function compareSheet(
  before: PartEdit,
  after: PartEdit,
  part: string,
  highlights: boolean,
  cells: ReadonlyMap<string, AllowedChange>,
  findings: Findings,
): void {
  const one = rest(before, highlights, cells.size > 0);
  const other = rest(after, highlights, cells.size > 0);
  if (!sameBytes(one, other)) findings.inPart('sheet', part);
  if (cells.size > 0) compareCells(before, after, part, cells, findings);
}

/** A sheet's bytes without what may differ. */
function rest(edit: PartEdit, highlights: boolean, cells: boolean): Uint8Array {
  const pieces: [number, number][] = [];
  for (const child of edit.children) {
    const { local } = child.name;
    if (local === 'conditionalFormatting' && highlights) pieces.push(...ourPieces(edit, child));
    else if (cells && (local === 'sheetData' || local === 'dimension')) {
      pieces.push([child.start, child.end]);
    }
  }
  return without(edit.bytes, pieces);
}

function ourPieces(edit: PartEdit, format: XmlElement): [number, number][] {
  const rules = edit.childrenOf(format);
  const ours = rules.filter((rule) => isOurs(edit, rule));
  const isAll = ours.length > 0 && ours.length === rules.length;
  return (isAll ? [format] : ours).map(({ start, end }) => [start, end]);
}

function without(bytes: Uint8Array, pieces: readonly [number, number][]): Uint8Array {
  const dropped = pieces.reduce((sum, [start, end]) => sum + end - start, 0);
  if (dropped === 0) return bytes;
  const kept = new Uint8Array(bytes.length - dropped);
  let read = 0;
  let written = 0;
  for (const [start, end] of [...pieces, [bytes.length, bytes.length] as const]) {
    kept.set(bytes.subarray(read, start), written);
    written += start - read;
    read = end;
  }
  return kept;
}

/**
 * Cells that were not to change must be the same, byte for byte, in rows that are the same; those
 * that were to change keep their style, unless they got a number format or were not there. Both
 * sheets are walked side by side, so that nothing of them is kept.
 */
function compareCells(
  before: PartEdit,
  after: PartEdit,
  part: string,
  changed: ReadonlyMap<string, AllowedChange>,
  findings: Findings,
): void {
  const changedRows = new Set([...changed.values()].map(({ row }) => row));
  const old = walkCells(before);
  const now = walkCells(after);
  // A cell that was there comes back once: a second one beside it would show other looks.
  const known = new Set<string>();
  let one = old.next().value;
  let other = now.next().value;
  while (one || other) {
    const order = !other ? -1 : !one ? 1 : one.row - other.row || one.column - other.column;
    const here = (order <= 0 ? one : other)!;
    const place = `${here.row} ${here.column}`;
    const change = changed.get(place);
    const isRow = here.column < 0;
    const isNew = isRow ? changedRows.has(here.row) : change !== undefined && !known.has(place);
    const isSame =
      order === 0
        ? isRow || change
          ? one!.looks === other!.looks || (!isRow && mayLookNew(change!))
          : sameRange(before.bytes, one!, after.bytes, other!)
        : order > 0 && isNew;
    if (!isSame) findings.inPart('cell', part, placeOf(here));
    if (order <= 0 && change) known.add(place);
    if (order <= 0) one = old.next().value;
    if (order >= 0) other = now.next().value;
  }
}

function mayLookNew({ numberFormat, isRestyled }: AllowedChange): boolean {
  return numberFormat !== null || isRestyled;
}

function placeOf({ row, column }: Walked): string {
  return column < 0 ? `row ${row + 1}` : cellName(row, column);
}

function sameRange(one: Uint8Array, a: Walked, other: Uint8Array, b: Walked): boolean {
  const length = a.end - a.start;
  if (b.end - b.start !== length) return false;
  for (let at = 0; at < length; at++) if (one[a.start + at] !== other[b.start + at]) return false;
  return true;
}
