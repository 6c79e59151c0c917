import { Badge, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { paneReturns } from '../../messages/pane-returns';
import type { ReturnsView } from '../desk/returns-calls';
import { usePane, usePaneState } from '../parts/context';
import { useStepStyles } from './step';
import { answer } from './work';

const say = paneReturns.merge;

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  side: { display: 'flex', flexDirection: 'column', minWidth: 0 },
});

const colours = {
  routine: 'informative',
  plain: 'informative',
  asked: 'warning',
  conflict: 'danger',
} as const;

/** One change: what the plan says and what the agency says, and the coordinator's answer. */
export function ChangeCard({ change }: { change: ReturnsView['changes'][number] }): JSX.Element {
  const pane = usePane();
  const isBusy = usePaneState((state) => state.work !== null);
  const common = useStepStyles();
  const styles = useStyles();
  const { agency, plan, reference, id, action, fieldName, field, source, verdict } = change;
  const decide = (choice: 'accept' | 'reject'): void =>
    void answer(pane, (answers) => ({
      ...answers,
      decisions: [...answers.decisions, { choice, agency, plan, row: reference, field, source }],
    }));
  const about = `${id === '' ? action : id}, ${fieldName}`;
  return (
    <li className={common.card}>
      <div className={common.row}>
        <Badge appearance="tint" color={colours[change.class]}>
          {say.classes[change.class]}
        </Badge>
        <Text weight="semibold">{fieldName}</Text>
        {(verdict === 'accepted' || verdict === 'rejected') && (
          <Badge appearance="filled" color={verdict === 'accepted' ? 'success' : 'subtle'}>
            {say[verdict]}
          </Badge>
        )}
      </div>
      <Text size={200} className={common.quiet}>
        {id === '' ? '' : `${id}: `}
        {action}
      </Text>
      <div className={styles.sides}>
        <div className={styles.side}>
          <Text size={200} className={common.quiet}>
            {say.now}
          </Text>
          <Text className={common.words}>{change.now || say.nothing}</Text>
        </div>
        <div className={styles.side}>
          <Text size={200} className={common.quiet}>
            {say.theirs(agency)}
          </Text>
          <Text className={common.words}>{change.theirs || say.nothing}</Text>
          <Text size={200} className={common.quiet}>
            {say.from(source, change.day)}
          </Text>
        </div>
      </div>
      {change.reason !== '' && <Text size={200}>{`${say.reason}: ${change.reason}`}</Text>}
      {change.why.map((why) => (
        <Text key={why} size={200}>
          {why}
        </Text>
      ))}
      <div className={common.row}>
        <Button
          size="small"
          appearance={verdict === 'accepted' ? 'primary' : 'secondary'}
          aria-pressed={verdict === 'accepted'}
          aria-label={`${say.accept}: ${about}`}
          disabledFocusable={isBusy}
          onClick={() => decide('accept')}
        >
          {say.accept}
        </Button>
        <Button
          size="small"
          aria-pressed={verdict === 'rejected'}
          aria-label={`${say.reject}: ${about}`}
          disabledFocusable={isBusy}
          onClick={() => decide('reject')}
        >
          {say.reject}
        </Button>
        {change.cell && (
          <Link as="button" inline onClick={() => void pane.select(change.cell!)}>
            {say.show}
          </Link>
        )}
      </div>
    </li>
  );
}
