import { cellName } from '../../../core/workbook/address';
import { isCellError, valueAt, type Scalar } from '../../../core/workbook/cells';
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
    const old = shownCells(before, name);
    const now = shownCells(after, name);
    let one = old.next().value;
    let other = now.next().value;
    while (one || other) {
      const order = !other ? -1 : !one ? 1 : one.row - other.row || one.column - other.column;
      const { row, column } = (order <= 0 ? one : other)!;
      const isSame =
        order === 0 && isSameValue(one!.value, other!.value) && isSameStyle(one!, other!);
      if (!isSame && !changed.has(`${row} ${column}`)) findings.add('cell', cellName(row, column));
      if (order <= 0) one = old.next().value;
      if (order >= 0) other = now.next().value;
    }
    const sheet = after.sheets.find((each) => each.name === name);
    for (const { row, column, value } of changed.values()) {
      const shown = sheet ? valueAt(sheet.cells, row, column) : null;
      if (!isSameValue(shown, value)) findings.add('cell', cellName(row, column));
    }
  }
}

interface Shown {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  readonly style: CellStyle | undefined;
}

function* shownCells(
  { sheets, styles: known }: Workbook,
  name: string,
): Generator<Shown, undefined> {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) return;
  const { rows, starts, columns, values, styles } = sheet.cells;
  for (let at = 0; at < rows.length; at++) {
    for (let index = starts[at]!; index < starts[at + 1]!; index++) {
      const style = known[styles[index]!];
      yield { row: rows[at]!, column: columns[index]!, value: values[index]!, style };
    }
  }
}

/** An empty text and nothing are the same. */
function isSameValue(one: Scalar, other: Scalar): boolean {
  if (isCellError(one) || isCellError(other)) {
    return isCellError(one) && isCellError(other) && one.error === other.error;
  }
  return (one ?? '') === (other ?? '');
}

function isSameStyle({ style: one }: Shown, { style: other }: Shown): boolean {
  return (
    one?.numberFormat === other?.numberFormat &&
    one?.fill === other?.fill &&
    one?.locked === other?.locked
  );
}
