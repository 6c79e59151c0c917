import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { CheckmarkStarburstRegular } from '@fluentui/react-icons';
import { useId, type JSX } from 'react';
import { pane as say } from '../../messages/pane';
import type { DecisionSection, SignOffItem } from '../desk/views';
import { DecisionCard } from '../parts/decision-card';
import { Nothing } from '../parts/nothing';
import { PagedList } from '../parts/paged-list';
import { RecordBar } from '../parts/record-bar';
import { useLook } from '../parts/use-look';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  heading: { display: 'block', marginBottom: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const sections: readonly DecisionSection[] = ['to-confirm', 'awaiting', 'moved', 'signed-off'];

/** What the board is asked to decide, and what it decided. */
export default function SignOffTab(): JSX.Element {
  const answer = useLook('signOff');
  const styles = useStyles();
  if (!answer) return <Spinner size="small" label={say.loadingTab} />;
  const { items, asAt } = answer;
  const isDone = items.every(({ section }) => section === 'signed-off');
  return (
    <div className={styles.tab}>
      {isDone && (
        <Nothing
          icon={<CheckmarkStarburstRegular />}
          title={say.signOff.none}
          more={say.signOff.noneMore}
        />
      )}
      <Text size={200} className={styles.quiet}>
        {say.signOff.intro}
      </Text>
      {sections.map((section) => (
        <Section
          key={section}
          section={section}
          items={items.filter((item) => item.section === section)}
        />
      ))}
      <RecordBar items={items} asAt={asAt} />
    </div>
  );
}

function Section({
  section,
  items,
}: {
  section: DecisionSection;
  items: readonly SignOffItem[];
}): JSX.Element | null {
  const id = useId();
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Text as="h2" id={id} size={200} weight="semibold" className={styles.heading}>
        {say.signOff.sections[section]} ({items.length.toLocaleString('en-GB')})
      </Text>
      <PagedList items={items} draw={(item) => <DecisionCard key={item.key} item={item} />} />
    </section>
  );
}
