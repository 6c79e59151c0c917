import { Button, Field, Text, Textarea } from '@fluentui/react-components';
import type { JSX } from 'react';
import { paneReturns } from '../../messages/pane-returns';
import type { TypedView } from '../desk/returns-calls';
import { usePane, usePaneState } from '../parts/context';
import { LabelledSelect } from '../parts/labelled-select';
import { DaySetting, TextSetting } from '../parts/settings/fields';
import { nothingBegun, type Typing } from '../state/returns-begun';
import { useStore } from '../state/store';
import { returnsStore } from './model';
import { useStepStyles } from './step';
import { begin, typeIn } from './work';

const say = paneReturns.typed;
const fields = Object.entries(paneReturns.fields).map(([value, label]) => ({
  value: value as TypedView['field'],
  label,
}));
const choice = (name: string): { value: string; label: string } => ({ value: name, label: name });

/** What came by e-mail or telephone, typed in with its source and day. */
export function TypedIn(): JSX.Element {
  const pane = usePane();
  const view = useStore(returnsStore(pane), (state) => state.view);
  const ownAgencies = usePaneState((state) => state.view?.agencies ?? none);
  const isBusy = usePaneState((state) => state.work !== null);
  const { typed, typing } = usePaneState((state) => state.returns);
  const styles = useStepStyles();
  const change = (part: Partial<Typing>): void => begin(pane, { typing: { ...typing, ...part } });
  const agencies = view?.agencies ?? ownAgencies;
  const plans = view?.plans ?? none;
  const agency = oneOf(agencies, typing.agency);
  const day = typing.day ?? pane.surface.today();
  const isReady = [typing.row, typing.text, typing.source, agency].every(
    (one) => one.trim() !== '',
  );
  const add = (): void => {
    const plan = plans.length > 1 ? oneOf(plans, typing.plan) : null;
    const { source } = typing;
    const next = { ...nothingBegun.typing, agency: typing.agency, plan: typing.plan, source };
    void typeIn(pane, { typed: [...typed, { ...typing, agency, plan, day }], typing: next });
  };
  return (
    <details className={styles.card}>
      <summary>
        {say.title}
        {typed.length > 0 && ` (${say.added(typed.length)})`}
      </summary>
      <LabelledSelect
        label={say.agency}
        value={agency}
        choices={agencies.map(choice)}
        onChange={(chosen) => change({ agency: chosen })}
      />
      {plans.length > 1 && (
        <LabelledSelect
          label={say.plan}
          value={oneOf(plans, typing.plan)}
          choices={plans.map(choice)}
          onChange={(plan) => change({ plan })}
        />
      )}
      <TextSetting
        label={say.row}
        most={40}
        value={typing.row}
        onChange={(row) => change({ row })}
      />
      <LabelledSelect
        label={say.field}
        value={typing.field}
        choices={fields}
        onChange={(field) => change({ field })}
      />
      <Field label={say.text} size="small">
        <Textarea
          size="small"
          value={typing.text}
          onChange={(_, { value }) => change({ text: value })}
        />
      </Field>
      <TextSetting
        label={say.source}
        hint={say.sourceHint}
        most={120}
        value={typing.source}
        onChange={(source) => change({ source })}
      />
      <DaySetting label={say.day} value={day} onChange={(chosen) => change({ day: chosen })} />
      <Button
        size="small"
        className={styles.start}
        disabledFocusable={isBusy || !isReady}
        onClick={add}
      >
        {say.add}
      </Button>
      <Added typed={typed} isBusy={isBusy} />
    </details>
  );
}

/** What was typed in so far. */
function Added({ typed, isBusy }: { typed: readonly TypedView[]; isBusy: boolean }): JSX.Element {
  const pane = usePane();
  const styles = useStepStyles();
  return (
    <ul className={styles.list}>
      {typed.map((one, at) => (
        <li key={`${at} ${one.row}`} className={styles.line}>
          <Text size={200} className={styles.grow}>
            {say.line({ ...one, field: paneReturns.fields[one.field] })}
          </Text>
          <Button
            size="small"
            disabledFocusable={isBusy}
            aria-label={`${say.remove}: ${one.row}`}
            onClick={() => void typeIn(pane, { typed: typed.filter((other) => other !== one) })}
          >
            {say.remove}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The one that was chosen, while it is among them; else the first. */
function oneOf(names: readonly string[], chosen: string | null): string {
  return chosen !== null && names.includes(chosen) ? chosen : (names[0] ?? '');
}

const none: readonly string[] = [];
