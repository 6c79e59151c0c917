import { Button, Checkbox, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { pane as say } from '../../messages/pane';
import type { SummariesView } from '../desk/calls';
import type { SummaryChoice } from '../desk/views';
import { usePane, usePaneState } from '../parts/context';
import { useLook } from '../parts/use-look';
import { LabelledSelect } from '../parts/labelled-select';
import { ReportView } from '../parts/report-view';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  row: { display: 'flex' },
  choices: { display: 'flex', flexDirection: 'column' },
  start: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3 },
  preview: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
  },
});

/** The summary sheets: which, what they will say, and the button that writes them. */
export default function SummaryTab(): JSX.Element {
  const summaries = useLook('summaries');
  if (!summaries) return <Spinner size="small" label={say.loadingTab} />;
  return <Summaries summaries={summaries} />;
}

function Summaries({ summaries }: { summaries: SummariesView }): JSX.Element {
  const { choices } = summaries;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(choices[0]!.id);
  const styles = useStyles();
  const ids = choices.map(({ id }) => id).filter((id) => !left.has(id));
  const report = summaries.reports.find(({ id }) => id === shown);
  return (
    <div className={styles.tab}>
      <Choose choices={choices} left={left} setLeft={setLeft} />
      <Write ids={ids} isMoving={movesSheets(choices, left)} />
      <section className={styles.part} aria-label={say.summary.preview}>
        <div className={styles.row}>
          <LabelledSelect
            label={say.summary.preview}
            value={shown}
            choices={choices.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setShown}
          />
        </div>
        <div className={styles.preview}>
          {report && <ReportView report={report} mostRows={rowsInPreview} />}
        </div>
      </section>
      <Remove />
    </div>
  );
}

const rowsInPreview = 12;

function Choose({
  choices,
  left,
  setLeft,
}: {
  choices: readonly SummaryChoice[];
  /** The ids of those that are not to be written. */
  left: ReadonlySet<string>;
  setLeft: (left: ReadonlySet<string>) => void;
}): JSX.Element {
  const styles = useStyles();
  const change = (id: string, isWanted: boolean): void => {
    const next = new Set(left);
    if (isWanted) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <fieldset className={styles.part}>
      <Text as="span" weight="semibold">
        <legend>{say.summary.choose}</legend>
      </Text>
      <div className={styles.choices}>
        {choices.map(({ id, name, forBoard, standing }) => (
          <Checkbox
            key={id}
            size="medium"
            checked={!left.has(id)}
            onChange={(_, { checked }) => change(id, checked === true)}
            label={
              <>
                {name}
                <Text size={200} className={styles.quiet} block>
                  {[forBoard && say.summary.forBoard, standing && say.summary.standing(standing)]
                    .filter(Boolean)
                    .join('; ')}
                </Text>
              </>
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

/** True where a sheet that is to be written is new, and one that comes after it stands already. */
function movesSheets(choices: readonly SummaryChoice[], left: ReadonlySet<string>): boolean {
  const first = choices.findIndex(({ id, standing }) => standing === null && !left.has(id));
  return first >= 0 && choices.slice(first).some(({ standing }) => standing !== null);
}

function Write({ ids, isMoving }: { ids: readonly string[]; isMoving: boolean }): JSX.Element {
  const pane = usePane();
  const isBusy = usePaneState((state) => state.work !== null);
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <Button
        appearance="primary"
        className={styles.start}
        disabledFocusable={isBusy || ids.length === 0}
        onClick={() => void pane.carryOut({ kind: 'summarise', ids })}
      >
        {say.summary.write(ids.length)}
      </Button>
      {pane.surface.capabilities.movesClearUndo && isMoving && (
        <Text size={200} className={styles.quiet}>
          {say.summary.moves}
        </Text>
      )}
      {!pane.surface.capabilities.groupsUndo && (
        <Text size={200} className={styles.quiet}>
          {say.summary.noUndo}
        </Text>
      )}
    </div>
  );
}

function Remove(): JSX.Element {
  const pane = usePane();
  const isBusy = usePaneState((state) => state.work !== null);
  const [history, setHistory] = useState(false);
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <Button
        className={styles.start}
        disabledFocusable={isBusy}
        onClick={() => void pane.carryOut({ kind: 'remove-summaries', history })}
      >
        {say.summary.remove}
      </Button>
      <Checkbox
        checked={history}
        label={say.summary.history}
        onChange={(_, { checked }) => setHistory(checked === true)}
      />
      <Text size={200} className={styles.quiet}>
        {say.summary.removeAbout}
      </Text>
    </div>
  );
}
