import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, type JSX } from 'react';
import { page as say } from '../../messages/page';
import { Publish, type Publisher } from '../../taskpane/publish/publish';
import type { Book } from '../book/book';
import { copyName, download } from '../book/copy-name';
import { useBook } from './context';

const useStyles = makeStyles({
  view: { overflowY: 'auto', padding: tokens.spacingHorizontalXXL },
  inside: {
    maxWidth: '860px',
    margin: '0 auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
});

/** What a published copy would carry, and a copy without what is ticked. */
export default function PublishView({ back }: { back: () => void }): JSX.Element {
  const styles = useStyles();
  const book = useBook();
  const publisher = useMemo(() => publisherOf(book, back), [book, back]);
  return (
    <main className={styles.view}>
      <div className={styles.inside}>
        <div className={styles.row}>
          <Text as="h1" size={600} weight="semibold">
            {say.publish.title}
          </Text>
          <Button onClick={back}>{say.publish.back}</Button>
        </div>
        <Publish publisher={publisher} />
      </div>
    </main>
  );
}

function publisherOf(book: Book, back: () => void): Publisher {
  return {
    button: say.publish.save,
    working: say.publish.saving,
    list: (names) => book.publishList(names),
    async copy(names, kinds) {
      const { bytes, notices } = await book.publishCopy(names, kinds);
      const { history } = book.state.get();
      const name = copyName(book.title, history, { published: true }, new Date());
      download(name, bytes);
      return [say.publish.saved(name), ...notices].map((sentence) => (
        <Text key={sentence} block>
          {sentence}
        </Text>
      ));
    },
    goTo(cell) {
      book.goTo(cell);
      back();
    },
  };
}
