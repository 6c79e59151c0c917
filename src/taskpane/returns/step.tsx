import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, type JSX, type ReactNode } from 'react';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A step of the quarter, under its heading. */
export function Step(props: { title: string; about?: string; children: ReactNode }): JSX.Element {
  const id = useId();
  const styles = useStyles();
  return (
    <section className={styles.step} aria-labelledby={id}>
      <Text as="h2" id={id} weight="semibold" className={styles.heading}>
        {props.title}
      </Text>
      {props.about !== undefined && (
        <Text size={200} className={styles.quiet}>
          {props.about}
        </Text>
      )}
      {props.children}
    </section>
  );
}

/** What the steps have in common. */
export const useStepStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  start: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    // What a <details> folds away is laid out as blocks, whatever it is itself.
    '& > summary ~ *': { marginTop: tokens.spacingVerticalXS },
  },
  hidden: { display: 'none' },
  group: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    '& legend': { fontSize: tokens.fontSizeBase200, paddingInline: tokens.spacingHorizontalXS },
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  item: { display: 'flex', flexDirection: 'column', paddingBlock: '2px' },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});
