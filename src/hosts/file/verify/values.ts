import { cellName } from '../../../core/workbook/address';
import { isCellError, type Cells, type Scalar } from '../../../core/workbook/cells';
import type { CellChange } from '../../../core/workbook/edit';
import type { CellStyle, Workbook } from '../../../core/workbook/workbook';
import type { OfficePackage } from '../package';
import { readPackage } from '../read';
import type { Findings } from './compared';

/**
 * Reads both workbooks and compares what every cell of a changed sheet shows: its value and its
 * style, but in the cells that were to change, which must show what was asked for.
 */
export async function compareValues(
  original: OfficePackage,
  written: OfficePackage,
  changes: ReadonlyMap<string, ReadonlyMap<string, CellChange>>,
  findings: Findings,
): Promise<void> {
  const [before, after] = [await readPackage(original), await readPackage(written)];
  for (const [name, changed] of changes) {
    const one = cellsOf(before, name);
    const other = cellsOf(after, name);
    for (const key of new Set([...one.keys(), ...other.keys()])) {
      if (!changed.has(key) && one.get(key)?.shown !== other.get(key)?.shown) {
        findings.add('cell', placeOf(key));
      }
    }
    for (const [key, { value }] of changed) {
      if (scalarText(other.get(key)?.value ?? null) !== scalarText(value)) {
        findings.add('cell', placeOf(key));
      }
    }
  }
}

interface Shown {
  readonly value: Scalar;
  /** Value and style in one text. */
  readonly shown: string;
}

function cellsOf(workbook: Workbook, name: string): Map<string, Shown> {
  const found = new Map<string, Shown>();
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet) eachCell(sheet.cells, workbook.styles, (key, shown) => found.set(key, shown));
  return found;
}

function eachCell(
  { rows, starts, columns, values, styles }: Cells,
  known: readonly CellStyle[],
  visit: (key: string, shown: Shown) => void,
): void {
  rows.forEach((row, at) => {
    for (let index = starts[at]!; index < starts[at + 1]!; index++) {
      const value = values[index]!;
      const style = known[styles[index]!] ?? null;
      const shown = `${scalarText(value)} ${JSON.stringify(style)}`;
      visit(`${row} ${columns[index]}`, { value, shown });
    }
  });
}

/** A value as one text; an empty text and nothing are the same. */
function scalarText(value: Scalar): string {
  if (isCellError(value)) return `error ${value.error}`;
  return value === null || value === '' ? '' : `${typeof value} ${value}`;
}

function placeOf(key: string): string {
  const [row, column] = key.split(' ').map(Number);
  return cellName(row!, column!);
}
