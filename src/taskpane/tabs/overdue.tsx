import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarCheckmarkRegular } from '@fluentui/react-icons';
import { useId, useMemo, useState, type JSX } from 'react';
import { pane as say } from '../../messages/pane';
import type { CheckView, DueView } from '../desk/views';
import { AgencySelect } from '../parts/agency-select';
import { usePane, usePaneState } from '../parts/context';
import { DueCard } from '../parts/due-card';
import { LabelledSelect } from '../parts/labelled-select';
import { onListKeys } from '../parts/list-keys';
import { Nothing } from '../parts/nothing';
import { PagedList } from '../parts/paged-list';
import { groupDue, type DueGroup } from '../state/due';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3, paddingTop: tokens.spacingVerticalXS },
  groups: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  heading: { display: 'block', marginBottom: tokens.spacingVerticalXS },
});

/** What is late and what soon will be, and the highlights that show it in the sheet. */
export default function OverdueTab(): JSX.Element {
  const view = usePaneState((state) => state.view)!;
  const styles = useStyles();
  const { overdue, 'due-soon': soon } = view.counts.standings;
  const isEmpty = overdue + soon === 0;
  return (
    <div className={styles.tab}>
      {isEmpty ? (
        <Nothing icon={<CalendarCheckmarkRegular />} title={say.overdue.none(view.dueSoonDays)} />
      ) : (
        <Text weight="semibold">{say.overdue.counts(overdue, soon, view.dueSoonDays)}</Text>
      )}
      <Highlights isEmpty={isEmpty} />
      {!isEmpty && <DueLists view={view} />}
    </div>
  );
}

function Highlights({ isEmpty }: { isEmpty: boolean }): JSX.Element {
  const pane = usePane();
  const isBusy = usePaneState((state) => state.work !== null);
  const styles = useStyles();
  return (
    <div>
      <div className={styles.row}>
        <Button
          size="small"
          appearance={isEmpty ? 'secondary' : 'primary'}
          disabledFocusable={isBusy}
          onClick={() => void pane.carryOut({ kind: 'highlight' })}
        >
          {say.overdue.highlight}
        </Button>
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => void pane.carryOut({ kind: 'remove-highlights' })}
        >
          {say.overdue.remove}
        </Button>
      </div>
      <Text size={200} className={styles.quiet} block>
        {say.overdue.about}
      </Text>
    </div>
  );
}

function DueLists({ view }: { view: CheckView }): JSX.Element {
  const { store } = usePane();
  const filter = usePaneState((state) => state.dueFilter);
  const groups = useMemo(() => groupDue(view, filter), [view, filter]);
  const [chosen, choose] = useState<string | null>(null);
  const styles = useStyles();
  const keys = groups.flatMap((group) => group.items.map((item) => keyOf(group, item)));
  const entry = keys.find((key) => key === chosen) ?? keys[0];
  return (
    <>
      <div className={styles.row}>
        <LabelledSelect
          label={say.overdue.order}
          value={filter.order}
          choices={[
            { value: 'latest', label: say.overdue.latest },
            { value: 'agency', label: say.overdue.byAgency },
          ]}
          onChange={(order) => store.dispatch({ type: 'due-filter', filter: { order } })}
        />
        <AgencySelect
          agencies={view.agencies}
          agency={filter.agency}
          onChange={(agency) => store.dispatch({ type: 'due-filter', filter: { agency } })}
        />
      </div>
      {groups.length === 0 && <Text>{say.check.filtered}</Text>}
      <div className={styles.groups} onKeyDown={onListKeys}>
        {groups.map((group) => (
          <Group
            key={String(group.of)}
            group={group}
            view={view}
            entry={entry}
            chosen={chosen}
            choose={choose}
          />
        ))}
      </div>
    </>
  );
}

function Group({
  group,
  view,
  entry,
  chosen,
  choose,
}: {
  group: DueGroup;
  view: CheckView;
  entry: string | undefined;
  chosen: string | null;
  choose: (key: string) => void;
}): JSX.Element {
  const id = useId();
  const styles = useStyles();
  return (
    <section aria-labelledby={id}>
      <Text as="h2" id={id} size={200} weight="semibold" className={styles.heading}>
        {headingOf(group, view)} ({group.items.length.toLocaleString('en-GB')})
      </Text>
      <PagedList
        items={group.items}
        draw={(item) => {
          const key = keyOf(group, item);
          return (
            <DueCard
              key={key}
              itemKey={key}
              item={item}
              agencies={item.agencies.map((index) => view.agencies[index]!)}
              isEntry={key === entry}
              isChosen={key === chosen}
              choose={choose}
            />
          );
        }}
      />
    </section>
  );
}

function keyOf(group: DueGroup, item: DueView): string {
  return `${group.of} ${item.key}`;
}

function headingOf({ of }: DueGroup, view: CheckView): string {
  if (of === 'overdue') return say.overdue.overdueHeading;
  if (of === 'due-soon') return say.overdue.soonHeading;
  return view.agencies[of]!;
}
