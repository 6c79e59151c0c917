import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type JSX } from 'react';

const useStyles = makeStyles({
  confirm: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  question: { flexBasis: '360px', flexGrow: 1 },
});

/** Asks before something that cannot be taken back; the safe answer has the focus. */
export function Confirm(props: {
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
}): JSX.Element {
  const styles = useStyles();
  const safe = useRef<HTMLDivElement>(null);
  useEffect(() => safe.current?.querySelector('button')?.focus(), []);
  return (
    <div
      ref={safe}
      role="alertdialog"
      aria-label={props.question}
      className={styles.confirm}
      onKeyDown={({ key }) => key === 'Escape' && props.onNo()}
    >
      <Text className={styles.question}>{props.question}</Text>
      <Button onClick={props.onNo}>{props.no}</Button>
      <Button appearance="primary" onClick={props.onYes}>
        {props.yes}
      </Button>
    </div>
  );
}
