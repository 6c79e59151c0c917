import {
  FluentProvider,
  makeStyles,
  Spinner,
  tokens,
  type Theme,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type JSX } from 'react';
import { page as say } from '../../messages/page';
import type { Shelf } from '../book/shelf';
import { useAddress, type View } from './address';
import { Bar } from './bar';
import { BookView } from './book-view';
import { BookProvider, ShelfProvider, useShelfState } from './context';
import { Notices } from './notices';
import { Paste } from './paste';
import { Welcome } from './welcome';

const useStyles = makeStyles({
  app: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    '@media (max-width: 820px)': { overflowY: 'auto' },
    '@media print': { height: 'auto', overflow: 'visible', backgroundColor: 'white' },
  },
  loading: { margin: 'auto' },
  drop: {
    position: 'fixed',
    inset: '8px',
    zIndex: 100,
    display: 'grid',
    placeItems: 'center',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    fontSize: tokens.fontSizeHero700,
    pointerEvents: 'none',
  },
});

/** The whole page. */
export function App({ shelf, theme }: { shelf: Shelf; theme: Theme }): JSX.Element {
  const styles = useStyles();
  return (
    <FluentProvider theme={theme} className={styles.app}>
      <ShelfProvider value={shelf}>
        <Contents shelf={shelf} theme={theme} />
      </ShelfProvider>
    </FluentProvider>
  );
}

function Contents({ shelf, theme }: { shelf: Shelf; theme: Theme }): JSX.Element {
  const styles = useStyles();
  const { view, setView } = useAddress();
  const [isPasting, setPasting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isReady = useShelfState((state) => state.isReady);
  const book = useShelfState(({ books, front }) => books.find(({ id }) => id === front) ?? null);
  const isOver = useDrop(shelf);
  useTables(() => setPasting(true), isPasting);
  const choose = (): void => input.current?.click();
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xlsx,.xlsm"
        data-testid="files"
        onChange={({ target }) => {
          void shelf.openFiles([...(target.files ?? [])]).then(() => (target.value = ''));
        }}
      />
      <Bar view={view} choose={choose} paste={() => setPasting(true)} setView={setView} />
      <Notices />
      {isPasting && <Paste close={() => setPasting(false)} />}
      {!isReady ? (
        <Spinner className={styles.loading} label={say.loading} />
      ) : book ? (
        <BookProvider value={book} key={book.id}>
          <BookView view={view} setView={setView} theme={theme} />
        </BookProvider>
      ) : (
        !isPasting && (
          <Welcome view={view} choose={choose} paste={() => setPasting(true)} setView={setView} />
        )
      )}
      {isOver && <div className={styles.drop}>{say.open.dropped}</div>}
    </>
  );
}

export type SetView = (view: View) => void;

/** Files that are dropped anywhere are opened; true while some are held over the page. */
function useDrop(shelf: Shelf): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void shelf.openFiles([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [shelf]);
  return isOver;
}

/** A table that is pasted where nothing is being typed opens the box for it. */
function useTables(open: () => void, isOpen: boolean): void {
  useEffect(() => {
    if (isOpen) return undefined;
    const paste = (event: ClipboardEvent): void => {
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, [role="grid"]')) return;
      open();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [open, isOpen]);
}
