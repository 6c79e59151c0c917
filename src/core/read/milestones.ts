import type { DateExpression } from '../plan/date-expression';
import type { Doubt, Field } from '../plan/field';
import { blankField } from '../plan/field';
import type { Item } from '../plan/items';
import { listItems, splitItems, splitLines } from '../plan/items';
import type { Milestone } from '../plan/plan';
import type { Status } from '../plan/status';
import type { TableDates } from './action-dates';
import { isCompletion } from './action-dates';
import type { FoundLine } from './action-status';
import { lineCompletion, lineStatus } from './action-status';
import { cellField, partField } from './cell';
import type { PlanCell } from './cell';
import type { StatusLine } from '../plan/statuses';

/** The cells of one row that lists may run through in parallel. */
export interface ListCells {
  readonly milestone: PlanCell | null;
  readonly action: PlanCell | null;
  readonly target: PlanCell | null;
  readonly progress: readonly PlanCell[];
  readonly evidence: PlanCell | null;
}

/** What the lists of a row come to. */
export interface Lists {
  readonly milestones: readonly Milestone[];
  /** The status lines that speak for the whole action and not for an item of it. */
  readonly lines: readonly FoundLine[];
  /** Where counts or numbers do not pair. */
  readonly targetDoubt?: Doubt;
  readonly progressDoubt?: Doubt;
  readonly evidenceDoubt?: Doubt;
}

interface Step {
  readonly item: Item;
  readonly status: StatusLine | null;
}

/** Splits the lists of a row and pairs them, by number where they have numbers, else by order. */
export function readLists(cells: ListCells, key: string, dates: TableDates): Lists {
  const { milestone, action, target } = cells;
  const due = target ? dates.of(target).filter((date) => !isCompletion(date)) : [];
  const own = milestone ? ownSteps(milestone, dates, due.length) : null;
  const steps = own?.steps ?? (action ? actionSteps(action, due.length) : []);
  const listCell = own ? milestone : action;
  const lines: FoundLine[] = (own?.lines ?? []).map((words) => ({ cell: milestone!, words }));
  const numbers = numbersOf(listCell);
  const pairedDates = pairDates(steps, due);
  const said = cells.progress.map((cell) => pairProgress(steps, numbers, cell, dates));
  for (const one of said) lines.push(...one.lines);
  const milestones =
    listCell === null
      ? []
      : steps.map((step, i) => {
          const words = step.status ?? null;
          const inList: FoundLine | null = words && { cell: listCell, words };
          const paired = said.map((one) => one.byStep.get(i)).find((line) => line !== undefined);
          const line = inList ?? paired ?? null;
          return {
            key: `${key}.${i + 1}`,
            number: step.item.number,
            text: stepText(step.item, listCell),
            target: stepTarget(pairedDates.byStep.get(i), target),
            status: line ? lineStatus(line) : blankField<Status>(),
            completion: (line && lineCompletion(line)) ?? blankField<DateExpression>(),
          };
        });
  const evidence = cells.evidence ? unpaired(numbers, splitItems(cells.evidence.text)) : false;
  return {
    milestones,
    lines,
    ...(pairedDates.isUnpaired && { targetDoubt: 'unpaired-dates' as const }),
    ...(said.some((one) => one.isUnpaired) && { progressDoubt: 'unpaired-items' as const }),
    ...(evidence && { evidenceDoubt: 'unpaired-items' as const }),
  };
}

/** The steps of a milestone cell, and the status lines that close the whole of it. */
function ownSteps(
  cell: PlanCell,
  dates: TableDates,
  dateCount: number,
): { steps: Step[]; lines: StatusLine[] } {
  const { text } = cell;
  const found = dates.lines(cell);
  const items = itemsBesideDates(text, dateCount);
  const inItem = (item: Item): StatusLine | undefined =>
    found.find((line) => line.span[0] >= item.span[0] && line.span[1] <= item.span[1]);
  const last = found.at(-1);
  const others = items.slice(0, -1).filter((item) => inItem(item)).length;
  const closesAll = last?.rest === '' && (items.length < 2 || others * 2 < items.length - 1);
  const rest = closesAll ? found.slice(0, -1) : found;
  const lines = closesAll ? [last] : [];
  const steps = items.flatMap((item) => {
    const bare = closesAll ? without(text, item, last.span) : item;
    if (!bare) return [];
    const status = rest.find(
      (line) => line.span[0] >= item.span[0] && line.span[1] <= item.span[1],
    );
    return [{ item: bare, status: items.length > 1 ? (status ?? null) : null }];
  });
  if (items.length < 2 && !closesAll) lines.push(...rest);
  return { steps, lines };
}

