import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  ChevronLeft16Regular,
  ChevronRight16Regular,
  Wrench16Regular,
} from '@fluentui/react-icons';
import { memo, type JSX } from 'react';
import { pane as say } from '../../messages/pane';
import { cellAt } from '../desk/views';
import type { FindingItem } from '../state/findings';
import { useCardStyles } from './card-styles';
import { usePaneState } from './context';
import type { FixIndex } from '../state/fixes';
import { FixPanel } from './fix-panel';
import { SeverityMark } from './severity-mark';

const useStyles = makeStyles({
  words: { display: 'block', fontSize: '13px', lineHeight: '18px' },
  mark: { paddingTop: '1px' },
  cells: { display: 'block', color: tokens.colorNeutralForeground3 },
  offered: {
    display: 'inline-flex',
    verticalAlign: 'bottom',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    marginLeft: tokens.spacingHorizontalS,
    color: tokens.colorBrandForeground2,
  },
  steps: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
  },
  position: { flexGrow: 1, textAlign: 'center' },
});

/** One finding. Choosing it takes the user to its first cell; then there is a way to the others. */
export const FindingCard = memo(function FindingCard({
  item,
  fixes,
  isEntry,
  step,
}: {
  item: FindingItem;
  fixes: FixIndex;
  isEntry: boolean;
  step: (key: string, by: number) => void;
}): JSX.Element {
  const card = useCardStyles();
  const styles = useStyles();
  const position = usePaneState(({ chosen }) => (chosen?.item === item.key ? chosen.position : -1));
  const { finding, cells } = item;
  const own = fixes.ofItem(item);
  const words = (
    <>
      <span className={styles.mark}>
        <SeverityMark severity={finding.severity} named />
      </span>
      <span>
        <Text className={styles.words}>{finding.sentence}</Text>
        {cells.length > 0 && (
          <Text size={200} className={styles.cells}>
            {placesOf(item)}
            {own.length > 0 && (
              <span className={styles.offered}>
                <Wrench16Regular aria-hidden fontSize={14} />
                {say.fix.offered}
              </span>
            )}
          </Text>
        )}
      </span>
    </>
  );
  if (cells.length === 0) {
    return <li className={mergeClasses(card.card, card.contents)}>{words}</li>;
  }
  return (
    <li className={mergeClasses(card.card, position >= 0 ? card.chosen : card.clickable)}>
      <button
        type="button"
        className={mergeClasses(card.contents, card.button)}
        data-item={item.key}
        tabIndex={isEntry ? 0 : -1}
        aria-current={position >= 0}
        onClick={() => step(item.key, position < 0 ? 1 : 0)}
      >
        {words}
      </button>
      {position >= 0 && cells.length > 1 && <Steps item={item} position={position} step={step} />}
      {position >= 0 && own.length > 0 && (
        <FixPanel
          key={position}
          fix={fixes.at(finding.rule, cellAt(finding.cells, cells[position]!))}
          all={fixes.ofRule(finding.rule)}
        />
      )}
    </li>
  );
});

function Steps({
  item,
  position,
  step,
}: {
  item: FindingItem;
  position: number;
  step: (key: string, by: number) => void;
}): JSX.Element {
  const styles = useStyles();
  const { finding, cells, key } = item;
  const cell = cellAt(finding.cells, cells[position]!);
  return (
    <div className={styles.steps}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeft16Regular />}
        aria-label={say.check.previous}
        onClick={() => step(key, -1)}
      />
      <Text size={200} className={styles.position}>
        {say.check.position(cell, position, cells.length)}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRight16Regular />}
        aria-label={say.check.next}
        onClick={() => step(key, 1)}
      />
    </div>
  );
}

/** So many cells are named; of more, their number is said. */
const mostNamed = 4;

function placesOf({ finding, cells }: FindingItem): string {
  const named = cells.slice(0, mostNamed).map((index) => cellAt(finding.cells, index));
  return say.check.places(named, cells.length, finding.cells.sheets);
}
