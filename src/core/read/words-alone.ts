import { readId } from '../plan/ids';
import type { BodyRow, Layout } from './layout';
import type { Parser } from './parser';
import {
  isLabelledRecommendation,
  isNoteText,
  isSectionText,
  isThemeText,
  isWord,
  onlySlot,
  wordCount,
} from './row-kinds';

/** Words that stand alone on a row and are no row of the plan: where they stand, and what they are. */
export interface WordsAlone {
  readonly slot: number;
  readonly are: 'note' | 'section';
}

/** What of the rows above may still go on. */
export interface OpenAbove {
  readonly recommendation: boolean;
  readonly action: boolean;
}

/** What stands alone, and all that tells what it is. */
interface Alone {
  readonly text: string;
  readonly slot: number;
  readonly next: BodyRow | undefined;
  readonly above: OpenAbove;
  readonly layout: Layout;
  readonly parser: Parser;
}

/** Words of a recommendation that stands alone on its row; fewer head the rows below. */
const LEAST_RECOMMENDATION_WORDS = 9;

/** What the one filled cell of a row is, where it heads the rows below or is a note; null where it is of the plan. */
export function wordsAlone(
  { layout, parser }: { readonly layout: Layout; readonly parser: Parser },
  row: BodyRow,
  next: BodyRow | undefined,
  above: OpenAbove,
): WordsAlone | null {
  const slot = onlySlot(row);
  if (slot < 0) return null;
  const alone: Alone = { text: row.texts[slot]!, slot, next, above, layout, parser };
  const merge = layout.grid.mergeAt(row.row, layout.columns[slot]!.column);
  const isWide = merge !== null && (merge.right - merge.left + 1) * 2 > layout.columns.length;
  const isTall = merge !== null && merge.bottom > merge.top;
  if (isTall && !isWide) return null;
  // What stands beside a recommendation or an action merged over its rows is of that.
  const isBeside = (field: 'recommendation' | 'action'): boolean =>
    layout.mergedCell(row.row, layout.first(field)) !== null;
  if (isBeside('action') || isBeside('recommendation')) return null;
  if (!isWide && followsUp(alone)) return null;
  if (isNoteText(alone.text)) return { slot, are: 'note' };
  return isWide || headsRows(alone) ? { slot, are: 'section' } : null;
}

/** True where words alone on a row head the rows below it. */
function headsRows(alone: Alone): boolean {
  const { text, slot, next, layout, parser } = alone;
  const { fields } = layout.columns[slot]!;
  if (layout.lacksRecommendations && isLabelledRecommendation(text)) return true;
  if (next === undefined || isRecommendation(alone, next) || isAction(alone)) return false;
  if (isSectionText(text, parser)) return true;
  const isSaid = fields.includes('recommendation') || fields.includes('action');
  // Words where ids stand, and no id among them, head the rows below.
  const isNoId = fields.includes('id') && readId(text) === null && isWord(text);
  const isTheme = isNoId || fields.includes('theme');
  if (!isSaid) return slot === 0 && (isTheme || !alone.above.action);
  return wordCount(text) < LEAST_RECOMMENDATION_WORDS && !lacksOwnRecommendation(layout, next);
}

/**
 * True where words alone on a row, in a column that follows actions up, are more of the action
 * above: a second lead, another line of progress. An agency there heads the rows below where
 * those leave their own lead to it.
 */
function followsUp({ text, slot, next, above, layout, parser }: Alone): boolean {
  const { fields } = layout.columns[slot]!;
  if (slot === 0 || !above.action || !layout.tracked.includes(slot)) return false;
  if (fields.includes('recommendation') || fields.includes('action')) return false;
  if (!isSectionText(text, parser)) return true;
  const leavesItsOwn = next?.texts[slot] === '' && !lacksOwnRecommendation(layout, next);
  return !leavesItsOwn && parser.namesAgencies(text);
}

/**
 * True where words alone on a row, in the column of recommendations, are one whose actions stand
 * on the rows below: "Recommendation 2 - Housing", "2. House survivors".
 */
function isRecommendation({ text, slot, layout, parser }: Alone, next: BodyRow): boolean {
  if (!layout.of('recommendation').includes(slot)) return false;
  if (isLabelledRecommendation(text)) return true;
  const id = readId(text);
  if (!id || id.rest === '' || !lacksOwnRecommendation(layout, next)) return false;
  return !parser.isAgency(id.rest);
}

/** True where words alone on a row, in the column of actions, are one of the recommendation above. */
function isAction({ text, slot, above, layout, parser }: Alone): boolean {
  if (!above.recommendation || layout.lacksRecommendations) return false;
  if (!layout.of('action').includes(slot)) return false;
  if (layout.of('recommendation').includes(slot)) return false;
  return !isThemeText(text, parser);
}

function lacksOwnRecommendation(layout: Layout, row: BodyRow): boolean {
  const slot = layout.first('recommendation');
  return slot >= 0 && row.texts[slot] === '';
}
