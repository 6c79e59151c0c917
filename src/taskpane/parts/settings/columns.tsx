import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { FieldName } from '../../../core/plan/plan';
import { pane as say } from '../../../messages/pane';
import type { ColumnView } from '../../desk/views';
import { columnName, columnOf, columnsOf } from '../../state/settings-draft';
import type { SettingsPartProps } from '../../tabs/settings';
import { usePaneState } from '../context';
import { HeaderRow } from '../header-row';
import { LabelledSelect } from '../labelled-select';
import { Section } from './section';

const useStyles = makeStyles({
  row: { display: 'flex' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  select: { minWidth: 0 },
});

const fieldNames = Object.keys(say.fields) as FieldName[];

/** Which column holds what, sheet by sheet, and the way to say otherwise. */
export function ColumnSettings({ draft, change }: SettingsPartProps): JSX.Element {
  const view = usePaneState((state) => state.view)!;
  const [chosen, choose] = useState<string | null>(null);
  const styles = useStyles();
  const sheet = view.sheets.find(({ name }) => name === chosen) ?? view.sheets[0]!;
  const columns = columnsOf(sheet);
  return (
    <Section title={say.settings.columns} hint={say.settings.columnsHint}>
      {view.sheets.length > 1 && (
        <div className={styles.row}>
          <LabelledSelect
            label={say.settings.sheet}
            value={sheet.name}
            choices={view.sheets.map(({ name }) => ({ value: name, label: name }))}
            onChange={choose}
          />
        </div>
      )}
      <div className={styles.fields}>
        {fieldNames.map((field) => (
          <ColumnOfField
            key={field}
            field={field}
            columns={columns}
            found={columnOf(view, sheet.name, field)}
            said={draft.mapping?.[sheet.name]?.[field]}
            onChange={(column) => change({ mapping: { [sheet.name]: { [field]: column } } })}
          />
        ))}
      </div>
      <Text as="h3" size={200} weight="semibold">
        {say.headerRow.settingsTitle}
      </Text>
      <HeaderRow />
    </Section>
  );
}

function ColumnOfField({
  field,
  columns,
  found,
  said,
  onChange,
}: {
  field: FieldName;
  columns: readonly ColumnView[];
  found: ColumnView | null;
  /** What the user chose and has not applied yet. */
  said: string | undefined;
  onChange: (column: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const value = said ?? (found ? columnName(found, columns) : '');
  return (
    <Field label={say.fields[field]} size="small">
      <Select
        size="small"
        root={{ className: styles.select }}
        value={value}
        onChange={(_, chosen) => onChange(chosen.value)}
      >
        {value === '' && <option value="">{say.settings.notFound}</option>}
        {columns.map((column) => (
          <option key={column.letter} value={columnName(column, columns)}>
            {`${column.letter} ${column.heading || say.head.noHeading}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
