import type { DateExpression } from '../plan/date-expression';
import { coveredItems } from '../plan/dates';
import { roman } from '../plan/ids';
import type { Item } from '../plan/items';
import { listItems, splitItems } from '../plan/items';
import type { StatusLine } from '../plan/statuses';
import type { TableDates } from './action-dates';
import type { FoundLine } from './action-status';
import type { PlanCell } from './cell';

/** An item of a list, with the status line in its own words. */
export interface Step {
  readonly item: Item;
  readonly status: StatusLine | null;
}

/** What stands beside each step, by the step's index. */
export interface PairedDates {
  readonly byStep: ReadonlyMap<number, DateExpression>;
  readonly isUnpaired: boolean;
}

const nothingPaired: PairedDates = { byStep: new Map(), isUnpaired: false };
const noLines: ReadonlyMap<number, FoundLine> = new Map();

/** Pairs dates with steps: by their numbers where both are numbered, else by order. One date is for all. */
export function pairDates(steps: readonly Step[], due: readonly DateExpression[]): PairedDates {
  if (due.length === 0 || (steps.length < 2 && due.length < 2)) return nothingPaired;
  const byStep = new Map<number, DateExpression>();
  const isNumbered = due.every((date) => date.item !== undefined);
  if (isNumbered && steps.some((step) => step.item.number !== null)) {
    const covers = coverage(
      steps,
      due.map((date) => date.item!),
    );
    let unknown = 0;
    for (const date of due) {
      const covered = covers(date.item!);
      for (const at of covered) byStep.set(at, date);
      if (covered.length === 0) unknown++;
    }
    return { byStep, isUnpaired: unknown > 0 || byStep.size < steps.length };
  }
  if (due.length === 1) return { byStep, isUnpaired: false };
  if (due.length !== steps.length) return { byStep, isUnpaired: steps.length > 1 };
  due.forEach((date, i) => byStep.set(i, date));
  return { byStep, isUnpaired: false };
}

/**
 * Which steps the numbers of another cell's items speak for: those with the same numbers; where the
 * two lists share none (`i`, `ii` beside `1`, `2`), those in the same places.
 */
function coverage(
  steps: readonly Step[],
  items: readonly string[],
): (item: string) => readonly number[] {
  const at = (one: string): number =>
    steps.findIndex(({ item }) => item.covers.some((number) => number.toLowerCase() === one));
  const shared = items.some((item) => coveredItems(item).some((one) => at(one) >= 0));
  return (item) => {
    const places = coveredItems(item).map((one) => (shared ? at(one) : placeOf(one) - 1));
    return [...new Set(places)].filter((place) => place >= 0 && place < steps.length);
  };
}

/** The place in its list that a number says: `2`, `b` and `ii` are second. */
function placeOf(number: string): number {
  if (/^\d+$/.test(number)) return Number(number);
  if (/^[ivx]+$/.test(number)) return roman(number);
  return /^[a-z]$/.test(number) ? number.charCodeAt(0) - 96 : 0;
}

/** The status lines of a progress cell by the step that their item speaks of. */
export function pairProgress(
  steps: readonly Step[],
  cell: PlanCell,
  dates: TableDates,
): ReadonlyMap<number, FoundLine> {
  const found = steps.length < 2 ? [] : dates.lines(cell);
  if (found.length === 0) return noLines;
  const byStep = new Map<number, FoundLine>();
  pairNumbered(steps, cell, found, byStep);
  const items = splitItems(cell.text);
  if (!isList(items)) return byStep;
  const list = listItems(items);
  list.forEach((item, order) => {
    const words = found.find((line) => isWithin(line.span, item.span));
    if (!words) return;
    steps.forEach((step, i) => {
      const pairs =
        item.covers.length > 0 && step.item.number !== null
          ? item.covers.includes(step.item.number)
          : order === i && list.length === steps.length;
      if (pairs) byStep.set(i, { cell, words });
    });
  });
  return byStep;
}

/** Pairs status lines with the steps whose numbers open them: `Actions 1 and 2: complete`. */
function pairNumbered(
  steps: readonly Step[],
  cell: PlanCell,
  found: readonly StatusLine[],
  byStep: Map<number, FoundLine>,
): void {
  if (steps.every(({ item }) => item.number === null)) return;
  const numbered = found.filter((line) => line.item !== null);
  const covers = coverage(
    steps,
    numbered.map((line) => line.item!),
  );
  for (const words of numbered)
    for (const at of covers(words.item!)) byStep.set(at, { cell, words });
}

/** The completion dates of a cell by the step that they are numbered for; null where none is numbered. */
export function pairCompletions(
  steps: readonly Step[],
  found: readonly DateExpression[],
): ReadonlyMap<number, DateExpression> | null {
  const numbered = found.filter((date) => date.item !== undefined && date.role !== 'subject');
  if (steps.length < 2 || numbered.length === 0) return null;
  const covers = coverage(
    steps,
    numbered.map((date) => date.item!),
  );
  const byStep = new Map<number, DateExpression>();
  for (const date of numbered) for (const at of covers(date.item!)) byStep.set(at, date);
  return byStep;
}

/**
 * The status lines of a progress cell that speak for the whole action: those of a cell without a
 * list, or of a list's only item. What several items say, none of which pairs, says nothing of all.
 */
export function wholeLines(steps: readonly Step[], cell: PlanCell, dates: TableDates): FoundLine[] {
  const found = dates.lines(cell);
  if (found.length === 0) return [];
  const items = splitItems(cell.text);
  if (!isList(items)) return found.map((words) => ({ cell, words }));
  if (steps.length > 1 || listItems(items).length > 1) return [];
  return found.map((words) => ({
    cell,
    words: { ...words, status: { ...words.status, items: null } },
  }));
}

/** True where two numbered lists stand side by side, and one has a number that the other lacks. */
export function isUnpaired(numbers: readonly string[], cell: PlanCell | null): boolean {
  if (numbers.length === 0 || cell === null) return false;
  return splitItems(cell.text).some((item) =>
    item.covers.some((number) => !numbers.includes(number)),
  );
}

export function isWithin(
  inner: readonly [number, number],
  outer: readonly [number, number],
): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

function isList(items: readonly Item[]): boolean {
  return items.some((item) => item.marker !== null);
}
