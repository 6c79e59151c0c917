import { createRoot } from 'react-dom/client';
import { lineTo } from './desk/start-worker';
import type { HostOffers } from './desk/remote-host';
import { ExcelSurface } from './excel-surface';
import { PaneView, useTheme } from './parts/pane-view';
import { Pane } from './state/pane';
import { darkTheme, isDark, lightTheme } from './theme';
import { hearUnsaid } from './unsaid';
import type { JSX } from 'react';

/** The task pane in Excel. */
void Office.onReady().then(() => {
  const pane = new Pane(new ExcelSurface(() => lineTo<HostOffers>(startWorker())));
  createRoot(document.getElementById('root')!).render(<ExcelPane pane={pane} />);
  void pane.open().then(() => hearUnsaid((sentences) => pane.tell(sentences)));
});

function startWorker(): Worker {
  return new Worker(new URL('./desk/worker.ts', import.meta.url), { name: 'desk' });
}

function ExcelPane({ pane }: { pane: Pane }): JSX.Element {
  return <PaneView pane={pane} theme={useTheme(officeTheme)} />;
}

/** Office's own theme; light where Office does not say. */
function officeTheme(): typeof lightTheme {
  return isDark(Office.context.officeTheme?.bodyBackgroundColor) ? darkTheme : lightTheme;
}
