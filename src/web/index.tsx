import { createRoot } from 'react-dom/client';
import { useTheme } from '../taskpane/parts/pane-view';
import { darkTheme, lightTheme } from '../taskpane/theme';
import { Shelf } from './book/shelf';
import { App } from './parts/app';
import { openSample } from './sample';
import type { JSX } from 'react';

const shelf = new Shelf(
  () => new Worker(new URL('./desk/worker.ts', import.meta.url), { name: 'book' }),
);

createRoot(document.getElementById('root')!).render(<Page />);
void start();

function Page(): JSX.Element {
  return <App shelf={shelf} theme={useTheme(systemTheme)} />;
}

function systemTheme(): typeof lightTheme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? darkTheme : lightTheme;
}

async function start(): Promise<void> {
  await shelf.restore();
  if (location.hash === '#sample') {
    // Once: a reload is for the work that was begun, not for another sample.
    history.replaceState(null, '', location.pathname);
    if (shelf.state.get().books.length === 0) await openSample(shelf);
  }
  keepForOffline();
}

/** The served page keeps its own files; the page that is one file needs none. */
function keepForOffline(): void {
  if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  if (document.querySelector('link[rel="manifest"]') === null) return;
  void navigator.serviceWorker.register('service-worker.js').catch(() => undefined);
}
