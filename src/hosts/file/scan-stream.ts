import { isUtf8, XmlProblem, XmlScanner } from './xml';

/**
 * Feeds a scanner with a part as it is unpacked. A fault in the XML is kept until the end, so that
 * a part whose bytes were damaged is called that and not ill formed.
 */
export class ScanStream {
  /** True where the part is not UTF-8: nothing of it was scanned, and `restart` must be given it whole. */
  needsRecoding = false;

  private readonly scanner = XmlScanner.streaming();
  private problem: XmlProblem | undefined;
  private started = false;
  private waiting: Uint8Array[] = [];
  private waitingLength = 0;

  constructor(private readonly visit: (scanner: XmlScanner) => void) {}

  take(chunk: Uint8Array): void {
    if (!this.started) this.needsRecoding = !isUtf8(chunk);
    this.started = true;
    if (this.needsRecoding || this.problem) return;
    this.waiting.push(chunk);
    this.waitingLength += chunk.length;
    // A token longer than a chunk is rescanned from its start: wait until that doubles what there is.
    if (this.waitingLength > this.scanner.unread) this.scan(false);
  }

  /** Gives the part in UTF-8 where it was not. */
  restart(bytes: Uint8Array): void {
    this.waiting = [bytes];
    this.waitingLength = bytes.length;
  }

  /** Scans what is left; throws an `XmlProblem` where the part is ill formed. */
  end(): void {
    if (!this.problem) this.scan(true);
    if (this.problem) throw this.problem;
  }

  private scan(isLast: boolean): void {
    const chunk = this.waiting.length === 1 ? this.waiting[0]! : this.joined();
    this.waiting = [];
    this.waitingLength = 0;
    try {
      this.scanner.feed(chunk, isLast);
      this.visit(this.scanner);
    } catch (error) {
      if (!(error instanceof XmlProblem)) throw error;
      this.problem = error;
    }
  }

  private joined(): Uint8Array {
    const joined = new Uint8Array(this.waitingLength);
    let at = 0;
    for (const chunk of this.waiting) {
      joined.set(chunk, at);
      at += chunk.length;
    }
    return joined;
  }
}
