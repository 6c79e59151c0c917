import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import { publishView as say } from '../../messages/publish-view';
import { usePane } from '../parts/context';
import { Publish, type Publisher } from '../publish/publish';
import { download } from '../returns/download';
import type { Pane } from '../state/pane';

const useStyles = makeStyles({
  made: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What a published copy would carry, and a copy without what is ticked. */
export default function PublishTab(): JSX.Element {
  const pane = usePane();
  const publisher = useMemo(() => publisherOf(pane), [pane]);
  return <Publish publisher={publisher} />;
}

function publisherOf(pane: Pane): Publisher {
  return {
    button: say.make,
    working: say.making,
    list: (names) => pane.publishList(names),
    async copy(names, kinds) {
      const { bytes, notices } = await pane.publishCopy(names, kinds);
      pane.announce(say.made);
      return <Made bytes={bytes} notices={notices} />;
    },
    goTo: (cell) => void pane.select(cell),
  };
}

/** The copy: in a window of Excel's own, or with the downloads. */
function Made({ bytes, notices }: { bytes: Uint8Array; notices: readonly string[] }): JSX.Element {
  const { surface, store } = usePane();
  const [problem, setProblem] = useState('');
  const styles = useStyles();
  const name = say.copyName(store.get().name ?? '');
  return (
    <div className={styles.made}>
      {[say.made, ...notices].map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <div className={styles.row}>
        {surface.openWorkbook && (
          <Button onClick={() => surface.openWorkbook!(bytes).catch(() => setProblem(say.noOpen))}>
            {say.open}
          </Button>
        )}
        <Button onClick={() => download({ name, bytes })}>{say.download}</Button>
      </div>
      {problem !== '' && <Text role="alert">{problem}</Text>}
    </div>
  );
}
