import type { Cells, Scalar } from '../../core/workbook/cells';
import type { Workbook } from '../../core/workbook/workbook';

/** A workbook on its way to the worker, in parts small enough that sending one is not felt. */
export type SnapshotPart =
  | { readonly kind: 'workbook'; readonly workbook: Workbook }
  | { readonly kind: 'values'; readonly sheet: number; readonly values: readonly Scalar[] };

/** So many values are copied in a few milliseconds on a slow machine. */
const valuesInAPart = 10_000;

/**
 * Sends a snapshot in parts, with a pause between them. Its typed arrays are transferred, so it
 * cannot be used afterwards.
 */
export async function sendSnapshot(
  workbook: Workbook,
  emit: (part: SnapshotPart, transfer?: Transferable[]) => void,
  pause: () => Promise<void>,
): Promise<void> {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: { ...sheet.cells, values: [] },
  }));
  const transfer = new Set(
    workbook.sheets.flatMap(({ cells }) => [
      cells.rows.buffer,
      cells.starts.buffer,
      cells.columns.buffer,
      cells.styles.buffer,
    ]),
  );
  const values = workbook.sheets.map(({ cells }) => cells.values);
  emit({ kind: 'workbook', workbook: { ...workbook, sheets } }, [...transfer] as Transferable[]);
  for (const [sheet, all] of values.entries()) {
    for (let from = 0; from < all.length; from += valuesInAPart) {
      emit({ kind: 'values', sheet, values: all.slice(from, from + valuesInAPart) });
      await pause();
    }
  }
}

/** Puts a snapshot together again. */
export class SnapshotJoiner {
  private workbook: Workbook | null = null;
  private values: Scalar[][] = [];

  take(part: SnapshotPart): void {
    if (part.kind === 'workbook') {
      this.workbook = part.workbook;
      this.values = part.workbook.sheets.map(() => []);
    } else {
      const values = this.values[part.sheet]!;
      for (const value of part.values) values.push(value);
    }
  }

  join(): Workbook {
    const { workbook, values } = this;
    if (!workbook) throw new Error('no part of the workbook has come');
    const sheets = workbook.sheets.map((sheet, index) => {
      const cells: Cells = { ...sheet.cells, values: values[index]! };
      return { ...sheet, cells };
    });
    return { ...workbook, sheets };
  }
}
