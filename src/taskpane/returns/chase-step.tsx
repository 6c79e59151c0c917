import { Button, Text } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { paneReturns } from '../../messages/pane-returns';
import type { ReminderView } from '../desk/returns-calls';
import { usePane, usePaneState } from '../parts/context';
import { useStore } from '../state/store';
import { copyText } from './copy';
import { download } from './download';
import { LetterWords } from './letter-words';
import { returnsStore } from './model';
import { PickFiles } from './pick-files';
import { Step, useStepStyles } from './step';
import { chaseReturns } from './work';

const say = paneReturns.chase;

/** A reminder for each agency whose return is not back. */
export function ChaseStep(): JSX.Element {
  const pane = usePane();
  const store = returnsStore(pane);
  const isBusy = usePaneState((state) => state.work !== null);
  const attachments = useStore(store, (state) => state.attachments);
  const reminders = useStore(store, (state) => state.reminders);
  const styles = useStepStyles();
  return (
    <Step title={say.title} about={say.about}>
      <div className={styles.row}>
        <PickFiles
          label={say.attach}
          isBusy={isBusy}
          onPick={(files) => store.dispatch({ attachments: files })}
        />
        {attachments.length > 0 && <Text size={200}>{say.attached(attachments.length)}</Text>}
      </div>
      <LetterWords />
      <Button
        className={styles.start}
        size="small"
        disabledFocusable={isBusy}
        onClick={() => void chaseReturns(pane)}
      >
        {say.button}
      </Button>
      {reminders && (
        <ul className={styles.list}>
          {reminders.map((reminder) => (
            <Reminder key={reminder.agency} reminder={reminder} />
          ))}
        </ul>
      )}
    </Step>
  );
}

function Reminder({ reminder }: { reminder: ReminderView }): JSX.Element {
  const pane = usePane();
  const styles = useStepStyles();
  const { agency, subject, text, draft, overdue, dueSoon, isLate, isAttached } = reminder;
  const [isCopied, setCopied] = useState(false);
  const copy = (): void =>
    void copyText(`${subject}\n\n${text}`).then((isCopied) =>
      isCopied ? setCopied(true) : pane.tell([say.notCopied]),
    );
  return (
    <li className={styles.card}>
      <Text>{agency}</Text>
      <Text size={200} className={styles.quiet}>
        {say.line(overdue, dueSoon, isLate, isAttached)}
      </Text>
      <div className={styles.row}>
        <Button size="small" aria-label={`${say.copy}: ${agency}`} onClick={copy}>
          {say.copy}
        </Button>
        <Button size="small" aria-label={`${say.draft}: ${agency}`} onClick={() => download(draft)}>
          {say.draft}
        </Button>
        <Text size={200} role="status">
          {isCopied && say.copied}
        </Text>
      </div>
    </li>
  );
}
