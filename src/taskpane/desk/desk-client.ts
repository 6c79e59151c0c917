import type { DeskLine } from '../surface';
import type { DeskOffers } from './calls';

/** The user stopped the work; nothing is wrong. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** The worker died and another has taken its place. */
export class DeskLost extends Error {
  override readonly name = 'DeskLost';
}

/**
 * The pane's side of the desk. The core works without pausing, so what is to be cancelled is ended
 * with its worker, and another one takes its place.
 */
export class DeskClient {
  private line: DeskLine | null = null;

  constructor(private readonly start: () => DeskLine) {}

  /** Calls the desk; starts one where there is none. Rejects with `Cancelled` or `DeskLost` too. */
  call<K extends keyof DeskOffers>(
    name: K,
    ask: DeskOffers[K]['ask'],
    onPart?: (part: DeskOffers[K]['part']) => void,
  ): Promise<DeskOffers[K]['answer']> {
    return this.open().channel.call(name, ask, onPart);
  }

  /** Ends all that the desk does now. */
  cancel(): void {
    this.replace(new Cancelled());
  }

  private open(): DeskLine {
    if (this.line) return this.line;
    const line = this.start();
    this.line = line;
    void line.died.then((detail) => {
      if (this.line === line) this.replace(new DeskLost(detail));
    });
    return line;
  }

  private replace(reason: Error): void {
    const line = this.line;
    this.line = null;
    line?.channel.close(reason);
    line?.end();
  }
}
