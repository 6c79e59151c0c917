import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { pane as say } from '../../../messages/pane';

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

/** What a setting of several entries holds, and the line that adds one: its fields are `children`. */
export function Entries({
  entries,
  canAdd,
  add,
  children,
}: {
  entries: readonly { readonly key: string; readonly words: string }[];
  canAdd: boolean;
  add: () => void;
  children: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  return (
    <>
      {entries.length > 0 && (
        <ul className={styles.list}>
          {entries.map(({ key, words }) => (
            <li key={key}>{words}</li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        {children}
        <Button size="small" disabledFocusable={!canAdd} onClick={add}>
          {say.settings.add}
        </Button>
      </div>
    </>
  );
}

/** A text of the entry that is to be added. */
export function EntryText({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <Field label={label} size="small" className={styles.field}>
      <Input
        size="small"
        className={styles.input}
        value={value}
        onChange={(_, changed) => onChange(changed.value)}
      />
    </Field>
  );
}
