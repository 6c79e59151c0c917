import type {
  IssuedView,
  PickedFile,
  ReminderView,
  ReturnsView,
  VersionsView,
} from '../desk/returns-calls';
import type { Pane } from '../state/pane';
import { createStore, type Store } from '../state/store';

/**
 * What the *Returns* tab holds of files and of what came of them; it outlives the tab, since a
 * quarter takes its time. What the user types and answers is in the pane's own state.
 */
export interface ReturnsState {
  /** Plans of other files that belong to the cycle, as they are now. */
  readonly others: readonly PickedFile[];
  /** Those of them that were changed and are not saved yet, by their names. */
  readonly unsaved: readonly string[];
  /** The workbooks beside this one that belong to the cycle, by their ids. */
  readonly together: readonly string[];
  readonly issued: IssuedView | null;
  /** The workbooks that go with the reminders. */
  readonly attachments: readonly PickedFile[];
  readonly reminders: readonly ReminderView[] | null;
  readonly files: readonly PickedFile[];
  readonly view: ReturnsView | null;
  readonly versions: { readonly older: PickedFile; readonly view: VersionsView } | null;
}

const empty: ReturnsState = {
  others: [],
  unsaved: [],
  together: [],
  issued: null,
  attachments: [],
  reminders: null,
  files: [],
  view: null,
  versions: null,
};

export type ReturnsStore = Store<ReturnsState, Partial<ReturnsState>>;

const stores = new WeakMap<Pane, ReturnsStore>();

/** The state of a pane's returns. */
export function returnsStore(pane: Pane): ReturnsStore {
  let store = stores.get(pane);
  if (!store) {
    store = createStore((state, change) => ({ ...state, ...change }), empty);
    stores.set(pane, store);
  }
  return store;
}
