import { Button, Text } from '@fluentui/react-components';
import type { JSX } from 'react';
import { paneReturns } from '../../messages/pane-returns';
import { usePane, usePaneState } from '../parts/context';
import { ChangeCard, type ChangeView } from './change-card';
import { useStepStyles } from './step';
import { answer } from './work';

const say = paneReturns.merge;

/** The changes of one agency on one row of a plan. */
export interface RowView {
  readonly key: string;
  readonly changes: readonly ChangeView[];
}

/** Changes by the rows that they are about, in their order. */
export function rowsOf(changes: readonly ChangeView[]): RowView[] {
  const rows = new Map<string, ChangeView[]>();
  for (const change of changes) {
    const key = `${change.plan} ${change.reference}`;
    const row = rows.get(key);
    if (row) row.push(change);
    else rows.set(key, [change]);
  }
  return [...rows].map(([key, own]) => ({ key, changes: own }));
}

/** A row: what is said of it, change by change, and one answer for all of it. */
export function RowChanges(props: { row: RowView; plans: readonly string[] }): JSX.Element {
  const { row, plans } = props;
  const pane = usePane();
  const isBusy = usePaneState((state) => state.work !== null);
  const styles = useStepStyles();
  const { agency, plan, reference, id, action } = row.changes[0]!;
  const name = id === '' ? action : id;
  const decide = (choice: 'accept' | 'reject'): void =>
    void answer(pane, (answers) => ({
      ...answers,
      decisions: [...answers.decisions, { choice, agency, plan, row: reference }],
    }));
  return (
    <li className={styles.card}>
      <Text size={200}>
        {id !== '' && <strong>{id} </strong>}
        {action}
        {plans.length > 1 && <span className={styles.quiet}> ({plan})</span>}
      </Text>
      {row.changes.length > 1 && (
        <div className={styles.row}>
          <Button
            size="small"
            aria-label={`${say.rowAll}: ${name}`}
            disabledFocusable={isBusy}
            onClick={() => decide('accept')}
          >
            {say.rowAll}
          </Button>
          <Button
            size="small"
            aria-label={`${say.rowNone}: ${name}`}
            disabledFocusable={isBusy}
            onClick={() => decide('reject')}
          >
            {say.rowNone}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {row.changes.map((change) => (
          <ChangeCard
            key={`${change.field} ${change.source}`}
            change={change}
            name={name}
            isOwn={plan === plans[0]}
          />
        ))}
      </ul>
    </li>
  );
}
