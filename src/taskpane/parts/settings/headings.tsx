import { Button, Input, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { FieldName } from '../../../core/plan/plan';
import { pane as say } from '../../../messages/pane';
import type { SettingsPartProps } from '../../tabs/settings';
import { LabelledSelect } from '../labelled-select';
import { Section } from './section';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
  },
  field: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

const fieldNames = Object.keys(say.fields) as FieldName[];

/** Further headings by what their columns hold. */
export function HeadingSettings({ known, draft, change }: SettingsPartProps): JSX.Element {
  const [heading, setHeading] = useState('');
  const [field, setField] = useState<FieldName>('action');
  const styles = useStyles();
  const now = { ...known.settings.headings, ...draft.headings };
  const add = (): void => {
    change({ headings: { [field]: [...(now[field] ?? []), heading.trim()] } });
    setHeading('');
  };
  return (
    <Section title={say.settings.headings} hint={say.settings.headingsHint}>
      <ul className={styles.list}>
        {fieldNames.flatMap((name) =>
          (now[name] ?? []).map((words) => (
            <li key={`${name} ${words}`}>
              “{words}”: {say.fields[name]}
            </li>
          )),
        )}
      </ul>
      <div className={styles.row}>
        <Field label={say.settings.heading} size="small" className={styles.field}>
          <Input
            size="small"
            className={styles.input}
            value={heading}
            onChange={(_, { value }) => setHeading(value)}
          />
        </Field>
        <LabelledSelect
          label={say.settings.holds}
          value={field}
          choices={fieldNames.map((name) => ({ value: name, label: say.fields[name] }))}
          onChange={setField}
        />
        <Button size="small" disabledFocusable={heading.trim() === ''} onClick={add}>
          {say.settings.add}
        </Button>
      </div>
    </Section>
  );
}
