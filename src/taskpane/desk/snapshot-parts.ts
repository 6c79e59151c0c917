import type { Cells, Scalar } from '../../core/workbook/cells';
import type { Workbook } from '../../core/workbook/workbook';

/** A workbook on its way to the worker, in parts small enough that sending one is not felt. */
export type SnapshotPart =
  | { readonly kind: 'workbook'; readonly workbook: Workbook }
  | {
      readonly kind: 'values';
      readonly sheet: number;
      /** The values that no part held before, in the order of their numbers. */
      readonly fresh: readonly Scalar[];
      /** What the next cells of the sheet hold, by number. */
      readonly places: Uint32Array;
    };

/** So many values are copied in a few milliseconds on a slow machine. */
const valuesInAPart = 4_000;

/**
 * Sends a snapshot in parts, with a pause between them. What many cells hold crosses once, and is
 * kept once at the other end. Its typed arrays are transferred, so it
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
  const numbers = new Map<Scalar, number>();
  for (const [sheet, all] of values.entries()) {
    for (let from = 0; from < all.length; from += valuesInAPart) {
      const fresh: Scalar[] = [];
      const places = Uint32Array.from(all.slice(from, from + valuesInAPart), (value) => {
        const known = numbers.get(value);
        if (known !== undefined) return known;
        fresh.push(value);
        numbers.set(value, numbers.size);
        return numbers.size - 1;
      });
      emit({ kind: 'values', sheet, fresh, places }, [places.buffer]);
      await pause();
    }
  }
}

/** Puts a snapshot together again. */
export class SnapshotJoiner {
  private workbook: Workbook | null = null;
  private values: Scalar[][] = [];
  private readonly known: Scalar[] = [];

  take(part: SnapshotPart): void {
    if (part.kind === 'workbook') {
      this.workbook = part.workbook;
      this.values = part.workbook.sheets.map(() => []);
    } else {
      const values = this.values[part.sheet]!;
      for (const value of part.fresh) this.known.push(value);
      for (const place of part.places) values.push(this.known[place]!);
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
