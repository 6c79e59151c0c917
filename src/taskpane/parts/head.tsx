import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  ArrowSync16Regular,
  ChevronDown12Regular,
  ChevronUp12Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import { lazy, Suspense, useState, type JSX } from 'react';
import { pane as say } from '../../messages/pane';
import type { CheckView } from '../desk/views';
import { usePane, usePaneState } from './context';

/** How the sheets were understood: looked at now and then, so it is loaded then. */
const Understood = lazy(() => import('./understood'));

const useStyles = makeStyles({
  head: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    // Excel draws a menu of its own over the pane's top right corner.
    paddingRight: '40px',
  },
  name: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  unread: { display: 'flex', gap: tokens.spacingHorizontalXS },
  doubt: { color: tokens.colorPaletteMarigoldForeground2, display: 'flex' },
});

/** Which plan is read, as at when, and how it was understood. */
export function Head(): JSX.Element {
  const pane = usePane();
  const name = usePaneState((state) => state.name);
  const view = usePaneState((state) => state.view)!;
  const isBusy = usePaneState((state) => state.work !== null);
  const [isOpen, setOpen] = useState(false);
  const styles = useStyles();
  const doubts = doubtfulColumns(view);
  const unread = view.skipped.filter(({ isUnreadable }) => isUnreadable).map(({ name }) => name);
  const planSheets = view.sheets.map((sheet) => sheet.name);
  return (
    <header className={styles.head} aria-label={say.head.label}>
      <Text as="h1" weight="semibold" className={styles.name} title={titleOf(view)}>
        {titleOf(view) ?? name ?? say.title}
      </Text>
      <Text size={200} className={styles.quiet}>
        {say.head.read(planSheets, view.asAt)}
      </Text>
      {unread.length > 0 && (
        <Text size={200} className={styles.unread}>
          <Warning16Filled className={styles.doubt} aria-hidden /> {say.head.unreadable(unread)}
        </Text>
      )}
      <div className={styles.row}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowSync16Regular />}
          disabled={isBusy}
          disabledFocusable={isBusy}
          onClick={() => void pane.check()}
        >
          {say.checkAgain}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          iconPosition="after"
          icon={isOpen ? <ChevronUp12Regular /> : <ChevronDown12Regular />}
          aria-expanded={isOpen}
          aria-controls="understood"
          onClick={() => setOpen(!isOpen)}
        >
          {doubts > 0 && (
            <Warning16Filled className={styles.doubt} aria-label={say.head.doubtful(doubts)} />
          )}
          {say.head.understood}
        </Button>
      </div>
      <div id="understood">
        {isOpen && (
          <Suspense>
            <Understood view={view} />
          </Suspense>
        )}
      </div>
    </header>
  );
}

function titleOf({ sheets }: CheckView): string | undefined {
  return sheets.find(({ title }) => title !== null)?.title ?? undefined;
}

function doubtfulColumns({ sheets }: CheckView): number {
  return sheets
    .flatMap(({ tables }) => tables.flatMap(({ columns }) => columns))
    .filter(({ isDoubtful }) => isDoubtful).length;
}
