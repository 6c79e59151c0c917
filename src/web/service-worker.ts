/**
 * Keeps the files of the page, and no others, so that it opens without a network. It answers for
 * these files alone; what the user opens never comes near it. Where there is a network the page
 * itself is asked for anew, so that nobody stays with an old version; all it names has the hash of
 * its content in its name, so that what is kept is never out of date.
 */

/** As much of a service worker's scope as is used; the DOM's own types have none. */
interface Scope {
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  readonly registration: { readonly scope: string };
}

interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const scope = self as unknown as Scope;

/** The build puts the list in place of this text. */
const list = 'offline-list' as unknown as { readonly version: string; readonly files: string[] };

const prefix = 'followthrough-';
const cacheName = prefix + list.version;
const address = (file: string): string => new URL(file, scope.registration.scope).href;
const kept = new Set(list.files.map(address));
const start = address('index.html');

scope.addEventListener('install', (event) => event.waitUntil(keepAll()));
scope.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
scope.addEventListener('fetch', (event) => {
  const file = fileOf(event.request);
  if (file !== null) event.respondWith(answer(file, event.request));
});

/** All of them or none: half a page is worse than none. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll([...kept].map((file) => new Request(file, { cache: 'reload' })));
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** The kept file that a request asks for, null where it asks for something else. */
function fileOf({ method, url }: Request): string | null {
  if (method !== 'GET') return null;
  const [plain] = url.split(/[?#]/);
  if (plain === scope.registration.scope) return start;
  return kept.has(plain!) ? plain! : null;
}

/** How long the page waits for a network that is there and does not answer. */
const patienceMs = 3000;

async function answer(file: string, request: Request): Promise<Response> {
  if (file === start) {
    const latest = await fetchStart().catch(() => null);
    if (latest?.ok) return latest;
  }
  const cache = await caches.open(cacheName);
  return (await cache.match(file)) ?? fetch(request);
}

function fetchStart(): Promise<Response> {
  return fetch(start, { cache: 'no-cache', signal: AbortSignal.timeout(patienceMs) });
}
