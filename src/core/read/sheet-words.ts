import { parseDates } from '../plan/dates';
import type { Field } from '../plan/field';
import { blankField } from '../plan/field';
import type { IsoDay } from '../workbook/day';
import { fieldOf } from './cell';
import type { Grid } from './grid';
import { tidy } from './header';

const MARKING =
  /^(?:(?:[Pp]rotective [Mm]arking|PROTECTIVE MARKING)\s*[:–-]\s*)?((?:NOT PROTECTED|OFFICIAL|OFFICIAL[ :–-]+SENSITIVE|RESTRICTED|CONFIDENTIAL|PROTECT|SECRET|TOP SECRET)\b[^\n]{0,60})$/;
const PUBLICATION = /\bpublication\b|\bpublished\b/i;
/** Words that head a box of facts about the document, not the document. */
const BOX =
  /^(?:version|owner|author|date|status|document|reference|ref|key|rag|brag|red|amber|green|blue|black|grey|note|notes|agency|agencies|updated|last updated|approved by|page)\b/i;

/** The title of a plan: the words above its table that name it, or null. */
export function titleOf(grid: Grid, above: readonly number[]): string | null {
  let first: string | null = null;
  for (const at of above) {
    const cells = grid.rowTexts(grid.rowAt(at));
    const text = tidy(cells[0]?.text ?? '');
    if (text === '' || text.length > 200 || isMarking(text) || !/\p{L}{3}/u.test(text)) continue;
    if (/\b(?:action )?plan\b|\breview\b|\brecommendations\b/i.test(text) && cells.length <= 2)
      return text;
    if (cells.length === 1 && !BOX.test(text)) first ??= text;
  }
  return first;
}

/** The protective marking that a sheet carries above or below its table, verbatim, or null. */
export function markingOf(grid: Grid, rows: readonly number[]): string | null {
  for (const at of rows) {
    for (const { text } of grid.rowTexts(grid.rowAt(at))) {
      const found = text.length <= 100 ? MARKING.exec(text.trim()) : null;
      if (found) return found[1]!.trim();
    }
  }
  return null;
}

function isMarking(text: string): boolean {
  return MARKING.test(text);
}

/** The day a plan's own words give for its or its review's publication. */
export function publicationOf(grid: Grid, rows: readonly number[]): Field<IsoDay> {
  for (const at of rows) {
    const row = grid.rowAt(at);
    const cells = grid.rowTexts(row);
    for (const [i, { column, text }] of cells.entries()) {
      const word = text.length <= 300 ? PUBLICATION.exec(text) : null;
      if (!word) continue;
      // "Date published" may stand in a cell of its own, its date in the next.
      for (const part of [{ column, text, from: word.index }, ...nextCell(cells, i)]) {
        const found = datesOf(part.text.slice(part.from)).find((date) => date.kind === 'day');
        if (!found?.end) continue;
        const span: [number, number] = [found.span[0] + part.from, found.span[1] + part.from];
        const source = {
          sheet: grid.sheet.name,
          row,
          column: part.column,
          span,
          via: 'context' as const,
        };
        return fieldOf<IsoDay>(found.end, found.text, [source], found.doubt);
      }
    }
  }
  return blankField();
}

function nextCell(
  cells: readonly { column: number; text: string }[],
  index: number,
): { column: number; text: string; from: number }[] {
  const next = cells[index + 1];
  return next ? [{ ...next, from: 0 }] : [];
}

function datesOf(text: string): ReturnType<typeof parseDates> {
  return parseDates(text, {
    place: 'date-column',
    order: 'day-first',
    publication: null,
    near: null,
  });
}
