import { Button, Text } from '@fluentui/react-components';
import type { JSX } from 'react';
import { paneReturns } from '../../messages/pane-returns';
import type { VersionsView } from '../desk/returns-calls';
import { usePane, usePaneState } from '../parts/context';
import { PagedList } from '../parts/paged-list';
import { useStore } from '../state/store';
import { returnsStore } from './model';
import { PickFiles } from './pick-files';
import { Step, useStepStyles } from './step';
import { compareVersions, writeChanges } from './work';

const say = paneReturns.versions;

/** What changed since an older version of the plan. */
export function VersionsStep(): JSX.Element {
  const pane = usePane();
  const styles = useStepStyles();
  const isBusy = usePaneState((state) => state.work !== null);
  const versions = useStore(returnsStore(pane), (state) => state.versions);
  return (
    <Step title={say.title} about={say.about}>
      <PickFiles
        label={say.pick}
        isBusy={isBusy}
        single
        onPick={([older]) => void compareVersions(pane, older!)}
      />
      {versions && (
        <>
          <Text size={200}>
            <strong>{say.since(versions.view.older)}</strong> {versions.view.lead}
          </Text>
          <Kinds view={versions.view} />
          <Button
            size="small"
            className={styles.start}
            disabledFocusable={isBusy}
            onClick={() => void writeChanges(pane, versions.older)}
          >
            {say.write}
          </Button>
        </>
      )}
    </Step>
  );
}

function Kinds({ view }: { view: VersionsView }): JSX.Element {
  const styles = useStepStyles();
  const groups = new Map<string, Change[]>();
  for (const change of view.changes) {
    const group = groups.get(change.kindName);
    if (group) group.push(change);
    else groups.set(change.kindName, [change]);
  }
  return (
    <>
      {[...groups].map(([kind, changes]) => (
        <details key={kind} className={styles.card}>
          <summary>
            {kind} ({changes.length})
          </summary>
          <PagedList
            items={changes}
            draw={(change) => <Line key={`${change.sheet} ${change.row}`} change={change} />}
          />
        </details>
      ))}
    </>
  );
}

type Change = VersionsView['changes'][number];

function Line({ change }: { change: Change }): JSX.Element {
  const styles = useStepStyles();
  const { id, action, before, after, days } = change;
  return (
    <li className={styles.item}>
      <Text size={200}>
        {id !== '' && <strong>{id} </strong>}
        {action}
      </Text>
      {(before !== '' || after !== '') && (
        <Text size={200} className={styles.quiet}>
          {say.from(before, after)}
          {days !== null && ` (${say.days(days)})`}
        </Text>
      )}
    </li>
  );
}
