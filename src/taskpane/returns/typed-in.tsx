import { Button, Text, Textarea, Field } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { paneReturns } from '../../messages/pane-returns';
import type { TypedView } from '../desk/returns-calls';
import { usePane, usePaneState } from '../parts/context';
import { LabelledSelect } from '../parts/labelled-select';
import { DaySetting, TextSetting } from '../parts/settings/fields';
import { useStore } from '../state/store';
import { returnsStore } from './model';
import { useStepStyles } from './step';
import { readReturns } from './work';

const say = paneReturns.typed;
const fields = Object.entries(paneReturns.fields).map(([value, label]) => ({
  value: value as TypedView['field'],
  label,
}));

/** What came by e-mail or telephone, typed in with its source and day. */
export function TypedIn(): JSX.Element {
  const pane = usePane();
  const agencies = usePaneState((state) => state.view?.agencies ?? none);
  const isBusy = usePaneState((state) => state.work !== null);
  const typed = useStore(returnsStore(pane), (state) => state.typed);
  const blank = { row: '', text: '', source: '', field: 'progress' as const };
  const [draft, setDraft] = useState<Omit<TypedView, 'day' | 'agency'>>(blank);
  const [agency, setAgency] = useState<string | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const styles = useStepStyles();
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const chosen = agency ?? agencies[0] ?? '';
  const isReady = [draft.row, draft.text, draft.source, chosen].every((one) => one.trim() !== '');
  const add = (): void => {
    const entry = { ...draft, agency: chosen, day: day ?? pane.surface.today() };
    setDraft({ ...blank, source: draft.source });
    void readReturns(pane, { typed: [...typed, entry] });
  };
  return (
    <details className={styles.card}>
      <summary>
        {say.title}
        {typed.length > 0 && ` (${say.added(typed.length)})`}
      </summary>
      <LabelledSelect
        label={say.agency}
        value={chosen}
        choices={agencies.map((name) => ({ value: name, label: name }))}
        onChange={setAgency}
      />
      <TextSetting
        label={say.row}
        most={40}
        value={draft.row}
        onChange={(row) => change({ row })}
      />
      <LabelledSelect
        label={say.field}
        value={draft.field}
        choices={fields}
        onChange={(field) => change({ field })}
      />
      <Field label={say.text} size="small">
        <Textarea
          size="small"
          value={draft.text}
          onChange={(_, { value }) => change({ text: value })}
        />
      </Field>
      <TextSetting
        label={say.source}
        hint={say.sourceHint}
        most={120}
        value={draft.source}
        onChange={(source) => change({ source })}
      />
      <DaySetting label={say.day} value={day ?? pane.surface.today()} onChange={setDay} />
      <Button
        size="small"
        className={styles.start}
        disabledFocusable={isBusy || !isReady}
        onClick={add}
      >
        {say.add}
      </Button>
      <ul className={styles.list}>
        {typed.map((one, at) => (
          <li key={`${at} ${one.row}`} className={styles.row}>
            <Text size={200}>{`${one.agency}, ${one.row}: ${one.text} (${one.source})`}</Text>
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-label={`${say.remove}: ${one.row}`}
              onClick={() =>
                void readReturns(pane, { typed: typed.filter((other) => other !== one) })
              }
            >
              {say.remove}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const none: readonly string[] = [];
