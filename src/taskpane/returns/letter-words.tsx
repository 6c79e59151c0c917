import { Button, Field, Input, Text, Textarea } from '@fluentui/react-components';
import type { JSX } from 'react';
import { paneReturns } from '../../messages/pane-returns';
import { usePane, usePaneState } from '../parts/context';
import { useLook } from '../parts/use-look';
import type { Letter } from '../state/returns-begun';
import { useStepStyles } from './step';
import { begin } from './work';

const say = paneReturns.letter;

/** The words of the reminder: the user's own, which are kept with the workbook when she says so. */
export function LetterWords(): JSX.Element | null {
  const pane = usePane();
  const styles = useStepStyles();
  const known = useLook('settings');
  const draft = usePaneState((state) => state.returns.letter);
  const isBusy = usePaneState((state) => state.work !== null);
  if (!known) return null;
  const { settings, usualLetter: usual } = known;
  const kept: Letter = {
    subject: settings.messageSubject || usual.subject,
    text: settings.messageText || usual.text,
  };
  const now = draft ?? kept;
  const isChanged = !isSame(now, kept);
  const change = (part: Partial<Letter>): void => begin(pane, { letter: { ...now, ...part } });
  return (
    <details className={styles.card}>
      <summary>{say.title}</summary>
      <Field label={say.subject} size="small">
        <Input
          size="small"
          value={now.subject}
          maxLength={200}
          onChange={(_, { value }) => change({ subject: value })}
        />
      </Field>
      <Field label={say.text} size="small" hint={say.hint}>
        <Textarea
          size="small"
          rows={10}
          resize="vertical"
          value={now.text}
          maxLength={4000}
          onChange={(_, { value }) => change({ text: value })}
        />
      </Field>
      <div className={styles.row}>
        <Button
          size="small"
          disabledFocusable={isBusy || !isChanged}
          onClick={() => void keepLetter(pane, now, usual)}
        >
          {say.keep}
        </Button>
        <Button
          size="small"
          disabledFocusable={isSame(now, usual)}
          onClick={() => begin(pane, { letter: usual })}
        >
          {say.usual}
        </Button>
      </div>
      {isChanged && (
        <Text size={200} className={styles.quiet}>
          {say.unkept}
        </Text>
      )}
    </details>
  );
}

function isSame(one: Letter, other: Letter): boolean {
  return one.subject === other.subject && one.text === other.text;
}

/** The usual words are kept as none: they stay right when a later release words them better. */
async function keepLetter(
  pane: ReturnType<typeof usePane>,
  letter: Letter,
  usual: Letter,
): Promise<void> {
  await pane.carryOut({
    kind: 'remember',
    settings: {
      messageSubject: letter.subject === usual.subject ? '' : letter.subject,
      messageText: letter.text === usual.text ? '' : letter.text,
    },
  });
  if (pane.store.get().outcome?.intent === 'success') begin(pane, { letter: null });
}
