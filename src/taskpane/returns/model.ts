import type { Answers } from '../../core/returns/decide';
import type {
  IssuedView,
  PickedFile,
  ReminderView,
  ReturnsView,
  TypedView,
} from '../desk/returns-calls';
import type { Pane } from '../state/pane';
import { createStore, type Store } from '../state/store';

/** What the *Returns* tab knows; it outlives the tab, since a quarter takes its time. */
export interface ReturnsState {
  readonly issued: IssuedView | null;
  /** The workbooks that go with the reminders. */
  readonly attachments: readonly PickedFile[];
  readonly reminders: readonly ReminderView[] | null;
  readonly files: readonly PickedFile[];
  readonly typed: readonly TypedView[];
  readonly answers: Answers;
  readonly view: ReturnsView | null;
}

const empty: ReturnsState = {
  issued: null,
  attachments: [],
  reminders: null,
  files: [],
  typed: [],
  answers: { accept: 'none', decisions: [], addColumns: [] },
  view: null,
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
