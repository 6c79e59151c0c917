import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentType, type JSX, type LazyExoticComponent } from 'react';
import { pane as say } from '../../messages/pane';
import type { TabId } from '../state/pane-state';
import { Boundary } from './boundary';
import { usePaneState } from './context';
import { useFocusKept } from './use-focus-kept';

/** What is seen first, loaded while the workbook is read. */
const loadCheck = (): Promise<{ default: ComponentType }> => import('../tabs/check');

/** The tabs, each loaded when it is first looked at. To add one, add its file and a line here. */
const tabs: Readonly<Partial<Record<TabId, LazyExoticComponent<ComponentType>>>> = {
  check: lazy(loadCheck),
  overdue: lazy(() => import('../tabs/overdue')),
  'sign-off': lazy(() => import('../tabs/sign-off')),
  returns: lazy(() => import('../tabs/returns')),
  summary: lazy(() => import('../tabs/summary')),
  publish: lazy(() => import('../tabs/publish')),
  settings: lazy(() => import('../tabs/settings')),
};

/** Loads a tab before it is looked at. */
export function warmUp(): void {
  void loadCheck();
}

export const tabIds = Object.keys(tabs) as TabId[];

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    minWidth: 0,
    outlineStyle: 'none',
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
});

export function TabArea(): JSX.Element {
  const tab = usePaneState((state) => state.tab);
  const styles = useStyles();
  const panel = useFocusKept();
  const Contents = tabs[tab]!;
  return (
    <div
      ref={panel}
      tabIndex={-1}
      role="tabpanel"
      id={`panel-${tab}`}
      aria-labelledby={`tab-${tab}`}
      className={styles.panel}
    >
      <Boundary key={tab}>
        <Suspense fallback={<Spinner size="small" label={say.loadingTab} />}>
          <Contents />
        </Suspense>
      </Boundary>
    </div>
  );
}
