import { filesOf, take, within, type History, type WrittenKind } from './history';
import type { Keep } from './keep';

/** The files that undoing goes back to take no more than this, in bytes. */
const roomToUndo = 100_000_000;

/** The files of a workbook's history, by number; each is kept as it comes and goes. */
export class BookFiles {
  private readonly files: Map<number, Uint8Array>;

  constructor(
    private readonly book: string,
    files: ReadonlyMap<number, Uint8Array>,
    private readonly keep: Keep,
  ) {
    this.files = new Map(files);
  }

  get(file: number): Uint8Array | null {
    return this.files.get(file) ?? null;
  }

  put(bytes: Uint8Array): number {
    const file = Math.max(...this.files.keys()) + 1;
    this.files.set(file, bytes);
    this.keep.putFile(this.book, file, bytes);
    return file;
  }

  /** A history with a file more, as far back as there is room. */
  take(history: History, file: number, what: WrittenKind): History {
    const taken = take(history, { kind: 'file', file, what });
    return within(taken, roomToUndo, (each) => this.files.get(each)?.length ?? 0);
  }

  /** Drops what a history no longer goes back to. */
  dropUnneeded(history: History): void {
    const needed = filesOf(history);
    for (const file of this.files.keys()) {
      if (needed.has(file)) continue;
      this.files.delete(file);
      this.keep.dropFile(this.book, file);
    }
  }
}
