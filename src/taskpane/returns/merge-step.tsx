import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { paneReturns } from '../../messages/pane-returns';
import type { ReturnsView } from '../desk/returns-calls';
import { usePane, usePaneState } from '../parts/context';
import { PagedList } from '../parts/paged-list';
import { useStickyStyles } from '../parts/sticky-styles';
import { useStore } from '../state/store';
import { returnsStore } from './model';
import { rowsOf, RowChanges } from './row-changes';
import { Step, useStepStyles } from './step';
import { answer, mergeReturns } from './work';

const say = paneReturns.merge;

/** What is asked, side by side, and what goes into the plan. */
export function MergeStep(): JSX.Element | null {
  const pane = usePane();
  const view = useStore(returnsStore(pane), (state) => state.view);
  const isAnything = usePaneState(({ returns }) => returns.typed.length > 0);
  if (!view || (view.checked.length === 0 && !isAnything)) return null;
  return (
    <Step title={say.title}>
      {view.changes.length === 0 ? <Text>{say.none}</Text> : <Changes view={view} />}
    </Step>
  );
}

function Changes({ view }: { view: ReturnsView }): JSX.Element {
  const pane = usePane();
  const isBusy = usePaneState((state) => state.work !== null);
  const sticky = useStickyStyles();
  const styles = useStepStyles();
  const { counts, changes } = view;
  const accept = (which: 'none' | 'routine' | 'all'): void =>
    void answer(pane, (answers) => ({
      ...answers,
      accept: which,
      decisions: which === 'none' ? [] : answers.decisions,
    }));
  const agencies = [...new Set(changes.map(({ agency }) => agency))];
  return (
    <>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => accept('routine')}>
          {say.routine}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => accept('all')}>
          {say.all}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => accept('none')}>
          {say.clear}
        </Button>
      </div>
      <Columns view={view} isBusy={isBusy} />
      {agencies.map((agency) => (
        <AgencyChanges
          key={agency}
          agency={agency}
          changes={changes.filter((change) => change.agency === agency)}
          plans={view.plans}
        />
      ))}
      <section className={sticky.bar} aria-label={say.what}>
        <Text size={200} role="status">
          {say.counts({ ...counts })}
        </Text>
        <Button
          appearance="primary"
          className={styles.start}
          disabledFocusable={isBusy || counts.updated === 0}
          onClick={() => void mergeReturns(pane)}
        >
          {say.button(counts.updated)}
        </Button>
      </section>
    </>
  );
}

/** Columns that the plan lacks for what came back. */
function Columns({ view, isBusy }: { view: ReturnsView; isBusy: boolean }): JSX.Element | null {
  const pane = usePane();
  const added = usePaneState((state) => state.returns.answers.addColumns);
  const lacking = view.changes.filter(({ needsColumn }) => needsColumn);
  const fields = [...new Set(lacking.map(({ field }) => field))];
  const styles = useStepStyles();
  if (fields.length === 0) return null;
  return (
    <div className={styles.card}>
      <Text size={200}>{say.columns}</Text>
      {fields.map((field) => (
        <Checkbox
          key={field}
          label={paneReturns.fields[field]}
          checked={added.includes(field)}
          disabled={isBusy}
          onChange={(_, { checked }) =>
            void answer(pane, (answers) => ({
              ...answers,
              addColumns:
                checked === true
                  ? [...answers.addColumns, field]
                  : answers.addColumns.filter((one) => one !== field),
            }))
          }
        />
      ))}
    </div>
  );
}

function AgencyChanges(props: {
  agency: string;
  changes: ReturnsView['changes'];
  plans: readonly string[];
}): JSX.Element {
  const pane = usePane();
  const isBusy = usePaneState((state) => state.work !== null);
  const styles = useStepStyles();
  const { agency, changes, plans } = props;
  // It stays as it is when its last question is answered: nobody's place is lost.
  const [isOpen, setOpen] = useState(changes.some(({ verdict }) => verdict === 'pending'));
  const all = (choice: 'accept' | 'reject'): void =>
    void answer(pane, (answers) => ({
      ...answers,
      decisions: [...answers.decisions, { choice, agency }],
    }));
  return (
    <details
      className={styles.card}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {agency} ({changes.length})
      </summary>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => all('accept')}>
          {say.agencyAll}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => all('reject')}>
          {say.agencyNone}
        </Button>
      </div>
      <PagedList
        items={rowsOf(changes)}
        draw={(row) => <RowChanges key={row.key} row={row} plans={plans} />}
      />
    </details>
  );
}
