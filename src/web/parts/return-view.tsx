import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useMemo, type JSX } from 'react';
import { page as say } from '../../messages/page';
import { AgencySelect } from '../../taskpane/parts/agency-select';
import { Announcer } from '../../taskpane/parts/announcer';
import { PaneProvider } from '../../taskpane/parts/context';
import { FindingList } from '../../taskpane/parts/finding-list';
import { Nothing } from '../../taskpane/parts/nothing';
import { Notices } from '../../taskpane/parts/notices';
import { useLook } from '../../taskpane/parts/use-look';
import type { CheckView } from '../../taskpane/desk/views';
import { groupFindings, type FindingGroup } from '../../taskpane/state/findings';
import { FixIndex } from '../../taskpane/state/fixes';
import { useBook, useCheck } from './context';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex' },
});

/** What an agency can put right in its return, in the words that the coordinator will see. */
export default function ReturnView(): JSX.Element {
  const styles = useStyles();
  const book = useBook();
  const view = useCheck((state) => state.view);
  const filter = useCheck((state) => state.filter);
  const work = useCheck((state) => state.work);
  const own = useMemo(
    () => view && { ...view, findings: view.findings.filter(({ owner }) => owner === 'agency') },
    [view],
  );
  const groups = useMemo(
    () => (own ? groupFindings(own, { ...filter, grouping: 'severity' }) : []),
    [own, filter],
  );
  const left = groups.reduce((sum, { items }) => sum + items.length, 0);
  const hasPlan = own !== null && own.sheets.length > 0;
  return (
    <PaneProvider value={book.pane}>
      <main className={styles.view}>
        <Text as="h1" size={500} weight="semibold">
          {say.myReturn.title}
        </Text>
        <Notices />
        {hasPlan && (
          <>
            <div className={styles.row}>
              <AgencySelect
                agencies={own.agencies}
                agency={filter.agency}
                onChange={(agency) =>
                  book.pane.store.dispatch({ type: 'filter', filter: { agency } })
                }
              />
            </div>
            {left === 0 ? (
              <Nothing
                icon={<CheckmarkCircleRegular />}
                title={say.myReturn.done}
                more={say.myReturn.doneMore}
              />
            ) : (
              <>
                <Text weight="semibold">{say.myReturn.left(left)}</Text>
                <Text size={200}>{say.myReturn.how}</Text>
                <Findings groups={groups} view={own} />
              </>
            )}
          </>
        )}
        {!hasPlan && !work && (
          <>
            <Text>{say.myReturn.noPlan}</Text>
            {own?.refusals.map(({ sentence }) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
          </>
        )}
        <Announcer />
      </main>
    </PaneProvider>
  );
}

/** The list of the pane's own tab, with its fixes. */
function Findings(props: { groups: readonly FindingGroup[]; view: CheckView }): JSX.Element {
  const offered = useLook('fixes');
  const fixes = useMemo(() => new FixIndex(offered ?? []), [offered]);
  return <FindingList {...props} fixes={fixes} />;
}
