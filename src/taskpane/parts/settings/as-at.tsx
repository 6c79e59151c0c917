import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { pane as say } from '../../../messages/pane';
import { usePane, usePaneState } from '../context';
import { Section } from './section';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The day on which everything is judged: for now, since a plan is judged as at many days. */
export function AsAt(): JSX.Element {
  const pane = usePane();
  const asAt = usePaneState((state) => state.view!.asAt);
  const isBusy = usePaneState((state) => state.work !== null);
  const [typed, setTyped] = useState<string | null>(null);
  const day = typed ?? asAt;
  const today = pane.surface.today();
  const styles = useStyles();
  return (
    <Section title={say.settings.asAt}>
      <Field label={say.settings.asAtLabel} hint={say.settings.asAtHint} size="small">
        <Input type="date" size="small" value={day} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div className={styles.row}>
        <Button
          size="small"
          disabledFocusable={isBusy || day === '' || day === asAt}
          onClick={() => void pane.checkAsAt(day)}
        >
          {say.settings.asAtSet}
        </Button>
        <Button
          size="small"
          disabledFocusable={isBusy || asAt === today}
          onClick={() => {
            setTyped(null);
            void pane.checkAsAt(today);
          }}
        >
          {say.settings.asAtToday}
        </Button>
      </div>
    </Section>
  );
}
