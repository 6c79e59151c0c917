import { Field, makeStyles, Select, ToggleButton, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Severity } from '../../core/rules/finding';
import { pane as say } from '../../messages/pane';
import type { CheckView } from '../desk/views';
import { severities, type FindingFilter } from '../state/findings';
import { usePane } from './context';
import { SeverityMark } from './severity-mark';

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  count: { minWidth: 0, flexGrow: 1, whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
  field: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
  select: { minWidth: 0 },
});

/** How many findings there are of each severity, each a switch; and how they are grouped. */
export function FindingFilters({
  view,
  filter,
}: {
  view: CheckView;
  filter: FindingFilter;
}): JSX.Element {
  const { store } = usePane();
  const styles = useStyles();
  const change = (change: Partial<FindingFilter>): void =>
    store.dispatch({ type: 'filter', filter: change });
  return (
    <div className={styles.filters}>
      <div className={styles.row} role="group" aria-label={say.check.severityFilter}>
        {severities.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.count}
            icon={<SeverityMark severity={severity} />}
            checked={filter.severities.has(severity)}
            onClick={() => change({ severities: toggled(filter.severities, severity) })}
          >
            {say.check.severity[severity](view.counts.findings[severity])}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.row}>
        <Field label={say.check.groupBy} size="small" className={styles.field}>
          <Select
            size="small"
            root={{ className: styles.select }}
            value={filter.grouping}
            onChange={(_, { value }) => change({ grouping: value as FindingFilter['grouping'] })}
          >
            <option value="severity">{say.check.bySeverity}</option>
            <option value="agency">{say.check.byAgency}</option>
          </Select>
        </Field>
        <Field label={say.check.agency} size="small" className={styles.field}>
          <Select
            size="small"
            root={{ className: styles.select }}
            value={filter.agency === null ? '' : String(filter.agency)}
            onChange={(_, { value }) => change({ agency: value === '' ? null : Number(value) })}
          >
            <option value="">{say.check.allAgencies}</option>
            {view.agencies.map((name, index) => (
              <option key={name} value={String(index)}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </div>
  );
}

function toggled(shown: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const next = new Set(shown);
  if (!next.delete(severity)) next.add(severity);
  return next;
}
