import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { paneReturns } from '../../messages/pane-returns';
import type { IssuedView } from '../desk/returns-calls';
import { usePane, usePaneState } from '../parts/context';
import { DaySetting } from '../parts/settings/fields';
import { useStore } from '../state/store';
import { download } from './download';
import { returnsStore } from './model';
import { Step, useStepStyles } from './step';
import { issueReturns } from './work';

const say = paneReturns.issue;

/** One workbook for each agency. */
export function IssueStep(): JSX.Element {
  const pane = usePane();
  const isBusy = usePaneState((state) => state.work !== null);
  const issued = useStore(returnsStore(pane), (state) => state.issued);
  const [returnBy, setReturnBy] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const styles = useStepStyles();
  return (
    <Step title={say.title} about={say.about}>
      <DaySetting
        label={say.returnBy}
        hint={say.returnByHint}
        value={returnBy}
        onChange={setReturnBy}
      />
      <Checkbox
        label={say.all}
        checked={all}
        onChange={(_, { checked }) => setAll(checked === true)}
      />
      <Button
        className={styles.start}
        size="small"
        disabledFocusable={isBusy}
        onClick={() => void issueReturns(pane, returnBy, all)}
      >
        {say.button}
      </Button>
      {issued && <Made issued={issued} />}
    </Step>
  );
}

function Made({ issued }: { issued: IssuedView }): JSX.Element {
  const pane = usePane();
  const { surface } = pane;
  const styles = useStepStyles();
  return (
    <>
      <Text size={200}>{say.made(issued.books.length, issued.returnBy)}</Text>
      <Button
        size="small"
        className={styles.start}
        onClick={() => issued.books.forEach((book) => download(book))}
      >
        {say.downloadAll}
      </Button>
      <ul className={styles.list}>
        {issued.books.map((book) => (
          <li key={book.agency} className={styles.card}>
            <Text>
              {book.agency} <span className={styles.quiet}>{say.rows(book.rows)}</span>
            </Text>
            <div className={styles.row}>
              {surface.openWorkbook && (
                <Button
                  size="small"
                  aria-label={`${say.open}: ${say.of(book.agency)}`}
                  onClick={() =>
                    void surface.openWorkbook!(book.bytes).catch(() => pane.tell([say.notOpened]))
                  }
                >
                  {say.open}
                </Button>
              )}
              <Button
                size="small"
                aria-label={`${say.download}: ${say.of(book.agency)}`}
                onClick={() => download(book)}
              >
                {say.download}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
