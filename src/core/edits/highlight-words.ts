import { styleAt } from '../workbook/cells';
import type { Sheet, Workbook } from '../workbook/workbook';
import type { HeldWords } from './held-words';

/**
 * The words that go with the colours, added to what a cell shows by the number format of its
 * highlight: the cell itself stays as it is.
 */
const words = { overdue: 'overdue', 'due-soon': 'due soon' } as const;
type Kind = keyof typeof words;

/** Excel shows longer texts as #### where a number format is set on them. */
const longestShown = 200;
/** The width of a column that has none set, in characters. */
const defaultWidth = 8.43;

/** Adds the word to a text, null where the cell would not show it. */
export function textWordFormat(kind: Kind, held: HeldWords): string | null {
  return held.kind === 'whole' && held.text.length <= longestShown ? `@${addition(kind)}` : null;
}

/**
 * Adds the word to real dates, null where the column is too narrow (it would show #### in place
 * of the date) or the dates are shown in several ways.
 */
export function dateWordFormat(
  kind: Kind,
  rows: readonly number[],
  column: number,
  sheet: Sheet,
  workbook: Workbook,
): string | null {
  const formats = new Set(
    rows.map(
      (row) => workbook.styles[styleAt(sheet.cells, row, column)]?.numberFormat ?? 'General',
    ),
  );
  formats.delete('General');
  const [format] = formats;
  if (format === undefined || formats.size > 1) return null;
  const [shown] = format.split(';');
  const length = shownLength(shown!);
  if (length === null) return null;
  const width = columnWidth(sheet, column);
  return width >= (length + words[kind].length + 3) * 1.15 ? `${shown}${addition(kind)}` : null;
}

function addition(kind: Kind): string {
  return `" – ${words[kind]}"`;
}

/**
 * The characters that a day-first date format shows at most; null for others, also for those that
 * follow the machine's own date order, which a format of ours would fix.
 */
function shownLength(format: string): number | null {
  const code = format.replace(/^\[\$-[0-9A-E][0-9A-F]*\]/i, '').replaceAll('\\', '');
  if (!/^(?:d{1,4}|y{4})[-/., dmy]*$/i.test(code)) return null;
  return code.replace(/d{3,4}|m{3,4}/gi, (part) => (part.length === 4 ? 'wednesday' : 'wed'))
    .length;
}

function columnWidth(sheet: Sheet, column: number): number {
  const set = sheet.columns.find(({ first, last }) => column >= first && column <= last);
  return set?.hidden ? 0 : (set?.width ?? defaultWidth);
}
