import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, type JSX, type ReactNode } from 'react';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A part of the settings under its heading. */
export function Section(props: { title: string; hint?: string; children: ReactNode }): JSX.Element {
  const id = useId();
  const styles = useStyles();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div>
        <Text as="h2" id={id} weight="semibold" block>
          {props.title}
        </Text>
        {props.hint !== undefined && (
          <Text size={200} className={styles.quiet} block>
            {props.hint}
          </Text>
        )}
      </div>
      {props.children}
    </section>
  );
}
