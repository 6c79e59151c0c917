import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useMemo, type JSX } from 'react';
import { pane as say } from '../../messages/pane';
import { Figures } from '../parts/figures';
import { FindingFilters } from '../parts/finding-filters';
import { FindingList } from '../parts/finding-list';
import { usePaneState } from '../parts/context';
import { Nothing } from '../parts/nothing';
import { useLook } from '../parts/use-look';
import { groupFindings } from '../state/findings';
import { FixIndex } from '../state/fixes';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** What is to be put right. */
export default function CheckTab(): JSX.Element {
  const view = usePaneState((state) => state.view)!;
  const filter = usePaneState((state) => state.filter);
  const offered = useLook('fixes');
  const fixes = useMemo(() => new FixIndex(offered ?? []), [offered]);
  const groups = useMemo(() => groupFindings(view, filter), [view, filter]);
  const styles = useStyles();
  return (
    <div className={styles.tab}>
      <Figures counts={view.counts} />
      {view.findings.length === 0 ? (
        <Nothing
          icon={<CheckmarkCircleRegular />}
          title={say.check.allClear}
          more={say.check.allClearMore}
        />
      ) : (
        <>
          <FindingFilters view={view} filter={filter} />
          {groups.length === 0 && <Text>{say.check.filtered}</Text>}
          <FindingList groups={groups} view={view} fixes={fixes} />
        </>
      )}
    </div>
  );
}
