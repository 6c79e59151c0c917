/** Below what Excel on the web takes in one request, which is 5 MB. */
const wantedBytes = 4_000_000;

/** Sends what is written in requests of a size that Excel takes. */
export class Sender {
  private waiting = 0;

  constructor(readonly context: Excel.RequestContext) {}

  /** Makes room for so many bytes more; call it before what needs them is written. */
  async room(bytes: number): Promise<void> {
    if (this.waiting > 0 && this.waiting + bytes > wantedBytes) {
      await this.context.sync();
      this.waiting = 0;
    }
    this.waiting += bytes;
  }

  finish(): Promise<void> {
    return this.context.sync();
  }
}

/** How many bytes a value takes in a request. */
export function sizeOf(value: unknown): number {
  if (typeof value !== 'string') return String(value).length + 1;
  let bytes = value.length + 3;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code > 0x7f) bytes += 2;
    else if (code < 0x20 || code === 0x22 || code === 0x5c) bytes += code < 0x20 ? 5 : 1;
  }
  return bytes;
}
