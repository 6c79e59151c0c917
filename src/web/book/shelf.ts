import { page as say } from '../../messages/page';
import { Channel, WordedProblem, type Port } from '../../taskpane/desk/channel';
import { onDeath } from '../../taskpane/desk/lifeline';
import type { PageOffers, WebOffers } from '../desk/calls';
import { Book } from './book';
import { noHistory, filesOf, original } from './history';
import { Keep, takeLock, type Kept } from './keep';
import { neighboursOf } from './neighbours';
import { Value } from './value';

export interface ShelfState {
  readonly books: readonly Book[];
  /** The id of the workbook in front, null where none is open. */
  readonly front: string | null;
  /** What could not be opened, a sentence each. */
  readonly problems: readonly string[];
  /** False until what was kept was looked for. */
  readonly isReady: boolean;
  /** How many workbooks of an earlier visit were opened again. */
  readonly restored: number;
  readonly isKept: boolean;
}

/** The workbooks that are open in the page. */
export class Shelf {
  readonly state = new Value<ShelfState>({
    books: [],
    front: null,
    problems: [],
    isReady: false,
    restored: 0,
    isKept: true,
  });
  private readonly keep = new Keep();

  constructor(private readonly startWorker: () => Worker) {}

  /** Opens what was kept of an earlier visit. */
  async restore(): Promise<void> {
    const kept = await this.keep.books();
    const books: Book[] = [];
    for (const found of kept) {
      // What an older version of the page kept has less to its history.
      const each = { ...found, history: { ...noHistory, ...found.history } };
      const files = new Map<number, Uint8Array>();
      for (const file of filesOf(each.history)) {
        const bytes = await this.keep.file(each.id, file);
        if (bytes) files.set(file, bytes);
      }
      if (files.has(each.history.base)) books.push(this.book(each, files));
      else this.keep.forget(each.id);
    }
    const front = books.at(-1)?.id ?? null;
    this.set({ books, front, isReady: true, restored: books.length, isKept: this.keep.isKept });
    for (const book of books) void book.open();
  }

  /** Opens files one after the other; each that is none of ours gets its sentence. */
  async openFiles(files: readonly File[]): Promise<void> {
    this.set({ problems: [] });
    for (const file of files) {
      try {
        await this.add(file.name, new Uint8Array(await file.arrayBuffer()), []);
      } catch {
        this.set({ problems: [...this.state.get().problems, say.open.unreadable(file.name)] });
      }
    }
  }

  /** Makes a workbook of a table or a text that was copied. Answers with the sentence of a refusal. */
  async openText(text: string): Promise<string | null> {
    const worker = this.startWorker();
    const channel = new Channel<PageOffers, WebOffers>(worker as unknown as Port);
    onDeath(worker, (reason) => channel.close(new Error(reason)));
    try {
      const { bytes, doubts } = await channel.call('importText', text);
      await this.add(say.open.pastedName, bytes, doubts);
      return null;
    } catch (error) {
      return error instanceof WordedProblem ? error.message : say.open.pasteFailed;
    } finally {
      worker.terminate();
    }
  }

  async add(name: string, bytes: Uint8Array, doubts: readonly string[]): Promise<Book> {
    const id = crypto.randomUUID();
    await takeLock(id);
    const kept: Kept = {
      id,
      name,
      opened: Date.now(),
      history: noHistory,
      draft: null,
      drafts: null,
      doubts,
    };
    this.keep.putFile(id, original, bytes);
    this.keep.putBook(kept);
    const book = this.book(kept, new Map([[original, bytes]]));
    this.set({ books: [...this.state.get().books, book], front: id });
    void book.open();
    await this.keep.settled();
    this.set({ isKept: this.keep.isKept });
    return book;
  }

  bringToFront(id: string): void {
    this.set({ front: id });
  }

  /** Closes a workbook and erases what was kept of it. */
  close(id: string): void {
    const { books, front } = this.state.get();
    const at = books.findIndex((book) => book.id === id);
    if (at < 0) return;
    books[at]!.close();
    this.keep.forget(id);
    const left = books.filter((book) => book.id !== id);
    const next = front === id ? (left[Math.min(at, left.length - 1)]?.id ?? null) : front;
    this.set({ books: left, front: next });
  }

  /** Closes every workbook and erases all that this browser keeps. */
  forgetAll(): void {
    for (const book of this.state.get().books) book.close();
    this.keep.forgetAll();
    this.set({ books: [], front: null, restored: 0, problems: [] });
  }

  dismiss(): void {
    this.set({ problems: [], restored: 0 });
  }

  private book(kept: Kept, files: ReadonlyMap<number, Uint8Array>): Book {
    return new Book(kept, files, this.keep, this.startWorker, (id) => neighboursOf(this.state, id));
  }

  private set(part: Partial<ShelfState>): void {
    this.state.set({ ...this.state.get(), ...part });
  }
}
