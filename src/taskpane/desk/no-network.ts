/**
 * A worker is not held by the policy of the page that starts it. It gives up by itself whatever
 * could carry something out, before anything else of it runs; its own scripts it still may load.
 */
const ways = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'Worker'];

interface Scope {
  importScripts(...urls: readonly string[]): void;
  readonly location: Location;
}

const scope = self as unknown as Scope;
for (const way of ways) give(way, undefined);

const load = scope.importScripts.bind(scope);
const { origin, href } = scope.location;
give('importScripts', (...urls: readonly string[]): void => {
  const foreign = urls.find((url) => new URL(url, href).origin !== origin);
  if (foreign !== undefined) throw new Error('a script of somebody else');
  load(...urls);
});

function give(name: string, value: unknown): void {
  // Not to be taken back: neither written to nor defined anew.
  Object.defineProperty(self, name, { value, writable: false, configurable: false });
}

export {};
