import type { Area } from '../../../core/workbook/address';
import { CellsBuilder, type Cells } from '../../../core/workbook/cells';
import type { Budget } from './budget';

/**
 * The cells without what merged areas cover: the value of an area is at its top left, whatever a
 * file still keeps beneath. Fills that are covered go too, since nobody sees them.
 */
export function clearCovered(cells: Cells, merges: readonly Area[], budget: Budget): Cells {
  const covered = new Uint8Array(cells.values.length);
  let count = 0;
  for (const area of merges) {
    for (let at = firstRow(cells, area.top); at < cells.rows.length; at++) {
      const row = cells.rows[at]!;
      if (row > area.bottom) break;
      for (let i = cells.starts[at]!; i < cells.starts[at + 1]!; i++) {
        budget.spendStep();
        const column = cells.columns[i]!;
        if (column > area.right) break;
        if (column < area.left || (row === area.top && column === area.left)) continue;
        count += 1 - covered[i]!;
        covered[i] = 1;
      }
    }
  }
  return count === 0 ? cells : without(cells, covered);
}

/** The position of the first row at or after one. */
function firstRow(cells: Cells, row: number): number {
  let low = 0;
  let high = cells.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells.rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function without(cells: Cells, covered: Uint8Array): Cells {
  const builder = new CellsBuilder();
  for (let at = 0; at < cells.rows.length; at++) {
    for (let i = cells.starts[at]!; i < cells.starts[at + 1]!; i++) {
      if (covered[i]) continue;
      builder.add(cells.rows[at]!, cells.columns[i]!, cells.values[i]!, cells.styles[i]!);
    }
  }
  return builder.build();
}
