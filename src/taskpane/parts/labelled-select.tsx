import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { JSX } from 'react';

const useStyles = makeStyles({
  field: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
  select: { minWidth: 0 },
});

/** A choice of few, with its label above it. */
export function LabelledSelect<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: Value;
  choices: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value) => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <Field label={label} size="small" className={styles.field}>
      <Select
        size="small"
        root={{ className: styles.select }}
        value={value}
        onChange={(_, chosen) => onChange(chosen.value as Value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
