import { cellName } from '../../../core/workbook/address';
import type { CellChange } from '../../../core/workbook/edit';
import type { PartEdit } from '../parts/part';
import { isOurs } from '../patch/highlight';
import type { XmlElement } from '../xml';
import { sameBytes, type Findings } from './compared';
import { walkCells } from './walk-cells';

/**
 * Compares a sheet of the user's with what it was. Without our highlights, and without the cells
 * that were to change, both must be the same bytes: values, formulas, styles and all.
 */
export function compareSheet(
  before: PartEdit,
  after: PartEdit,
  part: string,
  highlights: boolean,
  cells: ReadonlyMap<string, CellChange>,
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

/** Cells that were not to change must be the same, token for token, in rows that are the same. */
function compareCells(
  before: PartEdit,
  after: PartEdit,
  part: string,
  changed: ReadonlyMap<string, CellChange>,
  findings: Findings,
): void {
  const old = walkCells(before);
  const now = walkCells(after);
  for (const [key, cell] of old.cells) {
    if (changed.has(key) || now.cells.get(key)?.raw === cell.raw) continue;
    findings.inPart('cell', part, cellName(cell.row, cell.column));
  }
  for (const [key, cell] of now.cells) {
    if (old.cells.has(key) || changed.has(key)) continue;
    findings.inPart('cell', part, cellName(cell.row, cell.column));
  }
  const changedRows = new Set([...changed.values()].map(({ row }) => row));
  for (const [row, tag] of old.rows) {
    if (now.rows.get(row) !== tag) findings.inPart('cell', part, `row ${row + 1}`);
  }
  for (const row of now.rows.keys()) {
    if (!old.rows.has(row) && !changedRows.has(row))
      findings.inPart('cell', part, `row ${row + 1}`);
  }
  for (const [key, { row, column, numberFormat }] of changed) {
    const cell = now.cells.get(key);
    const style = old.cells.get(key)?.style;
    const isKept = numberFormat !== null || style === undefined || cell?.style === style;
    if (!isKept) findings.inPart('cell', part, cellName(row, column));
  }
}
