import type { DateExpression } from '../plan/date-expression';
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

/** Pairs dates with steps: by their numbers where both are numbered, else by order. One date is for all. */
export function pairDates(steps: readonly Step[], due: readonly DateExpression[]): PairedDates {
  const byStep = new Map<number, DateExpression>();
  if (due.length === 0 || (steps.length < 2 && due.length < 2))
    return { byStep, isUnpaired: false };
  const isNumbered = due.every((date) => date.item !== undefined);
  if (isNumbered && steps.some((step) => step.item.number !== null)) {
    let unknown = 0;
    for (const date of due) {
      const covered = steps.flatMap(({ item }, i) => (item.number === date.item ? [i] : []));
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

/** The status lines of a progress cell by the step that their item speaks of. */
export function pairProgress(
  steps: readonly Step[],
  cell: PlanCell,
  dates: TableDates,
): ReadonlyMap<number, FoundLine> {
  const byStep = new Map<number, FoundLine>();
  const items = splitItems(cell.text);
  if (steps.length < 2 || !isList(items)) return byStep;
  const found = dates.lines(cell);
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
