import type { DateExpression } from '../plan/date-expression';
import type { Doubt, Field } from '../plan/field';
import { blankField } from '../plan/field';
import type { Item } from '../plan/items';
import { listItems, splitItems, splitLines } from '../plan/items';
import type { Milestone } from '../plan/plan';
import type { Status } from '../plan/status';
import type { StatusLine } from '../plan/statuses';
import type { TableDates } from './action-dates';
import { isCompletion, partMoved } from './action-dates';
import type { FoundLine } from './action-status';
import { lineCompletion, lineStatus } from './action-status';
import { cellField, fieldOf, partField } from './cell';
import type { PlanCell } from './cell';
import type { Step } from './pairing';
import {
  isUnpaired,
  isWithin,
  pairCompletions,
  pairDates,
  pairProgress,
  wholeLines,
} from './pairing';

/** The cells of one row that lists may run through in parallel. */
export interface ListCells {
  readonly milestone: PlanCell | null;
  readonly action: PlanCell | null;
  readonly target: PlanCell | null;
  readonly progress: readonly PlanCell[];
  /** The cells of columns that hold first of all a status, or a completion date. */
  readonly status: readonly PlanCell[];
  readonly completion: PlanCell | null;
  readonly evidence: PlanCell | null;
}

/** What the lists of a row come to. */
export interface Lists {
  readonly milestones: readonly Milestone[];
  /** The status lines that speak for the whole action; found when asked for. */
  readonly lines: () => readonly FoundLine[];
  /** How many steps the completion cell dates by their numbers; null where it numbers none. */
  readonly datedSteps: number | null;
  /** Where counts or numbers do not pair. */
  readonly targetDoubt?: Doubt;
  readonly progressDoubt?: Doubt;
  readonly evidenceDoubt?: Doubt;
}

/** The steps that a cell lists, and the status lines that close the whole of it. */
interface CellSteps {
  readonly cell: PlanCell | null;
  readonly steps: readonly Step[];
  readonly closing: readonly StatusLine[];
  /** The numbers of its list, one item's too. */
  readonly numbers: readonly string[];
}

/**
 * Splits the lists of a row and pairs them, by number where they have numbers, else by order. The
 * keys of the steps are `key` with their number.
 */
export function readLists(cells: ListCells, dates: TableDates, key: string): Lists {
  const { target, progress, evidence } = cells;
  const due = target ? dueOf(dates.of(target)) : none;
  const { cell, steps, closing, numbers } = chooseSteps(cells, dates, due.length);
  const datesOfSteps = pairDates(steps, due);
  const said =
    steps.length > 1
      ? [...cells.status, ...progress].map((one) => pairProgress(steps, one, dates))
      : none;
  const completed =
    cells.completion && steps.length > 1
      ? pairCompletions(steps, dates.of(cells.completion))
      : null;
  const milestones = steps.map((step, i) => {
    const own: FoundLine | null = step.status && { cell: cell!, words: step.status };
    const line = own ?? firstOf(said, i);
    const due = stepDate(datesOfSteps.byStep.get(i), target);
    const made = milestone(step.item, `${key}.${i + 1}`, cell!, due, line);
    const date = completed?.get(i);
    return date ? { ...made, completion: stepDate(date, cells.completion) } : made;
  });
  return {
    milestones,
    lines: () => [
      ...closing.map((words) => ({ cell: cells.milestone!, words })),
      ...progress.flatMap((one) => wholeLines(steps, one, dates)),
    ],
    datedSteps: completed?.size ?? null,
    ...(datesOfSteps.isUnpaired && { targetDoubt: 'unpaired-dates' as const }),
    ...(progress.some((one) => isUnpaired(numbers, one)) && {
      progressDoubt: 'unpaired-items' as const,
    }),
    ...(isUnpaired(numbers, evidence) && { evidenceDoubt: 'unpaired-items' as const }),
  };
}

const none: readonly never[] = [];

/** What the first of several cells that say anything of a step says of it. */
function firstOf(
  said: readonly ReadonlyMap<number, FoundLine>[],
  step: number,
): FoundLine | undefined {
  for (const one of said) {
    const line = one.get(step);
    if (line) return line;
  }
  return undefined;
}

/** The dates of a target cell that no other took the place of; those of completion are none. */
function dueOf(found: readonly DateExpression[]): readonly DateExpression[] {
  const due = found.some(isCompletion) ? found.filter((date) => !isCompletion(date)) : found;
  return partMoved(due).first;
}

