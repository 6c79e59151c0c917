import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';

const useStyles = makeStyles({
  nothing: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXL,
  },
  icon: { fontSize: '40px', lineHeight: 1, color: tokens.colorPaletteGreenForeground1 },
});

/** Where there is nothing to list, and that is well. */
export function Nothing({
  icon,
  title,
  more,
}: {
  icon: JSX.Element;
  title: string;
  more?: string;
}): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.nothing}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Text weight="semibold">{title}</Text>
      {more !== undefined && <Text>{more}</Text>}
    </div>
  );
}
