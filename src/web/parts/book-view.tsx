import { makeStyles, Spinner, tokens, type Theme } from '@fluentui/react-components';
import { lazy, Suspense, type JSX } from 'react';
import { page as say } from '../../messages/page';
import { PaneView } from '../../taskpane/parts/pane-view';
import type { SetView } from './app';
import type { View } from './address';
import { useBook, useBookState } from './context';
import { SheetArea } from './sheet-area';

const PrintView = lazy(() => import('./print-view'));
const PublishView = lazy(() => import('./publish-view'));
const ReturnView = lazy(() => import('./return-view'));

const useStyles = makeStyles({
  book: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    // On a narrow window, or one that is enlarged, the pane stands under the sheet.
    '@media (max-width: 820px)': { flexDirection: 'column', flexShrink: 0 },
  },
  sheet: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    '@media (max-width: 820px)': {
      flexGrow: 0,
      flexShrink: 0,
      height: '100vh',
      maxHeight: '640px',
      minHeight: '320px',
    },
  },
  pane: {
    flexShrink: 0,
    width: 'clamp(320px, 30vw, 460px)',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowY: 'auto',
    '@media (max-width: 820px)': { width: '100%', overflowY: 'visible', borderLeft: 'none' },
  },
  loading: { margin: 'auto' },
});

/** A workbook: its sheet, and beside it the pane or what an agency needs of it. */
export function BookView(props: { view: View; setView: SetView; theme: Theme }): JSX.Element {
  const styles = useStyles();
  const book = useBook();
  const isRead = useBookState((state) => state.workbook !== null);
  if (props.view === 'print' || props.view === 'publish') {
    const Whole = props.view === 'print' ? PrintView : PublishView;
    return (
      <Suspense fallback={<Spinner className={styles.loading} label={say.loading} />}>
        <Whole back={() => props.setView('plan')} />
      </Suspense>
    );
  }
  return (
    <div className={styles.book}>
      {isRead && (
        <section className={styles.sheet} aria-label={say.grid.area}>
          <SheetArea view={props.view} />
        </section>
      )}
      <div className={styles.pane} style={isRead ? undefined : { flexGrow: 1, width: 'auto' }}>
        {props.view === 'return' ? (
          <Suspense fallback={<Spinner label={say.loading} />}>
            <ReturnView />
          </Suspense>
        ) : (
          <PaneView pane={book.pane} theme={props.theme} />
        )}
      </div>
    </div>
  );
}
