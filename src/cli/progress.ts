import { SingleBar } from 'cli-progress';
import type { Output } from './io';

/** A bar on the terminal while long work goes on. */
export interface Progress {
  /** Says which file is worked on now. */
  next(name: string): void;
  /** Takes the bar off the screen: before something is printed, and at the end. */
  pause(): void;
}

/**
 * A bar over `total` files on a terminal, nothing elsewhere. It stands on the error stream, so
 * that results can be piped away from it.
 */
export function makeProgress(output: Output, total: number): Progress {
  if (output.isTTY !== true) return { next: () => undefined, pause: () => undefined };
  const bar = new SingleBar({
    stream: output,
    format: '{bar} {value} of {total}  {name}',
    barsize: 24,
    barCompleteChar: '#',
    barIncompleteChar: '.',
    clearOnComplete: true,
    hideCursor: true,
    linewrap: false,
  });
  let done = -1;
  let shown = false;
  return {
    next(name) {
      done += 1;
      if (!shown) bar.start(total, done, { name });
      shown = true;
      bar.update(done, { name });
    },
    pause() {
      if (shown) bar.stop();
      shown = false;
    },
  };
}
