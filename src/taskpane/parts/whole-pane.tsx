import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  DocumentErrorRegular,
  DocumentSearchRegular,
  ErrorCircleRegular,
  PauseCircleRegular,
  TableSearchRegular,
} from '@fluentui/react-icons';
import type { JSX, ReactNode } from 'react';
import { pane as say } from '../../messages/pane';
import type { Refusal } from '../desk/views';
import { usePane, usePaneState } from './context';
import { HeaderRow } from './header-row';
import { WorkBar } from './work-bar';

const useStyles = makeStyles({
  whole: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `48px ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXXL}`,
    maxWidth: '480px',
    marginInline: 'auto',
    width: '100%',
    boxSizing: 'border-box',
  },
  icon: { color: tokens.colorBrandForeground1, fontSize: '48px', lineHeight: 1 },
  start: { alignSelf: 'flex-start' },
  refusal: { display: 'flex', flexDirection: 'column' },
});

/** What fills the pane while there is no plan to show: at work, refused, or gone wrong. */
export function WholePane(): JSX.Element {
  const work = usePaneState((state) => state.work);
  const view = usePaneState((state) => state.view);
  const outcome = usePaneState((state) => state.outcome);
  if (work) {
    return (
      <Whole icon={<DocumentSearchRegular />} title={say.working[work.what]}>
        <WorkBar work={work} />
      </Whole>
    );
  }
  if (outcome?.intent === 'info') {
    return (
      <Whole icon={<PauseCircleRegular />} title={say.stopped}>
        <Text>{say.nothingChanged}</Text>
        <CheckButton label={say.checkAgain} />
      </Whole>
    );
  }
  if (outcome || !view) {
    return (
      <Whole icon={<ErrorCircleRegular />} title={outcome ? say.failed.title : say.title}>
        {outcome?.sentences.map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
        <CheckButton label={outcome ? say.retry : say.tabs.check} />
      </Whole>
    );
  }
  // A chart of the workbook's own, or a sheet of ratings, is no plan; what was not given may be one.
  const unread = view.refusals.filter(({ isUnreadable }) => isUnreadable);
  if (unread.length > 0) {
    return (
      <Whole icon={<DocumentErrorRegular />} title={say.unreadable.title}>
        {unread.map((refusal) => (
          <RefusalText key={refusal.sheet} refusal={refusal} />
        ))}
        <Text>{say.unreadable.remedy}</Text>
        <CheckButton label={say.checkAgain} />
      </Whole>
    );
  }
  return (
    <Whole icon={<TableSearchRegular />} title={say.noPlan.title}>
      {view.refusals.map((refusal) => (
        <RefusalText key={`${refusal.sheet} ${refusal.sentence}`} refusal={refusal} />
      ))}
      <Text>{say.noPlan.remedy}</Text>
      <CheckButton label={say.checkAgain} />
      <section>
        <Text as="h2" weight="semibold">
          {say.headerRow.title}
        </Text>
        <HeaderRow />
      </section>
    </Whole>
  );
}

function Whole(props: { icon: JSX.Element; title: string; children: ReactNode }): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.whole}>
      <span className={styles.icon} aria-hidden>
        {props.icon}
      </span>
      <Text as="h1" size={500} weight="semibold">
        {props.title}
      </Text>
      {props.children}
    </div>
  );
}

function RefusalText({ refusal }: { refusal: Refusal }): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.refusal}>
      {refusal.sheet !== null && <Text weight="semibold">{say.noPlan.sheet(refusal.sheet)}</Text>}
      <Text>{refusal.sentence}</Text>
    </div>
  );
}

function CheckButton({ label }: { label: string }): JSX.Element {
  const pane = usePane();
  const styles = useStyles();
  return (
    <Button appearance="primary" className={styles.start} onClick={() => void pane.check()}>
      {label}
    </Button>
  );
}
