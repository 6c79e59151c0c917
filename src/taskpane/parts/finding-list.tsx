import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { pane as say } from '../../messages/pane';
import { cellAt, type CheckView } from '../desk/views';
import type { FindingGroup, FindingItem } from '../state/findings';
import { FixIndex } from '../state/fixes';
import { usePane, usePaneState } from './context';
import { FindingCard } from './finding-card';
import { onListKeys } from './list-keys';
import { PagedList } from './paged-list';
import { SeverityMark } from './severity-mark';

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalXS,
  },
});

const noFixes = new FixIndex([]);

/** The findings, group by group. The arrow keys go through findings and through their cells. */
export function FindingList({
  groups,
  view,
  fixes = noFixes,
}: {
  groups: readonly FindingGroup[];
  view: CheckView;
  /** Those that can be made here; none where the list is only to be read. */
  fixes?: FixIndex;
}): JSX.Element {
  const styles = useStyles();
  const chosen = usePaneState((state) => state.chosen);
  const items = groups.flatMap((group) => group.items);
  const entry = items.some(({ key }) => key === chosen?.item) ? chosen!.item : items[0]?.key;
  const step = useCellSteps(items);
  return (
    // The buttons inside are what the keys are for; here they are only heard.
    <div className={styles.groups} onKeyDown={(event) => onListKeys(event, { step })}>
      {groups.map((group) => (
        <Group
          key={String(group.of)}
          group={group}
          view={view}
          fixes={fixes}
          entry={entry}
          step={step}
        />
      ))}
    </div>
  );
}

/** Gives what goes so many cells on in a finding, to its first one where it was not chosen before. */
function useCellSteps(items: readonly FindingItem[]): (key: string, by: number) => void {
  const pane = usePane();
  return (key, by) => {
    const item = items.find((each) => each.key === key);
    if (!item || item.cells.length === 0) return;
    const { chosen } = pane.store.get();
    const now = chosen?.item === key ? chosen.position : -1;
    const count = item.cells.length;
    const position = now < 0 ? 0 : (now + by + count) % count;
    pane.choose(
      { item: key, position },
      cellAt(item.finding.cells, item.cells[position]!),
      say.check.position(cellAt(item.finding.cells, item.cells[position]!), position, count),
    );
  };
}

function Group({
  group,
  view,
  fixes,
  entry,
  step,
}: {
  group: FindingGroup;
  view: CheckView;
  fixes: FixIndex;
  /** The finding that the tab key reaches. */
  entry: string | undefined;
  step: (key: string, by: number) => void;
}): JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Text as="h2" id={id} size={200} weight="semibold" className={styles.heading}>
        {typeof group.of === 'string' && <SeverityMark severity={group.of} />}
        {headingOf(group, view)}
      </Text>
      <PagedList
        items={group.items}
        draw={(item) => (
          <FindingCard
            key={item.key}
            item={item}
            fixes={fixes}
            isEntry={item.key === entry}
            step={step}
          />
        )}
      />
    </section>
  );
}

function headingOf({ of }: FindingGroup, view: CheckView): string {
  if (of === null) return say.check.ofThePlan;
  return typeof of === 'string' ? say.check.severityHeading[of] : view.agencies[of]!;
}
