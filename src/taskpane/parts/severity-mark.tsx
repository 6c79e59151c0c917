import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, Lightbulb16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { Severity } from '../../core/rules/finding';
import { pane as say } from '../../messages/pane';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    flexShrink: 0,
    '@media (forced-colors: active)': { color: 'inherit' },
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  advice: { color: tokens.colorBrandForeground1 },
});

const icons = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  advice: Lightbulb16Filled,
} as const;

/** A severity as a sign of its own shape and colour; its word is there for those who hear it. */
export function SeverityMark({
  severity,
  named = false,
}: {
  severity: Severity;
  named?: boolean;
}): JSX.Element {
  const styles = useStyles();
  const Icon = icons[severity];
  return (
    <span className={mergeClasses(styles[severity], styles.mark)}>
      <Icon {...(named ? { 'aria-label': `${say.check.severityWord[severity]}:` } : {})} />
    </span>
  );
}
