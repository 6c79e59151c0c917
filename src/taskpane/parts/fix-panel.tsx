import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDown12Regular, Wrench16Regular } from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import type { WordedFix } from '../../actions/fixes';
import { pane as say } from '../../messages/pane';
import { seen } from '../state/fixes';
import { usePane, usePaneState } from './context';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  change: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    margin: 0,
    padding: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { color: tokens.colorNeutralForeground3 },
  words: { margin: 0, whiteSpace: 'pre-wrap' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    maxHeight: '240px',
    overflowY: 'auto',
  },
});

/** So many changes are shown before all are made; the rest is counted. */
const mostShown = 50;

/** What can be put right for the user: the cell before and after, one or all of the kind. */
export function FixPanel({
  fix,
  all,
}: {
  /** For the cell that the user looks at; null where only others have one. */
  fix: WordedFix | null;
  /** Of the same kind, this one included. */
  all: readonly WordedFix[];
}): JSX.Element {
  const pane = usePane();
  const isBusy = usePaneState((state) => state.work !== null);
  const [showsAll, setShowsAll] = useState(false);
  const styles = useStyles();
  const make = (fixes: readonly WordedFix[]): void =>
    void pane.carryOut({ kind: 'fix', fixes: seen(fixes) });
  if (showsAll) {
    return (
      <div className={styles.panel}>
        <Text size={200} weight="semibold">
          {say.fix.all(all.length)}
        </Text>
        <ul className={styles.list} tabIndex={0} aria-label={say.fix.all(all.length)}>
          {all.slice(0, mostShown).map((each) => (
            <li key={each.id}>
              <Change fix={each} />
            </li>
          ))}
        </ul>
        {all.length > mostShown && <Text size={200}>{say.fix.more(all.length - mostShown)}</Text>}
        <div className={styles.row}>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={isBusy}
            onClick={() => make(all)}
          >
            {say.fix.make(all.length)}
          </Button>
          <Button size="small" onClick={() => setShowsAll(false)}>
            {say.fix.back}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      {fix && <Change fix={fix} />}
      <div className={styles.row}>
        {fix && (
          <Button
            size="small"
            appearance="primary"
            icon={<Wrench16Regular />}
            disabledFocusable={isBusy}
            onClick={() => make([fix])}
          >
            {say.fix.one}
          </Button>
        )}
        {(all.length > 1 || !fix) && (
          <Button
            size="small"
            icon={<ArrowDown12Regular />}
            iconPosition="after"
            onClick={() => setShowsAll(true)}
          >
            {say.fix.seeAll(all.length)}
          </Button>
        )}
      </div>
    </div>
  );
}

function Change({ fix }: { fix: WordedFix }): JSX.Element {
  const styles = useStyles();
  return (
    <dl className={styles.change}>
      <dt className={styles.label}>{fix.cell}</dt>
      <dd className={styles.words}>{fix.before === '' ? say.fix.blank : fix.before}</dd>
      <dt className={styles.label}>{say.fix.after}</dt>
      <dd className={styles.words}>
        <strong>{fix.after}</strong>
        {fix.before === fix.after && ` ${say.fix.asDate}`}
      </dd>
    </dl>
  );
}
