import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, KeyboardEvent } from 'react';
import type { Sheet, Workbook } from '../../core/workbook/workbook';
import { page as say } from '../../messages/page';
import { useBook } from './context';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexShrink: 0,
    overflowX: 'auto',
    gap: '2px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tab: {
    border: 'none',
    borderBottom: '3px solid transparent',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    whiteSpace: 'nowrap',
    padding: '6px 12px 4px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  front: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `3px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  mark: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

/** The sheets of the workbook, hidden ones with their mark: nothing of a workbook is kept from view. */
export function SheetTabs({ workbook, front }: { workbook: Workbook; front: string }): JSX.Element {
  const styles = useStyles();
  const book = useBook();
  const { sheets } = workbook;
  const go = (name: string): void => book.goTo({ sheet: name, row: 0, column: 0 });
  const onKey = (event: KeyboardEvent): void => {
    const at = sheets.findIndex(({ name }) => name === front);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: sheets.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + sheets.length) % sheets.length;
    go(sheets[next]!.name);
    (event.currentTarget.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label={say.grid.sheets} onKeyDown={onKey}>
      {sheets.map((sheet) => (
        <button
          key={sheet.name}
          type="button"
          role="tab"
          aria-selected={sheet.name === front}
          tabIndex={sheet.name === front ? 0 : -1}
          className={mergeClasses(styles.tab, sheet.name === front && styles.front)}
          onClick={() => go(sheet.name)}
        >
          {sheet.name}
          <span className={styles.mark}>{marksOf(sheet)}</span>
        </button>
      ))}
    </div>
  );
}

function marksOf({ visibility, kind, isProtected }: Sheet): string {
  const marks = [
    visibility === 'hidden' && say.grid.hiddenSheet,
    visibility === 'veryHidden' && say.grid.veryHiddenSheet,
    kind === 'chartsheet' && say.grid.chartSheet,
    isProtected && say.grid.protectedSheet,
  ].filter(Boolean);
  return marks.length > 0 ? ` (${marks.join(', ')})` : '';
}
