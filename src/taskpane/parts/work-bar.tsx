import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { pane as say } from '../../messages/pane';
import type { Work } from '../state/pane-state';
import { usePane } from './context';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
  },
});

/** What is being done, and how to stop it while it can be stopped. */
export function WorkBar({ work }: { work: Work }): JSX.Element {
  const pane = usePane();
  const styles = useStyles();
  return (
    <div>
      <div className={styles.row}>
        <Text>{say.progress[work.progress.stage]}</Text>
        {work.progress.stage !== 'writing' && (
          <Button size="small" onClick={() => pane.cancel()}>
            {say.cancel}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={say.working[work.what]}
        {...(work.progress.share === null ? {} : { value: work.progress.share })}
      />
    </div>
  );
}
