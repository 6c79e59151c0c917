/**
 * How the page hears that a worker is gone, whatever ended it: an error that nobody caught, the
 * browser itself, or memory that gave out, of which no event tells. The worker holds a lock of the
 * browser for as long as it is there; the page waits for it, and gets it when the worker is gone.
 * Where the browser has no locks, errors are all that is heard of.
 */
const greeting = 'lifeline ';

/** In the worker: takes the lock that the page names, and keeps it. */
export function holdLifeline(worker: Pick<Worker, 'addEventListener' | 'postMessage'>): void {
  worker.addEventListener('message', ({ data }) => {
    if (typeof data !== 'string' || !data.startsWith(greeting) || !('locks' in navigator)) return;
    const held = async (): Promise<never> => {
      worker.postMessage(data);
      return new Promise<never>(() => undefined);
    };
    void navigator.locks.request(data, held).catch(() => undefined);
  });
}

/** In the page: calls back, with what is known of the reason, once the worker is gone by itself. */
export function onDeath(worker: Worker, died: (reason: string) => void): void {
  worker.addEventListener('error', (event) => died(event.message ?? ''));
  worker.addEventListener('messageerror', () => died('a message could not be read'));
  if (!('locks' in navigator)) return;
  const name = greeting + crypto.randomUUID();
  worker.addEventListener('message', ({ data }) => {
    if (data !== name) return;
    const gone = (): void => died('the browser has ended the worker');
    void navigator.locks.request(name, gone).catch(() => undefined);
  });
  worker.postMessage(name);
}
