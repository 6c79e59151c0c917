import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ClipboardEvent, type JSX } from 'react';
import { page as say } from '../../messages/page';
import { useShelf } from './context';

const useStyles = makeStyles({
  paste: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: {
    width: '100%',
    boxSizing: 'border-box',
    height: 'min(36vh, 260px)',
    font: 'inherit',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: 'inherit',
    resize: 'vertical',
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** Makes a workbook of what was copied from somewhere else. */
export function Paste({ close }: { close: () => void }): JSX.Element {
  const styles = useStyles();
  const shelf = useShelf();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => box.current?.focus(), []);
  const make = async (words: string): Promise<void> => {
    setBusy(true);
    const refusal = await shelf.openText(words);
    setBusy(false);
    if (refusal === null) close();
    else setProblem(refusal);
  };
  // A table keeps its cells only as the markup that comes along with the text.
  const onPaste = (event: ClipboardEvent): void => {
    const markup = event.clipboardData.getData('text/html');
    if (!/<t[dh]\b/i.test(markup)) return;
    event.preventDefault();
    setText(event.clipboardData.getData('text/plain'));
    void make(markup);
  };
  return (
    <section
      className={styles.paste}
      aria-labelledby="paste-title"
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <Text as="h2" id="paste-title" size={500} weight="semibold">
        {say.paste.title}
      </Text>
      <Text>{say.paste.about}</Text>
      <textarea
        ref={box}
        className={styles.text}
        aria-label={say.paste.label}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPaste={onPaste}
      />
      {problem !== null && (
        <Text role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || text.trim() === ''}
          onClick={() => void make(text)}
        >
          {say.paste.make}
        </Button>
        <Button onClick={close}>{say.paste.cancel}</Button>
        {isBusy && <Spinner size="tiny" label={say.paste.working} />}
      </div>
    </section>
  );
}
