import {
  CellsBuilder,
  eachCellOfRow,
  styleAt,
  type Cells,
  type Scalar,
} from '../../core/workbook/cells';
import type { CellStyle, Workbook } from '../../core/workbook/workbook';
import type { Correction, Corrections } from './correction';

/** The workbook as it is once the corrections are written into it. */
export function withCorrections(workbook: Workbook, corrections: Corrections): Workbook {
  if (corrections.size === 0) return workbook;
  const styles = new Styles(workbook.styles);
  const sheets = workbook.sheets.map((sheet) => {
    const changes = corrections.ofSheet(sheet.name);
    return changes.length === 0
      ? sheet
      : { ...sheet, cells: corrected(sheet.cells, changes, styles) };
  });
  return { ...workbook, sheets, styles: styles.all };
}

function corrected(cells: Cells, changes: readonly Correction[], styles: Styles): Cells {
  const builder = new CellsBuilder();
  const waiting = [...changes].reverse();
  const add = (change: Correction, style: number): void =>
    builder.add(
      change.row,
      change.column,
      change.value === '' ? null : change.value,
      styles.with(style, change.numberFormat),
    );
  const addBefore = (row: number, column: number): void => {
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      if (next.row > row || (next.row === row && next.column >= column)) return;
      add(waiting.pop()!, styleAt(cells, next.row, next.column));
    }
  };
  for (const row of cells.rows) {
    eachCellOfRow(cells, row, (column, value: Scalar, style) => {
      addBefore(row, column);
      const next = waiting.at(-1);
      if (next?.row === row && next.column === column) add(waiting.pop()!, style);
      else builder.add(row, column, value, style);
    });
  }
  addBefore(Infinity, 0);
  return builder.build();
}

/** The styles of a workbook, and those that new dates need beside them. */
class Styles {
  readonly all: CellStyle[];

  constructor(styles: readonly CellStyle[]) {
    this.all = [...styles];
  }

  with(style: number, numberFormat: string | null): number {
    const before = this.all[style]!;
    if (numberFormat === null || before.numberFormat === numberFormat) return style;
    const wanted = { ...before, numberFormat };
    const found = this.all.findIndex(
      (each) =>
        each.numberFormat === numberFormat &&
        each.fill === wanted.fill &&
        each.locked === wanted.locked,
    );
    return found >= 0 ? found : this.all.push(wanted) - 1;
  }
}
