import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { IsoDay } from '../../core/workbook/day';
import { pane as say } from '../../messages/pane';
import type { SignOffItem } from '../desk/views';
import { decisionsMade, faultOf } from '../state/decisions';
import { usePane, usePaneState } from './context';
import { useStickyStyles } from './sticky-styles';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

/** Where and when the decisions were made, and the button that records them. */
export function RecordBar({
  items,
  asAt,
}: {
  items: readonly SignOffItem[];
  asAt: IsoDay;
}): JSX.Element | null {
  const pane = usePane();
  const drafts = usePaneState((state) => state.drafts);
  const sitting = usePaneState((state) => state.sitting);
  const isBusy = usePaneState((state) => state.work !== null);
  const [wasTried, setTried] = useState(false);
  const sticky = useStickyStyles();
  const styles = useStyles();
  const waiting = items.filter(({ key }) => drafts.has(key));
  const lost = [...drafts].filter(([key]) => items.every((item) => item.key !== key));
  if (drafts.size === 0) return null;
  const decided = sitting.decided === '' ? asAt : sitting.decided;
  const isFuture = decided > pane.surface.today();
  const faults = waiting.filter(({ key }) => faultOf(drafts.get(key)!) !== null);
  const record = (): void => {
    setTried(true);
    if (faults.length > 0 || isFuture) return;
    void pane.record(decisionsMade(items, drafts, { ...sitting, decided }));
    setTried(false);
  };
  return (
    <section className={sticky.bar} aria-label={say.signOff.waiting}>
      <SittingFields decided={decided} isFuture={isFuture} />
      {lost.length > 0 && (
        <Text size={200} role="alert">
          {say.signOff.lost(lost.map(([, { name }]) => name))}
        </Text>
      )}
      {wasTried && faults.length > 0 && (
        <Text size={200} role="alert">
          {say.signOff.incomplete(faults.map(({ id, row }) => id ?? say.overdue.row(row)))}
        </Text>
      )}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || waiting.length === 0}
          onClick={record}
        >
          {say.signOff.record(waiting.length)}
        </Button>
        <Button
          disabledFocusable={isBusy}
          onClick={() => pane.store.dispatch({ type: 'drafts-done', keys: [...drafts.keys()] })}
        >
          {say.signOff.clear}
        </Button>
      </div>
    </section>
  );
}

/** The meeting, and the day of its decisions. */
function SittingFields({ decided, isFuture }: { decided: IsoDay; isFuture: boolean }): JSX.Element {
  const { store } = usePane();
  const { meeting } = usePaneState((state) => state.sitting);
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Field label={say.signOff.meeting} size="small" className={styles.field}>
        <Input
          size="small"
          className={styles.input}
          placeholder={say.signOff.meetingHint}
          value={meeting}
          onChange={(_, { value }) =>
            store.dispatch({ type: 'sitting', sitting: { meeting: value } })
          }
        />
      </Field>
      <Field
        label={say.signOff.decided}
        size="small"
        className={styles.field}
        {...(isFuture ? { validationMessage: say.signOff.futureDecided } : {})}
      >
        <Input
          type="date"
          size="small"
          className={styles.input}
          value={decided}
          onChange={(_, { value }) =>
            store.dispatch({ type: 'sitting', sitting: { decided: value } })
          }
        />
      </Field>
    </div>
  );
}
