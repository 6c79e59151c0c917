import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { page as say } from '../../messages/page';

const useStyles = makeStyles({
  doubts: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    maxHeight: '20vh',
    overflowY: 'auto',
  },
  list: { margin: `${tokens.spacingVerticalXS} 0` },
});

/** What had to be inferred of a pasted text, for the user to compare. */
export function Doubts({ doubts }: { doubts: readonly string[] }): JSX.Element | null {
  const styles = useStyles();
  const [isRead, setRead] = useState(false);
  if (doubts.length === 0 || isRead) return null;
  return (
    <div className={styles.doubts} role="note" tabIndex={0}>
      <Text weight="semibold">{say.paste.doubts}</Text>
      <ul className={styles.list}>
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
      <Button size="small" onClick={() => setRead(true)}>
        {say.paste.fewer}
      </Button>
    </div>
  );
}
