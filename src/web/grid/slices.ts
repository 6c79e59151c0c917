/** A long calculation that pauses now and then: each `yield` is a place where others may go first. */
export type Sliced<T> = Generator<void, T>;

/** A slice is over before anybody feels it. */
const sliceMs = 12;

/** A calculation that is done in slices: its first one at once, the rest when it is told to go on. */
export class SlicedWork<T> {
  private done: { readonly value: T } | null = null;

  constructor(private readonly work: Sliced<T>) {
    this.slice();
  }

  /** Null until it is done. */
  get result(): { readonly value: T } | null {
    return this.done;
  }

  /** Does the rest, a slice in a task of its own, and tells of the end. Gives what breaks it off. */
  goOn(ended: () => void): () => void {
    let isOver = this.done !== null;
    const next = (): void => {
      if (isOver) return;
      this.slice();
      if (this.done) ended();
      else later(next);
    };
    if (!isOver) later(next);
    return () => (isOver = true);
  }

  private slice(): void {
    const until = performance.now() + sliceMs;
    while (!this.done && performance.now() < until) {
      const { done, value } = this.work.next();
      if (done) this.done = { value };
    }
  }
}

/** What a calculation comes to, in one go. */
export function whole<T>(work: Sliced<T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** In a task of its own, after what the user does; timers would wait longer each time. */
function later(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
}
