import { Badge, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { paneReturns } from '../../messages/pane-returns';
import type { ReturnsView } from '../desk/returns-calls';
import { usePane, usePaneState } from '../parts/context';
import { useStepStyles } from './step';
import { answer } from './work';

const say = paneReturns.merge;

export type ChangeView = ReturnsView['changes'][number];

const useStyles = makeStyles({
  change: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
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
export function ChangeCard(props: {
  change: ChangeView;
  name: string;
  isOwn: boolean;
}): JSX.Element {
  const { change, name, isOwn } = props;
  const pane = usePane();
  const isBusy = usePaneState((state) => state.work !== null);
  const common = useStepStyles();
  const styles = useStyles();
  const { agency, plan, reference, fieldName, field, source, verdict } = change;
  const decide = (choice: 'accept' | 'reject'): void =>
    void answer(pane, (answers) => ({
      ...answers,
      decisions: [...answers.decisions, { choice, agency, plan, row: reference, field, source }],
    }));
  const about = `${name}, ${fieldName}`;
  return (
    <li className={styles.change}>
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
      <Sides change={change} />
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
        {isOwn && change.cell && (
          <Link as="button" inline onClick={() => void pane.select(change.cell!)}>
            {say.show}
          </Link>
        )}
      </div>
    </li>
  );
}

/** What stands in the plan beside what came. */
function Sides({ change }: { change: ChangeView }): JSX.Element {
  const common = useStepStyles();
  const styles = useStyles();
  const { agency, source } = change;
  return (
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
  );
}
