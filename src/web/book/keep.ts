import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { History } from './history';
import type { PaneDrafts } from './pane-drafts';

/** What is typed into a cell and not entered yet. */
export interface Draft {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A workbook as the browser keeps it between visits. */
export interface Kept {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970: the order of the tabs. */
  readonly opened: number;
  readonly history: History;
  readonly draft: Draft | null;
  /** What is begun in the pane. */
  readonly drafts: PaneDrafts | null;
  /** What was inferred when it was made of text. */
  readonly doubts: readonly string[];
}

interface Schema extends DBSchema {
  books: { key: string; value: Kept };
  files: { key: string; value: Uint8Array };
}

/**
 * Unsaved work, kept in this browser alone, until it is forgotten. Where the browser keeps nothing
 * (some private windows), `isKept` is false and everything else goes on.
 */
export class Keep {
  private readonly database: Promise<IDBPDatabase<Schema> | null>;
  private last: Promise<unknown> = Promise.resolve();
  isKept = true;

  constructor() {
    this.database = openDB<Schema>('followthrough', 1, {
      upgrade(database) {
        database.createObjectStore('books', { keyPath: 'id' });
        database.createObjectStore('files');
      },
    }).catch(() => this.lost());
  }

  /** The workbooks that are kept and that no other tab has open. */
  async books(): Promise<Kept[]> {
    const database = await this.database;
    const all = (await database?.getAll('books').catch(() => [])) ?? [];
    const free: Kept[] = [];
    for (const book of all) if (await takeLock(book.id)) free.push(book);
    return free.sort((one, other) => one.opened - other.opened);
  }

  async file(id: string, file: number): Promise<Uint8Array | null> {
    return (await (await this.database)?.get('files', `${id}:${file}`)) ?? null;
  }

  /** Resolves once everything written so far is on the disk. */
  settled(): Promise<unknown> {
    return this.last;
  }

  putBook(book: Kept): void {
    this.write((database) => database.put('books', book));
  }

  putFile(id: string, file: number, bytes: Uint8Array): void {
    this.write((database) => database.put('files', bytes, `${id}:${file}`));
  }

  dropFile(id: string, file: number): void {
    this.write((database) => database.delete('files', `${id}:${file}`));
  }

  /** Erases a workbook and all its files. */
  forget(id: string): void {
    this.write(async (database) => {
      await database.delete('books', id);
      await database.delete('files', IDBKeyRange.bound(`${id}:`, `${id};`));
    });
  }

  /** Erases everything, what other tabs have open included. */
  forgetAll(): void {
    this.write(async (database) => {
      await database.clear('books');
      await database.clear('files');
    });
  }

  /** One after the other: the last state of a workbook must be the one that stays. */
  private write(work: (database: IDBPDatabase<Schema>) => Promise<unknown>): void {
    this.last = this.last.then(async () => {
      const database = await this.database;
      if (database) await work(database).catch(() => this.lost());
    });
  }

  private lost(): null {
    this.isKept = false;
    return null;
  }
}

/**
 * Takes a workbook for this tab until it closes: two tabs that change one would overwrite each
 * other. False where another tab has it.
 */
export async function takeLock(id: string): Promise<boolean> {
  if (!('locks' in navigator)) return true;
  return new Promise((resolve) => {
    void navigator.locks
      .request(`followthrough:${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        // Held for as long as the tab is there.
        return lock === null ? undefined : new Promise<void>(() => undefined);
      })
      .catch(() => resolve(true));
  });
}
