import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type JSX, type KeyboardEvent, type RefObject } from 'react';
import { cellName } from '../../core/workbook/address';
import { styleAt } from '../../core/workbook/cells';
import type { Sheet, Workbook } from '../../core/workbook/workbook';
import { page as say } from '../../messages/page';
import type { Draft } from '../book/keep';
import { cellOfDay, columnAt, dayIn, editKind, statusesOf, typedValue } from '../grid/kinds';
import { showValue } from '../grid/show-value';
import { useBook, useCheck } from './context';
import type { Place } from './editor-place';

const useStyles = makeStyles({
  editor: {
    position: 'absolute',
    zIndex: 5,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  box: {
    font: 'inherit',
    fontSize: '13px',
    lineHeight: '18px',
    padding: '4px 6px',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    boxSizing: 'border-box',
    width: '100%',
    colorScheme: 'inherit',
  },
  text: { resize: 'vertical', minHeight: '90px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** What a cell is corrected in: a date, one of the statuses, or words. */
export function Editor(props: {
  workbook: Workbook;
  sheet: Sheet;
  draft: Draft;
  place: Place;
  /** Ends the editing; goes on to the cell below where `down` is true. */
  done: (down: boolean) => void;
}): JSX.Element {
  const { workbook, sheet, draft, place, done } = props;
  const { row, column } = draft;
  const styles = useStyles();
  const book = useBook();
  const view = useCheck((state) => state.view);
  const kind = editKind(view, sheet.name, row, column);
  const value = book.valueOf(sheet, row, column);
  const format = workbook.styles[styleAt(sheet.cells, row, column)]!.numberFormat;
  const day =
    typeof value === 'number'
      ? dayIn(value, dateFormat(book, draft, format), workbook.date1904)
      : null;
  const [picks, setPicks] = useState(kind === 'date' && (day !== null || draft.text === ''));
  const [picked, pick] = useState(day ?? '');
  const cell = { sheet: sheet.name, row, column };
  const shown = showValue(value, dateFormat(book, draft, format), workbook.date1904);
  const leave = (): void => {
    book.type(null);
    done(false);
  };
  const keep = (): void => {
    if (kind === 'date' && picks) {
      if (picked === '') book.correct(cell, null, null);
      else {
        const date = cellOfDay(picked, workbook, sheet, row, column);
        book.correct(cell, date.value, date.numberFormat);
      }
    } else if (draft.text === shown) book.type(null);
    else book.correct(cell, typedValue(draft.text, value), null);
    done(true);
  };
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      if ((event.target as HTMLElement).tagName === 'BUTTON') return;
      event.preventDefault();
      keep();
    }
  };
  const name = cellName(row, column);
  const box = useFocus<HTMLInputElement & HTMLTextAreaElement>(picks);
  const type = (text: string): void => book.type({ ...draft, text });
  return (
    <div
      className={styles.editor}
      style={{ left: place.left, top: place.top, width: place.width }}
      role="group"
      aria-label={name}
      onKeyDown={onKey}
    >
      {kind === 'date' && picks ? (
        <input
          ref={box}
          type="date"
          className={styles.box}
          aria-label={say.editor.date(name)}
          min="1901-01-01"
          max="9999-12-31"
          value={picked}
          onChange={({ target }) => pick(target.value)}
        />
      ) : kind === 'status' ? (
        <>
          <input
            ref={box}
            className={styles.box}
            aria-label={say.editor.status(name)}
            list="statuses"
            value={draft.text}
            onChange={({ target }) => type(target.value)}
          />
          <datalist id="statuses">
            {choices(sheet, columnAt(view, sheet.name, row, column), column).map((status) => (
              <option key={status} value={status} />
            ))}
          </datalist>
        </>
      ) : (
        <textarea
          ref={box}
          className={`${styles.box} ${styles.text}`}
          aria-label={say.editor.text(name)}
          value={draft.text}
          onChange={({ target }) => type(target.value)}
        />
      )}
      <div className={styles.row}>
        <Button size="small" appearance="primary" onClick={keep}>
          {say.editor.keep}
        </Button>
        <Button size="small" onClick={leave}>
          {say.editor.cancel}
        </Button>
        {kind === 'date' && (
          <Button size="small" appearance="subtle" onClick={() => setPicks(!picks)}>
            {picks ? say.editor.words : say.editor.pick}
          </Button>
        )}
      </div>
      <Text size={100} className={styles.hint}>
        {kind === 'text' || (kind === 'date' && !picks) ? say.editor.textHint : say.editor.hint}
      </Text>
    </div>
  );
}

function dateFormat(book: ReturnType<typeof useBook>, draft: Draft, filed: string): string {
  const { corrections } = book.state.get();
  return corrections.at(draft.sheet, draft.row, draft.column)?.numberFormat ?? filed;
}

function choices(
  sheet: Sheet,
  table: { readonly top: number; readonly bottom: number } | null,
  column: number,
): string[] {
  const held = table ? statusesOf(sheet, column, table.top, table.bottom) : [];
  return [...new Set([...held, ...say.editor.statuses])];
}

/** The box has the focus, with all of it chosen, whenever it is another one. */
function useFocus<Box extends HTMLElement>(what: unknown): RefObject<Box | null> {
  const ref = useRef<Box>(null);
  useEffect(() => {
    ref.current?.focus();
    const { length } = (ref.current as unknown as HTMLInputElement).value;
    const box = ref.current as unknown as HTMLInputElement;
    if (box.type !== 'date') box.setSelectionRange(length, length);
  }, [what]);
  return ref;
}
