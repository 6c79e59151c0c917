import {
  makeStyles,
  renderTabList_unstable as renderTabList,
  Tab,
  tokens,
  useTabList_unstable as useTabList,
  useTabListContextValues_unstable as useTabListContextValues,
  useTabListStyles_unstable as useTabListStyles,
  type TabListProps,
} from '@fluentui/react-components';
import { useRef, type JSX, type KeyboardEvent } from 'react';
import { pane as say } from '../../messages/pane';
import type { TabId } from '../state/pane-state';
import { usePane, usePaneState } from './context';
import { tabIds } from './tab-area';

const useStyles = makeStyles({
  bar: {
    flexWrap: 'wrap',
    // In a narrower one they stand in two lines of equal length.
    '@media (max-width: 429px)': { display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)' },
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // As narrow as they have to be for all of them to stand in one line of a pane of common width.
  tab: { paddingInline: tokens.spacingHorizontalXS, '& > span': { fontSize: '13px' } },
});

/** The tabs, and the arrow keys that go through them. */
export function TabBar(): JSX.Element {
  const { store, surface } = usePane();
  const ids = tabIds.filter((id) => id !== 'publish' || surface.capabilities.publishes);
  const tab = usePaneState((state) => state.tab);
  const styles = useStyles();
  const go = (to: TabId): void => store.dispatch({ type: 'tab', tab: to });
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = tabFor(ids, event.key, tab);
    if (to === null) return;
    event.preventDefault();
    go(to);
    document.getElementById(`tab-${to}`)?.focus();
  };
  return (
    <BareTabList
      className={styles.bar}
      size="small"
      selectedValue={tab}
      onTabSelect={(_, { value }) => go(value as TabId)}
      onKeyDown={onKeyDown}
      aria-label={say.tabsLabel}
    >
      {ids.map((id) => (
        <Tab
          key={id}
          className={styles.tab}
          value={id}
          id={`tab-${id}`}
          tabIndex={id === tab ? 0 : -1}
          aria-controls={id === tab ? `panel-${id}` : undefined}
        >
          {say.tabs[id]}
        </Tab>
      ))}
    </BareTabList>
  );
}

function tabFor(ids: readonly TabId[], key: string, now: TabId): TabId | null {
  const at = ids.indexOf(now);
  switch (key) {
    case 'ArrowRight':
      return ids[(at + 1) % ids.length]!;
    case 'ArrowLeft':
      return ids[(at + ids.length - 1) % ids.length]!;
    case 'Home':
      return ids[0]!;
    case 'End':
      return ids.at(-1)!;
    default:
      return null;
  }
}

/**
 * Fluent's list of tabs without its own arrow keys: those put elements into the page that take the
 * focus and are hidden from screen readers, which is what an accessibility check must object to.
 */
function BareTabList(props: TabListProps): JSX.Element {
  const ref = useRef<HTMLElement>(null);
  const state = useTabList(props, ref);
  delete (state.root as Record<string, unknown>)['data-tabster'];
  const values = useTabListContextValues(state);
  useTabListStyles(state);
  return renderTabList(state, values);
}
