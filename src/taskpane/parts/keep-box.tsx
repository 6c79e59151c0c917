import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground3 } });

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly isKept: boolean;
  readonly keep: (isKept: boolean) => void;
}

/** Whether what was chosen is also kept with the workbook, and what that means. */
export function KeepBox({ label, hint, isKept, keep }: Props): JSX.Element {
  const styles = useStyles();
  return (
    <Checkbox
      checked={isKept}
      label={
        <>
          {label}
          <Text size={200} className={styles.hint} block>
            {hint}
          </Text>
        </>
      }
      onChange={(_, { checked }) => keep(checked === true)}
    />
  );
}
