import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Counts } from '../../actions/figures';
import { pane as say } from '../../messages/pane';
import type { TabId } from '../state/pane-state';
import { usePane } from './context';
import { tabIds } from './tab-area';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(64px, 1fr))',
    gap: tokens.spacingHorizontalXS,
  },
  figure: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
  },
  button: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  late: { color: tokens.colorStatusDangerForeground1 },
  label: { color: tokens.colorNeutralForeground2 },
});

/** The figures that want somebody's attention, each leading to its tab. */
export function Figures({ counts }: { counts: Counts }): JSX.Element {
  const styles = useStyles();
  const { standings } = counts;
  const awaiting = standings.completed + standings['completed-late'];
  return (
    <div className={styles.figures} role="group" aria-label={say.figures.label}>
      <Figure count={standings.overdue} label={say.figures.overdue} tab="overdue" isLate />
      <Figure count={standings['due-soon']} label={say.figures['due-soon']} tab="overdue" />
      <Figure
        count={awaiting}
        label={awaiting === 1 ? say.figures.awaitingOne : say.figures.awaiting}
        tab="sign-off"
      />
      <Figure count={standings['to-confirm']} label={say.figures['to-confirm']} tab="sign-off" />
    </div>
  );
}

function Figure({
  count,
  label,
  tab,
  isLate = false,
}: {
  count: number;
  label: string;
  tab: TabId;
  isLate?: boolean;
}): JSX.Element {
  const { store } = usePane();
  const styles = useStyles();
  const words = (
    <>
      <Text weight="semibold" size={400} className={isLate && count > 0 ? styles.late : undefined}>
        {count.toLocaleString('en-GB')}
      </Text>
      <Text size={100} className={styles.label}>
        {label}
      </Text>
    </>
  );
  if (!tabIds.includes(tab)) return <div className={styles.figure}>{words}</div>;
  return (
    <button
      type="button"
      className={`${styles.figure} ${styles.button}`}
      onClick={() => store.dispatch({ type: 'tab', tab })}
    >
      {words}
    </button>
  );
}
