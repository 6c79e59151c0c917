import type { Field } from '../plan/field';
import { blankField } from '../plan/field';
import { cellField, fieldOf, partField } from './cell';
import { isRatingWord } from './column-evidence';
import type { Grid } from './grid';
import type { BodyRow, Layout } from './layout';

/** What each fill colour of a sheet stands for, from the key above its table. */
export type ColourKey = ReadonlyMap<string, string>;

const MOST_KEY_LETTERS = 60;
/** The colour that opens a cell which says more than its rating. */
const COLOUR = /^(\s*)(red|amber|green|blue|yellow|orange|purple|black|gr[ae]y)\b/i;

/** Reads a key of colours: cells that are filled with a colour and say, or stand beside, its word. */
export function colourKey(grid: Grid, above: readonly number[]): ColourKey {
  const key = new Map<string, string>();
  for (const at of above) {
    const row = grid.rowAt(at);
    for (let cell = grid.cells.starts[at]!; cell < grid.cells.starts[at + 1]!; cell++) {
      const column = grid.cells.columns[cell]!;
      const fill = grid.fill(row, column);
      if (!fill || key.has(fill)) continue;
      const text = (grid.text(row, column) || grid.text(row, column + 1)).trim();
      const [word] = text.split(/\s*(?:[-–—:=(]|\n)/);
      if (word && word.length <= MOST_KEY_LETTERS) key.set(fill, word);
    }
  }
  return key;
}

/** The agency's own rating: its word, or the colour that fills a blank status or rating cell. */
export function ratingField(
  rows: readonly BodyRow[],
  layout: Layout,
  key: ColourKey,
): Field<string> {
  for (const slot of layout.of('rating')) {
    for (const row of rows) {
      const cell = layout.cell(row, slot);
      if (!cell) continue;
      const isOwn = layout.columns[slot]!.fields[0] === 'rating';
      if (!isOwn && !isRatingWord(cell.text)) continue;
      const colour = layout.columns[slot]!.fields.length > 1 ? COLOUR.exec(cell.text) : null;
      if (!colour) return cellField(cell.text.trim(), cell);
      const at = colour[1]!.length;
      return partField(colour[2]!, cell, [at, at + colour[2]!.length]);
    }
  }
  for (const slot of [...layout.of('rating'), ...layout.of('status')]) {
    const { column } = layout.columns[slot]!;
    for (const { row, texts } of rows) {
      const fill = texts[slot] === '' ? layout.grid.fill(row, column) : null;
      if (!fill) continue;
      const sources = [{ sheet: layout.grid.sheet.name, row, column, via: 'own' as const }];
      return fieldOf(key.get(fill) ?? fill, '', sources);
    }
  }
  return blankField();
}
