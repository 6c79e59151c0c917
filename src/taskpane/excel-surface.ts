import { cellName, type CellRef } from '../core/workbook/address';
import type { IsoDay } from '../core/workbook/day';
import type { Edit } from '../core/workbook/edit';
import { documentFile } from '../hosts/excel/document-file';
import { ExcelHost } from '../hosts/excel/excel-host';
import type { Applied, WorkbookHost } from '../hosts/port';
import { serveHost, type HostOffers } from './desk/remote-host';
import type { WorkerLine } from './desk/start-worker';
import type { Capabilities, DeskLine, Surface } from './surface';
import { localDay } from './today';

/** The workbook that is open in Excel. Office.js must be ready. */
export class ExcelSurface implements Surface {
  private readonly ownWrites = new OwnWrites();
  private readonly host: WorkbookHost;

  /** `startWorker` starts the worker of `desk/worker.ts` and gives the line to it. */
  constructor(
    private readonly startWorker: () => WorkerLine<HostOffers>,
    private readonly excel = new ExcelHost(),
  ) {
    this.host = this.ownWrites.around(excel);
  }

  /** Throws a `HostProblem` where this Excel is too old. */
  get capabilities(): Capabilities {
    const { groupsUndo } = this.excel.capabilities;
    return { highlights: true, publishes: true, movesClearUndo: true, groupsUndo };
  }

  name(): Promise<string> {
    return Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load('name');
      await context.sync();
      return workbook.name;
    });
  }

  today(): IsoDay {
    return localDay(new Date());
  }

  startDesk(): DeskLine {
    const line = this.startWorker();
    line.channel.offer(serveHost(this.host, documentFile));
    return line;
  }

  select({ sheet, row, column }: CellRef): Promise<void> {
    return Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(cellName(row, column)).select();
      await context.sync();
    });
  }

  showSheet(name: string): Promise<void> {
    return Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).activate();
      await context.sync();
    });
  }

  /** In a window of its own, not saved yet. */
  openWorkbook(bytes: Uint8Array): Promise<void> {
    return Excel.createWorkbook(base64(bytes));
  }

  watch(listener: () => void): () => void {
    const tellsWho = Office.context.requirements.isSetSupported('ExcelApi', '1.14');
    const changed = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
      const isOurs = tellsWho
        ? event.triggerSource === 'ThisLocalAddin'
        : this.ownWrites.mayBeHeardOf();
      if (!isOurs) listener();
      return Promise.resolve();
    };
    const cameOrWent = (): Promise<void> => {
      if (!this.ownWrites.mayBeHeardOf()) listener();
      return Promise.resolve();
    };
    const added = Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const results = [
        worksheets.onChanged.add(changed),
        worksheets.onAdded.add(cameOrWent),
        worksheets.onDeleted.add(cameOrWent),
      ];
      await context.sync();
      return results;
    }).catch(() => []);
    return () => void added.then((results) => results.forEach((result) => result.remove()));
  }
}

/** So many bytes become characters at once: an argument each. */
const chunkLength = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunkLength) {
    text += String.fromCharCode(...bytes.subarray(at, at + chunkLength));
  }
  return btoa(text);
}

/** Events of our own writes come a little after them. */
const echoMs = 2000;

/** Knows whether a change that Excel tells of may be our own, where it does not say whose it is. */
class OwnWrites {
  private underWay = 0;
  private ended = -Infinity;

  around(host: WorkbookHost): WorkbookHost {
    return {
      read: (tell) => host.read(tell),
      apply: async (edits: readonly Edit<string>[]): Promise<Applied> => {
        this.underWay++;
        try {
          return await host.apply(edits);
        } finally {
          this.underWay--;
          this.ended = performance.now();
        }
      },
    };
  }

  mayBeHeardOf(): boolean {
    return this.underWay > 0 || performance.now() - this.ended < echoMs;
  }
}
