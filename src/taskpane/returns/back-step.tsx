import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { paneReturns } from '../../messages/pane-returns';
import type { ReturnsView } from '../desk/returns-calls';
import { usePane, usePaneState } from '../parts/context';
import { useStore } from '../state/store';
import { returnsStore } from './model';
import { PickFiles } from './pick-files';
import { Step, useStepStyles } from './step';
import { TypedIn } from './typed-in';
import { addReturns, correctReturn, leaveOut } from './work';

const say = paneReturns.back;

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      textAlign: 'left',
      padding: tokens.spacingHorizontalXS,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    // A heading is never broken: at 320 pixels the names of the agencies give way.
    '& td + td, & th + th': { textAlign: 'right', overflowWrap: 'normal', whiteSpace: 'nowrap' },
  },
});

/** The files that came back, the quarter at a glance, and what is wrong with each. */
export function BackStep(): JSX.Element {
  const pane = usePane();
  const common = useStepStyles();
  const isBusy = usePaneState((state) => state.work !== null);
  const view = useStore(returnsStore(pane), (state) => state.view);
  return (
    <Step title={say.title} about={say.about}>
      <div className={common.row}>
        <PickFiles
          label={view && view.checked.length > 0 ? say.again : say.pick}
          isBusy={isBusy}
          onPick={(files) => void addReturns(pane, files)}
        />
        {view && view.checked.length > 0 && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void leaveOut(pane, null)}>
            {say.clear}
          </Button>
        )}
      </div>
      <TypedIn />
      {view && view.quarter.length > 0 && <Quarter view={view} />}
      {view?.checked.map((one) => (
        <Checked key={one.source} one={one} isBusy={isBusy} />
      ))}
      {view && view.refusals.length > 0 && <Refused refusals={view.refusals} />}
    </Step>
  );
}

function Quarter({ view }: { view: ReturnsView }): JSX.Element {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={say.quarter}>
      <thead>
        <tr>
          {[say.agency, say.returned, say.updates, say.questions].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.quarter.map(({ agency, returned, updates, questions }) => (
          <tr key={agency}>
            <td>{agency}</td>
            <td>{returned ? say.yes : say.no}</td>
            <td>{updates}</td>
            <td>{questions}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Checked(props: { one: ReturnsView['checked'][number]; isBusy: boolean }): JSX.Element {
  const pane = usePane();
  const styles = useStepStyles();
  const { source, agency, faults } = props.one;
  return (
    <details className={styles.card}>
      <summary>
        <Text>{agency === '' ? source : `${agency} (${source})`}: </Text>
        <Text size={200}>{faults.length === 0 ? say.noFaults : say.faults(faults.length)}</Text>
      </summary>
      <ul className={styles.list}>
        {faults.map(({ severity, row, sentence, cell }) => (
          <li key={`${cell} ${row} ${sentence}`}>
            <Text size={200}>
              <strong>{say.kinds[severity]}</strong> {row !== '' && `${row}: `}
              {sentence}
            </Text>
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        {faults.length > 0 && (
          <Button
            size="small"
            disabledFocusable={props.isBusy}
            onClick={() => void correctReturn(pane, source)}
          >
            {say.correct}
          </Button>
        )}
        <Button
          size="small"
          disabledFocusable={props.isBusy}
          onClick={() => void leaveOut(pane, source)}
        >
          {say.leaveOut}
        </Button>
      </div>
    </details>
  );
}

function Refused({ refusals }: { refusals: readonly string[] }): JSX.Element {
  const styles = useStepStyles();
  return (
    <details className={styles.card}>
      <summary>{say.refused(refusals.length)}</summary>
      <ul className={styles.list}>
        {refusals.map((sentence) => (
          <li key={sentence}>
            <Text size={200}>{sentence}</Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
