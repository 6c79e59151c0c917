import { Channel, type Port } from '../../taskpane/desk/channel';
import { onDeath } from '../../taskpane/desk/lifeline';
import type { DeskLine } from '../../taskpane/surface';
import type { PageOffers, WebOffers } from '../desk/calls';
import type { Correction } from './correction';
import type { WrittenKind } from './history';

type Line = Channel<PageOffers, WebOffers>;

/** What a worker has to know of a workbook, and what it does to it. */
export interface WorkerOf {
  /** The file that holds now, and the cells that were corrected since. */
  state(): { file: number; corrections: readonly Correction[] };
  bytesOf(file: number): Uint8Array | null;
  /** Takes what was written into the file; gives the number of the new one. */
  written(bytes: Uint8Array, what: WrittenKind): number;
}

/** The worker of a workbook: started where there is none, and told which file and cells hold now. */
export class BookWorker {
  private line: { channel: Line; desk: DeskLine; file: number | null } | null = null;

  constructor(
    private readonly startWorker: () => Worker,
    private readonly book: WorkerOf,
  ) {}

  get channel(): Pick<Line, 'call'> {
    return this.started().channel;
  }

  /** The worker as the pane's desk. The desk's end ends it for both. */
  get desk(): DeskLine {
    return this.started().desk;
  }

  end(): void {
    this.line?.desk.end();
  }

  /** Tells the worker, where there is one, what holds now. */
  load(): void {
    if (this.line) this.loadInto(this.line);
  }

  private started(): NonNullable<BookWorker['line']> {
    if (this.line) return this.line;
    const worker = this.startWorker();
    const channel: Line = new Channel(worker as unknown as Port);
    channel.offer({
      written: ({ bytes, what }) => {
        const file = this.book.written(bytes, what);
        if (this.line?.channel === channel) this.line.file = file;
        return file;
      },
    });
    const leave = (): void => {
      if (this.line?.channel === channel) this.line = null;
    };
    const end = (): void => {
      leave();
      worker.terminate();
      channel.close(new Error('the worker was ended'));
    };
    const died = new Promise<string>((resolve) => {
      onDeath(worker, (reason) => {
        leave();
        resolve(reason);
        // Whoever waits for the desk says why first.
        setTimeout(end);
      });
    });
    const desk = { channel: channel as unknown as DeskLine['channel'], end, died };
    this.line = { channel, desk, file: null };
    this.loadInto(this.line);
    return this.line;
  }

  private loadInto(line: NonNullable<BookWorker['line']>): void {
    const { file, corrections } = this.book.state();
    const bytes = line.file === file ? null : this.book.bytesOf(file);
    line.file = file;
    void line.channel.call('load', { bytes, file, corrections }).catch(() => undefined);
  }
}
