import {
  Field,
  Input,
  Link,
  makeStyles,
  mergeClasses,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { memo, type JSX } from 'react';
import type { Decision } from '../../core/plan/records';
import { pane as say } from '../../messages/pane';
import { formatDay } from '../../messages/values';
import type { SignOffItem } from '../desk/views';
import { decisionsFor, draftOf, faultOf, isAboutDate, type Draft } from '../state/decisions';
import { useCardStyles } from './card-styles';
import { usePane, usePaneState } from './context';
import { LabelledSelect } from './labelled-select';
import { useSheetName } from './use-sheet-name';

const useStyles = makeStyles({
  contents: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  words: { fontSize: '13px', lineHeight: '18px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0 },
  lacking: { color: tokens.colorStatusWarningForeground1 },
  row: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  link: { fontSize: tokens.fontSizeBase200 },
});

/** An action that the board is asked about: what its row says, and what was decided. */
export const DecisionCard = memo(function DecisionCard({
  item,
}: {
  item: SignOffItem;
}): JSX.Element {
  const pane = usePane();
  const draft = usePaneState(({ drafts }) => drafts.get(item.key));
  const card = useCardStyles();
  const styles = useStyles();
  const change = (next: Draft | null): void =>
    pane.store.dispatch({ type: 'draft', key: item.key, draft: next });
  return (
    <li className={mergeClasses(card.card, draft && card.chosen)}>
      <div className={styles.contents}>
        <span className={styles.words}>
          <strong>{item.id ?? say.overdue.row(item.row)}</strong> {item.words}
        </span>
        {item.why !== '' && (
          <span className={mergeClasses(styles.words, styles.lacking)}>{item.why}</span>
        )}
        <Facts item={item} />
        <div className={styles.row}>
          <LabelledSelect
            label={say.signOff.decision}
            value={draft?.decision ?? ''}
            choices={[
              { value: '', label: say.signOff.noDecision },
              ...decisionsFor[item.section]
                .filter((decision) => decision !== 'outcome-achieved' || !item.outcomeAchieved)
                .map((decision) => ({ value: decision, label: say.signOff.decisions[decision] })),
            ]}
            onChange={(value) => change(value === '' ? null : draftOf(item, value as Decision))}
          />
          <Link as="button" className={styles.link} onClick={() => void pane.select(item.cell)}>
            {say.signOff.show}
          </Link>
        </div>
        {draft && <DraftFields draft={draft} change={change} />}
      </div>
    </li>
  );
});

function Facts({ item }: { item: SignOffItem }): JSX.Element {
  const styles = useStyles();
  const sheet = useSheetName(item.cell.sheet);
  const facts: (readonly [label: string, words: string])[] = [[say.agency, item.agencies]];
  if (sheet !== null) facts.unshift([say.sheet, sheet]);
  if (item.section === 'moved') {
    if (item.deadline !== null)
      facts.push([say.signOff.due, `${formatDay(item.deadline)} (${item.days})`]);
    if (item.original !== null && item.original !== item.deadline)
      facts.push([say.signOff.first, formatDay(item.original)]);
    if (item.requested !== null) facts.push([say.signOff.asked, formatDay(item.requested)]);
  } else {
    facts.push([say.signOff.says, item.status]);
    if (item.completed !== null) facts.push([say.signOff.completed, formatDay(item.completed)]);
    facts.push([say.signOff.evidence, item.evidence], [say.signOff.outcome, item.outcome]);
  }
  if (item.record) {
    const { decision, decided, meeting } = item.record;
    facts.push([say.signOff.before, say.signOff.lastDecision(decision, decided, meeting)]);
  }
  return (
    <dl className={styles.facts}>
      {facts.map(([label, words]) => (
        <FactRow key={label} label={label} words={words} />
      ))}
    </dl>
  );
}

function FactRow({ label, words }: { label: string; words: string }): JSX.Element {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.quiet}>{label}</dt>
      <dd className={mergeClasses(styles.fact, words === '' && styles.lacking)}>
        {words === '' ? say.signOff.noEvidence : words}
      </dd>
    </>
  );
}

function DraftFields({
  draft,
  change,
}: {
  draft: Draft;
  change: (draft: Draft) => void;
}): JSX.Element {
  const fault = faultOf(draft);
  return (
    <>
      {isAboutDate(draft.decision) && (
        <Field
          label={say.signOff.newDate}
          size="small"
          {...(fault === 'no-date' ? { validationMessage: say.signOff.faults[fault] } : {})}
        >
          <Input
            type="date"
            size="small"
            value={draft.newDate}
            onChange={(_, { value }) => change({ ...draft, newDate: value })}
          />
        </Field>
      )}
      <Field
        label={say.signOff.reason}
        size="small"
        required={fault === 'no-reason'}
        {...(fault === 'no-reason'
          ? { validationMessage: say.signOff.faults[fault], validationState: 'warning' }
          : {})}
      >
        <Textarea
          size="small"
          resize="vertical"
          value={draft.reason}
          onChange={(_, { value }) => change({ ...draft, reason: value })}
        />
      </Field>
    </>
  );
}
