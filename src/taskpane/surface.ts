import type { CellRef } from '../core/workbook/address';
import type { IsoDay } from '../core/workbook/day';
import type { DeskOffers } from './desk/calls';
import type { Channel } from './desk/channel';

/**
 * What the pane needs of the place where the workbook is: Excel here, the browser page elsewhere.
 * Reading and writing are the desk's, since a file's host lives with it in the worker; Excel's host
 * lives in the page and the desk calls back for it (`desk/remote-host.ts`).
 */
export interface Surface {
  readonly capabilities: Capabilities;
  /** What the user calls the workbook, such as `Action plan.xlsx`. */
  name(): Promise<string>;
  /** The user's own calendar day. */
  today(): IsoDay;
  /** Starts a worker with a desk in it, over the workbook as it stands now. */
  startDesk(): DeskLine;
  /** Shows a cell to the user and selects it. Rejects where its sheet cannot be shown. */
  select(cell: CellRef): Promise<void>;
  /** Shows a sheet to the user. */
  showSheet(name: string): Promise<void>;
  /** Opens a workbook that was made, for the user to look at and save; absent where it is downloaded. */
  openWorkbook?(bytes: Uint8Array): Promise<void>;
  /** The other workbooks that are open beside this one; absent where there are never any. */
  readonly neighbours?: Neighbours;
  /**
   * Calls back whenever somebody, not we, has changed the workbook, or may have. What changed is
   * not said: results are read anew, never patched. Gives what ends it.
   */
  watch(listener: () => void): () => void;
}

/** Workbooks that are open beside another. */
export interface Neighbours {
  /** In the order of their tabs; the same list until one comes or goes. */
  list(): readonly Neighbour[];
  subscribe(listener: () => void): () => void;
}

export interface Neighbour {
  readonly id: string;
  readonly title: string;
  /** The file as it stands now, corrections included. */
  file(): Promise<Uint8Array>;
  /** Puts a file made of the last one in its place; false where it has changed meanwhile. */
  replace(bytes: Uint8Array): boolean;
}

export interface Capabilities {
  /** True where the sheet itself can show live highlights. */
  readonly highlights: boolean;
  /** True where a copy for publication is prepared in the pane; elsewhere it has a view of its own. */
  readonly publishes: boolean;
  /** True where putting sheets into their order empties the user's undo. */
  readonly movesClearUndo: boolean;
  /** True where what we write is one step of the user's own undo. */
  readonly groupsUndo: boolean;
}

/** The line to a desk, and the worker at its other end. */
export interface DeskLine {
  readonly channel: Pick<Channel<never, DeskOffers>, 'call' | 'close'>;
  /** Ends the worker at once, whatever it does; its calls are left without an answer. */
  end(): void;
  /** Resolves, with what is known of the reason, when the worker has died by itself. */
  readonly died: Promise<string>;
}
