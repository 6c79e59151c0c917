import { useState, type JSX } from 'react';
import type { FieldName } from '../../../core/plan/plan';
import { pane as say } from '../../../messages/pane';
import type { SettingsPartProps } from '../../tabs/settings';
import { LabelledSelect } from '../labelled-select';
import { Entries, EntryText } from './entries';
import { Section } from './section';

const fieldNames = Object.keys(say.fields) as FieldName[];

/** Further headings by what their columns hold. */
export function HeadingSettings({ known, draft, change }: SettingsPartProps): JSX.Element {
  const [heading, setHeading] = useState('');
  const [field, setField] = useState<FieldName>('action');
  const now = { ...known.settings.headings, ...draft.headings };
  const entries = fieldNames.flatMap((name) =>
    (now[name] ?? []).map((words) => ({
      key: `${name} ${words}`,
      words: `“${words}”: ${say.fields[name]}`,
    })),
  );
  const add = (): void => {
    change({ headings: { [field]: [...(now[field] ?? []), heading.trim()] } });
    setHeading('');
  };
  return (
    <Section title={say.settings.headings} hint={say.settings.headingsHint}>
      <Entries entries={entries} canAdd={heading.trim() !== ''} add={add}>
        <EntryText label={say.settings.heading} value={heading} onChange={setHeading} />
        <LabelledSelect
          label={say.settings.holds}
          value={field}
          choices={fieldNames.map((name) => ({ value: name, label: say.fields[name] }))}
          onChange={setField}
        />
      </Entries>
    </Section>
  );
}
