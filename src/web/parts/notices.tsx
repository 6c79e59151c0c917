import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { page as say } from '../../messages/page';
import { useShelf, useShelfState } from './context';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  problem: { backgroundColor: tokens.colorStatusDangerBackground1 },
  words: { flexGrow: 1, overflowWrap: 'anywhere' },
});

/** What the user should know of all that is open: files that were refused, work of an earlier visit. */
export function Notices(): JSX.Element {
  const problems = useShelfState((state) => state.problems);
  const restored = useShelfState((state) => state.restored);
  const isKept = useShelfState((state) => state.isKept);
  return (
    <div role="status">
      {problems.map((problem) => (
        <Notice key={problem} words={problem} isProblem />
      ))}
      {restored > 0 && <Notice words={say.notices.restored(restored)} />}
      {!isKept && <Notice words={say.notices.notKept} isProblem />}
    </div>
  );
}

function Notice({ words, isProblem = false }: { words: string; isProblem?: boolean }): JSX.Element {
  const styles = useStyles();
  const shelf = useShelf();
  return (
    <div className={isProblem ? `${styles.notice} ${styles.problem}` : styles.notice}>
      <Text className={styles.words}>{words}</Text>
      <Button
        size="small"
        appearance="transparent"
        icon={<Dismiss16Regular />}
        aria-label={say.notices.dismiss}
        onClick={() => shelf.dismiss()}
      />
    </div>
  );
}
