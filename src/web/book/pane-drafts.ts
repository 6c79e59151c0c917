import type { Pane } from '../../taskpane/state/pane';
import type { PaneState } from '../../taskpane/state/pane-state';

/** What the user has begun in the pane and not carried out yet. */
export type PaneDrafts = Pick<
  PaneState,
  'choices' | 'drafts' | 'sitting' | 'settingsDraft' | 'returns'
>;

export function draftsOf(pane: Pane): PaneDrafts {
  const { choices, drafts, sitting, settingsDraft, returns } = pane.store.get();
  return { choices, drafts, sitting, settingsDraft, returns };
}

/** Goes on with what was begun in an earlier visit. */
export function takeDrafts({ store }: Pane, kept: PaneDrafts | null): void {
  if (!kept) return;
  store.dispatch({ type: 'choose', choices: kept.choices });
  store.dispatch({ type: 'sitting', sitting: kept.sitting });
  store.dispatch({ type: 'settings-draft', settings: kept.settingsDraft });
  // What an earlier release kept has none.
  if (kept.returns) store.dispatch({ type: 'returns', begun: kept.returns });
  for (const [key, draft] of kept.drafts) store.dispatch({ type: 'draft', key, draft });
}

/** True where nothing was begun or given up in between. */
export function isSameDrafts(one: PaneDrafts, other: PaneDrafts): boolean {
  return (
    one.choices === other.choices &&
    one.drafts === other.drafts &&
    one.sitting === other.sitting &&
    one.settingsDraft === other.settingsDraft &&
    one.returns === other.returns
  );
}
