import { ExcelHost } from '../hosts/excel/excel-host';
import { DeskClient } from '../taskpane/desk/desk-client';
import type { HostOffers } from '../taskpane/desk/remote-host';
import { lineTo } from '../taskpane/desk/start-worker';
import { ExcelSurface } from '../taskpane/excel-surface';
import { leaveUnsaid } from '../taskpane/unsaid';
import { handler } from './command';
import { ribbon, type CommandName } from './ribbon';

/** The ribbon's commands, in a page that nobody sees. */
void Office.onReady().then(() => {
  const host = new ExcelHost({ waitsForEdit: true });
  const surface = new ExcelSurface(() => lineTo<HostOffers>(startWorker()), host);
  const desk = new DeskClient(() => surface.startDesk());
  const place = {
    host,
    surface,
    leaveUnsaid,
    carryOut: (order, options) => desk.call('carryOut', { order, options }),
  } satisfies Parameters<typeof handler>[1];
  for (const name of Object.keys(ribbon) as CommandName[]) {
    Office.actions.associate(name, handler(name, place));
  }
});

function startWorker(): Worker {
  return new Worker(new URL('../taskpane/desk/worker.ts', import.meta.url), { name: 'desk' });
}