function milestone(
  item: Item,
  key: string,
  cell: PlanCell,
  target: Field<DateExpression>,
  line: FoundLine | undefined,
): Milestone {
  return {
    key,
    number: item.number,
    text: itemText(item, cell),
    target,
    status: line ? ofWholeStep(lineStatus(line)) : blankField<Status>(),
    completion: (line && lineCompletion(line)) ?? blankField<DateExpression>(),
  };
}

/** A status given to a step speaks for all of that step, whichever items its words count. */
function ofWholeStep(status: Field<Status>): Field<Status> {
  if (!status.value) return status;
  return fieldOf({ ...status.value, items: null }, status.text, status.sources, status.doubt);
}

/** The milestone column's steps; the action's own list where the row's dates run along that one. */
function chooseSteps(cells: ListCells, dates: TableDates, dateCount: number): CellSteps {
  const own = cells.milestone ? milestoneSteps(cells.milestone, dates, dateCount) : null;
  if (own && own.steps.length > 1) return own;
  const action = cells.action ? actionSteps(cells.action, dateCount) : null;
  const runsAlong = action !== null && dateCount > 1 && action.steps.length === dateCount;
  if (own && runsAlong) return { ...action, closing: own.closing };
  return own ?? action ?? { cell: null, steps: [], closing: [], numbers: [] };
}

/** The items of an action's own cell, where it lists several. */
function actionSteps(cell: PlanCell, dateCount: number): CellSteps {
  const items = itemsBesideDates(cell.text, dateCount);
  const steps = items.length > 1 ? items.map(plainStep) : none;
  return { cell, steps, closing: none, numbers: numbersOf(items) };
}

function milestoneSteps(cell: PlanCell, dates: TableDates, dateCount: number): CellSteps {
  const { text } = cell;
  const found = dates.lines(cell);
  const items = itemsBesideDates(text, dateCount);
  const numbers = numbersOf(items);
  if (found.length === 0) return { cell, steps: items.map(plainStep), closing: none, numbers };
  const lineIn = (item: Item): StatusLine | undefined =>
    found.find((line) => isWithin(line.span, item.span));
  // A last line that is a status and nothing else closes the whole cell, unless each item has its own.
  const last = found.at(-1);
  const others = items.slice(0, -1).filter(lineIn).length;
  const closesAll = last?.rest === '' && (items.length < 2 || others * 2 < items.length - 1);
  const inItems = closesAll ? found.slice(0, -1) : found;
  const steps = items.flatMap((item) => {
    const bare = closesAll ? without(text, item, last.span) : item;
    if (!bare) return [];
    const status = inItems.find((line) => isWithin(line.span, item.span)) ?? null;
    return [{ item: bare, status: items.length > 1 ? status : null }];
  });
  const whole = items.length < 2 ? found : closesAll ? [last] : [];
  return { cell, steps, closing: whole, numbers };
}

function plainStep(item: Item): Step {
  return { item, status: null };
}

/** Every number that items speak for. */
function numbersOf(items: readonly Item[]): readonly string[] {
  return items.every(({ number }) => number === null) ? none : items.flatMap((item) => item.covers);
}

/** An item without a status line at its start or end; null where nothing else is left. */
function without(text: string, item: Item, span: readonly [number, number]): Item | null {
  if (!isWithin(span, item.span)) return item;
  const before = text.slice(item.span[0], span[0]).trimEnd();
  if (before !== '')
    return { ...item, text: before, span: [item.span[0], item.span[0] + before.length] };
  const after = text.slice(span[1], item.span[1]).trimStart();
  return after === ''
    ? null
    : { ...item, text: after, span: [item.span[1] - after.length, item.span[1]] };
}

/** The items of a cell; its lines, where it has no list and each line stands beside a date. */
function itemsBesideDates(text: string, dateCount: number): readonly Item[] {
  const items = listItems(splitItems(text));
  if (items.length > 1 || dateCount < 2) return items;
  const lines = splitLines(text);
  return lines.length === dateCount ? lines : items;
}

function itemText(item: Item, cell: PlanCell): Field<string> {
  const isWhole = item.span[0] === 0 && item.span[1] === cell.text.length;
  return isWhole ? cellField(item.text, cell) : partField(item.text, cell, item.span);
}

function stepDate(date: DateExpression | undefined, cell: PlanCell | null): Field<DateExpression> {
  return date && cell ? partField(date, cell, date.span, date.doubt) : blankField();
}
