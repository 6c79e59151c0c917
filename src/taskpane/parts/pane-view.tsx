import { FluentProvider, makeStyles, tokens, type Theme } from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import type { Pane } from '../state/pane';
import { isDark } from '../theme';
import { PaneProvider, usePaneState } from './context';
import { Boundary } from './boundary';
import { Announcer } from './announcer';
import { Head } from './head';
import { Notices } from './notices';
import { TabArea, warmUp } from './tab-area';
import { TabBar } from './tab-bar';
import { WholePane } from './whole-pane';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100%',
    boxSizing: 'border-box',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  // What came of a click is seen wherever the user had scrolled to.
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { flexGrow: 1, display: 'flex', flexDirection: 'column', minWidth: 0 },
});

/** The whole pane, over whatever surface its workbook is on. */
export function PaneView({ pane, theme }: { pane: Pane; theme: Theme }): JSX.Element {
  const styles = useStyles();
  return (
    <FluentProvider
      theme={theme}
      className={styles.pane}
      style={{ colorScheme: isDark(theme.colorNeutralBackground1) ? 'dark' : 'light' }}
    >
      <PaneProvider value={pane}>
        <main className={styles.main}>
          <Boundary>
            <Contents />
          </Boundary>
          <Announcer />
        </main>
      </PaneProvider>
    </FluentProvider>
  );
}

function Contents(): JSX.Element {
  const styles = useStyles();
  useEffect(warmUp, []);
  const hasPlan = usePaneState(({ view }) => view !== null && view.sheets.length > 0);
  if (!hasPlan) return <WholePane />;
  return (
    <>
      <Head />
      <div className={styles.top}>
        <TabBar />
        <Notices />
      </div>
      <TabArea />
    </>
  );
}

/** The theme that `read` gives, read anew whenever the user comes back to the pane. */
export function useTheme(read: () => Theme): Theme {
  const [theme, setTheme] = useState(read);
  useEffect(() => {
    const again = (): void => setTheme(read());
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [read]);
  return theme;
}
