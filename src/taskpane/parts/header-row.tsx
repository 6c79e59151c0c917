import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { pane as say } from '../../messages/pane';
import { usePane, usePaneState } from './context';
import { LabelledSelect } from './labelled-select';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
  },
  number: { width: '96px' },
  input: { minWidth: 0, width: '100%' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Where the headings stand, for plans whose headings were not found, or the wrong ones were. */
export function HeaderRow(): JSX.Element {
  const pane = usePane();
  const view = usePaneState((state) => state.view)!;
  const choices = usePaneState((state) => state.choices);
  const isBusy = usePaneState((state) => state.work !== null);
  const styles = useStyles();
  const names = [
    ...view.sheets.map(({ name }) => name),
    ...view.skipped.map(({ name }) => name),
    ...view.refusals.flatMap(({ sheet }) => sheet ?? []),
  ].filter((name, index, all) => all.indexOf(name) === index);
  const [sheet, setSheet] = useState(choices.sheets?.[0] ?? names[0] ?? '');
  const [typed, setTyped] = useState(
    choices.headerRow === null ? '' : String(choices.headerRow + 1),
  );
  const row = Number(typed);
  const isRow = Number.isInteger(row) && row >= 1 && row <= 1_048_576;
  return (
    <div className={styles.all}>
      <div className={styles.row}>
        <LabelledSelect
          label={say.headerRow.sheet}
          value={sheet}
          choices={names.map((name) => ({ value: name, label: name }))}
          onChange={setSheet}
        />
        <Field label={say.headerRow.row} size="small" className={styles.number}>
          <Input
            type="number"
            size="small"
            min={1}
            className={styles.input}
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
      </div>
      <div className={styles.row}>
        <Button
          size="small"
          disabledFocusable={isBusy || !isRow || sheet === ''}
          onClick={() => void pane.readFrom({ sheets: [sheet], headerRow: row - 1 })}
        >
          {say.headerRow.use}
        </Button>
        {choices.headerRow !== null && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => {
              setTyped('');
              void pane.readFrom({ sheets: null, headerRow: null });
            }}
          >
            {say.headerRow.asFound}
          </Button>
        )}
      </div>
      <Text size={200} className={styles.quiet}>
        {choices.headerRow === null
          ? say.headerRow.hint
          : say.headerRow.now(choices.sheets ?? [], choices.headerRow + 1)}
      </Text>
    </div>
  );
}
