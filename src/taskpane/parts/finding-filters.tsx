import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Severity } from '../../core/rules/finding';
import { pane as say } from '../../messages/pane';
import type { CheckView } from '../desk/views';
import { severities, type FindingFilter } from '../state/findings';
import { AgencySelect } from './agency-select';
import { usePane } from './context';
import { LabelledSelect } from './labelled-select';
import { SeverityMark } from './severity-mark';

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  count: { minWidth: 0, flexGrow: 1, whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
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
        <LabelledSelect
          label={say.check.groupBy}
          value={filter.grouping}
          choices={[
            { value: 'severity', label: say.check.bySeverity },
            { value: 'agency', label: say.check.byAgency },
          ]}
          onChange={(grouping) => change({ grouping })}
        />
        <AgencySelect
          agencies={view.agencies}
          agency={filter.agency}
          onChange={(agency) => change({ agency })}
        />
      </div>
    </div>
  );
}

function toggled(shown: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const next = new Set(shown);
  if (!next.delete(severity)) next.add(severity);
  return next;
}
