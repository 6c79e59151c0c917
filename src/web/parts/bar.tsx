import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  ClipboardPaste20Regular,
  Delete20Regular,
  EyeOff20Regular,
  Dismiss12Regular,
  FolderOpen20Regular,
  Print20Regular,
  Save20Regular,
  ShieldCheckmark20Regular,
} from '@fluentui/react-icons';
import { useEffect, useState, type JSX } from 'react';
import { page as say } from '../../messages/page';
import type { Book } from '../book/book';
import { isChanged } from '../book/history';
import { useValue } from '../book/value';
import type { SetView } from './app';
import type { View } from './address';
import { Confirm } from './confirm';
import { useShelf, useShelfState } from './context';
import { SavePanel } from './save-panel';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `6px ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase400,
  },
  books: {
    display: 'flex',
    flexGrow: 1,
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
  },
  book: {
    display: 'flex',
    alignItems: 'center',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    maxWidth: '260px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  front: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
  },
  bookName: {
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    padding: '4px 4px 4px 10px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
  },
  button: { minWidth: 'auto' },
  label: {
    '@media (max-width: 900px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '2px' },
});

/** The top of the page: what is open, and what can be done with it. */
export function Bar(props: {
  view: View;
  choose: () => void;
  paste: () => void;
  setView: SetView;
}): JSX.Element {
  const styles = useStyles();
  const shelf = useShelf();
  const books = useShelfState((state) => state.books);
  const front = useShelfState((state) => state.front);
  const [asked, ask] = useState<'all' | Book | null>(null);
  const book = books.find(({ id }) => id === front);
  const [saving, setSaving] = useState<string | null>(null);
  const isSaving = saving !== null && saving === front;
  return (
    <header aria-label={say.bar.label} onKeyDown={({ key }) => key === 'Escape' && setSaving(null)}>
      <div className={styles.bar}>
        <span className={styles.brand}>
          <ShieldCheckmark20Regular aria-hidden />
          <Text weight="semibold" size={400}>
            {say.title}
          </Text>
        </span>
        <Books books={books} front={front} ask={ask} />
        <div className={styles.actions}>
          <Button
            className={styles.button}
            appearance="subtle"
            icon={<FolderOpen20Regular />}
            onClick={props.choose}
          >
            <Label words={say.bar.open} />
          </Button>
          <Button
            className={styles.button}
            appearance="subtle"
            icon={<ClipboardPaste20Regular />}
            onClick={props.paste}
          >
            <Label words={say.bar.paste} />
          </Button>
          {book && (
            <BookActions
              key={book.id}
              book={book}
              isSaving={isSaving}
              save={() => setSaving(isSaving ? null : book.id)}
              {...props}
            />
          )}
          {books.length > 0 && (
            <Button
              className={styles.button}
              appearance="subtle"
              icon={<Delete20Regular />}
              onClick={() => ask('all')}
            >
              <Label words={say.bar.forget} />
            </Button>
          )}
        </div>
      </div>
      {book && isSaving && <SavePanel key={book.id} book={book} close={() => setSaving(null)} />}
      {asked !== null && (
        <Confirm
          question={asked === 'all' ? say.notices.forgetAll : say.notices.forgetOne(asked.title)}
          yes={say.notices.forget}
          no={say.notices.keep}
          onNo={() => ask(null)}
          onYes={() => {
            if (asked === 'all') shelf.forgetAll();
            else shelf.close(asked.id);
            ask(null);
          }}
        />
      )}
    </header>
  );
}

/** What a button is for; in a narrow window its picture stands alone, and the words are only heard. */
function Label({ words }: { words: string }): JSX.Element {
  const styles = useStyles();
  return (
    <span className={styles.label} title={words}>
      {words}
    </span>
  );
}

/** The workbooks that are open, and the way to close each. */
function Books({
  books,
  front,
  ask,
}: {
  books: readonly Book[];
  front: string | null;
  ask: (book: Book) => void;
}): JSX.Element {
  const styles = useStyles();
  const shelf = useShelf();
  return (
    <nav className={styles.books} aria-label={say.bar.books}>
      {books.map((each) => (
        <span
          key={each.id}
          className={mergeClasses(styles.book, each.id === front && styles.front)}
        >
          <button
            type="button"
            className={styles.bookName}
            aria-current={each.id === front ? 'page' : undefined}
            title={each.title}
            onClick={() => shelf.bringToFront(each.id)}
          >
            {each.title}
          </button>
          <Button
            size="small"
            appearance="transparent"
            icon={<Dismiss12Regular />}
            aria-label={say.bar.close(each.title)}
            onClick={() => (isChanged(each.state.get().history) ? ask(each) : shelf.close(each.id))}
          />
        </span>
      ))}
    </nav>
  );
}

function BookActions({
  book,
  view,
  setView,
  isSaving,
  save,
}: {
  book: Book;
  isSaving: boolean;
  save: () => void;
  view: View;
  setView: SetView;
}): JSX.Element {
  const styles = useStyles();
  const history = useValue(book.state, (state) => state.history);
  useUndoKeys(book);
  return (
    <>
      <Button
        className={styles.button}
        appearance="subtle"
        icon={<ArrowUndo20Regular />}
        aria-label={say.bar.undo}
        title={`${say.bar.undo} (Ctrl+Z)`}
        disabledFocusable={history.position === 0}
        onClick={() => book.undo()}
      />
      <Button
        className={styles.button}
        appearance="subtle"
        icon={<ArrowRedo20Regular />}
        aria-label={say.bar.redo}
        title={`${say.bar.redo} (Ctrl+Y)`}
        disabledFocusable={history.position === history.steps.length}
        onClick={() => book.redo()}
      />
      {view !== 'return' &&
        wholeViews.map(({ name, icon }) => (
          <Button
            key={name}
            className={styles.button}
            appearance="subtle"
            title={say.bar[name]}
            icon={icon}
            aria-pressed={view === name}
            onClick={() => setView(view === name ? 'plan' : name)}
          >
            <Label words={say.bar[name]} />
          </Button>
        ))}
      <Button appearance="primary" icon={<Save20Regular />} aria-expanded={isSaving} onClick={save}>
        {say.bar.save}
      </Button>
    </>
  );
}

/** What takes the place of the sheet and the pane. */
const wholeViews = [
  { name: 'print', icon: <Print20Regular /> },
  { name: 'publish', icon: <EyeOff20Regular /> },
] as const;

/** Ctrl+Z and Ctrl+Y, wherever nothing is being typed. */
function useUndoKeys(book: Book): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if ((event.target as HTMLElement).closest('input, textarea, select')) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      event.preventDefault();
      if (isRedo) book.redo();
      else book.undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [book]);
}
