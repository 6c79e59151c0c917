import type { EventEntry } from '../protocol/events';
import type { View } from './view';

/** What the page that plays Excel on the web asks of the Excel behind it. */
export type Ask =
  /** A request of the add-in. */
  | { readonly kind: 'request'; readonly text: string }
  /** What the user does in the grid. */
  | { readonly kind: 'select'; readonly cell: string }
  | { readonly kind: 'edit' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'type'; readonly cell: string; readonly text: string }
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'scroll'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'look' };

export interface Told {
  /** To a request: its body, or the number of the error that Excel on the web answers. */
  readonly answer?: { readonly body: string } | { readonly error: number };
  /** What the add-in is to hear of. */
  readonly events: readonly EventEntry[];
  /** What is to be seen now; null where nothing of it changed. */
  readonly view: View | null;
}

/** A button of the ribbon, as the manifest describes it. */
export interface RibbonButton {
  readonly label: string;
  readonly icon: string;
  readonly id: string;
  /** The function that it calls; null where it opens the pane. */
  readonly calls: string | null;
}

/** What the page has to know of the add-in. */
export interface AddIn {
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
  readonly pane: string;
  readonly commands: string;
  readonly requirements: Readonly<Record<string, string>>;
}

/** What the page offers to whoever drives it. */
export interface HostPage {
  /** Opens the pane, where it is closed. */
  openPane(): void;
  closePane(): void;
  /** Calls a function of the ribbon; resolves once the add-in says that it is over. */
  call(name: string): Promise<void>;
  /** Takes what was told apart from any answer. */
  take(told: Told): void;
}
