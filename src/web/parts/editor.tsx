import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type JSX, type KeyboardEvent, type RefObject } from 'react';
import { cellName } from '../../core/workbook/address';
import { styleAt } from '../../core/workbook/cells';
import type { Sheet, Workbook } from '../../core/workbook/workbook';
import { page as say } from '../../messages/page';
import type { Draft } from '../book/keep';
import {
  cellOfDay,
  columnAt,
  dayIn,
  dayTyped,
  editKind,
  statusesOf,
  typedValue,
} from '../grid/kinds';
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

interface EditorProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly draft: Draft;
  readonly place: Place;
  /** Ends the editing; goes on to the cell below where `down` is true. */
  readonly done: (down: boolean) => void;
}

/** What a cell is corrected in: a date, one of the statuses, or words. */
export function Editor(props: EditorProps): JSX.Element {
  const { sheet, draft, place } = props;
  const styles = useStyles();
  const book = useBook();
  const isFormula = book.holdsFormula(sheet, draft.row, draft.column);
  const { kind, picks, setPicks, picked, pick, keep, leave } = useEdit(props);
  const name = cellName(draft.row, draft.column);
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    if ((event.target as HTMLElement).tagName === 'BUTTON') return;
    event.preventDefault();
    keep();
  };
  const isWords = kind === 'text' || (kind === 'date' && !picks);
  return (
    <div
      className={styles.editor}
      style={{ left: place.left, top: place.top, width: place.width }}
      role="group"
      aria-label={name}
      onKeyDown={onKey}
    >
      {kind === 'date' && picks ? (
        <DateBox name={name} picked={picked} pick={pick} />
      ) : (
        <WordsBox {...props} name={name} isStatus={kind === 'status'} />
      )}
      {isFormula && <Text size={200}>{say.editor.formula}</Text>}
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
        {isWords ? say.editor.textHint : say.editor.hint}
      </Text>
    </div>
  );
}

/** What is edited and how, and the two ways in which it ends. */
function useEdit({ workbook, sheet, draft, done }: EditorProps) {
  const book = useBook();
  const view = useCheck((state) => state.view);
  const { row, column } = draft;
  const { date1904 } = workbook;
  const value = book.valueOf(sheet, row, column);
  const format =
    book.state.get().corrections.at(sheet.name, row, column)?.numberFormat ??
    workbook.styles[styleAt(sheet.cells, row, column)]!.numberFormat;
  const day = dayIn(value, format, date1904);
  const known = editKind(view, sheet.name, row, column);
  // Where it is no column of a plan, or one of several fields, a date is still a date.
  const kind = known === 'text' && day !== null ? 'date' : known;
  // What was typed or pasted over a date is words, until it turns out to be a day.
  const isTyped = draft.text !== '' && draft.text !== showValue(value, format, date1904);
  const [picks, setPicks] = useState(
    kind === 'date' && !isTyped && (day !== null || draft.text === ''),
  );
  const [picked, pick] = useState(day ?? '');
  const leave = (): void => {
    book.type(null);
    done(false);
  };
  const keep = (): void => {
    const cell = { sheet: sheet.name, row, column };
    const entered = picks ? picked : (dayTyped(draft.text) ?? '');
    if (kind === 'date' && picks && picked === day) {
      book.type(null);
    } else if (kind === 'date' && entered !== '') {
      const date = cellOfDay(entered, workbook, sheet, row, column);
      book.correct(cell, date.value, date.numberFormat);
    } else if (kind === 'date' && picks) {
      book.correct(cell, null, null);
    } else if (draft.text === showValue(value, format, date1904)) {
      book.type(null);
    } else {
      book.correct(cell, typedValue(draft.text, value), null);
    }
    done(true);
  };
  return { kind, picks, setPicks, picked, pick, keep, leave };
}

function DateBox({
  name,
  picked,
  pick,
}: {
  name: string;
  picked: string;
  pick: (day: string) => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <input
      ref={useFocus<HTMLInputElement>()}
      type="date"
      className={styles.box}
      aria-label={say.editor.date(name)}
      min="1901-01-01"
      max="9999-12-31"
      value={picked}
      onChange={({ target }) => pick(target.value)}
    />
  );
}

function WordsBox({
  sheet,
  draft,
  name,
  isStatus,
}: EditorProps & { name: string; isStatus: boolean }): JSX.Element {
  const styles = useStyles();
  const book = useBook();
  const view = useCheck((state) => state.view);
  const line = useFocus<HTMLInputElement>();
  const lines = useFocus<HTMLTextAreaElement>();
  const type = (text: string): void => book.type({ ...draft, text });
  if (!isStatus) {
    return (
      <textarea
        ref={lines}
        className={mergeClasses(styles.box, styles.text)}
        aria-label={say.editor.text(name)}
        value={draft.text}
        onChange={({ target }) => type(target.value)}
      />
    );
  }
  const table = columnAt(view, sheet.name, draft.row, draft.column);
  return (
    <>
      <input
        ref={line}
        className={styles.box}
        aria-label={say.editor.status(name)}
        list="statuses"
        value={draft.text}
        onChange={({ target }) => type(target.value)}
      />
      <datalist id="statuses">
        {choices(sheet, table, draft.column).map((status) => (
          <option key={status} value={status} />
        ))}
      </datalist>
    </>
  );
}

function choices(
  sheet: Sheet,
  table: { readonly top: number; readonly bottom: number } | null,
  column: number,
): string[] {
  const held = table ? statusesOf(sheet, column, table.top, table.bottom) : [];
  return [...new Set([...held, ...say.editor.statuses])];
}

/** The box has the focus as soon as it is there, with the caret at its end. */
function useFocus<Box extends HTMLInputElement | HTMLTextAreaElement>(): RefObject<Box | null> {
  const ref = useRef<Box>(null);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    box.focus();
    if (box.type !== 'date') box.setSelectionRange(box.value.length, box.value.length);
  }, []);
  return ref;
}
