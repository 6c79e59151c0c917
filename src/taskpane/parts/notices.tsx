import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { pane as say } from '../../messages/pane';
import { usePane, usePaneState } from './context';
import { WorkBar } from './work-bar';

const useStyles = makeStyles({
  notices: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    maxHeight: '45vh',
    overflowY: 'auto',
    ':empty': { display: 'none' },
  },
  actions: {
    flexWrap: 'wrap',
    justifyContent: 'start',
    columnGap: tokens.spacingHorizontalM,
    gridColumnStart: 2,
  },
  whole: { whiteSpace: 'nowrap' },
  sentence: { display: 'block', whiteSpace: 'normal', fontSize: '13px', lineHeight: '18px' },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    whiteSpace: 'normal',
    fontSize: '13px',
    lineHeight: '18px',
  },
});

/** What stands above every tab: work under way, results that are out of date, what came of it. */
export function Notices(): JSX.Element {
  const work = usePaneState((state) => state.work);
  const isStale = usePaneState((state) => state.isStale);
  const styles = useStyles();
  return (
    <div className={styles.notices}>
      {work && <WorkBar work={work} />}
      {isStale && !work && <Stale />}
      <OutcomeBar />
    </div>
  );
}

function Stale(): JSX.Element {
  const pane = usePane();
  const atOnce = usePaneState((state) => state.checksAtOnce);
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <span className={styles.sentence}>{say.stale}</span>
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          className={styles.whole}
          onClick={() => void pane.check()}
        >
          {say.checkAgain}
        </Button>
        <Switch
          label={say.checkAtOnce}
          checked={atOnce}
          onChange={(_, { checked }) => pane.checkAtOnce(checked)}
        />
      </MessageBarActions>
    </MessageBar>
  );
}

/** What came of the last thing asked for. */
export function OutcomeBar(): JSX.Element | null {
  const pane = usePane();
  const outcome = usePaneState((state) => state.outcome);
  const styles = useStyles();
  if (!outcome) return null;
  return (
    <MessageBar intent={outcome.intent} layout="multiline" politeness="polite">
      <MessageBarBody>
        {outcome.sentences.map((sentence) => (
          <span key={sentence} className={styles.sentence}>
            {sentence}
          </span>
        ))}
        {outcome.sheets.length > 0 && (
          <span className={styles.links}>
            <span>{say.goTo}</span>
            {outcome.sheets.map((sheet) => (
              <Link key={sheet} as="button" inline onClick={() => void pane.showSheet(sheet)}>
                {sheet}
              </Link>
            ))}
          </span>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            size="small"
            appearance="transparent"
            aria-label={say.dismiss}
            icon={<Dismiss16Regular />}
            onClick={() => pane.store.dispatch({ type: 'dismiss' })}
          />
        }
      />
    </MessageBar>
  );
}
