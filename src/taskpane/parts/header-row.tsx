import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { pane as say } from '../../messages/pane';
import type { CheckView } from '../desk/views';
import { usePane, usePaneState } from './context';
import { KeepBox } from './keep-box';
import { LabelledSelect } from './labelled-select';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
  },
  number: { width: '120px' },
  input: { minWidth: 0, width: '100%' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const lastRow = 1_048_576;

/** Where the headings stand, for plans whose headings were not found, or the wrong ones were. */
export function HeaderRow(): JSX.Element {
  const pane = usePane();
  const view = usePaneState((state) => state.view)!;
  const isBusy = usePaneState((state) => state.work !== null);
  const styles = useStyles();
  const names = sheetNames(view);
  const [chosen, choose] = useState<string | null>(null);
  const sheet = chosen ?? view.headerRows[0]?.sheet ?? names[0] ?? '';
  const said = view.headerRows.find((row) => row.sheet === sheet);
  const [typed, setTyped] = useState<string | null>(null);
  const [isKept, setKept] = useState(true);
  const text = typed ?? (said ? String(said.row) : '');
  const row = Number(text);
  const isRow = Number.isInteger(row) && row >= 1 && row <= lastRow;
  return (
    <div className={styles.all}>
      <div className={styles.row}>
        <LabelledSelect
          label={say.headerRow.sheet}
          value={sheet}
          choices={names.map((name) => ({ value: name, label: name }))}
          onChange={(name) => {
            choose(name);
            setTyped(null);
          }}
        />
        <Field label={say.headerRow.row} size="small" className={styles.number}>
          <Input
            type="number"
            size="small"
            min={1}
            max={lastRow}
            className={styles.input}
            value={text}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
      </div>
      <KeepBox
        label={say.headerRow.keep}
        hint={say.headerRow.keepHint}
        isKept={isKept}
        keep={setKept}
      />
      <div className={styles.row}>
        <Button
          size="small"
          disabledFocusable={isBusy || !isRow || sheet === ''}
          onClick={() => void pane.readHeadings(sheet, row, isKept)}
        >
          {say.headerRow.use}
        </Button>
        {said && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => {
              setTyped(null);
              void pane.findHeadings(sheet);
            }}
          >
            {say.headerRow.asFound}
          </Button>
        )}
      </div>
      {said && (
        <Text size={200} className={styles.quiet}>
          {say.headerRow.now(sheet, said.row, said.isKept)}
        </Text>
      )}
    </div>
  );
}

/** Every sheet that is read, or that could be. */
function sheetNames({ sheets, skipped, refusals }: CheckView): string[] {
  const names = [
    ...sheets.map(({ name }) => name),
    ...skipped.map(({ name }) => name),
    ...refusals.flatMap(({ sheet }) => sheet ?? []),
  ];
  return [...new Set(names)];
}
