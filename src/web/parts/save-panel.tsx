import { Button, Checkbox, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type JSX } from 'react';
import { page as say } from '../../messages/page';
import { WordedProblem } from '../../taskpane/desk/channel';
import type { Book } from '../book/book';
import { copyName, download } from '../book/copy-name';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  about: { flexBasis: '100%' },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** What the copy is to have beside what was changed; and the copy itself. */
export function SavePanel({ book, close }: { book: Book; close: () => void }): JSX.Element {
  const styles = useStyles();
  const panel = useRef<HTMLElement>(null);
  const [highlights, setHighlights] = useState(false);
  const [summaries, setSummaries] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ words: string; isProblem: boolean } | null>(null);
  useEffect(() => panel.current?.querySelector('button')?.focus(), []);
  const save = async (): Promise<void> => {
    setBusy(true);
    setSaid(null);
    try {
      const options = book.options();
      const bytes = await book.copy({ highlights, summaries, options });
      const { history } = book.state.get();
      const name = copyName(book.title, history, { highlights, summaries }, new Date());
      download(name, bytes);
      setSaid({ words: say.save.saved(name), isProblem: false });
    } catch (error) {
      const words = error instanceof WordedProblem ? error.message : say.save.failed;
      setSaid({ words, isProblem: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={say.save.title}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <Text className={styles.about}>{say.save.about}</Text>
      <Checkbox
        label={say.save.highlights}
        checked={highlights}
        onChange={(_, { checked }) => setHighlights(checked === true)}
      />
      <Checkbox
        label={say.save.summaries}
        checked={summaries}
        onChange={(_, { checked }) => setSummaries(checked === true)}
      />
      <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void save()}>
        {say.save.save}
      </Button>
      <Button onClick={close}>{say.save.cancel}</Button>
      {isBusy && <Spinner size="tiny" label={say.save.working} />}
      <div role="status">
        {said && <Text className={said.isProblem ? styles.problem : undefined}>{said.words}</Text>}
      </div>
    </section>
  );
}
