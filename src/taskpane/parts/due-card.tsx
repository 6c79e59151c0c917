import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CalendarClock16Filled, Clock16Filled } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { pane as say } from '../../messages/pane';
import type { DueView } from '../desk/views';
import { useCardStyles } from './card-styles';
import { usePane } from './context';
import { useSheetName } from './use-sheet-name';

const useStyles = makeStyles({
  item: { display: 'block' },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  days: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  late: { color: tokens.colorStatusDangerForeground1 },
  soon: { color: tokens.colorStatusWarningForeground1 },
  words: { display: 'block', fontSize: '13px', lineHeight: '18px' },
  id: { fontWeight: tokens.fontWeightSemibold },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** An action that is late or soon to be. Choosing it takes the user to the date that decides. */
export function DueCard({
  itemKey,
  item,
  agencies,
  isEntry,
  isChosen,
  choose,
}: {
  itemKey: string;
  item: DueView;
  agencies: readonly string[];
  isEntry: boolean;
  isChosen: boolean;
  choose: (key: string) => void;
}): JSX.Element {
  const pane = usePane();
  const sheet = useSheetName(item.cell.sheet);
  const card = useCardStyles();
  const styles = useStyles();
  const isLate = item.kind === 'overdue';
  const Icon = isLate ? Clock16Filled : CalendarClock16Filled;
  return (
    <li className={mergeClasses(card.card, isChosen ? card.chosen : card.clickable)}>
      <button
        type="button"
        className={mergeClasses(card.contents, card.button, styles.item)}
        data-item={itemKey}
        tabIndex={isEntry ? 0 : -1}
        aria-current={isChosen}
        onClick={() => {
          choose(itemKey);
          void pane.select(item.cell);
        }}
      >
        <span className={styles.top}>
          <span className={mergeClasses(styles.days, isLate ? styles.late : styles.soon)}>
            <Icon aria-hidden />
            {item.days}
          </span>
          <Text size={200}>{say.overdue.due(item.deadline)}</Text>
        </span>
        <span className={styles.words}>
          <strong className={styles.id}>{item.id ?? say.overdue.row(item.cell.row + 1)}</strong>{' '}
          {item.words}
        </span>
        <Text size={200} className={styles.quiet}>
          {notesOf(item, agencies, sheet).join(' · ')}
        </Text>
      </button>
    </li>
  );
}

function notesOf(item: DueView, agencies: readonly string[], sheet: string | null): string[] {
  const { original, deadline, requested, rating } = item;
  return [
    sheet ?? '',
    agencies.join('; '),
    original !== null && original !== deadline ? say.overdue.original(original) : '',
    requested === null ? '' : say.overdue.requested(requested),
    rating === '' ? '' : say.overdue.rating(rating),
  ].filter((note) => note !== '');
}