/** An item without the status line at its end; null where nothing else is left. */
function without(text: string, item: Item, span: readonly [number, number]): Item | null {
  if (span[0] < item.span[0] || span[1] > item.span[1]) return item;
  const kept = text.slice(item.span[0], span[0]).trimEnd();
  const after = text.slice(span[1], item.span[1]).trim();
  if (after !== '' && kept === '') {
    const end = item.span[1];
    return { ...item, text: after, span: [end - after.length, end] };
  }
  if (kept === '') return null;
  return { ...item, text: kept, span: [item.span[0], item.span[0] + kept.length] };
}

/** The items of a cell; its lines, where it has no list and each line stands beside a date. */
function itemsBesideDates(text: string, dateCount: number): readonly Item[] {
  const items = listItems(splitItems(text));
  if (items.length > 1 || dateCount < 2) return items;
  const lines = splitLines(text);
  return lines.length === dateCount ? lines : items;
}

/** The items of an action's own cell, where it lists several. */
function actionSteps(cell: PlanCell, dateCount: number): Step[] {
  const items = itemsBesideDates(cell.text, dateCount);
  return items.length > 1 ? items.map((item) => ({ item, status: null })) : [];
}

function pairDates(
  steps: readonly Step[],
  due: readonly DateExpression[],
): { byStep: Map<number, DateExpression>; isUnpaired: boolean } {
  const byStep = new Map<number, DateExpression>();
  if (due.length === 0 || (steps.length < 2 && due.length < 2))
    return { byStep, isUnpaired: false };
  const numbered = due.filter((date) => date.item !== undefined);
  if (numbered.length === due.length && steps.some((step) => step.item.number !== null)) {
    let left = due.length;
    for (const date of due) {
      const at = steps.findIndex((step) => step.item.number === date.item);
      if (at < 0) continue;
      byStep.set(at, date);
      left--;
    }
    return { byStep, isUnpaired: left > 0 || byStep.size < steps.length };
  }
  if (due.length === 1) return { byStep, isUnpaired: false };
  if (due.length === steps.length) {
    due.forEach((date, i) => byStep.set(i, date));
    return { byStep, isUnpaired: false };
  }
  return { byStep, isUnpaired: steps.length > 1 };
}

/** Pairs the items of a progress cell with the steps, and keeps what speaks for all of them. */
function pairProgress(
  steps: readonly Step[],
  numbers: readonly string[],
  cell: PlanCell,
  dates: TableDates,
): { byStep: Map<number, FoundLine>; lines: FoundLine[]; isUnpaired: boolean } {
  const byStep = new Map<number, FoundLine>();
  const found = dates.lines(cell).map((words) => ({ cell, words }));
  const items = splitItems(cell.text);
  const isUnpaired = unpaired(numbers, items);
  const isListed = items.some((item) => item.marker !== null);
  if (!isListed || steps.length < 2) {
    // Items that pair with nothing say nothing of the action as a whole; a list of one does.
    const count = listItems(items).length;
    const lines = count > 1 ? [] : isListed ? found.map(ofWhole) : found;
    return { byStep, lines, isUnpaired };
  }
  const list = listItems(items);
  list.forEach((item, order) => {
    const line = found.find(
      ({ words }) => words.span[0] >= item.span[0] && words.span[1] <= item.span[1],
    );
    if (!line) return;
    steps.forEach((step, i) => {
      const pairs =
        item.covers.length > 0 && step.item.number !== null
          ? item.covers.includes(step.item.number)
          : order === i && list.length === steps.length;
      if (pairs) byStep.set(i, line);
    });
  });
  return { byStep, lines: [], isUnpaired };
}

/** The line of a list's only item: it speaks for all there is. */
function ofWhole({ cell, words }: FoundLine): FoundLine {
  return { cell, words: { ...words, status: { ...words.status, items: null } } };
}

/** The numbers of the list in a cell; none where it has no numbered list. */
function numbersOf(cell: PlanCell | null): string[] {
  return cell ? splitItems(cell.text).flatMap((item) => item.covers) : [];
}

/** True where two numbered lists stand side by side, and one has a number that the other lacks. */
function unpaired(numbers: readonly string[], items: readonly Item[]): boolean {
  if (numbers.length === 0) return false;
  return items.some((item) => item.covers.some((number) => !numbers.includes(number)));
}

function stepText(item: Item, cell: PlanCell): Field<string> {
  const isWhole = item.span[0] === 0 && item.span[1] === cell.text.length;
  return isWhole ? cellField(item.text, cell) : partField(item.text, cell, item.span);
}

function stepTarget(
  date: DateExpression | undefined,
  cell: PlanCell | null,
): Field<DateExpression> {
  return date && cell ? partField(date, cell, date.span, date.doubt) : blankField();
}
